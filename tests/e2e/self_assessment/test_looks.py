"""How the self-assessment is read: by axe, by ear, on paper, on a narrow screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.e2e.axe import violations
from tests.e2e.self_assessment.conftest import (
    ALL,
    BEGINNER,
    KEPT,
    PAGE,
    ROLE,
    app,
    heading,
    open_with,
    press,
    rate,
    ratings,
    said,
    statement,
)
from tests.e2e.small_site import listen

VIEWS = ["", "#pm/beginner/1", "#tone/bright/1", "#result", "#kept=2026-08-02-x"]


@pytest.mark.parametrize(("look", "width"), [("light", 1280), ("dark", 390), ("rtl", 390)])
def test_axe_finds_nothing(page: Page, assessed: str, look: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if look == "dark" else "light", reduced_motion="reduce")
    open_with(page, assessed, {**ALL, "assessment/2026-08-02-x": KEPT})
    for view in VIEWS:
        page.goto(assessed + PAGE + view)
        page.reload()
        if look == "rtl":
            page.evaluate("document.documentElement.dir = document.body.dir = 'rtl'")
        expect(heading(page)).to_be_visible()
        if view.endswith("/1"):
            expect(app(page).get_by_role("radio").first).to_be_visible()
        assert violations(page) == [], view
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), view


def test_nothing_is_cut_off_at_320_pixels(page: Page, assessed: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    open_with(page, assessed, {**ALL, "assessment/2026-08-02-x": KEPT})
    for view in VIEWS:
        page.goto(assessed + PAGE + view)
        page.reload()
        expect(heading(page)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, view


def test_each_action_is_announced_once_and_the_rest_is_quiet(page: Page, assessed: str) -> None:
    given = {**ROLE, "learner/role": "lead", **ratings("pm", **{**BEGINNER, "counts": "sometimes"})}
    del given["rating/pm/writes"]
    open_with(page, assessed, given, PAGE + "#pm/beginner/1")
    listen(page)
    rate(page, "Asks customers", "I help others do this")
    assert said(page) == ["Saved."]
    rate(page, "Asks customers", "Consistently")
    assert said(page) == []
    press(page, "Next")
    assert said(page) == []
    rate(page, "Writes it down", "Sometimes")
    assert said(page) == ["This settles it: you are not at Beginner yet."]
    rate(page, "Writes it down", "Not yet")
    assert said(page) == []
    rate(page, "Counts what happens", "Consistently")
    # On the way to another rating the arrow keys pass some that are not meant.
    statement(page, "Writes it down").get_by_label("Not yet").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert said(page) == []
    statement(page, "Counts what happens").get_by_label("Consistently").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    assert said(page) == []
    page.goto(assessed + PAGE + "#result")
    expect(heading(page)).to_have_text("Your result")
    assert said(page) == []
    press(page, "Keep this self-assessment")
    assert said(page) == ["Kept. Your next self-assessment is compared with it."]


def test_names_and_states_are_in_words(page: Page, assessed: str) -> None:
    open_with(page, assessed, ROLE, PAGE + "#pm/beginner/1")
    group = statement(page, "Explains the goal")
    for radio, words in zip(
        group.get_by_role("radio").all(),
        [
            "Not yet",
            "Sometimes",
            "Consistently",
            "I help others do this",
            "Not relevant to me",
            "Not rated",
        ],
        strict=True,
    ):
        expect(radio).to_have_accessible_name(words)
    expect(group.get_by_text("A talk <b>without</b> notes")).to_be_visible()
    page.get_by_text("What Beginner means").click()
    expect(page.get_by_text("Helps others with it.")).to_be_visible()


def test_the_figure_has_the_figures_of_the_table(page: Page, assessed: str) -> None:
    open_with(page, assessed, ALL, PAGE + "#result")
    figure = app(page).get_by_role("img", name="Your levels")
    description = figure.evaluate("svg => svg.querySelector('desc').textContent")
    assert description.startswith("One bar for each of 2 competencies")
    widths = figure.locator(".hr-bar-self").evaluate_all("bars => bars.map(bar => bar.width.baseVal.value)")
    assert widths == [178, 0]
    targets = figure.locator(".hr-bar-target").evaluate_all(
        "lines => lines.map(line => line.x1.baseVal.value)"
    )
    assert targets == [178.5, 358.5]


def test_without_javascript_the_page_says_what_it_needs(browser: Browser, assessed: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(assessed + PAGE)
        expect(page.get_by_text("It needs JavaScript.")).to_be_visible()
        page.goto(assessed + "competencies/pm/")
        assert page.locator("handrail-standing").inner_text() == ""


def test_on_paper_are_results_and_no_controls(page: Page, assessed: str) -> None:
    open_with(page, assessed, ALL, PAGE + "#result")
    page.emulate_media(media="print")
    expect(app(page).get_by_role("table")).to_be_visible()
    expect(app(page).get_by_role("button", name="Keep this self-assessment")).to_be_hidden()
