"""Job families with levels, themes and competencies, as the Financial Times' engineering ladders have them.

A job is a role, a theme is a competency, and the proficiency is the level. What is called a competency there belongs
to one job and one theme: it is a statement of that role's target.
"""

from __future__ import annotations

from typing import Any

from handrail.exchange.draft import Data, Draft
from handrail.exchange.findings import Findings
from handrail.exchange.text import Names, slug
from handrail.sources.diagnostics import unknown

_PROFICIENCIES = ("Awareness", "Foundational", "Working knowledge", "Practitioner", "Expert")
"""From the lowest to the highest, as the family's schema lists them."""


def is_ft(data: Any) -> bool:
    """Tell whether parsed YAML has this shape."""
    return isinstance(data, dict) and all(
        isinstance(data.get(name), list) for name in ("levels", "themes", "competencies")
    )


def read_ft(data: Data, findings: Findings) -> Draft:
    """Read one job family."""
    draft = Draft()
    title = str(data.get("name") or "Framework")
    kept = {name: data[name] for name in ("googleSheetId", "isLegacy") if name in data}
    draft.framework = {"id": slug(title), "title": title, "version": "1.0.0"}
    draft.framework |= {"description": data.get("summary"), "extensions": kept}
    levels = [{"id": slug(name), "title": name} for name in _PROFICIENCIES]
    draft.scales["default"] = {"levels": levels}
    roles: dict[str, Data] = {}
    for index, job in enumerate(data["levels"]):
        if not isinstance(job, dict) or not isinstance(job.get("id"), str):
            findings.problem(f"levels[{index}]", "must be an object with an id")
            continue
        draft.places["roles", len(draft.roles)] = f"levels[{index}]"
        roles[job["id"]] = {
            "id": job["id"],
            "title": job.get("name"),
            "rank": index + 1,
            "family": title,
            "targets": {},
        }
        draft.roles.append(roles[job["id"]])
    themes: list[str] = []
    for index, theme in enumerate(data["themes"]):
        if not isinstance(theme, dict) or not isinstance(theme.get("id"), str):
            findings.problem(f"themes[{index}]", "must be an object with an id")
            continue
        draft.places["competencies", len(draft.competencies)] = f"themes[{index}]"
        themes.append(theme["id"])
        draft.competencies.append(
            {"id": theme["id"], "title": theme.get("name"), "description": theme.get("summary")}
        )
    names: dict[tuple[str, str], Names] = {}
    for index, statement in enumerate(data["competencies"]):
        where = f"competencies[{index}]"
        if not isinstance(statement, dict):
            findings.problem(where, "must be an object")
            continue
        _statement(statement, where, roles, themes, names, findings)
    return draft


def _statement(
    statement: Data,
    where: str,
    roles: dict[str, Data],
    themes: list[str],
    names: dict[tuple[str, str], Names],
    findings: Findings,
) -> None:
    job, theme, level = (str(statement.get(name, "")) for name in ("level", "theme", "proficiency"))
    problems = len(findings.problems)
    for name, value, allowed in (
        ("level", job, roles),
        ("theme", theme, themes),
        ("proficiency", level, _PROFICIENCIES),
    ):
        if value not in allowed:
            findings.problem(f"{where}.{name}", unknown(name, value, allowed))
    if len(findings.problems) > problems:
        return
    target = roles[job]["targets"].setdefault(theme, {"level": slug(level), "statements": []})
    given = [slug(name) for name in _PROFICIENCIES]
    if slug(level) != target["level"]:
        findings.repair("targets of several proficiencies given the highest of them")
        target["level"] = max(target["level"], slug(level), key=given.index)
    written = statement.get("id")
    name = (
        written
        if isinstance(written, str)
        else names.setdefault((job, theme), Names()).new(str(statement.get("summary")))
    )
    known = ("id", "summary", "examples", "level", "theme", "proficiency")
    target["statements"].append(
        {
            "id": name,
            "text": statement.get("summary"),
            "examples": statement.get("examples") or [],
            "extensions": {key: value for key, value in statement.items() if key not in known and value},
        }
    )
