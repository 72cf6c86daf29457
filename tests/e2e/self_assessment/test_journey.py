"""The way through a self-assessment, from choosing a role to a result that is kept."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect
from tests.e2e.self_assessment.conftest import (
    ALL,
    BEGINNER,
    PAGE,
    ROLE,
    app,
    heading,
    open_with,
    press,
    rate,
    ratings,
    statement,
)
from tests.e2e.small_site import stored


def tab_to(page: Page, target: Locator, key: str = "Tab") -> None:
    for _ in range(80):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError("not reached by keyboard")


def test_by_keyboard_alone_from_a_role_to_a_result_that_is_kept(page: Page, assessed: str) -> None:
    page.goto(assessed + PAGE)
    tab_to(page, page.get_by_label("The role that you have or want"))
    page.keyboard.type("Own")
    tab_to(page, page.get_by_label("Also look at"))
    expect(page.get_by_label("Also look at")).to_have_value("lead")
    page.keyboard.press("Home")
    expect(page.get_by_text("2 competencies with 7 statements: about 2 min")).to_be_visible()
    tab_to(page, app(page).get_by_role("button", name="Start"))
    page.keyboard.press("Enter")
    expect(heading(page)).to_be_focused()
    expect(heading(page)).to_have_text(
        re.compile(r"Product management,\s*1 of 2\s*,\s*Beginner, part 1 of 2")
    )
    for title in (*("Explains the goal", "Asks customers"), *("Writes it down", "Counts what happens")):
        unrated = statement(page, title).get_by_label("Not rated")
        if title == "Writes it down":
            tab_to(page, app(page).get_by_role("button", name="Next"))
            page.keyboard.press("Enter")
            expect(heading(page)).to_have_text(re.compile("part 2 of 2"))
            expect(heading(page)).to_be_focused()
        tab_to(page, unrated)
        for _ in range(3):
            page.keyboard.press("ArrowDown")
        expect(statement(page, title).get_by_label("Consistently")).to_be_checked()
    # The role asks for no more of it, so the next competency comes at once.
    for name, downs in (("Speaks clearly", 1), ("Speaks warmly", 2)):
        tab_to(page, app(page).get_by_role("button", name="Next"))
        page.keyboard.press("Enter")
        expect(statement(page, name)).to_be_visible()
        tab_to(page, statement(page, name).get_by_label("Not rated"))
        for _ in range(downs):
            page.keyboard.press("ArrowDown")
    expect(page.get_by_text("Only for Owner")).to_be_visible()
    tab_to(page, app(page).get_by_role("button", name="See the result"))
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Your result")
    expect(heading(page)).to_be_focused()
    expect(page.get_by_text("1 of 2 targets reached.")).to_be_visible()
    tab_to(page, app(page).get_by_role("button", name="Keep this self-assessment"))
    page.keyboard.press("Enter")
    kept = app(page).get_by_role("button", name="Kept")
    expect(kept).to_be_focused()
    expect(app(page).locator(".hr-kept > li")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(app(page).locator(".hr-kept > li")).to_have_count(1)


def test_reload_and_back_lead_to_the_same_statements(page: Page, assessed: str) -> None:
    open_with(page, assessed, ROLE)
    press(page, "Start")
    rate(page, "Explains the goal", "Sometimes")
    press(page, "Next")
    expect(page).to_have_url(assessed + PAGE + "#pm/beginner/2")
    page.reload()
    expect(statement(page, "Writes it down")).to_be_visible()
    page.go_back()
    expect(statement(page, "Explains the goal").get_by_label("Sometimes")).to_be_checked()
    expect(heading(page)).to_be_focused()
    press(page, "Next")
    expect(statement(page, "Writes it down")).to_be_visible()
    page.go_back()
    expect(statement(page, "Asks customers")).to_be_visible()
    expect(heading(page)).to_be_focused()
    press(page, "Back")
    expect(page.get_by_text("6 statements are left")).to_be_visible()
    press(page, "Continue where you stopped: Product management, Beginner")
    expect(statement(page, "Asks customers")).to_be_visible()


def test_one_press_leads_on_from_a_note_on_a_phone(page: Page, assessed: str) -> None:
    """What is said of the note once it is written must not move the button away from under the finger."""
    page.set_viewport_size({"width": 390, "height": 640})
    open_with(page, assessed, ROLE)
    press(page, "Start")
    app(page).locator("summary", has_text="Note and evidence").click()
    note = page.get_by_label("Note", exact=True)
    note.fill("Asked Ravi")
    before = app(page).get_by_role("button", name="Next").bounding_box()
    note.blur()
    page.wait_for_timeout(300)
    assert app(page).get_by_role("button", name="Next").bounding_box() == before
    summary = app(page).locator("summary", has_text="Note and evidence")
    expect(summary.get_by_text("written")).to_be_hidden()
    summary.click()
    expect(summary.get_by_text("written")).to_be_visible()


def test_instant_navigation_leads_in_out_and_back(page: Page, assessed: str) -> None:
    open_with(page, assessed, ROLE, "")
    page.evaluate("window.stays = true")
    page.get_by_role("link", name="The assessment of Tone").click()
    expect(statement(page, "Speaks clearly")).to_be_visible()
    rate(page, "Speaks clearly", "Consistently")
    press(page, "Next")
    expect(statement(page, "Speaks warmly")).to_be_visible()
    page.get_by_role("link", name="Home").first.click()
    expect(page.get_by_role("heading", name="Home")).to_be_visible()
    page.go_back()
    expect(statement(page, "Speaks warmly")).to_be_visible()
    page.go_back()
    expect(statement(page, "Speaks clearly").get_by_label("Consistently")).to_be_checked()
    assert page.evaluate("window.stays") is True


def test_a_settled_level_ends_a_competency_early_but_not_against_ones_will(page: Page, assessed: str) -> None:
    roles = {"learner/role": "lead"}
    open_with(
        page,
        assessed,
        {**roles, **ratings("pm", **{**BEGINNER, "asks": "sometimes"})},
        PAGE + "#pm/beginner/2",
    )
    note = page.get_by_text("This settles it: you are not at Beginner yet.")
    expect(note).to_be_visible()
    page.get_by_text("competency done").click()
    expect(page.locator(".hr-overview > li")).to_contain_text(
        "Done: not yet Beginner. Advanced not needed, skipped"
    )
    press(page, "Rate Advanced all the same")
    expect(statement(page, "Owns the result")).to_be_visible()
    press(page, "Back")
    rate(page, "Counts what happens", "Not rated")
    expect(note).to_have_count(0)
    rate(page, "Counts what happens", "I help others do this")
    expect(note).to_be_visible()
    press(page, "Back")
    rate(page, "Asks customers", "Consistently")
    press(page, "Next")
    expect(note).to_have_count(0)
    press(page, "Next")
    rate(page, "Owns the result", "Not yet")
    press(page, "See the result")
    expect(app(page).get_by_role("row").filter(has_text="Product management")).to_contain_text(
        "All 4 statements of Beginner are met. For Advanced 1 statement is not met yet."
    )


def test_not_relevant_takes_a_statement_out_and_a_rating_can_be_cleared(page: Page, assessed: str) -> None:
    open_with(page, assessed, ALL, PAGE + "#pm/beginner/1")
    rate(page, "Asks customers", "Not relevant to me")
    rate(page, "Explains the goal", "Not rated")
    assert stored(page, "rating/pm/asks") == "not-relevant"
    assert stored(page, "rating/pm/explains") is None
    page.goto(assessed + PAGE + "#result")
    row = app(page).get_by_role("row").filter(has_text="Product management")
    expect(row).to_contain_text("Not yet Beginner")
    expect(row).to_contain_text("Beginner: 1 statement not rated.")
    page.goto(assessed + PAGE + "#pm/beginner/1")
    rate(page, "Explains the goal", "Consistently")
    page.goto(assessed + PAGE + "#result")
    expect(row).to_contain_text("All 3 statements of Beginner are met.")


def test_another_role_keeps_every_rating(page: Page, assessed: str) -> None:
    open_with(page, assessed, ALL)
    expect(page.get_by_text("Everything that this role needs is rated.")).to_be_visible()
    page.get_by_label("The role that you have or want").select_option(label="Lead")
    expect(page.get_by_text("1 statement is left")).to_be_visible()
    page.get_by_label("The role that you have or want").select_option(
        label="No role: assess every competency"
    )
    expect(app(page).locator(".hr-overview > li")).to_have_count(2)
    assert stored(page, "rating/tone/owner:own") == "not-yet"
    page.get_by_label("The role that you have or want").select_option(label="Owner")
    page.get_by_label("Also look at").select_option(label="No other role")
    expect(page.get_by_text("Everything that this role needs is rated.")).to_be_visible()


def test_before_a_role_is_chosen_start_says_what_to_do(page: Page, assessed: str) -> None:
    page.goto(assessed + PAGE)
    press(page, "Start")
    role = page.get_by_label("The role that you have or want")
    expect(role).to_be_focused()
    expect(role).to_have_accessible_description("Choose a role, or “No role”, to begin.")
    role.select_option(label="Owner")
    press(page, "Start")
    expect(statement(page, "Explains the goal")).to_be_visible()
