"""Mermaid: from this site's own host, on pages with a diagram and on no other."""

from __future__ import annotations

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
