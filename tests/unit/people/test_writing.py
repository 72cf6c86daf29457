"""A change is put into the text of a person file, and every other byte stays as it is."""

from __future__ import annotations

import pytest
from tests.unit.people.made_people import PERSON, changed_person, person_of

from handrail.exchange.person_file import Append, Change, NotWritten, SetField, changed, new_person_file
from handrail.exchange.yaml_emit import Fields

GOAL: Fields = {"id": "o-2", "date": "2026-04-01", "by": "c-1", "text": "Read: more"}
WRITTEN = '  - id: o-2\n    date: 2026-04-01\n    by: c-1\n    text: "Read: more"\n'


def test_an_entry_stands_behind_the_last_of_its_list() -> None:
    assert changed(PERSON, [Append("goals", GOAL)]) == PERSON + WRITTEN
    above, below = PERSON.split("evidence:\n")
    talk: Fields = {"id": "e-2", "date": "2026-04-01", "by": "c-1", "title": "Talk"}
    added = "  - id: e-2\n    date: 2026-04-01\n    by: c-1\n    title: Talk\n"
    goals = below.index("goals:")
    expected = f"{above}evidence:\n{below[:goals]}{added}{below[goals:]}"
    assert changed(PERSON, [Append("evidence", talk)]) == expected


def test_changes_are_put_in_one_after_the_other() -> None:
    both = changed(PERSON, [Append("goals", GOAL), Append("goals", {**GOAL, "id": "o-3"})])
    assert both == PERSON + WRITTEN + WRITTEN.replace("o-2", "o-3")
    assert [goal.id for goal in person_of(both).goals] == ["o-1", "o-2", "o-3"]


PLACES: list[tuple[str, str, str]] = [
    ("the list is missing", "person:\n  id: p\n", "person:\n  id: p\ngoals:\n  - id: x\n"),
    ("no line end at the end", "person:\n  id: p", "person:\n  id: p\ngoals:\n  - id: x\n"),
    ("an empty key", "person:\n  id: p\ngoals:\nx: 1\n", "person:\n  id: p\ngoals:\n  - id: x\nx: 1\n"),
    ("an empty key, comment", "person:\n  id: p\ngoals: # none\n", "person:\n  id: p\ngoals: # none\n  - id: x\n"),
    ("brackets", "person:\n  id: p\ngoals: [ ]  # none\nx: 1\n", "person:\n  id: p\ngoals:  # none\n  - id: x\nx: 1\n"),
    ("indented four", "person:\n    id: p\ngoals:\n    - id: a\n", "person:\n    id: p\ngoals:\n    - id: a\n    - id: x\n"),
    ("not indented", "person:\n  id: p\ngoals:\n- id: a\nx: 1\n", "person:\n  id: p\ngoals:\n- id: a\n- id: x\nx: 1\n"),
    ("a dash with a comment", "person:\n  id: p\ngoals:\n  - # a-b\n    id: a\n", "person:\n  id: p\ngoals:\n  - # a-b\n    id: a\n  - id: x\n"),
    ("comments and blank lines", "person:\n  id: p\ngoals:\n  - id: a  # one\n  # two\n\n# three\nx: 1\n", "person:\n  id: p\ngoals:\n  - id: a  # one\n  - id: x\n  # two\n\n# three\nx: 1\n"),
    ("a block of text last", "person:\n  id: p\ngoals:\n  - text: |\n      a\n\n      b\n\nx: 1\n", "person:\n  id: p\ngoals:\n  - text: |\n      a\n\n      b\n  - id: x\n\nx: 1\n"),
    ("text over lines", "person:\n  id: p\ngoals:\n  - text: a\n      b\nx: 1\n", "person:\n  id: p\ngoals:\n  - text: a\n      b\n  - id: x\nx: 1\n"),
    ("a flow list", "person:\n  id: p\ngoals: [{id: a}] # c\n", 'person:\n  id: p\ngoals: [{id: a}, {"id": "x"}] # c\n'),
    ("a flow list over lines", "person:\n  id: p\ngoals: [\n  {id: a}, # one\n]\n", 'person:\n  id: p\ngoals: [\n  {id: a}, {"id": "x"} # one\n]\n'),
    ("JSON", '{"person": {"id": "p"}, "goals": []}', '{"person": {"id": "p"}, "goals": [{"id": "x"}]}'),
    ("JSON without the list", '{\n  "person": {"id": "p"}\n}\n', '{\n  "person": {"id": "p"}, "goals": [{"id": "x"}]\n}\n'),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
@pytest.mark.parametrize("bom", ["", "\ufeff"], ids=["", "bom"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_where_an_entry_goes(before: str, after: str, bom: str, newline: str) -> None:
    found = changed(bom + before.replace("\n", newline), [Append("goals", {"id": "x"})])
    if "\n" not in before:  # a text of one line says nothing of its line ends
        newline = "\n"
    assert found.replace(newline, "\n") == bom + after
    assert found.count("\n") == found.count(newline)


FIELDS: list[tuple[str, object, str]] = [
    ("a plain word", "a-b.c_d@1", "text: a-b.c_d@1"),
    ("a day", "2026-04-01", "text: 2026-04-01"),
    ("spaces", "a b", 'text: "a b"'),
    ("what is no text to others", "No", 'text: "No"'),
    ("y", "Y", 'text: "Y"'),
    ("signs", "- a: #b", 'text: "- a: #b"'),
    ("quotes", 'a "b" \\', 'text: "a \\"b\\" \\\\"'),
    ("other scripts", "größe 値 😀", 'text: "größe 値 😀"'),
    ("signs that are not printed", "\x07\x7f\x85\x9f\u2028\ufeff\uffff", 'text: "\\u0007\\u007f\\u0085\\u009f\\u2028\\ufeff\\uffff"'),
    ("half a character", "a\ud800b", 'text: "a\ufffdb"'),
    ("lines", "a: b\n\n  c\n# d", "text: |-\n      a: b\n\n        c\n      # d"),
    ("lines that end", "a\nb\n", 'text: "a\\nb\\n"'),
    ("lines that begin empty", "\na", 'text: "\\na"'),
    ("lines that begin with a space", " a\nb", 'text: " a\\nb"'),
    ("lines with a tab", "a\n\tb", 'text: "a\\n\\tb"'),
    ("lines of Windows", "a\r\nb", 'text: "a\\r\\nb"'),
    ("a list", ["a", "b c", "no"], 'text: [a, "b c", "no"]'),
    ("a mapping of texts", {"a": "x", "b c": "y\nz"}, 'text:\n      a: x\n      "b c": |-\n        y\n        z'),
    ("a mapping of mappings", {"a": {"r:s": "yes"}}, 'text:\n      a: {"r:s": "yes"}'),
    ("true", True, "text: true"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "written"), [case[1:] for case in FIELDS], ids=[case[0] for case in FIELDS]
)
def test_how_a_field_is_written(value: object, written: str) -> None:
    entry: Fields = {"id": "x", "text": value}  # type: ignore[dict-item]
    assert changed("person:\n  id: p\n", [Append("goals", entry)]) == (
        f"person:\n  id: p\ngoals:\n  - id: x\n    {written}\n"
    )


def test_what_says_nothing_is_left_out() -> None:
    entry: Fields = {"id": "x", "note": "", "basis": [], "ratings": {}, "withdrawn": False, "level": None}
    assert changed("person:\n  id: p\n", [Append("goals", entry)]).endswith("goals:\n  - id: x\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("person:\n  id: p # own\n", 'person:\n  id: p # own\n  role: "a b"\n'),
        ("person:\n  role: x # y\n  id: p\n", 'person:\n  role: "a b" # y\n  id: p\n'),
        ("person:\n  role:\n  id: p\n", 'person:\n  role: "a b"\n  id: p\n'),
        ("person:\n  role: >-\n    x\n    y\n  id: p\n", 'person:\n  role: "a b"\n  id: p\n'),
        ("person: {id: p}\n", 'person: {id: p, role: "a b"}\n'),
        ('{"person": {"id": "p", "role": "x"}}', '{"person": {"id": "p", "role": "a b"}}'),
    ],
)
def test_a_field_of_the_person_is_set(before: str, after: str) -> None:
    assert changed(before, [SetField("role", "a b")]) == after


def test_a_field_of_the_person_is_taken_away() -> None:
    before = "person:\n  id: p\n  role: x\n"
    assert changed(before, [SetField("role", None)]) == "person:\n  id: p\n  role: null\n"
    assert person_of("person:\n  id: p-1\n  role: null\n").head.role is None


REFUSED: list[tuple[str, Change, str]] = [
    ("- a\n", Append("goals", GOAL), "it is no person file; one begins with 'person:'"),
    ("person: p\n", SetField("role", "x"), "it is no person file; one begins with 'person:'"),
    ("person: {id: p\n", Append("goals", GOAL), "not valid YAML: did not find expected ',' or '}'"),
    ("person: &a {id: p}\n", Append("goals", GOAL), "anchor '&a' is not allowed; write the value out where it is needed"),
    ("person: {id: p}\ngoals: none\n", Append("goals", GOAL), "it is written in a way that cannot be extended safely; write its lists as lines with '- '"),
    ("person: {id: p}\ngoals: {a: b}\n", Append("goals", GOAL), "it is written in a way that cannot be extended safely; write its lists as lines with '- '"),
    ("person: {id: p}\n...\n", Append("goals", GOAL), "it is written in a way that cannot be extended safely; write its lists as lines with '- '"),
    ("person: {id: p}\n#" + "x" * 1024 * 1024, Append("goals", GOAL), "it would be larger than 1,048,576 bytes (1 MiB), and no longer be read"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "change", "said"), REFUSED, ids=[f"{text[:20]}" for text, _, _ in REFUSED])
def test_what_cannot_be_written_safely_is_not_written(text: str, change: Change, said: str) -> None:
    with pytest.raises(NotWritten) as refusal:
        changed(text, [change])
    assert str(refusal.value) == said


def test_one_change_that_cannot_be_written_keeps_all_from_being_written() -> None:
    text = changed_person("goals:\n", "x: &a 1\ngoals:\n")
    both: list[Change] = [SetField("role", "lead"), Append("goals", GOAL)]
    for changes in (both[1:], both):
        with pytest.raises(NotWritten):
            changed(text, changes)


def test_a_new_file_is_read_as_it_was_meant() -> None:
    text = new_person_file({"id": "p-1", "name": "Ö: #1", "role": "owner"})
    assert text == 'schema: 1\nperson:\n  id: p-1\n  name: "Ö: #1"\n  role: owner\n'
    assert person_of(text).head.name == "Ö: #1"
