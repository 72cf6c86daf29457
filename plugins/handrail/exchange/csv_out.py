"""A framework as one table, from which it can be read again without loss; see `csv_columns` for its rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from handrail.exchange.cells import guard, json_cell, list_cell, target_cell
from handrail.exchange.csv_columns import COLUMNS, COMPETENCY_COLUMNS, COMPETENCY_LISTS, ROLE
from handrail.exchange.draft import Data
from handrail.model.framework import Framework

Row = dict[str, str]
_ALWAYS = ("competency_id", "competency")


def framework_csv(framework: Framework) -> str:
    """Return the framework as CSV: comma, quotes where needed, CRLF, a byte order mark so that Excel reads UTF-8."""
    rows = list(framework_rows(framework))
    roles = [ROLE + role.id for role in framework.roles]
    used = {name for row in rows for name, cell in row.items() if cell}
    columns = [
        name
        for name in (*COLUMNS[:-1], *roles, COLUMNS[-1])
        if name in used or name in roles or name in _ALWAYS
    ]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([guard(name) for name in columns])
    writer.writerows([guard(row.get(name, "")) for name in columns] for row in rows)
    return "\ufeff" + out.getvalue()


def framework_rows(framework: Framework) -> Iterator[Row]:
    """Go through the rows of the table; cells are not guarded yet."""
    data = framework.model_dump(mode="json", exclude_defaults=True, exclude={"competencies", "source"})
    info = data["framework"]
    ordered = [competency.id for competency in framework.competencies]
    yield _record("framework", info, ("id", "title", "description"))
    for name, scale in data["scales"].items():
        about = {key: value for key, value in scale.items() if key != "levels"}
        for level in scale["levels"]:
            row = _record(
                "level", level | ({"of": about} if about else {}), ("id", "title", "description", "points")
            )
            yield row | {"scale": name}
            about = {}
    for area in data.get("areas", []):
        yield _record("area", area, ("id", "title", "summary", "code"))
    for role in data.get("roles", []):
        details = {
            name: rest
            for name, target in role.get("targets", {}).items()
            if (rest := {key: target[key] for key in ("statements", "extensions") if key in target})
        }
        rest = {key: value for key, value in role.items() if key != "targets"}
        names = list(role.get("targets", {}))
        if names != [name for name in ordered if name in names]:
            rest["order"] = names
        yield _record("role", rest | ({"targets": details} if details else {}), ("id", "title", "summary"))
    for competency in framework.competencies:
        fields = competency.model_dump(mode="json", exclude_defaults=True, exclude={"source", "page"})
        targets = {
            ROLE + role["id"]: target_cell(role["targets"][competency.id])
            for role in data.get("roles", [])
            if competency.id in role.get("targets", {})
        }
        yield _competency_row(fields) | targets
        yield from _inner_rows(fields)


def _record(kind: str, thing: Data, columns: tuple[str, ...]) -> Row:
    row = {"record": kind} | {name: _text(thing[name]) for name in columns if name in thing}
    return row | {"more": json_cell({key: value for key, value in thing.items() if key not in columns})}


def _text(value: object) -> str:
    return repr(value) if isinstance(value, float) else str(value)


def _competency_row(fields: Data) -> Row:
    row = {"record": "competency", "competency_id": fields["id"], "competency": fields["title"]}
    row |= {name: fields[name] for name in ("area", *COMPETENCY_COLUMNS) if name in fields}
    row |= {name: list_cell(fields[name]) for name in COMPETENCY_LISTS if name in fields}
    more: Data = {key: fields[key] for key in ("aligns", "extensions") if key in fields}
    return row | {"more": json_cell(more)}


def _inner_rows(fields: Data) -> Iterator[Row]:
    owner = {"competency_id": fields["id"], "competency": fields["title"]}
    for behaviour in fields.get("behaviours", []):
        row = {"record": "behaviour", **owner, "id": behaviour["id"], "title": behaviour["title"]}
        row |= {"description": behaviour.get("text", ""), "level": behaviour.get("level", "")}
        row |= {"examples": list_cell(behaviour.get("examples", []))}
        yield row | {"more": json_cell({key: behaviour[key] for key in ("extensions",) if key in behaviour})}
    for name, level in fields.get("levels", {}).items():
        about = {
            "level": name,
            "level_title": level.get("title", ""),
            "level_summary": level.get("summary", ""),
            "level_examples": list_cell(level.get("examples", [])),
            "points": _text(level["points"]) if "points" in level else "",
        }
        more: Data = {"level_extensions": level["extensions"]} if "extensions" in level else {}
        for statement in level.get("statements", []) or [{}]:
            row = {"record": "statement", **owner, **about}
            row |= {"statement_id": statement.get("id", ""), "statement": statement.get("text", "")}
            row |= {"behaviour": statement.get("behaviour", "")}
            row |= {key: list_cell(statement.get(key, [])) for key in ("examples", "evidence", "aliases")}
            more |= {key: statement[key] for key in ("extensions",) if key in statement}
            yield row | {"more": json_cell(more)}
            about, more = {"level": name}, {}
