"""What was clicked, entry by entry, and what the files say: both in the same words, to be compared."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.e2e.quarter.plan import VERSION

from handrail.model.person import Assignment, Goal, Person
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.people import ReadPerson, read_people


@dataclass
class Told:
    """What was said of one person, in the order in which it was clicked."""

    assessments: list[dict[str, Any]] = field(default_factory=list)
    assignments: list[dict[str, Any]] = field(default_factory=list)
    goals: list[dict[str, Any]] = field(default_factory=list)
    current: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By competency: the assignment that counts."""

    def assign(self, competency: str, level: str | None, day: str, by: str, **more: Any) -> None:
        before = self.current.get(competency)
        entry = {
            "competency": competency,
            "level": level,
            "date": day,
            "by": by,
            "framework": VERSION,
            "withdrawn": level is None,
            "basis": (),
            "evidence": (),
            "note": None,
            "shared_note": None,
            "review_by": None,
            "supersedes": before and (before["date"], before["level"]),
            **more,
        }
        self.assignments.append(entry)
        if level is None:
            del self.current[competency]
        else:
            self.current[competency] = entry


def people_in(folder: Path) -> tuple[dict[str, ReadPerson], Diagnostics]:
    """Read a folder as the command line does."""
    found = Diagnostics()
    return {one.person.head.id: one for one in read_people(folder, found)}, found


def assessments_of(person: Person) -> list[dict[str, Any]]:
    return [
        {
            "id": entry.id if entry.kind == "self" else None,
            "kind": entry.kind,
            "date": entry.date,
            "by": entry.by,
            "framework": entry.framework,
            "role": entry.role,
            "ratings": entry.ratings,
            "levels": entry.levels,
            "notes": entry.notes,
        }
        for entry in person.assessments
    ]


def assignments_of(person: Person) -> list[dict[str, Any]]:
    """Return the assignments in the words of `Told.assign`: what an id stands for in place of the id."""
    assessed = {entry.id: (entry.kind, entry.date[:10]) for entry in person.assessments}
    assigned = {entry.id: entry for entry in person.assignments}
    shown = {entry.id: entry for entry in person.evidence}

    def words(entry: Assignment) -> dict[str, Any]:
        before = assigned[entry.supersedes] if entry.supersedes else None
        evidence = [shown[name] for name in entry.evidence]
        assert all((one.by, one.date) == (entry.by, entry.date) for one in evidence)
        return {
            "competency": entry.competency,
            "level": entry.level,
            "date": entry.date,
            "by": entry.by,
            "framework": entry.framework,
            "withdrawn": entry.withdrawn,
            "basis": tuple(assessed[name] for name in entry.basis),
            "evidence": tuple((one.title, one.url, one.worksheet, one.competencies) for one in evidence),
            "note": entry.note,
            "shared_note": entry.shared_note,
            "review_by": entry.review_by,
            "supersedes": before and (before.date, before.level),
        }

    return [words(entry) for entry in person.assignments]


def goals_of(person: Person) -> list[dict[str, Any]]:
    states = {goal.id: goal for goal in person.goals}

    def words(goal: Goal) -> dict[str, Any]:
        return {
            "text": goal.text,
            "date": goal.date,
            "by": goal.by,
            "competency": goal.competency,
            "statements": goal.statements,
            "due": goal.due,
            "state": goal.state,
            "supersedes": states[goal.supersedes].date if goal.supersedes else None,
        }

    return [words(goal) for goal in person.goals]
