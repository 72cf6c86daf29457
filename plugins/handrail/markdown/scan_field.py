"""Reads one field of a worksheet from its text: how it begins, its options or its table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from handrail.markdown.choice import Choice, read_choice
from handrail.markdown.comments import Problem
from handrail.markdown.pieces import Piece, Span, rows_of
from handrail.markdown.plain_text import plain
from handrail.markdown.scan_items import ListItems
from handrail.markdown.sheet_grammar import FieldHead
from handrail.model.worksheet import Field, Part

STRAY = "this belongs to no field; write it above the first field, or behind the colon of a label"


@dataclass(slots=True)
class WrittenField:
    """A field as it is written: its beginning and what follows until the next one."""

    head: FieldHead | None
    """None for what was meant to be a field; its mistake has been said."""
    span: Span
    items: ListItems = field(default_factory=lambda: ListItems("field"))
    """The items of its list, or the cells of its table's head."""
    answered: Piece | None = None
    """The list or table that belongs to it."""
    plain_list: Piece | None = None
    """A list without boxes where options were needed."""
    _reading: bool = False
    """Whether the last list is that of its options."""

    @property
    def line(self) -> int:
        """Line on which it begins."""
        return self.span.lines[0][0]

    @property
    def has_options(self) -> bool:
        """Whether learners choose."""
        return self.head is not None and self.head.kind in ("choice", "choices")

    @property
    def expects_options(self) -> bool:
        """Whether the list that follows can be its own."""
        return self.head is None or (self.has_options and self.answered is None)

    def take(self, piece: Piece, *, continued: bool) -> None:
        """Take up what follows the beginning.

        Args:
            piece: The next piece.
            continued: Whether a list goes on in it.
        """
        if self.head is None or piece.is_comment:
            return
        if piece.sort == "list" and self.has_options:
            self._take_list(piece, continued=continued)
        elif piece.sort == "table" and self.head.kind == "table":
            self._take_table(piece)
        elif piece.has_boxes:
            what = "this field has options; add 'choice' or 'choices' to its comment, or remove them"
            self.items.say(piece, what)
        elif piece.sort == "table":
            self.items.say(piece, "this field has a table; add 'table' to its comment, or remove it")
        else:
            self.items.say(piece, STRAY)

    def continue_item(self, piece: Piece) -> None:
        """Check what belongs to the option above it."""
        if self.head is None or self.answered is None or piece.sort == "block":
            return
        if not piece.indented:
            self.items.say(piece, "what belongs to an option stands four spaces in")
        elif piece.sort != "other":
            self.items.read_below(piece)

    def _take_list(self, piece: Piece, *, continued: bool) -> None:
        if continued and self._reading:
            self.items.read(piece)
            return
        self._reading = piece.has_boxes and self.answered is None
        if not piece.has_boxes:
            self.plain_list = self.plain_list or piece
        elif self.answered:
            what = "this field has options already; write a field above these, or make one list of both"
            self.items.say(piece, what)
        else:
            self.answered = piece
            self.items.read(piece)

    def _take_table(self, piece: Piece) -> None:
        if self.answered:
            self.items.say(piece, "this field has a table already; write a field above this one")
            return
        self.answered = piece
        rows = rows_of(piece)
        if isinstance(rows, Problem):
            self.items.say(piece, rows.message)
            return
        head, *filled = rows
        for column, text in head.cells:
            if plain(read_choice(text).text):
                self.items.spans.append(Span([(head.line, column, text)]))
            else:
                what = "this column has no name; learners are told what to write by it"
                self.items.problems.append(((head.line, column), what))
        if filled:
            what = (
                "the learner writes the rows; remove this one, and say 'rows: 3' in the comment for so many"
            )
            self.items.problems.append(((filled[0].line, next(iter(filled[0].cells), (1, ""))[0]), what))

    def choices(self) -> list[Choice]:
        """Return its options or columns, in the order of writing."""
        return [read_choice(item.text) for item in self.items.written]

    def as_field(self, head: FieldHead) -> Field:
        """Return it as the rest of the site knows it.

        Args:
            head: Its beginning.
        """
        parts = tuple(Part(id=choice.id, text=plain(choice.text)) for choice in self.choices())
        least, most = head.comment.score or (None, None)
        return Field(
            id=head.id,
            label=plain(head.label),
            kind=head.kind,
            options=parts if self.has_options else (),
            columns=parts if head.kind == "table" else (),
            min=least,
            max=most,
        )

    def places(self, sheet: str) -> Iterator[tuple[str, int]]:
        """Go through the ids of its elements on the page, each with its line."""
        if self.head is None:
            return
        name = f"{sheet}-{self.head.id}"
        yield name, self.line
        yield from ((f"{name}-{end}", self.line) for end in ("hint", "label", "of"))
        if self.has_options:
            items = zip(self.items.written, self.choices(), strict=True)
            ids = {choice.id: item for item, choice in items}
            yield from ((f"{name}-{option}", item.lines[0][0]) for option, item in ids.items())
