"""Every page on a real server under the printed policy: nothing blocked, nothing asked of another host, no fault for axe."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page
from tests.e2e.accessibility.sweep import MISSING, PARTS, sweep
from tests.e2e.firefox import ChromiumTab
from tests.e2e.publishing.conftest import PATH, Published
from tests.e2e.publishing.reports import Reports


@pytest.fixture
def context_options() -> dict[str, Any]:
    """What moves would be caught half way."""
    return {"reduced_motion": "reduce"}


def visited(page: Page, context: BrowserContext, published: Published, pages: list[str]) -> dict[str, int]:
    """Look at pages, and return which requests were refused."""
    answers: dict[str, int] = {}
    context.on("response", lambda response: answers.update({response.url: response.status}))
    assert sweep(ChromiumTab(page), pages) == []
    assert len(answers) > len(pages)
    assert {urlsplit(address).netloc for address in answers} == {urlsplit(published.address).netloc}
    assert [address for address in answers if not urlsplit(address).path.startswith(PATH)] == []
    return {address: status for address, status in answers.items() if status >= 400}


# That a page complains or asks another host, fails the test by the fixture; that something is blocked as well.
@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_in_every_look(
    page: Page, context: BrowserContext, published: Published, quiet: Reports, part: int
) -> None:
    assert visited(page, context, published, published.pages[part::PARTS]) == {}


# What is not there is an error on Chromium's console.
@pytest.mark.allow_noise
def test_a_page_that_is_not_there(
    page: Page, context: BrowserContext, published: Published, quiet: Reports
) -> None:
    missing = published.address + MISSING
    assert visited(page, context, published, [missing]) == {missing: 404}
