"""Real CASE files are seldom as the schema wants them: this puts a package right, and counts each kind of repair.

Nothing that is in the file is dropped but nulls: fields that CASE does not know stay beside those that it knows.
"""

from __future__ import annotations

from typing import Any

from handrail.exchange.case_fields import (
    ASSOCIATION,
    ASSOCIATION_TYPES,
    CRITERION,
    CRITERION_LEVEL,
    DOCUMENT,
    ITEM,
    RUBRIC,
    fits,
)
from handrail.exchange.case_ids import case_time
from handrail.exchange.draft import Data
from handrail.exchange.findings import Findings
from handrail.sources.diagnostics import nearest

_LISTS = {"CFItems": "CFItem", "CFAssociations": "CFAssociation", "CFRubrics": "CFRubric"}
_PACKAGE = ("CFDocument", *_LISTS, "CFDefinitions", "extensions")
_OTHER_NAMES = {"educationalLevel": "educationLevel", "licenceURI": "licenseURI"}
_NOT_MISSPELT = {"CFDocumentURI", "CFPackageURI", "CFRubricCriterionLevel", "CFRubricCriterion"}
_INNER = {
    "rubric criteria": ("CFRubricCriteria", CRITERION),
    "criterion levels": ("CFRubricCriterionLevels", CRITERION_LEVEL),
}


def repaired(data: Any, findings: Findings) -> Data | None:
    """Return a package with objects where objects belong, or say what cannot be mended and return None."""
    package = _unwrapped(data, findings)
    if package is None:
        return None
    result: Data = {}
    for name, value in package.items():
        name = _name(name, dict.fromkeys(_PACKAGE, ""), findings)
        if value is None:
            findings.repair("null taken as missing")
        else:
            result[name] = value
    document = result.get("CFDocument")
    if document is None:
        findings.repair("no CFDocument; made one, named after the file")
        document = {}
    if not isinstance(document, dict):
        findings.problem("CFDocument", "must be an object")
        return None
    result["CFDocument"] = _fields(document, DOCUMENT, "CFDocument", findings)
    for name, fields in (("CFItems", ITEM), ("CFAssociations", ASSOCIATION), ("CFRubrics", RUBRIC)):
        result[name] = _objects(result.get(name, []), fields, name, findings)
    _complete_items(result["CFItems"], findings)
    for index, association in enumerate(result["CFAssociations"]):
        _complete_association(association, f"CFAssociations[{index}]", findings)
    return None if findings.problems else result


def _unwrapped(parsed: Any, findings: Findings) -> Data | None:
    if not isinstance(parsed, dict):
        findings.problem("", "is no CASE package; it must be an object with CFDocument and CFItems")
        return None
    data: Data = dict(parsed)
    if isinstance(inner := data.get("CFPackage"), dict):
        findings.repair("package taken out of its wrapper CFPackage")
        data = {**{name: value for name, value in data.items() if name != "CFPackage"}, **inner}
    if "data" in data and isinstance(data["data"], dict) and "CFDocument" in data["data"]:
        findings.repair("package taken out of its wrapper data")
        data = dict(data["data"])
    for many, one in _LISTS.items():
        if isinstance(data.get(one), dict):
            findings.repair(f"a single {one} taken for a list of one")
            data[many] = (
                [*data.get(many, []), data.pop(one)]
                if isinstance(data.get(many, []), list)
                else [data.pop(one)]
            )
    if not {"CFDocument", "CFItems"} & set(data):
        findings.problem("", "is no CASE package; neither CFDocument nor CFItems is in it")
        return None
    return data


def _objects(value: Any, fields: dict[str, str], where: str, findings: Findings) -> list[Data]:
    if isinstance(value, dict):
        findings.repair(f"{where.rpartition('.')[2]} as a single object taken for a list of one")
        value = [value]
    if not isinstance(value, list):
        findings.problem(where, "must be a list")
        return []
    result = []
    for index, thing in enumerate(value):
        if isinstance(thing, dict):
            result.append(_fields(thing, fields, f"{where}[{index}]", findings))
        else:
            findings.problem(f"{where}[{index}]", "must be an object")
    return result


def _fields(thing: Data, fields: dict[str, str], where: str, findings: Findings) -> Data:
    result: Data = {}
    for given, value in thing.items():
        if value is None:
            findings.repair("null taken as missing")
            continue
        name = _name(given, fields, findings) if given not in fields else given
        if name != given and name in thing:
            name = given
        result[name] = _value(fields.get(name, ""), name, value, f"{where}.{given}", findings)
    return result


def _name(given: str, fields: dict[str, Any], findings: Findings) -> str:
    if given in fields or given in _NOT_MISSPELT:
        return given
    guess = _OTHER_NAMES.get(given) or nearest(given, fields, likeness=0.88)
    if guess is None or guess not in fields:
        return given
    findings.repair(f"field {given!r} read as {guess!r}")
    return guess


def _value(kind: str, name: str, value: Any, where: str, findings: Findings) -> Any:
    if kind in _INNER:
        return _objects(value, _INNER[kind][1], where, findings)
    if kind == "time" and isinstance(value, str):
        time = case_time(value)
        if time is None:
            findings.repair(f"{name} that is no time kept as a note")
            return value
        if case_time(value) is not None and value[-6:-5] not in "+-" and not value.upper().endswith("Z"):
            findings.repair("times without a zone taken as UTC")
            return time
        return value
    if not kind or fits(kind, value) or (kind == "uuid" and isinstance(value, str)):
        return value
    if (
        kind in ("link", "node")
        and isinstance(value, dict)
        and all(isinstance(value.get(k), str) for k in _LINK)
    ):
        return value
    if kind in ("text", "uuid") and isinstance(value, (int, float)) and not isinstance(value, bool):
        findings.repair(f"{name} as a number taken as a text")
        return str(value)
    if kind in ("texts", "links", "objects") and fits(
        {"texts": "text", "links": "link", "objects": "object"}[kind], value
    ):
        findings.repair(f"a single {name} taken for a list of one")
        return [value]
    if kind in ("integer", "number") and isinstance(value, str) and _number(value) is not None:
        findings.repair(f"{name} as a text taken as a number")
        return _number(value)
    if kind == "integer" and isinstance(value, float) and value.is_integer():
        return int(value)
    if kind in ("link", "node"):
        return _link(name, value, where, findings)
    if kind in ("text", "uuid"):
        findings.problem(where, f"must be a text, not {_kind(value)}")
    else:
        findings.repair(f"{name} of an unexpected kind kept as it is")
    return value


def _number(text: str) -> int | float | None:
    try:
        number = float(text.strip()[:20])
    except ValueError:
        return None
    if abs(number) > 1e12 or number != number:
        return None
    return int(number) if number.is_integer() else number


def _link(name: str, value: Any, where: str, findings: Findings) -> Data:
    if isinstance(value, str) and value.strip():
        findings.repair(f"{name} as a plain text taken as an address")
        value = value.strip()
        return {"title": value, "identifier": value.rstrip("/").rpartition("/")[2], "uri": value}
    if isinstance(value, dict):
        link = {key: inner for key, inner in value.items() if isinstance(inner, str) or key not in _LINK}
        uri, identifier = link.get("uri"), link.get("identifier")
        if uri or identifier:
            findings.repair(f"{name} without title, identifier or uri completed from the others")
            uri = uri or str(identifier)
            identifier = identifier or uri.rstrip("/").rpartition("/")[2]
            return {"title": uri, **link, "identifier": identifier, "uri": uri}
    findings.problem(where, "must be a link of title, identifier and uri, or an address")
    return {}


_LINK = ("title", "identifier", "uri")


def _complete_items(items: list[Data], findings: Findings) -> None:
    first: dict[str, int] = {}
    for index, item in enumerate(items):
        where = f"CFItems[{index}]"
        if not str(item.get("identifier", "")).strip():
            if end := str(item.get("uri", "")).rstrip("/").rpartition("/")[2]:
                item["identifier"] = end
                findings.repair("identifier of an item taken from the end of its uri")
            else:
                findings.problem(f"{where}.identifier", "is missing")
        if not str(item.get("fullStatement", "")).strip():
            if item.get("abbreviatedStatement"):
                item["fullStatement"] = item["abbreviatedStatement"]
                findings.repair("fullStatement taken from abbreviatedStatement")
            else:
                findings.problem(f"{where}.fullStatement", "is missing")
        identifier = str(item.get("identifier", ""))
        if identifier in first:
            findings.problem(
                f"{where}.identifier", f"{identifier!r} is taken by CFItems[{first[identifier]}]"
            )
        first.setdefault(identifier, index)


def _complete_association(association: Data, where: str, findings: Findings) -> None:
    for name in ("associationType", "originNodeURI", "destinationNodeURI"):
        if not association.get(name):
            findings.problem(f"{where}.{name}", "is missing")
    kind = association.get("associationType")
    if isinstance(kind, str) and kind not in ASSOCIATION_TYPES and not kind.startswith("ext:"):
        plain = "".join(sign for sign in kind if sign.isalnum())
        if guess := nearest(plain, ASSOCIATION_TYPES, likeness=0.9):
            findings.repair(f"association type {kind!r} read as {guess!r}")
            association["associationType"] = guess


def _kind(value: Any) -> str:
    return {dict: "an object", list: "a list", bool: "true or false"}.get(type(value), repr(value)[:40])
