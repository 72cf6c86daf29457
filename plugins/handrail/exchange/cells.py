"""Cells of a spreadsheet: texts that no program takes for a formula, lists, targets, and the way back."""

from __future__ import annotations

import json
import re
from typing import Any

from handrail.exchange.draft import Data

_GUARDED = re.compile("'*[\\s\u200b\u2060\ufeff]*[=+\\-@\t\r＝＋－＠]")
"""What a spreadsheet may read as a formula, in its full-width forms too, and what is guarded already.

Source: OWASP, CSV Injection.
"""

_TARGET = re.compile(r"(?P<level>.*?)\s*(?:!\s*(?P<importance>\d+))?\s*(?P<optional>\?)?")


def guard(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would calculate."""
    return f"'{text}" if _GUARDED.match(text) else text


def unguard(text: str) -> str:
    """Take off the apostrophe that `guard` has put there; the exact inverse of it."""
    return text[1:] if text.startswith("'") and _GUARDED.match(text) else text


def list_cell(items: list[str]) -> str:
    """Return a list as one item a line, or as JSON where an item has several lines."""
    text = "\n".join(items)
    if list_of(text) == items:
        return text
    return json.dumps(items, ensure_ascii=False)


def list_of(cell: str) -> list[str]:
    """Return the items of a cell: a JSON list of texts, or one item a line."""
    if cell.startswith("["):
        try:
            items = json.loads(cell)
        except (ValueError, RecursionError):
            items = None
        if isinstance(items, list) and all(isinstance(item, str) for item in items):
            return items
    return [line.strip() for line in cell.split("\n") if line.strip()]


def target_cell(target: Data) -> str:
    """Return a target as `level!importance`, with `?` behind it when it is optional."""
    importance = f"!{target['importance']}" if "importance" in target else ""
    return f"{target['level']}{importance}" + ("" if target.get("required", True) else "?")


def target_of(cell: str) -> Data | None:
    """Return the target that a cell says, or None when it says none."""
    match = _TARGET.fullmatch(cell.strip())
    if not match or not match["level"]:
        return None
    target: Data = {"level": match["level"]}
    if match["importance"]:
        target["importance"] = int(match["importance"][:6])
    if match["optional"]:
        target["required"] = False
    return target


def json_cell(value: dict[str, Any]) -> str:
    """Return what has no column of its own as compact JSON; nothing is an empty cell."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""
