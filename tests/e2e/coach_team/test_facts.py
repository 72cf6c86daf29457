"""What follows from the table, and what can be taken away: coverage, one person alone, mentoring, reviews, files."""

from __future__ import annotations

import csv
import io
import re
from xml.etree import ElementTree

from playwright.sync_api import Locator, Page, expect
from tests.e2e.coach_team.conftest import SITE, TODAY, downloaded
from tests.e2e.small_site import said

SVG = "{http://www.w3.org/2000/svg}"
DAY_IN_WORDS = (
    "day => new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'})"
    ".format(Date.parse(day))"
)


def part(team: Locator, title: str) -> Locator:
    return team.get_by_role("region", name=title)


def test_coverage_counts_in_numbers_and_words(team: Locator) -> None:
    rows = part(team, "Coverage").get_by_role("listitem")
    expect(rows).to_have_count(3)
    strategy = rows.filter(has_text="Strategy")
    expect(strategy).to_contain_text("1 of 4 at Guide or above")
    expect(strategy).to_contain_text("Catalyst: 1 · Beginner: 1 · Not yet: 1 · no level agreed: 1")
    assert strategy.locator("svg rect[data-hr-level]").count() == 2, "levels that nobody has take no room"


def test_what_rests_on_one_person_leads_to_them(team: Locator, page: Page) -> None:
    alone = part(team, "What rests on one person")
    expect(alone.get_by_role("listitem")).to_have_text(
        [
            re.compile(r"Strategy\s*Ben\s*reaches Guide"),
            re.compile(r"Research\s*Ben\s*reaches Guide"),
        ]
    )
    alone.get_by_role("link", name="Ben").first.click()
    expect(page).to_have_url(re.compile("#person/p-ben/talk/strategy$"))
    expect(team).to_have_count(0)
    page.go_back()
    expect(team).to_be_visible()


def test_who_could_mentor_whom_folds_out(team: Locator) -> None:
    pairs = part(team, "Who could mentor whom")
    expect(pairs.get_by_role("group")).to_have_count(1)
    expect(pairs.locator("summary")).to_have_text("StrategyCould help: 1; below their target: 2")
    pairs.locator("summary").focus()
    pairs.page.keyboard.press("Enter")
    lists = pairs.get_by_role("list")
    expect(lists.nth(0)).to_have_text(re.compile(r"^\s*Ben\s*Catalyst\s*$"))
    expect(lists.nth(1).get_by_role("listitem").first).to_have_text(
        re.compile(r"Cleo\s*Not yet, target Guide")
    )


def test_reviews_due_are_listed_and_follow_the_choice(team: Locator) -> None:
    reviews = part(team, "Reviews due")
    expect(reviews.get_by_role("listitem")).to_have_text(
        [re.compile(r"Ben\s*Strategy\s*due since 1 Oct"), re.compile(r"Ben\s*Research\s*due since 1 Oct")]
    )
    team.get_by_label("Team", exact=True).select_option(label="Search")
    expect(reviews).to_contain_text("No review is due.")
    expect(part(team, "What rests on one person")).to_contain_text("Nothing rests on one person alone.")
    expect(team.get_by_text("Counted below: all 2 people of this role and team.")).to_be_visible()


def test_csv_holds_what_is_shown_and_no_notes(team: Locator, page: Page) -> None:
    name, text = downloaded(page, "Download as CSV")
    assert name == f"team-{TODAY}.csv"
    assert said(page) == [f"{name} was handed to your browser."]
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(rows) == 4 * 3
    ben = next(row for row in rows if row["person"] == "p-ben" and row["competency"] == "strategy")
    assert (ben["assigned"], ben["target"], ben["gap"], ben["review_due"]) == (
        "catalyst",
        "guide",
        "0",
        "yes",
    )
    assert "A secret" not in text
    team.get_by_label("Ids in place of names").check()
    team.get_by_label("Area of competencies").select_option(label="Discovery")
    _, text = downloaded(page, "Download as CSV")
    assert "Ben" not in text
    assert text.count("\r\n") == 1 + 4


def test_the_picture_needs_nothing_else(team: Locator, page: Page) -> None:
    name, text = downloaded(page, "Download as picture (SVG)")
    assert name == f"team-{TODAY}.svg"
    root = ElementTree.fromstring(text)  # noqa: S314, our own file
    texts = [one.text for one in root.iter(f"{SVG}text")]
    day = page.evaluate(DAY_IN_WORDS, TODAY)
    assert (
        root.findtext(f"{SVG}title")
        == f"Framework <b>one</b>: levels of the team, {day}, framework version 1.1.0"
    )
    assert {"<img src=x onerror=alert(1)>", "Ben", "Strategy", "Beg", "↑Int", "What the marks mean"} <= set(
        texts
    )
    assert not list(root.iter(f"{SVG}image"))
    assert "href" not in text
    team.get_by_label("Ids in place of names").check()
    assert "Ben" not in downloaded(page, "Download as picture (SVG)")[1]


def test_nothing_of_the_team_is_kept_in_the_browser(team: Locator, page: Page) -> None:
    team.get_by_label("Team", exact=True).select_option(label="Shops")
    kept: dict[str, str] = page.evaluate("() => ({...localStorage, ...sessionStorage})")
    assert f"handrail:{SITE}:coach-id:v1" in kept
    assert not [key for key, text in kept.items() if "Ben" in text or "Shops" in text]
