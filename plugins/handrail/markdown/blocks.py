"""The blocks that authors write between `/// name` and `///`, on top of pymdownx's block syntax."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from pymdownx.blocks.block import Block, type_string


class ChecklistBlock(Block):
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
        etree.SubElement(fieldset, "legend").text = self.argument or "Checklist"
        return element

    def on_add(self, block: etree.Element) -> etree.Element:
        """Put the items into the field set."""
        return block[0]


class ExampleBlock(Block):
    """`/// example | Title`: the worked example of a page, set apart."""

    NAME = "example"
    ARGUMENT = None

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Open the card and write its title."""
        element = etree.SubElement(parent, "div", {"class": "hr-example"})
        title = etree.SubElement(element, "p", {"class": "hr-example-title"})
        etree.SubElement(title, "span", {"class": "hr-label"}).text = "Worked example"
        if self.argument:
            etree.SubElement(title, "strong").text = self.argument
        return element
