"""What a role asks for: which role comes before it, what changes from there, and the modules on the way to its targets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from handrail.model.base import by_id
from handrail.model.course import Module
from handrail.model.framework import Competency, Framework, Role, Target

Kind = Literal["raised", "new", "lowered", "now required", "now optional", "dropped", "same"]


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one competency's target between two roles."""

    competency: Competency
    kind: Kind
    before: Target | None
    after: Target | None


@dataclass(frozen=True, slots=True)
class Reason:
    """A level on the way to a target."""

    competency: Competency
    level: str
    """Id of the level."""
    required: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A module on the path, and why it is there."""

    module: Module
    reasons: tuple[Reason, ...]
    """The levels that it teaches; none when it is only a prerequisite."""


@dataclass(frozen=True, slots=True)
class RolePath:
    """The way from nothing to all targets of a role."""

    steps: tuple[Step, ...]
    """Each module once, after those that it requires."""
    untaught: tuple[Reason, ...]
    """Described levels on the way that no module teaches, in the order of the targets."""

    @property
    def minutes(self) -> int:
        """Time for all modules together, in minutes."""
        return sum(step.module.minutes for step in self.steps)


def roles_before(roles: Iterable[Role]) -> dict[str, Role]:
    """Return the role before each role that has one, by the id of the role.

    It is the one with the next lower rank in the same family, of the role's own group where that has one. A role
    without a rank follows the role of the same family and group that stands before it in the file.
    """
    before: dict[str, Role] = {}
    ranked: dict[tuple[str | None, str | None], list[Role]] = {}
    last: dict[tuple[str | None, str | None], Role] = {}
    everyone = list(roles)
    for role in everyone:
        if role.rank is not None:
            for key in dict.fromkeys([(role.family, role.group), (role.family, None)]):
                ranked.setdefault(key, []).append(role)
    lower = {key: _next_lower(members) for key, members in ranked.items()}
    for role in everyone:
        own = (role.family, role.group)
        found = last.get(own)
        if role.rank is not None:
            found = lower[own].get(role.rank) or lower[role.family, None].get(role.rank)
        if found is not None:
            before[role.id] = found
        last[own] = role
    return before


def _next_lower(members: list[Role]) -> dict[int, Role]:
    """Return, by rank, the first role of the next lower rank."""
    lower: dict[int, Role] = {}
    first: Role | None = None
    below: Role | None = None
    for role in sorted(members, key=lambda member: member.rank or 0):
        if first is not None and role.rank != first.rank:
            below = first
        if first is None or role.rank != first.rank:
            first = role
        if below is not None and role.rank is not None:
            lower[role.rank] = below
    return lower


def changes_between(before: Role, after: Role, framework: Framework) -> tuple[Change, ...]:
    """Return what becomes of every target of either role, in the framework's order."""
    changes = []
    for competency in framework.competencies:
        old, new = before.targets.get(competency.id), after.targets.get(competency.id)
        if old or new:
            changes.append(Change(competency, _kind(old, new, competency, framework), old, new))
    return tuple(changes)


def _kind(old: Target | None, new: Target | None, competency: Competency, framework: Framework) -> Kind:
    if old is None:
        return "new"
    if new is None:
        return "dropped"
    step = framework.rank_of(competency, new.level) - framework.rank_of(competency, old.level)
    if step:
        return "raised" if step > 0 else "lowered"
    if old.required != new.required:
        return "now required" if new.required else "now optional"
    return "same"


def path_to(
    role: Role,
    framework: Framework,
    teachers: Mapping[str, tuple[Module, ...]],
    modules: Mapping[str, Module],
    *,
    competencies: Mapping[str, Competency] | None = None,
) -> RolePath:
    """Return the way from nothing to all targets of a role.

    Required targets come before optional ones and lower levels before higher ones; within a level they stand in the
    order of gaps: importance times the ranks to climb, importance, the framework's order. On a scale that is not
    cumulative only the level of the target counts.

    Args:
        role: The role.
        framework: The framework that it belongs to.
        teachers: The modules that teach each `competency/level`.
        modules: All modules by id, to find what a module requires.
        competencies: The framework's competencies by id; worked out when not given.
    """
    known = by_id(framework.competencies) if competencies is None else competencies
    order = {name: place for place, name in enumerate(known)}
    wanted: list[tuple[tuple[bool, int, int, int, int], Reason]] = []
    for name, target in role.targets.items():
        competency = known.get(name)
        if competency is None:
            continue
        top = framework.rank_of(competency, target.level)
        scale = framework.scale_of(competency)
        first = 1 if scale.cumulative else top
        for rank in range(max(first, 1), top + 1):
            key = (not target.required, rank, -target.importance * top, -target.importance, order[name])
            wanted.append((key, Reason(competency, scale.levels[rank - 1].id, target.required)))
    wanted.sort(key=lambda entry: entry[0])
    reasons: dict[str, list[Reason]] = {}
    first_met: list[Module] = []
    untaught: list[Reason] = []
    for _, reason in wanted:
        teaching = teachers.get(f"{reason.competency.id}/{reason.level}", ())
        for module in teaching:
            first_met.append(module)
            reasons.setdefault(module.id, []).append(reason)
        if not teaching and reason.level in reason.competency.levels:
            untaught.append(reason)
    steps = tuple(
        Step(module, tuple(reasons.get(module.id, ())))
        for module in after_what_they_require(first_met, modules)
    )
    untaught.sort(
        key=lambda reason: (order[reason.competency.id], framework.rank_of(reason.competency, reason.level))
    )
    return RolePath(steps, tuple(untaught))


def after_what_they_require(wanted: list[Module], modules: Mapping[str, Module]) -> list[Module]:
    """Return the modules and all that they require, each once and after its requirements; a circle is cut once."""
    placed: dict[str, Module] = {}
    begun: set[str] = set()
    for module in wanted:
        stack = [(module, False)]
        while stack:
            current, ready = stack.pop()
            if ready:
                placed[current.id] = current
            elif current.id not in begun:
                begun.add(current.id)
                stack.append((current, True))
                stack.extend((modules[name], False) for name in reversed(current.requires) if name in modules)
    return list(placed.values())
