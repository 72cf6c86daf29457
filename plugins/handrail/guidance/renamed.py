"""A person in the ids that the framework has now: what was said under an old id counts under the new one.

The file keeps the old ids; this is for looking at, never for writing. `browser/people/present-ids.ts` says the same in
TypeScript; tests/vectors hold the two together.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from handrail.guidance.levels import own_statement
from handrail.model.framework import Framework
from handrail.model.learner import Rating
from handrail.model.person import Assessment, Person

_Value = TypeVar("_Value")


class _Names:
    """The present ids of a framework, by the old ones."""

    def __init__(self, framework: Framework) -> None:
        self.competencies = {old: one.id for one in framework.competencies for old in one.aliases}
        self.roles = {old: role.id for role in framework.roles for old in role.aliases}
        self.statements = {
            (one.id, old): statement.id
            for one in framework.competencies
            for statement in one.statements
            for old in statement.aliases
        }
        for role in framework.roles:
            for competency, target in role.targets.items():
                for statement in target.statements:
                    now = own_statement(role.id, statement.id)
                    for owner in (role.id, *role.aliases):
                        for old in (statement.id, *statement.aliases):
                            if own_statement(owner, old) != now:
                                self.statements[competency, own_statement(owner, old)] = now

    def __bool__(self) -> bool:
        return bool(self.competencies or self.roles or self.statements)

    def competency(self, name: str) -> str:
        return self.competencies.get(name, name)

    def statement(self, competency: str, name: str) -> str:
        return self.statements.get((self.competency(competency), name), name)

    def keyed(self, of: Mapping[str, _Value]) -> dict[str, _Value]:
        """Return what is told by competency; where an old id and the present one meet, the present one counts."""
        found: dict[str, _Value] = {}
        for name, value in of.items():
            now = self.competency(name)
            if now == name or now not in found:
                found[now] = value
        return found

    def ratings(self, assessment: Assessment) -> dict[str, dict[str, Rating]]:
        found: dict[str, dict[str, Rating]] = {}
        for name, of in assessment.ratings.items():
            competency = self.competency(name)
            others = found.setdefault(competency, {})
            for key, rating in of.items():
                statement = self.statement(competency, key)
                if (competency, statement) == (name, key) or statement not in others:
                    others[statement] = rating
        return found


def in_present_ids(person: Person, framework: Framework) -> Person:
    """Return a person whose file may name competencies, statements and roles by old ids, in the present ones."""
    names = _Names(framework)
    if not names:
        return person
    roles = {
        field: names.roles.get(old, old)
        for field in ("role", "next_role")
        if (old := getattr(person.head, field))
    }
    return person.model_copy(
        update={
            "head": person.head.model_copy(update=roles),
            "assessments": tuple(
                one.model_copy(
                    update={
                        "role": names.roles.get(one.role, one.role) if one.role else None,
                        "ratings": names.ratings(one),
                        "levels": names.keyed(one.levels),
                        "notes": names.keyed(one.notes),
                        "evidence": names.keyed(one.evidence),
                    }
                )
                for one in person.assessments
            ),
            "assignments": tuple(
                one.model_copy(update={"competency": names.competency(one.competency)})
                for one in person.assignments
            ),
            "evidence": tuple(
                one.model_copy(
                    update={"competencies": tuple(dict.fromkeys(map(names.competency, one.competencies)))}
                )
                for one in person.evidence
            ),
            "goals": tuple(
                one.model_copy(
                    update={
                        "competency": names.competency(one.competency),
                        "statements": tuple(names.statement(one.competency, name) for name in one.statements),
                    }
                )
                if one.competency
                else one
                for one in person.goals
            ),
        }
    )
