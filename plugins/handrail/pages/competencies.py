"""The framework's pages: an overview of all competencies by level, and one page a competency."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from handrail.markdown.inline import inline_html
from handrail.model.course import Module
from handrail.model.framework import Alignment, Competency, LevelDescription, Role, Scale
from handrail.pages.framework_view import OVERVIEW, AreaNode, FrameworkView, ScaleStep
from handrail.pages.render import Link, render

__all__ = ["OVERVIEW", "CompetencyPages"]

_RELATIONS = frozenset(
    (
        "exactMatchOf",
        "exemplar",
        "isChildOf",
        "isPartOf",
        "isPeerOf",
        "isRelatedTo",
        "isTranslationOf",
        "precedes",
        "replacedBy",
        "hasSkillLevel",
    )
)
"""The association types of CASE 1.1, of each of which a phrase says what it is in plain words."""

SIDE_BY_SIDE = 5
"""Most levels that stand side by side on a wide screen."""
_FEW_COLUMNS = 6
"""Most levels of a table that fits a screen without scrolling sideways."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a competency says at one level."""

    step: ScaleStep
    text: str
    """Such as "4 statements"; empty where the level is not described."""
    own_name: Markup | None


@dataclass(frozen=True, slots=True)
class Row:
    """One competency in the table."""

    competency: Competency
    title: Markup
    cells: tuple[Cell, ...]
    targets: str
    """For the filter: `role:rank` for each role with a target, the role by its number; an optional one ends in `?`."""


@dataclass(frozen=True, slots=True)
class Group:
    """The competencies of one area in one table."""

    title: Markup
    path: str
    """Ids of the area and of those around it, parted by spaces."""
    anchor: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """All competencies that are described on one scale."""

    title: str
    steps: tuple[ScaleStep, ...]
    groups: tuple[Group, ...]
    crowded: bool
    """Whether it has so many levels that it scrolls within a box of its own."""


@dataclass(frozen=True, slots=True)
class DescribedLevel:
    """One level on a competency's page."""

    step: ScaleStep
    described: LevelDescription
    modules: tuple[Module, ...]


class CompetencyPages:
    """Makes the overview and the pages of competencies."""

    def __init__(self, view: FrameworkView) -> None:
        self._view = view
        self._words = view.site.words
        numbers: dict[str, int] = {}
        for role in view.framework.roles:
            numbers.setdefault(role.id, len(numbers))
        self._targets: dict[str, list[str]] = {}
        for name, askers in view.askers.items():
            competency = view.competencies.get(name)
            if competency:
                self._targets[name] = [
                    f"{numbers[role.id]}:{view.framework.rank_of(competency, target.level)}{'' if target.required else '?'}"
                    for role, target in askers
                ]

    def overview(self, link: Link) -> str:
        """Return the overview: all competencies by level, areas, scales, roles."""
        view, framework = self._view, self._view.framework
        return render(
            "framework.html",
            self._words,
            framework=framework,
            tables=self._tables(),
            areas=view.areas,
            steps=view.steps,
            scale_names=_scale_names(framework.scales),
            families=families(framework.roles),
            role_pages=view.role_pages,
            link=link,
        )

    def _tables(self) -> list[Table]:
        view = self._view
        names = _scale_names(view.framework.scales)
        groups: dict[str, list[Group]] = {name: [] for name in view.framework.scales}
        anchored: set[str] = set()
        parts: list[tuple[AreaNode | None, tuple[Competency, ...]]] = [
            (node, node.competencies) for node in view.areas.walk()
        ]
        if view.areas.loose:
            parts.append((None, view.areas.loose))
        for node, members in parts:
            by_scale: dict[str, list[Row]] = {}
            for competency in members:
                by_scale.setdefault(competency.scale, []).append(self._row(competency))
            for scale, rows in by_scale.items():
                areas = (*node.above, node.area) if node else ()
                name = areas[-1].id if areas else ""
                anchor = f"area-{name}" if areas and name not in anchored else ""
                anchored.add(name)
                title = Markup(" / ").join(inline_html(area.title) for area in areas) or escape(
                    self._words.say("otherArea")
                )
                path = " ".join(area.id for area in areas)
                groups[scale].append(Group(title, path, anchor, tuple(rows)))
        return [
            Table(names[scale], view.steps[scale], tuple(found), len(view.steps[scale]) > _FEW_COLUMNS)
            for scale, found in groups.items()
            if found
        ]

    def _row(self, competency: Competency) -> Row:
        cells = []
        for step in self._view.steps[competency.scale]:
            described = competency.levels.get(step.level.id)
            if described is None:
                cells.append(Cell(step, "", None))
                continue
            number = len(described.statements)
            text = self._words.say("statements", count=number) if number else self._words.say("described")
            cells.append(Cell(step, text, inline_html(described.title) if described.title else None))
        targets = " ".join(self._targets.get(competency.id, ()))
        return Row(competency, inline_html(competency.title), tuple(cells), targets)

    def competency(self, competency: Competency, link: Link) -> str:
        """Return a competency's page: purpose, behaviours, levels with their statements, what it hangs together with."""
        view = self._view
        levels = [
            DescribedLevel(step, described, view.teachers.get(f"{competency.id}/{step.level.id}", ()))
            for step in view.steps[competency.scale]
            if (described := competency.levels.get(step.level.id))
        ]
        replaced_by = view.competencies.get(competency.replaced_by) if competency.replaced_by else None
        return render(
            "competency.html",
            self._words,
            competency=competency,
            area=view.area_of.get(competency.id),
            levels=levels,
            cumulative=view.framework.scale_of(competency).cumulative,
            side_by_side=1 < len(levels) <= SIDE_BY_SIDE,
            behaviours={behaviour.id: behaviour.title for behaviour in competency.behaviours},
            level_name=lambda level: view.level_name(competency, level),
            askers=view.askers.get(competency.id, ()),
            role_pages=view.role_pages,
            chapters=view.chapters.get(competency.id, ()),
            requires=[view.competencies[name] for name in competency.requires if name in view.competencies],
            replaced_by=replaced_by,
            aligns=[
                (self._relation(alignment), alignment, _is_web_address(alignment.uri))
                for alignment in competency.aligns
            ],
            link=link,
        )

    def _relation(self, alignment: Alignment) -> str:
        if alignment.type in _RELATIONS:
            return self._words.say(f"relation-{alignment.type}")
        return alignment.type.removeprefix("ext:")


def families(roles: tuple[Role, ...]) -> list[tuple[str | None, list[tuple[int, Role]]]]:
    """Return the roles with their numbers by family, families and roles in the order of the file, each id once."""
    numbers: dict[str, int] = {}
    found: dict[str | None, list[tuple[int, Role]]] = {}
    for role in roles:
        if role.id not in numbers:
            numbers[role.id] = len(numbers)
            found.setdefault(role.family, []).append((numbers[role.id], role))
    return list(found.items())


def _scale_names(scales: dict[str, Scale]) -> dict[str, str]:
    return {name: scale.title or name for name, scale in scales.items()}


def _is_web_address(uri: str) -> bool:
    return uri.startswith(("https://", "http://"))
