"""No word of the interface is written into the code: in a language in which every phrase is marked, none is unmarked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Download, Page
from tests.e2e.small_site import listen, said, served
from tests.languages.marked_site import marked_site

HERE = Path(__file__).parent
UNMARKED = (HERE / "unmarked.js").read_text("utf-8").strip()
PRESS = (HERE / "press.js").read_text("utf-8").strip()
LATIN = re.compile(r"[A-Za-z]{2,}")
MARKS = re.compile(r"⟦[^⟦⟧]*⟧")
CUT = re.compile(r"⟦[^⟦⟧]*…")
"""What is cut short has lost its closing mark, and may stand in what has not."""

WALKED = {
    "course/0-foundations/1-intro/": 20,
    "handbook/worksheets/canvas-page/": 15,
    "competencies/": 4,
    "competencies/pm/": 8,
    "my/assessment/": 12,
    "my/": 8,
    "my/quizzes/": 0,
    "my/record/": 3,
    "my/data/": 10,
    "coach/": 25,
}
"""Pages on which everything is pressed, one after the other by one learner, with the least number of controls."""


def unmarked(text: str) -> str:
    """Return a text without what stands between marks."""
    before = ""
    while before != text:
        before, text = text, MARKS.sub(" ", CUT.sub(" ", text))
    return text


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the site is built in."""
    return tmp_path_factory.mktemp("marked")


@pytest.fixture(scope="session")
def site(project: Path) -> Iterator[str]:
    """Build and serve the site; return its address."""
    with served(project, marked_site()) as address:
        yield address


def test_every_page_is_marked_as_it_comes(page: Page, site: str, project: Path) -> None:
    built = sorted(path.relative_to(project / "site") for path in (project / "site").rglob("*.html"))
    pages = [path for path in built if path.parts[0] != "assets"]
    assert len(pages) > 20
    found = []
    for path in pages:
        page.goto(site + path.as_posix())
        page.wait_for_timeout(400)
        found += [f"{path}: {one}" for one in page.evaluate(UNMARKED)]
    assert found == []


def test_without_scripts_as_well(browser_without_scripts: Page, site: str, project: Path) -> None:
    found = []
    for path in sorted((project / "site").rglob("*.html")):
        name = path.relative_to(project / "site").as_posix()
        if not name.startswith("assets/"):
            text = re.sub(r"(?s)<(script|style|template)\b.*?</\1>", "", path.read_text("utf-8"))
            browser_without_scripts.set_content(text, wait_until="commit")
            found += [f"{name}: {one}" for one in browser_without_scripts.evaluate(UNMARKED)]
    assert found == []


def test_whatever_is_pressed_answers_with_marks(page: Page, site: str) -> None:
    downloads: list[Download] = []
    page.on("download", lambda download: downloads.append(download))
    page.add_init_script(
        "window.print = () => {}; window.copied = [];"
        "navigator.clipboard.writeText = async (text) => { window.copied.push(text); };"
    )
    found: dict[str, str] = {}
    texts: list[str] = []
    for address, least in WALKED.items():
        page.goto(site + address)
        page.wait_for_timeout(900)
        listen(page)
        used: list[str] = []
        while len(used) < 120:
            if page.url.partition("#")[0].partition("?")[0] != site + address:
                page.goto(site + address)
                page.wait_for_timeout(600)
                listen(page)
            pressed = page.evaluate(PRESS, used)
            if pressed is None:
                break
            used.append(pressed)
            for text in said(page, 160):
                texts.append(text)
            texts += page.evaluate("() => window.copied.splice(0)")
            for one in page.evaluate(UNMARKED):
                found.setdefault(one, f"{address}, after {pressed}")
        assert len(used) >= least, f"{address}: only {used}"
    assert "\n".join(f"{one} ({where})" for one, where in found.items()) == ""
    assert [text for text in texts if LATIN.search(unmarked(text)) and "handrail worksheet" not in text] == []
    assert len(texts) > 30, "what is announced was heard"
    assert downloads, "files were taken away"
