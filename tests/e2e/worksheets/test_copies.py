"""Several copies of a worksheet: choosing, naming, duplicating, deleting and bringing back."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.e2e.small_site import said, stored
from tests.e2e.worksheets.conftest import MARCH, cell, copies, open_sheet, press, shown, wait_stored

COUNT = ".hr-sheet-bar .hr-count"


def test_the_copy_written_in_last_is_shown_and_another_can_be_chosen(page: Page, site: str) -> None:
    open_sheet(page, site, MARCH)
    assert copies(page) == ["Copy 1", "March"]
    assert shown(page) == "March"
    expect(page.get_by_label("Optimisation")).to_be_checked()
    expect(cell(page, "Hypothesis", 1)).to_have_value("One call")
    page.get_by_label("Copy:").select_option("Copy 1")
    assert said(page) == ["Copy 1: 2 of 6 filled."]
    expect(page.get_by_label("Problem")).to_have_value("Shops wait.\n\nNine days.")
    expect(page.get_by_label("Optimisation")).not_to_be_checked()
    expect(cell(page, "Hypothesis", 1)).to_have_value("")
    page.reload()
    expect(page.get_by_label("Problem")).to_have_value("Shops wait.\n\nNine days.")


def test_what_was_typed_a_moment_ago_stays_in_the_copy_that_it_was_typed_in(page: Page, site: str) -> None:
    open_sheet(page, site, MARCH)
    page.get_by_label("Problem").fill("Of March")
    page.get_by_label("Copy:").select_option("Copy 1")
    expect(page.get_by_label("Problem")).to_have_value("Shops wait.\n\nNine days.")
    assert stored(page, "sheet/canvas/m2/field/problem") == "Of March"
    assert stored(page, "sheet/canvas/1/field/problem") == "Shops wait.\n\nNine days."


def test_a_new_copy_with_the_keyboard(page: Page, site: str) -> None:
    open_sheet(page, site, MARCH)
    page.get_by_role("button", name="New", exact=True).press("Enter")
    expect(page.get_by_role("dialog", name="A new, empty copy")).to_be_visible()
    expect(page.get_by_label("Name of the copy")).to_be_focused()
    expect(page.get_by_label("Name of the copy")).to_have_value("Copy 3")
    page.keyboard.type("  <b>April</b> \t 1 ")
    page.keyboard.press("Enter")
    assert said(page) == ["New copy: <b>April</b> 1."]
    assert shown(page) == "<b>April</b> 1"
    expect(page.get_by_role("button", name="New", exact=True)).to_be_focused()
    expect(page.locator(COUNT)).to_have_text("0 of 6 filled")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    assert copies(page) == ["Copy 1", "March", "<b>April</b> 1"]
    assert said(page) == []


def test_a_duplicate_is_a_copy_of_its_own(page: Page, site: str) -> None:
    open_sheet(page, site, MARCH)
    press(page, "Duplicate")
    assert said(page) == ["Duplicated as March (2)."]
    assert shown(page) == "March (2)"
    expect(cell(page, "Hypothesis", 1)).to_have_value("One call")
    cell(page, "Hypothesis", 1).fill("Two calls")
    page.get_by_label("Interviews").check()
    page.get_by_label("Copy:").select_option("March")
    expect(cell(page, "Hypothesis", 1)).to_have_value("One call")
    expect(page.get_by_label("Interviews")).not_to_be_checked()


def test_copies_that_nobody_named_are_never_called_alike(page: Page, site: str) -> None:
    open_sheet(page, site, {f"sheet/canvas/{name}/name": f"Copy {name}" for name in ("1", "2", "3")})
    page.get_by_label("Copy:").select_option("Copy 2")
    press(page, "Delete")
    page.locator("dialog").get_by_role("button", name="Delete").click()
    press(page, "New")
    field = page.get_by_label("Name of the copy")
    expect(field).to_have_value("Copy 4")
    field.fill("Copy 3")
    press(page, "Save")
    press(page, "Duplicate")
    assert copies(page) == ["Copy 1", "Copy 3", "Copy 3 (2)", "Copy 3 (3)"]


def test_another_name(page: Page, site: str) -> None:
    open_sheet(page, site, MARCH)
    press(page, "Rename")
    field = page.get_by_label("Name of the copy")
    expect(field).to_have_value("March")
    field.fill("")
    press(page, "Save")
    expect(page.locator("dialog")).to_be_visible()
    field.fill("Spring")
    press(page, "Save")
    assert said(page) == ["Renamed: Spring."]
    assert copies(page) == ["Copy 1", "Spring"]
    page.reload()
    assert shown(page) == "Spring"


def test_deleting_asks_first_with_cancel_as_the_default_and_can_be_undone(page: Page, site: str) -> None:
    open_sheet(page, site, MARCH)
    page.get_by_role("button", name="Delete", exact=True).press("Enter")
    dialog = page.get_by_role("dialog", name="Delete “March”?")
    expect(dialog).to_contain_text("3 filled fields go with it.")
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    assert copies(page) == ["Copy 1", "March"]
    assert said(page) == []
    expect(page.get_by_role("button", name="Delete", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Delete").click()
    assert said(page) == ["Deleted: March."]
    assert copies(page) == ["Copy 1"]
    expect(page.get_by_label("Problem")).to_have_value("Shops wait.\n\nNine days.")
    assert stored(page, "sheet/canvas/m2/name") is None
    page.get_by_role("button", name="Delete", exact=True).focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    assert said(page) == ["Back again: March."]
    assert shown(page) == "March"
    expect(page.get_by_label("Copy:")).to_be_focused()
    expect(cell(page, "Effect expected", 1)).to_have_value("41 of 60")


def test_the_last_copy_deleted_leaves_an_empty_one(page: Page, site: str) -> None:
    open_sheet(page, site, {"sheet/canvas/1/field/problem": "Only this"})
    press(page, "Delete")
    page.locator("dialog").get_by_role("button", name="Delete").click()
    expect(page.get_by_label("Problem")).to_have_value("")
    assert copies(page) == ["Copy 1"]
    page.get_by_label("Problem").fill("Anew")
    wait_stored(page, "sheet/canvas/1/field/problem", "Anew")
