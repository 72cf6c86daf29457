"""The controls of each kind of field, which can be filled in by hand where no script runs."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from handrail.languages import Words
from handrail.markdown.choice import read_choice
from handrail.markdown.controls import Place, boxed
from handrail.markdown.plain_text import plain
from handrail.markdown.sheet_grammar import MOST_CHARACTERS, FieldHead
from handrail.markdown.task_lists import text_holder


def _hint(head: FieldHead, place: Place) -> list[etree.Element]:
    if not head.text:
        return []
    hint = etree.Element("p", {"class": "hr-sheet-hint", "id": place.of("hint")})
    hint.text = head.text
    return [hint]


def _labelled(
    head: FieldHead, place: Place, control: etree.Element, described_by: tuple[str, ...] = ()
) -> list[etree.Element]:
    """Return label, hint and control, bound to each other."""
    label = etree.Element("label", {"for": place.id})
    label.text, label.tail = head.label, "\n"  # words of neighbours stay apart in the search
    hint = _hint(head, place)
    described = [*(element.get("id", "") for element in hint), *described_by]
    control.attrib = {
        "id": place.id,
        **control.attrib,
        **({"aria-describedby": " ".join(described)} if described else {}),
        "autocomplete": "off",
    }
    return [label, *hint, control]


def writing(head: FieldHead, place: Place) -> list[etree.Element]:
    """Return a field for a text, or for a list with one item a line."""
    area = etree.Element("textarea", {"rows": str(head.rows), "maxlength": str(MOST_CHARACTERS)})
    return _labelled(head, place, area)


def scoring(head: FieldHead, place: Place, words: Words) -> list[etree.Element]:
    """Return a field for a number, and beside it how far it may go."""
    least, most = head.comment.score or (1, 1)
    limits = {"min": str(least), "max": str(most)}
    number = etree.Element("input", {"type": "number", **limits, "step": "1", "inputmode": "numeric"})
    said = etree.Element("span", {"class": "hr-sheet-of", "id": place.of("of"), "data-search-exclude": ""})
    name = "ofMost" if least in (0, 1) else "scoreRange"
    said.text = words.say(name, least=least, most=most)
    return [*_labelled(head, place, number, (place.of("of"),)), said]


def choosing(head: FieldHead, options: etree.Element | None, place: Place) -> etree.Element:
    """Return radio buttons or check boxes for the items of a task list."""
    group = etree.Element("fieldset")
    hint = _hint(head, place)
    if hint:
        group.set("aria-describedby", place.of("hint"))
    legend = etree.SubElement(group, "legend")
    legend.text, legend.tail = head.label, "\n"
    group.extend(hint)
    entries = etree.SubElement(group, "ul", {"class": "hr-list hr-options", "data-search-exclude": ""})
    for entry in list(options) if options is not None else ():
        choice = read_choice(text_holder(entry).text or "")
        boxed(entry, choice, place, several=head.kind == "choices", also={})
        entries.append(entry)
    return group


def tabular(head: FieldHead, table: etree.Element | None, place: Place, words: Words) -> etree.Element:
    """Return a table with the head that the author wrote and empty rows."""
    name = place.of("label")
    described = {"aria-describedby": place.of("hint")} if head.text else {}
    group = etree.Element(
        "div", {"class": "hr-sheet-table", "role": "group", "aria-labelledby": name, **described}
    )
    etree.SubElement(group, "p", {"class": "hr-sheet-label", "id": name}).text = head.label
    group.extend(_hint(head, place))
    made = etree.SubElement(group, "table", {"class": "hr-sheet-rows"})
    top = etree.SubElement(etree.SubElement(made, "thead"), "tr")
    columns = []
    for cell in table.findall("thead/tr/th") if table is not None else ():
        column = read_choice(cell.text or "")
        columns.append(plain(column.text))
        named = etree.SubElement(top, "th", {"scope": "col", "data-column": column.id})
        named.text, named.tail = column.text, "\n"
    body = etree.SubElement(made, "tbody", {"data-search-exclude": ""})
    for number in range(1, head.rows + 1):
        row = etree.SubElement(body, "tr", {"data-row": str(number)})
        for column_name in columns:
            called = {
                "aria-label": words.say("cell", column=column_name, row=number),
                "maxlength": str(MOST_CHARACTERS),
            }
            cell = etree.SubElement(row, "td", {"data-label": column_name})
            etree.SubElement(cell, "textarea", {"rows": "1", **called, "autocomplete": "off"})
    return group
