"""The chain between course, handbook and framework: every reference leads to something that exists."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from handrail.model.course import Module
from handrail.model.framework import Competency
from handrail.model.site import Site
from handrail.sources.diagnostics import Diagnostics, unknown
from handrail.sources.yaml_tree import Path, YamlTree


def check_chain(
    site: Site,
    competencies: dict[str, Competency],
    trees: dict[str, YamlTree],
    broken_modules: set[str],
    broken_competencies: set[str],
    found: Diagnostics,
) -> None:
    """Follow every reference of modules and chapters and say which lead nowhere.

    Args:
        site: The site as far as it could be read.
        competencies: All competencies that could be read, by id.
        trees: The front matter and YAML of each source, for places.
        broken_modules: Ids of modules and phases that could not be read; references to them are let pass.
        broken_competencies: The same for competencies.
        found: Collects what is wrong.
    """
    modules: dict[str, Module] = {}
    owners: dict[str, str] = {}
    for module in site.course.modules:
        for place, name in [
            (("id",), module.id),
            *((("aliases", i), a) for i, a in enumerate(module.aliases)),
        ]:
            owner = owners.setdefault(name, module.source)
            if owner != module.source:
                _say(found, trees, module.source, place, f"module id {name!r} is taken by {owner}")
        modules.setdefault(module.id, module)
    for module in site.course.modules:
        for index, name in enumerate(module.requires):
            if name == module.id:
                _say(found, trees, module.source, ("requires", index), f"module {name!r} requires itself")
            elif name not in modules and name not in broken_modules:
                _say(found, trees, module.source, ("requires", index), unknown("module", name, modules))
        for index, reference in enumerate(module.teaches):
            problem = _unknown_reference(reference, competencies, broken_competencies)
            if problem:
                _say(found, trees, module.source, ("teaches", index), problem)
    for circle in _circles(modules):
        first = modules[circle[0]]
        index = first.requires.index(circle[1])
        way = " -> ".join([*circle, circle[0]])
        _say(
            found, trees, first.source, ("requires", index), f"modules require each other in a circle: {way}"
        )
    for chapter in site.handbook.chapters:
        for index, name in enumerate(chapter.modules):
            if name not in modules and name not in broken_modules:
                _say(found, trees, chapter.source, ("modules", index), unknown("module", name, modules))
        for index, name in enumerate(chapter.competencies):
            if name not in competencies and name not in broken_competencies:
                _say(
                    found,
                    trees,
                    chapter.source,
                    ("competencies", index),
                    unknown("competency", name, competencies),
                )


def _say(found: Diagnostics, trees: dict[str, YamlTree], source: str, at: Path, message: str) -> None:
    found.add(source, *trees[source].place(at), message)


def _unknown_reference(reference: str, competencies: dict[str, Competency], broken: set[str]) -> str | None:
    name, level, *statement = reference.split("/")
    competency = competencies.get(name)
    if competency is None:
        return None if name in broken else unknown("competency", name, competencies)
    if level not in competency.levels:
        return unknown("level", level, competency.levels) + f" of competency {name!r}"
    ids = [described.id for described in competency.levels[level].statements]
    if statement and statement[0] not in ids:
        return unknown("statement", statement[0], ids) + f" of level {name}/{level}"
    return None


def _circles(modules: dict[str, Module]) -> Iterator[list[str]]:
    """Go through the circles in `requires`, from a module to the one that it requires, until none is left."""
    required = {
        name: {other for other in module.requires if other in modules and other != name}
        for name, module in modules.items()
    }
    while True:
        try:
            TopologicalSorter(required).prepare()
        except CycleError as error:
            circle = list(reversed(error.args[1]))[:-1]
            start = circle.index(min(circle, key=list(modules).index))
            circle = circle[start:] + circle[:start]
            yield circle
            required[circle[0]].discard(circle[1])
        else:
            return
