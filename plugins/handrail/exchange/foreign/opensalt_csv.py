"""The table that OpenSALT exports: one row for each item, its parent named by code or identifier.

The rows become a CASE package, which the reader of CASE then reads like any other.
"""

from __future__ import annotations

from handrail.exchange.draft import Data
from handrail.exchange.findings import Findings

_FIELDS = {
    "identifier": "identifier",
    "fullstatement": "fullStatement",
    "humancodingscheme": "humanCodingScheme",
    "abbreviatedstatement": "abbreviatedStatement",
    "conceptkeywords": "conceptKeywords",
    "notes": "notes",
    "language": "language",
    "educationlevel": "educationLevel",
    "cfitemtype": "CFItemType",
    "listenumeration": "listEnumeration",
}
_ASSOCIATIONS = {
    "ispartof": "isPartOf",
    "replacedby": "replacedBy",
    "exemplar": "exemplar",
    "hasskilllevel": "hasSkillLevel",
    "isrelatedto": "isRelatedTo",
    "exactmatchof": "exactMatchOf",
    "ispeerof": "isPeerOf",
    "precedes": "precedes",
}


def _plain(header: str) -> str:
    return "".join(sign for sign in header.casefold() if sign.isalnum())


def is_opensalt_csv(header: list[str]) -> bool:
    """Tell whether the first row of a table is of this shape."""
    return {"fullstatement", "ischildof"} <= {_plain(cell) for cell in header}


def opensalt_package(rows: list[list[str]], title: str, findings: Findings) -> Data:
    """Return the rows as a CASE package, still to be repaired.

    Args:
        rows: All rows, the header first.
        title: Title of the document, which the table does not hold.
        findings: Gets rows without a statement and parents that no row has.
    """
    names = [_plain(cell) for cell in rows[0]]
    document = {"identifier": title, "uri": title, "title": title, "creator": title}
    items: list[Data] = []
    associations: list[Data] = []
    by_name: dict[str, str] = {}
    found: list[tuple[int, dict[str, str]]] = []
    for number, cells in enumerate(rows[1:], start=2):
        row = {name: cell.strip() for name, cell in zip(names, cells, strict=False) if cell.strip()}
        if not row:
            continue
        if "fullstatement" not in row:
            findings.problem(f"row {number}", 'column "fullStatement" is empty')
            continue
        row.setdefault("identifier", row.get("humancodingscheme", f"row-{number}"))
        by_name |= {row["identifier"]: row["identifier"]}
        by_name.setdefault(row.get("humancodingscheme", ""), row["identifier"])
        found.append((number, row))
    for number, row in found:
        item: Data = {_FIELDS.get(name, name): cell for name, cell in row.items() if _is_of_item(name)}
        item["uri"] = row["identifier"]
        if "conceptKeywords" in item:
            item["conceptKeywords"] = [word.strip() for word in row["conceptkeywords"].split(",")]
        if "educationLevel" in item:
            item["educationLevel"] = [level.strip() for level in row["educationlevel"].split(",")]
        items.append(item)
        parent = row.get("ischildof")
        if parent and parent not in by_name:
            findings.problem(
                f'row {number}, column "Is Child Of"', f"{parent!r} is no code or identifier of a row"
            )
        above = by_name.get(parent or "", title)
        associations.append(_association("isChildOf", row, above, row.get("sequencenumber")))
        for name, kind in _ASSOCIATIONS.items():
            for to in filter(None, (part.strip() for part in row.get(name, "").split(","))):
                associations.append(_association(kind, row, by_name.get(to, to), None))
    return {"CFDocument": document, "CFItems": items, "CFAssociations": associations}


def _is_of_item(name: str) -> bool:
    return bool(name) and name not in _ASSOCIATIONS and name not in ("ischildof", "sequencenumber")


def _association(kind: str, row: dict[str, str], to: str, number: str | None) -> Data:
    origin = row["identifier"]
    association: Data = {
        "associationType": kind,
        "originNodeURI": {"title": origin, "identifier": origin, "uri": origin},
        "destinationNodeURI": {"title": to, "identifier": to, "uri": to},
    }
    return association | ({"sequenceNumber": int(number)} if number and number.isdecimal() else {})
