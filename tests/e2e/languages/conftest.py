"""A page on which no script of the site runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture
def browser_without_scripts(browser: Browser) -> Iterator[Page]:
    """Open a page in a context of its own."""
    with browser.new_context() as context:
        yield context.new_page()
