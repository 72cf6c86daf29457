"""What a change costs the browser: a text that changes restyles its own element, not the whole page."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Browser, Page

CHANGE = """async (selector) => {
  const element = document.querySelector(selector);
  element.replaceChildren(`${element.textContent}!`);
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
}"""
MOST = 60
"""Elements restyled for one text; a page has many hundreds."""


def restyled(browser: Browser, page: Page, selector: str) -> int:
    """Return how many elements are restyled when a text changes."""
    # The page has settled: what it does by itself does not count.
    page.wait_for_timeout(500)
    browser.start_tracing(page=page, categories=["devtools.timeline", "blink"])
    page.evaluate(CHANGE, selector)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    counts: list[int] = [
        event["args"]["elementCount"] for event in events if event["name"] == "UpdateLayoutTree"
    ]
    assert counts, "the change was not seen"
    return max(counts)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "course/1-value/1-outcomes-over-outputs/",
        "competencies/",
        "competencies/product-management/",
        "my/",
    ],
)
@pytest.mark.parametrize("selector", ["article p", ".hr-announcer"])
def test_a_text_that_changes_does_not_restyle_the_page(
    browser: Browser, page: Page, server: str, path: str, selector: str
) -> None:
    page.set_viewport_size({"width": 1700, "height": 900})
    page.goto(server + path)
    assert restyled(browser, page, selector) < MOST
