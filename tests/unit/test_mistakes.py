"""What an author can do wrong in what a module says of itself, and the one line that each mistake gets."""

from __future__ import annotations

from tests.unit.mistakes import Change, Mistake, changed, each_of, module
from tests.unit.small_project import EXCHANGE, INTRO, PM, PROJECT, Read

FIELDS = "id, aliases, title, summary, minutes, outcomes, teaches, requires, worksheets, resources, revised"

MISTAKES: list[Mistake] = [
    (
        "a misspelt field",
        module("minuts: 20\n"),
        [f"{EXCHANGE}:2:1: unknown field 'minuts'; did you mean 'minutes'? ({FIELDS})"],
    ),
    (
        "a word for a number",
        module("minutes: twenty\n"),
        [f"{EXCHANGE}:2:10: 'minutes' must be a whole number, not 'twenty'"],
    ),
    ("no time at all", module("minutes: 0\n"), [f"{EXCHANGE}:2:10: 'minutes' is 0; the least is 1"]),
    (
        "a text for a list",
        module("outcomes: Say it\n"),
        [f"{EXCHANGE}:2:11: 'outcomes' must be a list, not 'Say it'; write [a, b] or one '- ' line each"],
    ),
    ("an empty title", module("title: ''\n"), [f"{EXCHANGE}:2:8: 'title' must be a text, it is empty"]),
    (
        "an id with a slash",
        module("id: ../../etc/passwd\n"),
        [
            f"{EXCHANGE}:2:5: '../../etc/passwd' cannot be an id; use letters, digits, '-', '_' and '.', such as 'value-exchange'"
        ],
    ),
    (
        "a required module that does not exist",
        module("requires: [intrp]\n"),
        [f"{EXCHANGE}:2:12: unknown module 'intrp'; did you mean 'intro'? (intro, exchange)"],
    ),
    (
        "a module that requires itself",
        module("id: exchange\nrequires: [exchange]\n"),
        [f"{EXCHANGE}:3:12: module 'exchange' requires itself"],
    ),
    (
        "an id that is taken",
        module("id: intro\n"),
        [f"{EXCHANGE}:2:5: module id 'intro' is taken by {INTRO}"],
    ),
    (
        "an alias that is taken",
        module("id: exchange\naliases: [intro]\n"),
        [f"{EXCHANGE}:3:11: module id 'intro' is taken by {INTRO}"],
    ),
    (
        "teaching a competency that does not exist",
        module("teaches: [pmm/beginner]\n"),
        [f"{EXCHANGE}:2:11: unknown competency 'pmm'; did you mean 'pm'? (pm)"],
    ),
    (
        "teaching a statement that does not exist",
        module("teaches: [pm/beginner/explain]\n"),
        [
            f"{EXCHANGE}:2:11: unknown statement 'explain'; did you mean 'explains'? (explains) of level pm/beginner"
        ],
    ),
    (
        "teaching without a level",
        module("teaches: [pm]\n"),
        [f"{EXCHANGE}:2:11: 'pm' is not of the form 'competency/level' or 'competency/level/statement'"],
    ),
    (
        "a resource without provider and of an unknown kind",
        module("resources:\n  - {title: T, url: 'https://example.org', kind: vidoe}\n"),
        [
            f"{EXCHANGE}:3:5: field 'provider' is missing",
            f"{EXCHANGE}:3:50: unknown kind 'vidoe'; did you mean 'video'? (article, book, course, guide, podcast, template, tool, video)",
        ],
    ),
    (
        "an address with a scheme that runs code",
        module("resources:\n  - {title: T, provider: P, url: 'javascript:alert(1)'}\n"),
        [
            f"{EXCHANGE}:3:34: 'url': 'javascript:alert(1)' is not a web address; allowed: https://... or http://..."
        ],
    ),
    (
        "a day that does not exist",
        module("revised: 2026-02-30\n"),
        [f"{EXCHANGE}:2:10: 'revised' must be a day such as 2026-11-22, not '2026-02-30'"],
    ),
]


def test_the_small_project_is_sound(read: Read) -> None:
    assert read()[1] == []


@each_of("change", MISTAKES)
def test_a_mistake_gets_its_line(read: Read, change: Change, expected: list[str]) -> None:
    assert read(dict([change]))[1] == expected


def test_a_circle_of_requirements_is_said_once(read: Read) -> None:
    name, text = changed(INTRO, "minutes: 15", "minutes: 15\nrequires: [exchange]")
    assert read({name: text})[1] == [
        f"{INTRO}:5:12: modules require each other in a circle: intro -> exchange -> intro"
    ]


def test_all_mistakes_come_together_and_in_order(read: Read) -> None:
    changes = dict([module("minuts: 20\n"), changed(PM, "area: direction", "area: nowhere")])
    assert [line.split(": ")[0] for line in read(changes)[1]] == [f"{PM}:3:7", f"{EXCHANGE}:2:1"]


def test_what_refers_to_a_broken_file_is_not_said_as_well(read: Read) -> None:
    assert read({PM: "id: pm\n\ttitle: x\n"})[1] == [f"{PM}:2:1: a tab in the indentation; YAML wants spaces"]
    assert read({INTRO: "---\nid: intro\nminutes: x\n---\n", PM: PROJECT[PM]})[1] == [
        f"{INTRO}:3:10: 'minutes' must be a whole number, not 'x'"
    ]


def test_yaml_guesses_nothing(read: Read) -> None:
    sources, problems = read(dict([module("id: exchange\ntitle: no\nsummary: 22:22\naliases: [014]\n")]))
    assert problems == []
    assert (sources.site.course.modules[1].title, sources.site.course.modules[1].summary) == ("no", "22:22")
    assert sources.site.course.modules[1].aliases == ("014",)
