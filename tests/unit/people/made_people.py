"""A person and a framework that the tests of person files share, and ways to read them."""

from __future__ import annotations

import datetime

from tests.unit.made_framework import competency, framework

from handrail.model.person import Person
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.people import read_person
from handrail.sources.people_chain import check_person

NOW = datetime.datetime(2026, 9, 1, 12, 30, 15, 123456, datetime.UTC)

FRAMEWORK = framework(
    competency("vision", aliases=["seeing"]),
    competency("research"),
    competency("speaking", ("one", "two"), scale="steps"),
    roles=[
        {
            "id": "owner",
            "title": "Owner",
            "aliases": ["po"],
            "targets": {
                "vision": {
                    "level": "mid",
                    "statements": [{"id": "signs", "text": "Signs", "aliases": ["signs-off"]}],
                },
                "research": {"level": "low"},
            },
        },
        {"id": "lead", "title": "Lead", "targets": {"vision": {"level": "top"}}},
    ],
)

PERSON = """\
schema: 1
person:
  id: p-1
  name: Anna Berg
  role: owner
assessments:
  - id: a-1
    date: 2026-03-01
    kind: self
    by: p-1
    framework: fw@1.0.0
    role: owner
    ratings:
      vision: {s-low: consistently, "owner:signs": sometimes}
    notes: {vision: "Mine"}
assignments:
  - id: g-1
    date: 2026-03-08
    by: c-1
    competency: vision
    level: low
    framework: fw@1.0.0
    basis: [a-1]
    evidence: [e-1]
    note: for coaches
    shared_note: for both
    review_by: 2026-09-08
evidence:
  - {id: e-1, date: 2026-03-08, by: c-1, title: Pricing talk, competencies: [vision]}
goals:
  - id: o-1
    date: 2026-03-08
    by: c-1
    text: Run two talks
    competency: vision
    statements: [s-mid]
    modules: [intro]
    due: 2026-06-30
"""


def changed_person(old: str, new: str) -> str:
    """Return the person's file with one text, which has to be there, in place of another."""
    assert old in PERSON
    return PERSON.replace(old, new, 1)


def lines(found: Diagnostics) -> list[str]:
    """Return what was found as lines, a warning with a `~` before it."""
    return [f"{'~' if problem.severity == 'warning' else ''}{problem}" for problem in found]


def read(text: str, source: str = "people/p-1.yml") -> tuple[Person | None, list[str]]:
    """Read a person file and return what could be read, and what is wrong with it."""
    found = Diagnostics()
    person = read_person(text, source, found)
    return (person.person if person else None), lines(found)


def person_of(text: str) -> Person:
    """Read a person file that has no mistake; warnings may be."""
    person, said = read(text)
    assert [line for line in said if not line.startswith("~people/")] == []
    assert person
    return person


def marked(text: str) -> list[str]:
    """Return what a file without mistakes names that the framework does not have."""
    found = Diagnostics()
    person = read_person(text, "people/p-1.yml", found)
    assert lines(found) == []
    assert person
    check_person(person, FRAMEWORK, found)
    return lines(found)
