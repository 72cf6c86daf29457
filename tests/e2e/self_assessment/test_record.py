"""What the self-assessment keeps: texts as they are written, other tabs, and self-assessments that never change."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.e2e.self_assessment.conftest import (
    ALL,
    BEGINNER,
    KEPT,
    PAGE,
    ROLE,
    TONE,
    app,
    heading,
    open_with,
    opened_twice,
    press,
    rate,
    ratings,
    statement,
)
from tests.e2e.small_site import stored

WITH_KEPT = {**ALL, "assessment/2026-08-02-x": KEPT}


def test_texts_are_saved_after_a_pause_and_at_once_when_the_page_is_left(page: Page, assessed: str) -> None:
    open_with(page, assessed, ROLE, PAGE + "#pm/beginner/1")
    page.get_by_text("Note and evidence: Product management").click()
    note, evidence = page.get_by_label("Note"), page.get_by_label("Evidence: a link, or where to find it")
    note.fill("Asked Ravi")
    assert stored(page, "note/pm") is None
    page.wait_for_timeout(700)
    assert stored(page, "note/pm") == "Asked Ravi"
    evidence.fill("x" * 4100)
    page.goto(assessed)
    assert stored(page, "evidence/pm") == "x" * 4000
    page.goto(assessed + PAGE + "#pm/beginner/2")
    expect(page.get_by_text("Note and evidence: Product management written")).to_be_visible()
    expect(note).to_have_value("Asked Ravi")


def test_what_is_said_in_one_tab_shows_in_the_other_but_not_under_the_hands_of_a_writer(
    page: Page, assessed: str
) -> None:
    other = opened_twice(page, assessed, PAGE + "#pm/beginner/1")
    rate(page, "Asks customers", "Sometimes")
    expect(statement(other, "Asks customers").get_by_label("Sometimes")).to_be_checked()
    for tab in (page, other):
        tab.get_by_text("Note and evidence").click()
    other.get_by_label("Note").press_sequentially("Theirs")
    expect(page.get_by_label("Note")).to_have_value("Theirs")
    page.get_by_label("Note").fill("Mine")
    page.get_by_label("Evidence").focus()
    other.wait_for_timeout(500)
    assert stored(other, "note/pm") == "Mine"
    expect(other.get_by_label("Note")).to_have_value("Theirs")
    other.get_by_label("Note").press_sequentially(" too")
    other.get_by_label("Evidence").focus()
    expect(page.get_by_label("Note")).to_have_value("Theirs too")


def test_a_note_shows_what_another_tab_wrote_as_soon_as_it_is_left(page: Page, assessed: str) -> None:
    other = opened_twice(page, assessed, PAGE + "#pm/beginner/1")
    for tab in (page, other):
        tab.get_by_text("Note and evidence: Product management").click()
    page.get_by_label("Note").fill("Mine")
    expect(other.get_by_label("Note")).to_have_value("Mine")
    other.get_by_label("Note").fill("Mine and more")
    page.wait_for_timeout(700)
    expect(page.get_by_label("Note")).to_have_value("Mine")
    page.get_by_label("Note").blur()
    expect(page.get_by_label("Note")).to_have_value("Mine and more")


def test_a_second_one_is_compared_with_the_one_that_was_kept(page: Page, assessed: str) -> None:
    open_with(page, assessed, WITH_KEPT, PAGE + "#pm/beginner/1")
    expect(statement(page, "Explains the goal")).to_contain_text("Last time: Sometimes")
    expect(statement(page, "Asks customers")).not_to_contain_text("Last time")
    page.goto(assessed + PAGE + "#result")
    expect(page.get_by_text("It was kept with framework 1.0.0; now it is 1.1.0.")).to_be_visible()
    rows = app(page).get_by_role("row")
    expect(rows.nth(0)).to_contain_text("Last time")
    expect(rows.nth(1).get_by_role("cell").last).to_have_text("Last time Not yet Beginner")
    expect(rows.nth(2).get_by_role("cell").last).to_have_text("Last time Bright")
    expect(app(page).locator(".hr-bar-before")).to_have_count(1)
    page.get_by_label("Compare with").select_option(label="Nothing")
    expect(rows.nth(0)).not_to_contain_text("Last time")
    press(page, "Keep this self-assessment")
    expect(app(page).locator(".hr-kept > li")).to_have_count(2)
    page.reload()
    expect(app(page).get_by_role("button", name="Kept")).to_have_attribute("aria-disabled", "true")
    # What is kept is not compared with itself.
    expect(rows.nth(2).get_by_role("cell").last).to_have_text("Last time Bright")
    page.goto(assessed + PAGE + "#pm/beginner/1")
    rate(page, "Explains the goal", "I help others do this")
    page.goto(assessed + PAGE + "#result")
    expect(rows.nth(2).get_by_role("cell").last).to_have_text("Last time Not yet Sound")
    expect(app(page).get_by_role("button", name="Keep this self-assessment")).to_be_visible()


def test_a_kept_one_is_shown_as_it_was_and_cannot_be_changed(page: Page, assessed: str) -> None:
    open_with(page, assessed, WITH_KEPT, PAGE + "#result")
    app(page).locator(".hr-kept a").click()
    expect(heading(page)).to_be_focused()
    expect(heading(page)).to_contain_text("Self-assessment of 2 Aug 2026")
    row = app(page).get_by_role("row").filter(has_text="Tone")
    expect(row).to_contain_text("All 2 statements of Bright are met.")
    app(page).locator("summary", has_text="Product management").click()
    said = app(page).locator(".hr-said > div")
    expect(said.nth(0)).to_contain_text("Explains the goal")
    expect(said.nth(0)).to_contain_text("Sometimes")
    # Its framework had a statement that is gone now.
    expect(said.nth(1)).to_contain_text("gone")
    expect(page.get_by_text("Asked <b>Ravi</b>")).to_be_visible()
    assert app(page).locator("input, textarea, select, button").count() == 0
    page.goto(assessed + PAGE + "#kept=nothing")
    expect(page.get_by_text("This self-assessment is not in your record.")).to_be_visible()


def test_the_result_names_strengths_gaps_in_order_and_what_is_left_to_rate(page: Page, assessed: str) -> None:
    open_with(page, assessed, ALL, PAGE + "#result")
    found = app(page).locator(".hr-findings")
    expect(found.nth(0).get_by_role("listitem")).to_have_text(["Product management Beginner"])
    expect(found.nth(1).get_by_role("listitem")).to_have_text(
        ["Tone Not yet Sound, target Bright; 2 levels to go, importance 3 of 10."]
    )
    expect(page.get_by_role("link", name="Your next steps are on My path")).to_be_visible()
    given = {**ROLE, **ratings("pm", **BEGINNER, owns="not-yet")}
    open_with(page, assessed, given, PAGE + "#result")
    expect(page.get_by_text("1 of 2 targets reached. 1 competency is not rated yet.")).to_be_visible()
    app(page).locator(".hr-findings").get_by_role("link", name="Tone").click()
    expect(statement(page, "Speaks clearly")).to_be_visible()


def test_with_nothing_rated_the_result_says_what_to_do(page: Page, assessed: str) -> None:
    open_with(page, assessed, {}, PAGE + "#result")
    expect(page.get_by_text("Nothing is rated yet.")).to_be_visible()
    press(page, "Start")
    expect(statement(page, "Explains the goal")).to_be_visible()


def test_a_record_that_somebody_wrote_by_hand_does_no_harm(page: Page, assessed: str) -> None:
    rubbish = {
        "learner/role": ["owner"],
        "learner/next-role": "constructor",
        "rating/pm/explains": {"toString": 1},
        "rating/__proto__/x": "consistently",
        "note/pm": ["a"],
        "assessment/__proto__": {**KEPT, "ratings": {"__proto__": {"x": "consistently"}}, "role": "gone"},
        "assessment/y": {"at": "yesterday"},
    }
    open_with(page, assessed, {**rubbish, **ratings("tone", **TONE)}, PAGE + "#%E0%A4%A/%00/x")
    expect(heading(page)).to_have_text("Your role")
    expect(app(page).locator(".hr-kept > li")).to_have_count(1)
    app(page).locator(".hr-kept a").click()
    expect(heading(page)).to_contain_text("Self-assessment of")


def test_what_somebody_shared_is_shown_in_place_of_ones_own(page: Page, assessed: str) -> None:
    open_with(page, assessed, ALL)
    page.goto(assessed + PAGE + "#share=rubbish")
    expect(page.locator("handrail-shared")).to_be_visible()
    expect(page.locator("handrail-shared")).not_to_be_empty()
    expect(app(page).get_by_role("radio")).to_have_count(0)
