"""The Python-Markdown extension: our blocks, task lists and links, within the page's own pipeline."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension

from handrail.languages import ENGLISH, Words
from handrail.markdown.blocks import ChecklistBlock, ExampleBlock, FilledBlock, QuizBlock, WorksheetBlock
from handrail.markdown.context import PageContext
from handrail.markdown.quiz_tree import QuizCopyProcessor, QuizProcessor
from handrail.markdown.sheet_tree import SheetProcessor
from handrail.markdown.task_lists import TaskListProcessor
from handrail.markdown.term_tree import TermProcessor


class HandrailExtension(BlocksExtension):
    """Add it to the list of Markdown extensions; set `context` before each page."""

    def __init__(self, words: Words = ENGLISH, **options: Any) -> None:
        super().__init__(**options)
        self._words = words
        self.context = PageContext()

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802 (pymdownx's name)
        """Register our blocks; a name that the site has given to another block stays with it."""
        for block in (ChecklistBlock, ExampleBlock, FilledBlock, QuizBlock, WorksheetBlock):
            if block.NAME not in block_mgr.blocks:
                # pymdownx makes the blocks of a page, so that what they say has to stand in their class.
                speaking = type(block.__name__, (block,), {"WORDS": self._words})
                block_mgr.register(speaking, self.getConfigs())
        quizzes = QuizProcessor(md, self._words)
        md.treeprocessors.register(
            quizzes, "handrail-quizzes", 27
        )  # before task lists, which would take the options
        md.treeprocessors.register(SheetProcessor(md, self._words), "handrail-worksheets", 27)
        md.treeprocessors.register(
            QuizCopyProcessor(md, quizzes), "handrail-quiz-copies", 0.5
        )  # links are resolved
        md.treeprocessors.register(
            TaskListProcessor(md, self.context, self._words), "handrail-tasks", 26
        )  # pymdownx.tasklist: 25
        md.treeprocessors.register(_LinkProcessor(md, self.context), "handrail-links", 1)  # MkDocs' own: 0
        md.treeprocessors.register(
            TermProcessor(md, self.context), "handrail-terms", 0.7
        )  # links are resolved
        md.treeprocessors.register(_CornerProcessor(md), "handrail-corners", 0.6)


class _CornerProcessor(Treeprocessor):
    """Makes the empty corner of a table a plain cell: as a heading it would head a column with nothing.

    Source: https://www.w3.org/WAI/tutorials/tables/two-headers/
    """

    def run(self, root: etree.Element) -> None:
        for cell in root.iter("th"):
            if len(cell) == 0 and not (cell.text or "").strip():
                cell.tag = "td"


class _LinkProcessor(Treeprocessor):
    def __init__(self, md: Markdown, context: PageContext) -> None:
        super().__init__(md)
        self._context = context

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            name = {"a": "href", "img": "src"}.get(element.tag)
            if name and (address := element.get(name)) is not None:
                element.set(name, self._context.resolve(address))


def makeExtension(**options: Any) -> HandrailExtension:  # noqa: N802 (Python-Markdown's name)
    """Let Python-Markdown find the extension by the module's name."""
    return HandrailExtension(**options)
