"""What the controls of quizzes and worksheets have in common: where they stand, and options with their boxes."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Mapping
from dataclasses import dataclass

from handrail.markdown.choice import Choice
from handrail.markdown.task_lists import text_holder


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question or a field stands; the ids of its elements come from it."""

    block: str
    """Id of the quiz or worksheet."""
    part: str
    """Id of the question or field."""

    @property
    def id(self) -> str:
        """Id of the element."""
        return f"{self.block}-{self.part}"

    def of(self, name: str) -> str:
        """Return the id of an element that belongs to it, such as the control of an option."""
        return f"{self.id}-{name}"

    @property
    def salt(self) -> str:
        """What makes an order of options this question's own."""
        return f"{self.block}/{self.part}"


def moved(entry: etree.Element, to: etree.Element, choice: Choice) -> etree.Element:
    """Move the text of an item into another element."""
    holder = text_holder(entry)
    to.text = choice.text
    if holder is not entry:
        entry.remove(holder)
    entry.text = None
    return to


def boxed(
    entry: etree.Element, choice: Choice, place: Place, *, several: bool, also: Mapping[str, str]
) -> etree.Element:
    """Give an item of a task list its radio button or check box, and return the label.

    Args:
        entry: The item.
        choice: What it says.
        place: Where its question or field stands.
        several: Whether more than one may be chosen.
        also: Further attributes of the box.
    """
    entry.tail = None
    label = moved(entry, etree.Element("label", {"for": place.of(choice.id)}), choice)
    entry.attrib = {"data-option": choice.id}
    box = {
        "type": "checkbox" if several else "radio",
        **also,
        "name": place.id,
        "id": place.of(choice.id),
        "value": choice.id,
    }
    entry.insert(0, etree.Element("input", box))
    entry.insert(1, label)
    return label
