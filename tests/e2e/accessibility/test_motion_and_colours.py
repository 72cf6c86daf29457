"""Who asks for no motion gets none; who brings colours of their own still sees every state."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.e2e.accessibility.kinds import KINDS
from tests.e2e.accessibility.sweep import SETTLED

MODULE = "course/1-value/2-value-exchange/"
MOVING = """() => {
    const seconds = (list) => Math.max(...list.split(',').map((one) => parseFloat(one) * (one.includes('ms') ? 0.001 : 1)));
    const moving = [];
    for (const element of document.querySelectorAll('*'))
        for (const part of [undefined, '::before', '::after']) {
            const style = getComputedStyle(element, part);
            const longest = Math.max(
                style.animationName === 'none' ? 0 : seconds(style.animationDuration) + seconds(style.animationDelay),
                seconds(style.transitionDuration) + seconds(style.transitionDelay),
            );
            if (longest > 0.01 || style.scrollBehavior === 'smooth')
                moving.push(`${element.outerHTML.slice(0, 90)} ${part ?? ''} ${longest} s`);
        }
    return moving;
}"""


@pytest.fixture
def context_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    """What the person asks their system for."""
    if "forced" in request.node.name:
        return {"forced_colors": "active", "reduced_motion": "reduce"}
    return {"reduced_motion": "reduce"}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_for_who_asks_for_no_motion(page: Page, server: str, kind: str) -> None:
    page.goto(server + KINDS[kind])
    page.evaluate(SETTLED)
    assert page.evaluate(MOVING) == []


def test_without_asking_things_do_move(page: Page, server: str) -> None:
    page.emulate_media(reduced_motion="no-preference")
    page.goto(server + MODULE)
    assert len(page.evaluate(MOVING)) > 50


def picture(place: Locator) -> bytes:
    """Return how a place looks, without where the cursor blinks."""
    return place.screenshot(animations="disabled", caret="hide")


def test_forced_colours_show_which_tab_and_which_page_one_is_on(page: Page, server: str) -> None:
    page.goto(server + MODULE)
    active = page.locator(".md-tabs__item--active")
    assert active.evaluate("(tab) => getComputedStyle(tab).borderBottomStyle") == "solid"
    here = page.locator(".md-sidebar--primary a.md-nav__link--active").first
    assert "underline" in here.evaluate("(link) => getComputedStyle(link).textDecorationLine")


def test_forced_colours_show_the_signs_of_the_theme(page: Page, server: str) -> None:
    """Signs are masks over a colour of the ground: forced to the ground's colour they would be gone."""
    page.goto(server + "guide/publishing/")
    grounds = page.evaluate(
        """() => [['.md-sidebar--primary .md-nav__icon', '::after'], ['.md-code__button', '::after'],
            ['.md-path__item:nth-child(2)', '::before'], ['.hr-close', '::after']].map(([place, part]) => {
            const element = document.querySelector(place);
            return element ? getComputedStyle(element, part).backgroundColor : null;
        })"""
    )
    paper = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert paper not in grounds
    assert len([ground for ground in grounds if ground]) >= 3


def test_forced_colours_show_what_is_ticked_and_done(page: Page, server: str) -> None:
    page.goto(server + MODULE)
    mark = page.locator(".md-sidebar--primary a.md-nav__link--active.hr-nav")
    expect(mark).to_be_visible()
    box = page.locator(".hr-item > input").first
    open_mark, open_box = picture(mark), picture(box)
    assert picture(box) == open_box, "the picture of what did not change does not change"
    box.check()
    assert picture(box) != open_box
    page.get_by_role("button", name="Done with this module?").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.mouse.move(0, 0)
    assert picture(mark) != open_mark


def test_forced_colours_show_where_the_focus_is(page: Page, server: str) -> None:
    page.goto(server + MODULE)
    for place in (".md-tabs__link", "a.md-nav__link", ".md-content a", ".hr-item > input"):
        element = page.locator(f"{place}:visible").first
        element.focus()
        page.keyboard.press("Shift")
        style = element.evaluate("(one) => getComputedStyle(one).outlineStyle")
        assert style == "solid", place
