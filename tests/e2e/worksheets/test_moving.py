"""A copy taken away as Markdown and JSON, and brought back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import BrowserContext, Page, expect
from tests.e2e.small_site import said, stored
from tests.e2e.worksheets.conftest import MARCH, bring, cell, copies, open_sheet, press, saved, shown

from handrail.model.learner import WorksheetFile
from handrail.sources.schemas import schema_of

PREVIEW = ".hr-preview"
MARKDOWN = """\
# Opportunity canvas: March

<!-- handrail worksheet {"worksheet":"canvas","schema":1,"name":"March"} -->

## Problem <!-- field: problem -->

A line of a moment ago

## Customer jobs <!-- field: jobs -->



## Confidence <!-- field: confidence -->



## Kind <!-- field: kind -->

- [ ] Exploration <!-- exploration -->
- [x] Optimisation <!-- optimisation -->

## Evidence <!-- field: evidence -->

- [ ] Interviews <!-- interviews -->
- [x] Numbers <!-- numbers -->
- [ ] A test <!-- a-test -->

## Hypotheses <!-- field: hypotheses -->

| Hypothesis <!-- hypothesis --> | Effect expected <!-- effect-expected --> |
| --- | --- |
| One call | 41 of 60 |
"""


def sheet_file(fields: dict[str, Any], **changes: Any) -> str:
    """Return the text of a saved copy."""
    return json.dumps(
        {
            "$schema": "urn:handrail:schema:worksheet",
            "schema": 1,
            "site": "worksheets",
            "worksheet": "canvas",
            "title": "Opportunity canvas",
            "date": "2026-11-03T14:20:11.250Z",
            "fields": fields,
            **changes,
        }
    )


def test_it_is_copied_and_saved_with_what_was_typed_a_moment_ago(
    context: BrowserContext, page: Page, site: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.clock.set_fixed_time("2026-11-20T12:00:00Z")
    open_sheet(page, site, MARCH)
    page.get_by_label("Problem").fill("A line of a moment ago")
    press(page, "Copy as Markdown")
    assert said(page) == ["Copied as Markdown."]
    assert page.evaluate("navigator.clipboard.readText()") == MARKDOWN
    name, text = saved(page, "Save as Markdown")
    assert (name, text) == ("handrail-canvas-March-2026-11-20.md", MARKDOWN)
    assert said(page) == [f"Saved as {name}."]
    name, text = saved(page, "Save as JSON")
    assert name == "handrail-canvas-March-2026-11-20.json"
    assert list(Draft202012Validator(schema_of("worksheet")).iter_errors(json.loads(text))) == []
    assert WorksheetFile.model_validate_json(text).fields == {
        "problem": "A line of a moment ago",
        "kind": "optimisation",
        "evidence": ["numbers"],
        "hypotheses": [{"hypothesis": "One call", "effect-expected": "41 of 60"}],
    }


def test_without_leave_to_copy_it_says_what_to_do(page: Page, site: str) -> None:
    open_sheet(page, site, MARCH)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    press(page, "Copy as Markdown")
    assert said(page) == ["This browser does not allow copying. Save it as Markdown instead."]
    expect(page.locator(".hr-told")).to_contain_text("does not allow copying")


@pytest.mark.parametrize("kind", ["Markdown", "JSON"])
def test_a_saved_copy_comes_back_in_another_browser(page: Page, site: str, kind: str) -> None:
    open_sheet(page, site, MARCH)
    page.get_by_label("Problem").fill("Two\n\n## lines | <b>\n")
    name, text = saved(page, f"Save as {kind}")
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    open_sheet(page, site)
    expect(page.get_by_label("Problem")).to_have_value("")
    bring(page, name, text)
    heading = page.get_by_role("heading", name=f"What {name} would change in Copy 1")
    expect(heading).to_be_focused()
    filled = "Filled: Problem, Kind, Evidence and Hypotheses."
    expect(page.locator(PREVIEW)).to_contain_text(filled)
    assert said(page) == []
    assert stored(page, "sheet/canvas/1/field/problem") is None, "nothing is written before it is agreed to"
    press(page, "Import as a new copy")
    assert said(page) == ["Imported into March."]
    assert shown(page) == "March"
    expect(page.get_by_label("Problem")).to_have_value("Two\n\n## lines | <b>\n")
    expect(page.get_by_label("Numbers")).to_be_checked()
    expect(cell(page, "Effect expected", 1)).to_have_value("41 of 60")
    bring(page, name, text)
    expect(page.locator(PREVIEW)).to_contain_text("says what this copy says already")
    expect(page.get_by_role("button", name="Import into March")).to_have_count(0)


def test_the_preview_says_which_fields_change_and_the_import_can_be_undone(page: Page, site: str) -> None:
    open_sheet(page, site, MARCH)
    fields = {
        "problem": "New",
        "evidence": ["numbers", "a-test"],
        "hypotheses": [{"hypothesis": "A"}, {"hypothesis": "B"}, {"hypothesis": "C"}, {"hypothesis": "D"}],
        "of-another-version": "x",
    }
    bring(page, "mine.json", sheet_file(fields, name="Spring"))
    lines = page.locator(f"{PREVIEW} > p:not(.hr-buttons)")
    expect(lines).to_have_text(
        [
            "Filled: Problem.",
            "Changed: Evidence and Hypotheses.",
            "Emptied: Kind.",
            "1 field of the file is not in this worksheet and is left out.",
        ]
    )
    press(page, "Import into March")
    assert said(page) == ["Imported into March."]
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    expect(page.get_by_label("Problem")).to_have_value("New")
    expect(page.get_by_label("Optimisation")).not_to_be_checked()
    expect(cell(page, "Hypothesis", 4)).to_have_value("D")
    assert copies(page) == ["Copy 1", "March"]
    page.keyboard.press("Enter")
    assert said(page) == ["The import was undone."]
    expect(page.get_by_label("Problem")).to_have_value("")
    expect(page.get_by_label("Optimisation")).to_be_checked()
    expect(cell(page, "Hypothesis", 1)).to_have_value("One call")
    expect(cell(page, "Hypothesis", 4)).to_have_count(0)


def test_cancelling_changes_nothing_and_the_same_file_can_be_chosen_again(page: Page, site: str) -> None:
    open_sheet(page, site, MARCH)
    before = page.evaluate("JSON.stringify(localStorage)")
    for _ in range(2):
        bring(page, "mine.json", sheet_file({"problem": "New"}))
        press(page, "Cancel")
        assert said(page) == ["Cancelled. Nothing was changed."]
    expect(page.get_by_label("Import a saved copy")).to_be_focused()
    assert page.evaluate("JSON.stringify(localStorage)") == before


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("x.png", b"\x89PNG\x00\xff", "This is not a saved worksheet: neither our JSON nor our Markdown."),
        ("x.md", "# Something else\n", "This is not a saved worksheet"),
        ("x.json", '{"schema": 1}', "This is not a saved worksheet"),
        ("x.json", "", "This file is empty."),
        ("x.json", sheet_file({}, worksheet="<b>other</b>"), "of another worksheet (<b>other</b>)."),
        ("x.json", sheet_file({}, schema=2), "saved by a newer version of this site."),
        ("x.json", sheet_file({"problem": "x" * 20_001}), "“Problem” is longer than 20,000 characters"),
        ("x.json", b" " * (5 * 1024 * 1024 + 1), "This file is too large"),
    ],
    ids=["rubbish", "markdown", "json", "empty", "foreign", "newer", "long", "large"],
)
def test_anything_else_gets_one_clear_word_and_changes_nothing(
    page: Page, site: str, name: str, text: str | bytes, told: str
) -> None:
    open_sheet(page, site, MARCH)
    before = page.evaluate("JSON.stringify(localStorage)")
    bring(page, name, text)
    expect(page.locator(".hr-told")).to_contain_text(told)
    (words,) = said(page)
    assert told in words
    assert words.endswith("Nothing was changed.")
    expect(page.locator(PREVIEW)).to_have_count(0)
    assert page.evaluate("JSON.stringify(localStorage)") == before
