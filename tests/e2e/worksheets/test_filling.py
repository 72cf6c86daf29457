"""Filling a worksheet in: every field is kept as it is written, wherever the learner goes meanwhile."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect
from tests.e2e.small_site import listen, said, stored
from tests.e2e.worksheets.conftest import MARCH, cell, open_sheet, press, shown, wait_stored

COUNT = ".hr-sheet-bar .hr-count"


def test_with_the_keyboard_alone(page: Page, site: str) -> None:
    open_sheet(page, site)
    keyboard = page.keyboard
    page.get_by_label("Copy:").focus()
    for _ in range(5):
        keyboard.press("Tab")
    expect(page.get_by_label("Problem")).to_be_focused()
    keyboard.type("First line\nsecond <b>line</b>")
    keyboard.press("Tab")
    keyboard.type("Fill Tuesday\nSleep")
    keyboard.press("Tab")
    keyboard.type("4")
    keyboard.press("Tab")
    keyboard.press("Space")
    keyboard.press("ArrowDown")
    keyboard.press("Tab")
    keyboard.press("Space")
    keyboard.press("Tab")
    keyboard.press("Tab")
    keyboard.press("Space")
    keyboard.press("Tab")
    expect(cell(page, "Hypothesis", 1)).to_be_focused()
    keyboard.type("One call")
    keyboard.press("Tab")
    keyboard.type("41 of 60")
    expect(page.locator(COUNT)).to_have_text("6 of 6 filled")
    assert said(page) == [], "what the browser says itself is not said twice"
    wait_stored(page, "sheet/canvas/1/field/problem", "First line\nsecond <b>line</b>")
    assert stored(page, "sheet/canvas/1/field/jobs") == "Fill Tuesday\nSleep"
    assert stored(page, "sheet/canvas/1/field/confidence") == 4
    assert stored(page, "sheet/canvas/1/field/kind") == "optimisation"
    assert stored(page, "sheet/canvas/1/field/evidence") == ["interviews", "a-test"]
    row = {"at": 1, "cells": {"effect-expected": "41 of 60", "hypothesis": "One call"}}
    wait_stored(page, "sheet/canvas/1/row/hypotheses/1", row)


def _everything_is_there(page: Page) -> None:
    expect(page.get_by_label("Problem")).to_have_value("Shops wait.\n\nNine <i>days</i>.")
    expect(page.get_by_label("Confidence")).to_have_value("5")
    expect(page.get_by_label("Exploration")).to_be_checked()
    expect(page.get_by_label("Numbers")).to_be_checked()
    expect(cell(page, "Effect expected", 2)).to_have_value("Two\nlines")
    expect(page.locator(COUNT)).to_have_text("5 of 6 filled")


def test_all_is_there_after_reload_instant_navigation_and_back(page: Page, site: str) -> None:
    open_sheet(page, site)
    page.get_by_label("Confidence").fill("5")
    page.get_by_label("Exploration").check()
    page.get_by_label("Numbers").check()
    cell(page, "Effect expected", 2).fill("Two\nlines")
    page.get_by_label("Problem").fill("Shops wait.\n\nNine <i>days</i>.")
    # Right away: what was typed a moment ago is kept when the page goes.
    page.reload()
    _everything_is_there(page)
    page.get_by_label("Problem").press("ControlOrMeta+End")
    page.keyboard.type(" Again.")
    page.locator(".md-sidebar--primary").get_by_role("link", name="Looking back").click()
    expect(page.get_by_label("What helped?")).to_have_value("")
    assert stored(page, "sheet/canvas/1/field/problem") == "Shops wait.\n\nNine <i>days</i>. Again."
    page.go_back()
    expect(page.get_by_label("Problem")).to_have_value("Shops wait.\n\nNine <i>days</i>. Again.")
    page.get_by_label("Problem").fill("Shops wait.\n\nNine <i>days</i>.")
    page.goto(site)
    page.go_back()
    _everything_is_there(page)


def test_a_score_that_is_none_is_said_and_not_kept(page: Page, site: str) -> None:
    open_sheet(page, site, {"sheet/canvas/1/field/confidence": 3})
    field = page.get_by_label("Confidence")
    field.fill("9")
    field.press("Tab")
    told = "A whole number from 1 to 5. What stands here is not kept."
    assert said(page) == [told]
    expect(page.get_by_text(told).first).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")
    assert told in field.evaluate("field => document.getElementById(field.id + '-note').textContent")
    assert "canvas-confidence-note" in (field.get_attribute("aria-describedby") or "")
    assert stored(page, "sheet/canvas/1/field/confidence") == 3
    page.get_by_label("Problem").fill("Something else")
    wait_stored(page, "sheet/canvas/1/field/problem", "Something else")
    expect(field).to_have_value("9")
    expect(page.locator(".hr-sheet-told")).to_have_text(told)
    field.fill("2")
    field.press("Tab")
    wait_stored(page, "sheet/canvas/1/field/confidence", 2)
    expect(page.locator(".hr-sheet-told")).to_have_count(0)
    field.fill("")
    field.press("Tab")
    wait_stored(page, "sheet/canvas/1/field/confidence", None)


def _paste(page: Page, text: str) -> None:
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("ControlOrMeta+v")


def test_the_limit_is_said_and_what_does_not_fit_is_counted(
    context: BrowserContext, page: Page, site: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_sheet(page, site, {"sheet/canvas/1/field/problem": "x" * 19_990 + "end"})
    field = page.get_by_label("Problem")
    field.press("ControlOrMeta+Home")
    _paste(page, "1234567890")
    expect(field).to_have_value("1234567" + "x" * 19_990 + "end")
    told = (
        "This field takes 20,000 characters. The last 3 characters of what you pasted did not fit"
        " and were left out."
    )
    assert said(page) == [told]
    expect(page.locator(".hr-sheet-told")).to_have_text(told)
    page.keyboard.type("y")
    full = "This field is full: it takes 20,000 characters."
    assert said(page) == [full]
    wait_stored(page, "sheet/canvas/1/field/problem", "1234567" + "x" * 19_990 + "end")
    page.keyboard.press("Delete")
    expect(page.locator(".hr-sheet-told")).to_have_count(0)
    _paste(page, "z")
    expect(page.locator(".hr-sheet-told")).to_have_text(full)


def test_rows_are_added_moved_removed_and_brought_back(page: Page, site: str) -> None:
    open_sheet(page, site)
    for row, text in enumerate(("A", "B", "C"), start=1):
        cell(page, "Hypothesis", row).fill(text)
    page.get_by_role("button", name="Add a row").press("Enter")
    expect(cell(page, "Hypothesis", 4)).to_be_focused()
    assert said(page) == ["Row 4 added."]
    page.keyboard.type("D")
    up = page.get_by_role("button", name="Move row 4 up")
    up.press("Enter")
    assert said(page) == ["Moved to row 3 of 4."]
    expect(page.get_by_role("button", name="Move row 3 up")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    said(page)
    page.keyboard.press("Enter")
    assert said(page) == [], "at the top there is nowhere to go"

    def column() -> list[str]:
        texts: list[str] = page.locator("td:first-child textarea").evaluate_all(
            "all => all.map(one => one.value)"
        )
        return texts

    assert column() == ["D", "A", "B", "C"]
    page.get_by_role("button", name="Remove row 2").press("Enter")
    assert said(page) == ["Row 2 removed."]
    assert column() == ["D", "B", "C"]
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    assert said(page) == ["The row is back."]
    assert column() == ["D", "A", "B", "C"]
    expect(cell(page, "Hypothesis", 2)).to_be_focused()
    page.get_by_role("button", name="Move row 1 down").click()
    page.reload()
    assert column() == ["A", "D", "B", "C"]


def test_what_was_written_before_the_script_came_is_kept(page: Page, site: str) -> None:
    def late(route: Route) -> None:
        page.wait_for_timeout(600)
        route.continue_()

    page.route("**/worksheet.js", late)
    page.goto(site + "canvas/", wait_until="commit")
    page.get_by_label("Problem").fill("Early")
    expect(page.get_by_role("button", name="Print")).to_be_visible()
    wait_stored(page, "sheet/canvas/1/field/problem", "Early")
    expect(page.locator(COUNT)).to_have_text("1 of 6 filled")


@pytest.mark.allow_noise
def test_a_script_that_does_not_come_leaves_the_form_and_says_so(page: Page, site: str) -> None:
    page.route("**/worksheet.js", lambda route: route.abort())
    page.goto(site + "canvas/")
    expect(page.get_by_text("This page could not be loaded completely.")).to_be_visible()
    expect(page.get_by_label("Problem")).to_be_visible()


def test_a_record_of_rubbish_breaks_nothing_and_runs_nothing(page: Page, site: str) -> None:
    evil = "<img src=x onerror=document.title='ran'>"
    open_sheet(
        page,
        site,
        {
            "sheet/canvas/1/field/problem": {"a": [1]},
            "sheet/canvas/1/field/confidence": evil,
            "sheet/canvas/1/field/kind": ["x"],
            "sheet/canvas/1/row/hypotheses/1": [1],
            "sheet/canvas/1/row/hypotheses/__proto__": {"at": "x", "cells": {"hypothesis": evil, "x": 1}},
            "sheet/canvas/1/name": evil,
            "sheet/canvas/x/field": 3,
            "sheet/canvas": 3,
            "sheet/canvas/1/row/hypotheses/2": {"at": 1, "cells": 7},
        },
    )
    assert shown(page) in {evil, "Copy 2"}
    page.get_by_label("Copy:").select_option(label=evil)
    expect(page.locator(COUNT)).to_have_text("1 of 6 filled")
    assert page.title() != "ran"
    page.get_by_label("Problem").fill("Works")
    wait_stored(page, "sheet/canvas/1/field/problem", "Works")


def test_two_worksheets_of_one_record_are_apart(page: Page, site: str) -> None:
    open_sheet(page, site, MARCH)
    assert shown(page) == "March"
    page.locator(".md-sidebar--primary").get_by_role("link", name="Looking back").click()
    expect(page.get_by_label("What helped?")).to_have_value("")
    assert shown(page) == "Copy 1"
    listen(page)
    page.get_by_label("What helped?").fill("Talking")
    press(page, "Duplicate")
    assert said(page) == ["Duplicated as Copy 1 (2)."]
    expect(page.locator(COUNT)).to_have_text("1 of 2 filled")
