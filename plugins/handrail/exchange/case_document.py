"""The CFDocument and the CFDefinitions of a package: what CASE says of the framework as a whole."""

from __future__ import annotations

import json

from handrail.exchange.case_fields import DEFINITIONS, DOCUMENT, REQUIRED_IN_DEFINITIONS, fits, strict
from handrail.exchange.case_ids import OURS, Ids, is_uuid, theirs
from handrail.exchange.case_kept import overlay, own_extensions
from handrail.exchange.draft import Data


def document_of(info: Data, scales: Data, ids: Ids, date: str) -> Data:
    """Return the CFDocument of a framework.

    Args:
        info: The framework's card as plain data.
        scales: The scales by id; their levels are items.
        ids: Derives identifiers.
        date: `lastChangeDateTime` of what has none of its own.
    """
    kept = theirs(info)
    ours: Data = {key: info[key] for key in ("id", "uri_base", "license", "identifier") if key in info}
    ours["date"] = date
    ours["scales"] = {
        name: {key: value for key, value in scale.items() if key != "levels"}
        for name, scale in scales.items()
    }
    ours |= {"language": info["language"]} if "language" in info else {}
    if rest := own_extensions(info):
        ours["extensions"] = rest
    identifier = info.get("identifier")
    document: Data = {
        "identifier": identifier if is_uuid(identifier) else ids.identifier("document"),
        "uri": ids.uri("document"),
        "creator": info.get("publisher", info["title"]),
        "title": info["title"],
        "lastChangeDateTime": date,
        "language": info.get("language", "en"),
        "version": info["version"],
    }
    for name, field in (
        ("description", "description"),
        ("publisher", "publisher"),
        ("status", "adoptionStatus"),
    ):
        if name in info:
            document[field] = info[name]
    if "source_url" in info:
        document["officialSourceURL"] = info["source_url"]
    document |= overlay(kept, DOCUMENT, document)
    document["caseVersion"] = "1.1"
    extensions = {**document.get("extensions", {}), OURS: ours}
    return strict(DOCUMENT, {**document, "extensions": extensions})


def definitions_of(info: Data, ids: Ids, date: str) -> Data:
    """Return the CFDefinitions that an imported framework brought along, by name of the list."""
    definitions = theirs(info).get("definitions", {})
    result: Data = {}
    for name, fields in DEFINITIONS.items():
        entries = definitions.get(name) if isinstance(definitions, dict) else None
        for entry in entries if isinstance(entries, list) else []:
            if not isinstance(entry, dict):
                continue
            path = f"definitions/{name}/{entry.get('identifier') or json.dumps(entry, sort_keys=True)}"
            base = {"identifier": ids.identifier(path), "uri": ids.uri(path)}
            base |= {"lastChangeDateTime": date}
            base |= {field: entry.get("title") or "-" for field in REQUIRED_IN_DEFINITIONS[name]}
            fitting = {key: value for key, value in entry.items() if fits(fields.get(key, ""), value)}
            result.setdefault(name, []).append(strict(fields, {**entry, **base, **fitting}))
    return result
