"""Two who write the same file, a tab that crashes, a storage that is full, two tabs at once: nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.coach.conftest import app, follow, heading, press, row
from tests.e2e.quarter.conftest import arrive, go, got_bytes, open_folder, put_bytes, save
from tests.e2e.quarter.files import FILES, file_of, lost, person_id
from tests.e2e.quarter.plan import COACHES, COMPETENCIES, ROUNDS, VERSION, level_title
from tests.e2e.quarter.told import people_in

TITLE = COMPETENCIES[0].title
OTHERS = f"""\
assignments:
  - id: g-20260831-bbbb
    date: 2026-08-31
    by: c-ben
    competency: {COMPETENCIES[0].id}
    level: advanced
    framework: {VERSION}
goals:
  - {{id: o-20260831-bbbb, date: 2026-08-31, by: c-ben, text: "Theirs: <b>", state: open}}
"""


@pytest.fixture
def team(page: Page, server: str) -> Page:
    arrive(page, server, COACHES[0], ROUNDS[0])
    put_bytes(page, FILES)
    open_folder(page)
    return page


def agree(page: Page, who: int, rank: int, at: int = 0) -> None:
    """Agree on a level that nobody has rated."""
    competency = COMPETENCIES[at]
    go(page, who, f"talk/{competency.id}")
    box = row(page, competency.title)
    box.get_by_text("Choose a level").click()
    form = box.locator("form").first
    form.get_by_label(level_title(competency, rank), exact=True).check()
    form.get_by_label("Private note").fill(f"for {who}")
    form.get_by_role("button", name="Agree on this level").click()
    expect(box).to_contain_text("not saved yet")


def saved(page: Page, people: Path, who: int) -> list[tuple[str, str | None, str]]:
    """Return who has assigned what on which day, as the file says."""
    name = file_of(who)
    (people / name).write_bytes(got_bytes(page, [name])[name])
    assert lost(FILES[name].encode(), (people / name).read_bytes()) == []
    read, found = people_in(people)
    assert list(map(str, found.errors)) == []
    return [(one.by, one.level, one.date) for one in read[person_id(who)].person.assignments]


def test_both_sides_write_the_same_file(team: Page, people: Path) -> None:
    agree(team, 0, 2)
    put_bytes(team, {"p-01.yml": FILES["p-01.yml"] + OTHERS})
    press(team, "Save to the folder")
    told = app(team).locator(".hr-coach-bar")
    expect(told).to_contain_text(
        f"c-ben assigned Advanced in {TITLE} meanwhile. Both are kept; yours is newer"
    )
    expect(told).to_contain_text("1 entry of somebody else came in.")
    mine = ("c-mara", "intermediate", ROUNDS[0])
    assert saved(team, people, 0) == [("c-ben", "advanced", "2026-08-31"), mine]
    go(team, 0)
    expect(app(team).get_by_text("Theirs: <b>", exact=True)).to_be_visible()


def test_a_tab_that_crashes_leaves_everything_to_the_next_one(team: Page, people: Path) -> None:
    agree(team, 0, 2)
    agree(team, 2, 1)
    go(team, 1, "rate")
    app(team).get_by_label("Advanced").check()
    app(team).get_by_label("Note on").fill("Half a th")
    team.close(run_before_unload=False)
    page = team.context.new_page()
    page.set_default_timeout(10_000)
    page.clock.set_fixed_time(f"{ROUNDS[0]}T10:00:00")
    page.goto(str(team.url).split("#")[0])
    expect(app(page).get_by_text("2 entries were not saved: p-01, 1 and p-03, 1.")).to_be_visible()
    press(page, "Open “people” again")
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("2 unsaved entries")
    save(page)
    assert saved(page, people, 0) == [("c-mara", "intermediate", ROUNDS[0])]
    assert saved(page, people, 2) == [("c-mara", "beginner", ROUNDS[0])]
    go(page, 1)
    follow(page, "Go on")
    expect(heading(page)).to_have_text(COMPETENCIES[1].title)
    follow(page, "Back")
    expect(app(page).get_by_label("Note on")).to_have_value("Half a th")


@pytest.mark.allow_noise
def test_a_full_storage_is_said_and_the_work_is_saved_all_the_same(team: Page, people: Path) -> None:
    team.evaluate(
        "() => { for (let size = 4_000_000, at = 0; size >= 1; at += 1) {"
        " try { localStorage.setItem(`fill${at}`, 'x'.repeat(size)) } catch { size = Math.floor(size / 2) } } }"
    )
    agree(team, 0, 2)
    expect(app(team).locator(".hr-coach-saving")).to_contain_text("This browser does not keep unsaved work")
    save(team)
    assert saved(team, people, 0) == [("c-mara", "intermediate", ROUNDS[0])]
    expect(app(team).locator(".hr-coach-saving")).not_to_contain_text("does not keep")


def test_two_tabs_at_once_write_what_both_did(team: Page, people: Path) -> None:
    other = team.context.new_page()
    arrive(other, team.url.split("coach/")[0], COACHES[0], ROUNDS[0])
    open_folder(other)
    agree(team, 0, 2)
    expect(app(other).locator(".hr-coach-saving")).to_contain_text("1 unsaved entry")
    agree(other, 0, 3, at=1)
    expect(app(team).locator(".hr-coach-saving")).to_contain_text("2 unsaved entries")
    save(team)
    expect(app(other).locator(".hr-coach-saving")).to_contain_text("Everything is saved")
    agree(other, 0, 1, at=2)
    save(other)
    day = ROUNDS[0]
    assert saved(other, people, 0) == [
        ("c-mara", "intermediate", day),
        ("c-mara", "advanced", day),
        ("c-mara", "beginner", day),
    ]
