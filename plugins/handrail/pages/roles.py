"""A role's page: what it asks for as figure and table, what changes from the role before, the path of modules."""

from __future__ import annotations

from dataclasses import dataclass

from handrail.guidance.targets import Change, Kind, Reason, changes_between, path_to
from handrail.markdown.inline import inline_html
from handrail.model.framework import Competency, Role, Target
from handrail.pages.framework_view import OVERVIEW, FrameworkView, ScaleStep
from handrail.pages.radar import MOST_AXES, Axis, Bars, Radar, figure
from handrail.pages.render import Link, render

_KINDS: tuple[Kind, ...] = ("raised", "new", "lowered", "now required", "now optional", "dropped")
"""In the order in which a page tells them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One target of a role."""

    number: int
    """Its number in the figures and in the table."""
    competency: Competency
    target: Target
    step: ScaleStep
    levels: int
    """Number of levels of its scale."""
    name: str
    """What the competency calls the level."""
    before: str | None
    """The level that the role before asks for."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with what it is called."""

    name: str
    title: str
    drawn: Radar | Bars


class RolePages:
    """Makes the pages of roles."""

    def __init__(self, view: FrameworkView) -> None:
        self._view = view
        self._words = view.site.words

    def role(self, role: Role, link: Link) -> str:
        """Return a role's page."""
        view = self._view
        before = view.roles_before.get(role.id)
        asked = self._asked(role, before)
        changes = changes_between(before, role, view.framework) if before else ()
        path = path_to(role, view.framework, view.teachers, view.modules, competencies=view.competencies)
        return render(
            "role.html",
            self._words,
            role=role,
            asked=asked,
            figures=self._figures(role, asked, before),
            before=before,
            changes=self._by_kind(changes),
            unchanged=sum(change.kind == "same" for change in changes),
            path=path,
            reasons=[_by_competency(step.reasons) for step in path.steps],
            untaught=_by_competency(path.untaught),
            level_name=view.level_name,
            role_pages=view.role_pages,
            overview=OVERVIEW,
            link=link,
        )

    def _asked(self, role: Role, before: Role | None) -> list[Asked]:
        view = self._view
        asked: list[Asked] = []
        for competency in view.framework.competencies:
            target = role.targets.get(competency.id)
            step = view.step(competency, target.level) if target else None
            if target is None or step is None:
                continue
            old = before.targets.get(competency.id) if before else None
            asked.append(
                Asked(
                    len(asked) + 1,
                    competency,
                    target,
                    step,
                    len(view.steps[competency.scale]),
                    view.level_name(competency, target.level),
                    view.level_name(competency, old.level) if old else None,
                )
            )
        return asked

    def _figures(self, role: Role, asked: list[Asked], before: Role | None) -> list[Figure]:
        """Return one figure, or one per area when there are more competencies than a radar can show."""
        if len(asked) <= MOST_AXES:
            return [self._figure("all", "", asked, before)] if asked else []
        areas: dict[str, list[Asked]] = {}
        for entry in asked:
            area = self._view.area_of.get(entry.competency.id)
            areas.setdefault(area.id if area else "", []).append(entry)
        titles = {area.id: _plain(area.title) for area in self._view.framework.areas}
        return [
            self._figure(
                str(place),
                titles.get(name, self._words.say("otherArea") if name == "" else name),
                entries,
                before,
            )
            for place, (name, entries) in enumerate(areas.items(), 1)
        ]

    def _figure(self, name: str, title: str, asked: list[Asked], before: Role | None) -> Figure:
        view = self._view
        axes = []
        for entry in asked:
            old = before.targets.get(entry.competency.id) if before else None
            old_step = view.step(entry.competency, old.level) if old else None
            axes.append(
                Axis(
                    entry.number,
                    _plain(entry.competency.title),
                    entry.step.rank,
                    entry.levels,
                    before=old_step.rank if old_step else None,
                    required=entry.target.required,
                    level=_plain(entry.name),
                )
            )
        scales = {entry.competency.scale for entry in asked}
        levels = [_plain(step.level.title) for step in view.steps[scales.pop()]] if len(scales) == 1 else []
        return Figure(name, title, figure(axes, levels))

    def _by_kind(self, changes: tuple[Change, ...]) -> list[tuple[Kind, str, list[Change]]]:
        return [
            (kind, self._words.say(f"change-{kind.replace(' ', '-')}"), found)
            for kind in _KINDS
            if (found := [change for change in changes if change.kind == kind])
        ]


def _by_competency(reasons: tuple[Reason, ...]) -> list[tuple[Competency, list[str], bool]]:
    """Return each competency with the ids of its levels, and whether the role requires it."""
    found: dict[str, tuple[Competency, list[str], bool]] = {}
    for reason in reasons:
        entry = found.setdefault(reason.competency.id, (reason.competency, [], reason.required))
        entry[1].append(reason.level)
    return list(found.values())


def _plain(text: str) -> str:
    """Return a text from YAML without its inline Markdown; the template escapes it."""
    return inline_html(text).striptags()
