"""What the learner's own pages say of worksheets: evidence, My path, My data."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.e2e.small_site import listen, said, stored
from tests.e2e.worksheets.conftest import KEY, MARCH, open_sheet, press, remember


def _open(page: Page, place: str) -> None:
    page.goto(place)
    expect(page.locator(".hr-app-wait")).to_have_count(0)
    listen(page)


def _rate(page: Page, site: str) -> None:
    _open(page, f"{site}my/assessment/")
    page.get_by_role("button", name="Start").click()
    page.get_by_text("Note and evidence").click()


def test_a_worksheet_can_be_added_as_evidence_with_the_keyboard(page: Page, site: str) -> None:
    remember(page, site, {**MARCH, "evidence/pm": "A talk", "learner/role": "owner"})
    _rate(page, site)
    choice = page.get_by_label("Add a worksheet of yours")
    assert choice.locator("option").all_inner_texts() == ["Opportunity canvas", "Opportunity canvas, March"]
    field = page.get_by_label("Evidence: a link")
    field.press("Tab")
    expect(choice).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(field).to_have_value("A talk")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert said(page) == ["Added to the evidence: Opportunity canvas, March."]
    line = f"Worksheet: Opportunity canvas, March ({site}canvas/#canvas)"
    expect(field).to_have_value(f"A talk\n{line}")
    page.reload()
    listen(page)
    page.get_by_text("Note and evidence").click()
    expect(field).to_have_value(f"A talk\n{line}")
    field.fill("x" * 3990)
    press(page, "Add")
    assert said(page) == ["The evidence is full: Opportunity canvas does not fit. Nothing was changed."]
    expect(field).to_have_value("x" * 3990)


def test_without_a_worksheet_there_is_nothing_to_add(page: Page, site: str) -> None:
    remember(page, site, {"learner/role": "owner", "sheet/canvas/1/field/problem": ""})
    _rate(page, site)
    expect(page.get_by_label("Evidence: a link")).to_be_visible()
    expect(page.get_by_label("Add a worksheet of yours")).to_have_count(0)


def test_my_path_lists_the_worksheets_and_what_was_filled(page: Page, site: str) -> None:
    remember(page, site, {**MARCH, "sheet/retro/1/field/helped": "Talking"})
    _open(page, f"{site}my/")
    part = page.locator("handrail-sheets")
    expect(part.get_by_role("heading")).to_have_text("Worksheets")
    lines = part.locator("li").filter(has_not=page.locator("li"))
    assert lines.all_inner_texts() == [
        "Copy 1 2 of 6 filled",
        "March 3 of 6 filled",
        "Looking back 1 of 2 filled",
    ]
    recent = page.locator("handrail-recent")
    expect(recent).to_contain_text("Filled 5 entries of Opportunity canvas")
    expect(recent).to_contain_text("Filled 1 entry of Looking back")
    part.get_by_role("link", name="Opportunity canvas").click()
    expect(page).to_have_url(f"{site}canvas/#canvas")
    expect(page.get_by_label("Optimisation")).to_be_checked()


def test_my_path_says_nothing_of_worksheets_that_nobody_began(page: Page, site: str) -> None:
    _open(page, f"{site}my/")
    expect(page.get_by_role("heading", name="Your goals")).to_be_visible()
    expect(page.get_by_role("heading", name="Worksheets")).to_have_count(0)


def test_my_data_counts_exports_and_resets_worksheets(page: Page, site: str) -> None:
    remember(page, site, {**MARCH, "sheet/retro/1/field/helped": "Talking"})
    _open(page, f"{site}my/data/")
    expect(page.get_by_text("It holds 7 entries in worksheets.")).to_be_visible()
    page.get_by_label("Worksheet, with all its copies").select_option("Opportunity canvas")
    press(page, "Reset this worksheet…")
    dialog = page.locator("dialog")
    expect(dialog).to_contain_text("Reset Opportunity canvas?")
    expect(dialog).to_contain_text("6 entries in worksheets")
    dialog.get_by_role("button", name="Reset").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    assert stored(page, "sheet/canvas/1/field/problem") is None
    assert stored(page, "sheet/retro/1/field/helped") == "Talking"
    press(page, "Undo")
    assert stored(page, "sheet/canvas/m2/name") == "March"


def test_a_learner_file_brings_the_worksheets_to_another_browser(page: Page, site: str) -> None:
    remember(page, site, MARCH)
    text = page.evaluate("key => localStorage.getItem(key)", KEY)
    page.evaluate("localStorage.clear()")
    _open(page, f"{site}my/data/")
    page.get_by_label("Learner file").set_input_files(
        {"name": "mine.json", "mimeType": "application/json", "buffer": text.encode()}
    )
    expect(page.get_by_text("New: 6 entries in worksheets.")).to_be_visible()
    press(page, "Import")
    open_sheet(page, site)
    expect(page.get_by_label("Copy:")).to_have_value("m2")
    expect(page.get_by_label("Optimisation")).to_be_checked()
