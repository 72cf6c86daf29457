"""A small course with a framework and a quiz, a learner's record on it, and the page My data."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.conftest import quiet_environment
from tests.e2e.conftest import HOST, _QuietHandler
from tests.unit.small_project import PROJECT, write

SITE = "my-data"
KEY = f"handrail:{SITE}:v1"
INTRO = "site_src/course/0-foundations/1-intro.md"
CONFIG = f"""\
site_name: My data
site_url: !ENV SITE_URL
docs_dir: site_src
theme:
  name: material
  font: false
  features: [navigation.instant]
  palette:
    - {{media: "(prefers-color-scheme: light)", scheme: default, primary: custom, accent: custom}}
    - {{media: "(prefers-color-scheme: dark)", scheme: slate, primary: custom, accent: custom}}
plugins:
  - search
  - handrail:
      site_id: {SITE}
"""
QUIZ = """
/// quiz | Check your understanding
    id: q-intro

**Which one?** <!-- id: which -->

- [x] This
- [ ] That

///
"""
DAY = 1793715611250
"""3 November 2026, 14:20 UTC."""
ASSESSMENT = {
    "at": DAY,
    "framework": {"id": "fw", "version": "1.0.0"},
    "role": "owner",
    "ratings": {"pm": {"explains": "consistently", "owns": "sometimes"}},
    "notes": {"pm": "First line\n<b>second</b> line"},
    "evidence": {},
}
LEAVES: dict[str, Any] = {
    "module/intro": [True, DAY],
    "module/exchange": [True, DAY],
    "check/c-intro/talk": [True, DAY],
    "task/exchange/try-it": [True, DAY],
    "quiz/q-intro/which": [{"answer": ["this"], "ok": True, "tries": 1}, DAY],
    "rating/pm/explains": ["consistently", DAY],
    "learner/role": ["owner", DAY],
    "assessment/a1": [ASSESSMENT, DAY],
    "assessment/a0": [{**ASSESSMENT, "at": DAY - 10**10, "ratings": {}}, DAY],
}
"""What somebody who has worked on this course has in their record."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve the site; return its address."""
    project = tmp_path_factory.mktemp("my-data")
    write(project, {**PROJECT, "mkdocs.yml": CONFIG, INTRO: PROJECT[INTRO] + QUIZ})
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


def document(leaves: dict[str, Any] | None = None, **changes: Any) -> str:
    """Return the text of a learner file."""
    return json.dumps(
        {"schema": 1, "site": SITE, "leaves": LEAVES if leaves is None else leaves, "resets": {}, **changes}
    )


def open_data(page: Page, site: str, leaves: dict[str, Any] | None = None) -> None:
    """Open My data with a record, and hear what is announced from now on."""
    page.goto(site)
    if leaves is not None:
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, document(leaves)])
    page.goto(site + "my/data/")
    expect(page.get_by_role("heading", name="Import")).to_be_visible()
    page.evaluate(
        "() => { window.said = []; new MutationObserver(() => {"
        " const text = document.querySelector('.hr-announcer').textContent; if (text) window.said.push(text) })"
        ".observe(document.querySelector('.hr-announcer'), {childList: true, characterData: true, subtree: true}) }"
    )


def said(page: Page) -> list[str]:
    """Return what was announced since the last time, after the pause that the announcer makes."""
    page.wait_for_timeout(150)
    told: list[str] = page.evaluate("() => window.said.splice(0)")
    return told


def values(page: Page) -> dict[str, Any]:
    """Return what the storage holds: the value of every entry by its path; of a completed module, the day."""
    text = page.evaluate("key => localStorage.getItem(key)", KEY)
    leaves = json.loads(text)["leaves"] if text else {}
    return {
        path: at if value is True and path.startswith("module/") else value
        for path, (value, at) in leaves.items()
        if value is not None
    }


def choose(page: Page, text: str | bytes, name: str = "record.json") -> None:
    """Choose a file to import."""
    content = text if isinstance(text, bytes) else text.encode()
    page.get_by_label("Learner file").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": content}
    )
