"""Every view in light and dark, right to left, forced colours and on a narrow screen; by keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.e2e.coach.conftest import (
    SITE,
    app,
    bring,
    follow,
    heading,
    open_folder,
    open_start,
    press,
    rate_all,
    row,
    view_of,
)
from tests.e2e.looks import faults, in_every_look


@in_every_look
def test_every_view(page: Page, site: str, look: str) -> None:
    open_start(page, site)
    assert faults(page, look) == []
    open_folder(page, site)
    assert faults(page, look) == []
    follow(page, "Anna")
    app(page).get_by_text("Change name, roles or team").click()
    assert faults(page, look) == []
    view_of(page, "p-anna", "rate")
    app(page).get_by_label("Advanced").check()
    expect(app(page).get_by_text("Asks customers")).to_be_visible()
    assert faults(page, look) == []
    rate_all(page, Product_management="Beginner", Tone="Bright")
    bring(page)
    follow(page, "Open the conversation")
    row(page, "Product management").get_by_text("Choose a level").click()
    row(page, "Product management").get_by_text("Make a goal of it…").click()
    press(page, "Agree on Advanced")
    assert faults(page, look) == []
    view_of(page, "p-anna", "history")
    expect(heading(page)).to_contain_text("History")
    app(page).get_by_text("As a table: Product management").click()
    assert faults(page, look) == []
    view_of(page, "p-anna", "paper")
    expect(heading(page)).to_contain_text("Conversation:")
    assert faults(page, look) == []


def test_by_keyboard_from_the_start_to_a_saved_level(page: Page, site: str) -> None:
    open_folder(page, site)
    app(page).get_by_role("link", name="Anna").first.focus()
    page.keyboard.press("Enter")
    expect(heading(page)).to_be_focused()
    app(page).get_by_role("link", name="Rate again").focus()
    page.keyboard.press("Enter")
    expect(heading(page)).to_be_focused()
    app(page).get_by_label("Not seen").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(app(page).get_by_label("Beginner")).to_be_checked()
    app(page).get_by_role("link", name="Next").focus()
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Tone")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(app(page).get_by_label("Not seen")).to_be_checked()
    follow(page, "To the end")
    app(page).get_by_role("button", name="Keep as my view").focus()
    page.keyboard.press("Enter")
    save = app(page).get_by_role("button", name="Save to the folder")
    save.focus()
    page.keyboard.press("Enter")
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("Everything is saved")
    expect(save).to_be_focused()


def test_links_that_skip_the_navigation_and_instant_loading_keep_what_is_open(page: Page, site: str) -> None:
    open_folder(page, site)
    page.evaluate("location.hash = '#hr-page'")
    expect(heading(page)).to_have_text("Team")
    page.locator("header a.md-logo").click()
    page.get_by_role("link", name="The assessment of Tone").click()
    expect(page.locator("handrail-assessment")).to_be_visible()
    page.go_back()
    page.go_back()
    expect(heading(page)).to_be_visible()
    page.evaluate("location.hash = '#team'")
    expect(app(page).locator(".hr-coach-people")).to_contain_text("Ben")
    assert page.evaluate(f"localStorage.getItem('handrail:{SITE}:v1')") is None
