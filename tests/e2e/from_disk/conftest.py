"""A site opened from disk, without a server: Chromium has one storage for all pages there, Firefox one for each."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext
from tests.conftest import MINIMAL_SITE, quiet_environment
from tests.e2e.firefox import ChromiumTab, Firefox, Tab, eventually
from tests.unit.small_project import PROJECT, write

INTRO, COURSE, EXCHANGE = (
    "course/0-foundations/1-intro.html",
    "course/index.html",
    "course/1-value/1-exchange.html",
)
LONG = "\n\n".join(["A paragraph that takes its room."] * 80)
FILES = {
    **MINIMAL_SITE,
    **PROJECT,
    "mkdocs.yml": MINIMAL_SITE["mkdocs.yml"].replace("- search\n", "- search\n  - offline\n"),
    "site_src/course/index.md": (
        "---\ntitle: Course\n---\n"
        "[Far down](1-value/1-exchange.md#far-down) and [the introduction](0-foundations/1-intro.md)\n"
    ),
    "site_src/course/1-value/1-exchange.md": (
        "---\nid: exchange\ntitle: The exchange\nteaches: [pm/advanced]\n---\n"
        "[The course](../index.md)\n\n"
        "/// quiz | Check\n    id: q-check\n\n**Which one?** <!-- id: which -->\n\n"
        "- [ ] This <!-- id: this -->\n- [x] That <!-- id: that -->\n\n///\n\n"
        f"{LONG}\n\n## Far down\n\nA kumquat.\n\n{LONG}\n"
    ),
}
COUNT = "() => document.querySelector('handrail-progress .hr-count')?.textContent"
BUTTON = "() => document.querySelector('handrail-done button').textContent"
ADDRESS = "() => location.href"
NOTICES = "() => [...document.querySelectorAll('.hr-notice-text')].map((text) => text.textContent)"
DONE = {"schema": 1, "site": "minimal", "leaves": {"module/intro": [True, 1000]}, "resets": {}}

Open = Callable[[], Tab]


def build(folder: Path, environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    built = subprocess.run(
        command, cwd=folder.parent, env=environment, capture_output=True, encoding="utf-8", timeout=300
    )
    assert built.returncode == 0, built.stderr


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a small site with the theme's offline plugin."""
    project = tmp_path_factory.mktemp("from disk")  # a path that has to be escaped in an address
    write(project, FILES)
    build(project / "site", quiet_environment())
    return project / "site"


@pytest.fixture(scope="session")
def site(built: Path) -> str:
    """Return the address of the site's folder."""
    return built.as_uri() + "/"


@pytest.fixture(params=["chromium", "firefox"])
def open_tab(request: pytest.FixtureRequest) -> Open:
    """Return what opens a tab, in one browser and then in the other."""
    if request.param == "firefox":
        running: Firefox = request.getfixturevalue("firefox")
        return running.open
    context: BrowserContext = request.getfixturevalue("context")
    return lambda: ChromiumTab(context.new_page())


def complete(tab: Tab) -> None:
    eventually(lambda: tab.run(BUTTON), "Done with this module?")
    tab.click("handrail-done button")
    eventually(lambda: tab.run(BUTTON), "Completed")


def link_to(page: str) -> str:
    return f".md-content a[href*='{page}']"


def fragment(record: object, nonce: str = "0123-4567-89ab") -> str:
    text = record if isinstance(record, str) else json.dumps(record)
    return f"#hr={nonce}.{base64.urlsafe_b64encode(text.encode()).decode().rstrip('=')}"


def is_at(tab: Tab, address: str) -> None:
    eventually(lambda: tab.run(ADDRESS), address)
