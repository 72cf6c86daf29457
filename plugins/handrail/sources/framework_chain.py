"""The chain inside the framework: areas, scales, levels, behaviours, statements, targets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from handrail.model.framework import Competency, FrameworkFields, Scale, Target
from handrail.sources.circles import circles, way_round
from handrail.sources.diagnostics import Diagnostics, unknown
from handrail.sources.references import Known, Taken, known_competencies
from handrail.sources.yaml_tree import Path, YamlTree


def check_framework(
    main: FrameworkFields,
    source: str,
    competencies: Mapping[str, Competency],
    trees: Mapping[str, YamlTree],
    found: Diagnostics,
    *,
    broken: Collection[str] = (),
    retired: Collection[str] = (),
) -> None:
    """Follow every reference within the framework and say which lead nowhere.

    Args:
        main: What `framework.yml` says.
        source: Its path.
        competencies: All competencies that could be read, by id.
        trees: The YAML of each source, for places.
        found: Collects what is wrong.
        broken: Ids of competencies that could not be read.
        retired: Ids of competencies that are listed as retired.
    """
    tree = trees[source]
    known = known_competencies(competencies, broken, retired)
    for name, scale in main.scales.items():
        Taken("level", found).take_all(scale.levels, tree, source, ("scales", name, "levels"))
    Taken("area", found).take_all(main.areas, tree, source, ("areas",))
    Taken("role", found).take_all(main.roles, tree, source, ("roles",))
    taken = Taken("competency", found)
    for competency in competencies.values():
        taken.take(competency, trees[competency.source], competency.source)
    _check_areas(main, tree, source, found)
    for competency in competencies.values():
        _Inside(competency.source, trees[competency.source], found).check_competency(competency, main, known)
    _check_circles(competencies, trees, found)
    inside = _Inside(source, tree, found)
    for index, name in enumerate(main.order):
        if name not in known.retired and name not in known.deprecated:
            inside.say(known.problem(name), ("order", index))
    for index, role in enumerate(main.roles):
        for name, target in role.targets.items():
            at: Path = ("roles", index, "targets", name)
            inside.say(known.problem(name), at, key=True)
            if aimed := competencies.get(name):
                inside.check_target(target, at, aimed, main.scales.get(aimed.scale))


def _check_areas(main: FrameworkFields, tree: YamlTree, source: str, found: Diagnostics) -> None:
    index_of: dict[str, int] = {}
    for index, area in enumerate(main.areas):
        index_of.setdefault(area.id, index)
    inside = _Inside(source, tree, found)
    for index, area in enumerate(main.areas):
        at: Path = ("areas", index, "parent")
        if area.parent == area.id:
            inside.say(f"area {area.id!r} is its own parent", at)
        elif area.parent is not None:
            inside.check_known(area.parent, index_of, "area", at)
    parents = {name: [main.areas[index].parent or ""] for name, index in index_of.items()}
    for circle in circles(parents):
        message = f"areas are part of each other in a circle: {way_round(circle)}"
        inside.say(message, ("areas", index_of[circle[0]], "parent"))


def _check_circles(
    competencies: Mapping[str, Competency], trees: Mapping[str, YamlTree], found: Diagnostics
) -> None:
    for circle in circles({name: competency.requires for name, competency in competencies.items()}):
        first = competencies[circle[0]]
        message = f"competencies require each other in a circle: {way_round(circle)}"
        at: Path = ("requires", first.requires.index(circle[1]))
        found.add(first.source, *trees[first.source].place(at), message)
    for circle in circles({name: [c.replaced_by or ""] for name, c in competencies.items()}):
        first = competencies[circle[0]]
        message = f"competencies replace each other in a circle: {way_round(circle)}"
        found.add(first.source, *trees[first.source].place(("replaced_by",)), message)


class _Inside:
    """Checks parts of one file."""

    def __init__(self, source: str, tree: YamlTree, found: Diagnostics) -> None:
        self._source, self._tree, self._found = source, tree, found

    def say(self, message: str | None, at: Path, *, key: bool = False) -> None:
        if message:
            self._found.add(self._source, *self._tree.place(at, key=key), message)

    def check_known(self, name: str, allowed: Iterable[str], what: str, at: Path) -> None:
        names = list(allowed)
        if name not in names:
            self.say(unknown(what, name, names), at)

    def check_competency(self, competency: Competency, main: FrameworkFields, known: Known) -> None:
        if competency.area:
            self.check_known(competency.area, (area.id for area in main.areas), "area", ("area",))
        for index, name in enumerate(competency.requires):
            if name == competency.id:
                self.say(f"competency {name!r} requires itself", ("requires", index))
            elif competency.status == "active" or name not in known.deprecated:
                self.say(known.problem(name), ("requires", index))
        if competency.replaced_by == competency.id:
            self.say(f"competency {competency.id!r} replaces itself", ("replaced_by",))
        elif competency.replaced_by and competency.replaced_by not in known.deprecated:
            self.say(known.problem(competency.replaced_by), ("replaced_by",))
        Taken("behaviour", self._found).take_all(
            competency.behaviours, self._tree, self._source, ("behaviours",)
        )
        scale = main.scales.get(competency.scale)
        if scale is None:
            self.check_known(competency.scale, main.scales, "scale", ("scale",))
        levels = [level.id for level in scale.levels] if scale else []
        if scale:
            self._check_levels(competency, levels)
        behaviours = [behaviour.id for behaviour in competency.behaviours]
        statements = Taken("statement", self._found)
        for name, level in competency.levels.items():
            at: Path = ("levels", name)
            if not level.statements and not level.summary:
                message = f"level {competency.id}/{name} says nothing; give it a summary or statements, or remove it"
                self.say(message, at, key=True)
            statements.take_all(level.statements, self._tree, self._source, (*at, "statements"))
            for index, statement in enumerate(level.statements):
                if statement.behaviour:
                    place: Path = (*at, "statements", index, "behaviour")
                    self.check_known(statement.behaviour, behaviours, "behaviour", place)

    def _check_levels(self, competency: Competency, levels: list[str]) -> None:
        for index, behaviour in enumerate(competency.behaviours):
            if behaviour.level:
                self.check_known(behaviour.level, levels, "level", ("behaviours", index, "level"))
        for name in competency.levels:
            if name not in levels:
                message = unknown("level", name, levels)
                in_scale = f"{name!r} in scale {competency.scale!r}"
                self.say(message.replace(f"{name!r}", in_scale, 1), ("levels", name), key=True)

    def check_target(self, target: Target, at: Path, aimed: Competency, scale: Scale | None) -> None:
        if scale:
            self.check_known(target.level, (level.id for level in scale.levels), "level", (*at, "level"))
        statements = Taken("statement", self._found)
        described = {statement.id for statement in aimed.statements}
        behaviours = [behaviour.id for behaviour in aimed.behaviours]
        statements.take_all(target.statements, self._tree, self._source, (*at, "statements"))
        for index, statement in enumerate(target.statements):
            place: Path = (*at, "statements", index)
            if statement.id in described:
                self.say(f"statement id {statement.id!r} is taken by {aimed.source}", (*place, "id"))
            if statement.behaviour:
                self.check_known(statement.behaviour, behaviours, "behaviour", (*place, "behaviour"))
