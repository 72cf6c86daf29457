"""Quizzes on paper, in every look, on small screens and without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.e2e.axe import violations
from tests.e2e.quizzes.conftest import GRADED, SCORE, answer_all, check, open_quiz, question, verdict


def test_on_paper_an_unanswered_quiz_has_boxes_and_no_answers(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    page.emulate_media(media="print")
    expect(page.locator("handrail-quiz button:visible")).to_have_count(0)
    expect(page.locator(".hr-options input:visible")).to_have_count(7)
    expect(page.locator(".hr-field .hr-printed:visible")).to_have_count(3)
    expect(page.get_by_text("To choose from: A quarter · Years")).to_be_visible()
    for field in page.locator(".hr-field .hr-printed").all():
        box = field.bounding_box()
        assert box is not None
        assert box["height"] > 30
    assert page.locator("handrail-quiz .hr-verdict:visible").all_inner_texts() in ([], [""] * 6)


def test_on_paper_a_checked_quiz_has_its_verdicts_and_all_of_a_long_text(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    answer_all(page)
    long = "A line of an answer.\n" * 30
    question(page, "own").get_by_role("textbox").fill(long)
    page.emulate_media(media="print")
    expect(page.locator("handrail-quiz button:visible")).to_have_count(0)
    for name in GRADED:
        expect(verdict(page, name)).to_be_visible()
    expect(page.get_by_text(SCORE)).to_be_visible()
    printed = question(page, "own").locator(".hr-printed")
    expect(printed).to_be_visible()
    assert printed.inner_text().count("A line of an answer.") == 30
    expect(page.get_by_text("To choose from")).to_be_hidden()


@pytest.mark.parametrize(("look", "width"), [("light", 1280), ("dark", 390), ("rtl", 390)])
def test_axe_finds_nothing_before_and_after_the_checks(
    page: Page, quizzes: str, look: str, width: int
) -> None:
    page.emulate_media(color_scheme="dark" if look == "dark" else "light", reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    open_quiz(page, quizzes)
    if look == "rtl":
        page.evaluate("document.body.dir = 'rtl'")
    check(page, "which")
    assert violations(page) == []
    answer_all(page)
    page.get_by_label("Neither").check()
    check(page, "which")
    question(page, "which").get_by_role("button", name="Show the answer").click()
    question(page, "steps").get_by_role("button", name="Move down: Guess").click()
    check(page, "steps")
    assert violations(page) == []
    page.get_by_role("button", name="Start over").click()
    assert violations(page) == []


def test_targets_are_large_enough_and_nothing_scrolls_sideways_at_320_px(page: Page, quizzes: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    open_quiz(page, quizzes)
    answer_all(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for control in page.locator(
        "handrail-quiz :is(button, .hr-options label, select, textarea):visible"
    ).all():
        box = control.bounding_box()
        assert box is not None
        assert box["height"] >= 24, control.inner_text()


def test_without_javascript_the_questions_and_answers_can_be_read(browser: Browser, quizzes: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(quizzes + "quiz/")
        here = question(page, "which")
        expect(here.get_by_text("Reports come in half the time").first).to_be_visible()
        expect(here.get_by_text("That counts what was made.")).to_be_hidden()
        here.locator("summary").click()
        expect(here.get_by_text("That counts what was made.")).to_be_visible()
        expect(page.locator("handrail-quiz :is(input, select, textarea):enabled")).to_have_count(0)
        expect(page.locator("handrail-quiz button")).to_have_count(0)
