"""Where a person stands in each competency: as they see it, as a coach sees it, as it was agreed.

`browser/guidance/people.ts` says the same in TypeScript; tests/vectors hold the two together.

- The newest self-assessment and the newest assessment of a coach count; of equal dates, the later in the file.
- Of the assignments of a competency that no other entry supersedes, the newest counts; a withdrawn one counts as none.
- Ranks are those of today's framework. What was said under an old id of a competency, statement or role counts under
  the present one; of what the framework does not have any more, nothing counts, and it stays in the file.
- The gap is the rank of the target less the rank assigned. Nothing assigned is no gap but a question.
- Ratings are never averaged, and nobody gets a total.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from handrail.guidance.levels import OwnStatements, own_statement, standing
from handrail.guidance.renamed import in_present_ids
from handrail.model.base import by_id
from handrail.model.framework import Competency, Framework, Role
from handrail.model.person import NOT_YET, Assessment, Assignment, Entry, Goal, Person

OLD = 183
"""Days, half a year, after which what was said of a person is old."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """The level that counts as agreed."""

    rank: int
    """From 0, "not yet"."""
    entry: Assignment


@dataclass(frozen=True, slots=True)
class PersonStanding:
    """One competency of one person. Ranks are from 0, "not yet"; None is "not assessed", and of a target "none"."""

    competency: str
    assigned: Assigned | None
    self: int | None
    coach: int | None
    target: int | None
    next_target: int | None
    """Of the role that the person wants next."""
    differs: bool
    """Whether the person and the coach see it differently."""
    no_evidence: bool
    """Whether a level was assigned or rated, above "not yet", and nothing is named that shows it."""
    old: bool
    """Whether everything that was said of it is older than half a year."""
    review_due: bool

    @property
    def gap(self) -> int | None:
        """Ranks left to the target; None without a target or an assignment."""
        if self.target is None or self.assigned is None:
            return None
        return max(0, self.target - self.assigned.rank)

    @property
    def below_target(self) -> bool:
        """Whether the assigned level, or else the coach's or the person's own, is lower than the target."""
        known = self.assigned.rank if self.assigned else self.coach if self.coach is not None else self.self
        return self.target is not None and known is not None and known < self.target


_Dated = TypeVar("_Dated", bound=Entry)
_Chained = TypeVar("_Chained", Assignment, Goal)


def newest(entries: Iterable[_Dated]) -> _Dated | None:
    """Return the entry with the latest day; of equal days, the later in the file."""
    found = None
    for entry in entries:
        if found is None or entry.date[:10] >= found.date[:10]:
            found = entry
    return found


def standing_entries(entries: Sequence[_Chained]) -> list[_Chained]:
    """Return the entries that no other one supersedes, in the order of the file."""
    replaced = {entry.supersedes for entry in entries if entry.supersedes != entry.id}
    return [entry for entry in entries if entry.id not in replaced]


def current_assignment(person: Person, competency: str) -> Assignment | None:
    """Return the assignment that counts for a competency, if any does."""
    entries = standing_entries(person.assignments)
    entry = newest(one for one in entries if one.competency == competency)
    return None if entry is None or entry.withdrawn else entry


def current_goals(person: Person) -> list[Goal]:
    """Return the goals in their present state, without those that were dropped."""
    return [goal for goal in standing_entries(person.goals) if goal.state != "dropped"]


def last_assessment(person: Person, kind: str) -> Assessment | None:
    """Return the newest assessment of a kind, "self" or "coach"."""
    return newest(one for one in person.assessments if one.kind == kind)


def rank_in(framework: Framework, competency: Competency, level: str | None) -> int | None:
    """Return the rank of a level, 0 for "none"; None where the competency's scale does not have it."""
    if level is None:
        return None
    return 0 if level == NOT_YET else framework.rank_of(competency, level) or None


def assessed_rank(
    framework: Framework, competency: Competency, assessment: Assessment | None, role: Role | None
) -> int | None:
    """Return the rank that an assessment gives: the level named as a whole, or else what its ratings come to."""
    if assessment is None:
        return None
    named = rank_in(framework, competency, assessment.levels.get(competency.id))
    if named is not None:
        return named
    scale = framework.scales.get(competency.scale)
    target = role.targets.get(competency.id) if role else None
    own = None
    if role and target:
        keys = tuple(own_statement(role.id, statement.id) for statement in target.statements)
        own = OwnStatements(target.level, keys)
    if scale is None:
        return None
    found = standing(competency, scale, assessment.ratings.get(competency.id, {}), own)
    return found.rank if found.assessed else None


def standings(person: Person, framework: Framework, today: datetime.date) -> tuple[PersonStanding, ...]:
    """Return where a person stands in every competency, in the framework's order."""
    person = in_present_ids(person, framework)
    roles = by_id(framework.roles)
    role = roles.get(person.head.role or "")
    wanted = roles.get(person.head.next_role or "")
    own, coached = last_assessment(person, "self"), last_assessment(person, "coach")
    shown = {name for entry in person.evidence for name in entry.competencies}
    found = []
    for competency in framework.competencies:
        name = competency.id
        entry = current_assignment(person, name)
        rank = rank_in(framework, competency, entry.level) if entry else None
        assigned = Assigned(rank, entry) if entry and rank is not None else None
        by_self = assessed_rank(framework, competency, own, roles.get(own.role or "") if own else None)
        by_coach = assessed_rank(
            framework, competency, coached, roles.get(coached.role or "") if coached else None
        )
        said = [assigned.entry.day] if assigned else []
        said += [own.day] if own and by_self is not None else []
        said += [coached.day] if coached and by_coach is not None else []
        evident = (
            name in shown
            or bool(entry and entry.evidence)
            or any(one is not None and name in one.evidence for one in (own, coached))
        )
        claimed = max(assigned.rank if assigned else 0, by_self or 0) > 0
        review = assigned.entry.review_by if assigned else None
        found.append(
            PersonStanding(
                competency=name,
                assigned=assigned,
                self=by_self,
                coach=by_coach,
                target=_target(framework, competency, role),
                next_target=_target(framework, competency, wanted),
                differs=by_self is not None and by_coach is not None and by_self != by_coach,
                no_evidence=claimed and not evident,
                old=bool(said) and (today - max(said)).days > OLD,
                review_due=review is not None and review <= today.isoformat(),
            )
        )
    return tuple(found)


def _target(framework: Framework, competency: Competency, role: Role | None) -> int | None:
    target = role.targets.get(competency.id) if role else None
    return rank_in(framework, competency, target.level) if target else None
