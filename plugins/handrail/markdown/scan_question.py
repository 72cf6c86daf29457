"""Reads one question of a quiz from its text and says what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from handrail.markdown.quiz_comment import Problem
from handrail.markdown.quiz_grammar import Choice, Head, plain, read_choice
from handrail.markdown.quiz_pieces import BULLET, Piece, Span, is_task, rows_of, task_problem
from handrail.markdown.scan_blocks import QuizLine

_QUOTE = re.compile(r"^\s*>")
_FEEDBACK = "feedback stands alone: an empty line above it, four spaces before '>'"


@dataclass(slots=True)
class WrittenQuestion:
    """A question as it is written: its beginning and what follows until the next one."""

    head: Head | None
    """None for what was meant to be a question; its mistake has been said."""
    span: Span
    items: list[Span] = field(default_factory=list)
    """The items of its list, or the left cells of its table."""
    problems: list[tuple[tuple[int, int], str]] = field(default_factory=list)
    """What is wrong with its parts: line and column, and the message."""
    answered: Piece | None = None
    """The list or table that is to be answered."""
    plain_list: Piece | None = None
    """A list without boxes where options were needed."""
    _reading: bool = False
    """Whether the last list is the one that is to be answered."""
    _indent: int = 0
    """How far in the first item of the list stands."""

    @property
    def line(self) -> int:
        """Line on which it begins."""
        return self.span.lines[0][0]

    @property
    def way(self) -> str | None:
        """How it is answered, where its comment says so."""
        if self.head is None:
            return None
        return self.head.comment.way or ("answer" if self.head.comment.answer is not None else None)

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
                self._read_items(piece)
            else:
                self._take_list(piece)
        elif piece.sort == "table" and self.way == "match":
            self._take_table(piece)
        elif self.way == "order" and self.answered is None and re.match(r"\d+\)\s", piece.lines[0].text):
            self._say(piece, "an ordered list has a full stop behind its numbers: '1. text'")
            self.answered = piece
            self.items = [Span(), Span()]

    def continue_item(self, piece: Piece) -> None:
        """Check what belongs to the item above it, such as feedback."""
        if self.head is None or self.answered is None or piece.sort == "block":
            return
        if not piece.indented:
            message = (
                _FEEDBACK if piece.sort == "quote" else "what belongs to an option stands four spaces in"
            )
            self._say(piece, message)
            return
        if piece.sort == "other":
            return
        for number, line in enumerate(piece.lines):
            if is_task(line.text) and line.text[:1] not in (" ", "\t"):
                self.problems.append(((line.number, line.column), "leave an empty line above this option"))
                self._read_items(Piece("list", piece.lines[number:]))
                return
            if is_task(line.text):
                self._nested(line)

    def _nested(self, line: QuizLine) -> None:
        column = line.column + len(line.text) - len(line.text.lstrip())
        message = "options cannot be nested; begin the line with '- [ ]'"
        self.problems.append(((line.number, column), message))
        self.items.append(Span())

    def _say(self, piece: Piece, message: str) -> None:
        self.problems.append(((piece.line, piece.lines[0].column), message))

    def _take_list(self, piece: Piece) -> None:
        """Decide what a new list is to the question."""
        before = self.answered
        if self.way == "order":
            if self.answered is None and piece.is_ordered:
                self.answered = piece
                self._read_items(piece)
            else:
                self.plain_list = self.plain_list or piece
        elif not piece.has_boxes:
            if self.way is None:
                self.plain_list = self.plain_list or piece
        elif self.way:
            self.answered = self.answered or piece
            what = {"answer": "an answer", "open": "'open'", "match": "'match'"}[self.way]
            self._say(piece, f"this question has {what} and options; remove one of them")
        elif self.answered:
            self._say(
                piece,
                "this question has options already; write a question above these, or make one list of both",
            )
        else:
            self.answered = piece
            self._read_items(piece)
        self._reading = before is None and bool(self.items)

    def _read_items(self, piece: Piece) -> None:
        first = not self.items
        for line in piece.lines:
            bullet = BULLET.match(line.text)
            at = (line.number, line.column)
            if problem := task_problem(line.text):
                self.problems.append((at, problem))
                self.items.append(Span())
            elif bullet and len(bullet["indent"]) > self._indent and not first and bullet["bullet"] in "-*+":
                self._nested(line)
            elif bullet:
                if first:
                    self._indent = len(bullet["indent"])
                column = line.column + bullet.start("rest")
                self.items.append(Span([(line.number, column, bullet["rest"])]))
            elif is_task(line.text):
                self._nested(line)
            elif _QUOTE.match(line.text):
                self.problems.append((at, _FEEDBACK))
            elif line.text.lstrip().startswith("<!--"):
                what = "a comment on a line of its own is lost; write it behind the question or the option, on the same line"
                self.problems.append((at, what))
            elif self.items and self.items[-1].lines:
                indent = len(line.text) - len(line.text.lstrip())
                self.items[-1].lines.append((line.number, line.column + indent, line.text.strip()))
            first = False

    def _take_table(self, piece: Piece) -> None:
        if self.answered is not None:
            return
        self.answered = piece
        rows = rows_of(piece)
        if isinstance(rows, Problem):
            self._say(piece, rows.message)
            self.items = [Span(), Span()]
            return
        head, *pairs = rows
        if len(head.cells) != 2:
            count = "one column" if len(head.cells) == 1 else f"{len(head.cells)} columns"
            self._say(piece, f"a table to match has two columns, this one has {count}")
            self.items = [Span(), Span()]
            return
        if len(pairs) < 2:
            self._say(piece, "a table to match has at least two rows below its head")
        for row in pairs:
            cells = [*row.cells, *[(1, "")] * 2][:2]
            (column, left), (other, right) = cells
            bare = read_choice(left).text
            for at, text in ((column, bare), (other, right)):
                if not plain(text):
                    self.problems.append(
                        ((row.line, at), "this cell is empty; both cells of a row need a text")
                    )
            if bare:
                self.items.append(Span([(row.line, column, left)]))

    def choices(self) -> list[Choice]:
        """Return its options, items or pairs, in the order of writing."""
        fixable = self.way is None
        return [read_choice(item.text, fixable=fixable) for item in self.items if item.lines]

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
            written = [item for item in self.items if item.lines]
            ids = {choice.id: item for item, choice in zip(written, self.choices(), strict=True)}
            yield from ((f"{question}-{name}", item.lines[0][0]) for name, item in ids.items())
