"""What was agreed, on My path and in the self-assessment: beside the learner's own, with marks and words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.agreed.conftest import MARCH_9, NOTE, PERSON, given, import_it, open_data, row, turn_to
from tests.e2e.my_path.conftest import PATH, at, section
from tests.e2e.small_site import said, stored


@pytest.fixture
def agreed(page: Page, site: str) -> Page:
    """Return a page of somebody who imported what their coach gave."""
    open_data(page, site)
    import_it(page, given(page))
    turn_to(page, site, PATH)
    return page


def test_the_way_to_the_one_import_is_there_before(page: Page, site: str) -> None:
    open_data(page, site)
    turn_to(page, site, PATH)
    expect(page.locator("handrail-agreed, .hr-solid, .hr-legend-target")).to_have_count(0)
    assert (
        page.evaluate("performance.getEntriesByName(handrail.root + 'assets/handrail/agreed.js').length") == 0
    )
    page.get_by_role("link", name="Import what you agreed with your coach").click()
    expect(page.get_by_label("file from your coach")).to_be_focused()
    expect(page.get_by_label("file from your coach")).to_be_in_viewport()


def test_both_levels_stand_side_by_side_and_the_agreed_one_counts(agreed: Page) -> None:
    standing = section(agreed, "Where you stand")
    expect(standing).to_contain_text("1 of 3 targets of Owner reached.")
    expect(row(agreed, "Product management").locator(".hr-stands")).to_have_text(
        ["Agreed: Beginner", "You: Advanced"]
    )
    expect(row(agreed, "Product management").locator(".hr-reached")).to_have_count(0)
    expect(row(agreed, "Talking").locator(".hr-stands").first).to_have_text("Agreed: Advanced")
    expect(row(agreed, "Talking").locator(".hr-reached")).to_have_count(1)
    expect(row(agreed, "Shipping").locator(".hr-stands").first).to_have_text("Agreed: not yet")
    legend = standing.locator(".hr-legend li")
    expect(legend).to_have_text(["Agreed with your coach", "You", "Target"])
    expect(standing.locator(".hr-radar-mark")).to_have_count(3)
    expect(standing.locator(".hr-radar-hollow")).to_have_count(3)


def test_day_coach_review_and_note_are_in_a_fold(agreed: Page) -> None:
    fold = agreed.locator("handrail-agreed details.hr-agreed")
    expect(fold.locator("summary")).to_have_text(
        "3 levels agreed with your coach, the last on 8 Mar; 1 review is due"
    )
    expect(fold.get_by_text(NOTE)).to_be_hidden()
    fold.locator("summary").press("Enter")
    expect(fold.get_by_text(NOTE)).to_be_visible()
    first = fold.locator("li").first
    expect(first).to_contain_text("8 Mar, with c-mara. Review due since 8 Sept.")
    expect(first.get_by_role("link", name="Product management")).to_be_visible()


def test_a_higher_rating_is_something_to_talk_about(agreed: Page) -> None:
    steps = section(agreed, "Your next steps")
    expect(steps.get_by_role("heading", name="To talk about with your coach")).to_be_visible()
    expect(steps.locator("li")).to_contain_text(
        [
            "You rate yourself at Advanced in Product management; your coach has Beginner.",
            "You rate yourself at Beginner in Shipping; your coach has “not yet”.",
        ]
    )


def test_steps_begin_above_the_agreed_level(page: Page, site: str) -> None:
    open_data(page, site, {"learner/role": "owner", "rating/pm/low": "not-yet", "rating/pm/high": "not-yet"})
    turn_to(page, site, PATH)
    expect(page.locator(".hr-steps .hr-card-title").first).to_have_text("Introduction")
    turn_to(page, site, "my/data/")
    import_it(page, given(page, PERSON.replace("modules: [gone]", "modules: []")))
    turn_to(page, site, PATH)
    expect(page.locator(".hr-why").last).to_contain_text(
        "For Product management you need Advanced; this module"
    )


def test_goals_of_the_coach_stand_among_the_goals_with_their_links(agreed: Page) -> None:
    goals = agreed.locator(".hr-goals > li")
    expect(goals).to_have_count(2)
    first = goals.first
    expect(first).to_contain_text("From your coach")
    expect(first).to_contain_text("Run the pricing talk <i>yourself</i>")
    expect(first).to_contain_text("Product management by 30 Dec")
    expect(first).to_contain_text("Agreed with c-mara.")
    modules = first.locator("ul.hr-tied").first.locator("li")
    expect(modules).to_have_text(["Introduction completed", "The exchange"])
    statement = first.get_by_role("link", name="Owns the result")
    assert (statement.get_attribute("href") or "").endswith("/competencies/pm/#advanced-high")
    expect(goals.last).to_contain_text("gone (not on this site any more)")
    expect(goals.get_by_role("button", name="Edit")).to_have_count(0)
    expect(goals.get_by_role("button", name="Remove")).to_have_count(0)


def test_that_it_is_reached_is_the_learners_own_mark_and_stays(agreed: Page, site: str) -> None:
    goals = agreed.locator(".hr-goals > li")
    goals.first.get_by_role("button", name="Mark as reached").press("Enter")
    assert said(agreed) == ["Goal marked as reached."]
    assert stored(agreed, "goal/o1")["reached"] == at()
    assert stored(agreed, "goal/o1")["agreed"]["statements"] == ["high"], "what was agreed is still there"
    expect(goals.last).to_contain_text("reached on 20 Nov")
    turn_to(agreed, site, "my/data/")
    import_it(agreed, given(agreed, PERSON.replace("Ship one", "Ship a small"), now=at() + 1000))
    assert stored(agreed, "goal/o1")["reached"] == at()
    assert stored(agreed, "goal/o2")["text"] == "Ship a small thing"


def test_it_is_in_what_the_learner_did_and_on_the_record(agreed: Page, site: str) -> None:
    recent = section(agreed, "What you did")
    day = recent.locator(".hr-day", has_text="Agreed 3 levels with your coach")
    expect(day.get_by_role("heading", level=3)).to_have_text("8 Mar")
    turn_to(agreed, site, "my/record/")
    expect(agreed.locator(".hr-record li")).to_have_text(
        [
            "Product management: Beginner, 8 March 2026, with c-mara",
            "Shipping: not yet, 8 March 2026, with c-mara",
            "Talking: Advanced, 8 March 2026, with c-mara",
        ]
    )


def test_the_result_has_both_and_counts_from_the_agreed_level(agreed: Page, site: str) -> None:
    turn_to(agreed, site, "my/assessment/#result")
    expect(agreed.get_by_text("1 of 3 targets reached.")).to_be_visible()
    pm = row(agreed, "Product management")
    expect(pm.locator(".hr-stands")).to_have_text(["Agreed: Beginner", "You: Advanced"])
    expect(pm).to_contain_text("1 level to go")
    expect(agreed.locator(".hr-findings").nth(1)).to_contain_text(
        "Beginner, agreed with your coach, target Advanced; 1 level to go"
    )
    expect(agreed.locator(".hr-radar-agreed")).to_have_count(1)
    expect(agreed.locator("handrail-agreed summary")).to_contain_text("3 levels agreed with your coach")


def test_a_competencys_page_has_both_marks_on_its_rail(agreed: Page, site: str) -> None:
    turn_to(agreed, site, "competencies/pm/")
    expect(agreed.locator("handrail-standing")).to_contain_text("Your level: Advanced")
    expect(agreed.locator("handrail-standing")).to_contain_text("Agreed with your coach: Beginner")
    for level, mark in (("beginner", "Agreed with your coach"), ("advanced", "Your level")):
        expect(agreed.locator(f"#level-{level} + p")).to_have_text(mark)


def test_nothing_rated_and_something_agreed_is_no_empty_page(page: Page, site: str) -> None:
    open_data(page, site, {"learner/role": "owner"})
    import_it(page, given(page, now=MARCH_9 + 1))
    turn_to(page, site, PATH)
    expect(section(page, "Your next steps")).to_contain_text("Nothing that you rated asks for a module.")
    expect(row(page, "Product management").locator(".hr-stands")).to_have_text(
        ["Agreed: Beginner", "You: not rated"]
    )
    turn_to(page, site, "my/assessment/#result")
    expect(row(page, "Product management")).to_contain_text("1 level to go")
