"""Home, handbook, competencies, search: what a visitor must find on each kind of page."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Page, Route, expect

COMPETENCY = "competencies/product-management/"
CHAPTER = "handbook/how-we-work/"


def test_the_home_page_has_three_doors_and_the_course(page: Page, server: str) -> None:
    page.goto(server)
    doors = page.locator(".hr-doors > li")
    expect(doors.get_by_role("link")).to_have_text(["Learn", "Look up", "Grow"])
    expect(doors.nth(0)).to_contain_text("6 phases, 20 modules")
    expect(page.locator(".hr-phases > li h3")).to_have_text(
        [
            "Foundations",
            "Value",
            "Strategy",
            "Kata and problems",
            "Options and delivery",
            "Measure and steward",
        ]
    )
    for name, path in {"Learn": "course/", "Look up": "handbook/", "Grow": "competencies/"}.items():
        page.goto(server)
        doors.get_by_role("link", name=name).click()
        expect(page).to_have_url(server + path)


def test_a_competency_can_be_read_from_purpose_to_summary(page: Page, server: str) -> None:
    page.goto(server + COMPETENCY)
    expect(page.locator(".hr-lead")).to_be_visible()
    expect(page.locator(".hr-behaviours dt")).to_have_count(7)
    levels = page.locator(".hr-levels > li")
    expect(levels.locator("h3")).to_have_text(["Beginner", "Intermediate", "Advanced", "Guide", "Catalyst"])
    for level in levels.all():
        statements = level.locator(".hr-statements > li")
        assert statements.count() >= 3
        expect(level.locator(".hr-statements > li:not(:has(.hr-evidence))")).to_have_count(0)
    teaching = levels.nth(0).locator(".hr-teachers a")
    expect(teaching.first).to_have_text("Introduction to product management and product-led thinking")
    expect(page.get_by_role("heading", name="Summary")).to_be_visible()
    expect(page.get_by_text("Senior product owner: Advanced")).to_be_visible()


def test_a_module_and_its_competency_link_to_each_other(page: Page, server: str) -> None:
    page.goto(server + COMPETENCY)
    page.locator(".hr-teachers a").first.click()
    expect(page).to_have_url(server + "course/0-foundations/1-introduction/")
    page.locator(".hr-belongs").get_by_role("link", name="Product management: Beginner").click()
    expect(page).to_have_url(server + COMPETENCY + "#level-beginner")
    expect(page.locator("#level-beginner")).to_be_in_viewport()


def test_an_anchor_is_reached_though_its_page_comes_late_and_one_scrolls_meanwhile(
    page: Page, server: str
) -> None:
    page.goto(server + COMPETENCY)
    page.locator(".hr-teachers a").first.click()
    expect(page).to_have_url(server + "course/0-foundations/1-introduction/")
    waiting: list[Route] = []
    page.route(server + COMPETENCY, lambda route: waiting.append(route))
    page.locator(".hr-belongs").get_by_role("link", name="Product management: Beginner").click()
    expect(page).to_have_url(server + COMPETENCY + "#level-beginner")
    page.evaluate("scrollTo(0, 300)")
    # Only after a tenth of a second the theme takes a note of where one is.
    page.wait_for_function("history.state?.y === 300")
    waiting[0].continue_()
    expect(page.locator("#level-beginner")).to_be_in_viewport()


def test_steps_within_a_page_fetch_nothing_and_keep_what_is_on_it(page: Page, server: str) -> None:
    page.goto(server + CHAPTER)
    page.evaluate("document.querySelector('article').dataset.before = ''")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    contents = page.locator(".md-nav--secondary:visible")
    contents.get_by_role("link", name="See also").press("Enter")
    expect(page).to_have_url(server + CHAPTER + "#see-also")
    expect(page.locator("h2:target")).to_be_in_viewport()
    page.keyboard.press("Tab")
    follows = "document.querySelector('#see-also').compareDocumentPosition(document.activeElement) & 4"
    assert page.evaluate(follows), "whoever goes on by keyboard goes on from there"
    contents.get_by_role("link", name="Six rules").click()
    expect(page.locator("#six-rules")).to_be_in_viewport()
    page.go_back()
    expect(page.locator("#see-also")).to_be_in_viewport()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    expect(page.locator("article[data-before]")).to_have_count(1)
    assert server + CHAPTER not in asked

    page.locator(".hr-belongs a").first.click()
    expect(page.locator("article[data-before]")).to_have_count(0)
    page.go_back()
    expect(page).to_have_url(server + CHAPTER)
    expect(page.locator("#see-also")).to_be_attached()
    page.evaluate("document.querySelector('article').dataset.before = ''")
    contents.get_by_role("link", name="See also").click()
    expect(page.locator("h2:target")).to_be_in_viewport()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    expect(page.locator("article[data-before]")).to_have_count(1)


def test_whoever_goes_back_before_the_next_page_is_there_stays(page: Page, server: str) -> None:
    page.goto(server + COMPETENCY)
    waiting: list[Route] = []
    page.route(server + "course/0-foundations/1-introduction/", lambda route: waiting.append(route))
    page.locator(".hr-teachers a").first.click()
    expect(page).to_have_url(server + "course/0-foundations/1-introduction/")
    page.go_back()
    waiting[0].continue_()
    page.wait_for_timeout(500)
    expect(page).to_have_url(server + COMPETENCY)
    expect(page.locator(".hr-levels")).to_be_visible()


def test_a_chapter_names_what_goes_deeper_and_where_it_is_edited(page: Page, server: str) -> None:
    page.goto(server + CHAPTER)
    deeper = page.locator(".hr-belongs")
    assert deeper.get_by_role("link").count() >= 3
    edit = page.get_by_role("link", name="Edit this page")
    assert (edit.get_attribute("href") or "").endswith("/edit/main/handbook/how-we-work.md")


def test_search_finds_words_of_every_room_and_none_of_our_controls(
    page: Page, server: str, built_site: Path
) -> None:
    index = json.loads((built_site / "search/search_index.json").read_text(encoding="utf-8"))
    texts = " ".join(e["text"] for e in index["docs"] if not e["location"].startswith("guide/"))
    for words in (
        "modules completed",
        "Not completed",
        "Not started",
        "Done with this module",
        "Back to Phase",
    ):
        assert words not in texts
    page.goto(server)
    page.keyboard.press("Control+k")
    page.keyboard.type("outcomes over outputs")
    result = page.locator(".md-search-result__item").first
    expect(result).to_contain_text(re.compile("outcomes over outputs", re.IGNORECASE))


def test_fonts_are_ours(page: Page, server: str) -> None:
    page.goto(server)
    page.evaluate("document.fonts.ready")
    family = page.evaluate("getComputedStyle(document.querySelector('.md-typeset p')).fontFamily")
    assert family.startswith('"Inter Variable"')
    assert page.evaluate("document.fonts.check('17px \"Inter Variable\"')") is True


def test_the_palette_can_be_changed_and_stays(page: Page, server: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(server)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.locator("label[title='Switch to dark']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(server + COMPETENCY)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_an_author_sees_the_problems_of_the_last_rebuild_as_text(page: Page, server: str) -> None:
    problems = ["handbook/x.md:3:1: unknown field '<b>'", "handbook/y.md:1:1: is no regular file"]
    page.add_init_script(f"globalThis.handrailProblems = {json.dumps(problems)}")
    page.goto(server)
    panel = page.locator(".hr-problems")
    expect(panel.get_by_role("alert")).to_have_text("2 problems. This is the last good version of the site.")
    expect(panel.locator("li")).to_have_text(problems)
    panel.get_by_role("button", name="Dismiss").click()
    expect(panel).to_have_count(0)
