"""Makes frameworks, modules and sites for tests, without files."""

from __future__ import annotations

from handrail.model.course import Course, Module, Phase
from handrail.model.framework import Competency, Framework
from handrail.model.site import Options, Site
from handrail.pages.site_pages import made_pages

INFO = {"id": "fw", "title": "Framework", "version": "1.0.0"}
SCALES = {
    "default": {
        "levels": [
            {"id": "low", "title": "Low"},
            {"id": "mid", "title": "Mid"},
            {"id": "top", "title": "Top"},
        ]
    },
    "steps": {"cumulative": False, "levels": [{"id": "one", "title": "One"}, {"id": "two", "title": "Two"}]},
}


def competency(
    name: str, described_at: tuple[str, ...] = ("low", "mid", "top"), **more: object
) -> Competency:
    described = {
        level: {"statements": [{"id": f"s-{level}", "text": f"Does {name} at {level}"}]}
        for level in described_at
    }
    values = {"id": name, "title": name.title(), "levels": described, "source": f"competencies/{name}.yml"}
    return Competency.model_validate({**values, "page": f"competencies/{name}.md", **more})


def framework(
    *competencies: Competency,
    roles: list[dict[str, object]] | None = None,
    areas: list[dict[str, object]] | None = None,
) -> Framework:
    values = {"framework": INFO, "scales": SCALES, "areas": areas or [], "roles": roles or []}
    return Framework.model_validate(
        {**values, "competencies": competencies, "source": "competencies/framework.yml"}
    )


def module(name: str, *teaches: str, requires: tuple[str, ...] = (), minutes: int = 10) -> Module:
    return Module(
        id=name,
        title=name.title(),
        minutes=minutes,
        teaches=teaches,
        requires=requires,
        source=f"course/{name}.md",
        page=f"course/0-a/{name}.md",
    )


def site(made: Framework, *modules: Module) -> Site:
    phase = Phase(id="a", number=0, title="A", modules=modules, source="a", page="course/0-a/index.md")
    return Site(options=Options(site_id="test"), course=Course(phases=(phase,)), framework=made)


def page_of(made: Site, path: str) -> str:
    return made_pages(made)[path].make("", lambda target: target)
