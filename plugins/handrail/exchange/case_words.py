"""Our own words inside of CASE objects, and the texts of items."""

from __future__ import annotations

import json

from handrail.exchange.case_ids import OURS
from handrail.exchange.draft import Data, mapping
from handrail.exchange.findings import Findings
from handrail.exchange.text import short_title

_TITLE_LENGTH = 120


def ours_of(thing: Data) -> Data:
    """Return what a CASE object says in our own words."""
    return mapping(mapping(thing.get("extensions")).get(OURS))


def titled(item: Data, findings: Findings) -> tuple[str, str | None]:
    """Return an item's title, and its full text where the title is not all of it."""
    full, short = str(item["fullStatement"]), str(item.get("abbreviatedStatement") or "").strip()
    if short:
        return short, full
    if ours_of(item) or ("\n" not in full.strip() and len(full) <= _TITLE_LENGTH):
        return full, None
    findings.repair("a title made of the beginning of a long statement")
    return short_title(full), full


def notes_target(association: Data) -> Data | None:
    """Return the target that an association says in `extensions` or `notes`, or None when it says none."""
    ours = mapping(ours_of(association).get("target"))
    if isinstance(ours.get("level"), str):
        return ours
    try:
        said = json.loads(str(association.get("notes", "")))
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or not isinstance(said.get("targetLevel"), str):
        return None
    target: Data = {"level": said["targetLevel"]}
    if said.get("required") is False:
        target["required"] = False
    if isinstance(said.get("importance"), int) and 1 <= said["importance"] <= 10:
        target["importance"] = said["importance"]
    return target
