"""Coverage: how much of the framework the course teaches and practises, level by level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from handrail.guidance.teaching import modules_by_reference
from handrail.model.course import Module
from handrail.model.framework import Competency, Framework

LAST_LEVEL = "advanced"
"""A course takes people this far; what lies above grows in coaching, so that it counts only when it is asked for."""


@dataclass(frozen=True, slots=True)
class Practice:
    """What a module offers to practise with."""

    quizzes: int = 0
    checklists: int = 0
    worksheets: int = 0


@dataclass(frozen=True, slots=True)
class Covered:
    """How one described level of one competency is taught."""

    competency: Competency
    level: str
    modules: tuple[Module, ...]
    """The modules that teach it or one of its statements, in course order."""
    practice: Practice
    """What these modules offer together."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How all levels that count are taught."""

    rows: tuple[Covered, ...]
    """In the framework's order."""
    modules: tuple[Module, ...]
    """The modules that teach any of them, each once, in course order."""
    practice: Practice
    """What these modules offer together."""

    @property
    def taught(self) -> int:
        """Number of levels that some module teaches."""
        return sum(bool(row.modules) for row in self.rows)

    @property
    def share(self) -> float:
        """Share of the levels that some module teaches, from 0 to 1; where nothing is to be taught, all of it is."""
        return self.taught / len(self.rows) if self.rows else 1.0


def coverage(
    framework: Framework,
    modules: Sequence[Module],
    practice: Mapping[str, Practice] | None = None,
    levels: tuple[str, ...] = (),
) -> Coverage:
    """Return how each described level is taught; deprecated competencies are left out.

    Args:
        framework: The framework.
        modules: All modules in course order.
        practice: What each module offers, by module id.
        levels: Ids of the levels that count; none for those up to "advanced".
    """
    teachers = modules_by_reference(modules)
    rows = []
    offers = practice or {}
    for competency, level in _wanted(framework, levels):
        taught_by = teachers.get(f"{competency.id}/{level}", ())
        rows.append(Covered(competency, level, taught_by, _together(offers, taught_by)))
    teaching = {module.id for row in rows for module in row.modules}
    teachers_once = tuple(module for module in modules if module.id in teaching)
    return Coverage(tuple(rows), teachers_once, _together(offers, teachers_once))


def untaught_levels(
    framework: Framework, modules: Sequence[Module], levels: tuple[str, ...] = ()
) -> Iterator[tuple[Competency, str]]:
    """Go through the described levels that no module teaches."""
    rows = coverage(framework, modules, levels=levels).rows
    return ((row.competency, row.level) for row in rows if not row.modules)


def _wanted(framework: Framework, levels: tuple[str, ...]) -> Iterator[tuple[Competency, str]]:
    for competency in framework.competencies:
        scale = framework.scales.get(competency.scale)
        if scale is None or competency.status == "deprecated":
            continue
        ids = [level.id for level in scale.levels]
        wanted = levels or (ids[: ids.index(LAST_LEVEL) + 1] if LAST_LEVEL in ids else ids)
        for level in ids:
            if level in wanted and level in competency.levels:
                yield competency, level


def _together(practice: Mapping[str, Practice], modules: Iterable[Module]) -> Practice:
    offers = [practice.get(module.id, Practice()) for module in modules]
    return Practice(
        sum(offer.quizzes for offer in offers),
        sum(offer.checklists for offer in offers),
        sum(offer.worksheets for offer in offers),
    )
