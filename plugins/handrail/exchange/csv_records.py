"""Rows of a table that are not about a competency: the framework, levels, areas and roles."""

from __future__ import annotations

from handrail.exchange.csv_cells import more_of, number_of
from handrail.exchange.csv_lookup import Lookup
from handrail.exchange.csv_table import TableRow
from handrail.exchange.draft import Data, Draft, mapping
from handrail.exchange.findings import Findings
from handrail.exchange.text import slug

RECORDS = ("framework", "level", "area", "role")
"""What `record` says on such a row."""


def read_record(row: TableRow, draft: Draft, lookup: Lookup, findings: Findings) -> None:
    """Read a row that is about the framework, a level, an area or a role into the draft."""
    kind = row.cells["record"].casefold()
    thing: Data = {
        name: row.cells[name]
        for name in ("id", "title", "description", "summary", "code")
        if name in row.cells
    }
    thing |= more_of(row, findings)
    thing.setdefault("id", slug(thing.get("title", ""), otherwise=kind))
    if "points" in row.cells:
        thing["points"] = number_of(row, "points", findings)
    if kind == "framework":
        draft.framework = thing
    elif kind == "level":
        scale = draft.scales.setdefault(row.cells.get("scale", "default"), {"levels": []})
        scale |= mapping(thing.pop("of", {}))
        draft.places["scales", row.cells.get("scale", "default"), "levels", len(scale["levels"])] = row.place
        scale["levels"].append(thing)
    else:
        things = draft.areas if kind == "area" else draft.roles
        draft.places[f"{kind}s", len(things)] = row.place
        if kind == "role":
            details, order = thing.pop("targets", {}), thing.pop("order", [])
            lookup.target_order[thing["id"]] = order if isinstance(order, list) else []
            lookup.target_details[thing["id"]] = mapping(details)
        things.append(thing)
