"""Where a learner stands on the levels of one competency, worked out from the ratings of its statements.

`browser/guidance/levels.ts` says the same in TypeScript; tests/vectors hold the two together.

- A statement is met from "consistently" on. "Not relevant" is no rating, and takes the statement out of the count.
- A level with nothing to count (not described, no statements, all of them not relevant) passes through: it holds
  nobody back and is never itself the level reached, which therefore always rests on statements that were met.
- A level is reached when none of its statements is unrated and enough of them are met. While one is unrated it is not
  reached even where enough are met, because nobody has said so.
- Cumulative scale: the level reached has every level below it reached or passing through. Otherwise it is the highest
  level that is reached by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from handrail.model.framework import Competency, Scale
from handrail.model.learner import Rating

Ratings = Mapping[str, Mapping[str, Rating]]
"""By competency, then statement (`own_statement` for those of one role)."""


@dataclass(frozen=True, slots=True)
class LevelStanding:
    """What the ratings say of one level. Ids of statements in the framework's order, without those not relevant."""

    level: str
    rank: int
    """Place in the scale, from 1."""
    met: tuple[str, ...]
    unmet: tuple[str, ...]
    """Rated, but lower than it takes to be met."""
    unrated: tuple[str, ...]
    needed: int
    """How many must be met in all."""

    @property
    def enough_met(self) -> bool:
        """Whether as many are met as the level takes; it is not reached all the same while others are unrated."""
        return len(self.met) >= self.needed

    @property
    def reached(self) -> bool:
        """Whether the level is reached, seen by itself."""
        return self.enough_met and not self.unrated

    @property
    def passes_through(self) -> bool:
        """Whether there is nothing in the level that could be met."""
        return not (self.met or self.unmet or self.unrated)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a learner stands in one competency."""

    assessed: bool
    """Whether any statement is rated; "not assessed" is something else than rank 0, "not yet"."""
    rank: int
    """Rank of the level reached, 0 for "not yet"."""
    level: str | None
    next: LevelStanding | None
    """The lowest level above the one reached that is not reached; None when nothing is left."""


@dataclass(frozen=True, slots=True)
class OwnStatements:
    """The statements that only one role asks for, as the keys of their ratings; they count with those of the level."""

    level: str
    statements: tuple[str, ...]


def own_statement(role: str, statement: str) -> str:
    """Return the key, in place of a statement's id, of one that only one role asks for."""
    return f"{role}:{statement}"


def is_met(rating: Rating | None) -> bool:
    """Tell whether a rating says that a statement is met."""
    return rating in ("consistently", "helps-others")


def level_standings(
    competency: Competency, scale: Scale, ratings: Mapping[str, Rating], own: OwnStatements | None = None
) -> tuple[LevelStanding, ...]:
    """Return what the ratings say of every level of the scale, from the lowest."""
    standings = []
    for rank, step in enumerate(scale.levels, 1):
        described = competency.levels.get(step.id)
        statements = [statement.id for statement in described.statements] if described else []
        if own and own.level == step.id:
            statements.extend(own.statements)
        counting = [(name, ratings.get(name)) for name in statements if ratings.get(name) != "not-relevant"]
        standings.append(
            LevelStanding(
                step.id,
                rank,
                met=tuple(name for name, rating in counting if is_met(rating)),
                unmet=tuple(name for name, rating in counting if rating and not is_met(rating)),
                unrated=tuple(name for name, rating in counting if not rating),
                needed=_share_of(len(counting), scale.met),
            )
        )
    return tuple(standings)


def _share_of(count: int, share: float) -> int:
    """Return how many a share is; 0.28 of 25 is 7, whatever floating point makes of it."""
    return max(1, ceil(share * count - 1e-9))


def standing_on(levels: Sequence[LevelStanding], *, cumulative: bool) -> Standing:
    """Return what the standings of all levels come to."""
    counting = [level for level in levels if not level.passes_through]
    reached = -1
    for index, level in enumerate(counting):
        if level.reached:
            reached = index
        elif cumulative:
            break
    return Standing(
        assessed=any(level.met or level.unmet for level in counting),
        rank=counting[reached].rank if reached >= 0 else 0,
        level=counting[reached].level if reached >= 0 else None,
        next=counting[reached + 1] if reached + 1 < len(counting) else None,
    )


def standing(
    competency: Competency, scale: Scale, ratings: Mapping[str, Rating], own: OwnStatements | None = None
) -> Standing:
    """Return where the learner stands in a competency.

    Args:
        competency: The competency.
        scale: The scale that it is described on.
        ratings: Ratings of its statements; those of unknown ids are ignored.
        own: Statements that a role adds to one level, its target's. They can make a level that the competency does not
            describe one that is reached or not.
    """
    return standing_on(level_standings(competency, scale, ratings, own), cumulative=scale.cumulative)
