"""What lies between a learner and the targets of a role.

`browser/guidance/gaps.ts` says the same in TypeScript; tests/vectors hold the two together.

- The gap is the rank of the target less the rank reached. It is 0 where as much or more is reached, and where nothing
  is left to meet up to the target: all that was missing is not described, or not relevant to this learner.
- On a scale that is not cumulative only the target's own level counts.
- Order: required targets before optional ones; then importance times gap, importance, the framework's order.
- A target that nothing can be said about (competency, scale or level unknown) is left out. A deprecated competency
  counts as long as a role asks for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
    """The level to work on for this target; None exactly where the gap is 0."""
    assigned: int | None = None
    """Rank that a coach assigned, where one did."""

    @property
    def weight(self) -> int:
        """Importance times gap."""
        return self.target.importance * self.gap


def gaps(framework: Framework, role: Role, ratings: Ratings) -> tuple[Gap, ...]:
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
        work_on = _next_for(rank, standing, levels, cumulative=scale.cumulative)
        gap = rank - standing.rank if work_on else 0
        found.append(Gap(competency, target, rank, standing, gap, work_on))
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


def _next_for(
    rank: int, standing: Standing, levels: Sequence[LevelStanding], *, cumulative: bool
) -> LevelStanding | None:
    """Return the level to work on for a target of that rank, if anything is left up to it."""
    if cumulative:
        return standing.next if standing.next and standing.next.rank <= rank else None
    asked = levels[rank - 1]
    return asked if standing.rank < rank and not asked.passes_through else None
