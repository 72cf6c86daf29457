"""Looks through a page's text for the blocks and task lists that authors write, and says what is wrong with them.

The rendering itself (`blocks`, `task_lists`) has lost the line numbers; this pass has them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from handrail.markdown.items import Item, bad_comment, read_item
from handrail.model.base import ID_PATTERN
from handrail.sources.diagnostics import Diagnostics, nearest, unknown
from handrail.sources.pages import MarkdownPage
from handrail.sources.site import Sources

BLOCKS: dict[str, tuple[str, ...]] = {"checklist": ("id",), "example": ()}
"""Our blocks and the options of each."""

_FENCE = re.compile(r"^\s*(?P<fence>`{3,}|~{3,})(?P<rest>.*)$")
_OPEN = re.compile(r"^ {0,3}(?P<slashes>/{3,})[ \t]*(?P<name>[\w-]+)[ \t]*(?:\|(?P<title>.*))?$")
_CLOSE = re.compile(r"^ {0,3}(?P<slashes>/{3,})[ \t]*$")
_ITEM = re.compile(r"^(?P<indent>\s*)[-*+][ \t]+(?P<rest>\[[ xX]\][ \t]+\S.*)$")
_NEARLY_ITEM = re.compile(r"^\s*[-*+][ \t]*\[[ xX]{0,3}\](?!\()(?!\[)(?P<after>.*)$")


@dataclass(slots=True)
class _Block:
    name: str
    slashes: str
    line: int
    id: str | None = None
    items: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Scan:
    """Checks the pages of one site, one after the other."""

    found: Diagnostics
    block_ids: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Where each block id was met first: path and line."""
    has_diagram: bool = False
    """Whether any page holds a Mermaid diagram."""

    def read(self, page: MarkdownPage, *, is_module: bool) -> None:
        """Check the blocks and, in a module, the plain task lists of a page."""
        lines = page.body.split("\n")
        open_blocks: list[_Block] = []
        loose: dict[str, int] = {}
        fence = ""
        number = 0
        while number < len(lines):
            text, line = lines[number], page.body_line + number
            number += 1
            if match := _FENCE.match(text):
                if not fence:
                    fence = match["fence"]
                    self.has_diagram |= (
                        match["rest"].strip().startswith(("mermaid", "{.mermaid", "{ .mermaid"))
                    )
                elif match["fence"].startswith(fence) and not match["rest"].strip():
                    fence = ""
                continue
            if fence:
                continue
            if match := _CLOSE.match(text):
                self._close(
                    page, open_blocks, match["slashes"], line, lines[number - 2] if number > 1 else ""
                )
            elif match := _OPEN.match(text):
                number = self._open(page, open_blocks, match, lines, number)
            else:
                checklist = next(
                    (block for block in reversed(open_blocks) if block.name == "checklist"), None
                )
                if (
                    checklist
                    or (is_module and not open_blocks)
                    or (is_module and open_blocks[-1].name == "example")
                ):
                    self._item(page, text, line, checklist.items if checklist else loose, checklist)
        for block in open_blocks:
            if block.name in BLOCKS:
                self.found.add(
                    page.source,
                    block.line,
                    1,
                    f"block {block.name!r} is not closed; end it with {block.slashes!r}",
                )

    def _open(
        self, page: MarkdownPage, stack: list[_Block], match: re.Match[str], lines: list[str], number: int
    ) -> int:
        """Take up a block and its options; return the number of the next line."""
        block = _Block(match["name"], match["slashes"], page.body_line + number - 1)
        stack.append(block)
        if block.name not in BLOCKS:
            if meant := nearest(block.name, BLOCKS):
                at = match.start("name") + 1
                message = (
                    f"unknown block {block.name!r}; did you mean {meant!r}? ({', '.join(sorted(BLOCKS))})"
                )
                self.found.add(page.source, block.line, at, message)
            return number
        first = number
        while number < len(lines) and re.match(r"^(?: {4}|\t)\s*\S", lines[number]):
            number += 1
        self._options(page, block, lines[first:number], page.body_line + first)
        return number

    def _options(self, page: MarkdownPage, block: _Block, lines: list[str], line: int) -> None:
        allowed = BLOCKS[block.name]
        for offset, text in enumerate(lines):
            key, colon, value = text.strip().partition(":")
            column = len(text) - len(text.lstrip()) + 1
            if not colon:
                self.found.add(
                    page.source, line + offset, column, f"{text.strip()!r} is no option; write 'name: value'"
                )
            elif key not in (*allowed, "attrs"):
                self.found.add(
                    page.source,
                    line + offset,
                    column,
                    unknown("option", key, allowed) + f" of block {block.name!r}",
                )
            elif key == "id":
                block.id = value.strip().strip("\"'")
                self._block_id(page, block, line + offset, column)
        if block.name == "checklist" and block.id is None:
            self.found.add(
                page.source, block.line, 1, "this checklist has no id; add a line '    id: c-some-name' below"
            )

    def _block_id(self, page: MarkdownPage, block: _Block, line: int, column: int) -> None:
        name = block.id or ""
        if not re.match(ID_PATTERN, name):
            message = (
                f"{name!r} cannot be an id; use letters, digits, '-', '_' and '.', such as 'c-value-exchange'"
            )
            self.found.add(page.source, line, column, message)
        first = self.block_ids.setdefault(name, (page.source, line))
        if first != (page.source, line):
            self.found.add(page.source, line, column, f"block id {name!r} is taken at {first[0]}:{first[1]}")

    def _close(self, page: MarkdownPage, stack: list[_Block], slashes: str, line: int, before: str) -> None:
        if not any(block.slashes == slashes for block in stack):
            self.found.add(
                page.source,
                line,
                1,
                f"{slashes!r} closes no block; remove it, or open one with '{slashes} name'",
            )
            return
        while stack:
            block = stack.pop()
            if block.name in BLOCKS and before.strip() and _ITEM.match(before):
                self.found.add(page.source, line, 1, f"leave an empty line before the closing {slashes!r}")
            if block.name == "checklist" and not block.items:
                self.found.add(
                    page.source, block.line, 1, "this checklist has no items; write them as '- [ ] text'"
                )
            if block.slashes == slashes:
                return
            if block.name in BLOCKS:
                self.found.add(
                    page.source,
                    block.line,
                    1,
                    f"block {block.name!r} is not closed; end it with {block.slashes!r}",
                )

    def _item(
        self, page: MarkdownPage, text: str, line: int, seen: dict[str, int], checklist: _Block | None
    ) -> None:
        match = _ITEM.match(text)
        if not match:
            if nearly := _NEARLY_ITEM.match(text):
                what = "has no text" if not nearly["after"].strip() else "is no task"
                self.found.add(
                    page.source, line, 1, f"{text.strip()!r} {what}; write '- [ ] text', with both spaces"
                )
            return
        item: Item | None = read_item(match["rest"])
        if item is None:
            return
        if problem := bad_comment(text):
            self.found.add(page.source, line, text.index("<!--") + 1, problem)
        if checklist and item.ticked:
            message = "an item of a checklist begins open; write '- [ ]', the learner ticks it"
            self.found.add(page.source, line, match.start("rest") + 1, message)
        if item.id in seen:
            message = f"item id {item.id!r} is taken on line {seen[item.id]}; give one of them its own: <!-- id: some-name -->"
            self.found.add(page.source, line, match.start("rest") + 1, message)
        seen.setdefault(item.id, line)


def scan_site(sources: Sources, found: Diagnostics) -> Scan:
    """Check all pages of a site."""
    scan = Scan(found)
    modules = {module.page for module in sources.site.course.modules}
    for page in sources.markdown.values():
        scan.read(page, is_module=page.page in modules)
    return scan
