"""The grammar of worksheets: how a field begins, and what stands in the comment behind it.

Knows neither lines nor elements, so that the rendering (`sheet_tree`) and the check (`scan_sheet`) read alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from handrail.markdown.bold import bold_start
from handrail.markdown.comments import Comment, split_comment
from handrail.markdown.items import derived_id
from handrail.model.worksheet import FieldKind

KEYS = ("id", "score", "rows")
KINDS: tuple[FieldKind, ...] = ("list", "choice", "choices", "table")
"""What may stand in the comment behind a field: before a colon, and alone."""
DEFAULT_ROWS = {"text": 3, "list": 4, "table": 3}
MOST_CHARACTERS = 20_000
"""Longest text of a field that the browser takes."""
_SCORE = re.compile(r"-?\d+(?![\d.,]*\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class FieldHead:
    """The paragraph that begins a field, or its value in a filled example."""

    id: str
    """The author's id, else one derived from the label."""
    label: str
    """What stands in bold, as written, without a colon."""
    text: str
    """What stands behind the colon: the hint, or in a filled example the value."""
    comment: Comment

    @property
    def kind(self) -> FieldKind:
        """What a learner writes into it."""
        if self.comment.score:
            return "score"
        return next((kind for kind in KINDS if kind == self.comment.word), "text")

    @property
    def rows(self) -> int:
        """Height of its text area, or number of rows in its table."""
        return self.comment.rows or DEFAULT_ROWS.get(self.kind, 1)


def read_field(paragraph: str) -> FieldHead | None:
    """Read a paragraph as the beginning of a field, or return None: `**Label**: hint`, `**Label:** hint` or `**Label**`."""
    bare, comment = split_comment(paragraph, KEYS, KINDS)
    run = bold_start(bare.strip())
    if run is None:
        return None
    label, rest = run[0], run[1].strip()
    if label.endswith(":"):
        label = label[:-1].rstrip()
    elif rest.startswith(":"):
        rest = rest[1:].lstrip()
    elif rest:
        return None
    return FieldHead(comment.id or derived_id(label), label, rest, comment) if label else None


def read_score(value: str) -> int | None:
    """Read the score that a value of an example begins with, perhaps with a reason behind it: "3, from four talks"."""
    number = _SCORE.match(value)
    return int(number[0]) if number else None


def chosen_option(value: str, options: Iterable[tuple[str, str]]) -> str | None:
    """Return the option that a value of an example names, perhaps with a reason behind it: "Optimisation, as it is known".

    Args:
        value: What stands in the example, as plain text.
        options: Id and text of each option; of several that fit, the one with the longest text is meant.
    """
    fitting = [
        (text, name)
        for name, text in options
        if value == text or (value.startswith(text) and not value[len(text)].isalnum())
    ]
    return max(fitting, key=lambda option: len(option[0]))[1] if fitting else None
