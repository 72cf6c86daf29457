"""A filled example as the beginning of a copy of one's own."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect
from tests.e2e.small_site import said, stored
from tests.e2e.worksheets.conftest import MARCH, cell, copies, open_sheet, press, shown

USE = "Use this example as a start"
PROBLEM = """\
New shops wait nine days for a first booking.

Two things were seen:

1. The link is hidden
   - on /contact only
2. Nobody calls & asks"""


def _use(page: Page) -> None:
    page.get_by_text("See a filled example").click()
    press(page, USE)


def test_it_fills_a_new_copy_named_after_it_field_by_field(page: Page, site: str) -> None:
    open_sheet(page, site, MARCH)
    _use(page)
    assert said(page) == ["A copy of your own, filled like the example: Slotwheel, January 2026."]
    assert copies(page) == ["Copy 1", "March", "Slotwheel, January 2026"]
    assert shown(page) == "Slotwheel, January 2026"
    expect(page.locator(".hr-sheet-bar .hr-count")).to_have_text("6 of 6 filled")
    expect(page.get_by_label("Problem")).to_have_value(PROBLEM)
    expect(page.get_by_label("Customer jobs")).to_have_value("Fill Tuesday\nSleep")
    expect(page.get_by_label("Confidence")).to_have_value("3")
    expect(page.get_by_label("Optimisation")).to_be_checked()
    chosen = page.get_by_role("group", name="Evidence").get_by_role("checkbox", checked=True)
    assert [box.get_attribute("value") for box in chosen.all()] == ["interviews", "a-test"]
    rows = [
        [cell(page, column, row).input_value() for column in ("Hypothesis", "Effect expected")]
        for row in (1, 2, 3)
    ]
    assert rows == [
        ["Support does it in the first call", "41 of 60"],
        ["A card | a poster", "20\nin April"],
        ["", ""],
    ]
    page.reload()
    expect(page.get_by_label("Problem")).to_have_value(PROBLEM)


def test_it_leads_to_the_fields_and_back(page: Page, site: str) -> None:
    open_sheet(page, site, MARCH)
    page.get_by_label("Problem").fill("Of a moment ago")
    _use(page)
    back = page.get_by_role("button", name="Undo")
    expect(back).to_be_focused()
    expect(page.locator(".hr-done-box")).to_contain_text("filled like the example")
    expect(page.get_by_label("Copy:")).to_be_in_viewport()
    said(page)
    page.keyboard.press("Enter")
    assert said(page) == ["The copy was taken back."]
    assert copies(page) == ["Copy 1", "March"]
    assert shown(page) == "March"
    expect(page.get_by_role("button", name=USE)).to_be_focused()
    expect(page.get_by_label("Problem")).to_have_value("Of a moment ago")
    expect(page.get_by_label("Optimisation")).to_be_checked()


def test_used_twice_it_makes_two_copies_that_one_can_tell_apart(page: Page, site: str) -> None:
    open_sheet(page, site)
    _use(page)
    page.get_by_label("Problem").fill("Mine")
    press(page, USE)
    expect(page.get_by_label("Problem")).to_have_value(PROBLEM)
    assert copies(page) == ["Slotwheel, January 2026", "Slotwheel, January 2026 (2)"]
    page.get_by_label("Copy:").select_option("Slotwheel, January 2026")
    expect(page.get_by_label("Problem")).to_have_value("Mine")
    assert stored(page, "sheet/canvas/1/field/problem") is None, "the empty first copy stays empty"


def test_without_a_script_there_is_no_such_button_and_none_on_paper(
    page: Page, browser: Browser, site: str
) -> None:
    open_sheet(page, site)
    page.get_by_text("See a filled example").click()
    button = page.get_by_role("button", name=USE)
    expect(button).to_be_visible()
    page.emulate_media(media="print")
    expect(button).to_be_hidden()
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(site + "canvas/")
        plain.get_by_text("See a filled example").click()
        expect(plain.get_by_text("Two things were seen")).to_be_visible()
        expect(plain.get_by_role("button", name=USE)).to_have_count(0)
