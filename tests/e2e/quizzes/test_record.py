"""Answers are kept, and only what fits is taken from the record."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.e2e.quizzes.conftest import GRADED, SCORE, answer_all, check, keep, open_quiz, question, verdict
from tests.e2e.small_site import said, stored


def test_answers_and_verdicts_survive_a_reload_instant_navigation_and_back(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    answer_all(page)
    page.reload()
    for _ in range(2):
        for name in GRADED:
            expect(verdict(page, name)).to_have_text("Correct.")
        expect(page.get_by_label("Reports come")).to_be_checked()
        expect(question(page, "pairs").get_by_label("Goal")).to_have_value("roadmap")
        expect(page.locator(".hr-score")).to_have_text(SCORE)
        expect(page.get_by_role("button", name="Check answer")).to_have_count(6)
        page.get_by_role("article").get_by_role("link", name="Home").click()
        expect(page.get_by_role("link", name="To the quiz")).to_be_visible()
        page.go_back()
    expect(verdict(page, "which")).to_have_text("Correct.")


def test_an_element_that_leaves_the_page_and_returns_is_as_before(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    page.get_by_label("Neither").check()
    check(page, "which")
    quiz = page.locator("handrail-quiz")
    before = quiz.evaluate("element => element.innerHTML")
    quiz.evaluate("element => { const home = element.parentElement; element.remove(); home.append(element) }")
    assert quiz.evaluate("element => element.innerHTML") == before
    page.get_by_label("Reports come").check()
    check(page, "which")
    expect(verdict(page, "which")).to_have_text("Correct.")


def test_a_text_is_saved_in_a_pause_and_when_the_page_is_left(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    field = question(page, "own").get_by_role("textbox")
    field.press_sequentially("One ")
    assert stored(page, "quiz/q-all/own") is None, "not with every letter"
    page.wait_for_timeout(400)
    assert stored(page, "quiz/q-all/own")["answer"] == "One "
    field.press_sequentially("two")
    page.evaluate("location.assign('../own/')")
    page.wait_for_url("**/own/")
    assert stored(page, "quiz/q-all/own")["answer"] == "One two"


def test_other_tabs_follow_but_not_where_somebody_writes(
    context: BrowserContext, page: Page, quizzes: str
) -> None:
    other = context.new_page()
    open_quiz(other, quizzes)
    open_quiz(page, quizzes)
    page.get_by_label("Reports come").check()
    check(page, "which")
    expect(verdict(other, "which")).to_have_text("Correct.")
    expect(other.get_by_label("Reports come")).to_be_checked()
    assert said(other) == []
    mine = other.locator("#q-all-word").get_by_role("textbox")
    mine.focus()
    mine.press_sequentially("my own")
    theirs = question(page, "word").get_by_role("textbox")
    expect(theirs).to_have_value("my own")
    theirs.fill("outcome")
    check(page, "word")
    expect(mine).to_have_value("my own")
    expect(verdict(other, "word")).to_have_text("")
    mine.press_sequentially(" words")
    other.keyboard.press("Tab")
    expect(theirs).to_have_value("my own words")
    expect(verdict(page, "word")).to_have_text("")


RUBBISH: dict[str, Any] = {
    "quiz/q-all/which": {"answer": ["gone"], "ok": True, "tries": 1},
    "quiz/q-all/evidence": {"answer": "did", "ok": True, "tries": 1},
    "quiz/q-all/word": {"answer": ["outcome"], "ok": True, "tries": "x"},
    "quiz/q-all/share": {"answer": "<img src=x onerror=alert(1)>", "ok": True, "tries": 1},
    "quiz/q-all/steps": {"answer": ["learn", "gone", "guess"], "ok": True, "tries": 1},
    "quiz/q-all/pairs": {"answer": {"vision": "gone", "__proto__": "vision"}, "ok": True, "tries": 1},
    "quiz/q-all/own": 4,
}


def test_what_does_not_fit_in_the_record_is_no_answer(page: Page, quizzes: str) -> None:
    keep(page, quizzes, RUBBISH)
    open_quiz(page, quizzes)
    for name in GRADED:
        expect(verdict(page, name)).to_have_text("")
    expect(page.locator("handrail-quiz input:checked")).to_have_count(0)
    expect(question(page, "share").get_by_role("textbox")).to_have_value("<img src=x onerror=alert(1)>")
    expect(page.locator(".hr-score")).to_be_empty()
    items = question(page, "steps").locator(".hr-sortable > li .hr-sortable-text")
    assert items.all_inner_texts()[:2] == ["Learn", "Guess"]


def test_a_corrected_key_corrects_the_verdict_and_the_record_follows(page: Page, quizzes: str) -> None:
    was_wrong = {"answer": ["reports"], "ok": False, "tries": 2}
    keep(page, quizzes, {"quiz/q-all/which": was_wrong})
    open_quiz(page, quizzes)
    expect(verdict(page, "which")).to_have_text("Correct.")
    assert stored(page, "quiz/q-all/which") == was_wrong
    check(page, "which")
    assert stored(page, "quiz/q-all/which") == was_wrong | {"ok": True}


def test_starting_over_asks_first_and_forgets_this_quiz_alone(page: Page, quizzes: str) -> None:
    keep(page, quizzes, {"quiz/q-own/ask": {"answer": ["a"], "ok": True, "tries": 1}})
    open_quiz(page, quizzes)
    start_over = page.get_by_role("button", name="Start over").first
    expect(start_over).to_be_hidden()
    answer_all(page)
    said(page)
    dialog = page.get_by_role("dialog", name="Start this quiz over?")
    for leave in ("Enter", "Escape"):
        start_over.press("Enter")
        expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
        expect(dialog).to_contain_text("all 7 questions")
        page.keyboard.press(leave)
        expect(dialog).to_have_count(0)
        expect(start_over).to_be_focused()
        expect(page.locator(".hr-score")).to_have_text(SCORE)
    start_over.press("Enter")
    dialog.get_by_role("button", name="Start over").press("Enter")
    expect(page.get_by_role("heading", name="Check your understanding")).to_be_focused()
    assert said(page) == ["Your answers to this quiz are deleted."]
    expect(page.locator("handrail-quiz input:checked")).to_have_count(0)
    expect(question(page, "word").get_by_role("textbox")).to_have_value("")
    expect(page.locator(":is(.hr-note, .hr-solution, .hr-explanation)")).to_have_count(0)
    expect(page.locator(".hr-score")).to_be_empty()
    page.reload()
    expect(page.locator("handrail-quiz input:checked")).to_have_count(0)
    assert stored(page, "quiz/q-own/ask")["answer"] == ["a"]


def options(page: Page) -> list[str]:
    return page.locator(".hr-options label").all_inner_texts()


def test_shuffled_options_keep_their_order_for_one_learner_and_differ_between_learners(
    browser: Browser, page: Page, quizzes: str
) -> None:
    open_quiz(page, quizzes, "own/")
    mine = options(page)
    assert mine[-1] == "None of them"
    assert sorted(mine[:-1]) == ["Alpha", "Beta", "Delta", "Epsilon", "Gamma"]
    boxes = [box.bounding_box() for box in page.locator(".hr-options label").all()]
    tops = [box["y"] for box in boxes if box]
    assert tops == sorted(tops)
    page.reload()
    assert options(page) == mine
    seen = {tuple(mine)}
    for seed in range(6):
        with browser.new_context() as context:
            other = context.new_page()
            keep(other, quizzes, {"learner/seed": f"seed {seed}"})
            open_quiz(other, quizzes, "own/")
            seen.add(tuple(options(other)))
    assert len(seen) > 3
