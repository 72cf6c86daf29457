"""What lies between a learner and the targets of a role.

`browser/guidance/gaps.ts` says the same in TypeScript; tests/vectors hold the two together.

- The gap is the rank of the target less the rank reached. It is 0 where as much or more is reached, and where nothing
  is left to meet up to the target: all that was missing is not described, or not relevant to this learner.
- On a scale that is not cumulative only the target's own level counts.
- Where a coach assigned a level, the gap is the rank of the target less the rank assigned, whatever the ratings say: a
  rating never changes an assignment. The level to work on is then the lowest one above the assigned level that does not
  pass through.
- Order: required targets before optional ones; then importance times gap, importance, the framework's order.
- A target that nothing can be said about (competency, scale or level unknown) is left out. A deprecated competency
  counts as long as a role asks for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from handrail.guidance.levels import (
    LevelStanding,
    OwnStatements,
    Ratings,
    Standing,
    level_standings,
    own_statement,
    standing_on,
)
from handrail.model.base import by_id
from handrail.model.framework import Competency, Framework, Role, Target

AssignedRanks = Mapping[str, int]
"""By competency the rank that a coach assigned, from 0, "not yet"."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One target of a role, and how far the learner is from it."""

    competency: Competency
    target: Target
    rank: int
    """Rank of the target's level, from 1."""
    standing: Standing
    """With the statements that only this role asks for."""
    gap: int
    """Ranks left to climb."""
    next: LevelStanding | None
    """The level to work on for this target; None where the gap is 0, and where nothing can be met in a gap assigned."""
    assigned: int | None = None
    """Rank that a coach assigned, where one did, from 0; the gap is then counted from here."""

    @property
    def weight(self) -> int:
        """Importance times gap."""
        return self.target.importance * self.gap


def gaps(
    framework: Framework, role: Role, ratings: Ratings, assigned: AssignedRanks = MappingProxyType({})
) -> tuple[Gap, ...]:
    """Return every target of a role with its gap, those first that matter most."""
    known = by_id(framework.competencies)
    place = {name: index for index, name in enumerate(known)}
    found = []
    for name, target in role.targets.items():
        competency = known.get(name)
        scale = framework.scales.get(competency.scale) if competency else None
        if competency is None or scale is None:
            continue
        rank = framework.rank_of(competency, target.level)
        if rank == 0:
            continue
        keys = tuple(own_statement(role.id, statement.id) for statement in target.statements)
        own = OwnStatements(target.level, keys)
        levels = level_standings(competency, scale, ratings.get(name, {}), own)
        standing = standing_on(levels, cumulative=scale.cumulative)
        given = assigned.get(name)
        if given is None:
            gap, work_on = _own_gap(rank, standing, levels, cumulative=scale.cumulative)
        else:
            gap, work_on = _assigned_gap(rank, given, levels, cumulative=scale.cumulative)
        found.append(Gap(competency, target, rank, standing, gap, work_on, given))
    return tuple(
        sorted(
            found,
            key=lambda gap: (
                not gap.target.required,
                -gap.weight,
                -gap.target.importance,
                place[gap.competency.id],
            ),
        )
    )


def _own_gap(
    rank: int, standing: Standing, levels: Sequence[LevelStanding], *, cumulative: bool
) -> tuple[int, LevelStanding | None]:
    """Return the gap to a target of that rank by the learner's own ratings, and the level to work on."""
    asked = standing.next if cumulative else levels[rank - 1]
    if asked is None or standing.rank >= rank or asked.rank > rank or asked.passes_through:
        return 0, None
    return rank - standing.rank, asked


def _assigned_gap(
    rank: int, given: int, levels: Sequence[LevelStanding], *, cumulative: bool
) -> tuple[int, LevelStanding | None]:
    """Return the same from the rank that was assigned."""
    if given >= rank:
        return 0, None
    between = levels[given if cumulative else rank - 1 : rank]
    return rank - given, next((level for level in between if not level.passes_through), None)
