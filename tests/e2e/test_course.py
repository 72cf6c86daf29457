"""The course as a learner meets it: phases, modules, the button, and everything that follows from pressing it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

ROOT = Path(__file__).resolve().parents[2]
PHASE = "course/0-foundations/"
FIRST = "course/0-foundations/1-introduction/"
SECOND = "course/0-foundations/2-product-lifecycle/"
MODULES = [
    f"course/{file.parent.name}/{file.stem}/"
    for file in sorted((ROOT / "site_src" / "course").glob("*/[0-9]*.md"))
]
LAST = MODULES[-1]


def complete(page: Page) -> None:
    page.get_by_role("button", name="Done with this module?").click()
    expect(page.get_by_role("button", name="Completed")).to_be_visible()


def test_a_phase_shows_what_is_in_it_and_how_far_one_is(page: Page, server: str) -> None:
    page.goto(server + PHASE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Phase 0 Foundations")
    bar = page.get_by_role("progressbar", name="0 of 2 modules completed")
    expect(bar).to_have_attribute("value", "0")
    stops = page.locator(".hr-modules > li")
    expect(stops).to_have_count(2)
    expect(stops.nth(0)).to_contain_text("Introduction to product management and product-led thinking")
    expect(stops.nth(0)).to_contain_text("20 min")
    expect(stops.nth(0)).to_contain_text("Next")
    expect(stops.nth(1)).to_contain_text("Not completed")
    expect(page.get_by_text("Total time: about 40 min")).to_be_visible()


def test_a_module_shows_what_it_is_for_and_where_it_belongs(page: Page, server: str) -> None:
    page.goto(server + SECOND)
    expect(page.locator(".hr-kicker")).to_have_text("About 20 min")
    assert page.locator(".hr-outcomes li").count() >= 3
    belongs = page.locator(".hr-belongs")
    expect(belongs.get_by_role("link", name="Product management: Beginner")).to_be_visible()
    expect(
        belongs.get_by_role("link", name=re.compile("^Introduction to product management"))
    ).to_be_visible()
    cards = page.locator(".hr-resource")
    assert cards.count() >= 3
    for card in cards.all():
        assert card.locator(".hr-meta").inner_text().strip()
        link = card.get_by_role("link", name=re.compile("^Open resource "))
        assert (link.get_attribute("href") or "").startswith("https://")
    expect(page.get_by_role("link", name="Back to Phase 0")).to_be_visible()
    page.get_by_role("link", name="Next module: Outcomes over outputs").click()
    expect(page).to_have_url(server + "course/1-value/1-outcomes-over-outputs/")


def test_the_last_module_says_that_it_is_the_last(page: Page, server: str) -> None:
    page.goto(server + LAST)
    expect(page.get_by_text("This is the last module of the course.")).to_be_visible()
    page.get_by_role("link", name="Back to Phase 5").click()
    expect(page).to_have_url(server + "course/5-measure-steward/")


def test_a_press_changes_counter_cards_ticks_and_the_way_on_in_every_tab(
    context: BrowserContext, page: Page, server: str
) -> None:
    home, phase = context.new_page(), context.new_page()
    home.goto(server)
    phase.goto(server + PHASE)
    page.goto(server + FIRST)
    expect(home.get_by_role("link", name=re.compile("^Start: Introduction"))).to_be_visible()

    complete(page)

    expect(home.get_by_role("link", name="Continue: The product lifecycle 20 min")).to_be_visible()
    expect(home.get_by_text(f"1 of {len(MODULES)} modules completed")).to_be_visible()
    card = home.locator(".hr-phases > li").nth(0)
    expect(card).to_contain_text("1 of 2 modules completed")
    expect(card.locator("handrail-state")).to_have_attribute("state", "begun")
    expect(phase.get_by_role("progressbar", name="1 of 2 modules completed")).to_have_attribute("value", "1")
    expect(phase.locator(".hr-modules > li").nth(0)).to_contain_text("Completed")
    expect(phase.locator(".hr-modules > li").nth(1)).to_contain_text("Next")
    for tab in (page, phase):
        ticked = tab.locator(".md-nav--primary a.hr-nav[data-hr-state=done]")
        expect(ticked).to_have_count(1)
        expect(ticked).to_contain_text("Introduction to product management and product-led thinking")
        expect(ticked).to_contain_text("(completed)")
    expect(page.get_by_role("status").filter(has_text="Module completed.")).to_have_text(
        "Module completed. 1 of 2 modules completed in Phase 0."
    )

    page.get_by_role("button", name="Undo").click()

    expect(page.get_by_role("button", name="Done with this module?")).to_be_focused()
    expect(home.get_by_role("link", name=re.compile("^Start: Introduction"))).to_be_visible()
    expect(card).to_contain_text("Not started")
    expect(phase.get_by_role("progressbar", name="0 of 2 modules completed")).to_have_attribute("value", "0")
    expect(phase.locator(".md-nav--primary a[data-hr-state=done]")).to_have_count(0)


def test_modules_may_be_completed_in_any_order(page: Page, server: str) -> None:
    page.goto(server + LAST)
    complete(page)
    page.goto(server)
    expect(page.get_by_role("link", name=re.compile("^Continue: Introduction"))).to_be_visible()
    for path in (FIRST, *MODULES[2:-1]):
        page.goto(server + path)
        complete(page)
    page.goto(server)
    expect(page.get_by_role("link", name=re.compile("^Continue: The product lifecycle"))).to_be_visible()
    page.goto(server + SECOND)
    complete(page)
    page.goto(server)
    expect(page.get_by_text(f"{len(MODULES)} of {len(MODULES)} modules completed")).to_be_visible()
    expect(page.get_by_text("All done").first).to_be_visible()
    expect(page.locator(".hr-phases handrail-state[state=done]")).to_have_count(6)


def test_two_tabs_that_complete_different_modules_lose_nothing(
    context: BrowserContext, page: Page, server: str
) -> None:
    other = context.new_page()
    page.goto(server + FIRST)
    other.goto(server + SECOND)
    complete(page)
    complete(other)
    for tab in (page, other):
        tab.goto(server + PHASE)
        expect(tab.get_by_role("progressbar", name="2 of 2 modules completed")).to_be_visible()


def test_progress_survives_reload_back_forward_and_a_new_window(
    context: BrowserContext, page: Page, server: str
) -> None:
    page.goto(server + PHASE)
    page.goto(server + FIRST)
    complete(page)
    page.reload()
    expect(page.get_by_role("button", name="Completed")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("progressbar", name="1 of 2 modules completed")).to_be_visible()
    page.go_forward()
    expect(page.get_by_role("button", name="Completed")).to_be_visible()
    page.close()
    again = context.new_page()
    again.goto(server + PHASE)
    expect(again.get_by_role("progressbar", name="1 of 2 modules completed")).to_be_visible()


def test_instant_navigation_keeps_everything_painted(page: Page, server: str) -> None:
    page.goto(server + PHASE)
    page.evaluate("window.neverReloaded = true")
    page.locator(".hr-modules a").first.click()
    expect(page).to_have_url(server + FIRST)
    complete(page)
    page.get_by_role("link", name=re.compile("^Next module")).click()
    expect(page).to_have_url(server + SECOND)
    expect(page.get_by_role("button", name="Done with this module?")).to_be_visible()
    expect(page.locator(".md-nav--primary a[data-hr-state=done]")).to_have_count(1)
    page.get_by_role("link", name="Back to Phase 0").click()
    expect(page.get_by_role("progressbar", name="1 of 2 modules completed")).to_be_visible()
    page.go_back()
    page.go_back()
    expect(page).to_have_url(server + FIRST)
    expect(page.get_by_role("button", name="Completed")).to_be_visible()
    expect(page.get_by_role("button", name="Undo")).to_have_count(1)
    page.go_forward()
    expect(page.get_by_role("button", name="Done with this module?")).to_be_visible()
    assert page.evaluate("window.neverReloaded") is True


def test_everything_works_from_the_keyboard(page: Page, server: str) -> None:
    page.goto(server + FIRST)
    page.get_by_role("button", name="Done with this module?").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Completed")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Done with this module?")).to_be_focused()


def test_after_instant_navigation_by_keyboard_the_title_has_the_focus(page: Page, server: str) -> None:
    page.goto(server + FIRST)
    page.get_by_role("link", name=re.compile("^Next module")).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("The product lifecycle")
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_on_a_phone_the_drawer_marks_the_present_module_too(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server + FIRST)
    complete(page)
    page.get_by_role("button", name="Navigation").click()
    expect(page.locator("button.md-nav__link--active[data-hr-state=done]")).to_be_visible()


class TestWithoutJavaScript:
    @pytest.fixture
    def context_options(self) -> dict[str, bool]:
        return {"java_script_enabled": False}

    def test_everything_can_be_read(self, page: Page, server: str) -> None:
        page.goto(server)
        expect(page.get_by_role("link", name=re.compile("^Start: Introduction"))).to_be_visible()
        page.goto(server + FIRST)
        expect(page.get_by_role("link", name="Back to Phase 0")).to_be_visible()
        boxes = page.get_by_role("checkbox")
        assert boxes.count() > 3
        for box in page.locator(".hr-item > input").all():
            assert box.is_disabled()
            assert page.locator(f"label[for='{box.get_attribute('id')}']").inner_text().strip()
