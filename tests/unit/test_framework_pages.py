"""The framework's pages, roles before roles, and the path to a role's targets."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser

import pytest
from tests.unit.small_project import PROJECT, Read

from handrail.guidance.targets import changes_between, path_to, roles_before
from handrail.guidance.teaching import modules_by_reference
from handrail.model.course import Course, Module, Phase
from handrail.model.framework import Competency, Framework, Role
from handrail.model.site import Options, Site
from handrail.pages.framework_view import FrameworkView, area_tree, role_pages
from handrail.pages.navigation import navigation
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


def role(name: str, *, rank: int | None = None, family: str | None = None, group: str | None = None) -> Role:
    return Role(id=name, title=name.title(), rank=rank, family=family, group=group)


def before(*roles: Role) -> dict[str, str]:
    return {name: found.id for name, found in roles_before(roles).items()}


def test_without_ranks_a_role_follows_the_one_before_it_in_the_file() -> None:
    assert before(role("a"), role("b"), role("c")) == {"b": "a", "c": "b"}


def test_ranks_go_before_the_order_of_the_file_and_families_apart() -> None:
    assert before(
        role("lead", rank=7, family="design"),
        role("junior", rank=1, family="design"),
        role("senior", rank=4, family="design"),
        role("other", rank=2, family="data"),
    ) == {"senior": "junior", "lead": "senior"}


def test_a_role_stays_in_its_group_where_that_has_a_lower_rank() -> None:
    assert before(
        role("writer-1", rank=1, family="x", group="writer"),
        role("tester-1", rank=1, family="x", group="tester"),
        role("tester-2", rank=2, family="x", group="tester"),
        role("head", rank=9, family="x", group="head"),
    ) == {"tester-2": "tester-1", "head": "tester-2"}


def test_roles_of_one_rank_are_not_before_each_other() -> None:
    assert before(role("a", rank=1), role("b", rank=1)) == {}
    assert before(role("a", group="x"), role("b", group="y")) == {}


def test_every_kind_of_change_is_told_apart() -> None:
    names = ("raised", "lowered", "new", "dropped", "now required", "now optional", "same")
    old = {
        "raised": {"level": "low"},
        "lowered": {"level": "top"},
        "dropped": {"level": "low"},
        "now required": {"level": "mid", "required": False},
        "now optional": {"level": "mid"},
        "same": {"level": "mid", "importance": 1},
    }
    new = {name: {"level": "mid", "required": name != "now optional"} for name in names if name != "dropped"}
    made = framework(
        *(competency(name.replace(" ", "-")) for name in names),
        roles=[
            {
                "id": name,
                "title": name,
                "targets": {key.replace(" ", "-"): target for key, target in targets.items()},
            }
            for name, targets in (("old", old), ("new", new))
        ],
    )
    changes = changes_between(made.roles[0], made.roles[1], made)
    assert [(change.competency.id, change.kind) for change in changes] == [
        (name.replace(" ", "-"), name) for name in names
    ]


def path(made: Framework, *modules: Module) -> tuple[list[tuple[str, list[str]]], list[str], int]:
    """Return modules with reasons, untaught levels, minutes."""
    found = path_to(made.roles[0], made, modules_by_reference(modules), {m.id: m for m in modules})
    return (
        [(s.module.id, [f"{r.competency.id}/{r.level}" for r in s.reasons]) for s in found.steps],
        [f"{r.competency.id}/{r.level}" for r in found.untaught],
        found.minutes,
    )


def with_targets(*competencies: Competency, **targets: dict[str, object]) -> Framework:
    return framework(*competencies, roles=[{"id": "r", "title": "R", "targets": targets}])


def test_the_path_takes_low_levels_first_and_each_module_once() -> None:
    made = with_targets(
        competency("pm"), competency("ux"), pm={"level": "mid"}, ux={"level": "mid", "importance": 9}
    )
    steps, untaught, minutes = path(
        made,
        module("x", "pm/low", "ux/mid"),
        module("y", "ux/low"),
        module("z", "pm/mid", "pm/top"),
        module("no", "pm/top"),
    )
    assert steps == [("y", ["ux/low"]), ("x", ["pm/low", "ux/mid"]), ("z", ["pm/mid"])]
    assert untaught == []
    assert minutes == 30


def test_what_a_module_requires_comes_first_even_when_it_teaches_nothing_of_the_role() -> None:
    made = with_targets(competency("pm"), pm={"level": "low"})
    steps, _, minutes = path(
        made, module("a", "pm/low", requires=("b", "gone")), module("b", requires=("c",)), module("c")
    )
    assert steps == [("c", []), ("b", []), ("a", ["pm/low"])]
    assert minutes == 30


def test_a_circle_of_requirements_ends() -> None:
    made = with_targets(competency("pm"), pm={"level": "low"})
    steps, _, _ = path(made, module("a", "pm/low", requires=("b",)), module("b", requires=("a",)))
    assert sorted(name for name, _ in steps) == ["a", "b"]


def test_optional_targets_come_after_required_ones() -> None:
    made = with_targets(
        competency("pm"),
        competency("ux"),
        pm={"level": "low", "importance": 10, "required": False},
        ux={"level": "mid"},
    )
    steps, _, _ = path(made, module("p", "pm/low"), module("u", "ux/mid"))
    assert [name for name, _ in steps] == ["u", "p"]


def test_levels_that_no_module_teaches_are_said_and_undescribed_ones_are_not() -> None:
    made = with_targets(competency("pm", ("low", "top")), pm={"level": "top"})
    assert path(made)[:2] == ([], ["pm/low", "pm/top"])


def test_on_a_scale_that_is_not_cumulative_only_the_target_counts() -> None:
    made = with_targets(competency("pm", ("one", "two"), scale="steps"), pm={"level": "two"})
    assert path(made, module("a", "pm/one"))[:2] == ([], ["pm/two"])


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
    assert nav[-2] == {
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


class Balanced(HTMLParser):
    """Fails on an element that is not closed where it should be, and keeps ids and attributes."""

    VOID = frozenset({"input", "br", "img", "rect", "circle", "line", "polygon"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.wanted: set[str] = set()
        self.attributes: set[str] = set()
        self.text: list[str] = []
        self.feed(text)
        assert self.open == []
        assert self.wanted <= set(self.ids), "something points at an id that is not there"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value for name, value in attrs if name == "id" and value]
        for name, value in attrs:
            if value and (name in {"aria-labelledby", "for"} or (name == "href" and value.startswith("#"))):
                self.wanted |= set(value.removeprefix("#").split())
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def rich() -> Site:
    """A framework with one of everything."""
    nasty = '</td><script>alert(1)</script> "quoted" & *emphasis*'
    first = competency(
        "first",
        title=nasty,
        area="inner",
        code="F.1",
        outcomes=["Fewer calls"],
        behaviours=[{"id": "b", "title": "Looks", "level": "low", "examples": ["Seen looking"]}],
        requires=["second"],
        aligns=[
            {"uri": 'https://example.org/x"y', "title": "Elsewhere"},
            {"uri": "javascript:alert(1)", "type": "ext:akin"},
        ],
        extensions={"secret": "unseen"},
        levels={
            "low": {
                "title": "Adopts",
                "summary": "Begins.",
                "statements": [
                    {"id": "s", "text": "Says it", "examples": ["A note"], "evidence": ["The wiki"]}
                ],
            },
            "top": {"summary": "Only described."},
        },
    )
    second = competency("second", ("one",), scale="steps", status="deprecated", replaced_by="first")
    roles: list[dict[str, object]] = [
        {"id": "junior", "title": nasty, "targets": {"first": {"level": "low", "importance": 8}}},
        {
            "id": "senior.x",
            "title": "Senior",
            "family": None,
            "points": {"min": 3},
            "targets": {
                "first": {"level": "top", "statements": [{"id": "own", "text": "Leads alone"}]},
                "second": {"level": "one", "required": False},
            },
        },
    ]
    areas: list[dict[str, object]] = [
        {"id": "outer", "title": nasty},
        {"id": "inner", "title": "In", "parent": "outer"},
    ]
    return site(framework(first, second, roles=roles, areas=areas), module("m", "first/low"))


@pytest.mark.parametrize(
    "path", sorted(name for name in made_pages(rich()) if name.startswith("competencies/"))
)
def test_every_page_is_sound_and_takes_any_text(path: str) -> None:
    text = page_of(rich(), path)
    parsed = Balanced(text)
    assert "<script>alert" not in text
    assert not parsed.attributes & {"style", "onclick"}
    assert len(parsed.ids) == len(set(parsed.ids))
    assert "unseen" not in text
    assert not re.search(r"^ {4}", text, re.MULTILINE), "four spaces would make code of it"


def test_the_overview_counts_statements_and_says_them_on_the_pages_only() -> None:
    text = page_of(rich(), "competencies/index.md")
    assert "Says it" not in text
    shown = " ".join("".join(Balanced(text).text).split())
    assert "Adopts 1 statement" in shown
    assert "Top Described" in shown
    assert shown.count("not described") == 2
    assert 'data-targets="0:1 1:3"' in text
    assert 'data-targets="1:1?"' in text
    assert text.count("<table") == 2, "one table for each scale"


def test_a_competency_shows_all_that_the_model_holds() -> None:
    text = page_of(rich(), "competencies/first.md")
    shown = " ".join("".join(Balanced(text).text).split())
    for words in (
        "In, F.1", "Fewer calls", "Adopts", "Level: Low", "For example A note", "Where to look The wiki", "Only described.",
        "From Adopts on", "Seen looking", "Modules that teach this level", "importance 8 of 10", "Senior: Top", "Builds onSecond",
        "Same as: Elsewhere", "akin: javascript:alert(1)",
    ):  # fmt: skip
        assert words in shown
    assert 'href="javascript' not in text
    assert "https://example.org/x&#34;y" in text
    old = page_of(rich(), "competencies/second.md")
    assert "Deprecated." in old
    assert 'href="competencies/first.md"' in old


def test_a_role_shows_targets_changes_and_the_way_there() -> None:
    made = rich()
    assert made.framework
    pages = role_pages(made.framework)
    text = page_of(made, pages["senior.x"])
    shown = " ".join("".join(Balanced(text).text).split())
    for words in (
        "2 targets, 3 or more points", "Leads alone", "5 of 10, optional", "Raised", "from Adopts to Top", "New", "Second: One",
        "1 module from nothing to these targets, about 10 min", "Adopts", "No module teaches these levels yet",
    ):  # fmt: skip
        assert words in shown
    assert 'class="hr-bars"' in text
    assert 'role="img"' in text
    junior = page_of(made, pages["junior"])
    assert "What changes" not in junior
    assert "No module teaches" not in junior


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


def test_more_than_twelve_targets_are_drawn_by_area() -> None:
    members = [competency(f"c{place}", area="a" if place < 4 else "b") for place in range(17)]
    targets = {c.id: {"level": "mid"} for c in members}
    made = framework(
        *members,
        areas=[{"id": "a", "title": "Four"}, {"id": "b", "title": "Thirteen"}],
        roles=[{"id": "r", "title": "R", "targets": targets}],
    )
    text = page_of(site(made), "competencies/roles/r.md")
    assert re.findall(r'<svg class="hr-(\w+)"', text) == ["radar", "bars"]
    assert len(set(Balanced(text).ids)) == 4


def test_the_level_that_a_competency_names_itself_is_called_so_everywhere() -> None:
    made = rich()
    assert made.framework
    view = FrameworkView(made, made.framework)
    first, second = made.framework.competencies
    assert view.level_name(first, "low") == "Adopts"
    assert view.level_name(first, "top") == "Top"
    assert view.level_name(second, "unknown") == "unknown"


def test_the_pages_of_the_small_project_are_those_of_its_files(read: Read) -> None:
    sources, problems = read()
    assert problems == []
    pages = made_pages(sources.site)
    assert pages["competencies/roles/owner.md"].title == "Owner"
    assert pages["competencies/roles/owner.md"].source in PROJECT
