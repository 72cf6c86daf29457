"""Every page on a real server under the printed policy: nothing blocked, nothing asked of another host, no fault for axe."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.e2e.accessibility.sweep import MISSING, PARTS, sweep
from tests.e2e.firefox import Firefox
from tests.e2e.publishing.conftest import Published
from tests.e2e.publishing.reports import Reports


@pytest.fixture
def still_firefox(firefox_program: str) -> Iterator[Firefox]:
    """Start a Firefox in which nothing moves: what moves would be caught half way."""
    with Firefox(firefox_program, {"ui.prefersReducedMotion": 1}) as firefox:
        yield firefox
        assert firefox.noise() == []


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_in_every_look(
    still_firefox: Firefox, published: Published, quiet: Reports, part: int
) -> None:
    tab = still_firefox.open()
    tab.goto(published.address)
    assert tab.run("() => matchMedia('(prefers-reduced-motion: reduce)').matches")
    assert sweep(tab, [*published.pages, published.address + MISSING][part::PARTS]) == []
