"""The file of a coach at the field for learner files: told apart, shown beforehand, taken, undone, reset."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.agreed.conftest import MARCH_9, PERSON, choose, given, import_it, open_data
from tests.e2e.conftest import Noise
from tests.e2e.small_site import said, stored


def test_what_it_holds_and_changes_is_shown_before_anything_does(page: Page, site: str) -> None:
    open_data(page, site)
    text = given(page)
    assert "FOR COACHES" not in text, "the coach's own code leaves it out"
    choose(page, text)
    preview = page.locator(".hr-preview")
    expect(preview.get_by_role("heading", level=3)).to_be_focused()
    expect(preview).to_contain_text("3 levels that c-mara agreed with you on 8 March 2026, 2 goals.")
    expect(preview).to_contain_text("It is made out to Anna Berg.")
    expect(preview).to_contain_text("New: 2 goals, 3 agreed levels.")
    preview.get_by_text("Show every entry").click()
    for entry in (
        "Product management: Beginner",
        "Shipping: not yet",
        "Run the pricing talk <i>yourself</i>",
    ):
        expect(preview.get_by_text(entry)).to_be_visible()
    assert stored(page, "assigned/pm") is None, "nothing happens before Import is pressed"


def test_it_is_taken_undone_and_taken_again(page: Page, site: str) -> None:
    open_data(page, site)
    text = given(page)
    import_it(page, text)
    assert said(page) == ["Imported. New: 2 goals, 3 agreed levels."]
    assert stored(page, "assigned/pm")["level"] == "beginner"
    assert stored(page, "goal/o1")["agreed"]["modules"] == ["intro", "exchange"]
    expect(page.get_by_text("3 agreed levels.").first).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    assert stored(page, "assigned/pm") is None
    choose(page, text)
    page.get_by_label("Bring back what was reset or undone here since").check()
    page.get_by_role("button", name="Import", exact=True).click()
    assert stored(page, "assigned/pm")["level"] == "beginner"
    choose(page, text)
    expect(page.locator(".hr-told")).to_contain_text("holds nothing newer than what you have already")


def test_a_newer_one_changes_what_it_says_and_an_older_one_nothing(page: Page, site: str) -> None:
    open_data(page, site)
    first = given(page)
    import_it(page, first)
    later = PERSON.replace("competency: pm, level: beginner", "competency: pm, level: advanced")
    later = later.replace("competency: ship, level: none", "competency: gone, level: none")
    choose(page, given(page, later, now=MARCH_9 + 1000))
    expect(page.locator(".hr-preview")).to_contain_text("Changed: 1 agreed level.")
    expect(page.locator(".hr-preview")).to_contain_text("Removed: 1 agreed level.")
    page.get_by_role("button", name="Import", exact=True).click()
    assert [stored(page, "assigned/pm")["level"], stored(page, "assigned/ship")] == ["advanced", None]
    choose(page, first)
    expect(page.locator(".hr-told")).to_contain_text("Nothing was changed.")
    assert stored(page, "assigned/pm")["level"] == "advanced"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"site": "elsewhere"}, "This file was made for another site (elsewhere). Nothing was changed."),
        ({"schema": 2}, "This file is from a newer version of this site."),
        (
            {"assigned": 7},
            "This file from a coach cannot be read: it is damaged, or larger than such a file ever is.",
        ),
        (
            {"name": "x" * 5_000_000},
            "This file from a coach cannot be read: it is damaged, or larger than such a file ever is.",
        ),
    ],
)
def test_it_is_refused_in_one_sentence(page: Page, site: str, changes: dict[str, Any], words: str) -> None:
    open_data(page, site)
    choose(page, given(page, **changes))
    expect(page.locator(".hr-told")).to_contain_text(words)
    assert [sentence.startswith(words) for sentence in said(page)] == [True]
    assert stored(page, "assigned/pm") is None


def test_another_version_and_what_is_unknown_are_said(page: Page, site: str) -> None:
    open_data(page, site)
    text = given(page, framework={"id": "fw", "version": "0.9"})
    levels = json.loads(text)
    levels["assigned"]["gone"] = levels["assigned"]["pm"]
    choose(page, json.dumps(levels))
    preview = page.locator(".hr-preview")
    expect(preview).to_contain_text("It was made with version 0.9 of the framework; this site has 1.0.0.")
    expect(preview).to_contain_text("Left out, because this site does not have them: gone.")
    expect(preview).to_contain_text("New: 2 goals, 3 agreed levels.")


@pytest.mark.parametrize(("role", "is_said"), [("owner", False), ("lead", True), ("", True)])
def test_a_role_that_is_not_the_learners_is_said(page: Page, site: str, role: str, is_said: bool) -> None:
    open_data(page, site, {"learner/role": role})
    choose(page, given(page))
    about = page.locator(".hr-preview").get_by_text(
        "It was made for the role Owner, which is not chosen here."
    )
    expect(about).to_have_count(1 if is_said else 0)
    expect(page.locator(".hr-preview")).to_contain_text("New: 2 goals, 3 agreed levels.")


def test_without_what_reads_it_nothing_is_changed(page: Page, noise: Noise, site: str) -> None:
    open_data(page, site)
    text = given(page)
    page.route("**/agreed.js", lambda route: route.abort())
    choose(page, text)
    expect(page.locator(".hr-told")).to_contain_text("could not be loaded")
    assert [error for error in noise.errors if "agreed.js" not in error] == []
    noise.errors.clear()
    page.unroute("**/agreed.js")
    import_it(page, text)
    assert stored(page, "assigned/pm")["level"] == "beginner", "and the next try works"


def test_it_is_counted_and_reset_without_what_is_the_learners_own(page: Page, site: str) -> None:
    own = {"text": "My own", "competency": "", "due": "", "reached": None}
    open_data(page, site, {"goal/own": own, "rating/pm/low": "sometimes"})
    expect(page.get_by_role("button", name="Reset what you agreed")).to_have_count(0)
    import_it(page, given(page))
    expect(page.get_by_text("It holds 1 rating, 3 goals, 3 agreed levels.")).to_be_visible()
    page.get_by_role("button", name="Reset what you agreed").click()
    dialog = page.get_by_role("dialog", name="Reset what you agreed")
    expect(dialog).to_contain_text("This is deleted: 2 goals, 3 agreed levels.")
    dialog.get_by_role("button", name="Reset", exact=True).click()
    expect(page.get_by_text("It holds 1 rating, 1 goal.")).to_be_visible()
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.get_by_role("button", name="Undo").press("Enter")
    assert stored(page, "assigned/talk")["level"] == "advanced"
    assert stored(page, "goal/o1")["agreed"]["by"] == "c-mara"


def test_the_text_for_the_coach_has_the_agreed_levels_beside_the_learners_own(page: Page, site: str) -> None:
    kept = {
        "at": MARCH_9,
        "framework": {"id": "fw", "version": "1.0.0"},
        "role": "owner",
        "ratings": {"pm": {"low": "consistently", "high": "consistently"}},
        "notes": {},
        "evidence": {},
    }
    open_data(page, site, {"assessment/a": kept})
    expect(page.get_by_text("The text also says which levels you agreed")).to_have_count(0)
    import_it(page, given(page))
    expect(page.get_by_text("The text also says which levels you agreed")).to_be_visible()
    page.get_by_text("Copy by hand").click()
    text = page.get_by_label("Text", exact=True).input_value()
    assert "level reached: Advanced; agreed with a coach: Beginner; target: Advanced" in text
