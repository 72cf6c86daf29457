"""Looks through a page's text for the blocks and task lists that authors write, and says what is wrong with them.

The rendering itself (`blocks`, `task_lists`) has lost the line numbers; this pass has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import yaml

from handrail.guidance.coverage import Practice
from handrail.markdown.items import Item, bad_comment, read_item
from handrail.markdown.lines import Line, classified, info_of
from handrail.model.base import PlainScalar, is_id
from handrail.model.course import Module
from handrail.model.quiz import Quiz
from handrail.sources.diagnostics import Diagnostics, nearest, unknown
from handrail.sources.pages import MarkdownPage
from handrail.sources.site import Sources
from handrail.sources.validate import not_an_id
from handrail.sources.yaml_tree import read_yaml

BLOCKS: dict[str, tuple[str, ...]] = {"checklist": ("id",), "example": ()}
"""Our blocks and the options of each."""

_OPEN = re.compile(r"^(?P<indent>\s*)(?P<slashes>/{3,})[ \t]*(?P<name>[\w-]+)[ \t]*(?:\|(?P<title>.*))?$")
_CLOSE = re.compile(r"^\s*(?P<slashes>/{3,})[ \t]*$")
_BULLET = r"(?:[-*+]|\d+[.)])"
_ITEM = re.compile(rf"^\s*{_BULLET}[ \t]+(?P<rest>\[[ xX]\][ \t]+\S.*)$")
_NEARLY_ITEM = re.compile(rf"^\s*{_BULLET}[ \t]*\[[ xX]{{0,3}}\](?!\()(?!\[)(?P<after>.*)$")


@dataclass(slots=True)
class WrittenBlock:
    """One of our blocks, as it is written."""

    name: str
    slashes: str
    line: int
    id: str | None = None
    items: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Scan:
    """Checks the pages of one site, one after the other."""

    found: Diagnostics
    known_blocks: frozenset[str] | None = None
    """Names of all blocks that the site's Markdown extensions register; None when that is not known."""
    block_ids: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Where each block id was met first: path and line."""
    has_diagram: bool = False
    """Whether any page holds a Mermaid diagram."""
    blocks: dict[str, list[WrittenBlock]] = field(default_factory=dict)
    """Our blocks of each page, by the page's path, in the order of writing."""
    tasks: dict[str, dict[str, int]] = field(default_factory=dict)
    """Items of each module's plain task lists, by the page's path: id and line."""
    quizzes: dict[str, tuple[Quiz, ...]] = field(default_factory=dict)
    """The quizzes of each page that has any, by the page's path."""

    def read(self, page: MarkdownPage, *, is_module: bool) -> None:
        """Check the blocks and, in a module, the plain task lists of a page."""
        lines = list(classified(page.body))
        open_blocks: list[WrittenBlock] = []
        loose: dict[str, int] = {}
        number = 0
        while number < len(lines):
            _, kind, text = lines[number]
            line = page.body_line + number
            number += 1
            if kind == "fence":
                self.has_diagram |= info_of(text).lstrip("{. ").startswith("mermaid")
            if kind != "prose":
                continue
            if match := _CLOSE.match(text):
                before = lines[number - 2].text if number > 1 else ""
                self._close(page, open_blocks, match["slashes"], line, before)
            elif match := _OPEN.match(text):
                number = self._open(page, open_blocks, match, lines, number)
            else:
                checklist = next((b for b in reversed(open_blocks) if b.name == "checklist"), None)
                if checklist or is_module:
                    self._item(page, text, line, checklist.items if checklist else loose, checklist)
        if loose:
            self.tasks[page.page] = loose
        for block in open_blocks:
            if block.name in BLOCKS:
                self.found.add(
                    page.source,
                    block.line,
                    1,
                    f"block {block.name!r} is not closed; end it with {block.slashes!r}",
                )

    def _open(
        self,
        page: MarkdownPage,
        stack: list[WrittenBlock],
        match: re.Match[str],
        lines: list[Line],
        number: int,
    ) -> int:
        """Take up a block and its options; return the number of the next line."""
        block = WrittenBlock(match["name"], match["slashes"], page.body_line + number - 1)
        stack.append(block)
        if block.name not in BLOCKS:
            names = sorted({*BLOCKS, *(self.known_blocks or ())})
            if block.name not in names and (self.known_blocks is not None or nearest(block.name, BLOCKS)):
                at = match.start("name") + 1
                self.found.add(page.source, block.line, at, unknown("block", block.name, names))
            return number
        self.blocks.setdefault(page.page, []).append(block)
        option = re.compile(rf"^{match['indent']}(?: {{4}}|\t)\s*\S")
        first = number
        while number < len(lines) and option.match(lines[number].text):
            number += 1
        self._options(page, block, [line.text for line in lines[first:number]], page.body_line + first)
        return number

    def _options(self, page: MarkdownPage, block: WrittenBlock, lines: list[str], line: int) -> None:
        """Check the options as pymdownx reads them: as YAML, each of the type that the block declares."""
        allowed = (*BLOCKS[block.name], "attrs")
        tree = read_yaml("\n".join(lines), page.source, self.found, first_line=line)
        if tree is None:
            return
        options = {} if tree.data is None else tree.data
        if not isinstance(options, dict):
            message = f"{lines[0].strip()!r} is no option; write 'name: value'"
            self.found.add(page.source, *tree.place(()), message)
            return
        for key, value in options.items():
            if key not in allowed:
                message = unknown("option", key, allowed[:-1]) + f" of block {block.name!r}"
                self.found.add(page.source, *tree.place((key,), key=True), message)
            elif key == "id":
                self._block_id(page, block, value, *tree.place((key,)))
        if block.name == "checklist" and "id" not in options:
            message = "this checklist has no id; add a line '    id: c-some-name' below"
            self.found.add(page.source, block.line, 1, message)

    def _block_id(
        self, page: MarkdownPage, block: WrittenBlock, written: object, line: int, column: int
    ) -> None:
        name = str(written)
        if isinstance(written, PlainScalar) and not isinstance(yaml.safe_load(name), str):
            # pymdownx reads YAML 1.1 and leaves a block as it is when an option is no text.
            self.found.add(
                page.source,
                line,
                column,
                f"{name!r} is no text in YAML; put quotes round it, or choose another id",
            )
            return
        block.id = name
        if not isinstance(written, str) or not is_id(name):
            self.found.add(page.source, line, column, not_an_id(name, "c-value-exchange"))
        first = self.block_ids.setdefault(name, (page.source, line))
        if first != (page.source, line):
            self.found.add(page.source, line, column, f"block id {name!r} is taken at {first[0]}:{first[1]}")

    def _close(
        self, page: MarkdownPage, stack: list[WrittenBlock], slashes: str, line: int, before: str
    ) -> None:
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
        self, page: MarkdownPage, text: str, line: int, seen: dict[str, int], checklist: WrittenBlock | None
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


def published_entries(scan: Scan, modules: Iterable[Module]) -> set[str]:
    """Return what is published within pages as entries of `handrail.lock`: checklists, their items, loose tasks."""
    checklists = [b for blocks in scan.blocks.values() for b in blocks if b.name == "checklist" and b.id]
    return {
        *(f"checklist {checklist.id}" for checklist in checklists),
        *(f"item {checklist.id}/{item}" for checklist in checklists for item in checklist.items),
        *(f"task {module.id}/{item}" for module in modules for item in scan.tasks.get(module.page, ())),
    }


def practice_of(scan: Scan, modules: Iterable[Module]) -> dict[str, Practice]:
    """Return what each module offers to practise with, by module id."""
    found = {}
    for module in modules:
        names = [block.name for block in scan.blocks.get(module.page, ())]
        found[module.id] = Practice(names.count("quiz"), names.count("checklist"), names.count("worksheet"))
    return found


def scan_site(sources: Sources, found: Diagnostics, known_blocks: frozenset[str] | None = None) -> Scan:
    """Check all pages of a site.

    Args:
        sources: What was read.
        found: Collects what is wrong.
        known_blocks: Names of all blocks that the site's Markdown extensions register; None when that is not known.
    """
    scan = Scan(found, known_blocks)
    modules = {module.page for module in sources.site.course.modules}
    for page in sources.markdown.values():
        scan.read(page, is_module=page.page in modules)
    return scan
