"""The bold run that begins a question or a field."""

from __future__ import annotations

import re

_ESCAPED = re.compile(r"\\[\\`*_{}\[\]()>#+.!-]")
_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)

MARKS = ("**", "__")


def bold_start(text: str) -> tuple[str, str] | None:
    """Return the bold run with which a text begins, and what follows it; None when it begins otherwise."""
    shown = _CODE.sub(lambda code: "x" * len(code[0]), _ESCAPED.sub("xx", text))
    for mark in MARKS:
        end = shown.find(mark, 2) if shown.startswith(mark) else -1
        while end > 0 and shown[end + 2 : end + 3] == mark[0]:
            end += 1  # emphasis ends within it: **And *this***
        inside = shown[2:end]
        if end > 2 and inside.strip() == inside and mark not in inside.strip(mark[0]):
            return text[2:end], text[end + 2 :]
    return None
