"""Domains of competencies of skills, as the DIRECT framework of digital research skills has them.

A skill is what is rated there, so it is a competency here, and its competency and domain are nested areas. Levels come
in a list of their own (`skill_level.json`), highest first, with ranks as texts; they are sorted.
"""

from __future__ import annotations

from typing import Any

from handrail.exchange.csv_lookup import one_level_scale
from handrail.exchange.draft import Data, Draft
from handrail.exchange.findings import Findings
from handrail.exchange.text import Names

_LISTS = ("tools_languages_methodologies", "training_resources", "learning_resources", "related_skills")
_NOTHING_RANK = 0


def is_direct(data: Any) -> bool:
    """Tell whether parsed JSON has this shape."""
    return isinstance(data, dict) and isinstance(data.get("competency_domains"), list)


def read_direct(data: Data, findings: Findings) -> Draft:
    """Read domains, competencies and skills, and the levels where the file holds them."""
    draft = Draft()
    draft.framework = {"id": "direct", "title": "DIRECT", "version": str(data.get("version") or "1.0.0")}
    areas, names = Names(), Names()
    for d, domain in enumerate(_things(data["competency_domains"], "competency_domains", findings)):
        outer = _area(domain, areas, None, f"competency_domains[{d}]", draft)
        where = f"competency_domains[{d}].competencies"
        for c, competency in enumerate(_things(domain.get("competencies", []), where, findings)):
            inner = _area(competency, areas, outer, f"{where}[{c}]", draft)
            for s, skill in enumerate(
                _things(competency.get("skills", []), f"{where}[{c}].skills", findings)
            ):
                draft.places["competencies", len(draft.competencies)] = f"{where}[{c}].skills[{s}]"
                draft.competencies.append(_competency(skill, inner, names))
    levels = data.get("skill_levels") or data.get("levels")
    if isinstance(levels, list) and levels:
        draft.scales["default"] = {"cumulative": True, "levels": read_levels(levels, findings)}
    else:
        draft.scales["default"] = one_level_scale(findings)
        draft.silent = frozenset({"scales"})
    return draft


def read_levels(levels: list[Any], findings: Findings) -> list[Data]:
    """Return the levels from the lowest to the highest, without the one that means none at all."""
    names = Names()
    ranked: list[tuple[int, Data]] = []
    for index, level in enumerate(_things(levels, "levels", findings)):
        written = str(level.get("level", index + 1)).strip()
        if not written.isdecimal() or len(written) > 9:
            findings.problem(
                f"levels[{index}].level", f"{written!r} is no rank; write 1 for the lowest level"
            )
            continue
        title = str(level.get("name") or level.get("title") or "")
        attributes = {
            name: level[name] for name in ("short_description", "focus") if isinstance(level.get(name), str)
        }
        known: Data = {"id": names.new(title, otherwise="level"), "title": title}
        ranked.append(
            (int(written), known | {"description": level.get("description"), "attributes": attributes})
        )
    none = [level for rank, level in ranked if rank == _NOTHING_RANK]
    if none:
        findings.repair(
            f"level {none[0]['title']!r} of rank 0 left out, since no level reached is rank 0 always"
        )
    ordered = sorted((entry for entry in ranked if entry[0] != _NOTHING_RANK), key=lambda entry: entry[0])
    if [level for _, level in ordered] != [level for rank, level in ranked if rank != _NOTHING_RANK]:
        findings.repair("levels sorted by rank, the lowest first")
    return [level for _, level in ordered]


def _things(value: Any, where: str, findings: Findings) -> list[Data]:
    if not isinstance(value, list):
        findings.problem(where, "must be a list")
        return []
    for index, thing in enumerate(value):
        if not isinstance(thing, dict):
            findings.problem(f"{where}[{index}]", "must be an object")
    return [thing if isinstance(thing, dict) else {} for thing in value]


def _area(thing: Data, names: Names, parent: str | None, place: str, draft: Draft) -> str:
    title = str(thing.get("title") or thing.get("name") or "")
    name = names.new(title, otherwise="area")
    draft.places["areas", len(draft.areas)] = place
    draft.areas.append({"id": name, "title": title, "summary": thing.get("description"), "parent": parent})
    return name


def _competency(skill: Data, area: str, names: Names) -> Data:
    title = str(skill.get("title") or skill.get("name") or "")
    known = {"title", "name", "description", "slug"}
    extensions: Data = {}
    for name, value in skill.items():
        if name in _LISTS and isinstance(value, str):
            if value:
                extensions[name] = value.split("|")
        elif name not in known:
            extensions[name] = value
    return {
        "id": names.new(str(skill.get("slug") or title), otherwise="skill"),
        "title": title,
        "area": area,
        "description": skill.get("description"),
        "extensions": extensions,
    }
