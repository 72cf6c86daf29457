"""axe finds what it should, also what is open; every page as it comes is looked at in tests/e2e/publishing."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.accessibility.sweep import looks
from tests.e2e.axe import Listed, faults_in, findings, themes_own
from tests.e2e.firefox import ChromiumTab

MODULE = "course/0-foundations/1-introduction/"


@pytest.fixture
def context_options() -> dict[str, Any]:
    """What moves would be caught half way."""
    return {"reduced_motion": "reduce"}


@pytest.mark.parametrize("listed", themes_own(), ids=lambda listed: f"{listed.rule} at {listed.selector}")
def test_what_is_listed_as_the_themes_own_is_still_there(page: Page, server: str, listed: Listed) -> None:
    page.goto(server + listed.page)
    page.locator(listed.focus).first.focus()
    expect(page.locator(listed.selector).first).to_be_visible()
    assert listed.rule in {rule for rule, _ in findings(ChromiumTab(page))}, "strike it from theme.yml"


def test_what_is_open_in_every_look(page: Page, server: str) -> None:
    tab = ChromiumTab(page)
    page.goto(server + MODULE)
    page.get_by_role("button", name="Done with this module?").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.locator(".hr-item input").first.check()
    for look in looks(tab):
        assert faults_in(tab) == [], f"a module that is done, {look}"
        page.keyboard.press("Control+k")
        page.keyboard.type("outcome")
        expect(page.locator(".md-search-result__item").first).to_be_visible()
        assert faults_in(tab) == [], f"the search, {look}"
        page.keyboard.press("Escape")
        if "390" in look:
            page.get_by_role("button", name="Navigation").click()
            expect(page.get_by_role("button", name="Close the navigation")).to_be_focused()
            assert faults_in(tab) == [], f"the navigation, {look}"
            page.keyboard.press("Escape")


def test_axe_is_asked_for_all_that_it_should(page: Page, server: str) -> None:
    """Faults of each kind of rule, put into a page, are found: of the oldest and newest criteria, and of good practice."""
    page.goto(server)
    page.evaluate(
        """() => {
            const bad = document.createElement('div');
            bad.innerHTML = '<img src="data:,"><h6>Too deep</h6><p style="color: #aaa; background: #fff">Pale</p>'
                + '<button style="width: 9px; height: 9px; padding: 0; overflow: hidden">A</button>'.repeat(2);
            document.querySelector('article').append(bad);
        }"""
    )
    rules = {line.split(":")[0] for line in faults_in(ChromiumTab(page))}
    assert {"image-alt", "heading-order", "color-contrast", "target-size"} <= rules
