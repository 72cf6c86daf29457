"""What a person file names that the framework does not have is marked; nothing of it is an error."""

from __future__ import annotations

import pytest
from tests.unit.people.made_people import FRAMEWORK, PERSON, changed_person, lines, marked, person_of

from handrail.sources.diagnostics import Diagnostics
from handrail.sources.people import read_person
from handrail.sources.people_chain import check_person

COUNTS_FOR_NOTHING = "; it is kept and counts for nothing"

MARKED: list[tuple[str, str, str]] = [
    ("role: owner\nass", "role: ownr\nass", "5:9: unknown role 'ownr'; did you mean 'owner'? (owner, lead)"),
    ("role: owner\nass", "role: po\nass", "5:9: role 'po' is called 'owner' now"),
    ("role: owner\nass", "next_role: chief\nass", "5:14: unknown role 'chief' (owner, lead)"),
    ("vision: {s-low", "vison: {s-low", "14:7: unknown competency 'vison'; did you mean 'vision'? (vision, research, speaking)" + COUNTS_FOR_NOTHING),
    ("vision: {s-low", "seeing: {s-low", "14:7: competency 'seeing' is called 'vision' now; 'handrail people migrate' brings it along"),
    ("{s-low: c", "{s-lo: c", "14:16: unknown statement 's-lo'; did you mean 's-low'? (owner:signs, s-low, s-mid, s-top)" + COUNTS_FOR_NOTHING),
    ('"owner:signs"', '"owner:signs-off"', "14:37: statement 'owner:signs-off' is called 'owner:signs' now, and counts there"),
    ("    ratings:\n      vision: {", "    levels: {speaking: low}\n    ratings:\n      vision: {", "13:24: unknown level 'low' (none, one, two)"),
    ("competency: vision\n    level", "competency: vsn\n    level", "20:17: unknown competency 'vsn'; did you mean 'vision'? (vision, research, speaking)" + COUNTS_FOR_NOTHING),
    ("level: low", "level: lowe", "21:12: unknown level 'lowe'; did you mean 'low'? (none, low, mid, top)"),
    ("basis: [a-1]", "basis: [a-1, a-2]", "23:18: unknown assessment 'a-2'; did you mean 'a-1'? (a-1)"),
    ("evidence: [e-1]", "evidence: [x]", "24:16: unknown evidence 'x' (e-1)"),
    ("competency: vision\n    statements", "competency: vsn\n    statements", "35:17: unknown competency 'vsn'; did you mean 'vision'? (vision, research, speaking)" + COUNTS_FOR_NOTHING),
    ("statements: [s-mid]", "statements: [s-mid, z]", "36:25: unknown statement 'z' (owner:signs, s-low, s-mid, s-top)" + COUNTS_FOR_NOTHING),
]  # fmt: skip


def test_a_file_that_fits_the_framework_has_no_mark() -> None:
    assert marked(PERSON) == []


@pytest.mark.parametrize(("old", "new", "said"), MARKED, ids=[said[:40] for _, _, said in MARKED])
def test_what_the_framework_does_not_have_is_marked_where_it_stands(old: str, new: str, said: str) -> None:
    assert marked(changed_person(old, new)) == [f"~people/p-1.yml:{said}"]
    assert person_of(changed_person(old, new)).assignments, "it is kept"


def test_not_yet_is_a_level_of_every_scale() -> None:
    assert marked(changed_person("level: low", "level: none")) == []


def test_marks_stand_at_their_own_entry_when_one_above_is_broken() -> None:
    text = changed_person("assignments:\n", "assignments:\n  - {id: g-1, date: never}\n")
    found = Diagnostics()
    read = read_person(text.replace("level: low", "level: lo"), "p-1.yml", found)
    assert read
    marks = Diagnostics()
    check_person(read, FRAMEWORK, marks)
    assert lines(marks) == ["~p-1.yml:22:12: unknown level 'lo'; did you mean 'low'? (none, low, mid, top)"]


def test_what_names_a_broken_entry_is_not_marked_again() -> None:
    text = changed_person("kind: self", "kind: boss")
    found = Diagnostics()
    read = read_person(text, "p-1.yml", found)
    assert read
    assert read.person.assessments == ()
    check_person(read, FRAMEWORK, found)
    assert lines(found) == ["p-1.yml:9:11: unknown kind 'boss' (self, coach)"]
