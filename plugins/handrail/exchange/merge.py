"""Joins a framework from elsewhere with the one that is there.

Things are matched by id. A field that the source never fills is the author's own and stays; one that it fills
somewhere is the source's, and is taken away where the source leaves it empty.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from handrail.exchange.draft import Data, Draft
from handrail.model.framework import CompetencyFields, FrameworkFields

_PARTS: dict[str, dict[str, str]] = {
    "competency": {"behaviours": "behaviour", "levels": "description"},
    "description": {"statements": "statement"},
    "role": {"targets": "target"},
    "target": {"statements": "statement"},
    "scale": {"levels": "level"},
}
"""Which fields of a kind of thing hold further things, and of which kind."""

Says = dict[str, set[str]]


def competency_data(data: Data) -> Data:
    """Return a competency as plain data without what is the default, so that equal ones look equal."""
    return CompetencyFields.model_validate(data).model_dump(mode="json", exclude_defaults=True)


def framework_data(data: Data) -> Data:
    """Return what `framework.yml` holds, in the same form as `competency_data`."""
    return FrameworkFields.model_validate(data).model_dump(mode="json", exclude_defaults=True)


def said(draft: Draft) -> Says:
    """Return the fields that the source fills anywhere, by kind of thing."""
    says: Says = {kind: set(fields) for kind, fields in draft.says.items()}
    says.setdefault("framework", set()).update(draft.framework)
    for kind, things in (
        ("scale", draft.scales.values()),
        ("area", draft.areas),
        ("role", draft.roles),
        ("competency", draft.competencies),
    ):
        _gather(kind, things, says)
    return says


def _gather(kind: str, things: Iterable[Any], says: Says) -> None:
    fields = says.setdefault(kind, set())
    for thing in things:
        fields.update(thing)
        for name, inner in _PARTS.get(kind, {}).items():
            held = thing.get(name, [])
            _gather(inner, held.values() if isinstance(held, dict) else held, says)


def merged(kind: str, old: Data, new: Data, says: Says, *, whole: bool) -> Data:
    """Return one thing as it shall be, in the author's order of fields.

    Args:
        kind: What it is, such as `competency`.
        old: The thing as it stands.
        new: The thing as the source has it.
        says: The fields that are the source's, by kind.
        whole: Whether every field is the source's.
    """
    result: Data = {}
    for name in [*old, *(name for name in new if name not in old)]:
        if name not in new:
            if not whole and name not in says.get(kind, ()):
                result[name] = old[name]
        elif name in old and name in _PARTS.get(kind, {}):
            result[name] = _merged_parts(_PARTS[kind][name], old[name], new[name], says, whole=whole)
        elif name == "extensions" and name in old and not whole:
            result[name] = {**old[name], **new[name]}
        else:
            result[name] = new[name]
    return result


def _merged_parts(kind: str, old: Any, new: Any, says: Says, *, whole: bool) -> Any:
    if isinstance(new, dict):
        return {
            name: merged(kind, old.get(name, {}), thing, says, whole=whole) for name, thing in new.items()
        }
    return merged_list(kind, old, new, says, whole=whole)


def merged_list(kind: str, old: list[Data], new: list[Data], says: Says, *, whole: bool) -> list[Data]:
    """Return the things of the new list, each joined with the old one of its id."""
    known = {thing["id"]: thing for thing in old}
    return [merged(kind, known.get(thing["id"], {}), thing, says, whole=whole) for thing in new]


def merged_framework(old: Data, draft: Draft, *, prune: bool) -> Data:
    """Return what `framework.yml` shall hold.

    Areas, roles and scales that the source no longer has stay unless `prune`; the id of the framework always stays,
    since ratings are pinned to it.
    """
    says, whole = said(draft), draft.whole
    info = draft.framework
    result: Data
    if "framework" in draft.silent:
        info = {name: value for name, value in info.items() if name not in old["framework"]}
        result = {"framework": {**old["framework"], **info}}
    else:
        result = {"framework": merged("framework", old["framework"], info, says, whole=whole)}
        result["framework"]["id"] = old["framework"]["id"]
    result["scales"] = _merged_scales(old["scales"], draft, says, prune=prune)
    parts: tuple[tuple[str, str, list[Data]], ...] = (
        ("areas", "area", draft.areas),
        ("roles", "role", draft.roles),
    )
    for name, kind, things in parts:
        before = old.get(name, [])
        new = merged_list(kind, before, things, says, whole=whole)
        ids = {thing["id"] for thing in new}
        if name in draft.silent:
            by_id = {thing["id"]: thing for thing in things}
            kept = [_with_targets(thing, by_id.get(thing["id"], {}), says) for thing in before]
            known = {thing["id"] for thing in before}
            result[name] = [*kept, *(thing for thing in new if thing["id"] not in known)]
        else:
            result[name] = [*new, *(thing for thing in before if thing["id"] not in ids and not prune)]
    joined = {**old, **result}
    return {name: part for name, part in joined.items() if part}


def _with_targets(old: Data, new: Data, says: Says) -> Data:
    """Return a role whose targets alone are the source's, or an area, as it is."""
    if "targets" not in new:
        return old
    only = {"id": old["id"], "targets": new["targets"]}
    return merged("role", old, only, {**says, "role": set()}, whole=False)


def _merged_scales(old: Data, draft: Draft, says: Says, *, prune: bool) -> Data:
    scales: Data = {}
    silent = "scales" in draft.silent
    for name in [*old, *(name for name in draft.scales if name not in old)]:
        if name not in draft.scales:
            if silent or not prune:
                scales[name] = old[name]
        elif name in old and silent:
            known = {level["id"] for level in old[name]["levels"]}
            more = [level for level in draft.scales[name]["levels"] if level["id"] not in known]
            scales[name] = {**old[name], "levels": [*old[name]["levels"], *more]}
        else:
            scales[name] = merged("scale", old.get(name, {}), draft.scales[name], says, whole=draft.whole)
    return scales


def with_known_ids(draft: Draft, known: Iterable[Data]) -> None:
    """Give competencies that are there already under another id (by identifier or alias) the id that they have here."""
    known = list(known)
    ids = {competency["id"] for competency in known}
    here: dict[str, str] = {
        alias: competency["id"] for competency in known for alias in competency.get("aliases", [])
    }
    by_identifier: dict[str, str] = {c["identifier"]: c["id"] for c in known if c.get("identifier")}
    taken = {competency["id"] for competency in draft.competencies}
    renamed: dict[str, str] = {}
    for competency in draft.competencies:
        name = str(competency["id"])
        otherwise = name if name in ids else here.get(name, name)
        wanted = by_identifier.get(competency.get("identifier", ""), otherwise)
        if wanted != name and wanted not in taken:
            renamed[name] = wanted
    draft.order = [renamed.get(name, name) for name in draft.order]
    for competency in draft.competencies:
        competency["id"] = renamed.get(competency["id"], competency["id"])
        if "requires" in competency:
            competency["requires"] = [renamed.get(name, name) for name in competency["requires"]]
        if "replaced_by" in competency:
            competency["replaced_by"] = renamed.get(competency["replaced_by"], competency["replaced_by"])
    for role in draft.roles:
        if "targets" in role:
            role["targets"] = {renamed.get(name, name): target for name, target in role["targets"].items()}
