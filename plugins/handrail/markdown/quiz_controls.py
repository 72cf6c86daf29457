"""The controls of each kind of question, and beside each the answer as a reader without scripts finds it."""

from __future__ import annotations

import json
import xml.etree.ElementTree as etree
from typing import Literal

from markdown.util import AtomicString

from handrail.languages import Words
from handrail.markdown.choice import read_choice
from handrail.markdown.comments import Problem
from handrail.markdown.controls import Place, boxed, moved
from handrail.markdown.plain_text import plain
from handrail.markdown.quiz_grammar import Head, Number, mixed, out_of_order, read_answer
from handrail.markdown.task_lists import text_holder

Copies = list[tuple[etree.Element, etree.Element]]
"""Elements to fill once inline Markdown is rendered, each with the element that its content comes from."""

Control = tuple[etree.Element, etree.Element | None]
"""What is answered, and the answer."""


def choices(entries: etree.Element, place: Place, copies: Copies, words: Words, *, several: bool) -> Control:
    """Return radio buttons or check boxes for the items of a task list, and which are right."""
    control = etree.Element("ul", {"class": "hr-list hr-options", "data-search-exclude": ""})
    answer = etree.Element("ul")
    for entry in list(entries):
        choice = read_choice(text_holder(entry).text or "", fixable=True)
        if choice.ticked is None:
            continue
        label = boxed(entry, choice, place, several=several, also={"disabled": "disabled"})
        if choice.fixed:
            entry.set("data-fixed", "")
        control.append(entry)
        said = etree.SubElement(
            answer, "li", {"data-option": choice.id, "data-right": str(choice.ticked).lower()}
        )
        verdict = etree.SubElement(said, "span", {"class": "hr-verdict"})
        verdict.text, verdict.tail = words.say("right" if choice.ticked else "wrong"), words.colon
        copies.append((etree.SubElement(said, "span"), label))
        for quote in entry.findall("blockquote"):
            entry.remove(quote)
            etree.SubElement(said, "div", {"class": "hr-feedback"}).extend(list(quote))
    return control, answer


def writing(head: Head, kind: Literal["text", "number", "open"], place: Place, words: Words) -> Control:
    """Return a field to write into, and what is right; an open question has no right answer."""
    name = place.of("field")
    control = etree.Element("p", {"class": "hr-field", "data-search-exclude": ""})
    label = etree.SubElement(control, "label", {"for": name})
    label.text, label.tail = words.say("yourAnswer"), " "
    common = {"id": name, "disabled": "disabled", "autocomplete": "off"}
    if kind == "open":
        etree.SubElement(control, "textarea", {"rows": str(head.rows), **common})
        return control, None
    decimal = {"inputmode": "decimal"} if kind == "number" else {}
    etree.SubElement(control, "input", {"type": "text", **decimal, **common})
    right = read_answer(head.comment.answer or "")
    if isinstance(right, Problem):
        return control, None
    if isinstance(right, Number):
        answer = etree.Element(
            "p", {"data-value": _written(right.value), "data-tolerance": _written(right.tolerance)}
        )
        answer.text = AtomicString(right.shown)
    else:
        answer = etree.Element(
            "p", {"data-answers": json.dumps(right, ensure_ascii=False, separators=(",", ":"))}
        )
        answer.text = AtomicString(words.any_of(right))
    return control, answer


def _written(number: float) -> str:
    return str(int(number)) if number.is_integer() else str(number)


def ordering(entries: etree.Element, place: Place, copies: Copies) -> Control:
    """Return the items of an ordered list in another order, and the right one."""
    answer = etree.Element("ol")
    items = []
    for entry in list(entries):
        item = read_choice(text_holder(entry).text or "")
        text = moved(entry, etree.Element("span"), item)
        entry.attrib, entry.tail = {"data-option": item.id}, None
        entry.insert(0, text)
        copies.append((etree.SubElement(answer, "li", {"data-option": item.id}), text))
        items.append((item.id, entry))
    control = etree.Element("ul", {"class": "hr-list hr-sortable", "data-search-exclude": ""})
    order = out_of_order([name for name, _ in items], place.salt)
    control.extend(items[index][1] for index in order)
    return control, answer


def matching(table: etree.Element, place: Place, copies: Copies, words: Words) -> Control:
    """Return a prompt with a select for every row of a table, and what belongs together."""
    control = etree.Element("ul", {"class": "hr-list hr-matches", "data-search-exclude": ""})
    answer = etree.Element("ul")
    rights: dict[str, tuple[str, etree.Element]] = {}
    selects = []
    for left, right, *_ in (list(row) for row in table.findall("tbody/tr") if len(row) > 1):
        prompt = read_choice(left.text or "")
        pair = etree.SubElement(answer, "li", {"data-option": prompt.id})
        label = etree.Element("label", {"for": place.of(prompt.id)})
        label.text, label.tail = prompt.text, " "
        asked = etree.SubElement(pair, "span")
        copies.append((asked, label))
        asked.tail = words.colon
        match = etree.SubElement(pair, "span")
        match.text = (right.text or "").strip()
        value, _ = rights.setdefault(plain(match.text), (prompt.id, match))
        pair.set("data-value", value)
        entry = etree.SubElement(control, "li", {"data-option": prompt.id})
        entry.append(label)
        selects.append(
            etree.SubElement(
                entry, "select", {"id": place.of(prompt.id), "disabled": "disabled", "autocomplete": "off"}
            )
        )
    offered = list(rights.values())
    order = mixed([value for value, _ in offered], place.salt)
    for select in selects:
        etree.SubElement(select, "option", {"value": ""}).text = AtomicString(words.say("choose"))
        for index in order:
            value, source = offered[index]
            copies.append((etree.SubElement(select, "option", {"value": value}), source))
    return control, answer
