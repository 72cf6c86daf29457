"""A small course with quizzes and a framework, and the record of somebody who is in the middle of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.e2e.small_site import config, keep, listen, served
from tests.unit.small_project import PROJECT

SITE = "my-path"
KEY = f"handrail:{SITE}:v1"
PATH, QUIZZES, RECORD = "my/", "my/quizzes/", "my/record/"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
LOADED = """() => !document.querySelector('[data-hr-scripts] > .hr-app-wait')
 && document.querySelector('[data-hr-scripts]').childElementCount > 0"""


def at(days: float = 0) -> int:
    """Return the moment so many days before now, in milliseconds."""
    return int((NOW - timedelta(days=days)).timestamp() * 1000)


def _quiz(name: str, questions: str) -> str:
    return f"\n/// quiz | Check your understanding\n    id: {name}\n    pass: 0.6\n\n{questions}\n///\n"


def _question(name: str, text: str) -> str:
    return f"**{text}** <!-- id: {name} -->\n\n- [x] Yes\n- [ ] No\n\n"


def _module(name: str, title: str, more: str, body: str = "") -> str:
    return f"---\nid: {name}\ntitle: {title}\nminutes: 15\n{more}---\nText.\n{body}"


def _competency(name: str, title: str, low: str, high: str) -> str:
    return (
        f"id: {name}\ntitle: {title}\narea: direction\nlevels:\n"
        f"  beginner:\n    statements: [{{id: low, text: {low}.}}]\n"
        f"  advanced:\n    statements: [{{id: high, text: {high}}}]\n"
    )


FILES: dict[str, str | bytes | None] = {
    **PROJECT,
    "mkdocs.yml": config(SITE, "Path & pages"),
    "site_src/index.md": "---\nlayout: home\nheadline: Grow.\nlead: Here.\n---\n",
    "site_src/guide/guidance.md": "# The rules of guidance\n",
    "site_src/course/0-foundations/1-intro.md": _module(
        "intro",
        "Introduction",
        "teaches: [pm/beginner]\n",
        "\n/// checklist | Before you go on\n    id: c-intro\n\n- [ ] Talk <!-- id: talk -->\n\n///\n"
        + _quiz(
            "q-intro",
            _question("one", "Is it one?")
            + _question("two", "Is it two?")
            + "**In your words?** <!-- id: words open -->\n",
        ),
    ),
    "site_src/course/1-value/1-exchange.md": _module(
        "exchange",
        "The exchange",
        "requires: [intro]\nteaches: [pm/advanced]\n",
        _quiz("q-exchange", _question("three", "Is it three?")),
    ),
    "site_src/course/1-value/2-lately.md": _module(
        "lately", "Lately", "aliases: [formerly]\nrevised: 2026-11-10\nteaches: [talk/beginner]\n"
    ),
    "site_src/course/1-value/3-more.md": _module("more", "More", "teaches: [talk/beginner/low]\n"),
    "site_src/course/1-value/4-ship.md": _module("ship", "Ship it", "teaches: [ship/beginner]\n"),
    "handbook/how.md": "---\nid: how\ntitle: How\n---\nSo.\n"
    + _quiz("q-how", _question("four", "Is it four?")),
    "competencies/framework.yml": """\
framework: {id: fw, title: Framework, version: 1.0.0}
scales:
  default:
    levels:
      - {id: beginner, title: Beginner}
      - {id: advanced, title: Advanced}
areas: [{id: direction, title: Direction}]
roles:
  - id: owner
    title: Owner
    family: product
    rank: 1
    targets:
      pm: {level: advanced, importance: 9}
      talk: {level: beginner, importance: 5}
      ship: {level: beginner, importance: 3, required: false}
  - id: lead
    title: Lead
    family: product
    rank: 2
    targets: {pm: {level: advanced}}
""",
    "competencies/pm.yml": _competency("pm", "Product management", "Explains the goal", "Owns the result"),
    "competencies/talk.yml": _competency("talk", "Talking", "Asks <b>customers</b>", "Listens"),
    "competencies/ship.yml": _competency("ship", "Shipping", "Ships", "Ships often"),
}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve the site; return its address."""
    with served(tmp_path_factory.mktemp(SITE), FILES) as address:
        yield address


def answer(ok: bool | None) -> dict[str, Any]:
    return {"answer": ["yes"], "ok": ok, "tries": 1}


def ratings(**given: str) -> dict[str, Any]:
    """Return ratings of statements, written `pm_low="sometimes"`."""
    return {f"rating/{name.replace('_', '/')}": rating for name, rating in given.items()}


ALL_MET = ratings(
    pm_low="consistently", pm_high="consistently", talk_low="helps-others", ship_low="consistently"
)
BEGUN: dict[str, Any] = {
    "learner/role": "owner",
    "module/intro": (True, 3),
    "check/c-intro/talk": (True, 1),
    "quiz/q-intro/one": (answer(True), 0),
    "quiz/q-intro/two": (answer(False), 0),
    "quiz/q-how/four": (answer(False), 1),
    **ratings(pm_low="consistently", pm_high="not-yet", talk_low="sometimes", ship_low="not-yet"),
    "goal/g1": {"text": "Write it <i>down</i>", "competency": "pm", "due": "2026-11-01", "reached": None},
    "goal/g2": {"text": "Listen", "competency": "", "due": "", "reached": at(2)},
}
"""What somebody has in their record who is in the middle of it: values, or a value and its age in days."""


def open_with(
    page: Page, site: str, leaves: dict[str, Any], place: str = PATH, *, stopped: bool = True
) -> None:
    """Put a record into the storage as if it came from earlier visits, and open a page.

    Args:
        page: Where to open it.
        site: Address of the site.
        leaves: The record, as in `BEGUN`.
        place: Address of the page below the site's.
        stopped: Whether the clock stands still at `NOW`; a clock that stands measures nothing.
    """
    if stopped:
        page.clock.set_fixed_time(NOW)
    page.goto(f"{site}404.html")
    dated = {
        path: [entry[0], at(entry[1])] if isinstance(entry, tuple) else [entry, at(1)]
        for path, entry in leaves.items()
    }
    if leaves:
        keep(page, SITE, dated)
    page.goto(site + place)
    page.wait_for_function(LOADED)
    listen(page)


def section(page: Page, title: str) -> Locator:
    """Return the part of the page under a heading."""
    heading = page.get_by_role("heading", level=2, name=title, exact=True)
    expect(heading).to_be_visible()
    return heading.locator("xpath=..")


def results(page: Page) -> list[list[str]]:
    """Return name and result of each quiz that My quizzes shows."""
    return [text.split("\n") for text in page.locator(".hr-quiz-list > li").all_inner_texts()]
