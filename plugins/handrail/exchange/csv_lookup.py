"""What a cell of a table means by a level, an area, a role or a behaviour: an id, or a title in any capitals."""

from __future__ import annotations

from handrail.exchange.csv_table import TableRow
from handrail.exchange.draft import Data, Draft
from handrail.exchange.findings import Findings
from handrail.exchange.text import slug
from handrail.model.framework import Framework
from handrail.sources.diagnostics import unknown


class Lookup:
    """Finds things by id or title, in the table's own records first, then in the framework that is there."""

    def __init__(self, draft: Draft, known: Framework | None, findings: Findings) -> None:
        self._draft, self._findings = draft, findings
        self._known_areas = {area.id: area.title for area in known.areas} if known else {}
        self._known_roles = {role.id: role.title for role in known.roles} if known else {}
        self._known_scales = (
            {name: {level.id: level.title for level in scale.levels} for name, scale in known.scales.items()}
            if known
            else {}
        )
        self._scale_of = (
            {competency.id: competency.scale for competency in known.competencies} if known else {}
        )
        self._seen_levels: dict[str, dict[str, str]] = {}
        self.target_details: dict[str, Data] = {}
        """Statements and extensions of targets, by role and competency."""
        self.target_order: dict[str, list[object]] = {}
        """Ids of the competencies in the order of a role's targets, where it is not that of the competencies."""

    def area(self, cell: str) -> str:
        """Return the area's id; an area that is nowhere described is made."""
        own = {area["id"]: area.get("title", "") for area in self._draft.areas}
        found = _by_id_or_title(cell, own) or _by_id_or_title(cell, self._known_areas)
        if found is None:
            found = slug(cell, otherwise="area")
        if found not in own:
            self._draft.areas.append({"id": found, "title": self._known_areas.get(found, cell)})
        return found

    def role(self, cell: str) -> Data:
        """Return the role; one that is nowhere described is made."""
        own = {role["id"]: role.get("title", "") for role in self._draft.roles}
        found = (
            _by_id_or_title(cell, own)
            or _by_id_or_title(cell, self._known_roles)
            or slug(cell, otherwise="role")
        )
        if found not in own:
            self._draft.roles.append({"id": found, "title": self._known_roles.get(found, cell)})
        return next(role for role in self._draft.roles if role["id"] == found)

    def behaviour(self, cell: str, competency: Data) -> str:
        """Return the behaviour's id within its competency; one that is nowhere described is made."""
        behaviours = competency.setdefault("behaviours", [])
        own = {behaviour["id"]: behaviour.get("title", "") for behaviour in behaviours}
        found = _by_id_or_title(cell, own)
        if found is None:
            found = slug(cell)
            behaviours.append({"id": found, "title": cell})
        return found

    def note_level(self, cell: str, scale: str) -> None:
        """Take a level for one of the scale's where nothing describes the scale."""
        if not self._draft.scales and scale not in self._known_scales:
            levels = self._seen_levels.setdefault(scale, {})
            if _by_id_or_title(cell, levels) is None:
                levels[slug(cell, otherwise="level")] = cell

    def level(self, cell: str, competency: Data, row: TableRow, column: str) -> str | None:
        """Return the level's id in the competency's scale, or say that there is none such and return None.

        Where no scale is described, here or in the framework that is there, levels are made as they appear.
        """
        scale = (
            competency.get("scale")
            or row.cells.get("scale")
            or self._scale_of.get(competency["id"], "default")
        )
        if scale in self._draft.scales:
            levels = {level["id"]: level.get("title", "") for level in self._draft.scales[scale]["levels"]}
        elif scale in self._known_scales:
            levels = self._known_scales[scale]
        elif not self._draft.scales:
            self.note_level(cell, scale)
            levels = self._seen_levels[scale]
        else:
            self._findings.problem(row.at("scale"), unknown("scale", scale, self._draft.scales))
            return None
        found = _by_id_or_title(cell, levels)
        if found is None and cell.isdecimal() and 1 <= int(cell[:4]) <= len(levels):
            found = list(levels)[int(cell[:4]) - 1]
        if found is None:
            self._findings.problem(row.at(column), unknown("level", cell, levels))
        return found

    def finish(self, draft: Draft) -> None:
        """Give the draft the scales that were made on the way, or one that had to be made for want of any."""
        for name, levels in self._seen_levels.items():
            ordered = (
                sorted(levels.items(), key=_rank)
                if all(t.isdecimal() for t in levels.values())
                else levels.items()
            )
            draft.scales[name] = {"levels": [{"id": key, "title": title} for key, title in ordered]}
            listed = ", ".join(title for _, title in ordered)
            self._findings.repair(
                f"levels of scale {name!r} taken as they appear, the lowest first: {listed}"
            )
        if not draft.scales:
            for name, levels in self._known_scales.items():
                draft.scales[name] = {
                    "levels": [{"id": key, "title": title} for key, title in levels.items()]
                }
        for role in draft.roles:
            if (order := self.target_order.get(role["id"])) and "targets" in role:
                places = {name: place for place, name in enumerate(order) if isinstance(name, str)}
                targets = sorted(role["targets"].items(), key=lambda entry: places.get(entry[0], len(places)))
                role["targets"] = dict(targets)
        if not draft.scales:
            draft.scales["default"] = one_level_scale(self._findings)


def one_level_scale(findings: Findings) -> Data:
    """Return the scale of a source that has no levels, since every framework has one."""
    findings.repair("no levels; made a scale of one, 'proficient', to be changed in framework.yml")
    return {"levels": [{"id": "proficient", "title": "Proficient"}]}


def _rank(entry: tuple[str, str]) -> int:
    return int(entry[1][:9])


def _by_id_or_title(cell: str, titles: dict[str, str]) -> str | None:
    if cell in titles:
        return cell
    folded = cell.casefold()
    return next(
        (name for name, title in titles.items() if folded in (name.casefold(), title.casefold())), None
    )
