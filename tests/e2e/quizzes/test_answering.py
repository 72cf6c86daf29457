"""Answering, checking, trying again: what a learner sees and what is said aloud."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.e2e.quizzes.conftest import SCORE, answer_all, check, open_quiz, question, verdict
from tests.e2e.small_site import said, stored


def test_nothing_of_the_key_is_on_the_page_before_a_check(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    quiz = page.locator("handrail-quiz")
    page.get_by_label("Twelve features shipped").check()
    question(page, "word").get_by_role("textbox").fill("output")
    markup = quiz.evaluate("element => element.outerHTML") + quiz.aria_snapshot()
    for words in ("That counts", "A wish", "change in what", "data-right", "data-answers", "outcomes", "±", "is made", "data-tolerance", "Right", "Wrong"):  # fmt: skip
        assert words not in markup
    expect(quiz.locator("details")).to_have_count(0)


def test_a_check_without_an_answer_says_what_is_missing(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    missing = {
        "which": "Choose an answer first.",
        "evidence": "Choose an answer first.",
        "word": "Write an answer first.",
        "share": "Enter a number.",
        "steps": "Put the items in order first.",
        "pairs": "Choose an answer for each item first.",
    }
    for name, words in missing.items():
        check(page, name)
        button = question(page, name).get_by_role("button", name="Check answer")
        expect(button).to_be_focused()
        expect(button).to_have_accessible_description(words)
        expect(question(page, name).get_by_text(words)).to_be_visible()
        assert said(page) == [words]
        assert stored(page, f"quiz/q-all/{name}") is None
    page.get_by_label("Neither").check()
    expect(question(page, "which").get_by_text("Choose an answer first.")).to_be_hidden()
    expect(question(page, "which").get_by_role("button", name="Check answer")).to_have_accessible_description(
        ""
    )


def test_a_text_that_is_no_number_is_no_try(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    field = question(page, "share").get_by_role("textbox")
    for text, words in {
        "many": "Enter a number.",
        "1,000": "Enter the number without separators of thousands.",
    }.items():
        field.fill(text)
        check(page, "share")
        assert said(page) == [words]
        expect(verdict(page, "share")).to_have_text("")
    assert stored(page, "quiz/q-all/share") == {"answer": "1,000", "ok": None, "tries": 0}
    field.fill("30 %")
    check(page, "share")
    assert said(page) == ["Not quite."]
    assert stored(page, "quiz/q-all/share") == {"answer": "30 %", "ok": False, "tries": 1}


def test_feedback_stands_beside_what_was_chosen_and_is_said_in_one_message(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    choice = page.get_by_label("Twelve features shipped")
    choice.check()
    check(page, "which")
    assert said(page) == [
        "Not quite. Wrong: That counts what was made. An outcome is a change in what people do."
    ]
    expect(choice).to_have_accessible_description("Wrong: That counts what was made.")
    expect(page.get_by_label("Reports come")).to_have_accessible_description("")
    expect(page.get_by_text("Somebody's day is better.")).to_have_count(0)
    for words in ("What she did", "What she paid", "What she would"):
        page.get_by_label(words).check()
    check(page, "evidence")
    expect(verdict(page, "evidence")).to_have_text("Partly right: 2 of 3, and 1 wrong.")
    assert said(page) == [
        "Partly right: 2 of 3, and 1 wrong. What she would do: Wrong: A wish costs nothing."
    ]


def test_the_same_answer_again_is_said_again_and_is_no_further_try(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    question(page, "word").get_by_role("textbox").fill("Outcomes.")
    for _ in range(2):
        check(page, "word")
        assert said(page) == ["Correct."]
    assert stored(page, "quiz/q-all/word") == {"answer": "Outcomes.", "ok": True, "tries": 1}


def test_after_a_wrong_answer_one_can_try_again_or_see_the_right_one(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    here = question(page, "which")
    page.get_by_label("Neither").check()
    check(page, "which")
    said(page)
    show = here.get_by_role("button", name="Show the answer")
    show.click()
    assert said(page) == ["Answer: Right: Reports come in half the time Somebody's day is better."]
    hide = here.get_by_role("button", name="Hide the answer")
    expect(hide).to_be_focused()
    hide.click()
    expect(here.locator(".hr-solution")).to_have_count(0)
    here.get_by_role("button", name="Try again").click()
    expect(page.get_by_label("Neither")).not_to_be_checked()
    expect(page.get_by_label("Twelve features shipped")).to_be_focused()
    expect(verdict(page, "which")).to_have_text("")
    expect(here.get_by_text("An outcome is a change")).to_have_count(0)
    expect(show).to_be_hidden()
    page.get_by_label("Reports come").check()
    check(page, "which")
    expect(verdict(page, "which")).to_have_text("Correct.")
    expect(show).to_be_hidden()
    assert stored(page, "quiz/q-all/which") == {"answer": ["reports"], "ok": True, "tries": 2}


def test_what_was_written_is_kept_for_the_next_try(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    field = question(page, "word").get_by_role("textbox")
    field.fill("input")
    check(page, "word")
    question(page, "word").get_by_role("button", name="Try again").click()
    expect(field).to_be_focused()
    expect(field).to_have_value("input")
    expect(verdict(page, "word")).to_have_text("")


def test_another_answer_takes_the_verdict_away(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    answer_all(page)
    expect(page.locator(".hr-score")).to_have_text(SCORE)
    page.get_by_label("Neither").check()
    page.get_by_label("What she would do").check()
    question(page, "word").get_by_role("textbox").press_sequentially("s")
    assert verdict(page, "word").text_content() == "", "with the first letter, before the pause"
    question(page, "steps").get_by_role("button", name="Move down: Guess").click()
    page.get_by_label("Vision").select_option(label="A quarter")
    for name in ("which", "evidence", "word", "steps", "pairs"):
        expect(verdict(page, name)).to_have_text("")
        expect(question(page, name).locator(".hr-note")).to_have_count(0)
    expect(page.locator(".hr-score")).to_have_text("1 of 6 correct. Pass mark 60 %.")


def test_the_score_is_said_with_the_last_check(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    score = page.locator(".hr-score")
    expect(score).to_be_empty()
    answer_all(page)
    assert [text for text in said(page) if "of 6" in text] == [
        f"Correct. {SCORE}".replace("60 %", "60\u00a0%")
    ]
    expect(score).to_have_text(SCORE)


def test_a_good_answer_shows_only_after_something_was_written_and_stays(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes)
    here = question(page, "own")
    show = here.get_by_role("button", name="Show a good answer")
    show.click()
    assert said(page) == ["Write an answer first."]
    assert "is made" not in page.content()
    here.get_by_role("textbox").fill("It happens.")
    show.click()
    assert said(page) == ["A good answer says: An output is made, an outcome happens."]
    page.reload()
    expect(here.get_by_text("An output is made")).to_be_visible()
    expect(here.get_by_role("textbox")).to_have_value("It happens.")
    here.get_by_role("button", name="Hide the good answer").click()
    page.reload()
    expect(here.get_by_text("An output is made")).to_have_count(0)


def test_an_author_may_give_any_id_and_none_is_twice_on_the_page(page: Page, quizzes: str) -> None:
    open_quiz(page, quizzes, "own/")
    page.get_by_label("Beta").check()
    page.get_by_role("button", name="Check answer").click()
    expect(page.get_by_label("Beta")).to_have_accessible_description("Wrong")
    page.get_by_role("button", name="Start over").click()
    expect(page.locator("dialog")).to_have_accessible_name("Start this quiz over?")
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map(({ id }) => id)")
    assert {"q-own-ask", "q-own-ask-hint", "q-own-ask-b-note"} <= set(ids)
    assert len(ids) == len(set(ids))
