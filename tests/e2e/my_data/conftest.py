"""A small course with a framework and a quiz, a learner's record on it, and the page My data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.small_site import config, listen, served
from tests.unit.small_project import PROJECT

SITE = "my-data"
KEY = f"handrail:{SITE}:v1"
INTRO = "site_src/course/0-foundations/1-intro.md"
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
    files = {**PROJECT, "mkdocs.yml": config(SITE), INTRO: PROJECT[INTRO] + QUIZ}
    with served(tmp_path_factory.mktemp(SITE), files) as address:
        yield address


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
    listen(page)


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
