"""A small site with a framework, person files in a folder of the browser's own, and a coach at work on them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect
from tests.e2e.self_assessment.conftest import FILES as FRAMEWORK
from tests.e2e.small_site import config, listen, served

SITE = "coach-site"
PAGE = "coach/"
FILES = {**FRAMEWORK, "mkdocs.yml": config(SITE)}

ANNA = """\
# Kept by Mara
schema: 1
person:
  id: p-anna
  name: Anna <b>Berg</b>
  role: owner
  team: Shops
assessments:
  - id: c-20260302-aaaa
    date: 2026-03-02
    by: c-mara
    kind: coach
    framework: fw@1.1.0
    role: owner
    levels:
      pm: beginner
assignments:
  - id: g-20260308-9f2c
    date: 2026-03-08
    by: c-mara
    competency: pm
    level: none  # not yet
    framework: fw@1.1.0
    review_by: 2026-09-08
"""
BEN = "schema: 1\nperson:\n  id: p-ben\n  name: Ben\n  role: lead\n"
TEAM = {"p-anna.yml": ANNA, "p-ben.yml": BEN}

RATED = {
    "pm": dict.fromkeys(("explains", "asks", "writes", "counts", "owns"), "consistently"),
    "tone": {"clear": "sometimes", "warm": "consistently", "owner:own": "consistently"},
}


def self_assessment(**changes: Any) -> str:
    """Return the text of a file that a learner gives away."""
    return json.dumps(
        {
            "$schema": "urn:handrail:schema:self-assessment",
            "schema": 1,
            "site": SITE,
            "id": "4k2m-1a2b",
            "name": "Anna <b>Berg</b>",
            "date": "2026-11-03T14:20:11.250Z",
            "framework": {"id": "fw", "version": "1.1.0"},
            "role": "owner",
            "ratings": RATED,
            "notes": {"pm": "I sign off <img src=x onerror=alert(1)>"},
            "evidence": {},
            **changes,
        }
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve the site; return its address."""
    with served(tmp_path_factory.mktemp(SITE), FILES) as address:
        yield address


FOLDER = """
async () => {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle("people", {create: true});
}
"""


def put(page: Page, files: Mapping[str, str]) -> None:
    """Write files into the folder, as another program would."""
    page.evaluate(
        f"async files => {{ const folder = await ({FOLDER})(); for (const [name, text] of Object.entries(files)) {{"
        " const file = await folder.getFileHandle(name, {create: true});"
        " const stream = await file.createWritable(); await stream.write(text); await stream.close(); } }",
        dict(files),
    )


def got(page: Page, name: str) -> str:
    """Return what a file in the folder says."""
    text: str = page.evaluate(
        f"async name => {{ const folder = await ({FOLDER})();"
        " return (await (await folder.getFileHandle(name)).getFile()).text() }",
        name,
    )
    return text


def open_start(page: Page, site: str, coach: str = "c-mara") -> None:
    """Open the workspace as a coach; a folder that is picked is the browser's own."""
    page.add_init_script(f"window.showDirectoryPicker = {FOLDER}")
    page.goto(site + PAGE)
    page.evaluate("([key, id]) => localStorage.setItem(key, id)", [f"handrail:{SITE}:coach-id:v1", coach])
    page.reload()
    expect(heading(page)).to_have_text("Open your team’s files")
    listen(page)


def open_folder(page: Page, site: str, files: Mapping[str, str] = TEAM, coach: str = "c-mara") -> None:
    """Open the workspace with a folder of person files."""
    open_start(page, site, coach)
    put(page, files)
    press(page, "Open a folder…")
    expect(heading(page)).to_have_text("Team")


def without_folders(page: Page) -> None:
    """Let the browser be one that cannot open folders."""
    page.add_init_script("delete window.showDirectoryPicker")


def choose(page: Page, label: str, files: Mapping[str, str]) -> None:
    chosen: list[FilePayload] = [
        {"name": name, "mimeType": "text/plain", "buffer": text.encode()} for name, text in files.items()
    ]
    page.get_by_label(label, exact=True).set_input_files(chosen)


def app(page: Page) -> Locator:
    return page.locator("handrail-coach")


def heading(page: Page) -> Locator:
    return app(page).locator("[data-hr-heading]")


def press(page: Page, name: str) -> None:
    app(page).get_by_role("button", name=name).first.click()


def follow(page: Page, name: str) -> None:
    app(page).get_by_role("link", name=name).first.click()


def view_of(page: Page, person: str, kind: str = "") -> None:
    """Go to a view by its address."""
    page.evaluate("hash => { location.hash = hash }", f"#person/{person}{'/' + kind if kind else ''}")


def rate_all(page: Page, **levels: str) -> None:
    """Give one's own view from the first competency to the end, in the order of the framework."""
    for title, level in levels.items():
        expect(heading(page)).to_have_text(title.replace("_", " "))
        app(page).get_by_label(level, exact=False).first.check()
        app(page).locator(".hr-turn .hr-main").click()
    press(page, "Keep as my view of today")


def bring(page: Page, **changes: Any) -> None:
    """Bring in the self-assessment."""
    choose(page, "Self-assessment file", {"anna.json": self_assessment(**changes)})
    app(page).get_by_role("button", name="Add to").click()


def rows(page: Page) -> Locator:
    return app(page).locator(".hr-talk-row")


def row(page: Page, title: str) -> Locator:
    return rows(page).filter(has=page.get_by_role("heading", name=title))
