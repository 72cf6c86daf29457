"""What a coach agreed with a learner: a person file, the result that the coach's own code gives of it, the learner's site."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.e2e.my_path.conftest import ALL_MET, FILES, SITE, open_with
from tests.e2e.small_site import listen, served

PEER = Path(__file__).parents[2] / "browser/agreed-peer.ts"
DATA = "my/data/"
MARCH_9 = 1773050400000
"""9 March 2026, 10:00 UTC: when the coach gave it."""
NOTE = "You explain the goal well. <b>Next</b>: own one result."
PERSON = f"""\
person: {{id: p-anna, name: Anna Berg, role: owner, coach: c-mara}}
assignments:
  - {{id: g1, date: 2026-03-08, by: c-mara, competency: pm, level: beginner, framework: fw@1.0.0,
     note: FOR COACHES, shared_note: "{NOTE}", review_by: 2026-09-08}}
  - {{id: g2, date: 2026-03-08, by: c-mara, competency: talk, level: advanced, framework: fw@1.0.0}}
  - {{id: g3, date: 2026-03-08, by: c-mara, competency: ship, level: none, framework: fw@1.0.0}}
goals:
  - {{id: o1, date: 2026-03-08, by: c-mara, text: Run the pricing talk <i>yourself</i>, competency: pm,
     statements: [high], modules: [intro, exchange], due: 2026-12-30}}
  - {{id: o2, date: 2026-03-08, by: c-mara, text: Ship one thing, modules: [gone]}}
"""
RATED: dict[str, Any] = {"learner/role": "owner", "module/intro": (True, 3), **ALL_MET}
"""A learner who rated everything as met, and so higher in one competency than the coach."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve the site; return its address."""
    with served(tmp_path_factory.mktemp("agreed"), FILES) as address:
        yield address


def given(page: Page, person: str = PERSON, *, now: int = MARCH_9, **changes: Any) -> str:
    """Return the file that the coach gives, made with the framework of the site that the page is on."""
    asked = {
        "site": SITE,
        "framework": page.evaluate("handrailGuide.framework"),
        "file": person,
        "by": "c-mara",
        "now": now,
    }
    ran = subprocess.run(
        [Path(sys.executable).with_name("node"), PEER],
        input=json.dumps(asked),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    return json.dumps({**json.loads(ran.stdout), **changes})


def open_data(page: Page, site: str, leaves: dict[str, Any] | None = None) -> None:
    """Open My data with a record, and hear what is announced from now on."""
    open_with(page, site, RATED if leaves is None else leaves, DATA)


def choose(page: Page, text: str, name: str = "handrail-agreed-p-anna-2026-03-09.json") -> None:
    """Choose a file to import."""
    page.get_by_label("file from your coach").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    )


def import_it(page: Page, text: str) -> None:
    """Choose a file, and import it."""
    choose(page, text)
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()


def turn_to(page: Page, site: str, place: str) -> None:
    """Turn to another page of the site, and hear what is announced there."""
    page.goto(site + place)
    page.wait_for_function("() => !document.querySelector('[data-hr-scripts] > .hr-app-wait')")
    listen(page)


def row(page: Page, competency: str) -> Locator:
    """Return the row of a competency in the table of where one stands."""
    return page.locator("tr", has=page.get_by_role("rowheader", name=competency))
