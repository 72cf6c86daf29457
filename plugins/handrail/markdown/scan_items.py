"""Reads the list of options of a question or a field from its lines and says what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from handrail.markdown.comments import LOST
from handrail.markdown.pieces import BULLET, Piece, Span, is_task, task_problem
from handrail.markdown.scan_blocks import BlockLine

FEEDBACK = "feedback stands alone: an empty line above it, four spaces before '>'"

_QUOTE = re.compile(r"^\s*>")
_TASKS = {"question": "'- [ ] text' or '- [x] text'", "field": "'- [ ] text'"}


@dataclass(slots=True)
class ListItems:
    """The items of a list as they are written; one that could not be read is an empty span."""

    what: Literal["question", "field"]
    """What the list belongs to."""
    spans: list[Span] = field(default_factory=list)
    problems: list[tuple[tuple[int, int], str]] = field(default_factory=list)
    """What is wrong with its parts: line and column, and the message."""
    _indent: int = 0
    """How far in the first item stands."""

    @property
    def written(self) -> list[Span]:
        """Those that could be read."""
        return [span for span in self.spans if span.lines]

    def say(self, piece: Piece, message: str) -> None:
        """Say that something is wrong with a piece."""
        self.problems.append(((piece.line, piece.lines[0].column), message))

    def read(self, piece: Piece) -> None:
        """Take up the items of a list."""
        first = not self.spans
        for line in piece.lines:
            bullet = BULLET.match(line.text)
            at = (line.number, line.column)
            if problem := task_problem(line.text, _TASKS[self.what]):
                self.problems.append((at, problem))
                self.spans.append(Span())
            elif bullet and len(bullet["indent"]) > self._indent and not first and bullet["bullet"] in "-*+":
                self._nested(line)
            elif bullet:
                if first:
                    self._indent = len(bullet["indent"])
                column = line.column + bullet.start("rest")
                self.spans.append(Span([(line.number, column, bullet["rest"])]))
            elif is_task(line.text):
                self._nested(line)
            elif _QUOTE.match(line.text):
                self.problems.append((at, FEEDBACK))
            elif line.text.lstrip().startswith("<!--"):
                self.problems.append((at, LOST.format(what=f"{self.what} or the option")))
            elif self.spans and self.spans[-1].lines:
                indent = len(line.text) - len(line.text.lstrip())
                self.spans[-1].lines.append((line.number, line.column + indent, line.text.strip()))
            first = False

    def read_below(self, piece: Piece) -> None:
        """Check what stands four spaces in and belongs to the item above it."""
        for number, line in enumerate(piece.lines):
            if is_task(line.text) and line.text[:1] not in (" ", "\t"):
                self.problems.append(((line.number, line.column), "leave an empty line above this option"))
                self.read(Piece("list", piece.lines[number:]))
                return
            if is_task(line.text):
                self._nested(line)

    def _nested(self, line: BlockLine) -> None:
        column = line.column + len(line.text) - len(line.text.lstrip())
        message = "options cannot be nested; begin the line with '- [ ]'"
        self.problems.append(((line.number, column), message))
        self.spans.append(Span())
