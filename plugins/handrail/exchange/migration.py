"""What becomes of a person's assignments when the framework has a newer version."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from handrail.exchange.entry_ids import new_id
from handrail.exchange.person_file import Append, Change
from handrail.guidance.people import newest, rank_in, standing_entries
from handrail.model.base import by_id
from handrail.model.framework import Competency, Framework
from handrail.model.person import Assignment, Person


@dataclass(slots=True)
class Migration:
    """What is written, and what needs a talk."""

    changes: list[Change] = field(default_factory=list)
    moves: list[str] = field(default_factory=list)
    talks: list[str] = field(default_factory=list)


def migration(person: Person, framework: Framework, coach: str) -> Migration:
    """Return how a person's assignments come to the framework's version.

    An assignment whose competency only has another id gets that id, with its level and its day. One whose competency
    was replaced, or whose level is gone, cannot be brought along by a program: two people have to talk.
    """
    plan = Migration()
    version = f"{framework.framework.id}@{framework.framework.version}"
    known = by_id(framework.competencies)
    renamed = {old: one for one in framework.competencies for old in one.aliases}
    standing = standing_entries(person.assignments)
    for name in dict.fromkeys(entry.competency for entry in standing):
        entry = newest(one for one in standing if one.competency == name)
        if entry is None or entry.withdrawn or entry.framework == version:
            continue
        competency = known.get(name) or renamed.get(name)
        if competency is None:
            plan.talks.append(f"competency {name!r} is not in {version} any more")
        elif competency.status == "deprecated":
            by = known.get(competency.replaced_by or "")
            plan.talks.append(
                f"{competency.title} is given up" + (f"; {by.title} takes its place" if by else "")
            )
        elif rank_in(framework, competency, entry.level) is None:
            plan.talks.append(f"{competency.title} has no level {entry.level!r} any more")
        else:
            _move(plan, entry, competency, version, coach)
    return plan


def _move(plan: Migration, entry: Assignment, competency: Competency, version: str, coach: str) -> None:
    renamed = f", called {competency.id!r} now" if competency.id != entry.competency else ""
    plan.moves.append(
        f"{competency.title}{renamed}: {entry.level} of {entry.framework} is {entry.level} of {version}"
    )
    kept = {
        name: value
        for name in ("note", "shared_note", "review_by")
        if (value := getattr(entry, name)) is not None
    }
    plan.changes.append(
        Append(
            "assignments",
            {
                "id": new_id("assignments", datetime.datetime.now().astimezone().date()),
                "date": entry.date,
                "by": coach,
                "competency": competency.id,
                "level": entry.level,
                "framework": version,
                "basis": list(entry.basis),
                "evidence": list(entry.evidence),
                **kept,
                "supersedes": entry.id,
            },
        )
    )
