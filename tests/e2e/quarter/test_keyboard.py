"""From the start to a saved level without a mouse, and what has the focus is never covered by the header or the bar."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import FileChooser, Locator, Page, expect
from tests.e2e.coach.conftest import app, heading, row
from tests.e2e.quarter.conftest import arrive, got_bytes, put_bytes
from tests.e2e.quarter.files import FILES
from tests.e2e.quarter.plan import COACHES, COMPETENCIES, ROUNDS, felt

COVERED = """() => {
  const focused = document.activeElement;
  const over = '.hr-coach-bar, .hr-turn, .md-header';
  if (focused === document.body || focused.closest(over)) return '';
  const { left, top, bottom } = focused.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) return `${focused.outerHTML.slice(0, 80)} is out of sight`;
  const middle = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const upper = document.elementFromPoint(left + 3, middle);
  return upper?.closest(over) ? `${focused.outerHTML.slice(0, 80)} is covered` : '';
}"""


@pytest.fixture(params=[(1280, 720), (390, 844)], ids=["wide", "narrow"])
def context_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    width, height = request.param
    return {"viewport": {"width": width, "height": height}, "timezone_id": "UTC", "locale": "en-GB"}


class Keys:
    """Goes from control to control as a person without a mouse does."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.covered: list[str] = []

    def to(self, target: Locator, key: str = "Tab", most: int = 90) -> None:
        for _ in range(most):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press(key)
            covered = self.page.evaluate(COVERED)
            if covered:
                self.covered.append(covered)
        raise AssertionError(f"not reached by {key}: {target}")

    def press(self, target: Locator, key: str = "Enter") -> None:
        self.to(target)
        self.page.keyboard.press(key)


def test_the_whole_way_by_keyboard(page: Page, server: str, given: Mapping[tuple[int, int], str]) -> None:
    arrive(page, server, COACHES[0], ROUNDS[0])
    put_bytes(page, {name: FILES[name] for name in ("p-01.yml", "p-02.yml")})
    choosers: list[FileChooser] = []
    # Heard from the beginning: a dialog that opens before anybody listens is the browser's own.
    page.on("filechooser", lambda chooser: choosers.append(chooser))
    keys, button, link = Keys(page), app(page).get_by_role, app(page).get_by_role
    keys.press(button("button", name="Open a folder…"))
    expect(heading(page)).to_be_focused()
    keys.press(link("link", name="Anna").first)
    expect(heading(page)).to_be_focused()
    keys.press(link("link", name="Rate", exact=True))
    for at, competency in enumerate(COMPETENCIES):
        expect(heading(page)).to_have_text(competency.title)
        expect(heading(page)).to_be_focused()
        # Whoever chooses has read what the levels say; it comes as a file of its own, and makes the page longer.
        expect(app(page).locator(".hr-level-text li").first).to_be_visible()
        keys.to(app(page).get_by_label("Not seen"))
        # With the arrows a choice is made on the way: down to "Beginner" or "Intermediate".
        for _ in range(2 + at % 2):
            page.keyboard.press("ArrowDown")
        keys.press(app(page).locator(".hr-turn .hr-main"))
    keys.press(button("button", name="Keep as my view of today"))
    file = app(page).get_by_label("Self-assessment file", exact=True)
    keys.to(file)
    page.keyboard.press("Space")
    for _ in range(50):
        page.wait_for_timeout(0 if choosers else 100)
    choosers[0].set_files({"name": "a.json", "mimeType": "application/json", "buffer": given[0, 0].encode()})
    expect(app(page).locator("#hr-bring-preview")).to_be_focused()
    keys.press(button("button", name="Add to"))
    expect(file).to_be_focused()
    keys.press(link("link", name="Open the conversation"))
    at = next(at for at in range(11) if felt(0, 0, at) not in (None, 1 + at % 2))
    box = row(page, COMPETENCIES[at].title)
    keys.press(box.locator("summary").filter(has_text="Choose a level"))
    form = box.locator("form").first
    keys.to(form.get_by_label("Evidence: what was done"))
    page.keyboard.type("Ran the talk")
    keys.to(form.get_by_label("Private note"))
    page.keyboard.type("For us")
    keys.press(form.get_by_role("button", name="Agree on this level"))
    expect(box.locator("h4")).to_be_focused()
    keys.press(box.locator("summary").filter(has_text="Make a goal"))
    goal = box.locator("form").last
    keys.press(goal.get_by_role("checkbox").first, "Space")
    keys.to(goal.get_by_label("The goal, in your words"))
    page.keyboard.type("Do it again")
    keys.press(goal.get_by_role("button", name="Add the goal"))
    expect(box.locator("h4")).to_be_focused()
    keys.to(link("link", name="Anna").first, "Shift+Tab")
    keys.press(button("button", name="Save to the folder"))
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("Everything is saved")
    file_now = got_bytes(page, ["p-01.yml"])["p-01.yml"].decode()
    for said in (
        'note: "For us"',
        'title: "Ran the talk"',
        'text: "Do it again"',
        "kind: self",
        "kind: coach",
    ):
        assert said in file_now, said
    assert keys.covered == []
    assert json.loads(given[0, 0])["id"] in file_now
