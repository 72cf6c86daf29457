"""My path, My quizzes and the completion record in every look, and with a very large course."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.axe import violations
from tests.e2e.my_path.conftest import BEGUN, QUIZZES, RECORD, at, open_with

MODES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "right to left": {},
    "forced colours": {"forced_colors": "active"},
    "narrow": {"viewport": {"width": 320, "height": 640}},
}
SEEN = {"modules": ["intro"], "at": at(15)}


@pytest.fixture(params=MODES)
def mode(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def context_options(mode: str) -> dict[str, Any]:
    return {"reduced_motion": "reduce", **MODES[mode]}


def faults(page: Page, mode: str) -> list[str]:
    """Return what axe finds, how much wider than the screen the page is, and controls too small for a finger."""
    if mode == "right to left":
        page.evaluate("document.documentElement.dir = 'rtl'")
    found = violations(page)
    if mode == "forced colours":
        # axe reads the colours that were written, not those that the browser puts in their place.
        found = [line for line in found if not line.startswith("color-contrast")]
    width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if width != 0:
        found.append(f"{width} px wider than the screen")
    small = page.evaluate(
        "() => [...document.querySelectorAll('[data-hr-scripts] :is(button, select, input, textarea, summary, a)')]"
        ".filter(e => e.checkVisibility() && !e.closest('p:not(.hr-buttons)'))"
        ".map(e => [e.outerHTML.slice(0, 90), (e.closest('label') ?? e).getBoundingClientRect()])"
        ".filter(([, box]) => box.height < 24 || box.width < 24).map(([html, box]) => html + box.height)"
    )
    return found + [f"too small for a finger: {control}" for control in small]


def test_my_path_empty_and_with_everything_on_it(page: Page, site: str, mode: str) -> None:
    open_with(page, site, {})
    assert faults(page, mode) == []
    long = {"text": "Verylongword" * 30, "competency": "ship", "due": "2026-12-01", "reached": None}
    open_with(page, site, {**BEGUN, "learner/seen": SEEN, "goal/long": long})
    page.get_by_text("Add a goal").click()
    page.get_by_role("button", name="Edit").last.click()
    page.get_by_role("button", name="Remove").first.click()
    page.get_by_role("button", name="Show all 4 steps").click()
    expect(page.get_by_role("region", name="New since you were here")).to_be_visible()
    assert faults(page, mode) == []


def test_my_quizzes(page: Page, site: str, mode: str) -> None:
    open_with(page, site, BEGUN, QUIZZES)
    assert faults(page, mode) == []


def test_the_completion_record(page: Page, site: str, mode: str) -> None:
    open_with(page, site, {**BEGUN, "learner/name": "Verylongname" * 9}, RECORD)
    assert faults(page, mode) == []
