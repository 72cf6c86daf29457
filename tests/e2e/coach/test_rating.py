"""The coach's own view comes first: what the learner says is nowhere on the page until it is given."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.coach.conftest import (
    ANNA,
    SITE,
    app,
    bring,
    choose,
    follow,
    got,
    heading,
    open_folder,
    press,
    rate_all,
    self_assessment,
    view_of,
)
from tests.e2e.small_site import said

NEW = ANNA.replace("c-mara\n    kind", "c-else\n    kind")
"""A file in which another coach gave the last view."""


def test_a_view_is_given_competency_by_competency_and_becomes_one_entry(page: Page, site: str) -> None:
    open_folder(page, site)
    follow(page, "Anna")
    follow(page, "Rate again")
    expect(heading(page)).to_have_text("Product management")
    expect(app(page).get_by_text("Last view")).to_have_count(0)
    expect(app(page).get_by_text("Your last view, of 2 Mar 2026: Beginner")).to_have_count(0)
    app(page).get_by_label("Advanced").check()
    expect(app(page).get_by_text("Your last view, of 2 Mar 2026: Beginner")).to_be_visible()
    expect(app(page).locator(".hr-level-text").nth(2)).to_contain_text("Asks customers")
    app(page).get_by_label("Note on Product management").fill("Calm\nin talks")
    follow(page, "Next")
    expect(heading(page)).to_have_text("Tone")
    app(page).get_by_label("Not seen").check()
    follow(page, "To the end")
    expect(app(page).get_by_text("Competencies rated: 1 of 2.")).to_be_visible()
    said(page)
    press(page, "Keep as my view of today")
    expect(heading(page)).to_have_text("Anna <b>Berg</b>")
    assert said(page) == ["Your view of Anna <b>Berg</b>. Not saved yet."]
    press(page, "Save to the folder")
    expect(app(page).locator(".hr-coach-told")).to_contain_text("Saved to the folder")
    added = got(page, "p-anna.yml").split("assignments:")[0].split("pm: beginner\n")[1]
    assert "levels:\n      pm: advanced\n" in added
    assert "Calm\n        in talks" in added
    assert "tone" not in added


def test_an_address_without_a_competency_leads_to_what_is_open_and_stays_there(page: Page, site: str) -> None:
    open_folder(page, site)
    view_of(page, "p-anna", "rate")
    app(page).get_by_label("Advanced").check()
    expect(page).to_have_url(re.compile("/rate/pm$"))
    expect(app(page).get_by_label("Advanced")).to_be_checked()
    view_of(page, "p-anna")
    expect(heading(page)).to_have_text("Anna <b>Berg</b>")
    view_of(page, "p-anna", "rate")
    expect(heading(page)).to_have_text("Tone")


def test_a_view_can_be_gone_on_with_after_a_crash(page: Page, site: str) -> None:
    open_folder(page, site)
    view_of(page, "p-anna", "rate")
    app(page).get_by_label("Advanced").check()
    app(page).get_by_label("Note on").fill("Half a th")
    page.reload()
    press(page, "Open “people” again")
    view_of(page, "p-anna")
    expect(app(page).get_by_text("Done: 1 of 2. Go on where you stopped.")).to_be_visible()
    follow(page, "Go on")
    expect(heading(page)).to_have_text("Tone")
    follow(page, "Product management")
    expect(app(page).get_by_label("Advanced")).to_be_checked()
    expect(app(page).get_by_label("Note on")).to_have_value("Half a th")


def test_a_view_in_the_middle_can_be_thrown_away(page: Page, site: str) -> None:
    open_folder(page, site)
    view_of(page, "p-anna", "rate")
    app(page).get_by_label("Advanced").check()
    follow(page, "Next")
    follow(page, "To the end")
    press(page, "Throw this view away")
    expect(app(page).get_by_text("You gave your view on 2 Mar 2026.")).to_be_visible()
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("Everything is saved")


def test_until_then_nothing_on_the_page_holds_what_the_learner_says(page: Page, site: str) -> None:
    open_folder(page, site, {"p-anna.yml": NEW})
    follow(page, "Anna")
    bring(page)
    expect(app(page).get_by_text("It is here, of 3 Nov 2026, and stays hidden")).to_be_visible()
    for view in ("", "rate", "talk", "history", "paper"):
        view_of(page, "p-anna", view)
        expect(heading(page)).to_be_visible()
        markup = app(page).evaluate("element => element.outerHTML")
        assert "I sign off" not in markup
        assert "as Anna" not in markup
    page.evaluate("location.hash = '#team'")
    expect(app(page).get_by_role("row", name="Anna").first).to_contain_text("Give your own view")
    assert "own rating Advanced" not in app(page).inner_text()
    view_of(page, "p-anna", "rate")
    rate_all(page, Product_management="Beginner", Tone="Sound")
    follow(page, "Open the conversation")
    expect(app(page).get_by_text("I sign off <img src=x onerror=alert(1)>")).to_be_visible()


def test_a_coach_may_say_that_they_want_to_see_it(page: Page, site: str) -> None:
    open_folder(page, site, {"p-anna.yml": NEW})
    follow(page, "Anna")
    bring(page)
    said(page)
    press(page, "Show it all the same")
    assert said(page) == ["What Anna <b>Berg</b> says is shown now."]
    expect(app(page).get_by_role("row", name="Product management")).to_contain_text("Advanced")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{}", "This file is no self-assessment, or it is damaged. Nothing was changed."),
        ('{"leaves": {}}', "This is a whole learner file."),
        (ANNA, "This is a person file."),
        (self_assessment(schema=2), "was made by a newer version of the site"),
    ],
)
def test_what_is_no_self_assessment_is_refused_with_its_reason(
    page: Page, site: str, text: str, words: str
) -> None:
    open_folder(page, site)
    follow(page, "Anna")
    choose(page, "Self-assessment file", {"x.json": text})
    expect(app(page).locator(".hr-coach-told")).to_contain_text(words)
    assert got(page, "p-anna.yml") == ANNA


def test_before_it_is_added_one_sees_whose_it_is_and_what_can_be_compared(page: Page, site: str) -> None:
    open_folder(page, site)
    follow(page, "Anna")
    ratings = {"pm": {"explains": "sometimes", "gone": "sometimes"}, "sailing": {"knots": "sometimes"}}
    file = self_assessment(
        name="Zoe", site="elsewhere", framework={"id": "fw", "version": "0.9.0"}, ratings=ratings
    )
    choose(page, "Self-assessment file", {"zoe.json": file})
    preview = app(page).locator(".hr-preview")
    for words in (
        "A self-assessment of 3 Nov 2026 as Owner. It has 3 ratings.",
        "In the file the name is “Zoe”. You are adding it to Anna <b>Berg</b>.",
        "It was made on another site (elsewhere).",
        "It was made with version 0.9.0 of the framework; this site has 1.1.0.",
        "Cannot be compared, and is kept: sailing (not in this framework).",
        "1 rated statement is not in this framework any more.",
    ):
        expect(preview).to_contain_text(words)
    press(page, "Cancel")
    expect(preview).to_have_count(0)
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("Everything is saved")


def test_the_same_file_twice_is_there_once(page: Page, site: str) -> None:
    open_folder(page, site)
    follow(page, "Anna")
    bring(page)
    choose(page, "Self-assessment file", {"again.json": self_assessment()})
    expect(app(page).locator(".hr-coach-told")).to_contain_text(
        "This self-assessment of 3 Nov 2026 is in the file already."
    )


def test_the_id_of_a_coach_is_kept_and_stands_beside_what_they_add(page: Page, site: str) -> None:
    page.goto(f"{site}coach/")
    field = app(page).get_by_label("Your id as a coach")
    assert field.input_value().startswith("c-")
    field.fill("not an id!")
    field.blur()
    expect(app(page).locator(".hr-coach-told")).to_contain_text("Nothing was changed.")
    field.fill("c-nora")
    field.blur()
    page.reload()
    expect(field).to_have_value("c-nora")
    assert page.evaluate(f"localStorage.getItem('handrail:{SITE}:coach-id:v1')") == "c-nora"


def test_the_view_of_another_coach_is_called_by_its_maker(page: Page, site: str) -> None:
    open_folder(page, site, coach="c-ben")
    view_of(page, "p-anna")
    expect(app(page).get_by_text("c-mara gave a view on 2 Mar 2026; yours is not here yet.")).to_be_visible()
    heads = app(page).locator(".hr-coach-standing thead th")
    expect(heads).to_have_text(["Competency", "Self", "c-mara", "Agreed", "Target", "To look at"])
    view_of(page, "p-anna", "talk")
    expect(app(page).get_by_text("c-mara: 2 Mar 2026")).to_be_visible()
