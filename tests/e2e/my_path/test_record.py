"""The completion record: of a phase or the course, on screen and on paper."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.my_path.conftest import BEGUN, PATH, RECORD, answer, open_with
from tests.e2e.small_site import said, stored

DONE: dict[str, Any] = {f"module/{name}": (True, 30) for name in ("exchange", "lately", "more", "ship")} | {
    "module/intro": (True, 40),
    "quiz/q-exchange/three": answer(True),
    "learner/name": "Ada <b>Example</b>",
}


def paper(page: Page) -> list[str]:
    return [line for line in page.locator(".hr-record").inner_text().split("\n") if line.strip()]


def test_a_course_that_is_done(page: Page, site: str) -> None:
    open_with(page, site, DONE, RECORD)
    lines = paper(page)
    assert lines[0].lower() == "path & pages"
    assert lines[1:3] == [
        "Completion record",
        "Ada <b>Example</b> has completed all 5 modules of the course between 11 October 2026 and 21 October 2026.",
    ]
    assert "Introduction\t11 October 2026\t15 min" in lines
    assert "Completed modules together\t1 h 15 min" in lines
    assert "1 of 2 quizzes passed: The exchange." in lines
    assert lines[-1] == (
        "This is the learner’s own record, made from what their browser has kept. Nobody has verified it."
        " Printed on 20 November 2026."
    )


def test_what_is_missing_is_said_and_can_be_printed(page: Page, site: str) -> None:
    open_with(page, site, BEGUN, RECORD)
    lines = paper(page)
    assert lines[1:4] == [
        "Progress record",
        "The learner has completed 1 of 5 modules of the course on 17 November 2026.",
        "Still to do: 4 modules.",
    ]
    assert "Lately\tnot yet\t15 min" in lines
    expect(page.get_by_role("button", name="Print")).to_be_enabled()


def test_nothing_completed_is_said_too(page: Page, site: str) -> None:
    open_with(page, site, {}, RECORD)
    assert "The learner has completed 0 of 5 modules of the course so far." in paper(page)


def test_a_phase_is_chosen_and_stays_chosen(page: Page, site: str) -> None:
    open_with(page, site, BEGUN, RECORD)
    page.get_by_label("About").select_option("Phase 0: Foundations")
    expect(page).to_have_url(site + RECORD + "?phase=foundations")
    whole = "The learner has completed the module of Phase 0: Foundations on 17 November 2026."
    assert paper(page)[1:3] == ["Completion record", whole]
    page.reload()
    expect(page.get_by_label("About")).to_have_value("foundations")
    page.get_by_label("About").select_option("The whole course")
    expect(page).to_have_url(site + RECORD)
    page.goto(site + RECORD + "?phase=gone")
    expect(page.get_by_text("1 of 5 modules of the course")).to_be_visible()


def test_a_name_is_kept_even_when_the_page_is_left_at_once(page: Page, site: str) -> None:
    open_with(page, site, BEGUN, RECORD)
    page.get_by_label("Your name (optional)").press_sequentially("Ada")
    expect(page.get_by_text("Ada has completed 1 of 5 modules")).to_be_visible()
    page.goto(site + PATH)
    assert stored(page, "learner/name") == "Ada"
    page.goto(site + RECORD)
    expect(page.get_by_label("Your name (optional)")).to_have_value("Ada")
    page.get_by_label("Your name (optional)").fill("")
    page.get_by_role("link", name="Path & pages").first.click()
    expect(page).to_have_url(site)
    assert stored(page, "learner/name") == ""


@pytest.mark.parametrize("name", ["learner/name", "learner/role"])
def test_a_damaged_name_is_no_name(page: Page, site: str, name: str) -> None:
    open_with(page, site, {**BEGUN, name: {"first": 1}}, RECORD)
    expect(page.get_by_text("The learner has completed 1 of 5 modules")).to_be_visible()


def test_print_prints_and_says_nothing(page: Page, site: str) -> None:
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1 }")
    open_with(page, site, DONE, RECORD)
    page.get_by_role("button", name="Print").press("Enter")
    assert page.evaluate("window.printed") == 1
    assert said(page) == []


def test_on_paper_there_is_the_sheet_alone_on_one_page(page: Page, site: str) -> None:
    open_with(page, site, DONE, RECORD)
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator(".hr-record")).to_be_visible()
    others = (
        ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-path, h1, .hr-record-controls, .hr-notices > *"
    )
    expect(page.locator(others).locator("visible=true")).to_have_count(0)
    top = page.locator(".hr-record").bounding_box()
    assert top is not None
    assert top["y"] < 60
    colour = page.evaluate("getComputedStyle(document.querySelector('.hr-record h2')).color")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != colour
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1
