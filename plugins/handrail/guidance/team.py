"""What a team can do together: who holds which level, what rests on one person, who could help whom.

`browser/guidance/team.ts` says the same in TypeScript; tests/vectors hold the two together. Only assigned levels count.
Nothing here adds up a person: there is no total and no ranking of people.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handrail.guidance.people import PersonStanding
from handrail.model.framework import Competency, Framework

HOLDER = "guide"
"""Id of the level from which somebody can carry a competency for others."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Somebody who could help somebody else, in one competency."""

    competency: str
    mentor: str
    learner: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """One competency across a team. People are named by their ids, in the team's order."""

    competency: str
    at_least: tuple[int, ...]
    """How many people are assigned each level of the scale or a higher one, from the lowest level."""
    holders: tuple[str, ...]
    """Those at the level of a holder or above it."""
    single: str | None
    """The only person who reaches the highest target that anybody in the team has, where two or more have one."""
    below: tuple[str, ...]
    """Those whose assigned level is lower than their own target."""
    unknown: tuple[str, ...]
    """Those who have a target and no assigned level."""


def holder_rank(framework: Framework, competency: Competency) -> int:
    """Return the rank of `guide`; on a scale without it that of the fourth level, or of the last one."""
    return framework.rank_of(competency, HOLDER) or min(4, _height(framework, competency))


def _height(framework: Framework, competency: Competency) -> int:
    scale = framework.scales.get(competency.scale)
    return len(scale.levels) if scale else 0


def coverages(framework: Framework, people: Mapping[str, Sequence[PersonStanding]]) -> tuple[Coverage, ...]:
    """Return the coverage of every competency.

    Args:
        framework: The framework.
        people: By the id of each person, the standings in the framework's order.
    """
    found = []
    for index, competency in enumerate(framework.competencies):
        of = {name: standings[index] for name, standings in people.items()}
        ranks = {name: one.assigned.rank for name, one in of.items() if one.assigned}
        targets = {name: one.target for name, one in of.items() if one.target}
        enough = holder_rank(framework, competency)
        highest = max(targets.values(), default=0)
        reach = [name for name, rank in ranks.items() if rank >= highest]
        found.append(
            Coverage(
                competency=competency.id,
                at_least=tuple(
                    sum(rank >= level for rank in ranks.values())
                    for level in range(1, _height(framework, competency) + 1)
                ),
                holders=tuple(name for name, rank in ranks.items() if 0 < enough <= rank),
                single=reach[0] if len(targets) > 1 and len(reach) == 1 else None,
                below=tuple(name for name, rank in ranks.items() if rank < targets.get(name, 0)),
                unknown=tuple(name for name in targets if name not in ranks),
            )
        )
    return tuple(found)


def pairs(found: Sequence[Coverage]) -> tuple[Pair, ...]:
    """Return who could help whom: a holder, and somebody below their own target. Nobody helps themselves."""
    return tuple(
        Pair(one.competency, mentor, learner)
        for one in found
        for mentor in one.holders
        for learner in one.below
        if mentor != learner
    )


def reviews_due(people: Mapping[str, Sequence[PersonStanding]]) -> tuple[tuple[str, str, str], ...]:
    """Return day, person and competency of every review that is due, the earliest first."""
    due = [
        (one.assigned.entry.review_by or "", name, one.competency)
        for name, standings in people.items()
        for one in standings
        if one.review_due and one.assigned
    ]
    return tuple(sorted(due, key=lambda review: review[0]))
