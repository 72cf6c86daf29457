"""CSV text to rows of cells: any delimiter, Excel's `sep=` line, cells of several lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from handrail.exchange.cells import unguard
from handrail.exchange.csv_columns import read_header
from handrail.exchange.findings import Findings

_DELIMITERS = ",;\t|"
_CELL_LENGTH = 1_000_000


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row below the header."""

    number: int
    """Its number as a spreadsheet shows it; the header is row 1."""
    cells: dict[str, str]
    """Texts by column, without empty ones; foreign columns begin with `+`."""
    headers: dict[str, str]
    """The header of each column as the file has it."""

    @property
    def place(self) -> str:
        """The place of the row for messages."""
        return f"row {self.number}"

    def at(self, column: str) -> str:
        """Return the place of a cell for messages."""
        return f'{self.place}, column "{self.headers.get(column, column)}"'


def raw_rows(text: str, findings: Findings) -> list[list[str]]:
    """Return all rows, the header first; a row that cannot be parted ends them with a problem."""
    delimiter = _delimiter(text)
    if text[:4].lower() == "sep=":
        text = text.partition("\n")[2]
    csv.field_size_limit(_CELL_LENGTH)
    rows: list[list[str]] = []
    try:
        rows.extend(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        hint = "; a quote is not closed" if "unexpected end" in str(error) else ""
        hint = hint or (
            "; double the quotes inside of a quoted cell" if "expected after" in str(error) else ""
        )
        findings.problem(f"row {len(rows) + 1}", f"not valid CSV: {error}{hint}")
    return rows


def _delimiter(text: str) -> str:
    """Return what parts the cells: what `sep=` says, or the most frequent sign outside of quotes in the first row."""
    first = text.partition("\n")[0].rstrip("\r")
    if first[:4].lower() == "sep=" and len(first) == 5:
        return first[4]
    counts, quoted = dict.fromkeys(_DELIMITERS, 0), False
    for sign in text[:20_000]:
        if sign == '"':
            quoted = not quoted
        elif sign == "\n" and not quoted:
            break
        elif sign in counts and not quoted:
            counts[sign] += 1
    return max(counts, key=lambda sign: counts[sign])


def table_rows(rows: list[list[str]], mapping: dict[str, str], findings: Findings) -> Iterator[TableRow]:
    """Go through the rows below the header with their cells by column.

    Args:
        rows: From `raw_rows`.
        mapping: Foreign header to our column.
        findings: Gets what is wrong with the header and with rows that are longer than it.
    """
    if not rows or not any(rows[0]):
        findings.problem("row 1", "no header; the first row names the columns")
        return
    columns = read_header([unguard(cell.strip()) for cell in rows[0]], mapping, findings)
    if findings.problems:
        return
    headers = dict(zip(columns, (cell.strip() for cell in rows[0]), strict=True))
    for number, cells in enumerate(rows[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if any(cell.strip() for cell in cells[len(columns) :]):
            findings.problem(
                f"row {number}",
                f"has {len(cells)} cells, the header {len(columns)}; quote cells that hold a delimiter",
            )
            continue
        named = {name: unguard(cell).strip() for name, cell in zip(columns, cells, strict=False)}
        if "" in named and named.pop(""):
            findings.repair("cells of a column without a name left out")
        yield TableRow(number, {name: cell for name, cell in named.items() if cell}, headers)
