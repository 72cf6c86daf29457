"""The project's own site opens, is quiet and fits a small screen; and the fixtures would notice if it were otherwise."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

if TYPE_CHECKING:
    from tests.e2e.conftest import Noise


EXCESS_WIDTH = """() => {
    // The theme glides from one width to the next; only where it ends counts.
    document.getAnimations().filter((one) => one instanceof CSSTransition).forEach((one) => one.finish());
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}"""
"""How many pixels the page is too wide."""


def addresses(built_site: Path) -> list[str]:
    """Return the address of every page, as the site itself lists them."""
    return re.findall(r"<loc>(.+?)</loc>", (built_site / "sitemap.xml").read_text(encoding="utf-8"))


def test_the_home_page_opens_with_a_heading_and_a_language(page: Page, server: str) -> None:
    response = page.goto(server)

    assert response is not None
    assert response.status == 200
    assert page.locator("h1").first.inner_text().strip()
    assert page.locator("html").get_attribute("lang")


def test_every_page_of_the_sitemap_is_served_with_one_main_heading(
    page: Page, server: str, built_site: Path
) -> None:
    pages = addresses(built_site)
    assert server in pages

    for address in pages:
        response = page.goto(address)
        assert response is not None
        assert response.status == 200, address
        assert page.locator("h1").count() == 1, f"{urlsplit(address).path} has not exactly one h1"


def test_no_page_scrolls_sideways(page: Page, server: str, built_site: Path) -> None:
    for address in [server, *addresses(built_site)]:
        page.goto(address)
        for width in (1280, 390, 320):
            page.set_viewport_size({"width": width, "height": 800})
            excess = page.evaluate(EXCESS_WIDTH)
            assert excess <= 0, f"{urlsplit(address).path} is {excess} px too wide at {width} px"


def test_an_unknown_address_is_not_found(page: Page, server: str, noise: Noise) -> None:
    response = page.request.get(server + "no-such-page/")

    assert response.status == 404
    assert noise.errors == []


@pytest.mark.allow_noise
def test_the_fixtures_notice_errors_and_requests_to_other_hosts(
    page: Page, server: str, noise: Noise
) -> None:
    page.goto(server)
    assert (noise.errors, noise.foreign) == ([], [])

    page.evaluate("console.error('said loudly')")
    page.evaluate("setTimeout(() => { throw new Error('thrown late') })")
    page.evaluate("fetch('https://elsewhere.example/pixel').catch(() => {})")
    page.evaluate("() => { new WebSocket('wss://elsewhere.example/socket') }")
    page.wait_for_timeout(300)

    assert any("said loudly" in error for error in noise.errors)
    assert any("thrown late" in error for error in noise.errors)
    assert "https://elsewhere.example/pixel" in noise.foreign
    assert "wss://elsewhere.example/socket" in noise.foreign


@pytest.mark.parametrize("visit", ["first", "second"])
def test_every_test_starts_with_an_empty_store(page: Page, server: str, visit: str) -> None:
    page.goto(server)
    assert page.evaluate("localStorage.getItem('left-behind')") is None, f"seen on the {visit} visit"

    page.evaluate("localStorage.setItem('left-behind', 'yes')")
    assert page.evaluate("localStorage.getItem('left-behind')") == "yes"
