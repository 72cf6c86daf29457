"""A small site with a framework: two competencies on two kinds of scale, two roles, and what a learner does on it."""

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
from tests.unit.small_project import PROJECT, write

SITE = "self-assessment"
KEY = f"handrail:{SITE}:v1"
PAGE = "my/assessment/"
FILES = {
    **PROJECT,
    "mkdocs.yml": f"""\
site_name: Self-assessment
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
""",
    "site_src/index.md": '# Home\n\n<a href="my/assessment/#tone/">The assessment of Tone</a>\n',
    "competencies/framework.yml": """\
framework: {id: fw, title: Framework, version: 1.1.0}
scales:
  default:
    levels:
      - {id: beginner, title: Beginner, description: Helps others with it.}
      - {id: advanced, title: Advanced}
  kinds:
    cumulative: false
    levels:
      - {id: sound, title: Sound}
      - {id: bright, title: Bright}
areas: [{id: direction, title: Direction}]
roles:
  - id: owner
    title: Owner
    summary: Owns one product.
    targets:
      pm: {level: beginner, importance: 8}
      tone:
        level: bright
        importance: 3
        statements: [{id: own, text: Speaks like an owner}]
  - id: lead
    title: Lead
    targets: {pm: {level: advanced}}
""",
    "competencies/pm.yml": """\
id: pm
title: Product management
area: direction
purpose: To lead.
levels:
  beginner:
    statements:
      - {id: explains, text: Explains the goal, examples: [A talk <b>without</b> notes]}
      - {id: asks, text: Asks customers}
      - {id: writes, text: Writes it down, evidence: [The wiki]}
      - {id: counts, text: Counts what happens}
  advanced:
    statements:
      - {id: owns, text: Owns the result}
""",
    "competencies/tone.yml": """\
id: tone
title: Tone
area: direction
scale: kinds
levels:
  sound:
    statements: [{id: clear, text: Speaks clearly}]
  bright:
    statements: [{id: warm, text: Speaks warmly}]
""",
}


@pytest.fixture(scope="session")
def assessed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve the site; return its address."""
    project = tmp_path_factory.mktemp(SITE)
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


def app(page: Page) -> Locator:
    return page.locator("handrail-assessment")


def heading(page: Page) -> Locator:
    return app(page).locator("[data-hr-heading]")


def statement(page: Page, text: str) -> Locator:
    return app(page).get_by_role("group", name=text)


def rate(page: Page, text: str, rating: str) -> None:
    statement(page, text).get_by_label(rating, exact=True).check()


def press(page: Page, name: str) -> None:
    app(page).get_by_role("button", name=name).click()


def listen(page: Page) -> None:
    """Hear everything that is announced from now on."""
    page.evaluate(
        "() => { window.said = []; new MutationObserver(() => {"
        " const text = document.querySelector('.hr-announcer').textContent; if (text) window.said.push(text) })"
        ".observe(document.querySelector('.hr-announcer'), {childList: true, characterData: true, subtree: true}) }"
    )


def said(page: Page) -> list[str]:
    """Return what was announced since the last call; a rating is spoken of after a pause."""
    page.wait_for_timeout(1000)
    texts: list[str] = page.evaluate("() => window.said.splice(0)")
    return texts


def stored(page: Page, path: str) -> Any:
    """Return a value of the record, None without one."""
    text = page.evaluate("key => localStorage.getItem(key)", KEY)
    leaf = json.loads(text or "{}").get("leaves", {}).get(path)
    return leaf and leaf[0]


def open_with(page: Page, address: str, leaves: dict[str, Any], place: str = PAGE) -> None:
    """Put a record into the storage as if it came from an earlier visit, and open a page."""
    page.goto(address)
    document = {
        "schema": 1,
        "site": SITE,
        "leaves": {path: [value, 1] for path, value in leaves.items()},
        "resets": {},
    }
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(document)])
    page.goto(address + place)
    if place.startswith(PAGE):
        expect(heading(page)).to_be_visible()


def ratings(competency: str, **given: str) -> dict[str, Any]:
    return {f"rating/{competency}/{statement}": rating for statement, rating in given.items()}


ROLE = {"learner/role": "owner", "learner/next-role": ""}
BEGINNER = dict.fromkeys(("explains", "asks", "writes", "counts"), "consistently")
TONE = {"clear": "sometimes", "warm": "consistently", "owner:own": "not-yet"}
ALL = {**ROLE, **ratings("pm", **BEGINNER), **ratings("tone", **TONE)}
"""Everything that the owner is asked, rated."""
KEPT = {
    "at": 1785700000000,
    "framework": {"id": "fw", "version": "1.0.0"},
    "role": "owner",
    "ratings": {
        "pm": {"explains": "sometimes", "gone": "consistently"},
        "tone": {"warm": "consistently", "owner:own": "consistently"},
    },
    "notes": {"pm": "Asked <b>Ravi</b>"},
    "evidence": {},
}
"""A self-assessment that was kept on 2 August 2026, with an earlier version of the framework."""
