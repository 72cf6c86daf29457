"""Task lists become labelled check boxes; in checklists and modules the learner's browser keeps the ticks.

Material's own task lists give the box no accessible name, hence our own markup. Runs before inline parsing, so
that the text of an item may hold any inline Markdown.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from handrail.languages import Words
from handrail.markdown.context import PageContext
from handrail.markdown.items import Item, read_item


class TaskListProcessor(Treeprocessor):
    """Rewrites every list item that begins with a box."""

    def __init__(self, md: Markdown, context: PageContext, words: Words) -> None:
        super().__init__(md)
        self._context = context
        self._words = words

    def run(self, root: etree.Element) -> None:
        """Rewrite the items of the whole page."""
        self._walk(root, scope=None)

    def _walk(self, parent: etree.Element, scope: str | None) -> None:
        for place, child in enumerate(list(parent)):
            if child.tag in ("handrail-quiz", "handrail-worksheet"):
                continue  # `quiz_tree` and `sheet_tree` have made their lists
            if child.tag == "handrail-checklist":
                self._walk(child, child.get("scope"))
            elif child.tag in ("ul", "ol") and any(_item_of(entry) for entry in child):
                module = self._context.module_id
                inner = scope or (f"task/{module}" if module else None)
                self._rewrite(child, inner)
                if inner and not scope:
                    parent.remove(child)
                    parent.insert(place, _kept_list(child, inner, self._words))
            else:
                self._walk(child, scope)

    def _rewrite(self, items: etree.Element, scope: str | None) -> None:
        items.set("class", "hr-list hr-items")
        for entry in items:
            item = _item_of(entry)
            if item:
                _label(entry, item, scope)
            for child in list(entry):
                if child.tag in ("ul", "ol") and any(_item_of(inner) for inner in child):
                    self._rewrite(child, scope)


def _kept_list(items: etree.Element, scope: str, words: Words) -> etree.Element:
    element = etree.Element("handrail-checklist", {"scope": scope, "class": "hr-tasks"})
    fieldset = etree.SubElement(element, "fieldset")
    etree.SubElement(fieldset, "legend", {"class": "hr-visually-hidden"}).text = words.say("toDo")
    fieldset.append(items)
    element.tail = items.tail
    items.tail = None
    return element


def _item_of(entry: etree.Element) -> Item | None:
    if entry.tag != "li":
        return None
    return read_item(text_holder(entry).text or "")


def text_holder(entry: etree.Element) -> etree.Element:
    """Return the element that holds an item's text: the item, or its first paragraph in a loose list."""
    first = next(iter(entry), None)
    return first if first is not None and first.tag == "p" and not (entry.text or "").strip() else entry


def _label(entry: etree.Element, item: Item, scope: str | None) -> None:
    holder = text_holder(entry)
    label = etree.Element("label")
    label.text = item.text
    if holder is entry:
        inline = [child for child in entry if child.tag not in ("ul", "ol", "p", "div", "blockquote", "pre")]
        for child in inline:
            entry.remove(child)
            label.append(child)
    else:
        label.extend(list(holder))
        entry.remove(holder)
    entry.text = None
    place = f"hr-{(scope or 'task').replace('/', '-')}-{item.id}"
    box = etree.Element(
        "input",
        {
            "type": "checkbox",
            "id": place,
            "data-item": item.id,
            "disabled": "disabled",
        },
    )
    if item.ticked:
        box.set("checked", "checked")
    label.set("for", place)
    entry.set("class", "hr-item")
    entry.insert(0, box)
    entry.insert(1, label)
