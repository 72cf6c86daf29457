"""The project's own site opens and is quiet; and the fixtures would notice if it were otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page

if TYPE_CHECKING:
    from tests.e2e.conftest import Noise


def test_the_home_page_opens_with_a_heading_and_a_language(page: Page, server: str) -> None:
    response = page.goto(server)

    assert response is not None
    assert response.status == 200
    assert page.locator("h1").first.inner_text().strip()
    assert page.locator("html").get_attribute("lang")


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
