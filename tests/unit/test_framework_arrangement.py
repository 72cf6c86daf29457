"""How the framework's pages are arranged: by areas, under names that every system takes, however many there are."""

from __future__ import annotations

import re
import time

import pytest
from tests.unit.made_framework import competency, framework, module, page_of, site
from tests.unit.small_project import PROJECT, Read

from handrail.model.framework import Framework
from handrail.model.site import Site
from handrail.pages.framework_view import area_tree, role_pages
from handrail.pages.navigation import navigation
from handrail.pages.site_pages import made_pages


def test_areas_nest_to_any_depth_and_a_circle_of_parents_ends() -> None:
    made = framework(
        competency("inner", area="c"),
        competency("lost", area="x"),
        competency("none"),
        areas=[
            {"id": "c", "title": "C", "parent": "b"},
            {"id": "b", "title": "B", "parent": "a"},
            {"id": "a", "title": "A"},
            {"id": "x", "title": "X", "parent": "y"},
            {"id": "y", "title": "Y", "parent": "x"},
        ],
    )
    tree = area_tree(made)
    assert [(node.area.id, len(node.above)) for node in tree.walk()] == [("a", 0), ("b", 1), ("c", 2)]
    assert [c.id for c in tree.loose] == ["lost", "none"]


def test_navigation_follows_areas_and_ends_with_roles() -> None:
    made = framework(
        competency("deep", area="b"),
        competency("flat", area="a"),
        competency("loose"),
        areas=[
            {"id": "a", "title": "A & <b>"},
            {"id": "b", "title": "B", "parent": "a"},
            {"id": "empty", "title": "E"},
        ],
        roles=[{"id": "one", "title": "One"}],
    )
    nav = navigation(site(made, module("m")), ["index.md"])
    assert nav[-3] == {
        "Competencies": [
            "competencies/index.md",
            {"A &amp; &lt;b&gt;": ["competencies/flat.md", {"B": ["competencies/deep.md"]}]},
            "competencies/loose.md",
            {"Roles": ["competencies/roles/one.md"]},
        ]
    }


def test_pages_of_roles_have_names_that_every_system_takes() -> None:
    ids = ["owner", "senior.owner", "роль", "Owner", "index", "x" * 100, "taken", "senior-owner", "owner"]
    made = framework(
        competency("taken", page="competencies/roles/taken.md"),
        roles=[{"id": name, "title": "R"} for name in ids],
    )
    pages = role_pages(made)
    assert pages["owner"] == "competencies/roles/owner.md"
    assert pages["senior-owner"] == "competencies/roles/senior-owner.md"
    assert list(pages) == list(dict.fromkeys(ids))
    assert len({page.casefold() for page in pages.values()}) == len(pages)
    for page in pages.values():
        assert re.fullmatch(r"competencies/roles/[a-z0-9-]{1,70}\.md", page)
    assert pages["index"] != "competencies/roles/index.md"
    assert pages["taken"] != "competencies/roles/taken.md"


def many(competencies: int, roles: int) -> Site:
    areas: list[dict[str, object]] = [{"id": f"a{place}", "title": f"Area {place}"} for place in range(12)]
    members = [competency(f"c{place}", area=f"a{place % 12}") for place in range(competencies)]
    asked: list[dict[str, object]] = [
        {
            "id": f"r{place}",
            "title": f"Role {place}",
            "targets": {f"c{(place * 7 + step) % competencies}": {"level": "mid"} for step in range(9)},
        }
        for place in range(roles)
    ]
    modules = [
        module(f"m{place}", f"c{place}/low", requires=(f"m{place - 1}",) if place else ())
        for place in range(60)
    ]
    return site(framework(*members, areas=areas, roles=asked), *modules)


def test_a_large_framework_is_made_in_time_and_its_overview_stays_light() -> None:
    began = time.process_time()
    pages = made_pages(many(188, 205))
    texts = {name: made.make("", lambda target: f"../{target}") for name, made in pages.items()}
    assert time.process_time() - began < 15
    assert len(texts["competencies/index.md"].encode()) < 300_000
    assert sum(name.startswith("competencies/roles/") for name in texts) == 205


@pytest.mark.parametrize(("count", "side_by_side", "scrolls"), [(1, 0, 0), (5, 1, 0), (6, 0, 0), (7, 0, 1)])
def test_many_levels_stand_below_each_other_and_their_table_scrolls_in_a_box(
    count: int, side_by_side: int, scrolls: int
) -> None:
    names = tuple(f"l{place}" for place in range(count))
    values = framework(competency("pm", names)).model_dump()
    values["scales"] = {"default": {"levels": [{"id": name, "title": name, "points": 3} for name in names]}}
    made = site(Framework.model_validate(values))
    assert page_of(made, "competencies/pm.md").count("hr-side-by-side") == side_by_side
    overview = page_of(made, "competencies/index.md")
    assert overview.count('class="hr-matrix-box" tabindex="0" role="group" aria-label=') == scrolls
    assert overview.count("3 points") == count


def test_the_pages_of_the_small_project_are_those_of_its_files(read: Read) -> None:
    sources, problems = read()
    assert problems == []
    pages = made_pages(sources.site)
    assert pages["competencies/roles/owner.md"].title == "Owner"
    assert pages["competencies/roles/owner.md"].source in PROJECT
