"""A small site with a framework: two competencies on two kinds of scale, two roles, and what a learner does on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.e2e import small_site
from tests.e2e.small_site import config, keep, served
from tests.unit.small_project import PROJECT

SITE = "self-assessment"
KEY = f"handrail:{SITE}:v1"
PAGE = "my/assessment/"
FILES = {
    **PROJECT,
    "mkdocs.yml": config(SITE),
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
    with served(tmp_path_factory.mktemp(SITE), FILES) as address:
        yield address


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


def open_with(page: Page, address: str, leaves: dict[str, Any], place: str = PAGE) -> None:
    """Put a record into the storage as if it came from an earlier visit, and open a page."""
    page.goto(address)
    keep(page, SITE, {path: [value, 1] for path, value in leaves.items()})
    page.goto(address + place)
    if place.startswith(PAGE):
        expect(heading(page)).to_be_visible()


def opened_twice(page: Page, address: str, place: str) -> Page:
    """Open a page with the record of somebody who has only chosen a role, in two tabs; return the second one."""
    open_with(page, address, ROLE, place)
    other = page.context.new_page()
    other.goto(address + place)
    return other


def said(page: Page) -> list[str]:
    """Return what was announced since the last call; a rating is spoken of after a pause."""
    return small_site.said(page, after=1000)


def ratings(competency: str, **given: str) -> dict[str, Any]:
    return {f"rating/{competency}/{statement}": rating for statement, rating in given.items()}


ROLE = {"learner/role": "owner", "learner/next-role": ""}
BEGINNER = dict.fromkeys(("explains", "asks", "writes", "counts"), "consistently")
TONE = {"clear": "sometimes", "warm": "consistently", "owner:own": "not-yet"}
ALL = {**ROLE, **ratings("pm", **BEGINNER), **ratings("tone", **TONE)}
"""Everything that the owner is asked, rated."""
IRRELEVANT: dict[str, Any] = {
    **ROLE,
    **ratings("pm", **dict.fromkeys(BEGINNER, "not-relevant")),
    **ratings("tone", **dict.fromkeys(TONE, "not-relevant")),
}
"""The same, all of it not relevant."""
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
