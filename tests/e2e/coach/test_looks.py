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


def test_from_the_right_time_runs_as_one_reads(page: Page, site: str) -> None:
    open_folder(page, site)
    view_of(page, "p-anna", "history")
    expect(heading(page)).to_contain_text("History")
    expect(app(page).locator(".hr-timeline-assigned")).to_have_count(1)
    first, last, name = page.evaluate(PLACES)
    assert name < first < last
    page.evaluate("() => { document.body.dir = 'rtl' }")
    first, last, name = page.evaluate(PLACES)
    assert last < first < name
    upright = "() => document.querySelector('.hr-timeline-level').getScreenCTM().a > 0"
    assert page.evaluate(upright), "names are not mirrored"


PLACES = """() => ["coach", "assigned", "level"].map((part) => {
  const { left, right } = document.querySelector(`.hr-timeline .hr-timeline-${part}`).getBoundingClientRect();
  return (left + right) / 2;
})"""
"""The middle of the first mark, of the last and of a level's name, from the left."""

LONG_LABEL = "Selbsteinschätzung"


def test_on_a_narrow_screen_words_stay_whole(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_folder(page, site)
    view_of(page, "p-anna", "rate")
    rate_all(page, Product_management="Beginner", Tone="Bright")
    bring(page)
    cell = app(page).locator(".hr-coach-standing td").first
    cell.evaluate("(cell, label) => { cell.dataset.label = label }", LONG_LABEL)
    below = "cell => cell.firstElementChild.getBoundingClientRect().top - cell.getBoundingClientRect().top"
    assert cell.evaluate(below) > 10, "the level stands below a long word for whose it is"
    view_of(page, "p-anna", "paper")
    expect(heading(page)).to_contain_text("Conversation:")
    sheet = app(page).locator(".hr-paper")
    expect(sheet.get_by_text("Agreed today")).to_have_count(1)
    assert sheet.evaluate("sheet => sheet.scrollWidth <= sheet.clientWidth")
    assert sheet.evaluate(
        "sheet => [...sheet.querySelectorAll('td')].map((td) => getComputedStyle(td, '::before').content)"
    )[:5] == ['"Self"', '"Coach"', '"Last agreed"', '"Target"', '"Agreed today"']
    view_of(page, "p-anna", "talk")
    expect(heading(page)).to_contain_text("Conversation with")
    name = app(page).locator(".hr-ladder").first.locator(".hr-ladder-name").nth(2)
    name.evaluate("name => { name.textContent = 'Selbstständig' }")
    assert name.evaluate("name => name.scrollWidth <= name.clientWidth")
    lines = "name => name.getBoundingClientRect().height / parseFloat(getComputedStyle(name).lineHeight)"
    assert round(name.evaluate(lines)) == 1


def test_what_can_be_taken_back_is_said_in_full(page: Page, site: str) -> None:
    open_folder(page, site)
    view_of(page, "p-anna", "rate")
    rate_all(page, Product_management="Beginner", Tone="Bright")
    bring(page)
    follow(page, "Open the conversation")
    row(page, "Product management").get_by_text("Make a goal of it…").click()
    text = "Lead the talk with six shops about what they pay for today"
    form = row(page, "Product management").locator("form").last
    form.get_by_label("The goal, in your words").fill(text)
    form.get_by_role("button", name="Add the goal").click()
    undo = app(page).get_by_role("button", name=f"Undo: goal “{text}”", exact=True)
    expect(undo).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    assert undo.evaluate("button => button.getBoundingClientRect().height") < 64
