"""Cells of a table that hold more than a text: a number, or JSON."""

from __future__ import annotations

import json

from handrail.exchange.csv_table import TableRow
from handrail.exchange.draft import Data
from handrail.exchange.findings import Findings


def number_of(row: TableRow, column: str, findings: Findings) -> float | None:
    """Return the number in a cell, or say that it is none and return None."""
    cell = row.cells[column]
    try:
        number = float(cell.replace(",", "."))
    except ValueError:
        findings.problem(row.at(column), f"{cell!r} is no number")
        return None
    if abs(number) > 1e12 or number != number:
        findings.problem(row.at(column), f"{cell!r} is no number that could be meant")
        return None
    return number


def more_of(row: TableRow, findings: Findings) -> Data:
    """Return the fields that the column `more` holds as a JSON object."""
    cell = row.cells.get("more", "")
    if not cell:
        return {}
    try:
        value = json.loads(cell, parse_constant=lambda name: name)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        findings.problem(row.at("more"), 'is no JSON object; leave it empty or write {"field": ...}')
        return {}
    return value
