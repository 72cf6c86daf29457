"""A small site with a quiz, and what a learner does on it."""

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
from playwright.sync_api import Locator, Page, expect
from tests.conftest import quiet_environment
from tests.e2e.conftest import HOST, _QuietHandler
from tests.e2e.quizzes.site import FILES
from tests.unit.small_project import write

KEY = "handrail:quizzes:v1"
GRADED = ("which", "evidence", "word", "share", "steps", "pairs")
SCORE = "6 of 6 correct. Pass mark 60 %. Passed."


@pytest.fixture(scope="session")
def quizzes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve a site with a quiz; return its address."""
    project = tmp_path_factory.mktemp("quizzes")
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


def open_quiz(page: Page, address: str, place: str = "quiz/") -> None:
    """Open a page and hear what is announced on it from now on."""
    page.goto(address + place)
    expect(page.get_by_role("button", name="Check answer").first).to_be_visible()
    page.evaluate(
        "() => { window.said = []; new MutationObserver(() => {"
        " const text = document.querySelector('.hr-announcer').textContent; if (text) window.said.push(text) })"
        ".observe(document.querySelector('.hr-announcer'), {childList: true, characterData: true, subtree: true}) }"
    )


def said(page: Page) -> list[str]:
    """Return what was announced since the last call."""
    page.wait_for_timeout(150)
    texts: list[str] = page.evaluate("() => window.said.splice(0)")
    return texts


def question(page: Page, name: str) -> Locator:
    return page.locator(f"#q-all-{name}")


def verdict(page: Page, name: str) -> Locator:
    return question(page, name).locator(".hr-actions .hr-verdict")


def check(page: Page, name: str) -> None:
    question(page, name).get_by_role("button", name="Check answer").click()


def stored(page: Page, path: str) -> Any:
    """Return a value of the record, None without one."""
    text = page.evaluate("key => localStorage.getItem(key)", KEY)
    leaf = json.loads(text or "{}").get("leaves", {}).get(path)
    return leaf and leaf[0]


def keep(page: Page, address: str, leaves: dict[str, Any]) -> None:
    """Put a record into the storage as if it came from an earlier visit, or from anywhere."""
    page.goto(address)
    document = {
        "schema": 1,
        "site": "quizzes",
        "leaves": {path: [value, 1] for path, value in leaves.items()},
        "resets": {},
    }
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(document)])


def answer_all(page: Page) -> None:
    """Give every question its right answer and check it."""
    page.get_by_label("Reports come in half the time").check()
    for words in ("What she did last week", "What she paid for", "What she complained about"):
        page.get_by_label(words).check()
    question(page, "word").get_by_role("textbox").fill("Outcome")
    question(page, "share").get_by_role("textbox").fill("20")
    steps = question(page, "steps")
    for name in ("Decide", "Learn", "Try", "Guess"):
        up = steps.get_by_role("button", name=f"Move up: {name}")
        while up.get_attribute("aria-disabled") == "false":
            up.click()
    for prompt, match in {"Vision": "Years", "Roadmap": "A quarter", "Goal": "A quarter"}.items():
        page.get_by_label(prompt).select_option(label=match)
    for name in GRADED:
        check(page, name)
        expect(verdict(page, name)).to_have_text("Correct.")
    question(page, "own").get_by_role("textbox").fill("One is made.")
    question(page, "own").get_by_role("button", name="Show a good answer").click()
