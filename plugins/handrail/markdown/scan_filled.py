"""Reads a filled example of a worksheet: a value for every field, each of the kind that the field asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from handrail.markdown.choice import read_choice
from handrail.markdown.comments import Problem
from handrail.markdown.pieces import BULLET, Piece, Span, checked_pieces, rows_of
from handrail.markdown.plain_text import plain
from handrail.markdown.scan_blocks import WrittenBlock
from handrail.markdown.sheet_grammar import FieldHead, chosen_option, read_field, read_score
from handrail.model.worksheet import Field
from handrail.sources.diagnostics import Diagnostics, nearest, unknown


@dataclass(slots=True)
class _Value:
    """What stands in an example under one label."""

    head: FieldHead
    span: Span
    pieces: list[Piece] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not self.head.text and not self.pieces

    def texts(self) -> Iterator[tuple[tuple[int, int], str]]:
        """Go through what was chosen, each with its place: the text behind the colon, else the items of a list."""
        if self.head.text:
            yield self.span.place(), plain(self.head.text)
        for piece in self.pieces:
            for line in piece.lines:
                bullet = BULLET.match(line.text)
                at = bullet.start("rest") if bullet else 0
                yield (line.number, line.column + at), plain(line.text[at:])


@dataclass(slots=True)
class FilledScan:
    """Checks the filled examples of one worksheet."""

    source: str
    """The page's file, for messages."""
    found: Diagnostics
    fields: Sequence[Field]

    def read(self, block: WrittenBlock) -> None:
        """Check an example."""
        by_label = {entry.label: entry for entry in self.fields}
        seen: dict[str, int] = {}
        guessed: set[str | None] = set()
        for value in self._values(block):
            label, line = plain(value.head.label), value.span.lines[0][0]
            entry = by_label.get(label)
            first = seen.setdefault(label, line)
            if entry is None:
                guessed.add(nearest(label, by_label))
                self._say(value.span.place(), unknown("field", label, by_label))
            elif first != line:
                self._say((line, 1), f"field {label!r} has a value on line {first} already; remove one")
            elif value.is_empty:
                self._say((line, 1), f"field {label!r} has no value; write it behind a colon, or below")
            else:
                self._check(value, entry)
        for label in by_label:
            if label not in seen and label not in guessed:
                self._say(
                    (block.line, 1), f"this example has no value for field {label!r}; add '**{label}**: ...'"
                )

    def _say(self, place: tuple[int, int], message: str) -> None:
        self.found.add(self.source, *place, message)

    def _values(self, block: WrittenBlock) -> Iterator[_Value]:
        value: _Value | None = None
        for piece in checked_pieces(block.lines, self.source, self.found):
            span = piece.span()
            head = read_field(span.text) if piece.sort == "text" and not piece.indented else None
            if head:
                if value:
                    yield value
                value = _Value(head, span)
            elif value and not piece.is_comment:
                value.pieces.append(piece)
        if value:
            yield value

    def _check(self, value: _Value, entry: Field) -> None:
        if entry.columns:
            self._check_table(value, entry)
        elif entry.kind == "score":
            self._check_score(value, entry)
        elif entry.options:
            chosen = list(value.texts())
            options = [(option.id, option.text) for option in entry.options]
            for place, text in chosen:
                if chosen_option(text, options) is None:
                    self._say(place, unknown("option", text, (option.text for option in entry.options)))
            if entry.kind == "choice" and len(chosen) > 1:
                self._say(chosen[1][0], f"field {entry.label!r} takes one option; remove this one")

    def _check_score(self, value: _Value, entry: Field) -> None:
        place, text = next(value.texts())
        number = read_score(text)
        least, most = entry.min or 0, entry.max or 0
        if number is None or not least <= number <= most:
            what = f"field {entry.label!r} begins with a number from {least} to {most}, not {text!r}"
            self._say(place, what)

    def _check_table(self, value: _Value, entry: Field) -> None:
        wanted = [column.text for column in entry.columns]
        table = next((piece for piece in value.pieces if piece.sort == "table"), None)
        if table is None:
            shown = " | ".join(wanted)
            self._say(value.span.place(), f"field {entry.label!r} is a table; write it below: '| {shown} |'")
            return
        rows = rows_of(table)
        place = (table.line, table.lines[0].column)
        if isinstance(rows, Problem):
            self._say(place, rows.message)
            return
        columns = [plain(read_choice(text).text) for _, text in rows[0].cells]
        if columns != wanted:
            self._say(
                place, f"the columns of field {entry.label!r} are {_listed(wanted)}, not {_listed(columns)}"
            )
        elif len(rows) < 2:
            self._say(place, "this table is empty; write at least one row below its head")


def _listed(names: list[str]) -> str:
    return ", ".join(repr(name) for name in names)
