"""Every kind of question with the keyboard alone, and the ways that lead to a question."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.quizzes.conftest import open_quiz, question, verdict
from tests.e2e.small_site import said, stored


def press_to(page: Page, name: str) -> None:
    """Go on with the Tab key until something of that name has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "() => document.activeElement.ariaLabel ?? document.activeElement.labels?.[0]?.textContent.trim()"
            " ?? document.activeElement.textContent"
        )
        if focused == name:
            return
    pytest.fail(f"{name} cannot be reached with the Tab key")


KEYS: dict[str, list[str]] = {
    "which": ["Tab", "ArrowDown", "Tab", "Enter"],
    "evidence": ["Tab", "Space", "Tab", "Space", "Tab", "Tab", "Space", "Tab", "Enter"],
    "word": ["Tab", *"outcome", "Enter"],
    "share": ["Tab", *"22,5", "Tab", "Enter"],
    "pairs": ["Tab", "Y", "Tab", "A", "Tab", "A", "Tab", "Enter"],
}


@pytest.mark.parametrize("name", KEYS)
def test_every_kind_of_question_is_answered_with_the_keyboard_alone(
    page: Page, quizzes: str, name: str
) -> None:
    open_quiz(page, quizzes, f"quiz/#q-all-{name}")
    for key in KEYS[name]:
        page.keyboard.press(key)
    expect(verdict(page, name)).to_have_text("Correct.")
    [text] = said(page)
    assert text.startswith("Correct.")
    expect(question(page, name).locator(":focus")).to_have_count(1)


def test_items_are_ordered_with_the_keyboard_and_each_move_is_said_once(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes, "quiz/#q-all-steps")
    items = question(page, "steps").locator(".hr-sortable > li .hr-sortable-text")
    for place, name in enumerate(["Guess", "Try", "Learn", "Decide"], start=1):
        at = items.all_inner_texts().index(name) + 1
        if at == place:
            continue
        # What is to be moved next stands below what was moved last, which has the focus.
        press_to(page, f"Move up: {name}")
        for step in range(at - 1, place - 1, -1):
            page.keyboard.press("Enter")
            assert said(page) == [f"{name} moved to {step} of 4"]
            expect(page.get_by_role("button", name=f"Move up: {name}")).to_be_focused()
    assert items.all_inner_texts() == ["Guess", "Try", "Learn", "Decide"]
    press_to(page, "Check answer")
    page.keyboard.press("Enter")
    assert said(page) == ["Correct."]
    page.reload()
    assert items.all_inner_texts() == ["Guess", "Try", "Learn", "Decide"]
    expect(verdict(page, "steps")).to_have_text("Correct.")


def test_a_move_at_the_end_does_nothing_and_keeps_the_focus(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    first = question(page, "steps").locator(".hr-sortable > li").first
    up = first.get_by_role("button", name="Move up")
    expect(up).to_have_attribute("aria-disabled", "true")
    up.focus()
    page.keyboard.press("Enter")
    expect(up).to_be_focused()
    assert said(page) == []
    assert stored(page, "quiz/q-all/steps") is None


REVIEW: dict[str, Any] = {
    "back": "own/",
    "items": [
        {"url": "quiz/", "quiz": "q-all", "question": "word"},
        {"url": "quiz/", "quiz": "q-all", "question": "share"},
    ],
}


def test_a_review_leads_from_question_to_question_and_back(page: Page, quizzes: str) -> None:
    page.goto(quizzes)
    page.evaluate("list => sessionStorage.setItem('handrail:quizzes:review', JSON.stringify(list))", REVIEW)
    open_quiz(page, quizzes, "quiz/#q-all-word")
    expect(question(page, "word")).to_contain_text("Review: 1 of 2")
    expect(page.locator(".hr-review")).to_have_count(2)
    question(page, "word").get_by_role("link", name="Next question").click()
    expect(page).to_have_url(quizzes + "quiz/#q-all-share")
    expect(question(page, "share")).to_be_focused()
    expect(question(page, "share")).to_contain_text("Review: 2 of 2")
    question(page, "share").get_by_role("link", name="Back to My quizzes").click()
    expect(page).to_have_url(quizzes + "own/")


def test_a_review_keeps_the_focus_on_a_page_that_instant_navigation_brought(page: Page, quizzes: str) -> None:
    page.goto(quizzes)
    chain = {**REVIEW, "items": [REVIEW["items"][1], REVIEW["items"][0]]}
    page.evaluate("list => sessionStorage.setItem('handrail:quizzes:review', JSON.stringify(list))", chain)
    page.get_by_role("link", name="To a question").press("Enter")
    question(page, "share").get_by_role("link", name="Next question").press("Enter")
    expect(page).to_have_url(quizzes + "quiz/#q-all-word")
    expect(question(page, "word")).to_be_focused()


def test_a_review_leads_on_from_a_question_that_was_removed(page: Page, quizzes: str) -> None:
    page.goto(quizzes)
    first, last = REVIEW["items"]
    chain = {**REVIEW, "items": [first, {**last, "question": "gone"}, last]}
    page.evaluate("list => sessionStorage.setItem('handrail:quizzes:review', JSON.stringify(list))", chain)
    open_quiz(page, quizzes, "quiz/#q-all-word")
    question(page, "word").get_by_role("link", name="Next question").click()
    line = page.get_by_text("This question is no longer here.")
    expect(line).to_be_focused()
    line.get_by_role("link", name="Next question").click()
    expect(question(page, "share")).to_be_focused()
    expect(line).to_have_count(0)


@pytest.mark.parametrize("rubbish", ["", "{", "[]", '{"items": [{}]}', '{"back": "https://evil.test/", "items": [{"url": "javascript:alert(1)", "quiz": "q-all", "question": "word"}]}'])  # fmt: skip
def test_rubbish_in_place_of_a_review_is_passed_over(page: Page, quizzes: str, rubbish: str) -> None:
    page.goto(quizzes)
    page.evaluate("text => sessionStorage.setItem('handrail:quizzes:review', text)", rubbish)
    open_quiz(page, quizzes)
    expect(page.locator(".hr-review")).to_have_count(0)


def test_a_link_to_a_question_leads_there_with_the_focus(page: Page, quizzes: str) -> None:
    page.goto(quizzes)
    page.get_by_role("link", name="To a question").press("Enter")
    expect(question(page, "share")).to_be_focused()
    expect(question(page, "share")).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(question(page, "share").get_by_role("textbox")).to_be_focused()
