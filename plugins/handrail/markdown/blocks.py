"""The blocks that authors write between `/// name` and `///`, on top of pymdownx's block syntax."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import ClassVar

from pymdownx.blocks.block import Block, type_boolean, type_string, type_string_in

from handrail.languages import ENGLISH, Words
from handrail.markdown.quiz_grammar import DEFAULT_PASS, pass_mark
from handrail.model.worksheet import LAYOUTS

_GAP = "\0"
"""Stands in a phrase where an element goes."""


class SpeakingBlock(Block):
    """A block that says something itself; the extension sets the words."""

    WORDS: ClassVar[Words] = ENGLISH


class ChecklistBlock(SpeakingBlock):
    """`/// checklist | Title` with task list items: ticks that the learner's browser keeps."""

    NAME = "checklist"
    ARGUMENT = None
    OPTIONS = {"id": ("", type_string)}  # noqa: RUF012 (pymdownx declares it so)

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Open the field set; `task_lists` gives the items their boxes."""
        element = etree.SubElement(
            parent, "handrail-checklist", {"scope": f"check/{self.options['id']}", "class": "hr-checklist"}
        )
        fieldset = etree.SubElement(element, "fieldset")
        etree.SubElement(fieldset, "legend").text = self.argument or self.WORDS.say("checklist")
        return element

    def on_add(self, block: etree.Element) -> etree.Element:
        """Put the items into the field set."""
        return block[0]


def _type_pass(written: object) -> float:
    mark = pass_mark(written)
    if mark is None:
        raise ValueError(f"{written!r} is no share")
    return mark


class QuizBlock(SpeakingBlock):
    """`/// quiz | Title` with bold questions, each with its options or its answer; `quiz_tree` takes them apart."""

    NAME = "quiz"
    ARGUMENT = None
    OPTIONS = {  # noqa: RUF012 (pymdownx declares it so)
        "id": ("", type_string),
        "pass": (DEFAULT_PASS, _type_pass),
        "shuffle": (False, type_boolean),
    }

    def on_markdown(self) -> str:
        """Let the content be parsed as blocks, which pymdownx does not expect of an element that it does not know."""
        return "block"

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Open the quiz and write its title."""
        attributes = {"class": "hr-quiz", "quiz": self.options["id"], "pass": f"{self.options['pass']:g}"}
        if self.options["shuffle"]:
            attributes["shuffle"] = "shuffle"
        element = etree.SubElement(parent, "handrail-quiz", attributes)
        etree.SubElement(element, "h2", {"class": "hr-quiz-title"}).text = self.argument or self.WORDS.say(
            "quiz"
        )
        return element


class WorksheetBlock(SpeakingBlock):
    """`/// worksheet | Title` with fields, each a bold label with what is to be written; `sheet_tree` takes them apart."""

    NAME = "worksheet"
    ARGUMENT = None
    OPTIONS = {  # noqa: RUF012 (pymdownx declares it so)
        "id": ("", type_string),
        "layout": (LAYOUTS[0], type_string_in(LAYOUTS, insensitive=False)),
    }

    def on_markdown(self) -> str:
        """Let the content be parsed as blocks, which pymdownx does not expect of an element that it does not know."""
        return "block"

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Open the worksheet and write its title, which has its id for an anchor."""
        name = self.options["id"]
        layout = {"layout": self.options["layout"]}
        # The script that keeps what is written is fetched by the loader (browser/loader.ts).
        attributes = {"class": "hr-sheet", "sheet": name, **layout, "data-hr-scripts": "worksheet"}
        element = etree.SubElement(parent, "handrail-worksheet", attributes)
        title = etree.SubElement(element, "h2", {"class": "hr-sheet-title", "id": name})
        title.text = self.argument or self.WORDS.say("worksheet")
        return element


class FilledBlock(SpeakingBlock):
    """`//// filled | Title` within a worksheet: the worksheet as somebody filled it in."""

    NAME = "filled"
    ARGUMENT = None

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Open the details, closed until a reader wants them."""
        element = etree.SubElement(parent, "details", {"class": "hr-filled", "data-search-exclude": ""})
        summary = etree.SubElement(element, "summary")
        summary.text = self.WORDS.say("filledExample")
        if self.argument:
            before, after = self.WORDS.say("filledExampleOf", title=_GAP).split(_GAP)
            summary.text = before
            title = etree.SubElement(summary, "span", {"class": "hr-filled-title"})
            title.text, title.tail = self.argument, after
        return element


class ExampleBlock(SpeakingBlock):
    """`/// example | Title`: the worked example of a page, set apart."""

    NAME = "example"
    ARGUMENT = None

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Open the card and write its title."""
        element = etree.SubElement(parent, "div", {"class": "hr-example"})
        title = etree.SubElement(element, "p", {"class": "hr-example-title"})
        etree.SubElement(title, "span", {"class": "hr-label"}).text = self.WORDS.say("workedExample")
        if self.argument:
            etree.SubElement(title, "strong").text = self.argument
        return element
