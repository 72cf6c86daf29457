"""My path, My quizzes and the completion record in every look, and with a very large course."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.e2e.looks import faults, in_every_look
from tests.e2e.my_path.conftest import BEGUN, QUIZZES, RECORD, at, open_with

SEEN = {"modules": ["intro"], "at": at(15)}


@in_every_look
def test_my_path_empty_and_with_everything_on_it(page: Page, site: str, look: str) -> None:
    open_with(page, site, {})
    assert faults(page, look) == []
    long = {"text": "Verylongword" * 30, "competency": "ship", "due": "2026-12-01", "reached": None}
    open_with(page, site, {**BEGUN, "learner/seen": SEEN, "goal/long": long})
    page.get_by_text("Add a goal").click()
    page.get_by_role("button", name="Edit").last.click()
    page.get_by_role("button", name="Remove").first.click()
    page.get_by_role("button", name="Show all 4 steps").click()
    expect(page.get_by_role("region", name="New since you were here")).to_be_visible()
    assert faults(page, look) == []


@in_every_look
def test_my_quizzes(page: Page, site: str, look: str) -> None:
    open_with(page, site, BEGUN, QUIZZES)
    assert faults(page, look) == []


@in_every_look
def test_the_completion_record(page: Page, site: str, look: str) -> None:
    open_with(page, site, {**BEGUN, "learner/name": "Verylongname" * 9}, RECORD)
    assert faults(page, look) == []
