"""The self-assessment of one competency, on its page; and the whole one on the project's own site."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from tests.e2e.axe import violations
from tests.e2e.self_assessment.conftest import ALL, ROLE, app, heading, open_with, press, rate, ratings
from tests.e2e.small_site import stored

COMPETENCY = "competencies/pm/"


def test_nothing_is_fetched_before_it_is_needed(page: Page, assessed: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    open_with(page, assessed, {**ROLE, **ratings("tone", clear="sometimes")}, COMPETENCY)
    button = page.get_by_role("button", name="Rate yourself")
    expect(button).to_be_visible()
    assert not {"assessment.js", "guide.js"} & set(asked)
    button.click()
    expect(heading(page)).to_be_focused()
    expect(heading(page)).to_have_text(re.compile("Rate yourself, *Beginner, part 1 of 2"))
    assert {"assessment.js", "guide.js", "pm.js"} <= set(asked)


def test_rating_it_hangs_a_mark_on_the_rail_of_levels(page: Page, assessed: str) -> None:
    open_with(page, assessed, ROLE, COMPETENCY)
    page.get_by_role("button", name="Rate yourself").click()
    for title in ("Explains the goal", "Asks customers"):
        rate(page, title, "Consistently")
    press(page, "Next")
    for title in ("Writes it down", "Counts what happens"):
        rate(page, title, "Consistently")
    expect(page.get_by_text("Owner asks for Beginner; you have rated up to there.")).to_be_visible()
    expect(app(page).get_by_role("button", name="Go on with Advanced")).to_be_visible()
    mark = page.locator(".hr-levels > li", has=page.locator("#level-beginner")).get_by_text("Your level")
    expect(mark).to_be_visible()
    press(page, "Done")
    expect(heading(page)).to_be_focused()
    expect(heading(page)).to_contain_text("Your level: Beginner")
    expect(page).to_have_url(assessed + COMPETENCY)
    assert stored(page, "rating/pm/counts") == "consistently"
    assert violations(page) == []
    page.reload()
    expect(mark).to_be_visible()
    press(page, "Rate yourself again")
    rate(page, "Asks customers", "Not yet")
    expect(mark).to_have_count(0)


def test_what_another_tab_rates_shows_here(page: Page, assessed: str) -> None:
    open_with(page, assessed, ROLE, COMPETENCY)
    expect(page.get_by_role("button", name="Rate yourself")).to_be_visible()
    other = page.context.new_page()
    other.goto(assessed + "my/assessment/#pm/beginner/1")
    rate(other, "Explains the goal", "Sometimes")
    expect(heading(page)).to_contain_text("Your level: Not yet Beginner")


def test_instant_navigation_takes_mark_and_level_along(page: Page, assessed: str) -> None:
    open_with(page, assessed, ALL, COMPETENCY)
    expect(heading(page)).to_contain_text("Your level: Beginner")
    page.get_by_role("link", name="The whole self-assessment").click()
    expect(heading(page)).to_have_text("Your self-assessment")
    expect(page.locator(".hr-own-level")).to_have_count(0)
    page.go_back()
    expect(heading(page)).to_contain_text("Your level: Beginner")
    expect(page.locator(".hr-own-level")).to_have_count(1)


def test_a_product_owner_finds_the_way_on_the_projects_own_site(page: Page, server: str) -> None:
    page.goto(server + "my/assessment/")
    page.get_by_label("The role that you have or want").select_option(label="Product owner")
    expect(page.get_by_label("Also look at")).to_have_value("senior-product-owner")
    expect(
        page.get_by_text(re.compile(r"11 competencies with \d+ statements: about \d+ min"))
    ).to_be_visible()
    press(page, "Start")
    groups = app(page).locator(".hr-rate")
    expect(groups.first).to_be_visible()
    for group in groups.all():
        group.get_by_label("Sometimes").check()
    expect(page.locator(".hr-saved")).to_have_text("Saved")
    page.goto(server + "my/assessment/#result")
    figure = app(page).get_by_role("img", name="Your levels")
    expect(figure.locator(".hr-radar-number")).to_have_count(11)
    expect(figure.locator(".hr-radar-outline")).to_have_count(1)
    assert violations(page) == []
