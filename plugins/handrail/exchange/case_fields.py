"""The fields of CASE 1.1 and their kinds, for repairs on the way in and strictness on the way out.

Source: 1EdTech, CASE 1.1, JSON Schema of CFPackage (https://www.imsglobal.org/spec/case/v1p1).
"""

from __future__ import annotations

import re
from typing import Any

from handrail.exchange.case_ids import THEIRS, case_time, is_uuid

_IDENTITY = {"identifier": "uuid", "uri": "text", "lastChangeDateTime": "time", "extensions": "object"}

DOCUMENT = _IDENTITY | {
    **dict.fromkeys(
        ("frameworkType", "caseVersion", "creator", "title", "officialSourceURL", "publisher", "description"),
        "text",
    ),
    **dict.fromkeys(("language", "version", "adoptionStatus", "notes"), "text"),
    **dict.fromkeys(("statusStartDate", "statusEndDate"), "date"),
    "subject": "texts",
    "subjectURI": "links",
    "licenseURI": "link",
}
ITEM = _IDENTITY | {
    **dict.fromkeys(
        ("fullStatement", "alternativeLabel", "CFItemType", "humanCodingScheme", "listEnumeration"), "text"
    ),
    **dict.fromkeys(("abbreviatedStatement", "notes", "language"), "text"),
    **dict.fromkeys(("conceptKeywords", "subject", "educationLevel"), "texts"),
    **dict.fromkeys(("statusStartDate", "statusEndDate"), "date"),
    "subjectURI": "links",
    **dict.fromkeys(("conceptKeywordsURI", "CFItemTypeURI", "licenseURI"), "link"),
}
ASSOCIATION = _IDENTITY | {
    "associationType": "text",
    "sequenceNumber": "integer",
    "originNodeURI": "node",
    "destinationNodeURI": "node",
    "CFAssociationGroupingURI": "link",
    "notes": "text",
}
RUBRIC = _IDENTITY | {"title": "text", "description": "text", "CFRubricCriteria": "rubric criteria"}
CRITERION = _IDENTITY | {
    **dict.fromkeys(("category", "description"), "text"),
    "rubricId": "uuid",
    "CFItemURI": "link",
    "weight": "number",
    "position": "integer",
    "CFRubricCriterionLevels": "criterion levels",
}
CRITERION_LEVEL = _IDENTITY | {
    **dict.fromkeys(("description", "quality", "feedback"), "text"),
    "rubricCriterionId": "uuid",
    "score": "number",
    "position": "integer",
    "extensions": "objects",
}
_CONCEPT = _IDENTITY | dict.fromkeys(("title", "hierarchyCode", "description"), "text")
DEFINITIONS = {
    "CFConcepts": _CONCEPT | {"keywords": "text"},
    "CFSubjects": _CONCEPT,
    "CFLicenses": _IDENTITY | dict.fromkeys(("title", "description", "licenseText"), "text"),
    "CFItemTypes": _CONCEPT | {"typeCode": "text"},
    "CFAssociationGroupings": _IDENTITY | dict.fromkeys(("title", "description"), "text"),
}
REQUIRED_IN_DEFINITIONS = {
    "CFConcepts": ("title", "hierarchyCode"),
    "CFSubjects": ("title", "hierarchyCode"),
    "CFLicenses": ("title", "licenseText"),
    "CFItemTypes": ("title", "description", "hierarchyCode"),
    "CFAssociationGroupings": ("title",),
}
ASSOCIATION_TYPES = (
    "isChildOf", "isPeerOf", "isPartOf", "exactMatchOf", "precedes", "isRelatedTo", "replacedBy", "exemplar",
    "hasSkillLevel", "isTranslationOf",
)  # fmt: skip

_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[-+]\d\d:\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TARGET_TYPE = re.compile(r"CASE|ext:[A-Za-z0-9|._-]+")


def _is_link(value: Any, allowed: tuple[str, ...]) -> bool:
    return (
        isinstance(value, dict)
        and {"title", "identifier", "uri"} <= set(value) <= set(allowed)
        and all(isinstance(text, str) for text in value.values())
        and bool(_TARGET_TYPE.fullmatch(value.get("targetType", "CASE")))
    )


_TESTS: dict[str, Any] = {
    "text": lambda v: isinstance(v, str),
    "uuid": lambda v: is_uuid(v),
    "time": lambda v: isinstance(v, str) and bool(_TIME.fullmatch(v)) and case_time(v) is not None,
    "date": lambda v: isinstance(v, str) and bool(_DAY.fullmatch(v)) and case_time(v) is not None,
    "texts": lambda v: isinstance(v, list) and all(isinstance(text, str) for text in v),
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "object": lambda v: isinstance(v, dict),
    "objects": lambda v: isinstance(v, list) and all(isinstance(entry, dict) for entry in v),
    "link": lambda v: _is_link(v, ("title", "identifier", "uri")) and is_uuid(v["identifier"]),
    "node": lambda v: _is_link(v, ("title", "identifier", "uri", "targetType")),
}


def fits(kind: str, value: Any) -> bool:
    """Tell whether a value is what the schema wants of a kind."""
    if kind == "links":
        return isinstance(value, list) and all(_TESTS["link"](link) for link in value)
    return kind in _TESTS and bool(_TESTS[kind](value))


def strict(fields: dict[str, str], data: dict[str, Any]) -> dict[str, Any]:
    """Return an object as the official schema allows it; what it does not allow moves into `extensions`."""
    result: dict[str, Any] = {}
    rest: dict[str, Any] = {}
    for name, value in data.items():
        if name in fields and fits(fields[name], value):
            result[name] = value
        elif name != "extensions":
            rest[name] = value
    return put_aside(rest, result)


def put_aside(rest: dict[str, Any], result: dict[str, Any]) -> dict[str, Any]:
    """Add to an object's `extensions` what its own fields cannot hold, and return it."""
    if rest:
        extensions = result.get("extensions", {})
        result["extensions"] = {**extensions, THEIRS: {**extensions.get(THEIRS, {}), **rest}}
    return result
