"""The team as a table: what each cell says, choosing and sorting, the keyboard."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect
from tests.e2e.coach_team.conftest import ANNA, cell, names
from tests.e2e.small_site import said


def choose(view: Locator, label: str, option: str) -> None:
    view.get_by_label(label, exact=True).select_option(label=option)


def test_a_cell_says_level_target_age_and_review_in_letters_and_in_words(team: Locator) -> None:
    below = cell(team, ANNA, "Strategy")
    expect(below.locator(".hr-tile")).to_have_text("Beg↑Int")
    expect(below.locator(".hr-team-words")).to_have_text("Beginner; target Intermediate, 1 level to go")
    expect(below.locator(".hr-tile")).to_have_css("border-top-style", "dashed")
    expect(cell(team, ANNA, "Goals").locator(".hr-tile")).to_have_css("border-top-style", "solid")
    expect(cell(team, "Cleo", "Strategy").locator(".hr-tile")).to_have_text("Not12m↑Gui")
    expect(cell(team, "Ben", "Strategy")).to_contain_text(
        "Catalyst; target Guide reached; review due since 1 Oct"
    )
    expect(cell(team, "Dan", "Strategy").locator(".hr-tile")).to_have_text("–")


def test_names_are_text_and_nothing_is_added_up(team: Locator, page: Page) -> None:
    assert names(team) == [ANNA, "Ben", "Cleo", "Dan"]
    assert team.locator("img").count() == 0
    expect(team).not_to_contain_text("A secret")
    heads = team.get_by_role("columnheader").all_inner_texts()
    assert [head.strip() for head in heads] == [
        *("Direction", "Discovery"),
        *("Person", "Goals", "Strategy", "Research"),
    ]


def test_a_pointer_is_told_a_whole_name_and_the_words_of_a_cell(team: Locator) -> None:
    name = team.get_by_role("rowheader").filter(has_text="Ben")
    name.hover()
    expect(name).to_have_attribute("title", "Ben; Lead · Shops")
    expect(cell(team, "Ben", "Strategy")).not_to_have_attribute("title", re.compile("."))
    cell(team, "Ben", "Strategy").hover()
    expect(cell(team, "Ben", "Strategy")).to_have_attribute("title", re.compile("^Catalyst; target Guide"))
    expect(name).not_to_have_attribute("title", re.compile("."))


def test_choosing_says_once_how_many_are_left(team: Locator, page: Page) -> None:
    choose(team, "Team", "Shops")
    assert names(team) == [ANNA, "Ben"]
    assert said(page) == ["People shown: 2 of 4"]
    choose(team, "Area of competencies", "Discovery")
    assert said(page) == ["People shown: 2 of 4; 1 competency"]
    expect(team.get_by_role("columnheader", name="Strategy")).to_have_count(0)
    expect(team.locator(".hr-team-coverage > li")).to_have_count(1)
    team.get_by_role("button", name="Show everything").click()
    assert names(team) == [ANNA, "Ben", "Cleo", "Dan"]
    team.get_by_label("Only people below a target").check()
    assert names(team) == [ANNA, "Cleo"]
    choose(team, "Team", "Search")
    choose(team, "Role", "No role")
    expect(team.get_by_text("Nobody fits.")).to_be_visible()
    expect(team.get_by_role("grid")).to_be_hidden()
    expect(team.get_by_role("button", name="Download")).to_have_count(0)


def test_sorting_by_a_competency_keeps_the_focus_and_turns_around(team: Locator, page: Page) -> None:
    head = team.get_by_role("columnheader", name="Strategy")
    head.get_by_role("button").click()
    assert names(team) == ["Ben", ANNA, "Cleo", "Dan"]
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(head.get_by_role("button")).to_be_focused()
    expect(team.get_by_label("Sort by", exact=True)).to_have_value("=strategy")
    head.get_by_role("button").click()
    assert names(team) == ["Cleo", ANNA, "Ben", "Dan"], "nothing agreed is neither high nor low"
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert said(page)[-1] == "People shown: 4 of 4; sorted by Strategy, lowest first"


def test_ids_in_place_of_names_are_everywhere(team: Locator) -> None:
    team.get_by_label("Ids in place of names").check()
    assert names(team) == ["p-anna", "p-ben", "p-cleo", "p-dan"]
    for details in team.locator(".hr-team-mentoring").all():
        details.locator("summary").click()
    for name in (ANNA, "Ben", "Cleo"):
        expect(team).not_to_contain_text(name)
    team.get_by_label("Only people below a target").check()
    team.get_by_role("button", name="Show everything").click()
    assert names(team)[0] == "p-anna", "showing everything does not show names"


def test_the_grid_has_one_stop_and_arrow_keys(team: Locator, page: Page) -> None:
    grid = team.get_by_role("grid")
    assert grid.locator("[tabindex='0']").count() == 1
    grid.locator("[tabindex='0']").focus()
    expect(team.get_by_role("link", name=ANNA)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(cell(team, ANNA, "Goals")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    expect(cell(team, "Ben", "Strategy")).to_be_focused()
    page.keyboard.press("Control+End")
    expect(cell(team, "Dan", "Research")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(cell(team, "Dan", "Research")).to_be_focused()
    page.keyboard.press("Control+Home")
    expect(team.get_by_role("columnheader", name="Person").get_by_role("button")).to_be_focused()
    page.keyboard.press("PageDown")
    expect(team.get_by_role("link", name="Dan")).to_be_focused()
    assert grid.locator("[tabindex='0']").count() == 1
    page.evaluate("document.body.dir = 'rtl'")
    page.keyboard.press("ArrowLeft")
    expect(cell(team, "Dan", "Goals")).to_be_focused()


def test_tab_still_leads_into_the_grid_when_the_cell_it_led_to_is_gone(team: Locator, page: Page) -> None:
    team.get_by_role("grid").locator("[tabindex='0']").focus()
    page.keyboard.press("Control+End")
    choose(team, "Team", "Shops")
    expect(team.locator(".hr-team-table [tabindex='0']")).to_have_text(ANNA)


def test_a_cell_and_a_name_lead_to_the_person_and_back_again_to_what_was_chosen(
    team: Locator, page: Page
) -> None:
    choose(team, "Team", "Shops")
    team.get_by_role("grid").locator("[tabindex='0']").focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowRight", "Enter"):
        page.keyboard.press(key)
    expect(page).to_have_url(re.compile("#person/p-ben/talk/strategy$"))
    page.go_back()
    expect(page.locator("handrail-team")).to_be_visible()
    assert names(team) == [ANNA, "Ben"]
    team.get_by_role("link", name="Ben", exact=True).first.click()
    expect(page).to_have_url(re.compile("#person/p-ben$"))
