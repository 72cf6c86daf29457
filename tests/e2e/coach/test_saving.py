"""Nothing is lost: a crash, another coach in the same file, a file that is gone, a browser without folders."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.coach.conftest import (
    ANNA,
    BEN,
    FOLDER,
    TEAM,
    app,
    choose,
    follow,
    got,
    heading,
    open_folder,
    open_start,
    press,
    put,
    row,
    view_of,
    without_folders,
)
from tests.e2e.small_site import said

OTHERS = """\
  - id: g-20261101-bbbb
    date: 2026-11-01
    by: c-ben
    competency: pm
    level: advanced
    framework: fw@1.1.0
"""


def agree(page: Page, level: str = "Beginner", person: str = "p-anna") -> None:
    """Agree on a level in Product management."""
    view_of(page, person, "talk/pm")
    row(page, "Product management").get_by_text("Choose a level").click()
    form = row(page, "Product management").locator("form").first
    form.get_by_label(level).check()
    form.get_by_role("button", name="Agree on this level").click()
    expect(row(page, "Product management")).to_contain_text(f"Agreed: {level}")


def told(page: Page) -> str:
    return app(page).locator(".hr-coach-told").first.inner_text()


def test_what_was_not_saved_is_there_after_a_crash(page: Page, site: str) -> None:
    open_folder(page, site)
    agree(page)
    page.reload()
    expect(app(page).get_by_role("heading", name="Unsaved work of last time")).to_be_visible()
    expect(app(page).get_by_text("1 entry was not saved: p-anna, 1.")).to_be_visible()
    press(page, "Open “people” again")
    expect(row(page, "Product management")).to_contain_text("not saved yet")
    page.evaluate("location.hash = '#team'")
    expect(app(page).get_by_role("row", name="Anna").first).to_contain_text("1 unsaved")
    press(page, "Save to the folder")
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("Everything is saved")
    assert got(page, "p-anna.yml").startswith(ANNA)
    assert "level: beginner" in got(page, "p-anna.yml")
    assert got(page, "p-ben.yml") == BEN


def test_two_coaches_in_one_file_are_merged_and_told(page: Page, site: str) -> None:
    open_folder(page, site)
    agree(page)
    put(page, {"p-anna.yml": ANNA + OTHERS})
    said(page)
    press(page, "Save to the folder")
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("Everything is saved")
    [words] = said(page)
    assert "c-ben assigned Advanced in Product management meanwhile. Both are kept; yours is newer" in words
    expect(app(page).locator(".hr-coach-bar")).to_contain_text("c-ben assigned Advanced")
    file = got(page, "p-anna.yml")
    assert file.startswith(ANNA + OTHERS)
    assert "level: beginner" in file.removeprefix(ANNA + OTHERS)


def test_a_field_that_both_set_is_a_question(page: Page, site: str) -> None:
    open_folder(page, site)
    follow(page, "Anna")
    app(page).get_by_text("Change name, roles or team").click()
    app(page).get_by_label("Team or area").fill("Billing")
    press(page, "Keep these changes")
    put(page, {"p-anna.yml": ANNA.replace("team: Shops", "team: Payments")})
    press(page, "Save to the folder")
    told = app(page).locator(".hr-coach-told").last
    expect(told).to_contain_text("Team: somebody else set “Payments” meanwhile.")
    question = "Team: you set “Billing”, and meanwhile somebody else set “Payments”."
    expect(app(page).get_by_text(question)).to_be_visible()
    said(page)
    press(page, "Take “Billing”, as you did")
    assert said(page) == ["Team: “Billing” counts now."]
    press(page, "Save to the folder")
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("Everything is saved")
    assert "team: Billing" in got(page, "p-anna.yml")


def test_a_file_that_is_gone_is_not_silently_made_again(page: Page, site: str) -> None:
    open_folder(page, site)
    agree(page)
    page.evaluate(f"async () => (await ({FOLDER})()).removeEntry('p-anna.yml')")
    press(page, "Save to the folder")
    expect(app(page).locator(".hr-coach-told")).to_contain_text("the file p-anna.yml is not there any more.")
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("1 unsaved entry")
    press(page, "Write p-anna.yml anew")
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("Everything is saved")
    assert got(page, "p-anna.yml").startswith(ANNA)


def test_without_folders_files_go_in_and_downloads_come_out(page: Page, site: str) -> None:
    open_start(page, site)
    without_folders(page)
    page.reload()
    choose(page, "Person files", TEAM)
    agree(page)
    with page.expect_download() as download:
        press(page, "Download the files")
    assert download.value.suggested_filename == "p-anna.yml"
    text = download.value.path().read_text(encoding="utf-8")
    assert text.startswith(ANNA)
    assert "level: beginner" in text
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("Everything is saved")


def test_without_folders_a_crash_leaves_the_text_too(page: Page, site: str) -> None:
    open_start(page, site)
    without_folders(page)
    page.reload()
    choose(page, "Person files", TEAM)
    agree(page)
    page.reload()
    press(page, "Go on without the folder")
    expect(row(page, "Product management")).to_contain_text("not saved yet")
    with page.expect_download() as download:
        press(page, "Download the files")
    assert download.value.path().read_text(encoding="utf-8").startswith(ANNA)


@pytest.mark.allow_noise
def test_a_browser_that_keeps_nothing_says_so_and_works(page: Page, site: str) -> None:
    # The theme keeps its palette in the same storage and complains aloud.
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    page.add_init_script(f"window.showDirectoryPicker = {FOLDER}")
    page.goto(f"{site}coach/")
    expect(heading(page)).to_be_visible()
    put(page, TEAM)
    press(page, "Open a folder…")
    agree(page)
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("This browser does not keep unsaved work")
    press(page, "Save to the folder")
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("Everything is saved")
    assert "level: beginner" in got(page, "p-anna.yml")


def test_nothing_is_sent_and_nothing_of_a_person_is_in_the_learners_record(page: Page, site: str) -> None:
    asked: list[str] = []
    open_folder(page, site)
    page.on("request", lambda request: asked.append(request.url))
    agree(page)
    press(page, "Save to the folder")
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("Everything is saved")
    assert [url for url in asked if not re.search(r"/assets/|/coach/", url)] == []
    kept = page.evaluate("Object.entries(localStorage).filter(([key]) => !key.includes('coach')).join()")
    assert "Anna" not in kept
