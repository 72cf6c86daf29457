"""A small site with worksheets, and what a learner does on it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.conftest import quiet_environment
from tests.e2e.conftest import HOST, _QuietHandler
from tests.e2e.worksheets.site import FILES, SITE
from tests.unit.small_project import write

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
    project = tmp_path_factory.mktemp(SITE)
    write(project, FILES)
    handler = partial(_QuietHandler, directory=str(project / "site"))
    with ThreadingHTTPServer((HOST, 0), handler) as server:
        address = f"http://{HOST}:{server.server_port}/"
        build = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
            cwd=project,
            env=quiet_environment() | {"SITE_URL": address},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=120,
        )
        assert build.returncode == 0, build.stdout
        Thread(target=server.serve_forever, daemon=True).start()
        yield address
        server.shutdown()


def keep(page: Page, site: str, leaves: dict[str, Any]) -> None:
    """Put a record into the storage as if it came from an earlier visit, or from anywhere."""
    page.goto(f"{site}404.html")
    dated = {path: [value, NOW + place] for place, (path, value) in enumerate(leaves.items())}
    document = {"schema": 1, "site": SITE, "leaves": dated, "resets": {}}
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(document)])


def listen(page: Page) -> None:
    """Hear what is announced from now on; instant navigation keeps what listens already."""
    page.evaluate(
        "() => { const heard = window.said; window.said = []; if (heard) return; new MutationObserver(() => {"
        " const text = document.querySelector('.hr-announcer').textContent; if (text) window.said.push(text) })"
        ".observe(document.querySelector('.hr-announcer'), {childList: true, characterData: true, subtree: true}) }"
    )


def open_sheet(page: Page, site: str, leaves: dict[str, Any] | None = None, place: str = "canvas/") -> None:
    """Open a page with a worksheet."""
    if leaves is not None:
        keep(page, site, leaves)
    page.goto(site + place)
    expect(page.get_by_role("button", name="Print")).to_be_visible()
    listen(page)


def said(page: Page) -> list[str]:
    """Return what was announced since the last time, after the pause that the announcer makes."""
    page.wait_for_timeout(150)
    told: list[str] = page.evaluate("() => window.said.splice(0)")
    return told


def stored(page: Page, path: str) -> Any:
    """Return a value of the record below `sheet/`, None without one."""
    text = page.evaluate("key => localStorage.getItem(key)", KEY)
    leaf = json.loads(text or "{}").get("leaves", {}).get(f"sheet/{path}")
    return leaf and leaf[0]


def wait_stored(page: Page, path: str, value: Any) -> None:
    """Wait until the record holds a value, at most as long as typing may take to be kept."""
    script = (
        "([key, path, text]) => JSON.stringify((JSON.parse(localStorage.getItem(key) ?? '{}').leaves ?? {})[path]?.[0])"
        " === text"
    )
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    page.wait_for_function(script, arg=[KEY, f"sheet/{path}", text], timeout=2000)


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
