"""Files that are damaged, of another version or too large, beside sound ones; and markup in every text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.coach.conftest import app, choose, heading, press
from tests.e2e.quarter.conftest import arrive, go, got_bytes, open_folder, put_bytes, save
from tests.e2e.quarter.files import FILES, text_of
from tests.e2e.quarter.plan import COACHES, ROUNDS, SITE
from tests.e2e.quarter.told import people_in

SOUND = text_of(6)
"""A person file with an old assignment; `p-07` in it."""
BROKEN = SOUND.replace("date: 2025-09-02", "date: someday")
DAMAGED: dict[str, str | bytes] = {
    "p-07.yml": BROKEN,
    "cut.yml": text_of(1)[:150],
    "newer.yml": SOUND.replace("schema: 1", "schema: 2").replace("p-07", "p-77"),
    "twice.yml": SOUND,
    "binary.yml": bytes(range(256)),
    "large.yml": b"# " + b"x" * 3_000_000,
    "empty.yml": "",
    "notes.txt": "no person file",
    "p-02.yml": text_of(1),
}


@pytest.fixture
def damaged(page: Page, server: str) -> Page:
    arrive(page, server, COACHES[0], ROUNDS[0])
    put_bytes(page, DAMAGED)
    open_folder(page)
    return page


def test_what_can_be_read_is_there_and_everything_else_is_named(damaged: Page) -> None:
    names = app(damaged).locator(".hr-coach-people tbody th").all_inner_texts()
    assert names == ["Ben", "Dora: # Day"]
    told = app(damaged).locator(".hr-coach-told, .hr-coach-problems").all_inner_texts()
    for words in (
        "cut.yml:",
        "newer.yml:1:9: made by a newer Handrail (schema 2); this one reads schema 1",
        "twice.yml:3:7: person id 'p-07' is taken by p-07.yml",
        "binary.yml: it holds no text",
        "large.yml: it is larger than 1 MB",
        "empty.yml:1:1:",
    ):
        assert any(words in one for one in told), (words, told)
    assert not any("notes.txt" in one for one in told)


def test_a_broken_entry_is_named_with_its_line_and_the_rest_is_worked_on(damaged: Page, people: Path) -> None:
    go(damaged, 6)
    problems = app(damaged).locator(".hr-coach-problems")
    line = BROKEN.split("\n").index("    date: someday") + 1
    expect(problems).to_contain_text(f"p-07.yml:{line}:")
    app(damaged).get_by_text("Change name, roles or team").click()
    app(damaged).get_by_label("Team or area").fill("Shops")
    press(damaged, "Keep these changes")
    save(damaged)
    after = got_bytes(damaged, DAMAGED)
    assert after.pop("p-07.yml").decode() == BROKEN.replace("coach: c-mara", "coach: c-mara\n  team: Shops")
    for name, old in DAMAGED.items():
        if name in after:
            assert after[name] == (old if isinstance(old, bytes) else old.encode()), name


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"framework": {"id": "other", "version": "3.0"}, "ratings": {"sailing": {"knots": "sometimes"}}},
            [
                "It was made with another framework (other). Only competencies with the same ids can be compared: 0 of 1.",
                "Cannot be compared, and is kept: sailing (not in this framework).",
            ],
        ),
        (
            {"framework": {"id": "product-owner", "version": "0.9"}},
            ["It was made with version 0.9 of the framework; this site has 1.0.0."],
        ),
    ],
)
def test_a_self_assessment_of_elsewhere_says_what_can_be_compared(
    damaged: Page, people: Path, changes: dict[str, Any], words: list[str]
) -> None:
    go(damaged, 6)
    file = {
        "$schema": "urn:handrail:schema:self-assessment",
        "schema": 1,
        "site": SITE,
        "id": "else-1",
        "name": "Dora: # Day",
        "date": "2026-08-30T10:00:00.000Z",
        "framework": {"id": "product-owner", "version": "1.0.0"},
        "role": "product-owner",
        "ratings": {"product-strategy": {"gone": "sometimes"}},
        "notes": {},
        "evidence": {},
        **changes,
    }
    choose(damaged, "Self-assessment file", {"self.json": json.dumps(file)})
    for sentence in words:
        expect(app(damaged).locator(".hr-preview")).to_contain_text(sentence)
    app(damaged).get_by_role("button", name="Add to").click()
    save(damaged)
    # The coach has not rated yet: the whole team says whose own ratings it leaves out.
    damaged.evaluate("location.hash = '#team'")
    expect(app(damaged)).to_contain_text("The own ratings of 1 person are left out")
    (people / "p-07.yml").write_bytes(got_bytes(damaged, ["p-07.yml"])["p-07.yml"])
    read, _ = people_in(people)
    [entry] = read["p-07"].person.assessments
    made = file["framework"]
    assert isinstance(made, dict)
    assert (entry.framework, entry.ratings) == (f"{made['id']}@{made['version']}", file["ratings"])


def test_markup_is_text_everywhere(page: Page, server: str) -> None:
    arrive(page, server, COACHES[0], ROUNDS[0])
    put_bytes(page, {name: text for name, text in FILES.items() if name in ("p-01.yml", "p-08.yml")})
    open_folder(page)
    for who, name in ((0, "Anna <b>Berg</b>"), (7, "<script>alert(1)</script>")):
        for view in ("", "rate", "talk", "history", "paper"):
            go(page, who, view)
            expect(heading(page)).to_be_visible()
            expect(app(page).locator(".hr-coach")).to_contain_text(name)
            assert app(page).locator("script, b:text-is('Berg')").count() == 0
