"""How a worksheet looks on the page, before any script has touched it: a form that one can fill in by hand."""

from __future__ import annotations

import xml.etree.ElementTree as etree

import pytest
from tests.unit.quiz_pages import html_of, page_of, text_of
from tests.unit.sheet_pages import attributes, field, field_of, filled, guide_sheet, sheet

from handrail.markdown.context import PageContext
from handrail.model.worksheet import LAYOUTS


@pytest.fixture(scope="module")
def guide() -> etree.Element:
    return page_of(guide_sheet())


def test_a_worksheet_has_its_title_with_its_id_its_introduction_and_its_fields(guide: etree.Element) -> None:
    worksheet = guide.find("handrail-worksheet")
    assert worksheet is not None
    assert worksheet.attrib == {
        "class": "hr-sheet",
        "sheet": "experiment-card",
        "layout": "steps",
        "data-hr-scripts": "worksheet",
    }
    assert [child.tag for child in worksheet] == ["h2", "div", "div", "noscript", "details"]
    assert attributes(worksheet.find("h2"))["id"] == "experiment-card"
    assert text_of(worksheet.find("h2[@class='hr-sheet-title']")) == "Experiment card"
    assert text_of(worksheet.find("div[@class='hr-sheet-intro']")).startswith("One card for each")
    fields = worksheet.findall("div[@class='hr-sheet-fields']/div")
    assert [(entry.get("data-field"), entry.get("data-kind")) for entry in fields] == [
        ("assumption", "text"),
        ("signs", "list"),
        ("sure", "score"),
        ("kind", "choice"),
        ("helpers", "choices"),
        ("tests", "table"),
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_is_written_on_the_element(layout: str) -> None:
    worksheet = page_of(sheet("**A**\n\n**B**\n\n**C**\n\n**D**", f"    layout: {layout}\n")).find(
        "handrail-worksheet"
    )
    assert attributes(worksheet)["layout"] == layout


def test_without_a_layout_a_worksheet_is_plain_and_without_a_title_it_is_called_worksheet() -> None:
    worksheet = page_of("/// worksheet\n    id: s\n\n**A**\n\n///\n").find("handrail-worksheet")
    assert worksheet is not None
    assert (worksheet.get("layout"), text_of(worksheet.find("h2"))) == ("plain", "Worksheet")


def test_a_text_has_a_label_a_hint_and_room() -> None:
    label, hint, area = field_of("**What *hurts*?**: For `whom`? <!-- id: hurts rows: 5 -->")
    assert (label.tag, label.get("for"), text_of(label)) == ("label", "s-x-hurts", "What hurts?")
    assert label.find("em") is not None
    assert (hint.get("id"), hint.get("class"), text_of(hint)) == (
        "s-x-hurts-hint",
        "hr-sheet-hint",
        "For whom?",
    )
    assert hint.find("code") is not None
    assert area.tag == "textarea"
    assert area.attrib == {
        "id": "s-x-hurts",
        "rows": "5",
        "maxlength": "20000",
        "aria-describedby": "s-x-hurts-hint",
        "autocomplete": "off",
    }


def test_a_field_without_hint_and_id_takes_its_id_from_its_label() -> None:
    label, area = field_of("**What *hurts*?**")
    assert (label.get("for"), area.get("id"), area.get("rows")) == ("s-x-what-hurts", "s-x-what-hurts", "3")
    assert "aria-describedby" not in area.attrib


@pytest.mark.parametrize(
    ("written", "label", "hint"),
    [
        ("**A**: b", "A", "b"),
        ("**A:** b", "A", "b"),
        ("__A__: b\nc", "A", "b c"),
        ("**A** : b: c", "A", "b: c"),
        ("**`**` in *code***: b", "** in code", "b"),
        ("**A \\** b**:", "A ** b", None),
    ],
)
def test_a_colon_may_stand_in_or_behind_the_label(written: str, label: str, hint: str | None) -> None:
    entry = field_of(f"{written} <!-- id: a -->")
    assert text_of(entry.find("label")) == label
    found = entry.find("p")
    assert (text_of(found) if found is not None else None) == hint


@pytest.mark.parametrize(
    ("score", "limits", "said"),
    [
        ("1-5", ("1", "5"), "of 5"),
        ("0-10", ("0", "10"), "of 10"),
        ("3–7", ("3", "7"), "from 3 to 7"),
        ("-2-2", ("-2", "2"), "from -2 to 2"),
    ],
)
def test_a_score_is_a_number_that_says_how_far_it_goes(
    score: str, limits: tuple[str, str], said: str
) -> None:
    label, hint, number, of = field_of(f"**Sure**: Why? <!-- id: sure score: {score} -->")
    assert (number.get("min"), number.get("max")) == limits
    assert (number.get("type"), number.get("step"), number.get("inputmode")) == ("number", "1", "numeric")
    assert (number.get("aria-describedby"), text_of(of)) == ("s-x-sure-hint s-x-sure-of", said)
    assert (hint.get("id"), of.get("id")) == ("s-x-sure-hint", "s-x-sure-of")
    assert label.get("for") == number.get("id")


@pytest.mark.parametrize(("word", "box"), [("choice", "radio"), ("choices", "checkbox")])
def test_options_are_a_group_of_boxes_that_can_be_ticked_without_a_script(word: str, box: str) -> None:
    group = field_of(
        f"**Kind**: Which? <!-- id: kind {word} -->\n\n- [ ] One *of* <!-- id: one -->\n- [ ] Two"
    )
    (fieldset,) = group
    legend, hint, options = fieldset
    assert (fieldset.tag, fieldset.get("aria-describedby"), text_of(legend)) == (
        "fieldset",
        "s-x-kind-hint",
        "Kind",
    )
    assert hint.get("id") == "s-x-kind-hint"
    assert options.get("data-search-exclude") == ""
    first, second = options
    assert (first.get("data-option"), second.get("data-option")) == ("one", "two")
    ticked, label = first
    assert ticked.attrib == {
        "type": box,
        "name": "s-x-kind",
        "id": "s-x-kind-one",
        "value": "one",
    }
    assert (label.get("for"), text_of(label)) == ("s-x-kind-one", "One of")


def test_a_table_has_its_head_and_as_many_empty_rows_as_wanted() -> None:
    (group,) = field_of(
        "**Tests**: First? <!-- id: tests table rows: 2 -->\n\n| A *b* <!-- id: a --> | By when |\n|:-:|---|"
    )
    assert (group.get("role"), group.get("aria-labelledby"), group.get("aria-describedby")) == (
        "group",
        "s-x-tests-label",
        "s-x-tests-hint",
    )
    label, hint, table = group
    assert (label.get("id"), text_of(label), text_of(hint)) == ("s-x-tests-label", "Tests", "First?")
    heads = table.findall("thead/tr/th")
    assert [(head.get("data-column"), head.get("scope"), text_of(head)) for head in heads] == [
        ("a", "col", "A b"),
        ("by-when", "col", "By when"),
    ]
    rows = table.findall("tbody/tr")
    assert [row.get("data-row") for row in rows] == ["1", "2"]
    assert [area.get("aria-label") for area in table.iter("textarea")] == [
        "A b, row 1",
        "By when, row 1",
        "A b, row 2",
        "By when, row 2",
    ]
    assert attributes(table.find("tbody"))["data-search-exclude"] == ""


def test_an_example_stands_closed_below_in_the_order_of_the_worksheet() -> None:
    body = "**Problem** <!-- id: problem -->\n\n**Jobs** <!-- id: jobs list -->\n\n"
    values = (
        "A *first* word.",
        "**Jobs**\n\n- Fill Tuesday\n- [ ] Sleep",
        "**Problem**: They `wait`.\n\nLong.",
    )
    page = page_of(sheet(body + filled(*values, title="| Ravi, *May*")))
    details = page.find("handrail-worksheet/details")
    assert details is not None
    assert details.attrib == {"class": "hr-filled", "data-search-exclude": ""}
    summary, intro, fields = details
    assert text_of(summary) == "See a filled example: Ravi, May"
    assert text_of(intro) == "A first word."
    problem, jobs = fields
    assert (problem.get("data-field"), jobs.get("data-field")) == ("problem", "jobs")
    assert [child.tag for child in problem] == ["p", "p", "p"]
    assert text_of(problem.find("p[@class='hr-sheet-label']")) == "Problem"
    assert problem.find("p/code") is not None
    assert [text_of(item) for item in jobs.iter("li")] == ["Fill Tuesday", "[ ] Sleep"]
    assert list(details.iter("textarea")) == []
    assert list(details.iter("input")) == []


def test_several_examples_stand_one_below_the_other() -> None:
    one = filled("**A**: One", title="| One")
    two = filled("**A**: Two", title="")
    page = page_of(sheet(f"**A**\n\n{one}\n\n{two}"))
    assert [text_of(summary) for summary in page.iter("summary")] == [
        "See a filled example: One",
        "See a filled example",
    ]


@pytest.mark.parametrize(
    ("asked", "value", "entry"),
    [
        ("score: 1-5", "**A**: 3, from four talks", "3"),
        ("score: -2-2", "**A**: -1", "-1"),
        ("score: 1-5", "**A**\n\n2 of 5", "2"),
        ("choice", "**A**: *Test* it, as nobody knows", "test-it"),
        ("choice", "**A**: Test", "test"),
        ("choices", "**A**\n\n- Test it first: it is cheap\n- Test", "first test"),
        ("choices", "**A**: Tested", ""),
        ("", "**A**: 3", None),
        ("list", "**A**\n\n- Test", None),
    ],
)
def test_an_example_says_which_score_or_options_a_script_would_enter(
    asked: str, value: str, entry: str | None
) -> None:
    options = "- [ ] Test\n- [ ] Test *it*\n- [ ] Test it `first` <!-- id: first -->\n\n"
    body = f"**A** <!-- id: a {asked} -->\n\n{options if asked.startswith('choice') else ''}"
    page = page_of(sheet(body + filled(value)))
    (shown,) = page.iterfind(".//details/div[@class='hr-sheet-fields']/div")
    assert (shown.get("data-field"), shown.get("data-value")) == ("a", entry or None)


def test_the_title_of_an_example_stands_apart_from_the_words_before_it() -> None:
    page = page_of(sheet("**A**\n\n" + filled("**A**: One", title="| Ravi, *May* & June")))
    (summary,) = page.iter("summary")
    assert text_of(summary.find("span[@class='hr-filled-title']")) == "Ravi, May & June"
    assert text_of(summary) == "See a filled example: Ravi, May & June"


def test_whoever_has_no_scripts_is_told_that_nothing_is_kept(guide: etree.Element) -> None:
    note = guide.find("handrail-worksheet/noscript/p")
    assert text_of(note).startswith("Without JavaScript nothing that you write here is kept")
    assert attributes(note)["data-search-exclude"] == ""


def test_links_in_hints_introductions_and_examples_are_resolved() -> None:
    body = "See [plan](plan.md).\n\n**A**: As in [plan](plan.md)\n\n" + filled("**A**: [plan](plan.md)")
    html = html_of(sheet(body), context=PageContext(resolve=lambda address: f"at/{address}"))
    assert html.count('href="at/plan.md"') == 3


def test_names_of_cells_are_plain_text() -> None:
    html = html_of(sheet('**T** <!-- id: t table -->\n\n| x <b>*y*</b> "z" & |\n| --- |'))
    assert 'aria-label="x y &quot;z&quot; &amp;, row 1"' in html


def test_every_id_is_there_once_and_every_label_leads_to_a_control(guide: etree.Element) -> None:
    ids = [element.get("id") for element in guide.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    targets = [label.get("for") for label in guide.iter("label")]
    assert len(targets) == 3 + 4
    assert set(targets) <= set(ids)
    for element in guide.iter():
        for name in element.get("aria-describedby", "").split():
            assert name in ids or element.get("data-kind")


def test_a_list_in_a_worksheet_is_no_task_of_the_module() -> None:
    page = page_of(sheet("**Kind** <!-- id: kind choice -->\n\n- [ ] A\n- [ ] B") + "\n- [ ] Do it\n")
    assert page.find("handrail-worksheet//handrail-checklist") is None
    assert field(page, "kind").find("fieldset") is not None


def test_a_cell_of_an_example_says_its_column() -> None:
    table = "| Way *out* | Cost |\n| --- | --- |\n"
    page = page_of(
        sheet("**A** <!-- id: a table -->\n\n" + table + "\n" + filled("**A**\n\n" + table + "| One | 2 |\n"))
    )
    (shown,) = page.iterfind(".//details//table")
    assert shown.get("class") == "hr-sheet-rows"
    assert [cell.get("data-label") for cell in shown.iterfind("tbody/tr/td")] == ["Way out", "Cost"]
