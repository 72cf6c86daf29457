"""A small site with a framework of two areas, and a team of four in person files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect
from tests.e2e.small_site import config, listen, said, served

SITE = "coach-team-site"
TODAY = "2026-11-22"
ANNA = "<img src=x onerror=alert(1)>"
"""Somebody's name."""

_LEVELS = ("Beginner", "Intermediate", "Advanced", "Guide", "Catalyst")
_COMPETENCIES = {"strategy": "direction", "goals": "direction", "research": "discovery"}


def _competency(name: str, area: str) -> str:
    statements = "".join(
        f"  {level.lower()}:\n    statements:\n      - {{id: does-{level.lower()}, text: Does it}}\n"
        for level in _LEVELS
    )
    return f"id: {name}\ntitle: {name.title()}\narea: {area}\npurpose: To do it.\nlevels:\n{statements}"


FILES = {
    "mkdocs.yml": config(SITE),
    "site_src/index.md": "# Home\n",
    "competencies/framework.yml": "framework: {id: fw, title: Framework <b>one</b>, version: 1.1.0}\n"
    "scales:\n  default:\n    levels:\n"
    + "".join(f"      - {{id: {level.lower()}, title: {level}}}\n" for level in _LEVELS)
    + "areas: [{id: direction, title: Direction}, {id: discovery, title: Discovery}]\n"
    "roles:\n"
    "  - id: owner\n    title: Owner\n    targets: {strategy: {level: intermediate}, goals: {level: advanced}}\n"
    "  - id: lead\n    title: Lead\n    targets: {strategy: {level: guide}, research: {level: guide}}\n",
    **{f"competencies/{name}.yml": _competency(name, area) for name, area in _COMPETENCIES.items()},
}


def _file(name: str, head: str, levels: dict[str, str], more: str = "", day: str = "2026-11-01") -> str:
    assigned = "".join(
        f"  - {{id: g-{competency}, date: {day}, by: c-mara, competency: {competency}, level: {level},"
        f" framework: fw@1.1.0, note: A secret{more}}}\n"
        for competency, level in levels.items()
    )
    return f"schema: 1\nperson: {{id: {name}, {head}}}\nassignments:\n{assigned}"


TEAM = {
    "p-anna.yml": _file(
        "p-anna",
        f"name: '{ANNA}', role: owner, team: Shops",
        {"strategy": "beginner", "goals": "advanced"},
    ),
    "p-ben.yml": _file(
        "p-ben",
        "name: Ben, role: lead, team: Shops",
        {"strategy": "catalyst", "research": "guide"},
        ", review_by: 2026-10-01",
    ),
    "p-cleo.yml": _file(
        "p-cleo", "name: Cleo, role: lead, team: Search", {"strategy": "none"}, day="2025-11-01"
    ),
    "p-dan.yml": "schema: 1\nperson: {id: p-dan, name: Dan, team: Search}\n",
}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve the site; return its address."""
    with served(tmp_path_factory.mktemp(SITE), FILES) as address:
        yield address


@pytest.fixture
def team(page: Page, site: str) -> Locator:
    """Open the workspace with the team, on a day in November."""
    return open_team(page, site)


def open_team(page: Page, site: str) -> Locator:
    page.clock.install(time=f"{TODAY}T10:00:00Z")
    page.goto(f"{site}coach/")
    page.evaluate("key => localStorage.setItem(key, 'c-mara')", f"handrail:{SITE}:coach-id:v1")
    page.reload()
    files: list[FilePayload] = [
        {"name": name, "mimeType": "text/plain", "buffer": text.encode()} for name, text in TEAM.items()
    ]
    page.locator("handrail-coach input[type=file]").first.set_input_files(files)
    view = page.locator("handrail-team")
    expect(view).to_be_visible()
    listen(page)
    said(page)
    return view


def names(view: Locator) -> list[str]:
    """Return the names in the table, from the top."""
    return view.get_by_role("rowheader").locator("a").all_inner_texts()


def cell(view: Locator, person: str, competency: str) -> Locator:
    """Return a cell of the table."""
    heads = view.locator(".hr-team-heads > th").all_inner_texts()
    row = view.get_by_role("row").filter(has=view.page.get_by_role("link", name=person, exact=True))
    return row.locator("th, td").nth([head.strip() for head in heads].index(competency))


def downloaded(page: Page, button: str) -> tuple[str, str]:
    """Press a button and return name and text of the file that comes."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    path = Path(waiting.value.path())
    return waiting.value.suggested_filename, path.read_bytes().decode("utf-8")
