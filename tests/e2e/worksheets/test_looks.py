"""Worksheets on paper, in every look, on small screens and without JavaScript."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.e2e.axe import violations
from tests.e2e.small_site import stored
from tests.e2e.worksheets.conftest import MARCH, bring, cell, open_sheet, press
from tests.e2e.worksheets.test_moving import sheet_file

LONG = "A line of what we know.\n" * 60


def _print(page: Page) -> None:
    """Press Print; the browser's own dialog stays away."""
    page.evaluate("() => { window.print = () => {} }")
    press(page, "Print")


def _pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


@pytest.mark.parametrize("place", ["canvas/", "retro/"])
def test_an_empty_worksheet_is_one_page_of_a4_with_lines_to_write_on(
    page: Page, site: str, place: str
) -> None:
    open_sheet(page, site, place=place)
    _print(page)
    page.emulate_media(media="print")
    fields = page.locator("handrail-worksheet > .hr-sheet-fields textarea")
    expect(fields.locator("visible=true")).to_have_count(0)
    lines = page.locator(".hr-paper-line:visible")
    assert lines.count() == page.evaluate(
        "[...document.querySelectorAll('handrail-worksheet > .hr-sheet-fields :is(textarea, input[type=number])')]"
        ".reduce((sum, field) => sum + (field.rows ?? 1), 0)"
    )
    page.emulate_media(media="null")
    assert _pages(page.pdf(format="A4", prefer_css_page_size=True)) == 1


def test_a_filled_worksheet_is_one_page_with_nothing_else_on_it(page: Page, site: str) -> None:
    open_sheet(page, site, MARCH)
    page.get_by_text("See a filled example").click()
    page.get_by_label("Problem").fill("Typed a moment ago")
    page.get_by_label("Customer jobs").fill("Book a repair\n\nKnow the price")
    _print(page)
    page.emulate_media(media="print")
    assert page.locator(".hr-printed > p").all_inner_texts() == ["Book a repair", "Know the price"]
    text = page.locator("body").inner_text()
    for part in ("Opportunity canvas", "\nMarch\n", "Typed a moment ago", "One call", "41 of 60", "Numbers"):
        assert part in text
    for part in ("Something before", "Something after", "Slotwheel", "Copy:", "Add a row", "Worksheets"):
        assert part not in text
    expect(page.locator("handrail-worksheet :is(button, select):visible")).to_have_count(0)
    page.emulate_media(media="null")
    assert _pages(page.pdf(format="A4", prefer_css_page_size=True)) == 1
    # Afterwards the page is as it was.
    expect(page.get_by_text("Something before the worksheet.")).to_be_visible()
    expect(page.locator(".hr-printing, .hr-not-printed, .hr-around-printed")).to_have_count(0)


def test_on_paper_nothing_of_a_long_text_is_cut(page: Page, site: str) -> None:
    open_sheet(page, site)
    page.get_by_label("Problem").fill(LONG)
    cell(page, "Hypothesis", 1).fill(LONG)
    _print(page)
    page.emulate_media(media="print")
    printed = page.locator(".hr-printed", has_text="A line of what we know.")
    assert printed.count() == 2
    for paper in printed.all():
        assert paper.inner_text().count("A line of what we know.") == 60
        clipped: bool = paper.evaluate(
            "paper => { for (let box = paper; box; box = box.parentElement)"
            " if (getComputedStyle(box).overflow !== 'visible' && box.scrollHeight > box.clientHeight + 1"
            " && box !== document.scrollingElement) return true; return false }"
        )
        assert not clipped


@pytest.mark.parametrize(("text", "within"), [(LONG, "auto"), ("Short", "avoid")])
def test_only_a_text_that_is_longer_than_a_page_may_be_parted(
    page: Page, site: str, text: str, within: str
) -> None:
    open_sheet(page, site)
    page.get_by_label("Problem").fill(text)
    _print(page)
    page.emulate_media(media="print")
    fields = page.locator("handrail-worksheet > .hr-sheet-fields > .hr-sheet-field")
    assert fields.evaluate_all("all => all.map(one => getComputedStyle(one).breakInside)") == [within] * 6


@pytest.mark.parametrize("label", ["Hypothesis, row 1", "Problem"])
def test_a_field_grows_with_its_text(page: Page, site: str, label: str) -> None:
    open_sheet(page, site)
    here = page.get_by_label(label)
    before = here.bounding_box()
    here.fill("One line\nand another\nand a third\n" * 2)
    after = here.bounding_box()
    assert before is not None
    assert after is not None
    assert after["height"] > before["height"] + 30
    assert here.evaluate("area => area.scrollHeight <= area.clientHeight + 1")


@pytest.mark.parametrize(("look", "width"), [("light", 1280), ("dark", 390), ("rtl", 390)])
def test_axe_finds_nothing_in_any_state(page: Page, site: str, look: str, width: int) -> None:
    page.emulate_media(color_scheme="dark" if look == "dark" else "light", reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    open_sheet(page, site, MARCH)
    if look == "rtl":
        page.evaluate("document.body.dir = 'rtl'")
    assert violations(page) == []
    page.get_by_text("See a filled example").click()
    page.get_by_role("button", name="Remove row 2").click()
    page.get_by_label("Confidence").fill("9")
    page.get_by_label("Confidence").press("Tab")
    bring(page, "x.json", sheet_file({"problem": "x"}))
    expect(page.get_by_role("heading", name="What x.json would change")).to_be_focused()
    assert violations(page) == []
    press(page, "Delete")
    assert violations(page) == []
    page.keyboard.press("Escape")
    press(page, "New")
    assert violations(page) == []


def test_targets_are_large_enough_and_nothing_scrolls_sideways_at_320_px(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    open_sheet(page, site, {**MARCH, "sheet/canvas/m2/name": "W" * 100})
    page.get_by_label("Problem").fill("x" * 200)
    page.get_by_role("button", name="Remove row 2").click()
    bring(page, f"{'y' * 60}.json", sheet_file({"problem": "x"}))
    expect(page.locator(".hr-preview")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    controls = "handrail-worksheet :is(button, textarea, select, summary, input[type=number], input[type=file], label)"
    for control in page.locator(f"{controls}:visible").all():
        box = control.bounding_box()
        assert box is not None
        tall = control.evaluate("one => one.localName !== 'label' || Boolean(one.closest('li'))")
        assert box["x"] >= 0, control.inner_text()
        assert box["x"] + box["width"] <= 320.5, control.inner_text()
        assert not tall or box["height"] >= 24, control.inner_text()


def test_a_row_can_be_added_and_removed_right_to_left(page: Page, site: str) -> None:
    open_sheet(page, site)
    page.evaluate("document.body.dir = 'rtl'")
    cell(page, "Hypothesis", 1).fill("שלום")
    expect(cell(page, "Hypothesis", 1)).to_have_attribute("dir", "auto")
    first = cell(page, "Hypothesis", 1).bounding_box()
    tools = page.get_by_role("button", name="Remove row 1").bounding_box()
    assert first is not None
    assert tools is not None
    assert tools["x"] < first["x"], "the buttons stand at the end of the row, which is on the left"


def test_without_javascript_the_form_of_the_server_stays(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site + "canvas/")
        page.get_by_label("Problem").fill("By hand")
        page.get_by_label("Optimisation").check()
        cell(page, "Hypothesis", 3).fill("A row")
        expect(page.get_by_role("button", name="Print")).to_have_count(0)
        expect(page.locator("handrail-worksheet button")).to_have_count(0)
        page.get_by_text("See a filled example").click()
        expect(page.get_by_text("Support does it in the first call")).to_be_visible()


@pytest.mark.allow_noise
def test_without_storage_it_works_until_the_page_is_left(page: Page, site: str) -> None:
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    open_sheet(page, site)
    page.get_by_label("Problem").fill("Here for now")
    page.get_by_label("Problem").press("Tab")
    expect(page.get_by_text("Progress is kept only until you close or reload this page.")).to_be_visible()
    expect(page.get_by_text("What you write is kept in this browser")).to_have_count(0)
    expect(page.locator(".hr-sheet-bar .hr-count")).to_have_text("1 of 6 filled")
    press(page, "Duplicate")
    expect(page.get_by_label("Problem")).to_have_value("Here for now")


@pytest.fixture
def context_options() -> dict[str, Any]:
    return {"locale": "en-GB"}


def test_a_full_record_keeps_a_long_worksheet(page: Page, site: str) -> None:
    rows = {
        f"sheet/canvas/1/row/hypotheses/r{number}": {"at": number, "cells": {"hypothesis": f"H {number}"}}
        for number in range(200)
    }
    open_sheet(page, site, {**rows, "sheet/canvas/1/field/problem": "x" * 20_000})
    expect(cell(page, "Hypothesis", 203)).to_be_visible()
    took: float = page.evaluate(
        "() => { const field = document.getElementById('canvas-jobs'); const before = performance.now();"
        " field.value = 'y'; field.dispatchEvent(new Event('input', {bubbles: true}));"
        " field.dispatchEvent(new FocusEvent('focusout', {bubbles: true})); return performance.now() - before }"
    )
    assert took < 300, f"keeping one field took {took} ms"
    assert stored(page, "sheet/canvas/1/field/jobs") == "y"
