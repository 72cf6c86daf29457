"""One worksheet in several tabs: each follows the others, and none takes anything from under the hands."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.e2e.small_site import said, stored
from tests.e2e.worksheets.conftest import MARCH, cell, copies, open_sheet, press, shown, wait_stored

COUNT = ".hr-sheet-bar .hr-count"


def test_another_tab_follows_but_never_under_the_hands(
    context: BrowserContext, page: Page, site: str
) -> None:
    open_sheet(page, site)
    other = context.new_page()
    open_sheet(other, site)
    other.get_by_label("Problem").fill("From the other tab")
    cell(other, "Hypothesis", 1).fill("A")
    page.bring_to_front()
    expect(page.get_by_label("Problem")).to_have_value("From the other tab")
    expect(cell(page, "Hypothesis", 1)).to_have_value("A")
    # The learner is in this field now; what the other tab writes does not replace it.
    page.get_by_label("Problem").press_sequentially("Mine: ")
    other.evaluate(
        "() => { const field = document.getElementById('canvas-problem');"
        " field.value = 'Theirs'; field.dispatchEvent(new Event('input', {bubbles: true}));"
        " const cell = document.querySelectorAll('td textarea')[1];"
        " cell.value = 'B'; cell.dispatchEvent(new Event('input', {bubbles: true})) }"
    )
    expect(cell(page, "Effect expected", 1)).to_have_value("B")
    assert "Mine: " in page.get_by_label("Problem").input_value()
    cell(page, "Hypothesis", 1).fill("A, later")
    wait_stored(
        page,
        "sheet/canvas/1/row/hypotheses/1",
        {"at": 1, "cells": {"effect-expected": "B", "hypothesis": "A, later"}},
    )


def test_what_another_tab_wrote_into_the_field_with_the_focus_is_shown_on_leaving_it(
    context: BrowserContext, page: Page, site: str
) -> None:
    open_sheet(page, site)
    other = context.new_page()
    open_sheet(other, site)
    page.bring_to_front()
    page.get_by_label("Problem").focus()
    other.evaluate(
        "() => { const field = document.getElementById('canvas-problem');"
        " field.value = 'Theirs'; field.dispatchEvent(new Event('input', {bubbles: true})) }"
    )
    wait_stored(page, "sheet/canvas/1/field/problem", "Theirs")
    expect(page.locator(COUNT)).to_have_text("1 of 6 filled")
    page.get_by_label("Problem").press("Tab")
    expect(page.get_by_label("Problem")).to_have_value("Theirs")


def test_a_copy_deleted_in_another_tab_gives_way(context: BrowserContext, page: Page, site: str) -> None:
    open_sheet(page, site, MARCH)
    other = context.new_page()
    open_sheet(other, site)
    press(other, "Delete")
    other.locator("dialog").get_by_role("button", name="Delete").click()
    expect(other.locator(COUNT)).to_have_text("2 of 6 filled")
    page.bring_to_front()
    expect(page.locator(COUNT)).to_have_text("2 of 6 filled")
    assert copies(page) == ["Copy 1"]
    told = "March was deleted elsewhere. Shown now: Copy 1, 2 of 6 filled."
    expect(page.locator(".hr-done-box")).to_have_text(told)
    assert said(page) == [told]
    page.get_by_label("Problem").fill("Goes on")
    wait_stored(page, "sheet/canvas/1/field/problem", "Goes on")
    press(other, "Undo")
    expect(other.get_by_label("Optimisation")).to_be_checked()
    expect(page.get_by_label("Copy:").locator("option")).to_have_count(2)
    assert shown(page) == "Copy 1", "nobody asked for another one here"
    expect(page.get_by_label("Problem")).to_have_value("Goes on")


def test_the_first_copy_deleted_in_another_tab_is_missed_too(
    context: BrowserContext, page: Page, site: str
) -> None:
    open_sheet(page, site, {"sheet/canvas/1/field/problem": "Only this"})
    other = context.new_page()
    open_sheet(other, site)
    press(other, "Delete")
    other.locator("dialog").get_by_role("button", name="Delete").click()
    assert said(other) == ["Deleted: Copy 1."]
    page.bring_to_front()
    told = "Copy 1 was deleted elsewhere. Shown now: Copy 1, 0 of 6 filled."
    expect(page.locator(".hr-done-box")).to_have_text(told)
    expect(page.get_by_label("Problem")).to_have_value("")


@pytest.mark.parametrize("act", ["Rename", "Delete"])
def test_a_dialog_never_acts_on_another_copy_than_it_asked_about(
    context: BrowserContext, page: Page, site: str, act: str
) -> None:
    open_sheet(page, site, MARCH)
    other = context.new_page()
    open_sheet(other, site)
    page.bring_to_front()
    press(page, act)
    press(other, "Delete")
    other.locator("dialog").get_by_role("button", name="Delete").click()
    expect(page.locator(COUNT)).to_have_text("2 of 6 filled")
    if act == "Rename":
        page.get_by_label("Name of the copy").fill("April")
    page.locator("dialog").get_by_role("button", name="Save" if act == "Rename" else "Delete").click()
    expect(page.locator("dialog")).to_have_count(0)
    assert copies(page) == ["Copy 1"]
    assert stored(page, "sheet/canvas/1/field/confidence") == 3
