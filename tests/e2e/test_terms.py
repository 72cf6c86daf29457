"""Words that lead to the glossary, on the project's own site."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.e2e.axe import violations

MODULE = "course/1-value/2-value-exchange/"
SAYS = "A shop with fewer than 20 bookings a month."


def term(page: Page) -> Locator:
    return page.locator("a.hr-term", has_text="quiet shops")


def tooltip(page: Page) -> Locator:
    return page.get_by_role("tooltip")


@pytest.fixture
def module(page: Page, server: str) -> Page:
    page.emulate_media(reduced_motion="reduce")
    page.goto(server + MODULE)
    term(page).scroll_into_view_if_needed()
    return page


def test_pointing_at_a_term_shows_the_sentence_and_it_stays_under_the_pointer(module: Page) -> None:
    term(module).hover()
    expect(tooltip(module)).to_have_text(SAYS)
    expect(module.locator(".md-tooltip2--active")).to_be_visible()
    word, says = term(module).bounding_box(), module.locator(".md-tooltip2__inner").bounding_box()
    assert word
    assert says
    x, y = word["x"] + word["width"] / 2, word["y"] + word["height"] - 2
    while y < says["y"] + says["height"] / 2:
        module.mouse.move(x, y)
        module.wait_for_timeout(120)  # slower than the theme's patience of 250 ms for the whole way
        y += 3
    expect(tooltip(module)).to_have_text(SAYS)
    assert tooltip(module).is_visible()
    module.mouse.move(2, 2)
    expect(tooltip(module)).to_have_count(0)


def test_the_keyboard_opens_and_closes_the_sentence_and_follows_the_word(module: Page) -> None:
    term(module).focus()
    expect(tooltip(module)).to_be_visible()
    expect(tooltip(module)).to_have_text(SAYS)
    expect(term(module)).to_have_accessible_description(SAYS)
    expect(term(module)).to_have_accessible_name("quiet shops")
    module.keyboard.press("Escape")
    expect(tooltip(module)).to_be_hidden()
    expect(term(module)).to_be_focused()
    module.keyboard.press("Enter")
    module.wait_for_url("**/handbook/glossary/#quiet-shop")
    entry = module.locator("dt#quiet-shop")
    expect(entry).to_be_in_viewport()
    expect(entry).to_have_text("Quiet shop")


def test_a_sentence_that_was_closed_opens_again(module: Page) -> None:
    for _ in range(2):
        term(module).focus()
        expect(tooltip(module)).to_be_visible()
        module.keyboard.press("Escape")
        expect(tooltip(module)).to_be_hidden()
        term(module).blur()
        expect(module.locator(".md-tooltip2")).to_have_count(0)  # hidden it is no tooltip to Playwright


def test_terms_work_on_a_page_that_arrived_by_instant_navigation(page: Page, server: str) -> None:
    page.goto(server + "course/1-value/")
    page.evaluate("document.body.dataset.stays = 'yes'")
    page.locator(".hr-modules").get_by_role("link", name="The value exchange").click()
    page.wait_for_url("**/" + MODULE)
    term(page).focus()
    expect(tooltip(page)).to_have_text(SAYS)
    assert page.evaluate("document.body.dataset.stays") == "yes"


@pytest.mark.parametrize(
    "path",
    [
        MODULE,
        "course/4-options-delivery/4-hypothesis-to-okr/",
        "handbook/measuring/",
        "handbook/glossary/",
        "",
    ],
)
def test_no_term_is_linked_in_a_heading_a_quiz_or_a_label(page: Page, server: str, path: str) -> None:
    page.goto(server + path)
    places = (
        "h1, h2, h3, h4, handrail-quiz, handrail-checklist, label, th, dt, pre, code, figure, .hr-hero, nav"
    )
    assert page.locator(f":is({places}) a.hr-term").count() == 0
    linked = page.locator("a.hr-term")
    expected = 0 if path in ("handbook/glossary/", "") else 4
    assert linked.count() >= expected
    assert expected or linked.count() == 0
    addresses = [re.sub(r".*#", "", a.get_attribute("href") or "") for a in linked.all()]
    assert len(addresses) == len(set(addresses))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_a_sentence_open(page: Page, server: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.goto(server + MODULE)
    term(page).focus()
    expect(page.locator(".md-tooltip2--active")).to_be_visible()
    page.wait_for_timeout(300)  # the theme fades it in, and a faded text has less contrast
    assert violations(page) == []


def test_on_paper_a_term_is_a_word(module: Page) -> None:
    line = "e => getComputedStyle(e).textDecorationLine"
    assert term(module).evaluate(line) == "underline"
    module.emulate_media(media="print")
    assert term(module).evaluate(line) == "none"


class TestWithoutScript:
    @pytest.fixture
    def context_options(self) -> dict[str, object]:
        return {"java_script_enabled": False}

    def test_the_browser_itself_shows_the_sentence(self, page: Page, server: str) -> None:
        page.goto(server + MODULE)
        expect(term(page)).to_have_attribute("title", SAYS)
