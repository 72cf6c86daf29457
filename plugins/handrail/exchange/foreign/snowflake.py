"""Tracks of milestones, each with signals and examples, and titles that are earned by points."""

from __future__ import annotations

from typing import Any

from handrail.exchange.draft import Data, Draft
from handrail.exchange.findings import Findings
from handrail.exchange.text import Names

_KNOWN = {"displayName", "category", "description", "milestones"}


def is_snowflake(data: Any) -> bool:
    """Tell whether parsed JSON has this shape."""
    return isinstance(data, dict) and isinstance(data.get("tracks"), dict)


def read_snowflake(data: Data, findings: Findings) -> Draft:
    """Read tracks as competencies, categories as areas, milestones as levels with points, titles as roles."""
    draft = Draft()
    draft.framework = {"id": "snowflake", "title": "Snowflake", "version": "1.0.0"}
    kept = {
        name: data[name] for name in data if name not in ("tracks", "titles", "milestones", "milestonePoints")
    }
    if kept:
        draft.framework["extensions"] = kept
    most = max(
        (len(t["milestones"]) for t in data["tracks"].values() if isinstance(t, dict) and isinstance(t.get("milestones"), list)),
        default=0,
    )  # fmt: skip
    draft.scales["default"] = {"levels": _levels(data, max(most, 1))}
    names, categories = Names(), list[str]()
    for key, track in data["tracks"].items():
        if not isinstance(track, dict):
            findings.problem(f"tracks.{key}", "must be an object")
            continue
        category = str(track.get("category") or "")
        if category and category not in categories:
            categories.append(category)
        draft.places["competencies", len(draft.competencies)] = f"tracks.{key}"
        draft.competencies.append(_competency(key, track, names, findings))
    draft.areas = [{"id": _area_id(name), "title": f"Category {name}", "code": name} for name in categories]
    draft.roles = _roles(data.get("titles", []), findings)
    return draft


def _area_id(category: str) -> str:
    return Names().new(f"category {category}")


def _levels(data: Data, most: int) -> list[Data]:
    points = data.get("milestonePoints")
    levels: list[Data] = []
    for rank in range(1, most + 1):
        level: Data = {"id": f"milestone-{rank}", "title": f"Milestone {rank}"}
        if isinstance(points, list) and rank < len(points) and isinstance(points[rank], (int, float)):
            level["points"] = points[rank]
        levels.append(level)
    return levels


def _competency(key: str, track: Data, names: Names, findings: Findings) -> Data:
    title = str(track.get("displayName") or key)
    levels: Data = {}
    milestones = track.get("milestones", [])
    statement_names = Names()
    for rank, milestone in enumerate(milestones if isinstance(milestones, list) else [], start=1):
        where = f"tracks.{key}.milestones[{rank - 1}]"
        if not isinstance(milestone, dict):
            findings.problem(where, "must be an object")
            continue
        signals = _texts(milestone.get("signals", []), f"{where}.signals", findings)
        levels[f"milestone-{rank}"] = {
            "summary": milestone.get("summary"),
            "statements": [{"id": statement_names.new(text), "text": text} for text in signals],
            "examples": _texts(milestone.get("examples", []), f"{where}.examples", findings),
            "extensions": {k: v for k, v in milestone.items() if k not in ("summary", "signals", "examples")},
        }
    return {
        "id": names.new(key.replace("_", " ")),
        "title": title,
        "area": _area_id(str(track["category"])) if track.get("category") else None,
        "description": track.get("description"),
        "levels": levels,
        "extensions": {name: value for name, value in track.items() if name not in _KNOWN},
    }


def _texts(value: Any, where: str, findings: Findings) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        findings.problem(where, "must be a list of texts")
        return []
    return value


def _roles(titles: Any, findings: Findings) -> list[Data]:
    names, roles = Names(), list[Data]()
    if not isinstance(titles, list):
        findings.problem("titles", "must be a list")
        return []
    for index, title in enumerate(titles):
        if not isinstance(title, dict):
            findings.problem(f"titles[{index}]", "must be an object")
            continue
        role: Data = {"id": names.new(str(title.get("label") or "")), "title": title.get("label")}
        if "minPoints" in title:
            role["points"] = {"min": title["minPoints"], "max": title.get("maxPoints")}
        roles.append(role)
    ranks = sorted(
        {
            role["points"]["min"]
            for role in roles
            if isinstance(role.get("points", {}).get("min"), (int, float))
        }
    )
    for role in roles:
        if role.get("points", {}).get("min") in ranks:
            role["rank"] = ranks.index(role["points"]["min"]) + 1
    return roles
