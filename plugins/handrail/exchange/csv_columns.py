"""The columns of a framework as a table, and the names under which they are known elsewhere.

A table has one row for each competency, one for each of its statements, and `record` rows for what is not a
competency: `framework`, `level`, `area`, `role`, `behaviour`. People who write by hand may leave all record rows out,
and may write a competency's fields on the row of its first statement.
"""

from __future__ import annotations

import re

from handrail.exchange.findings import Findings
from handrail.sources.diagnostics import nearest, unknown

COLUMNS = (
    "record",
    "id",
    "title",
    "competency_id",
    "competency",
    "area",
    "code",
    "scale",
    "purpose",
    "description",
    "summary",
    "outcomes",
    "requires",
    "level",
    "level_title",
    "level_summary",
    "level_examples",
    "points",
    "statement_id",
    "statement",
    "behaviour",
    "examples",
    "evidence",
    "status",
    "replaced_by",
    "identifier",
    "aliases",
    "more",
)
ROLE = "role:"
"""Begins the name of a column of targets, as in `role:product-owner`; a cell says `advanced!8`, or `advanced` alone."""

COMPETENCY_COLUMNS = (
    "code", "scale", "purpose", "description", "summary", "status", "replaced_by", "identifier"
)  # fmt: skip
"""Columns that hold a text of the competency, under the field's own name."""
COMPETENCY_LISTS = ("outcomes", "requires", "aliases")

_SYNONYMS = {
    "competency": ("competency name", "competency title", "competence", "skill", "skill name", "capability"),
    "competency_id": ("competency key", "competency slug", "skill id", "skill slug"),
    "area": ("domain", "category", "competency area", "area name", "theme", "group", "competency domain"),
    "code": ("human coding scheme", "competency code"),
    "purpose": ("why", "competency purpose"),
    "description": ("competency description",),
    "level": ("level id", "level name", "proficiency", "proficiency level", "grade"),
    "level_summary": ("level description", "level text"),
    "statement": (
        "level statement",
        "statement text",
        "indicator",
        "behavioural indicator",
        "criterion",
        "criteria",
    ),
    "behaviour": ("behavior", "key behaviour", "key behavior", "behaviour id"),
    "examples": ("example", "examples of evidence", "exemplar"),
    "outcomes": ("outcome",),
    "requires": ("prerequisites", "required competencies", "builds on"),
    "summary": ("competency summary",),
    "points": ("score",),
    "record": ("row type", "record type"),
}


def _plain(header: str) -> str:
    return re.sub(r"[\W_]+", " ", header.casefold()).strip()


_BY_PLAIN_NAME = {_plain(name): name for name in COLUMNS} | {
    _plain(synonym): name for name, synonyms in _SYNONYMS.items() for synonym in synonyms
}


def read_header(headers: list[str], mapping: dict[str, str], findings: Findings) -> list[str]:
    """Return the column's name for each header; a foreign one is returned with a leading `+`, an empty one as ``.

    Args:
        headers: The cells of the first row.
        mapping: Foreign header to our column, as the user gives it.
        findings: Gets unknown names in the mapping, columns that stand twice, and guesses.
    """
    mapped: dict[str, str] = {}
    present = {_plain(header): header for header in headers}
    for foreign, name in mapping.items():
        column = _role_column(name) or _BY_PLAIN_NAME.get(_plain(name))
        if column is None:
            findings.problem("mapping", unknown("column", name, (*COLUMNS, "role:<id>")))
        elif _plain(foreign) not in present:
            findings.problem("mapping", f"no column {foreign!r} in row 1 ({', '.join(headers)})")
        else:
            mapped[_plain(foreign)] = column
    columns: list[str] = []
    for number, header in enumerate(headers, start=1):
        column = mapped.get(_plain(header)) or _guess(header, set(mapped.values()), findings)
        if column and column in columns:
            other = headers[columns.index(column)]
            findings.problem(
                f'row 1, column "{header}"', f"column {number} means the same as {other!r}: {column}"
            )
        columns.append(column)
    if not findings.problems and not {"competency", "competency_id"} & set(columns):
        findings.problem(
            "row 1",
            f"no column names the competency ({', '.join(filter(None, headers))}); "
            "name one 'competency', or give --map 'your column=competency'",
        )
    return columns


def _role_column(name: str) -> str | None:
    key, colon, role = name.partition(":")
    return f"{ROLE}{role.strip()}" if colon and _plain(key) in ("role", "target") and role.strip() else None


def _guess(header: str, taken: set[str], findings: Findings) -> str:
    plain = _plain(header)
    if not plain:
        return ""
    if role := _role_column(header):
        return role
    name = _BY_PLAIN_NAME.get(plain)
    if name is None and (close := nearest(plain, _BY_PLAIN_NAME, likeness=0.85)):
        name = _BY_PLAIN_NAME[close]
        if name not in taken:
            findings.repair(f"column {header!r} read as {name!r}")
    return name if name and name not in taken else f"+{header.strip()}"
