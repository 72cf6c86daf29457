"""Reading a person file: what is broken is said at its line, and everything else is read."""

from __future__ import annotations

import pytest
from tests.unit.people.made_people import PERSON, changed_person, person_of, read

from handrail.model.person import Assignment, Person


def ids(person: Person | None) -> list[str]:
    assert person
    entries = (*person.assessments, *person.assignments, *person.evidence, *person.goals)
    return [entry.id for entry in entries]


def test_everything_in_the_file_is_read() -> None:
    person = person_of(PERSON)
    assert (person.head.id, person.head.name, person.head.role) == ("p-1", "Anna Berg", "owner")
    (assessment,) = person.assessments
    assert assessment.ratings == {"vision": {"s-low": "consistently", "owner:signs": "sometimes"}}
    (assignment,) = person.assignments
    assert (assignment.level, assignment.note, assignment.shared_note) == ("low", "for coaches", "for both")
    assert (assignment.basis, assignment.evidence, assignment.review_by) == (("a-1",), ("e-1",), "2026-09-08")
    assert person.evidence[0].title == "Pricing talk"
    (goal,) = person.goals
    assert (goal.statements, goal.modules, goal.due, goal.state) == (
        ("s-mid",),
        ("intro",),
        "2026-06-30",
        "open",
    )


def test_every_scalar_is_the_text_as_it_is_written() -> None:
    text = (
        "person: {id: 014, name: no, team: 22:22}\ngoals: [{id: 1.0, date: 2026-03-08, by: 'true', text: ~x}]"
    )
    person, said = read(text, "people/014.yml")
    assert said == []
    assert person
    assert (person.head.id, person.head.name, person.head.team) == ("014", "no", "22:22")
    assert (person.goals[0].id, person.goals[0].by, person.goals[0].text) == ("1.0", "true", "~x")


def test_a_moment_is_kept_as_it_is_written_and_counts_by_its_day() -> None:
    moment = "2026-03-08T23:20:11.250-05:00"
    (goal,) = person_of(
        changed_person("date: 2026-03-08\n    by: c-1\n    text", f"date: {moment}\n    by: c-1\n    text")
    ).goals
    assert (goal.date, goal.day.isoformat()) == (moment, "2026-03-08")


@pytest.mark.parametrize("nothing", ["", "~", "null", "[]"])
def test_a_list_may_be_empty(nothing: str) -> None:
    assert person_of(f"person:\n  id: p-1\ngoals: {nothing}\n").goals == ()


def test_json_is_read_as_yaml_is() -> None:
    text = '{"schema": 1, "person": {"id": "p-1"},\n "assignments": [{"id": "g", "withdrawn": true}]}'
    person, said = read(text, "people/p-1.json")
    assert person
    assert person.head.id == "p-1"
    assert said == [
        "people/p-1.json:2:18: field 'by' is missing",
        "people/p-1.json:2:18: field 'competency' is missing",
        "people/p-1.json:2:18: field 'date' is missing",
        "people/p-1.json:2:18: field 'framework' is missing",
    ]


BROKEN: list[tuple[str, str, str]] = [
    ("date: 2026-03-01", "date: 2026-02-30", "8:11: 'date': must be a day such as 2026-11-22 or a moment such as 2026-11-22T14:20:11Z, not '2026-02-30'"),
    ("date: 2026-03-01", "date: March", "8:11: 'date': must be a day such as 2026-11-22 or a moment such as 2026-11-22T14:20:11Z, not 'March'"),
    ("kind: self", "kind: boss", "9:11: unknown kind 'boss' (self, coach)"),
    ("    by: p-1\n", "", "7:5: field 'by' is missing"),
    ("framework: fw@1.0.0\n    role", "framework: fw\n    role", "11:16: 'fw' does not name a framework and its version, such as 'product-owner@1.0.0'"),
    ("s-low: consistently", "s-low: always", "14:23: unknown value 'always' (not-yet, sometimes, consistently, helps-others, not-relevant)"),
    ("vision: {s-low: consistently, \"owner:signs\": sometimes}", "vision: often", "14:15: 'vision' must be a mapping of fields, not 'often'"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "said"), BROKEN, ids=[new[:24] for _, new, _ in BROKEN])
def test_a_broken_entry_is_said_where_it_stands_and_the_others_are_read(
    old: str, new: str, said: str
) -> None:
    person, problems = read(changed_person(old, new))
    assert [problem.replace("people/p-1.yml:", "") for problem in problems][:1] == [said]
    assert len(problems) == 1
    assert ids(person) == ["g-1", "e-1", "o-1"]
    assert ids(person_of(PERSON)) == ["a-1", "g-1", "e-1", "o-1"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("level: low", "level: low\n    withdrawn: true", "17:5: "),
        ("    level: low\n", "", "17:5: "),
        ("level: low", "level: [low]", "21:12: 'level' must be a text"),
        ("basis: [a-1]", "basis: a-1", "23:12: 'basis' must be a list"),
        ("review_by: 2026-09-08", "review_by: 2026-09-08T10:00:00Z", "27:16: 'review_by': must be a day"),
        ("competency: vision\n    level", "competency: a/b\n    level", "20:17: 'a/b' cannot be an id"),
        ("note: for coaches", 'note: "a\\u2028b"', "25:11: 'note': a control character (U+2028)"),
        ("note: for coaches", f"note: {'x' * 20_001}", "25:11: 'note' has 20001 characters; at most 20000"),
    ],
)
def test_a_broken_assignment_counts_for_nothing(old: str, new: str, said: str) -> None:
    person, (problem,) = read(changed_person(old, new))
    assert problem.startswith(f"people/p-1.yml:{said}")
    assert ids(person) == ["a-1", "e-1", "o-1"]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "//example.org", "ftp://x.example"],
)
def test_evidence_links_to_the_web_alone(url: str) -> None:
    person, (problem,) = read(changed_person("title: Pricing talk", f'title: Talk, url: "{url}"'))
    assert problem.startswith("people/p-1.yml:29:60: 'url'")
    assert ids(person) == ["a-1", "g-1", "o-1"]


def test_an_entry_that_is_no_mapping_is_said_and_the_next_one_read() -> None:
    person, said = read(
        "person: {id: p-1}\nevidence:\n  - talk\n  - {id: e, date: 2026-01-01, by: c, title: T}\n"
    )
    assert said == ["people/p-1.yml:3:5: an entry must be a mapping of fields"]
    assert ids(person) == ["e"]


def test_a_list_that_is_none_is_said_and_the_others_read() -> None:
    person, said = read(changed_person("evidence:\n  - {id", "evidence:\n  e: {id"))
    assert said == ["people/p-1.yml:29:3: 'evidence' must be a list; write one '- ' for each entry"]
    assert ids(person) == ["a-1", "g-1", "o-1"]


def test_of_two_entries_with_one_id_the_first_is_read() -> None:
    twice = "  - {id: e-1, date: 2026-03-09, by: c-1, title: Again}\ngoals:"
    person, said = read(changed_person("goals:", twice))
    assert said == ["people/p-1.yml:30:10: id 'e-1' is taken on line 29; the second entry is not read"]
    assert person
    assert [shown.title for shown in person.evidence] == ["Pricing talk"]


@pytest.mark.parametrize("above", ["", "  - {id: g-0, date: 2026-03-09, by: c-1, competency: vision}\n"])
def test_what_is_superseded_stands_above(above: str) -> None:
    text = changed_person("assignments:\n", f"assignments:\n{above}").replace(
        "level: low", "level: low\n    supersedes: g-0"
    )
    person, said = read(text)
    assert person
    assert ids(person) == ["a-1", "g-1", "e-1", "o-1"]
    line = 22 + bool(above)
    unknown = f"~people/p-1.yml:{line}:17: unknown entry 'g-0' (there is no entry yet); 'supersedes' names one above it"
    assert (unknown in said) is not bool(above), (
        "a broken entry is said once, not again by those that name it"
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  role: owner\nass", "  rolle: owner\nass", "5:3: unknown field 'rolle'; did you mean 'role'? (id, name, role, next_role, team, coach); it stays in the file and is not read"),
        ("goals:", "golas: []\ngoals:", "30:1: unknown field 'golas'; did you mean 'goals'? (schema, person, assessments, assignments, evidence, goals); it stays in the file and is not read"),
        ("    due:", "    x-due: 1\n    due:", "38:5: unknown field 'x-due'; did you mean 'due'? (id, date, by, text, competency, statements, modules, due, state, supersedes); it stays in the file and is not read"),
    ],
)  # fmt: skip
def test_an_unknown_field_is_warned_of_and_the_entry_read(old: str, new: str, said: str) -> None:
    person, problems = read(changed_person(old, new))
    assert problems == [f"~people/p-1.yml:{said}"]
    assert ids(person) == ["a-1", "g-1", "e-1", "o-1"]


def test_an_assignment_without_withdrawn_is_told_from_one_that_takes_back() -> None:
    taken = "  - {id: g-2, date: 2026-04-01, by: c-1, competency: vision, framework: fw@1.0.0, withdrawn: true, supersedes: g-1}\nevidence:"
    person = person_of(changed_person("evidence:\n", f"{taken}\n"))
    assert [(one.withdrawn, one.level) for one in person.assignments] == [(False, "low"), (True, None)]
    assert all(isinstance(one, Assignment) for one in person.assignments)
