"""The machine's own Firefox, with its own settings: Playwright brings a Firefox that nobody else uses.

`firefox.mjs` drives it through puppeteer-core. A tab offers what the tests need, and the same for Chromium, so that one
test can ask both.
"""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]
DRIVER = ROOT / "tests/e2e/firefox.mjs"
PATIENCE = 10.0
"""Seconds after which something that should be so on a page is not."""


class Tab(Protocol):
    """A tab of either browser."""

    def goto(self, address: str) -> None:
        """Open an address and wait until it is loaded."""

    def run(self, code: str, value: Any = None) -> Any:
        """Call a JavaScript function with a JSON value and return its answer."""

    def click(self, selector: str, *, button: str = "left") -> None:
        """Click the first element with a real mouse."""

    def press(self, key: str) -> None:
        """Press a key."""

    def type(self, text: str) -> None:
        """Type a text into whatever has the focus."""

    def resize(self, width: int, height: int) -> None:
        """Make the page as large as this, in CSS pixels."""


class ChromiumTab:
    """A tab of Playwright's as a `Tab`."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def goto(self, address: str) -> None:
        """Open an address and wait until it is loaded."""
        self._page.goto(address)

    def run(self, code: str, value: Any = None) -> Any:
        """Call a JavaScript function with a JSON value and return its answer."""
        return self._page.evaluate(code, value)

    def click(self, selector: str, *, button: str = "left") -> None:
        """Click the first element with a real mouse."""
        self._page.click(f"{selector} >> nth=0", button=button)  # type: ignore[arg-type]  # it knows three words

    def press(self, key: str) -> None:
        """Press a key."""
        self._page.keyboard.press(key)

    def type(self, text: str) -> None:
        """Type a text into whatever has the focus."""
        self._page.keyboard.type(text)

    def resize(self, width: int, height: int) -> None:
        """Make the page as large as this, in CSS pixels."""
        self._page.set_viewport_size({"width": width, "height": height})


class Firefox:
    """A running Firefox with a fresh profile."""

    def __init__(self, program: str, preferences: Mapping[str, Any] | None = None) -> None:
        node = ROOT / "node_modules/puppeteer-core"
        assert node.exists(), "npm ci has not been run; `make env-node` does"
        # Node of the environment that runs the tests.
        command = [f"{sys.prefix}/bin/node", str(DRIVER), program, json.dumps(preferences or {})]
        self._driver = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        self._ids = itertools.count()
        # A browser that hangs must not stop the tests.
        self._guard = threading.Timer(300, self._driver.kill)
        self._guard.start()

    def __enter__(self) -> Firefox:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._driver.communicate("", timeout=20)  # the end of its input is the end
        except subprocess.TimeoutExpired:
            self._driver.kill()
        self._guard.cancel()

    def ask(self, act: str, tab: int | None = None, value: Any = None) -> Any:
        """Let the driver do something and return what came of it."""
        assert self._driver.stdin is not None
        assert self._driver.stdout is not None
        request = {"id": next(self._ids), "tab": tab, "act": act, "with": value}
        self._driver.stdin.write(json.dumps(request) + "\n")
        self._driver.stdin.flush()
        line = self._driver.stdout.readline()
        assert line, "Firefox or its driver is gone"
        answer = json.loads(line)
        assert answer["id"] == request["id"], answer
        assert "error" not in answer, f"{act}: {answer['error']}"
        return answer["value"]

    def open(self) -> FirefoxTab:
        """Open a tab."""
        return FirefoxTab(self, self.ask("open"))

    def opened_tab(self) -> FirefoxTab:
        """Return a tab that a page opened, as soon as it is there."""
        numbers: list[int] = []

        def adopted() -> bool:
            numbers.extend(number for number in [self.ask("adopt")] if number is not None)
            return bool(numbers)

        eventually(adopted, True)
        return FirefoxTab(self, numbers[0])

    def noise(self) -> list[str]:
        """Return errors on any console, and addresses on other hosts that were asked for."""
        told: list[str] = self.ask("noise")
        return told


class FirefoxTab:
    """A tab of Firefox."""

    def __init__(self, browser: Firefox, number: int) -> None:
        self._browser, self._number = browser, number

    def goto(self, address: str) -> None:
        """Open an address and wait until it is loaded."""
        self._browser.ask("goto", self._number, address)

    def run(self, code: str, value: Any = None) -> Any:
        """Call a JavaScript function with a JSON value and return its answer."""
        return self._browser.ask("run", self._number, {"code": code, "value": value})

    def click(self, selector: str, *, button: str = "left") -> None:
        """Click the first element with a real mouse."""
        self._browser.ask("click", self._number, {"selector": selector, "button": button})

    def press(self, key: str) -> None:
        """Press a key."""
        self._browser.ask("press", self._number, key)

    def type(self, text: str) -> None:
        """Type a text into whatever has the focus."""
        self._browser.ask("type", self._number, text)

    def resize(self, width: int, height: int) -> None:
        """Make the page as large as this, in CSS pixels."""
        self._browser.ask("resize", self._number, {"width": width, "height": height})


def last_answer(ask: Any, expected: Any) -> Any:
    """Ask until the answer is as expected or patience ends; return the last one, for the test to look at.

    A page that is just being left answers with an error.
    """
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            answer = ask()
        except Exception as error:  # of either driver
            answer = error
        if answer == expected or time.monotonic() > deadline:
            return answer
        time.sleep(0.05)


def eventually(ask: Any, expected: Any) -> None:
    """Wait until an answer is as expected."""
    answer = last_answer(ask, expected)
    assert answer == expected, f"expected {expected!r}, last was {answer!r}"
