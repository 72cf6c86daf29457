"""A table to a draft: one row a statement, or a competency, or a record; see `csv_columns`.

An empty competency cell means the competency of the row above, as in sheets with merged cells. Ids that are not given
are made of the texts, so that the same text gets the same id at the next import.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from handrail.exchange.cells import list_of, target_of
from handrail.exchange.csv_cells import more_of, number_of
from handrail.exchange.csv_columns import COMPETENCY_COLUMNS, COMPETENCY_LISTS, ROLE
from handrail.exchange.csv_lookup import Lookup
from handrail.exchange.csv_records import RECORDS, read_record
from handrail.exchange.csv_table import TableRow, table_rows
from handrail.exchange.draft import Data, Draft, mapping
from handrail.exchange.findings import Findings
from handrail.exchange.text import Names, slug
from handrail.model.framework import Framework
from handrail.sources.diagnostics import unknown

_RECORDS = (*RECORDS, "competency", "behaviour", "statement")


def read_csv(
    raw: list[list[str]], findings: Findings, *, mapping: dict[str, str], known: Framework | None
) -> Draft:
    """Read a table.

    Args:
        raw: All rows, the header first.
        findings: Gets every bad row.
        mapping: Foreign header to our column.
        known: The framework that is there already; gives levels, areas and roles by id or title.
    """
    rows = list(table_rows(raw, mapping, findings))
    reader = _Reader(findings, known)
    for row in rows:
        if row.cells.get("record", "statement").casefold() in RECORDS:
            reader.record(row)
    for row in rows:
        reader.note_level(row)
    for row in rows:
        reader.row(row)
    if not rows and not findings.problems:
        findings.problem("", "holds no row below the header")
    return reader.finish(PurePath(findings.path).stem, {name for row in rows[:1] for name in row.headers})


class _Reader:
    def __init__(self, findings: Findings, known: Framework | None) -> None:
        self.draft = Draft()
        self._findings = findings
        self._lookup = Lookup(self.draft, known, findings)
        self._records: set[str] = set()
        self._competencies: dict[str, Data] = {}
        self._by_title: dict[tuple[str, str], str] = {}
        self._names = Names()
        self._statement_names: dict[str, Names] = {}
        self._index: dict[str, int] = {}
        self._current: Data | None = None

    def record(self, row: TableRow) -> None:
        """Read a row that is about the framework, a level, an area or a role."""
        self._records.add(row.cells["record"].casefold())
        read_record(row, self.draft, self._lookup, self._findings)

    def note_level(self, row: TableRow) -> None:
        """Let levels of statements come before those that targets alone name, where levels are taken as they appear."""
        if "level" in row.cells and row.cells.get("record", "statement").casefold() == "statement":
            self._lookup.note_level(row.cells["level"], row.cells.get("scale", "default"))

    def row(self, row: TableRow) -> None:
        """Read a row that is about a competency, one of its behaviours or one of its statements."""
        kind = row.cells.get("record", "").casefold()
        if kind in RECORDS:
            return
        if kind and kind not in _RECORDS:
            self._findings.problem(row.at("record"), unknown("record", row.cells["record"], _RECORDS))
            return
        competency = self._competency(row)
        if competency is None:
            self._findings.problem(row.at("competency"), "is empty, and no row above names a competency")
            return
        self._current = competency
        if kind == "behaviour":
            self._behaviour(row, competency)
            return
        more = more_of(row, self._findings)
        foreign = {name[1:]: cell for name, cell in row.cells.items() if name.startswith("+")}
        self._fields(row, competency, own_lists=kind != "statement")
        if not self._statement(row, competency, more, foreign):
            competency |= {key: more[key] for key in ("aligns",) if key in more}
            extensions = {**competency.get("extensions", {}), **mapping(more.get("extensions")), **foreign}
            if extensions:
                competency["extensions"] = extensions

    def _competency(self, row: TableRow) -> Data | None:
        title, name = row.cells.get("competency"), row.cells.get("competency_id")
        if not title and not name:
            return self._current
        area = row.cells.get("area", "")
        if not name:
            key = (area, str(title).casefold())
            name = self._by_title.get(key) or (self._by_title.get(("", key[1])) if not area else None)
            name = name or next(
                (known for (_, said), known in self._by_title.items() if not area and said == key[1]), None
            )
            name = name or self._names.new(str(title))
            self._by_title.setdefault(key, name)
        if name not in self._competencies:
            competency: Data = {"id": name, "title": title or name}
            self.draft.places["competencies", len(self.draft.competencies)] = row.place
            self._index[name] = len(self.draft.competencies)
            self.draft.competencies.append(competency)
            self._competencies[name] = competency
        competency = self._competencies[name]
        if title and competency["title"] in (name, title):
            competency["title"] = title
        elif title:
            self._findings.problem(
                row.at("competency"), f"{title!r}, but {competency['title']!r} further up, both {name!r}"
            )
        return competency

    def _fields(self, row: TableRow, competency: Data, *, own_lists: bool) -> None:
        for name in COMPETENCY_COLUMNS:
            self._set(row, competency, name, row.cells.get(name))
        for name in COMPETENCY_LISTS if own_lists else COMPETENCY_LISTS[:2]:
            self._set(row, competency, name, list_of(row.cells.get(name, "")))
        if area := row.cells.get("area"):
            self._set(row, competency, "area", self._lookup.area(area))
        for column, cell in row.cells.items():
            if column.startswith(ROLE):
                self._target(row, column, cell, competency)

    def _set(self, row: TableRow, competency: Data, name: str, value: Any) -> None:
        if value:
            self._agree(row.at(name), competency, name, value, repr(competency["id"]))

    def _agree(self, at: str, thing: Data, name: str, value: Any, whose: str) -> None:
        """Set a field, or say that a row above says something else of it."""
        if thing.setdefault(name, value) != value:
            self._findings.problem(at, f"differs from what a row above says of {whose}")

    def _target(self, row: TableRow, column: str, cell: str, competency: Data) -> None:
        target = target_of(cell)
        if target is None:
            self._findings.problem(
                row.at(column), f"{cell!r} is no target; write a level, or as in 'advanced!8'"
            )
            return
        level = self._lookup.level(target["level"], competency, row, column)
        if level is None:
            return
        role = self._lookup.role(column.removeprefix(ROLE))
        details = mapping(self._lookup.target_details.get(role["id"], {}).get(competency["id"]))
        target = {
            **target,
            "level": level,
            **{k: details[k] for k in ("statements", "extensions") if k in details},
        }
        targets = role.setdefault("targets", {})
        self._agree(row.at(column), targets, competency["id"], target, repr(competency["id"]))

    def _behaviour(self, row: TableRow, competency: Data) -> None:
        self._records.add("behaviour")
        cells = row.cells
        behaviour: Data = {
            "id": cells.get("id") or slug(cells.get("title", "")),
            "title": cells.get("title", ""),
        }
        behaviour |= {"text": cells.get("description"), "examples": list_of(cells.get("examples", ""))}
        if "level" in cells:
            behaviour["level"] = self._lookup.level(cells["level"], competency, row, "level")
        competency.setdefault("behaviours", []).append(behaviour | more_of(row, self._findings))

    def _statement(self, row: TableRow, competency: Data, more: Data, foreign: Data) -> bool:
        """Read the level and the statement of a row; tell whether there is a statement."""
        cells = row.cells
        text = cells.get("statement")
        if "level" not in cells:
            if text:
                self._findings.problem(row.at("level"), "is empty; a statement belongs to a level")
            return bool(text)
        level = self._lookup.level(cells["level"], competency, row, "level")
        if level is None:
            return bool(text)
        described = competency.setdefault("levels", {}).setdefault(level, {})
        for column, name in (("level_title", "title"), ("level_summary", "summary")):
            if column in cells:
                self._agree(row.at(column), described, name, cells[column], f"level {level!r}")
        if "level_examples" in cells:
            described["examples"] = list_of(cells["level_examples"])
        if "points" in cells:
            described["points"] = number_of(row, "points", self._findings)
        if extensions := mapping(more.get("level_extensions")):
            described["extensions"] = extensions
        if not text:
            return False
        statement: Data = {"id": cells.get("statement_id") or self._statement_name(competency["id"], text)}
        statement["text"] = text
        statement |= {
            name: items for name in ("examples", "evidence") if (items := list_of(cells.get(name, "")))
        }
        if row.cells.get("record", "").casefold() == "statement" and "aliases" in cells:
            statement["aliases"] = list_of(cells["aliases"])
        if "behaviour" in cells:
            statement["behaviour"] = self._lookup.behaviour(cells["behaviour"], competency)
        if extensions := {**mapping(more.get("extensions")), **foreign}:
            statement["extensions"] = extensions
        statements = described.setdefault("statements", [])
        index = self._index[competency["id"]]
        self.draft.places["competencies", index, "levels", level, "statements", len(statements)] = row.place
        statements.append(statement)
        return True

    def _statement_name(self, competency: str, text: str) -> str:
        return self._statement_names.setdefault(competency, Names()).new(text, otherwise="statement")

    def finish(self, stem: str, columns: set[str]) -> Draft:
        """Return the draft with what the table does not say marked as such."""
        draft = self.draft
        if "framework" not in self._records:
            draft.framework = {
                "id": slug(stem, otherwise="framework"),
                "title": stem or "Framework",
                "version": "1.0.0",
            }
        self._lookup.finish(draft)
        parts = {
            "framework": "framework",
            "scales": "level",
            "areas": "area",
            "roles": "role",
            "behaviours": "behaviour",
        }
        draft.silent = frozenset(part for part, record in parts.items() if record not in self._records)
        competency = {*COMPETENCY_COLUMNS, *COMPETENCY_LISTS, "area"} & columns
        competency |= {"levels"} if {"level", "statement"} & columns else set()
        draft.says = {
            "competency": competency,
            "statement": {"examples", "evidence", "behaviour"} & columns,
            "role": {"targets"} if any(name.startswith(ROLE) for name in columns) else set(),
        }
        return draft
