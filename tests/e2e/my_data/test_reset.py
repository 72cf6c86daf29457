"""Starting over, and what was set aside: asked first, with a list; Cancel is the default; and back again."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.my_data.conftest import KEY, LEAVES, document, open_data, values
from tests.e2e.small_site import said

EVERYTHING = set(LEAVES)
PHASE = {"module/intro", "check/c-intro/talk", "quiz/q-intro/which"}


@pytest.mark.parametrize(
    ("button", "goes", "words"),
    [
        ("Reset everything…", EVERYTHING, "2 modules completed, 1 rating, 1 answer, 2 ticked items, 2 self-assessments, 1 setting"),
        ("Reset this phase…", PHASE, "1 module completed, 1 answer, 1 ticked item"),
        ("Reset this quiz…", {"quiz/q-intro/which"}, "1 answer"),
    ],
)  # fmt: skip
def test_a_reset_is_asked_listed_done_and_undone(
    page: Page, site: str, button: str, goes: set[str], words: str
) -> None:
    open_data(page, site, LEAVES)
    before = values(page)
    opener = page.get_by_role("button", name=button)
    opener.focus()
    page.keyboard.press("Enter")
    dialog = page.locator("dialog[open]")
    expect(dialog).to_contain_text(f"This is deleted: {words}.")
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()
    assert values(page) == before
    assert said(page) == []
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(dialog.get_by_role("button", name="Reset")).to_be_focused()
    page.keyboard.press("Enter")
    expect(opener).to_be_focused()
    assert said(page) == [f"Reset: {words}."]
    assert set(values(page)) == EVERYTHING - goes
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", name="Reset", exact=True)).to_be_focused()
    assert said(page) == ["The reset was undone."]
    assert values(page) == before, "with the day of every completion"
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)


def test_the_second_phase_is_reset_alone(page: Page, site: str) -> None:
    open_data(page, site, LEAVES)
    page.get_by_label("Phase", exact=True).select_option("Phase 1: Value")
    page.get_by_role("button", name="Reset this phase…").click()
    page.locator("dialog[open]").get_by_role("button", name="Reset").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    assert EVERYTHING - set(values(page)) == {"module/exchange", "task/exchange/try-it"}


def test_where_there_is_nothing_nobody_is_asked(page: Page, site: str) -> None:
    open_data(page, site)
    page.get_by_role("button", name="Reset this quiz…").click()
    expect(page.locator(".hr-told")).to_have_text(
        "There is nothing to reset in Introduction: Check your understanding. Nothing was changed."
    )
    assert said(page) == [page.locator(".hr-told").inner_text()]
    expect(page.locator("dialog[open]")).to_have_count(0)


def test_a_reset_reaches_the_other_tab(page: Page, site: str) -> None:
    open_data(page, site, LEAVES)
    other = page.context.new_page()
    other.goto(site + "course/0-foundations/1-intro/")
    expect(other.get_by_role("button", name="Completed")).to_be_visible()
    page.get_by_role("button", name="Reset everything…").click()
    page.locator("dialog[open]").get_by_role("button", name="Reset").click()
    expect(other.get_by_role("button", name="Done with this module?")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(other.get_by_role("button", name="Completed")).to_be_visible()
    expect(other.get_by_text("on 3 Nov")).to_be_visible()


def test_what_was_set_aside_can_be_taken_away_and_deleted(page: Page, site: str) -> None:
    page.goto(site)
    page.evaluate("key => localStorage.setItem(key, '{broken')", KEY)
    open_data(page, site)
    page.locator(".hr-notice").get_by_role("button", name="Dismiss").click()
    part = page.get_by_role("region", name="Set aside")
    with page.expect_download() as download:
        part.get_by_role("button", name="Download").click()
    assert download.value.path().read_text(encoding="utf-8") == "{broken"
    part.get_by_role("button", name="Delete…").click()
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(part.get_by_role("button", name="Delete…")).to_be_focused()
    page.keyboard.press("Enter")
    page.locator("dialog[open]").get_by_role("button", name="Delete").click()
    expect(part).to_contain_text("Deleted.")
    assert said(page) == ["Deleted."]
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes(':aside:'))") == []
    page.reload()
    expect(page.get_by_role("region", name="Set aside")).to_have_count(0)


@pytest.mark.allow_noise
def test_where_nothing_can_be_kept_the_page_says_so_and_exports_all_the_same(page: Page, site: str) -> None:
    # The theme complains aloud of a blocked storage; ours must go on.
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    open_data(page, site)
    expect(page.get_by_text("it is lost when you close or reload this page")).to_be_visible()
    page.get_by_label("Learner file").set_input_files(
        {"name": "r.json", "mimeType": "application/json", "buffer": document().encode()}
    )
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_text("It holds 2 modules completed")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Export learner file").click()
    assert json.loads(download.value.path().read_text(encoding="utf-8"))["leaves"]["module/intro"][0] is True
