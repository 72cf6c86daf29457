"""Reads one question of a quiz from its text and says what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from handrail.markdown.choice import Choice, read_choice
from handrail.markdown.comments import Problem
from handrail.markdown.pieces import Piece, Span, rows_of
from handrail.markdown.plain_text import plain
from handrail.markdown.quiz_grammar import Head
from handrail.markdown.scan_items import FEEDBACK, ListItems


@dataclass(slots=True)
class WrittenQuestion:
    """A question as it is written: its beginning and what follows until the next one."""

    head: Head | None
    """None for what was meant to be a question; its mistake has been said."""
    span: Span
    items: ListItems = field(default_factory=lambda: ListItems("question"))
    """The items of its list, or the left cells of its table."""
    answered: Piece | None = None
    """The list or table that is to be answered."""
    plain_list: Piece | None = None
    """A list without boxes where options were needed."""
    _reading: bool = False
    """Whether the last list is the one that is to be answered."""

    @property
    def line(self) -> int:
        """Line on which it begins."""
        return self.span.lines[0][0]

    @property
    def way(self) -> str | None:
        """How it is answered, where its comment says so."""
        if self.head is None:
            return None
        return self.head.way or ("answer" if self.head.comment.answer is not None else None)

    @property
    def is_complete(self) -> bool:
        """Whether a further list cannot be its own."""
        return self.head is None or self.answered is not None or self.way in ("answer", "open")

    def take(self, piece: Piece, *, continued: bool) -> None:
        """Take up what follows the question."""
        if self.head is None:
            return
        if piece.sort == "list":
            if continued and self._reading:
                self.items.read(piece)
            else:
                self._take_list(piece)
        elif piece.sort == "table" and self.way == "match":
            self._take_table(piece)
        elif self.way == "order" and self.answered is None and re.match(r"\d+\)\s", piece.lines[0].text):
            self.items.say(piece, "an ordered list has a full stop behind its numbers: '1. text'")
            self.answered = piece
            self.items.spans = [Span(), Span()]

    def continue_item(self, piece: Piece) -> None:
        """Check what belongs to the item above it, such as feedback."""
        if self.head is None or self.answered is None or piece.sort == "block":
            return
        if not piece.indented:
            message = FEEDBACK if piece.sort == "quote" else "what belongs to an option stands four spaces in"
            self.items.say(piece, message)
            return
        if piece.sort == "other":
            return
        self.items.read_below(piece)

    def _take_list(self, piece: Piece) -> None:
        """Decide what a new list is to the question."""
        before = self.answered
        if self.way == "order":
            if self.answered is None and piece.is_ordered:
                self.answered = piece
                self.items.read(piece)
            else:
                self.plain_list = self.plain_list or piece
        elif not piece.has_boxes:
            if self.way is None:
                self.plain_list = self.plain_list or piece
        elif self.way:
            self.answered = self.answered or piece
            what = {"answer": "an answer", "open": "'open'", "match": "'match'"}[self.way]
            self.items.say(piece, f"this question has {what} and options; remove one of them")
        elif self.answered:
            self.items.say(
                piece,
                "this question has options already; write a question above these, or make one list of both",
            )
        else:
            self.answered = piece
            self.items.read(piece)
        self._reading = before is None and bool(self.items.spans)

    def _take_table(self, piece: Piece) -> None:
        if self.answered is not None:
            return
        self.answered = piece
        rows = rows_of(piece)
        if isinstance(rows, Problem):
            self.items.say(piece, rows.message)
            self.items.spans = [Span(), Span()]
            return
        head, *pairs = rows
        if len(head.cells) != 2:
            count = "one column" if len(head.cells) == 1 else f"{len(head.cells)} columns"
            self.items.say(piece, f"a table to match has two columns, this one has {count}")
            self.items.spans = [Span(), Span()]
            return
        if len(pairs) < 2:
            self.items.say(piece, "a table to match has at least two rows below its head")
        for row in pairs:
            cells = [*row.cells, *[(1, "")] * 2][:2]
            (column, left), (other, right) = cells
            bare = read_choice(left).text
            for at, text in ((column, bare), (other, right)):
                if not plain(text):
                    self.items.problems.append(
                        ((row.line, at), "this cell is empty; both cells of a row need a text")
                    )
            if bare:
                self.items.spans.append(Span([(row.line, column, left)]))

    def choices(self) -> list[Choice]:
        """Return its options, items or pairs, in the order of writing."""
        fixable = self.way is None
        return [read_choice(item.text, fixable=fixable) for item in self.items.written]

    def option_ids(self) -> list[str]:
        """Return the ids of its options, in the order of writing."""
        return [choice.id for choice in self.choices()]

    def places(self, quiz: str) -> Iterator[tuple[str, int]]:
        """Go through the ids of its elements on the page, each with its line."""
        if self.head is None:
            return
        question = f"{quiz}-{self.head.id}"
        yield question, self.line
        if self.way in ("answer", "open"):
            yield f"{question}-field", self.line
        elif self.way != "order":
            items = zip(self.items.written, self.choices(), strict=True)
            ids = {choice.id: item for item, choice in items}
            yield from ((f"{question}-{name}", item.lines[0][0]) for name, item in ids.items())
