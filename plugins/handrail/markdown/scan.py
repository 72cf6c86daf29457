"""Looks through a page's text for the blocks and task lists that authors write, and says what is wrong with them.

The rendering itself (`blocks`, `task_lists`, `quiz_tree`, `sheet_tree`) has lost the line numbers; this pass has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from handrail.languages import ENGLISH, Words
from handrail.markdown.items import bad_comment, read_item
from handrail.markdown.lines import Line, classified, info_of
from handrail.markdown.places import Places
from handrail.markdown.scan_blocks import BLOCKS, CLOSE, HOLDERS, OPEN, QUOTED, BlockOptions, WrittenBlock
from handrail.markdown.scan_quiz import QuizScan
from handrail.markdown.scan_sheet import SheetScan
from handrail.model.quiz import Quiz
from handrail.model.worksheet import Worksheet
from handrail.sources.chain import check_worksheets
from handrail.sources.diagnostics import Diagnostics, nearest, unknown
from handrail.sources.lock import Lock
from handrail.sources.pages import MarkdownPage
from handrail.sources.site import Sources

_BULLET = r"(?:[-*+]|\d+[.)])"
_ITEM = re.compile(rf"^\s*{_BULLET}[ \t]+(?P<rest>\[[ xX]\][ \t]+\S.*)$")
_NEARLY_ITEM = re.compile(rf"^\s*{_BULLET}[ \t]*\[[ xX]{{0,3}}\](?!\()(?!\[)(?P<after>.*)$")
_OPTION = re.compile(r"^\s*[\w-]+\s*:(?:\s|$)")
_WITHIN = {"quiz": "details", "worksheet": "filled"}
"""What usually stands within a block."""
_CALLED = {"filled": "filled example"}
_NEARLY_OPEN = re.compile(r"^\s*(?P<slashes>/{4,})[ \t]*[^\s/].*$")


@dataclass(slots=True)
class Scan:
    """Checks the pages of one site, one after the other."""

    found: Diagnostics
    known_blocks: frozenset[str] | None = None
    """Names of all blocks that the site's Markdown extensions register; None when that is not known."""
    words: Words = ENGLISH
    """What blocks are called whose author gives no title."""
    has_diagram: bool = False
    """Whether any page holds a Mermaid diagram."""
    blocks: dict[str, list[WrittenBlock]] = field(default_factory=dict)
    """Our blocks of each page, by the page's path, in the order of writing."""
    tasks: dict[str, dict[str, int]] = field(default_factory=dict)
    """Items of each module's plain task lists, by the page's path: id and line."""
    quizzes: dict[str, tuple[Quiz, ...]] = field(default_factory=dict)
    """The quizzes of each page that has any, by the page's path."""
    worksheets: list[Worksheet] = field(default_factory=list)
    """The worksheets of all pages, in the order of the files."""
    _options: BlockOptions = field(init=False)

    def __post_init__(self) -> None:
        self._options = BlockOptions(self.found)

    def read(self, page: MarkdownPage, *, is_module: bool) -> None:
        """Check the blocks and, in a module, the plain task lists of a page."""
        lines = list(classified(page.body))
        open_blocks: list[WrittenBlock] = []
        places = Places(page.source, self.found)
        quizzes = QuizScan(page.source, self.found, places, self.words)
        sheets = SheetScan(page.source, page.page, self.found, places, self.words)
        loose: dict[str, int] = {}
        number = 0
        while number < len(lines):
            _, kind, text = lines[number]
            line = page.body_line + number
            number += 1
            holder = next((block for block in reversed(open_blocks) if block.name in HOLDERS), None)
            if kind == "fence":
                self.has_diagram |= info_of(text).lstrip("{. ").startswith("mermaid")
            before = lines[number - 2].text if number > 1 else ""
            indent = max(block.indent for block in open_blocks) + 3 if holder else len(text)
            if kind == "prose" and (quoted := QUOTED.match(text)):
                what = f"block {quoted['name']!r} cannot stand in a blockquote; take the '>' away"
                self.found.add(page.source, line, quoted.start("slashes") + 1, what)
            if kind == "prose" and (match := CLOSE.match(text)) and match.start("slashes") <= indent:
                for closed in self._close(page, open_blocks, match["slashes"], line, before):
                    if closed.name == "quiz":
                        quizzes.read(closed)
                    elif closed.name == "worksheet":
                        sheets.read(closed)
            elif kind == "prose" and (match := OPEN.match(text)):
                if holder:
                    self._open_within(page, holder, open_blocks, match, line, before)
                    after = lines[number].text if number < len(lines) else ""
                    if after.startswith(f"{match['indent']}    ") and not _OPTION.match(after):
                        what = f"leave an empty line below '{match['slashes']} {match['name']}'"
                        self.found.add(page.source, line + 1, 1, what)
                elif match["name"] == "filled":
                    what = "block 'filled' stands in a worksheet, below its fields; put it there"
                    self.found.add(page.source, line, match.start("name") + 1, what)
                number = self._open(page, open_blocks, match, lines, number)
                if holder and holder.name == "worksheet" and match["name"] == "filled":
                    holder.filled.append(open_blocks[-1])
            elif holder:
                if open_blocks[-1] is holder:
                    if kind == "prose" and (nearly := _NEARLY_OPEN.match(text)):
                        meant = _WITHIN.get(holder.name, "details")
                        what = f"{text.strip()!r} opens no block; write '{nearly['slashes']} {meant} | Title'"
                        self.found.add(page.source, line, 1, what)
                        open_blocks.append(WrittenBlock("details", nearly["slashes"], line))
                    else:
                        holder.add(line, kind, text)
            elif kind == "prose":
                checklist = next((b for b in reversed(open_blocks) if b.name == "checklist"), None)
                if checklist or is_module:
                    self._item(page, text, line, checklist.items if checklist else loose, checklist)
        if loose:
            self.tasks[page.page] = loose
        if quizzes.quizzes:
            self.quizzes[page.page] = tuple(quizzes.quizzes)
        self.worksheets += sheets.sheets
        while open_blocks:
            self._not_closed(page, open_blocks.pop(), open_blocks)

    def _not_closed(self, page: MarkdownPage, block: WrittenBlock, within: list[WrittenBlock]) -> None:
        if block.end_missed:
            return
        if block.name in BLOCKS or any(outer.name in HOLDERS for outer in within):
            message = f"block {block.name!r} is not closed; end it with {block.slashes!r}"
            self.found.add(page.source, block.line, 1, message)

    def _open(
        self,
        page: MarkdownPage,
        stack: list[WrittenBlock],
        match: re.Match[str],
        lines: list[Line],
        number: int,
    ) -> int:
        """Take up a block and its options; return the number of the next line."""
        block = WrittenBlock(
            name=match["name"],
            slashes=match["slashes"],
            line=page.body_line + number - 1,
            title=(match["title"] or "").strip(),
            indent=len(match["indent"]),
        )
        stack.append(block)
        if block.name in BLOCKS:
            self.blocks.setdefault(page.page, []).append(block)
            return self._options.read(page, block, lines, number)
        names = sorted({*BLOCKS, *(self.known_blocks or ())})
        if block.name not in names and (self.known_blocks is not None or nearest(block.name, BLOCKS)):
            message = unknown("block", block.name, names)
            if block.name == "details":
                message = "block 'details' is not known to this site; list 'pymdownx.blocks.details' under 'markdown_extensions'"
            self.found.add(page.source, block.line, match.start("name") + 1, message)
        return number

    def _open_within(
        self,
        page: MarkdownPage,
        holder: WrittenBlock,
        stack: list[WrittenBlock],
        match: re.Match[str],
        line: int,
        before: str,
    ) -> None:
        """Check a block that opens within a quiz, a worksheet or a filled example."""
        name, slashes = match["name"], match["slashes"]
        is_example = (holder.name, name) == ("worksheet", "filled")
        if name in BLOCKS and not is_example:
            called = _CALLED.get(holder.name, holder.name)
            message = f"block {name!r} cannot stand in a {called}; close the {called} of line {holder.line} before it"
            self.found.add(page.source, line, 1, message)
            holder.end_missed = True
        elif any(block.slashes == slashes for block in stack):
            message = f"a block within a block has another number of slashes; write '{slashes}/ {name}', and '{slashes}/' to close it"
            self.found.add(page.source, line, 1, message)
        elif stack[-1] is holder and before.strip():
            message = f"leave an empty line before '{slashes} {name}'"
            self.found.add(page.source, line, 1, message)
        if stack[-1] is holder and not is_example:
            holder.add(line, "block", name)

    def _close(
        self, page: MarkdownPage, stack: list[WrittenBlock], slashes: str, line: int, before: str
    ) -> Iterable[WrittenBlock]:
        """Close a block and return those that are complete."""
        if not any(block.slashes == slashes for block in stack):
            message = f"{slashes!r} closes no block; remove it, or open one with '{slashes} name'"
            if stack and stack[-1].name in BLOCKS:
                block = stack[-1]
                message = f"{slashes!r} closes no block; block {block.name!r} of line {block.line} ends with {block.slashes!r}"
                block.end_missed = True
            self.found.add(page.source, line, 1, message)
            return
        while stack:
            block = stack.pop()
            swallowed = block.lines if block.name in HOLDERS else _ITEM.match(before)
            if block.name in BLOCKS and before.strip() and swallowed:
                self.found.add(page.source, line, 1, f"leave an empty line before the closing {slashes!r}")
            if block.name == "checklist" and not block.items and not any(b.name in HOLDERS for b in stack):
                message = "this checklist has no items; write them as '- [ ] text'"
                self.found.add(page.source, block.line, 1, message)
            if block.slashes == slashes:
                yield block
                return
            self._not_closed(page, block, stack)

    def _item(
        self, page: MarkdownPage, text: str, line: int, seen: dict[str, int], checklist: WrittenBlock | None
    ) -> None:
        match = _ITEM.match(text)
        item = read_item(match["rest"]) if match else None
        if match is None or item is None:
            if nearly := _NEARLY_ITEM.match(text):
                what = "has no text" if not nearly["after"].strip() else "is no task"
                message = f"{text.strip()!r} {what}; write '- [ ] text', with both spaces"
                self.found.add(page.source, line, 1, message)
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


def scan_site(sources: Sources, found: Diagnostics, known_blocks: frozenset[str] | None = None) -> Scan:
    """Check all pages of a site.

    Args:
        sources: What was read.
        found: Collects what is wrong.
        known_blocks: Names of all blocks that the site's Markdown extensions register; None when that is not known.
    """
    scan = Scan(found, known_blocks, sources.site.words)
    modules = {module.page for module in sources.site.course.modules}
    for page in sources.markdown.values():
        scan.read(page, is_module=page.page in modules)
    if not any(page.broken for page in sources.markdown.values()):  # which may hold what is referred to
        retired = (sources.lock or Lock()).retired_ids("worksheet")
        check_worksheets(sources.site, scan.worksheets, sources.trees, found, retired=retired)
    return scan
