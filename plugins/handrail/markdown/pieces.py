"""Splits the lines of a block into paragraphs, lists, tables and the rest, as Python-Markdown does, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from handrail.markdown.comments import Problem
from handrail.markdown.scan_blocks import BlockLine
from handrail.sources.diagnostics import Diagnostics

Sort = Literal["text", "list", "table", "quote", "heading", "block", "other"]

BULLET = re.compile(r"^(?P<indent> {0,3})(?P<bullet>[-*+]|\d+\.)[ \t]+(?P<rest>\S.*)$")
_NEARLY_TASK = re.compile(
    r"^(?P<indent>\s*)(?:[-*+]|\d+[.)])[ \t]*\[(?P<mark>[ xX]{0,3})\](?![(\[])(?P<after>.*)$"
)
_TASK = re.compile(r"^\s*(?:[-*+]|\d+\.)[ \t]+\[[ xX]\][ \t]+\S")
_DELIMITER = re.compile(r"^\s*\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$")
_CELL = re.compile(r"(?P<code>(?<!`)(`+)(?!`).*?(?<!`)\2(?!`))|\\\||(?P<bar>\|)")
_INDENT = re.compile(r"^(?: {4}|\t)")


@dataclass(slots=True)
class Span:
    """Some text of the page that may run over several lines."""

    lines: list[tuple[int, int, str]] = field(default_factory=list)
    """Number and column of each line, and its text."""

    @property
    def text(self) -> str:
        """The text, with its line ends."""
        return "\n".join(text for _, _, text in self.lines)

    def place(self, at: int = 0) -> tuple[int, int]:
        """Return line and column of the character at a place in the text."""
        for line, column, text in self.lines:
            if at <= len(text):
                return line, column + at
            at -= len(text) + 1
        return self.lines[-1][0], self.lines[-1][1]


@dataclass(slots=True)
class Piece:
    """A paragraph, a list or another piece of a block."""

    sort: Sort
    lines: list[BlockLine]
    indented: bool = False
    """Whether it continues the item of a list above it."""

    @property
    def line(self) -> int:
        """Line of the file on which it begins."""
        return self.lines[0].number

    def span(self) -> Span:
        """Return its text."""
        return Span(
            [(line.number, line.column + _indent(line.text), line.text.lstrip()) for line in self.lines]
        )

    @property
    def continues_item(self) -> bool:
        """Whether it belongs to the item above it, or was meant to."""
        return self.indented or (self.sort != "list" and self.lines[0].text.startswith(" "))

    @property
    def is_comment(self) -> bool:
        """Whether it is a remark that readers do not see."""
        return self.lines[0].kind == "comment" or self.lines[0].text.lstrip().startswith("<!--")

    @property
    def is_code(self) -> bool:
        """Whether it is code because it is indented."""
        return self.lines[0].kind == "code" and self.indented

    def as_list(self) -> Piece:
        """Return what is indented as the list that it would be without."""
        lines = [BlockLine(line.number, "prose", line.text.lstrip(), line.column) for line in self.lines]
        return Piece("list", lines)

    @property
    def has_boxes(self) -> bool:
        """Whether it is a list with tasks."""
        return self.sort == "list" and any(is_task(line.text) for line in self.lines)

    @property
    def is_ordered(self) -> bool:
        """Whether it is a list with numbers."""
        return self.sort == "list" and self.lines[0].text.lstrip()[0].isdigit()


def is_task(text: str) -> bool:
    """Tell whether a line is a task, or was most probably meant to be one."""
    return bool(_TASK.match(text) or _NEARLY_TASK.match(text))


def task_problem(text: str, right: str) -> str | None:
    """Say what is wrong with a line that was meant to be a task, or return None.

    Args:
        text: The line.
        right: What would have been right.
    """
    nearly = _NEARLY_TASK.match(text)
    if not nearly or _TASK.match(text):
        return None
    what = "is no option" if nearly["after"].strip() else "has no text"
    return f"{text.strip()!r} {what}; write {right}, with both spaces"


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def pieces_of(lines: Iterable[BlockLine]) -> Iterator[Piece]:
    """Go through the pieces of a block, parted at empty lines and where a block or a fence stands."""
    piece: Piece | None = None
    for line in lines:
        if line.kind != "prose":
            sort: Sort = "block" if line.kind == "block" else "other"
            indented = bool(_INDENT.match(line.text))
            if piece and piece.sort == sort == "other" and line.kind in ("code", "comment"):
                piece.lines.append(line)
                continue
            if piece:
                yield piece
            piece = Piece(sort, [line], indented)
        elif not line.text.strip():
            if piece:
                yield piece
            piece = None
        elif piece and piece.sort not in ("block", "other"):
            piece.lines.append(line)
        else:
            if piece:
                yield piece
            piece = Piece(_sort_of(line.text), [line], bool(_INDENT.match(line.text)))
    if piece:
        yield piece


def _sort_of(text: str) -> Sort:
    if BULLET.match(text) or is_task(text):
        return "list"
    first = text.lstrip()[0]
    starts: dict[str, Sort] = {">": "quote", "#": "heading", "|": "table"}
    return starts.get(first, "text")


def parted(piece: Piece) -> tuple[Piece, Piece | None]:
    """Part what is no list from a list or table that follows it without an empty line, which is then none."""
    for number, line in enumerate(piece.lines[1:], 1):
        sort = _sort_of(line.text)
        begins = is_task(line.text) or line.text.startswith("1") if sort == "list" else sort == "table"
        if begins and sort != piece.sort:
            return Piece(piece.sort, piece.lines[:number]), Piece(sort, piece.lines[number:])
    return piece, None


def checked_pieces(lines: Iterable[BlockLine], source: str, found: Diagnostics) -> Iterator[Piece]:
    """Go through the pieces and say where an empty line is missing or four spaces make code of options."""
    before: Piece | None = None
    for piece in pieces_of(lines):
        joined = before is not None and piece.line == before.lines[-1].number + 1
        if before and joined and "other" in (piece.sort, before.sort):
            what = "code" if piece.sort == "other" else "paragraph"
            found.add(source, piece.line, 1, f"leave an empty line above this {what}")
        before = piece
        if piece.is_code and any(is_task(line.text) for line in piece.lines):
            what = "four spaces make code of this; begin the line with '- [ ]'"
            found.add(source, piece.line, piece.lines[0].column, what)
            piece = piece.as_list()
        if piece.sort in ("list", "block", "other") or piece.indented:
            yield piece
            continue
        text, rest = parted(piece)
        yield text
        if rest:
            found.add(source, rest.line, 1, f"leave an empty line above this {rest.sort}")
            yield rest


class Row(NamedTuple):
    """A row of a table."""

    line: int
    cells: list[tuple[int, str]]
    """Column and text of each cell."""


def rows_of(piece: Piece) -> list[Row] | Problem:
    """Return the rows of a table with its head, or what keeps it from being one."""
    if len(piece.lines) < 2 or not _DELIMITER.match(piece.lines[1].text):
        return Problem(0, "this table has no line '| --- | --- |' below its head")
    head, dashes, *rows = (Row(line.number, list(_cells(line))) for line in piece.lines)
    if len(head.cells) != len(dashes.cells):
        return Problem(
            0, "the head of this table and the line '| --- | --- |' below it differ in their columns"
        )
    return [head, *rows]


def _cells(line: BlockLine) -> Iterator[tuple[int, str]]:
    text = line.text.rstrip()
    bars = [bar.start() for bar in _CELL.finditer(text) if bar["bar"]]
    starts = [0, *(bar + 1 for bar in bars)]
    ends = [*bars, len(text)]
    if text.lstrip().startswith("|"):
        del starts[0], ends[0]
    if bars and bars[-1] == len(text) - 1 and starts:
        del starts[-1], ends[-1]
    for start, end in zip(starts, ends, strict=True):
        cell = text[start:end]
        yield line.column + start + _indent(cell) if cell.strip() else line.column + start, cell.strip()
