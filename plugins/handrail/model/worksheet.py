"""A worksheet as the rest of the site knows it: its fields and their ids. Hints and examples stay on the page."""

from __future__ import annotations

from typing import Literal

from handrail.model.base import Frozen, Id

Layout = Literal["plain", "canvas", "steps", "table", "quadrant", "stack"]
"""How the fields are laid out where there is room; on a phone one stands below the other."""
LAYOUTS: tuple[Layout, ...] = ("plain", "canvas", "steps", "table", "quadrant", "stack")

FieldKind = Literal["text", "list", "score", "choice", "choices", "table"]
"""What a learner writes into a field; a list is a text, one item a line."""


class Part(Frozen):
    """An option of a field, or a column of its table."""

    id: Id
    text: str
    """Plain text."""


class Field(Frozen):
    """One field of a worksheet."""

    id: Id
    label: str
    """Plain text."""
    kind: FieldKind
    options: tuple[Part, ...] = ()
    """What can be chosen, in the order of writing."""
    columns: tuple[Part, ...] = ()
    """The columns of a table, in the order of writing."""
    min: int | None = None
    """The lowest score."""
    max: int | None = None
    """The highest score."""


class Worksheet(Frozen):
    """Some fields that learners fill in with what they know of their own work."""

    id: Id
    title: str
    """Plain text."""
    layout: Layout = "plain"
    fields: tuple[Field, ...]
    page: str
    """Path of the page that it stands on, below the site's sources; its heading has its id for an anchor."""
