"""A small site with worksheets, and what a learner does on it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.e2e.small_site import keep, listen, served
from tests.e2e.worksheets.site import FILES, SITE

KEY = f"handrail:{SITE}:v1"
NOW = 1793715611250
"""3 November 2026."""
MARCH: dict[str, Any] = {
    "sheet/canvas/1/field/problem": "Shops wait.\n\nNine days.",
    "sheet/canvas/1/field/confidence": 3,
    "sheet/canvas/m2/name": "March",
    "sheet/canvas/m2/field/kind": "optimisation",
    "sheet/canvas/m2/field/evidence": ["numbers"],
    "sheet/canvas/m2/row/hypotheses/1": {
        "at": 1,
        "cells": {"hypothesis": "One call", "effect-expected": "41 of 60"},
    },
}
"""A first copy without a name, and a second one, which was written last."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve the site; return its address."""
    with served(tmp_path_factory.mktemp(SITE), FILES) as address:
        yield address


def remember(page: Page, site: str, leaves: dict[str, Any]) -> None:
    """Put a record into the storage as if it came from earlier visits, or from anywhere; the last leaf is the newest."""
    page.goto(f"{site}404.html")
    keep(page, SITE, {path: [value, NOW + place] for place, (path, value) in enumerate(leaves.items())})


def open_sheet(page: Page, site: str, leaves: dict[str, Any] | None = None, place: str = "canvas/") -> None:
    """Open a page with a worksheet."""
    if leaves is not None:
        remember(page, site, leaves)
    page.goto(site + place)
    expect(page.get_by_role("button", name="Print")).to_be_visible()
    listen(page)


def wait_stored(page: Page, path: str, value: Any) -> None:
    """Wait until the record holds a value, at most as long as typing may take to be kept."""
    script = (
        "([key, path, text]) => JSON.stringify((JSON.parse(localStorage.getItem(key) ?? '{}').leaves ?? {})[path]?.[0])"
        " === text"
    )
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    page.wait_for_function(script, arg=[KEY, path, text], timeout=2000)


def copies(page: Page) -> list[str]:
    """Return the names of the copies to choose from."""
    return page.get_by_label("Copy:").locator("option").all_inner_texts()


def shown(page: Page) -> str:
    """Return the name of the copy on the page."""
    name: str = page.get_by_label("Copy:").evaluate("select => select.selectedOptions[0].text")
    return name


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def cell(page: Page, column: str, row: int) -> Locator:
    return page.get_by_label(f"{column}, row {row}", exact=True)


def bring(page: Page, name: str, text: str | bytes) -> None:
    """Choose a file to import."""
    content = text if isinstance(text, bytes) else text.encode()
    page.get_by_label("Import a saved copy").set_input_files(
        {"name": name, "mimeType": "text/plain", "buffer": content}
    )


def saved(page: Page, button: str) -> tuple[str, str]:
    """Press a button that saves a file, and return the file's name and text."""
    with page.expect_download() as download:
        press(page, button)
    path = Path(download.value.path())
    return download.value.suggested_filename, path.read_text(encoding="utf-8")
