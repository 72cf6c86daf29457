"""The project's own site from a folder, as from a stick, in both browsers: it asks for nothing but files of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.e2e.accessibility.kinds import KINDS
from tests.e2e.accessibility.sweep import SETTLED
from tests.e2e.firefox import Firefox, eventually
from tests.e2e.publishing.conftest import build

LEFT = "() => document.querySelectorAll('pre.mermaid').length"
DIAGRAM = "handbook/business-process.html"


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build for the disk as the guide says; the path has to be escaped in an address."""
    folder = tmp_path_factory.mktemp("a stick") / "site"
    build(folder, "https://handbook.example.com/", environment={"OFFLINE": "true"})
    return folder


def pages(stick: Path) -> list[Path]:
    found = [
        page
        for page in sorted(stick.rglob("*.html"))
        if "assets" not in page.parts and page.name != "404.html"
    ]
    assert len(found) > 60
    return found


def test_every_page_in_chromium_asks_for_files_of_the_folder_alone(
    page: Page, context: BrowserContext, stick: Path
) -> None:
    asked: list[str] = []
    failed: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("requestfailed", lambda request: failed.append(request.url))
    for path in pages(stick):
        page.goto(path.as_uri())
        page.evaluate(SETTLED)
        expect(page.locator("pre.mermaid")).to_have_count(0)
    assert len(asked) > 60
    away = [address for address in asked if not address.startswith((stick.as_uri(), "data:", "blob:"))]
    assert (away, failed) == ([], [])


def test_diagrams_and_search_work_in_chromium(page: Page, stick: Path) -> None:
    page.goto((stick / DIAGRAM).as_uri())
    expect(page.locator("div.mermaid")).to_have_count(1)
    box = page.locator("div.mermaid").bounding_box()
    assert box is not None
    assert box["height"] > 500
    page.keyboard.press("Control+k")
    page.keyboard.type("roadmap")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_a_page_of_each_kind_in_firefox_asks_no_host(firefox: Firefox, stick: Path) -> None:
    tab = firefox.open()
    for kind in KINDS.values():
        names = (f"{kind}index.html", f"{kind.rstrip('/')}.html", kind)
        [path] = [stick / name for name in names if (stick / name).is_file()]
        tab.goto(path.as_uri())
        tab.run(SETTLED)
        eventually(lambda: tab.run(LEFT), 0)
    # What it asked of other hosts, or complained about, fails the test by the fixture.


def test_diagrams_and_search_work_in_firefox(firefox: Firefox, stick: Path) -> None:
    tab = firefox.open()
    tab.goto((stick / DIAGRAM).as_uri())
    height = "() => document.querySelector('div.mermaid')?.getBoundingClientRect().height > 500"
    eventually(lambda: tab.run(height), True)
    tab.run("() => { document.querySelector('.md-search__input').focus() }")
    tab.type("roadmap")
    eventually(lambda: tab.run("() => !!document.querySelector('.md-search-result__link')"), True)
