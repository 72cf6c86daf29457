"""The project's own site in a real browser.

Every test here fails when the page logs an error, throws, or asks another host for anything: a Handrail site does
none of that. A test that provokes noise on purpose carries `@pytest.mark.allow_noise` and looks at `noise` itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    WebError,
    WebSocket,
    sync_playwright,
)
from tests.e2e.firefox import Firefox
from tests.e2e.serving import HOST, QuietHandler, serving

ROOT = Path(__file__).resolve().parents[2]
FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    # Nothing can leave the machine, whatever a page asks for; that it asked is still seen.
    f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}",
]
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "reduced_motion": "reduce"},
    "dark": {"color_scheme": "dark", "reduced_motion": "reduce"},
    "right to left": {"reduced_motion": "reduce"},
    "forced colours": {"forced_colors": "active", "reduced_motion": "reduce"},
    "narrow": {"viewport": {"width": 320, "height": 640}, "reduced_motion": "reduce"},
}
"""Options of the browser context by the look that a test asks for; see looks.py."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder as one that needs a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.e2e)


# Playwright keeps its wrappers on the object whose methods it calls, so there are no slots.
@dataclass
class Noise:
    """What a page should not have done."""

    errors: list[str] = field(default_factory=list)
    """Errors on the console, and exceptions that nobody caught."""
    foreign: list[str] = field(default_factory=list)
    """Addresses on other hosts that were asked for."""

    def on_console(self, message: ConsoleMessage) -> None:
        """Keep an error message with the place it came from."""
        if message.type == "error":
            self.errors.append(f"{message.text} ({message.location.get('url', '')})")

    def on_exception(self, error: WebError) -> None:
        """Keep an exception that reached the top."""
        self.errors.append(str(error.error))

    def on_request(self, request: Request | WebSocket) -> None:
        """Keep the address of a request that leaves the machine."""
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob", "about", "file"} and address.hostname != HOST:
            self.foreign.append(request.url)

    def listen(self, context: BrowserContext) -> None:
        """Hear everything that happens in a context, on all its pages."""
        context.on("console", self.on_console)
        context.on("weberror", self.on_exception)
        context.on("request", self.on_request)
        context.on("page", lambda page: page.on("websocket", self.on_request))


@dataclass(frozen=True, slots=True)
class Listener:
    """A port that is ours from now on, and the folder it will serve: the site has to know its address to be built."""

    url: str
    """The address of the site, with its closing slash."""
    folder: Path


@pytest.fixture(scope="session")
def listener(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Listener]:
    """Hold a free port of the loopback interface and serve a folder from it, empty until the site is built."""
    folder = tmp_path_factory.mktemp("built") / "site"
    with serving(partial(QuietHandler, directory=str(folder))) as port:
        yield Listener(f"http://{HOST}:{port}/", folder)


@pytest.fixture(scope="session")
def built_site(listener: Listener) -> Path:
    """Build the project's own site once, strictly, and return its folder."""
    build = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(listener.folder)],
        cwd=ROOT,
        env=os.environ
        | {"SITE_URL": listener.url, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
    )
    if build.returncode:
        pytest.fail(f"the project's own site does not build:\n{build.stdout}", pytrace=False)
    return listener.folder


@pytest.fixture(scope="session")
def server(listener: Listener, built_site: Path) -> str:
    """Return the address of the built site, with its closing slash."""
    assert (built_site / "index.html").is_file(), "the build left no home page"
    return listener.url


def _program(kind: str) -> str:
    """Return the browser that `tests/setup/browser.py` finds; there is no skipping without one."""
    command = [sys.executable, str(ROOT / "tests/setup/browser.py"), kind]
    look = subprocess.run(command, capture_output=True, encoding="utf-8")
    if look.returncode:
        pytest.fail(look.stderr.strip(), pytrace=False)
    return look.stdout.strip()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium."""
    program = _program("chromium")
    # A browser's own sandbox refuses to run as root, as it often is in a container.
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*FLAGS, *as_root])
        yield browser
        browser.close()


@pytest.fixture
def noise(request: pytest.FixtureRequest) -> Iterator[Noise]:
    """Collect what pages should not do, and fail the test afterwards if they did."""
    noise = Noise()
    yield noise
    if request.node.get_closest_marker("allow_noise"):
        return
    told = [f"error: {error}" for error in noise.errors] + [
        f"request to another host: {url}" for url in noise.foreign
    ]
    if told:
        pytest.fail("the page was not quiet\n" + "\n".join(dict.fromkeys(told)), pytrace=False)


@pytest.fixture
def context_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Options of the browser context; a test module overrides this fixture for a language, a size, no JavaScript."""
    callspec = getattr(request.node, "callspec", None)
    return LOOKS.get(callspec.params.get("look"), {}) if callspec else {}


@pytest.fixture
def context(browser: Browser, noise: Noise, context_options: dict[str, Any]) -> Iterator[BrowserContext]:
    """Open a fresh context: nothing is remembered from the test before."""
    with browser.new_context(**context_options) as context:
        noise.listen(context)
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Open a page in the fresh context."""
    return context.new_page()


@pytest.fixture(scope="session")
def firefox_program() -> str:
    """Return the path of a Firefox."""
    return _program("firefox")


@pytest.fixture
def firefox(firefox_program: str) -> Iterator[Firefox]:
    """Start a Firefox with a fresh profile; the test fails if a page is not quiet in it."""
    with Firefox(firefox_program) as firefox:
        yield firefox
        told = firefox.noise()
    if told:
        pytest.fail("the page was not quiet\n" + "\n".join(dict.fromkeys(told)), pytrace=False)
