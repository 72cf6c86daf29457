"""What is done on a page under the printed policy, in two browsers: nothing is blocked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.firefox import Firefox, FirefoxTab, eventually
from tests.e2e.publishing.conftest import Published
from tests.e2e.publishing.reports import Reports

DIAGRAM = "handbook/business-process/"
DRAWN = "() => document.querySelectorAll('div.mermaid').length"
STYLE_OF_A_NODE = """() => new Promise((resolve) => {
    // The theme closes its shadow roots; what is drawn shows in how large it is.
    const box = document.querySelector('div.mermaid').getBoundingClientRect();
    resolve([Math.round(box.width), Math.round(box.height)]);
})"""


def test_instant_navigation_search_palette_and_diagrams_in_chromium(
    page: Page, published: Published, quiet: Reports
) -> None:
    page.goto(published.address)
    page.evaluate("window.neverReloaded = true")
    page.locator(".md-tabs").get_by_role("link", name="Handbook").click()
    page.locator(".hr-chapters").get_by_role("link", name="The business process").click()
    expect(page.locator("div.mermaid")).to_have_count(1)
    box = page.locator("div.mermaid").bounding_box()
    assert box is not None
    assert box["height"] > 500, "without its styles a diagram is a small heap of words"

    page.locator("label[for='__palette_1']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")

    page.keyboard.press("Control+k")
    page.keyboard.type("roadmap")
    # What was found for half of the word is shown for a moment.
    expect(page.locator(".md-search-result__link").first).to_have_attribute(
        "href", re.compile(r"\?h=roadmap")
    )
    page.keyboard.press("Enter")
    page.wait_for_url("**/?h=roadmap*")
    assert page.evaluate("window.neverReloaded") is True


def test_instant_navigation_search_palette_and_diagrams_in_firefox(
    firefox: Firefox, published: Published, quiet: Reports
) -> None:
    tab: FirefoxTab = firefox.open()
    tab.goto(published.address + "handbook/")
    tab.run("() => { window.neverReloaded = true }")
    tab.click(f".hr-chapters a[href*='{Path(DIAGRAM).name}']")
    eventually(lambda: tab.run(DRAWN), 1)
    width, height = tab.run(STYLE_OF_A_NODE)
    assert width > 300
    assert height > 500

    tab.click("label[for='__palette_1']")
    eventually(lambda: tab.run("() => document.body.dataset.mdColorScheme"), "slate")

    tab.run("() => { document.querySelector('.md-search__input').focus() }")
    tab.type("roadmap")
    # What was found for half of the word is shown for a moment.
    eventually(
        lambda: tab.run("() => document.querySelector('.md-search-result__link')?.search"), "?h=roadmap"
    )
    tab.press("Enter")
    eventually(lambda: tab.run("() => location.search"), "?h=roadmap")
    assert tab.run("() => window.neverReloaded") is True


def test_only_the_page_that_draws_diagrams_may_have_inline_styles(page: Page, published: Published) -> None:
    policies = {}
    for path in (
        "",
        "my/",
        "404.html",
        DIAGRAM,
        "assets/handrail/keeper.html",
        "assets/handrail/diagrams.html",
    ):
        response = page.request.get(published.address + path)
        policies[path] = response.headers["content-security-policy"]
    assert [path for path, policy in policies.items() if "unsafe" in policy] == [
        "assets/handrail/diagrams.html"
    ]
    assert "unsafe" not in policies["assets/handrail/diagrams.html"].partition("style-src")[0]
    assert len(set(policies.values())) == 2


@pytest.mark.allow_noise
def test_both_browsers_report_what_the_policy_blocks(
    page: Page, firefox_program: str, published: Published, reports: Reports
) -> None:
    bad = published.folder / "bad.html"
    bad.write_text(
        "<!doctype html><title>Bad</title><p style='color: red'>Red</p><script>window.ran = true</script>"
        "<img src='http://elsewhere.example/pixel.png' alt=''>"
    )
    address = published.address + "bad.html"
    expected = sorted(
        f"{address}: {what}"
        for what in (
            "img-src blocked http://elsewhere.example/pixel.png",
            "script-src-elem blocked inline",
            "style-src-attr blocked inline",
        )
    )
    told: list[str] = []

    def all_told() -> list[str]:
        told.extend(reports.take())
        return sorted(told)

    try:
        reports.take()
        page.goto(address)
        eventually(all_told, expected)
        assert page.evaluate("window.ran") is None
        told.clear()
        with Firefox(firefox_program) as firefox:
            firefox.open().goto(address)
            eventually(all_told, expected)
    finally:
        bad.unlink()
