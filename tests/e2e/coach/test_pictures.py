"""The guide for coaches, walked through on the real site: its steps work, and its pictures show what is there.

`HANDRAIL_PICTURES=1 pytest tests/e2e/coach/test_pictures.py` takes the pictures anew.
"""

from __future__ import annotations

import os
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.axe import violations
from tests.e2e.coach.conftest import PAGE, app, follow, heading, press, row, rows, view_of
from tests.e2e.coach.pictures import Shot, read, shot
from tests.e2e.conftest import ROOT

GUIDE = ROOT / "site_src/guide/coaching.md"
PICTURES = ROOT / "site_src/guide/pictures"
WORDS = ROOT / "plugins/handrail/browser/apps/coach"
SITE = "product-owner-path"
APP = "handrail-coach"
LARGEST = 400_000
"""Of all pictures together, in bytes."""
ELSEWHERE = {"Rate again", "Save to the folder", "Add to …’s file"}
"""Labels that the guide names, and that a sample has no use for; tests of their own press them."""


@pytest.fixture
def context_options() -> dict[str, Any]:
    # So high that no bar lies over what is shown.
    return {"viewport": {"width": 1280, "height": 2600}, "color_scheme": "light", "locale": "en-GB"}


class Walk:
    """Goes through the guide as its reader does, and keeps what it saw."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.shots: dict[str, Shot] = {}
        self.seen = ""

    def look(self) -> None:
        """Remember every word of the view."""
        self.seen += f"\n{app(self.page).inner_text()}"

    def show(self, name: str, first: str, last: str, width: float = 1160) -> None:
        """Keep a part of the view as a picture."""
        self.look()
        self.page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0) }")
        self.page.mouse.move(0, 0)
        top, bottom = (app(self.page).locator(one).first for one in (first, last))
        self.shots[name] = shot(self.page, APP, top, bottom, width)
        if os.environ.get("HANDRAIL_PICTURES"):
            PICTURES.mkdir(exist_ok=True)
            self.shots[name].save(PICTURES / f"{name}.png")


@pytest.fixture
def walk(page: Page, server: str) -> Walk:
    """Do what the guide says, from the start to the team."""
    page.clock.set_fixed_time("2026-11-22T09:40:00")
    page.add_init_script(f"localStorage.setItem('handrail:{SITE}:coach-id:v1', 'c-hedda')")
    page.goto(server + PAGE)
    expect(heading(page)).to_have_text("Open your team’s files")
    walk = Walk(page)
    walk.show("coach-start", "[data-hr-heading]", ".hr-coach-who")
    press(page, "Try a sample team")
    walk.look()
    follow(page, "Aster (sample)")
    walk.look()
    _rate(walk)
    _talk(walk)
    view_of(page, "sample-1")
    walk.look()
    follow(page, "History")
    app(page).get_by_label("From", exact=True).select_option("13 Oct 2026")
    expect(app(page).get_by_role("row", name="Product management")).to_contain_text("1 level up")
    walk.show("coach-history", "[data-hr-heading]", ".hr-timeline >> nth=1")
    page.evaluate("location.hash = '#team'")
    expect(heading(page)).to_have_text("Team")
    walk.show("coach-team", ".hr-coach-whole", ".hr-coach-whole table")
    return walk


def _rate(walk: Walk) -> None:
    page = walk.page
    follow(page, "Rate")
    for title, level in (
        ("Outcomes and OKRs", "Beginner"),
        ("Portfolio and lifecycle", "Not seen"),
        ("Product management", "Intermediate"),
    ):
        expect(heading(page)).to_have_text(title)
        app(page).get_by_role("radio", name=level).check()
        if level == "Beginner":
            expect(app(page).locator(".hr-level-text li").first).to_be_visible()
            walk.show("coach-rate", ".hr-coach-eyebrow", ".hr-level-choice >> nth=3")
        follow(page, "Next")
    follow(page, "Stakeholder alignment and influence")
    walk.look()
    follow(page, "To the end")
    walk.look()
    press(page, "Keep as my view of today")
    walk.look()


def _talk(walk: Walk) -> None:
    page = walk.page
    follow(page, "Open the conversation")
    expect(rows(page).first).to_contain_text("Product management")
    walk.show("coach-talk", "[data-hr-heading]", ".hr-talk-row")
    box = row(page, "Product management")
    box.get_by_text("Choose a level, evidence, notes…").click()
    form = box.locator("form").first
    form.get_by_label("Intermediate").check()
    form.get_by_label("Evidence: what was done or seen").fill(
        "Put the three largest items in order, with figures"
    )
    form.get_by_label("What Aster (sample) reads").fill("The reasons could be followed by support as well.")
    form.get_by_label("Private note").fill("Ask Tomas how the talk with support went.")
    walk.show("coach-assign", ".hr-talk-form form", ".hr-talk-form form", 860)
    form.get_by_role("button", name="Agree on this level").click()
    expect(box).to_contain_text("Agreed: Intermediate, 22 Nov 2026")
    box.get_by_text("Make a goal of it…").click()
    walk.look()


def test_the_pictures_show_what_is_there(walk: Walk) -> None:
    text = GUIDE.read_text(encoding="utf-8")
    assert re.findall(r"!\[[^\]]{40,}\]\(pictures/(.+?)\.png\)", text) == [
        *("coach-start", "coach-rate", "coach-talk", "coach-assign", "coach-history", "coach-team")
    ], "each picture is in the guide, and says in words what it shows"
    assert {path.stem for path in PICTURES.iterdir()} == set(walk.shots)
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) < LARGEST
    for name, taken in walk.shots.items():
        picture, now = read(PICTURES / f"{name}.png"), taken.picture
        assert len(now.words) > 5
        assert picture.words == now.words, f"{name}.png shows something else than the page"
        assert picture.width == now.width
        assert picture.height == pytest.approx(now.height, rel=0.05), f"{name}.png has another height"


def test_every_label_that_the_guide_names_is_there(walk: Walk) -> None:
    steps, _, _ = GUIDE.read_text(encoding="utf-8").partition("## Who can see what")
    named = set(re.findall(r"\*\*(.+?)\*\*", steps))
    assert len(named) > 30
    assert sorted(label for label in named - ELSEWHERE if label not in walk.seen) == []
    tables = "".join(path.read_text(encoding="utf-8") for path in WORDS.glob("words*.ts"))
    assert [label for label in ELSEWHERE if f'"{label.replace("…", "{name}")}"' not in tables] == []


def test_what_the_browser_keeps_is_cleared_as_the_guide_says(page: Page, server: str) -> None:
    snippet = re.search(r"```js\n(.+?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert snippet
    page.goto(server + PAGE)
    expect(heading(page)).to_be_visible()
    kept = ("coach-id:v1", "coach-drafts:v1", "coach:v1:p-1:000000001-abcdef", "coach:v1:p-1:text")
    for name in (*kept, "v1"):
        page.evaluate("key => localStorage.setItem(key, '{}')", f"handrail:{SITE}:{name}")
    page.evaluate(f"() => {{ {snippet[1]} }}")
    left = page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('handrail:'))")
    assert left == [f"handrail:{SITE}:v1"], "the record of the learner stays"
    assert page.evaluate("async () => (await indexedDB.databases()).map(({ name }) => name)") == []


@pytest.mark.parametrize("width", [390, 1280])
def test_the_guide_reads_well(page: Page, server: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{server}guide/coaching/")
    pictures = page.locator("article img")
    expect(pictures).to_have_count(6)
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        assert picture.evaluate("async image => { await image.decode(); return image.naturalWidth }") > 700
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide == 0
    assert violations(page) == []
