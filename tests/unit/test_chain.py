"""Every loose link of the chain is found, and said where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.small_project import PROJECT, Read, write

from handrail.model.site import Options
from handrail.sources.chain import check_coverage
from handrail.sources.circles import circles, way_round
from handrail.sources.diagnostics import Diagnostic, Diagnostics
from handrail.sources.files import Project
from handrail.sources.site import read_site

FRAMEWORK = "competencies/framework.yml"
PM = "competencies/pm.yml"
OKR = "competencies/okr.yml"
STRATEGY = "competencies/strategy.yml"
INTRO = "site_src/course/0-foundations/1-intro.md"
EXCHANGE = "site_src/course/1-value/1-exchange.md"
HOW = "handbook/how.md"
NEW = "id: okr\ntitle: Goals\nlevels: {beginner: {summary: Sets goals.}}\n"
OLD = "id: old\ntitle: Old\nstatus: deprecated\nlevels: {beginner: {summary: Was so.}}\n"


def pm(old: str, new: str) -> str:
    assert old in PROJECT[PM]
    return PROJECT[PM].replace(old, new)


def framework(old: str, new: str) -> str:
    assert old in PROJECT[FRAMEWORK]
    return PROJECT[FRAMEWORK].replace(old, new)


def areas(*areas: str) -> str:
    lines = "".join(f"  - {{id: {area}}}\n" for area in areas)
    return framework("areas: [{id: direction, title: Direction}]\n", f"areas:\n{lines}")


def targets(text: str) -> str:
    return framework("{pm: {level: advanced}}", text)


def module(front: str) -> str:
    return f"---\nid: exchange\n{front}---\n"


# name, changed files, the lines that are expected
BROKEN: list[tuple[str, dict[str, str], list[str]]] = [
    (
        "an area within an unknown one",
        {FRAMEWORK: areas("direction, title: D, parent: directoin")},
        [f"{FRAMEWORK}:8:39: unknown area 'directoin'; did you mean 'direction'? (direction)"],
    ),
    (
        "an area within itself",
        {FRAMEWORK: areas("direction, title: D, parent: direction")},
        [f"{FRAMEWORK}:8:39: area 'direction' is its own parent"],
    ),
    (
        "areas in a circle",
        {FRAMEWORK: areas("a, title: A, parent: b", "b, title: B, parent: c", "c, title: C, parent: a")},
        [
            f"{FRAMEWORK}:8:31: areas are part of each other in a circle: a -> b -> c -> a",
            f"{PM}:3:7: unknown area 'direction' (a, b, c)",
        ],
    ),
    (
        "an area id twice",
        {FRAMEWORK: areas("direction, title: A", "direction, title: B")},
        [f"{FRAMEWORK}:9:10: area id 'direction' is taken on line 8"],
    ),
    (
        "an unknown competency required",
        {PM: PROJECT[PM] + "requires: [okr, pmm]\n", OKR: NEW},
        [f"{PM}:13:17: unknown competency 'pmm'; did you mean 'pm'? (okr, pm)"],
    ),
    (
        "a competency that requires itself",
        {PM: PROJECT[PM] + "requires: [pm]\n"},
        [f"{PM}:13:12: competency 'pm' requires itself"],
    ),
    (
        "competencies in a circle",
        {PM: PROJECT[PM] + "requires: [okr]\n", OKR: NEW + "requires: [pm]\n"},
        [f"{OKR}:4:12: competencies require each other in a circle: okr -> pm -> okr"],
    ),
    (
        "an unknown successor",
        {OKR: OLD + "replaced_by: pmm\n"},
        [f"{OKR}:5:14: unknown competency 'pmm'; did you mean 'pm'? (pm)"],
    ),
    (
        "its own successor",
        {OKR: OLD + "replaced_by: old\n"},
        [f"{OKR}:5:14: competency 'old' replaces itself"],
    ),
    (
        "successors in a circle",
        {
            OKR: OLD + "replaced_by: older\n",
            "competencies/older.yml": OLD.replace("id: old", "id: older") + "replaced_by: old\n",
        },
        [f"{OKR}:5:14: competencies replace each other in a circle: old -> older -> old"],
    ),
    (
        "a behaviour at an unknown level",
        {PM: pm("text: Sees far.", "text: Sees far., level: begginer")},
        [f"{PM}:5:66: unknown level 'begginer'; did you mean 'beginner'? (beginner, advanced)"],
    ),
    (
        "a behaviour id twice",
        {PM: pm("text: Sees far.}", "text: Sees far.}, {id: vision, title: V}")},
        [f"{PM}:5:65: behaviour id 'vision' is taken on line 5"],
    ),
    (
        "a target for an unknown competency",
        {FRAMEWORK: targets("{pmm: {level: advanced}}")},
        [f"{FRAMEWORK}:8:45: unknown competency 'pmm'; did you mean 'pm'? (pm)"],
    ),
    (
        "a target outside the competency's own scale",
        {
            FRAMEWORK: framework("areas:", "  short:\n    levels: [{id: some, title: Some}]\nareas:"),
            PM: "id: pm\ntitle: P\nscale: short\nlevels: {some: {summary: S}}\n",
            INTRO: module("teaches: []\n").replace("exchange", "intro"),
            EXCHANGE: module("teaches: []\n"),
        },
        [f"{FRAMEWORK}:10:57: unknown level 'advanced' (some)"],
    ),
    (
        "the same target twice",
        {FRAMEWORK: targets("{pm: {level: advanced}, pm: {level: beginner}}")},
        [f"{FRAMEWORK}:8:68: duplicate key 'pm'; it stands first on line 8"],
    ),
    (
        "a target's own statement with an id of the competency",
        {FRAMEWORK: targets("{pm: {level: advanced, statements: [{id: owns, text: T, behaviour: visoin}]}}")},
        [
            f"{FRAMEWORK}:8:85: statement id 'owns' is taken by {PM}",
            f"{FRAMEWORK}:8:111: unknown behaviour 'visoin'; did you mean 'vision'? (vision)",
        ],
    ),
    (
        "a level that says nothing",
        {
            PM: pm(
                "  advanced:\n    statements:\n      - {id: owns, text: Owns}\n",
                "  advanced: {title: Leads}\n",
            )
        },
        [f"{PM}:10:3: level pm/advanced says nothing; give it a summary or statements, or remove it"],
    ),
    (
        "an unknown competency in the order",
        {FRAMEWORK: PROJECT[FRAMEWORK] + "order: [pm, pmm]\n"},
        [f"{FRAMEWORK}:9:13: unknown competency 'pmm'; did you mean 'pm'? (pm)"],
    ),
    (
        "a competency in the order by the name that it had before",
        {FRAMEWORK: PROJECT[FRAMEWORK] + "order: [product]\n", PM: PROJECT[PM] + "aliases: [product]\n"},
        [f"{FRAMEWORK}:9:9: competency 'product' is now 'pm'; write that"],
    ),
    (
        "a level id twice in a scale",
        {FRAMEWORK: framework("{id: advanced,", "{id: beginner,")},
        [
            f"{FRAMEWORK}:6:14: level id 'beginner' is taken on line 5",
            f"{FRAMEWORK}:8:57: unknown level 'advanced' (beginner, beginner)",
            f"{PM}:10:3: unknown level 'advanced' in scale 'default' (beginner, beginner)",
        ],
    ),
    (
        "a role id that is another's alias",
        {FRAMEWORK: framework("roles: [", "roles: [{id: lead, title: L, aliases: [owner]}, ")},
        [f"{FRAMEWORK}:8:54: role id 'owner' is taken on line 8"],
    ),
    (
        "a statement's alias that is another's id",
        {PM: pm("{id: owns, text: Owns}", "{id: owns, text: Owns, aliases: [explains]}")},
        [f"{PM}:12:42: statement id 'explains' is taken on line 9"],
    ),
    (
        "a competency's alias that is another's id",
        {OKR: NEW + "aliases: [pm]\n"},
        [f"{PM}:1:5: competency id 'pm' is taken by {OKR}"],
    ),
    (
        "a phase's alias that is another's id",
        {"site_src/course/1-value/index.md": "---\nid: value\naliases: [foundations]\n---\n"},
        [
            "site_src/course/1-value/index.md:3:11: phase id 'foundations' is taken by "
            "site_src/course/0-foundations/index.md"
        ],
    ),
    (
        "a chapter's alias that is another's id",
        {"handbook/index.md": "# H\n", "handbook/what.md": "---\naliases: [how]\n---\n"},
        ["handbook/what.md:2:11: chapter id 'how' is taken by handbook/how.md"],
    ),
    (
        "a module by the name that it had before",
        {
            EXCHANGE: module("aliases: [trade]\nteaches: []\n"),
            HOW: "---\nmodules: [trade]\n---\n",
        },
        [f"{HOW}:2:11: module 'trade' is now 'exchange'; write that"],
    ),
    (
        "a competency and a statement by the names that they had before",
        {
            PM: pm("{id: owns, text: Owns}", "{id: owns, text: Owns, aliases: [has]}")
            + "aliases: [product]\n",
            EXCHANGE: module("teaches: [product/advanced, pm/advanced/has]\n"),
        },
        [
            f"{EXCHANGE}:3:11: competency 'product' is now 'pm'; write that",
            f"{EXCHANGE}:3:29: statement 'has' is now 'owns'; write that of level pm/advanced",
        ],
    ),
    (
        "a deprecated competency, wherever it is used",
        {
            OKR: OLD + "replaced_by: pm\n",
            EXCHANGE: module("teaches: [old/beginner]\n"),
            FRAMEWORK: targets("{old: {level: beginner}}"),
            STRATEGY: NEW.replace("okr", "strategy") + "requires: [old]\n",
            HOW: "---\ncompetencies: [old]\n---\n",
        },
        [
            f"{FRAMEWORK}:8:45: competency 'old' is deprecated; use 'pm'",
            f"{STRATEGY}:4:12: competency 'old' is deprecated; use 'pm'",
            f"{HOW}:2:16: competency 'old' is deprecated; use 'pm'",
            f"{EXCHANGE}:3:11: competency 'old' is deprecated; use 'pm'",
        ],
    ),
    (
        "a deprecated competency without successor, and one whose successor is deprecated too",
        {
            OKR: OLD,
            "competencies/older.yml": OLD.replace("id: old", "id: older") + "replaced_by: old\n",
            "competencies/oldest.yml": OLD.replace("id: old", "id: oldest") + "replaced_by: older2\n",
            "competencies/older2.yml": OLD.replace("id: old", "id: older2") + "replaced_by: pm\n",
            EXCHANGE: module("teaches: [older/beginner, oldest/beginner, old/beginner]\n"),
        },
        [
            f"{EXCHANGE}:3:11: competency 'older' is deprecated; remove it",
            f"{EXCHANGE}:3:27: competency 'oldest' is deprecated; use 'pm'",
            f"{EXCHANGE}:3:44: competency 'old' is deprecated; remove it",
        ],
    ),
    (
        "retired ids",
        {
            "handrail.lock": "retired:\nmodule trade\ncompetency okr\n",
            EXCHANGE: module("requires: [trade]\nteaches: [okr/beginner]\n"),
            HOW: "---\nmodules: [trade]\ncompetencies: [okr]\n---\n",
            FRAMEWORK: targets("{okr: {level: beginner}}"),
        },
        [
            f"{FRAMEWORK}:8:45: competency 'okr' is retired; remove it",
            f"{HOW}:2:11: module 'trade' is retired; remove it",
            f"{HOW}:3:16: competency 'okr' is retired; remove it",
            f"{EXCHANGE}:3:12: module 'trade' is retired; remove it",
            f"{EXCHANGE}:4:11: competency 'okr' is retired; remove it",
        ],
    ),
]

SOUND: list[tuple[str, dict[str, str]]] = [
    ("nested areas", {FRAMEWORK: areas("direction, title: D", "goals, title: G, parent: direction")}),
    ("a competency that requires another", {PM: PROJECT[PM] + "requires: [okr]\n", OKR: NEW}),
    ("a deprecated competency without successor that nobody uses", {OKR: OLD}),
    (
        "a deprecated competency that requires a deprecated one",
        {OKR: OLD + "requires: [older]\n", "competencies/older.yml": OLD.replace("id: old", "id: older")},
    ),
    ("a level with a summary alone", {PM: PROJECT[PM], OKR: NEW}),
    ("a behaviour of a level", {PM: pm("text: Sees far.", "text: Sees far., level: beginner")}),
    ("one statement id in two competencies", {OKR: PROJECT[PM].replace("id: pm", "id: okr")}),
    (
        "an order with deprecated and retired competencies, and without some",
        {
            OKR: NEW,
            "competencies/old.yml": OLD,
            "handrail.lock": "retired:\ncompetency gone\n",
            FRAMEWORK: PROJECT[FRAMEWORK] + "order: [gone, old, pm]\n",
        },
    ),
    ("an alias that nobody else has", {EXCHANGE: module("aliases: [trade]\nteaches: []\n")}),
]


@pytest.mark.parametrize(("changes", "expected"), [b[1:] for b in BROKEN], ids=[b[0] for b in BROKEN])
def test_a_loose_link_gets_its_line(read: Read, changes: dict[str, str], expected: list[str]) -> None:
    assert read(changes)[1] == expected


@pytest.mark.parametrize("changes", [s[1] for s in SOUND], ids=[s[0] for s in SOUND])
def test_a_sound_link_gets_none(read: Read, changes: dict[str, str]) -> None:
    assert read(changes)[1] == []


def test_an_order_may_name_a_file_that_is_broken(read: Read) -> None:
    changes = {OKR: "id: okr\ntilte: Goals\n", FRAMEWORK: PROJECT[FRAMEWORK] + "order: [okr, pm]\n"}
    problems = read(changes)[1]
    assert problems
    assert [line for line in problems if not line.startswith(OKR)] == []


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("", ["pm", "okr", "strategy"]),
        (
            "order: [strategy, okr, pm]\n",
            ["pm", "strategy", "okr"],
        ),  # pm is of the only area, which stays first
        ("order: [strategy]\n", ["pm", "strategy", "okr"]),
    ],
)
def test_competencies_are_shown_by_area_then_in_the_order_then_by_file_name(
    read: Read, order: str, expected: list[str]
) -> None:
    changes = {OKR: NEW, STRATEGY: NEW.replace("okr", "strategy"), FRAMEWORK: PROJECT[FRAMEWORK] + order}
    sources, problems = read(changes)
    assert problems == []
    assert sources.site.framework is not None
    assert [competency.id for competency in sources.site.framework.competencies] == expected


def diagnostics(root: Path, changes: dict[str, str], levels: tuple[str, ...] | None = None) -> list[str]:
    """Return the warnings of the small project with changes; those of coverage too when levels are given."""
    write(root, {**PROJECT, **changes})
    found = Diagnostics()
    sources = read_site(Project(root), root / "site_src", Options(site_id="test"), found)
    assert found.errors == []
    if levels is not None:
        check_coverage(sources.site, levels, sources.trees, found)
    return [str(problem) for problem in found.warnings]


def test_a_module_that_teaches_nothing_is_a_warning(tmp_path: Path) -> None:
    assert diagnostics(tmp_path, {EXCHANGE: module("requires: [intro]\n")}) == [
        f"{EXCHANGE}:2:1: this module teaches nothing; add 'teaches: [competency/level]', or 'teaches: []' if you mean it"
    ]
    assert diagnostics(tmp_path, {EXCHANGE: module("teaches: []\n")}) == []
    assert len(diagnostics(tmp_path, {EXCHANGE: "# No front matter at all\n"})) == 1


def test_where_there_is_nothing_to_teach_no_module_need_teach_it(tmp_path: Path) -> None:
    files = {name: text for name, text in PROJECT.items() if not name.startswith("competencies/")}
    write(tmp_path, {**files, INTRO: "Text.\n", EXCHANGE: "Text.\n", HOW: "Text.\n"})
    found = Diagnostics()
    read_site(Project(tmp_path), tmp_path / "site_src", Options(site_id="test"), found)
    assert list(found) == []


def test_a_level_that_no_module_teaches_is_said_where_it_is_described(tmp_path: Path) -> None:
    untaught = {EXCHANGE: module("teaches: []\n"), OKR: NEW}
    assert diagnostics(tmp_path, untaught, ()) == [
        f"{OKR}:3:10: no module teaches okr/beginner",
        f"{PM}:10:3: no module teaches pm/advanced",
    ]
    assert diagnostics(tmp_path, untaught, ("advanced",)) == [f"{PM}:10:3: no module teaches pm/advanced"]


def test_errors_and_warnings_are_kept_apart_and_in_order() -> None:
    found = Diagnostics()
    found.add("b", 1, 1, "first", severity="warning")
    found.add("a", 2, 1, "second")
    found.add("a", 1, 5, "third", severity="warning")
    assert [problem.message for problem in found] == ["third", "second", "first"]
    assert found.errors == [Diagnostic("a", 2, 1, "second", "error")]
    assert [problem.message for problem in found.warnings] == ["third", "first"]


def test_each_circle_is_found_once_and_nothing_else() -> None:
    links = {"a": ["b", "a"], "b": ["c"], "c": ["a", "gone"], "d": ["a"], "e": ["f"], "f": ["e"]}
    assert list(circles(links)) == [["a", "b", "c"], ["e", "f"]]
    assert list(circles({"a": ["b"], "b": []})) == []


def test_a_long_circle_is_shortened_in_the_middle() -> None:
    names = [f"m{n}" for n in range(2_000)]
    links = {name: [names[(place + 1) % len(names)]] for place, name in enumerate(names)}
    [circle] = circles(links)
    assert way_round(circle) == ("m0 -> m1 -> m2 -> m3 -> ... 1993 more ... -> m1997 -> m1998 -> m1999 -> m0")
