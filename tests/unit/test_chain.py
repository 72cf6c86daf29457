"""Every loose link of the chain is found, and said where it stands."""

from __future__ import annotations

import pytest
from tests.unit.loose_links import NEW, OKR, OLD, STRATEGY, areas, framework, module, pm, targets
from tests.unit.mistakes import each_of
from tests.unit.small_project import EXCHANGE, FRAMEWORK, INTRO, PM, PROJECT, Read

from handrail.sources.circles import circles, way_round

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
        "a level id twice in a scale",
        {FRAMEWORK: framework("{id: advanced,", "{id: beginner,")},
        [
            f"{FRAMEWORK}:6:14: level id 'beginner' is taken on line 5",
            f"{FRAMEWORK}:8:57: unknown level 'advanced' (beginner, beginner)",
            f"{PM}:10:3: unknown level 'advanced' in scale 'default' (beginner, beginner)",
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


@each_of("changes", BROKEN)
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


def test_each_circle_is_found_once_and_nothing_else() -> None:
    links = {"a": ["b", "a"], "b": ["c"], "c": ["a", "gone"], "d": ["a"], "e": ["f"], "f": ["e"]}
    assert list(circles(links)) == [["a", "b", "c"], ["e", "f"]]
    assert list(circles({"a": ["b"], "b": []})) == []


def test_a_long_circle_is_shortened_in_the_middle() -> None:
    names = [f"m{n}" for n in range(2_000)]
    links = {name: [names[(place + 1) % len(names)]] for place, name in enumerate(names)}
    [circle] = circles(links)
    assert way_round(circle) == ("m0 -> m1 -> m2 -> m3 -> ... 1993 more ... -> m1997 -> m1998 -> m1999 -> m0")
