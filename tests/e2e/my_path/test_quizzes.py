"""My quizzes: every result with its unit, and the way through what was missed."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page, expect
from tests.e2e.my_path.conftest import BEGUN, QUIZZES, SITE, answer, open_with, results

REVIEW = f"handrail:{SITE}:review"


def test_without_an_answer_it_says_what_will_be_here(page: Page, site: str) -> None:
    open_with(page, site, {}, QUIZZES)
    expect(page.get_by_text("Questions that you answer and miss appear here")).to_be_visible()
    expect(page.get_by_role("progressbar", name="0 of 3 quizzes passed")).to_be_visible()
    assert results(page) == [
        ["Introduction", "not started"],
        ["The exchange", "not started"],
        ["How", "not started"],
    ]


def test_results_stand_in_the_order_of_the_course(page: Page, site: str) -> None:
    open_with(page, site, {**BEGUN, "quiz/q-exchange/three": answer(True)}, QUIZZES)
    assert page.get_by_role("heading", level=2).all_inner_texts() == [
        "Review what you missed",
        "Phase 0: Foundations",
        "Phase 1: Value",
        "Outside the course",
    ]
    assert results(page) == [
        ["Introduction", "1 of 2 correct, not passed yet, 1 to review"],
        ["The exchange", "1 of 1 correct, passed"],
        ["How", "0 of 1 correct, not passed yet, 1 to review"],
    ]
    page.get_by_role("link", name="The exchange").last.click()
    expect(page).to_have_url(site + "course/1-value/1-exchange/#q-exchange-three")


def test_the_review_leads_from_question_to_question_and_back(page: Page, site: str) -> None:
    open_with(page, site, BEGUN, QUIZZES)
    expect(page.get_by_text("2 questions to review")).to_be_visible()
    page.get_by_role("link", name="Review them one by one").press("Enter")
    expect(page).to_have_url(site + "course/0-foundations/1-intro/#q-intro-two")
    assert json.loads(page.evaluate("key => sessionStorage.getItem(key)", REVIEW)) == {
        "back": site + QUIZZES,
        "items": [
            {"url": "course/0-foundations/1-intro/", "quiz": "q-intro", "question": "two"},
            {"url": "handbook/how/", "quiz": "q-how", "question": "four"},
        ],
    }
    page.locator("#q-intro-two .hr-review a").click()
    expect(page).to_have_url(site + "handbook/how/#q-how-four")
    page.locator("#q-how-four .hr-review a").click()
    expect(page).to_have_url(site + QUIZZES)
    expect(page.get_by_text("2 questions to review")).to_be_visible()
    page.get_by_role("link", name="Introduction").first.click()
    expect(page.locator("#q-intro-two")).to_be_visible()
    expect(page.locator(".hr-review")).to_have_count(0)


def test_one_question_can_be_gone_to_alone(page: Page, site: str) -> None:
    open_with(page, site, BEGUN, QUIZZES)
    page.get_by_role("link", name="Is it four?").click()
    expect(page).to_have_url(site + "handbook/how/#q-how-four")


def test_a_review_begins_where_the_tab_has_no_storage(page: Page, site: str) -> None:
    page.add_init_script("delete window.sessionStorage; Object.defineProperty(window, 'sessionStorage',"
                         " {get() { throw new DOMException('no', 'SecurityError') }})")  # fmt: skip
    open_with(page, site, BEGUN, QUIZZES)
    page.get_by_role("link", name="Review them one by one").click()
    expect(page).to_have_url(site + "course/0-foundations/1-intro/#q-intro-two")


def test_what_the_site_has_no_more_counts_nowhere(page: Page, site: str) -> None:
    leaves: dict[str, Any] = {
        "quiz/q-intro/gone": answer(False),
        "quiz/gone/one": answer(False),
        "quiz/q-exchange/three": "broken",
        "module/intro": True,
    }
    open_with(page, site, leaves, QUIZZES)
    expect(page.get_by_role("link", name="Review")).to_have_count(0)
    assert [result for _, result in results(page)] == ["not started"] * 3


def test_on_paper_is_nothing_to_press(page: Page, site: str) -> None:
    open_with(page, site, BEGUN, QUIZZES)
    review = page.get_by_role("link", name="Review them one by one")
    expect(review).to_be_visible()
    page.emulate_media(media="print")
    expect(review).to_be_hidden()
    expect(page.get_by_role("link", name="Is it four?")).to_be_visible()
