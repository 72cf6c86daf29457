"""A framework as a workbook for people: sheets to filter and read, every cell a text."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from handrail.exchange.cells import guard, list_cell, target_cell
from handrail.model.framework import Framework

_CELL_LENGTH = 32_767
"""The most characters that a cell of a workbook holds."""
_WIDE = {"title": 34, "description": 60, "purpose": 50, "statement": 70, "summary": 50, "value": 80}
_WIDTH = 20

Rows = list[list[str]]


def framework_xlsx(framework: Framework) -> bytes:
    """Return a workbook of four sheets: Framework, Competencies, Statements, Roles."""
    book = Workbook()
    book.remove(book.worksheets[0])
    # A fixed time, so that two exports of the same framework are the same.
    book.properties.created = book.properties.modified = datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None)
    for name, header, rows in (
        ("Framework", ["part", "id", "title", "value"], _framework(framework)),
        ("Competencies", _COMPETENCY_HEADER, _competencies(framework)),
        ("Statements", _STATEMENT_HEADER, _statements(framework)),
        (
            "Roles",
            ["role", "title", "competency", "competency title", "level", "target", "summary"],
            _roles(framework),
        ),
    ):
        _fill(book.create_sheet(name), header, rows)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Worksheet, header: list[str], rows: Rows) -> None:
    for number, row in enumerate([header, *rows], start=1):
        for place, text in enumerate(row, start=1):
            cell = sheet.cell(number, place)
            cell.value = guard(ILLEGAL_CHARACTERS_RE.sub("", text))[:_CELL_LENGTH]
            cell.data_type = "s"
            cell.number_format = "@"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(header))}{len(rows) + 1}"
    for place, name in enumerate(header, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDE.get(name, _WIDTH)


def _framework(framework: Framework) -> Rows:
    info = framework.framework
    rows = [["framework", info.id, info.title, info.description or ""], ["version", "", "", info.version]]
    for name in ("language", "publisher", "license", "source_url", "status", "identifier"):
        if value := getattr(info, name):
            rows.append([name, "", "", str(value)])
    for name, scale in framework.scales.items():
        for rank, level in enumerate(scale.levels, start=1):
            rows.append([f"level {rank} of {name}", level.id, level.title, level.description or ""])
    rows += [["area", area.id, area.title, area.summary or ""] for area in framework.areas]
    return rows


_COMPETENCY_HEADER = [
    "id", "title", "area", "code", "scale", "purpose", "description", "summary", "outcomes", "behaviours", "levels",
    "requires", "status", "replaced_by",
]  # fmt: skip


def _competencies(framework: Framework) -> Rows:
    return [
        [
            competency.id,
            competency.title,
            competency.area or "",
            competency.code or "",
            competency.scale,
            competency.purpose or "",
            competency.description or "",
            competency.summary or "",
            list_cell(list(competency.outcomes)),
            list_cell([behaviour.title for behaviour in competency.behaviours]),
            ", ".join(competency.levels),
            list_cell(list(competency.requires)),
            competency.status,
            competency.replaced_by or "",
        ]
        for competency in framework.competencies
    ]


_STATEMENT_HEADER = [
    "competency", "title", "level", "level title", "summary", "id", "statement", "behaviour", "examples", "evidence",
]  # fmt: skip


def _statements(framework: Framework) -> Rows:
    rows: Rows = []
    for competency in framework.competencies:
        titles = {level.id: level.title for level in framework.scale_of(competency).levels}
        for name, level in competency.levels.items():
            about = [competency.id, competency.title, name, level.title or titles[name], level.summary or ""]
            if not level.statements:
                rows.append([*about, "", "", "", list_cell(list(level.examples)), ""])
            for statement in level.statements:
                lists = [list_cell(list(statement.examples)), list_cell(list(statement.evidence))]
                rows.append([*about, statement.id, statement.text, statement.behaviour or "", *lists])
    return rows


def _roles(framework: Framework) -> Rows:
    titles = {competency.id: competency.title for competency in framework.competencies}
    rows: Rows = []
    for role in framework.roles:
        if not role.targets:
            rows.append([role.id, role.title, "", "", "", "", role.summary or ""])
        for name, target in role.targets.items():
            cell = target_cell(target.model_dump(mode="json", exclude_defaults=True))
            rows.append(
                [role.id, role.title, name, titles.get(name, ""), target.level, cell, role.summary or ""]
            )
    return rows
