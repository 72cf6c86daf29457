"""A small site with a quiz, and what a learner does on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.e2e.quizzes.site import FILES
from tests.e2e.small_site import keep as put
from tests.e2e.small_site import listen, served

SITE = "quizzes"
GRADED = ("which", "evidence", "word", "share", "steps", "pairs")
SCORE = "6 of 6 correct. Pass mark 60 %. Passed."


@pytest.fixture(scope="session")
def quizzes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve a site with a quiz; return its address."""
    with served(tmp_path_factory.mktemp(SITE), FILES) as address:
        yield address


def open_quiz(page: Page, address: str, place: str = "quiz/") -> None:
    """Open a page and hear what is announced on it from now on."""
    page.goto(address + place)
    expect(page.get_by_role("button", name="Check answer").first).to_be_visible()
    listen(page)


def question(page: Page, name: str) -> Locator:
    return page.locator(f"#q-all-{name}")


def verdict(page: Page, name: str) -> Locator:
    return question(page, name).locator(".hr-actions .hr-verdict")


def check(page: Page, name: str) -> None:
    question(page, name).get_by_role("button", name="Check answer").click()


def keep(page: Page, address: str, leaves: dict[str, Any]) -> None:
    """Put a record into the storage as if it came from an earlier visit, or from anywhere."""
    page.goto(address)
    put(page, SITE, {path: [value, 1] for path, value in leaves.items()})


def answer_all(page: Page) -> None:
    """Give every question its right answer and check it."""
    page.get_by_label("Reports come in half the time").check()
    for words in ("What she did last week", "What she paid for", "What she complained about"):
        page.get_by_label(words).check()
    question(page, "word").get_by_role("textbox").fill("Outcome")
    question(page, "share").get_by_role("textbox").fill("20")
    steps = question(page, "steps")
    for name in ("Decide", "Learn", "Try", "Guess"):
        up = steps.get_by_role("button", name=f"Move up: {name}")
        while up.get_attribute("aria-disabled") == "false":
            up.click()
    for prompt, match in {"Vision": "Years", "Roadmap": "A quarter", "Goal": "A quarter"}.items():
        page.get_by_label(prompt).select_option(label=match)
    for name in GRADED:
        check(page, name)
        expect(verdict(page, name)).to_have_text("Correct.")
    # A message within the announcer's pause would take the place of the last verdict.
    page.wait_for_timeout(100)
    question(page, "own").get_by_role("textbox").fill("One is made.")
    question(page, "own").get_by_role("button", name="Show a good answer").click()
