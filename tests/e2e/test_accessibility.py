"""axe on each kind of page, light and dark, wide and narrow."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.axe import violations

PAGES = {
    "home": "",
    "course": "course/",
    "phase": "course/0-foundations/",
    "module": "course/0-foundations/1-introduction/",
    "handbook": "handbook/",
    "chapter": "handbook/product-process/",
    "worksheet": "handbook/worksheets/opportunity-canvas/",
    "framework": "competencies/",
    "competency": "competencies/product-management/",
}


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(page: Page, server: str, kind: str, scheme: str, width: int) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(server + PAGES[kind])
    if kind == "module":
        page.get_by_role("button", name="Done with this module?").click()
        expect(page.get_by_role("button", name="Undo")).to_be_visible()
        page.locator(".hr-item input").first.check()
    assert violations(page) == []
