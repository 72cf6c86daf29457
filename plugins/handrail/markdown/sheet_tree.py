"""Rebuilds what authors write in `/// worksheet` into a form that can be filled in, on the page or on paper.

Works on the page's own tree, before inline parsing, so that labels, hints and options may hold inline Markdown.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from handrail.languages import Words
from handrail.markdown.controls import Place
from handrail.markdown.items import read_item
from handrail.markdown.plain_text import plain
from handrail.markdown.sheet_controls import choosing, scoring, tabular, writing
from handrail.markdown.sheet_example import example_value
from handrail.markdown.sheet_grammar import FieldHead, read_field
from handrail.markdown.task_lists import text_holder


class SheetProcessor(Treeprocessor):
    """Rewrites every worksheet of the page."""

    def __init__(self, md: Markdown, words: Words) -> None:
        super().__init__(md)
        self._words = words

    def run(self, root: etree.Element) -> None:
        """Rewrite the worksheets in place."""
        for sheet in list(root.iter("handrail-worksheet")):
            _rewrite(sheet, self._words)


@dataclass(slots=True)
class _Field:
    """What stands between the beginning of a field and that of the next, in the worksheet or in an example."""

    head: FieldHead
    body: list[etree.Element] = field(default_factory=list)


def _rewrite(sheet: etree.Element, words: Words) -> None:
    name = sheet.get("sheet", "")
    examples = sheet.findall("details[@class='hr-filled']")
    parts = [part for part in list(sheet)[1:] if part not in examples]
    for part in (*parts, *examples):
        sheet.remove(part)
    made = _in_fields(sheet, parts, lambda entry: _element(entry, Place(name, entry.head.id), words))
    note = etree.SubElement(
        etree.SubElement(sheet, "noscript"), "p", {"class": "hr-sheet-note", "data-search-exclude": ""}
    )
    note.text = words.say("notKept")
    fields = {plain(entry.head.label): element for entry, element in made}

    def value_of(entry: _Field) -> etree.Element:
        return example_value(entry.head, entry.body, fields.get(plain(entry.head.label)))

    for example in examples:
        content = list(example)[1:]
        for part in content:
            example.remove(part)
        _in_fields(example, content, value_of, list(fields))
        sheet.append(example)


def _in_fields(
    parent: etree.Element,
    parts: list[etree.Element],
    made: Callable[[_Field], etree.Element],
    order: list[str] | None = None,
) -> list[tuple[_Field, etree.Element]]:
    """Put an introduction and fields into an element, and return each field with what was made of it.

    Args:
        parent: The worksheet, or a filled example of it.
        parts: Its content.
        made: Makes the element of a field.
        order: Labels in the order of the worksheet, for an example that has another.
    """
    intro = etree.Element("div", {"class": "hr-sheet-intro"})
    fields: list[_Field] = []
    for part in parts:
        head = read_field(part.text or "") if part.tag == "p" and not len(part) else None
        if head:
            fields.append(_Field(head))
        elif fields:
            fields[-1].body.append(part)
        else:
            intro.append(part)
    if len(intro):
        parent.append(intro)
    if order is not None:
        places = {label: place for place, label in enumerate(order)}
        fields.sort(key=lambda entry: places.get(plain(entry.head.label), len(places)))
    held = etree.SubElement(parent, "div", {"class": "hr-sheet-fields"})
    held.extend([made(entry) for entry in fields])
    return list(zip(fields, held, strict=True))


def _element(entry: _Field, place: Place, words: Words) -> etree.Element:
    """Return a field to fill in."""
    head = entry.head
    element = etree.Element("div", {"class": "hr-sheet-field", "data-field": head.id, "data-kind": head.kind})
    table = next((part for part in entry.body if part.tag == "table"), None)
    options = next(
        (part for part in entry.body if part.tag in ("ul", "ol") and any(map(_is_option, part))), None
    )
    answered: etree.Element | None = None
    if head.kind == "score":
        element.extend(scoring(head, place, words))
    elif head.kind in ("choice", "choices"):
        answered = options
        element.append(choosing(head, options, place))
    elif head.kind == "table":
        answered = table
        element.append(tabular(head, table, place, words))
    else:
        element.extend(writing(head, place))
    element.extend([part for part in entry.body if part is not answered])
    return element


def _is_option(entry: etree.Element) -> bool:
    return entry.tag == "li" and read_item(text_holder(entry).text or "") is not None
