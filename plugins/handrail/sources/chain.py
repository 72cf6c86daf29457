"""The chain between course, handbook and framework: every reference leads to something that exists."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from handrail.guidance.coverage import untaught_levels
from handrail.model.course import Module
from handrail.model.framework import Competency
from handrail.model.site import Chapter, Site
from handrail.model.worksheet import Worksheet
from handrail.sources.circles import circles, way_round
from handrail.sources.diagnostics import Diagnostics, Severity, unknown
from handrail.sources.references import Known, Taken, known_competencies
from handrail.sources.yaml_tree import Path, YamlTree


@dataclass(slots=True)
class Reach:
    """What references lead to beside what could be read."""

    competencies: Mapping[str, Competency] = field(default_factory=dict)
    """All competencies that could be read, also when `framework.yml` could not."""
    broken_modules: Collection[str] = ()
    """Ids of modules and phases that could not be read; references to them are let pass."""
    broken_competencies: Collection[str] = ()
    retired_modules: Collection[str] = ()
    retired_competencies: Collection[str] = ()


def check_chain(site: Site, reach: Reach, trees: Mapping[str, YamlTree], found: Diagnostics) -> None:
    """Follow every reference of modules and chapters and say which lead nowhere.

    Args:
        site: The site as far as it could be read.
        reach: What else references lead to.
        trees: The front matter and YAML of each source, for places.
        found: Collects what is wrong.
    """
    chain = _Chain(trees, found)
    for what, things in (
        ("phase", site.course.phases),
        ("module", site.course.modules),
        ("chapter", site.handbook.pages),
    ):
        taken = Taken(what, found)
        for thing in things:
            taken.take(thing, trees[thing.source], thing.source)
    modules: dict[str, Module] = {}
    for module in site.course.modules:
        modules.setdefault(module.id, module)
    renamed = {old: module.id for module in modules.values() for old in module.aliases}
    known_modules = Known("module", modules, reach.broken_modules, renamed, reach.retired_modules)
    competencies = known_competencies(
        reach.competencies, reach.broken_competencies, reach.retired_competencies
    )
    for module in site.course.modules:
        for index, name in enumerate(module.requires):
            itself = f"module {name!r} requires itself" if name == module.id else None
            chain.say(module.source, ("requires", index), itself or known_modules.problem(name))
        for index, reference in enumerate(module.teaches):
            problem = _unknown_reference(reference, reach.competencies, competencies)
            chain.say(module.source, ("teaches", index), problem)
        if reach.competencies and not trees[module.source].keys.get(("teaches",)):
            message = "this module teaches nothing; add 'teaches: [competency/level]', or 'teaches: []' if you mean it"
            chain.say(module.source, (), message, "warning")
    for circle in circles({name: module.requires for name, module in modules.items()}):
        first = modules[circle[0]]
        message = f"modules require each other in a circle: {way_round(circle)}"
        chain.say(first.source, ("requires", first.requires.index(circle[1])), message)
    for chapter in site.handbook.pages:
        for index, name in enumerate(chapter.modules):
            chain.say(chapter.source, ("modules", index), known_modules.problem(name))
        for index, name in enumerate(chapter.competencies):
            chain.say(chapter.source, ("competencies", index), competencies.problem(name))


def check_worksheets(
    site: Site,
    worksheets: Sequence[Worksheet],
    trees: Mapping[str, YamlTree],
    found: Diagnostics,
    *,
    retired: Collection[str] = (),
) -> None:
    """Say which worksheets that modules and chapters name are not there, and which pages of worksheets hold none.

    Args:
        site: The site.
        worksheets: All worksheets, from whatever page.
        trees: The front matter of each source, for places.
        found: Collects what is wrong.
        retired: Ids of worksheets that are given up.
    """
    chain = _Chain(trees, found)
    pages = {sheet.page for sheet in worksheets}
    known = Known("worksheet", [sheet.id for sheet in worksheets], retired=retired)
    things: list[Module | Chapter] = [*site.course.modules, *site.handbook.pages]
    for thing in things:
        for index, name in enumerate(thing.worksheets):
            chain.say(thing.source, ("worksheets", index), known.problem(name))
    for page in site.handbook.worksheets:
        if page.page not in pages:
            message = (
                "this page holds no worksheet; write one with '/// worksheet | Title', or move the page up"
            )
            chain.say(page.source, (), message, "warning")


def check_coverage(
    site: Site, levels: Iterable[str], trees: Mapping[str, YamlTree], found: Diagnostics
) -> None:
    """Warn of the levels that no module teaches, where they are described.

    Args:
        site: The site.
        levels: Ids of the levels that count; none for those up to "advanced".
        trees: The YAML of each source, for places.
        found: Collects the warnings.
    """
    if site.framework is None:
        return
    for competency, level in untaught_levels(site.framework, site.course.modules, tuple(levels)):
        place = trees[competency.source].place(("levels", level), key=True)
        found.add(competency.source, *place, f"no module teaches {competency.id}/{level}", severity="warning")


class _Chain:
    def __init__(self, trees: Mapping[str, YamlTree], found: Diagnostics) -> None:
        self._trees, self._found = trees, found

    def say(self, source: str, at: Path, message: str | None, severity: Severity = "error") -> None:
        if message:
            self._found.add(source, *self._trees[source].place(at), message, severity=severity)


def _unknown_reference(reference: str, competencies: Mapping[str, Competency], known: Known) -> str | None:
    name, level, *statement = reference.split("/")
    if problem := known.problem(name):
        return problem
    competency = competencies.get(name)
    if competency is None:
        return None
    if level not in competency.levels:
        return unknown("level", level, competency.levels) + f" of competency {name!r}"
    statements = competency.levels[level].statements
    renamed = {old: described.id for described in statements for old in described.aliases}
    if statement:
        ids = [described.id for described in statements]
        problem = Known("statement", ids, renamed=renamed).problem(statement[0])
        return problem and problem + f" of level {name}/{level}"
    return None
