"""Reads the worksheets of a page from its text and says what is wrong with them; the rendering is in `sheet_tree`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from handrail.languages import Words
from handrail.markdown.check_field import check_field
from handrail.markdown.comments import LOST, about
from handrail.markdown.pieces import Piece, checked_pieces
from handrail.markdown.places import Places
from handrail.markdown.plain_text import plain
from handrail.markdown.scan_blocks import WrittenBlock
from handrail.markdown.scan_field import WrittenField
from handrail.markdown.scan_filled import FilledScan
from handrail.markdown.sheet_grammar import KEYS, KINDS, read_field
from handrail.model.base import is_id
from handrail.model.worksheet import Field, Worksheet
from handrail.sources.diagnostics import Diagnostics

_ABOUT_FIELD = about(KEYS, KINDS)
_AS_FIELD = "this is no field; write a bold label, a colon and a hint, and one comment: **Label**: hint <!-- id: some-name -->"
_QUADRANT = 4


@dataclass(slots=True)
class SheetScan:
    """Checks the worksheets of one page, one after the other."""

    source: str
    """The page's file, for messages."""
    page: str
    found: Diagnostics
    places: Places
    words: Words
    sheets: list[Worksheet] = field(default_factory=list)

    def read(self, block: WrittenBlock) -> None:
        """Check a worksheet with its filled examples; what can be read of it is added."""
        written = list(self._fields(block))
        if not written:
            what = "this worksheet has no fields; write each as a bold label: **Label**: hint <!-- id: some-name -->"
            self.found.add(self.source, block.line, 1, what)
        if block.layout == "quadrant" and written and len(written) != _QUADRANT:
            what = f"layout 'quadrant' has four fields, this worksheet has {len(written)}; write four, or choose another layout"
            self.found.add(self.source, *block.layout_at, what)
        repeated = any(sheet.id == block.id for sheet in self.sheets)  # which has been said
        if block.id and not repeated:
            self.places.take([(block.id, block.line)])
        fields = self._read(block, written, with_places=not repeated)
        if not block.id or not is_id(block.id):
            return
        title = plain(block.title) or self.words.say("worksheet")
        self.sheets.append(
            Worksheet(id=block.id, title=title, layout=block.layout, fields=fields, page=self.page)
        )

    def _read(
        self, block: WrittenBlock, written: list[WrittenField], *, with_places: bool
    ) -> tuple[Field, ...]:
        seen: dict[str, int] = {}
        labels: dict[str, int] = {}
        fields: list[Field] = []
        for entry in written:
            head = entry.head
            if head is None:
                continue
            check_field(entry, head, lambda place, message: self.found.add(self.source, *place, message))
            first = seen.setdefault(head.id, entry.line)
            same = labels.setdefault(plain(head.label), entry.line)
            if first == same == entry.line:
                fields.append(entry.as_field(head))
                if with_places:
                    self.places.take(entry.places(block.id or ""))
            elif first == entry.line:
                what = f"the label {plain(head.label)!r} stands on line {same} already; examples could mean either"
                self.found.add(self.source, entry.line, 1, what)
            elif not head.comment.problems:
                what = f"field id {head.id!r} is taken on line {first}; give one of them its own: <!-- id: some-name -->"
                self.found.add(self.source, entry.line, 1, what)
        filled = FilledScan(self.source, self.found, fields)
        if all(entry.head for entry in written):  # else a label may be unknown because it could not be read
            for example in block.filled:
                filled.read(example)
        return tuple(fields)

    def _fields(self, block: WrittenBlock) -> Iterator[WrittenField]:
        current: WrittenField | None = None
        open_list = False
        pieces = list(checked_pieces(block.lines, self.source, self.found))
        for number, piece in enumerate(pieces, 1):
            following = pieces[number] if number < len(pieces) else None
            if open_list and current and piece.continues_item:
                current.continue_item(piece)
                continue
            begun = None
            if piece.sort in ("text", "heading") and not piece.is_code:
                begun = self._begun(piece, following, current)
            if begun:
                if current:
                    yield current
                current = begun
            elif current is None:
                if piece.has_boxes:
                    what = "these options belong to no field; write it above them: **Label** <!-- id: some-name choice -->"
                    self.found.add(self.source, piece.line, 1, what)
            else:
                current.take(piece, continued=open_list)
            open_list = piece.sort == "list"
        if current:
            yield current

    def _begun(
        self, piece: Piece, following: Piece | None, before: WrittenField | None
    ) -> WrittenField | None:
        """Return the field that a paragraph begins; one without head when it was probably meant to be one."""
        span = piece.span()
        alone = next((n for n, (_, _, text) in enumerate(span.lines) if text.startswith("<!--")), None)
        says = _ABOUT_FIELD.search(span.text)
        if alone is not None and says:
            self.found.add(self.source, *span.lines[alone][:2], LOST.format(what="label and its hint"))
            return WrittenField(None, span) if alone else None
        head = read_field(span.text) if piece.sort == "text" else None
        if head and "<!--" not in head.label + head.text:
            return WrittenField(head, span)
        asks = following is not None and following.has_boxes
        meant = head or says or (asks and (before is None or not before.expects_options))
        if not meant:
            return None
        self.found.add(self.source, *span.place(), _AS_FIELD)
        return WrittenField(None, span)
