"""What the framework's pages share, worked out once: areas as a tree, steps of the scales, pages of roles, who teaches what."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from handrail.guidance.targets import roles_before
from handrail.guidance.teaching import modules_by_reference
from handrail.model.base import by_id
from handrail.model.course import Module
from handrail.model.framework import Area, Competency, Framework, Level, Role, Target
from handrail.model.site import Chapter, Site

OVERVIEW = "competencies/index.md"
ROLES = "competencies/roles"

_SHADES = 5
"""Steps of the one hue that levels are drawn in."""


@dataclass(frozen=True, slots=True)
class AreaNode:
    """An area with its own competencies and the areas within it."""

    area: Area
    above: tuple[Area, ...]
    """The areas around it, the outermost first."""
    competencies: tuple[Competency, ...]
    children: tuple[AreaNode, ...]

    @property
    def first(self) -> str | None:
        """Id of the first area of these that has competencies of its own."""
        return next((node.area.id for node in self.walk() if node.competencies), None)

    def walk(self) -> Iterator[AreaNode]:
        """Yield it and all areas within, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Areas:
    """All areas as a tree, and the competencies that belong to none."""

    roots: tuple[AreaNode, ...]
    loose: tuple[Competency, ...]

    def walk(self) -> Iterator[AreaNode]:
        """Yield all areas in reading order."""
        for root in self.roots:
            yield from root.walk()


@dataclass(frozen=True, slots=True)
class ScaleStep:
    """A level of a scale with its place."""

    level: Level
    rank: int
    shade: int
    """Which of the five steps of colour it is drawn in, from 1."""


@dataclass(slots=True)
class FrameworkView:
    """Everything that more than one page of the framework needs."""

    site: Site
    framework: Framework
    areas: Areas = field(init=False)
    competencies: dict[str, Competency] = field(init=False)
    area_of: dict[str, Area] = field(init=False)
    steps: dict[str, tuple[ScaleStep, ...]] = field(init=False)
    """By id of the scale."""
    teachers: dict[str, tuple[Module, ...]] = field(init=False)
    modules: dict[str, Module] = field(init=False)
    chapters: dict[str, list[Chapter]] = field(init=False)
    """By id of the competency."""
    askers: dict[str, list[tuple[Role, Target]]] = field(init=False)
    """Roles with a target in a competency, by its id."""
    role_pages: dict[str, str] = field(init=False)
    roles_before: dict[str, Role] = field(init=False)

    def __post_init__(self) -> None:
        """Work everything out."""
        site, framework = self.site, self.framework
        self.areas = area_tree(framework)
        self.competencies = by_id(framework.competencies)
        areas = {area.id: area for area in framework.areas}
        self.area_of = {c.id: areas[c.area] for c in framework.competencies if c.area in areas}
        self.steps = {name: _steps(scale.levels) for name, scale in framework.scales.items()}
        self.teachers = modules_by_reference(site.course.modules)
        self.modules = {module.id: module for module in site.course.modules}
        self.chapters = {}
        for chapter in site.handbook.pages:
            for name in chapter.competencies:
                self.chapters.setdefault(name, []).append(chapter)
        self.askers = {}
        for role in framework.roles:
            for name, target in role.targets.items():
                self.askers.setdefault(name, []).append((role, target))
        self.role_pages = role_pages(framework)
        self.roles_before = roles_before(framework.roles)

    def step(self, competency: Competency, level: str) -> ScaleStep | None:
        """Return a level of a competency's scale with its place; None when the scale has no such level."""
        return next((step for step in self.steps[competency.scale] if step.level.id == level), None)

    def level_name(self, competency: Competency, level: str) -> str:
        """Return what the competency calls a level: its own name for it, else that of the scale."""
        described = competency.levels.get(level)
        if described and described.title:
            return described.title
        step = self.step(competency, level)
        return step.level.title if step else level


def area_tree(framework: Framework) -> Areas:
    """Return the areas as a tree; an area whose parent is unknown is at the top."""
    members: dict[str | None, list[Competency]] = {}
    for competency in framework.competencies:
        members.setdefault(competency.area, []).append(competency)
    known = {area.id for area in framework.areas}
    within: dict[str | None, list[Area]] = {}
    for area in framework.areas:
        within.setdefault(area.parent if area.parent in known else None, []).append(area)
    reached: set[str] = set()

    def nodes(parent: str | None, above: tuple[Area, ...]) -> tuple[AreaNode, ...]:
        made = []
        for area in within.get(parent, ()):
            if area.id not in reached:
                reached.add(area.id)
                inner = nodes(area.id, (*above, area))
                made.append(AreaNode(area, above, tuple(members.get(area.id, ())), inner))
        return tuple(made)

    roots = nodes(None, ())
    return Areas(roots, tuple(c for c in framework.competencies if c.area not in reached))


def role_pages(framework: Framework) -> dict[str, str]:
    """Return the page of each role by its id: a name that every file system, web server and builder takes as it is."""
    taken = {competency.page.casefold() for competency in framework.competencies}
    pages: dict[str, str] = {}
    for role in framework.roles:
        if role.id in pages:
            continue
        ascii_only = unicodedata.normalize("NFKD", role.id).encode("ascii", "ignore").decode().lower()
        name = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:60]
        page = f"{ROLES}/{name}.md"
        if name != role.id or name in {"index", "readme"} or page in taken:
            mark = hashlib.sha256(role.id.encode()).hexdigest()[:8]
            page = f"{ROLES}/{name or 'role'}-{mark}.md"
        taken.add(page)
        pages[role.id] = page
    return pages


def _steps(levels: tuple[Level, ...]) -> tuple[ScaleStep, ...]:
    gaps = max(len(levels) - 1, 1)
    return tuple(
        ScaleStep(level, place + 1, 1 + round(place * (_SHADES - 1) / gaps))
        for place, level in enumerate(levels)
    )
