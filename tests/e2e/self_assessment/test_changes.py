"""What changes while a learner is away or looks elsewhere: the framework, the clock, the place on the page."""

from __future__ import annotations

from datetime import UTC, datetime

from playwright.sync_api import Page, expect
from tests.e2e.self_assessment.conftest import (
    ALL,
    IRRELEVANT,
    KEPT,
    PAGE,
    app,
    heading,
    open_with,
    press,
    rate,
)


def test_skipping_the_navigation_keeps_the_statements_in_view(page: Page, assessed: str) -> None:
    open_with(page, assessed, ALL, PAGE + "#pm/beginner/2")
    page.reload()
    expect(heading(page)).to_contain_text("part 2 of 2")
    page.get_by_role("link", name="Skip to content").press("Enter")
    page.wait_for_timeout(500)
    expect(heading(page)).to_contain_text("part 2 of 2")
    expect(page).to_have_url(assessed + PAGE + "#pm/beginner/2")


def test_a_role_that_the_framework_has_no_more_is_named_as_the_reason(page: Page, assessed: str) -> None:
    open_with(page, assessed, {**ALL, "learner/role": "gone"})
    expect(app(page)).to_contain_text("The role that you chose is not part of the framework any more.")
    app(page).get_by_label("The role that you have or want").select_option("owner")
    expect(app(page)).not_to_contain_text("any more")
    expect(app(page)).to_contain_text("4 of 5 rated")


def test_a_kept_one_still_shows_what_it_says_of_a_competency_that_is_gone(page: Page, assessed: str) -> None:
    kept = {**KEPT, "ratings": {"lost": {"old": "sometimes"}}, "notes": {"lost": "Once mine"}}
    open_with(page, assessed, {**ALL, "assessment/a": kept}, PAGE + "#kept=a")
    app(page).get_by_text("lost (not in the framework any more)").click()
    expect(app(page)).to_contain_text("Once mine")
    expect(app(page).locator(".hr-said")).to_have_text("old Sometimes", use_inner_text=True)


def test_with_nothing_relevant_the_result_speaks_of_no_targets_and_no_gaps(page: Page, assessed: str) -> None:
    open_with(page, assessed, {**IRRELEVANT, "assessment/a": {**KEPT, "ratings": {"pm": {"explains": "not-relevant"}}}},
              PAGE + "#result")  # fmt: skip
    expect(app(page)).to_contain_text("No strengths or gaps yet: all that you rated is not relevant to you.")
    for wrong in ("0 of", "Every gap", "No gap is left", "Gaps, the most important first"):
        expect(app(page)).not_to_contain_text(wrong)


def test_one_is_kept_once_although_the_clock_was_turned_back(page: Page, assessed: str) -> None:
    page.clock.set_fixed_time(datetime(2026, 12, 1, tzinfo=UTC))
    open_with(page, assessed, ALL, PAGE + "#result")
    press(page, "Keep this self-assessment")
    page.clock.set_fixed_time(datetime(2026, 10, 1, tzinfo=UTC))
    page.goto(assessed + PAGE + "#pm/beginner/1")
    page.reload()
    rate(page, "Explains the goal", "Sometimes")
    page.goto(assessed + PAGE + "#result")
    press(page, "Keep this self-assessment")
    expect(app(page).get_by_role("button", name="Kept")).to_be_visible()
    expect(app(page).locator(".hr-kept > li")).to_have_count(2)
