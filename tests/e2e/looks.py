"""What is looked at on a page in every look: light and dark, right to left, forced colours, a narrow screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.e2e.axe import violations
from tests.e2e.conftest import LOOKS

in_every_look = pytest.mark.parametrize("look", LOOKS)
"""Asks a test in every look; the browser's context is opened for it."""

_SMALL = """() => [...document.querySelectorAll(
    '[data-hr-scripts] :is(button, select, input, textarea, summary, a), .hr-coach-bar button'
  )]
  .filter(e => e.checkVisibility() && !e.closest('p:not(.hr-buttons)'))
  .map(e => [e.outerHTML.slice(0, 90), (e.closest('label') ?? e).getBoundingClientRect()])
  .filter(([, box]) => box.height < 24 || box.width < 24)
  .map(([html, box]) => html + box.height)"""


def faults(page: Page, look: str) -> list[str]:
    """Return what axe finds, how much wider than the screen the page is, and controls too small for a finger."""
    if look == "right to left":
        page.evaluate("document.documentElement.dir = 'rtl'")
    found = violations(page)
    if look == "forced colours":
        # axe reads the colours that were written, not those that the browser puts in their place.
        found = [line for line in found if not line.startswith("color-contrast")]
    width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if width != 0:
        found.append(f"{width} px wider than the screen")
    return found + [f"too small for a finger: {control}" for control in page.evaluate(_SMALL)]
