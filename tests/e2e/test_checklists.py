"""Checklists and plain task lists: labelled boxes that stay ticked."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Locator, Page, expect

MODULE = "course/0-foundations/1-introduction/"


def checklist(page: Page) -> Locator:
    return page.get_by_role("group", name="Before you go on")


def tasks(page: Page) -> Locator:
    return page.get_by_role("group", name="To do", exact=True)


def test_every_box_has_the_words_beside_it_as_its_name(page: Page, server: str) -> None:
    page.goto(server + MODULE)
    for group in (checklist(page), tasks(page)):
        boxes = group.get_by_role("checkbox")
        assert boxes.count() >= 3
        for entry in group.locator("li").all():
            expect(entry.get_by_role("checkbox")).to_have_accessible_name(entry.locator("label").inner_text())


def test_ticks_stay_and_are_counted(page: Page, server: str) -> None:
    page.goto(server + MODULE)
    for group in (checklist(page), tasks(page)):
        count = group.get_by_role("checkbox").count()
        group.get_by_role("checkbox").nth(1).check()
        expect(group.locator("xpath=..").get_by_text(f"1 of {count} ticked")).to_be_visible()
    page.reload()
    for group in (checklist(page), tasks(page)):
        expect(group.get_by_role("checkbox").nth(0)).not_to_be_checked()
        expect(group.get_by_role("checkbox").nth(1)).to_be_checked()


def test_a_click_on_the_words_ticks_and_space_unticks(page: Page, server: str) -> None:
    page.goto(server + MODULE)
    box = checklist(page).get_by_role("checkbox").first
    checklist(page).locator("label").first.click()
    expect(box).to_be_checked()
    box.focus()
    page.keyboard.press("Space")
    expect(box).not_to_be_checked()
    page.reload()
    expect(checklist(page).get_by_role("checkbox").first).not_to_be_checked()


def test_a_tick_shows_in_every_tab_and_the_last_one_is_announced(
    context: BrowserContext, page: Page, server: str
) -> None:
    other = context.new_page()
    page.goto(server + MODULE)
    other.goto(server + MODULE)
    boxes = checklist(page).get_by_role("checkbox")
    count = boxes.count()
    for place in range(count):
        boxes.nth(place).check()
        expect(checklist(other).get_by_role("checkbox").nth(place)).to_be_checked()
    expect(page.get_by_role("status").filter(has_text="ticked")).to_have_text(f"All {count} items ticked")


def test_ticks_survive_instant_navigation_and_back(page: Page, server: str) -> None:
    page.goto(server + MODULE)
    checklist(page).get_by_role("checkbox").first.check()
    page.get_by_role("link", name="Back to Phase 0").click()
    page.wait_for_url("**/0-foundations/")
    page.go_back()
    expect(checklist(page).get_by_role("checkbox").first).to_be_checked()


def test_on_paper_an_empty_box_of_a_dark_page_is_not_filled(page: Page, server: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(server + MODULE)
    page.emulate_media(media="print", color_scheme="dark")
    for group in (checklist(page), tasks(page)):
        expect(group.get_by_role("checkbox").first).to_have_css("color-scheme", "light")
