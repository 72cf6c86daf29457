"""A field of a filled example: its label, what somebody wrote, and what a script needs to write it into the form."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Sequence

from handrail.markdown.plain_text import plain
from handrail.markdown.sheet_grammar import FieldHead, chosen_option, read_score
from handrail.markdown.task_lists import text_holder


def example_value(
    head: FieldHead, body: Sequence[etree.Element], asked: etree.Element | None
) -> etree.Element:
    """Return a field of an example.

    Args:
        head: Its label, and the value behind the colon.
        body: What stands below.
        asked: The field to fill in with the same label; None when there is none.
    """
    name = head.id if asked is None else asked.get("data-field", head.id)
    element = etree.Element("div", {"class": "hr-sheet-field", "data-field": name})
    value = None if asked is None else _entry(asked, _texts(head, body))
    if value:
        element.set("data-value", value)
    etree.SubElement(element, "p", {"class": "hr-sheet-label"}).text = head.label
    if head.text:
        etree.SubElement(element, "p").text = head.text
    element.extend(body)
    for part in body:
        if part.tag == "table":
            _name_cells(part)
    return element


def _name_cells(table: etree.Element) -> None:
    """Let every cell say its column, for where a row becomes a small list; a class keeps the theme from wrapping it."""
    table.set("class", "hr-sheet-rows")
    heads = [plain(head.text or "") for head in table.iterfind("thead/tr/th")]
    for row in table.iterfind("tbody/tr"):
        for cell, head in zip(row, heads, strict=False):
            cell.set("data-label", head)


def _texts(head: FieldHead, body: Sequence[etree.Element]) -> list[str]:
    """Return the values as plain text, one by one: what stands behind the colon, paragraphs, items of lists."""
    holders = [text_holder(item) for part in body for item in (part if part.tag in ("ul", "ol") else [part])]
    return [plain(text) for text in (head.text, *(holder.text for holder in holders)) if text]


def _entry(asked: etree.Element, texts: list[str]) -> str | None:
    """Return the score, or the ids of the options that are chosen; None where the value is what stands there."""
    kind = asked.get("data-kind")
    if kind == "score":
        score = read_score(texts[0]) if texts else None
        return None if score is None else str(score)
    if kind not in ("choice", "choices"):
        return None
    options = [
        (option.get("data-option", ""), plain(option.findtext("label") or ""))
        for option in asked.iterfind(".//li[@data-option]")
    ]
    chosen = [chosen_option(text, options) for text in texts]
    return " ".join(name for name in dict.fromkeys(chosen) if name)
