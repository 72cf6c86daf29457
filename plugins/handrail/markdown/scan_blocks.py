"""Our blocks as they are written: how they open and close, and their options."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from handrail.markdown.lines import Line
from handrail.markdown.quiz_grammar import DEFAULT_PASS, pass_mark
from handrail.model.base import PlainScalar, is_id
from handrail.model.worksheet import LAYOUTS, Layout
from handrail.sources.diagnostics import Diagnostics, unknown
from handrail.sources.pages import MarkdownPage
from handrail.sources.validate import not_an_id
from handrail.sources.yaml_tree import read_yaml

BLOCKS: dict[str, tuple[str, ...]] = {
    "checklist": ("id",),
    "example": (),
    "filled": (),
    "quiz": ("id", "pass", "shuffle"),
    "worksheet": ("id", "layout"),
}
"""Our blocks and the options of each."""

HOLDERS = ("quiz", "worksheet", "filled")
"""Blocks whose lines are read piece by piece."""

OPEN = re.compile(r"^(?P<indent>\s*)(?P<slashes>/{3,})[ \t]*(?P<name>[\w-]+)[ \t]*(?:\|(?P<title>.*))?$")
CLOSE = re.compile(r"^\s*(?P<slashes>/{3,})[ \t]*$")
QUOTED = re.compile(r"^\s*(?:>\s*)+(?P<slashes>/{3,})[ \t]*(?P<name>checklist|quiz)[ \t]*(?:\|.*)?$")
"""A block with an id that stands in a blockquote, where this check does not look."""

MOST_MISREAD = 0.02
"""A share above this is a percentage without its sign; below, it is a share above 1."""

_ID = {
    "checklist": ("c-some-name", "c-value-exchange"),
    "quiz": ("q-some-name", "q-value-exchange"),
    "worksheet": ("some-name", "value-exchange"),
}
"""Blocks that must have an id, each with one to fill in and one for an example."""


@dataclass(frozen=True, slots=True)
class BlockLine:
    """A line of a quiz, a worksheet or a filled example."""

    number: int
    """Place in the file, from 1."""
    kind: str
    """As in `lines`; "block" for the line that opens a block within it."""
    text: str
    column: int = 1
    """Where the text begins."""


@dataclass(slots=True)
class WrittenBlock:
    """One of our blocks, as it is written."""

    name: str
    slashes: str
    line: int
    title: str = ""
    indent: int = 0
    id: str | None = None
    items: dict[str, int] = field(default_factory=dict)
    """Items of a checklist: id and line."""
    end_missed: bool = False
    """Whether a message has said that its end is missing."""
    pass_at: float = DEFAULT_PASS
    """Share of the graded questions of a quiz to get right."""
    lines: list[BlockLine] = field(default_factory=list)
    """What stands in a quiz, a worksheet or a filled example, without the content of blocks within it."""
    layout: Layout = "plain"
    """How the fields of a worksheet are laid out."""
    layout_at: tuple[int, int] = (1, 1)
    """Line and column of that option."""
    filled: list[WrittenBlock] = field(default_factory=list)
    """The filled examples of a worksheet."""

    def add(self, number: int, kind: str, text: str) -> None:
        """Add a line."""
        indent = min(self.indent, len(text) - len(text.lstrip()))
        self.lines.append(BlockLine(number, kind, text[indent:], indent + 1))


@dataclass(slots=True)
class BlockOptions:
    """Checks the options of blocks as pymdownx reads them: as YAML, each of the type that the block declares."""

    found: Diagnostics
    ids: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Where each block id was met first: path and line."""

    def read(self, page: MarkdownPage, block: WrittenBlock, lines: list[Line], start: int) -> int:
        """Take up the options that follow the line that opens a block; return the place of the line behind them."""
        option = re.compile(rf"^\s{{{block.indent}}}(?: {{4}}|\t)\s*\S")
        end = start
        while end < len(lines) and option.match(lines[end].text):
            end += 1
        written = [line.text for line in lines[start:end]]
        tree = read_yaml("\n".join(written), page.source, self.found, first_line=block.line + 1)
        if tree is None:
            return end
        options = {} if tree.data is None else tree.data
        if not isinstance(options, dict):
            message = f"{written[0].strip()!r} is no option; write 'name: value'"
            self.found.add(page.source, *tree.place(()), message)
            return end
        allowed = BLOCKS[block.name]
        for key, value in options.items():
            line, column = tree.place((key,))
            if key == "id" and key in allowed:
                self._id(page, block, value, line, column)
            elif key == "pass" and key in allowed:
                self._pass(page, block, value, line, column)
            elif key == "shuffle" and key in allowed:
                self._shuffle(page, value, line, column)
            elif key == "layout" and key in allowed:
                self._layout(page, block, value, line, column)
            elif key != "attrs":
                message = unknown("option", key, allowed) + f" of block {block.name!r}"
                self.found.add(page.source, *tree.place((key,), key=True), message)
        if block.name in _ID and "id" not in options:
            message = f"this {block.name} has no id; add a line '    id: {_ID[block.name][0]}' below"
            self.found.add(page.source, block.line, 1, message)
        return end

    def _id(self, page: MarkdownPage, block: WrittenBlock, written: object, line: int, column: int) -> None:
        name = str(written)
        if isinstance(written, PlainScalar) and not _is_text(name):
            # pymdownx reads YAML 1.1 and leaves a block as it is when an option is no text.
            what = f"{name!r} is no text in YAML; put quotes round it, or choose another id"
            self.found.add(page.source, line, column, what)
            return
        block.id = name
        if not isinstance(written, str) or not is_id(name):
            self.found.add(page.source, line, column, not_an_id(name, _ID[block.name][1]))
        first = self.ids.setdefault(name, (page.source, line))
        if first != (page.source, line):
            self.found.add(page.source, line, column, f"block id {name!r} is taken at {first[0]}:{first[1]}")

    def _shuffle(self, page: MarkdownPage, written: object, line: int, column: int) -> None:
        known = isinstance(written, str) and written.lower() in ("true", "false")
        if not known:
            what = f"'shuffle' must be true or false, not {_shown(written)}"
            self.found.add(page.source, line, column, what)
        elif not isinstance(written, PlainScalar):
            self.found.add(page.source, line, column, "'shuffle' must be true or false, without quotes")

    def _layout(
        self, page: MarkdownPage, block: WrittenBlock, written: object, line: int, column: int
    ) -> None:
        layout = next((name for name in LAYOUTS if name == written), None)
        if layout is None:
            what = f"'layout' must be a word, not {_shown(written)} ({', '.join(LAYOUTS)})"
            known = unknown("layout", written, LAYOUTS) if isinstance(written, str) and written else what
            self.found.add(page.source, line, column, known)
            return
        block.layout, block.layout_at = layout, (line, column)

    def _pass(self, page: MarkdownPage, block: WrittenBlock, written: object, line: int, column: int) -> None:
        mark = pass_mark(written)
        if mark is not None:
            block.pass_at = mark
            return
        share = f"{written}%"
        meant = f"; did you mean '{share}'?" if (pass_mark(share) or 0) > MOST_MISREAD else ""
        what = f"'pass' must be a share from 0 to 1, or from 0% to 100%, not {_shown(written)}{meant}"
        self.found.add(page.source, line, column, what)


def _is_text(scalar: str) -> bool:
    try:
        return isinstance(yaml.safe_load(scalar), str)
    except (ValueError, yaml.YAMLError):  # such as a day that does not exist
        return False


def _shown(value: object) -> str:
    return repr(str(value)) if isinstance(value, str) else "nothing" if value is None else "a list or mapping"
