"""What to do next on the way to a role: modules, each with the reasons for it, and what no module can help with.

`browser/guidance/steps.ts` says the same in TypeScript; tests/vectors hold the two together.

- The gaps are walked in their order. Of each, only the level to work on counts, and of that the statements that are
  rated and not met. An unrated statement calls for a rating, not for a module, and neither does a level call for one
  that has enough statements met and only waits for a rating of the others.
- Where a coach assigned a level and the learner has met all of the next one, no module is asked for: what is left is to
  agree on it with the coach.
- Modules that teach one of these statements come before those that teach the level as a whole, each group in course
  order. Completed modules are left out.
- What a module requires comes before it, unless it is completed; what lies behind a completed module is not asked for
  again. A circle is cut once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from handrail.guidance.gaps import AssignedRanks, Gap, gaps
from handrail.guidance.levels import Ratings
from handrail.guidance.targets import after_what_they_require
from handrail.guidance.teaching import modules_by_reference
from handrail.model.course import Module
from handrail.model.framework import Framework, Role

Kind = Literal["nothing-rated", "all-met", "steps"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a module is a step."""

    competency: str
    level: str
    statements: tuple[str, ...]
    """The unmet statements that it teaches: all of them where it teaches the level, none where it is a prerequisite."""
    required: bool
    """Whether the target is a required one."""
    prerequisite_of: str | None = None
    """The step that requires this module; competency and level are then those that the other is there for."""


@dataclass(frozen=True, slots=True)
class Step:
    """A module to take."""

    module: Module
    reasons: tuple[Reason, ...]
    """At least one; what it teaches first, in the order of the gaps, then what it is a prerequisite of."""


@dataclass(frozen=True, slots=True)
class Remaining:
    """Statements of one level of one competency."""

    competency: str
    level: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NextSteps:
    """What to do next."""

    kind: Kind
    """ "nothing-rated": no competency that the role asks for is assessed, or has a level assigned. "all-met": no gap is
    left."""
    steps: tuple[Step, ...]
    """May be empty with a gap left: then the other fields say what is left."""
    untaught: tuple[Remaining, ...]
    """Unmet statements that no module teaches."""
    practise: tuple[Remaining, ...]
    """Unmet statements whose modules are all completed: practice is left, and the talk with a coach."""
    unrated: tuple[Remaining, ...]
    """Statements to rate, of the levels to work on."""
    agree: tuple[Remaining, ...]
    """Levels that the learner has met, above the assigned one: to be agreed with the coach."""


def next_steps(
    framework: Framework,
    role: Role,
    ratings: Ratings,
    modules: Sequence[Module],
    completed: Collection[str],
    assigned: AssignedRanks = MappingProxyType({}),
) -> NextSteps:
    """Return the next steps towards the targets of a role.

    Args:
        framework: The framework.
        role: The role to reach.
        ratings: The learner's ratings.
        modules: All modules in course order.
        completed: Ids of the modules that the learner has completed.
        assigned: The ranks that a coach assigned.
    """
    teachers = modules_by_reference(modules)
    place = {module.id: index for index, module in enumerate(modules)}
    found = gaps(framework, role, ratings, assigned)
    wanted: dict[str, Module] = {}
    reasons: dict[str, list[Reason]] = {}
    untaught: list[Remaining] = []
    practise: list[Remaining] = []
    unrated: list[Remaining] = []
    for gap in found:
        if gap.next is None:
            continue
        competency, level = gap.competency.id, gap.next.level
        unrated.append(Remaining(competency, level, gap.next.unrated))
        unmet = () if gap.next.enough_met else gap.next.unmet
        lessons = _lessons_for(f"{competency}/{level}", unmet, teachers, place)
        ahead = [(module, taught) for module, taught in lessons if module.id not in completed]
        for module, taught in ahead:
            wanted[module.id] = module
            reason = Reason(competency, level, taught, gap.target.required)
            reasons.setdefault(module.id, []).append(reason)
        taught_by_any = {name for _, taught in lessons for name in taught}
        still_ahead = {name for _, taught in ahead for name in taught}
        missing = tuple(name for name in unmet if name not in taught_by_any)
        done = tuple(name for name in unmet if name in taught_by_any - still_ahead)
        untaught.append(Remaining(competency, level, missing))
        practise.append(Remaining(competency, level, done))
    not_completed = {module.id: module for module in modules if module.id not in completed}
    placed = after_what_they_require(list(wanted.values()), not_completed)
    _add_prerequisites(placed, reasons)
    steps = tuple(Step(module, tuple(reasons[module.id])) for module in placed)
    agree = tuple(left for gap in found if (left := _to_agree(gap)))
    return NextSteps(_kind(found), steps, _held(untaught), _held(practise), _held(unrated), agree)


def _kind(found: Sequence[Gap]) -> Kind:
    if not any(gap.standing.assessed or gap.assigned is not None for gap in found):
        return "nothing-rated"
    return "steps" if any(gap.gap for gap in found) else "all-met"


def _to_agree(gap: Gap) -> Remaining | None:
    """Return what only a coach can settle, in a gap that was assigned: it is met, or nothing in it can be met."""
    if gap.gap == 0 or (gap.next and not gap.next.reached):
        return None
    level, met = (gap.next.level, gap.next.met) if gap.next else (gap.target.level, ())
    return Remaining(gap.competency.id, level, met)


def _held(lists: Iterable[Remaining]) -> tuple[Remaining, ...]:
    return tuple(remaining for remaining in lists if remaining.statements)


def _lessons_for(
    reference: str,
    unmet: tuple[str, ...],
    teachers: Mapping[str, tuple[Module, ...]],
    place: Mapping[str, int],
) -> list[tuple[Module, tuple[str, ...]]]:
    """Return the modules that teach any of these statements of a level, and which of them.

    Those that name a statement come first, then those that teach the level.
    """
    if not unmet:
        return []
    by_name: dict[str, list[str]] = {}
    named: dict[str, Module] = {}
    for statement in unmet:
        for module in teachers.get(f"{reference}/{statement}", ()):
            named[module.id] = module
            by_name.setdefault(module.id, []).append(statement)
    # A module counts there for the level of a statement that it names as well; here only the whole level does.
    whole = {module.id: module for module in teachers.get(reference, ()) if reference in module.teaches}
    first = sorted(named.values(), key=lambda module: place[module.id])
    others = [module for name, module in whole.items() if name not in named]
    return [
        (module, unmet if module.id in whole else tuple(by_name[module.id])) for module in (*first, *others)
    ]


def _add_prerequisites(placed: Sequence[Module], reasons: dict[str, list[Reason]]) -> None:
    """Add to every step the steps after it that require it, from the last step backwards, so that each has its reasons."""
    place = {module.id: index for index, module in enumerate(placed)}
    dependents: dict[str, list[str]] = {}
    for index, module in enumerate(placed):
        for name in dict.fromkeys(module.requires):
            if place.get(name, index) < index:
                dependents.setdefault(name, []).append(module.id)
    for module in reversed(placed):
        for dependent in dependents.get(module.id, ()):
            causes = reasons[dependent]
            cause = next((reason for reason in causes if reason.required), causes[0])
            reason = replace(cause, statements=(), prerequisite_of=dependent)
            reasons.setdefault(module.id, []).append(reason)
