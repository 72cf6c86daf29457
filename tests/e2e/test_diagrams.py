"""Mermaid: from this site's own host, on pages with a diagram and on no other."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

DIAGRAM = "handbook/business-process/"
MERMAID = "mermaid.min.js"


def test_a_diagram_is_drawn_from_our_own_host(page: Page, server: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server + DIAGRAM)
    expect(page.locator("div.mermaid")).to_have_count(1)
    expect(page.locator("pre.mermaid")).to_have_count(0)
    box = page.locator("div.mermaid").bounding_box()
    assert box is not None
    assert box["height"] > 100
    assert [url for url in asked if MERMAID in url] == [
        server + "assets/handrail/vendor/mermaid/mermaid.min.js"
    ]


def test_a_page_without_a_diagram_does_not_load_it_and_the_next_one_does(page: Page, server: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server + "handbook/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if MERMAID in url]
    page.evaluate("window.neverReloaded = true")
    page.locator(".hr-chapters").get_by_role("link", name="The business process").click()
    expect(page.locator("div.mermaid")).to_have_count(1)
    assert page.evaluate("window.neverReloaded") is True


@pytest.mark.allow_noise
def test_a_host_that_forbids_frames_gets_its_diagrams_all_the_same(page: Page, server: str) -> None:
    frames = "**/assets/handrail/diagrams.html"
    page.route(
        frames, lambda route: route.fulfill(status=403, body="no", headers={"X-Frame-Options": "DENY"})
    )
    page.goto(server + DIAGRAM)
    expect(page.locator("div.mermaid")).to_have_count(1, timeout=15_000)
    box = page.locator("div.mermaid").bounding_box()
    assert box is not None
    assert box["height"] > 100
    assert page.locator("iframe").count() == 0


def test_the_frame_that_draws_is_neither_seen_nor_read_nor_reached(page: Page, server: str) -> None:
    page.goto(server + DIAGRAM)
    expect(page.locator("div.mermaid")).to_have_count(1)
    frame = page.locator("iframe.hr-diagrams")
    expect(frame).to_be_hidden()
    expect(frame).to_have_attribute("aria-hidden", "true")
    expect(frame).to_have_attribute("tabindex", "-1")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    drawn = page.locator("div.mermaid").bounding_box()
    page.reload()
    expect(page.locator("div.mermaid")).to_have_count(1)
    assert page.locator("div.mermaid").bounding_box() == drawn
