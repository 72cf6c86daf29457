"""Export here, import there: with a preview, a way back, and one clear sentence for every file that is none."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, Page, expect
from tests.e2e.my_data.conftest import DAY, KEY, LEAVES, SITE, choose, document, open_data, values
from tests.e2e.small_site import said

from handrail.sources.schemas import schema_of


def exported(page: Page) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Export learner file").click()
    assert download.value.suggested_filename == f"handrail-{SITE}-{date.today().isoformat()}.json"
    return download.value.path()


def test_a_record_moves_to_another_machine(page: Page, browser: Browser, site: str) -> None:
    open_data(page, site, LEAVES)
    file = exported(page)
    assert said(page) == [f"Exported as handrail-{SITE}-{date.today().isoformat()}.json."]
    Draft202012Validator(schema_of("learner-file")).validate(json.loads(file.read_text(encoding="utf-8")))
    with browser.new_context() as elsewhere:
        there = elsewhere.new_page()
        open_data(there, site)
        there.get_by_label("Learner file").set_input_files(file)
        preview = there.locator(".hr-preview")
        expect(preview).to_contain_text(
            "New: 2 modules completed, 1 rating, 1 answer, 2 ticked items, 2 self-assessments, 1 setting."
        )
        expect(preview.get_by_role("heading", level=3)).to_be_focused()
        assert values(there) == {}, "nothing happens before Import is pressed"
        there.get_by_role("button", name="Import", exact=True).click()
        expect(there.get_by_role("button", name="Undo")).to_be_focused()
        assert [text.startswith("Imported. New: 2 modules completed") for text in said(there)] == [True]
        assert values(there) == {
            path: DAY if value is True and path.startswith("module/") else value
            for path, (value, _) in LEAVES.items()
        }
        there.goto(site + "course/0-foundations/1-intro/")
        expect(there.get_by_role("button", name="Completed")).to_be_visible()


def test_the_whole_import_works_by_keyboard_and_can_be_undone(page: Page, site: str) -> None:
    mine = {"module/intro": [False, DAY], "rating/pm/owns": ["sometimes", DAY + 5]}
    theirs = {"module/intro": [True, DAY + 1], "rating/pm/owns": ["not-yet", DAY], "note/pm": ["New", DAY]}
    open_data(page, site, mine)
    before = values(page)
    choose(page, document(theirs))
    expect(page.locator(".hr-preview")).to_contain_text("New: 1 module completed, 1 note.")
    expect(page.locator(".hr-preview")).to_contain_text("1 entry stays as it is because yours is newer.")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Show every entry")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".hr-preview").get_by_text("Introduction")).to_be_visible()
    expect(page.locator(".hr-preview").get_by_text("Product management")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    assert values(page) == {"module/intro": DAY + 1, "rating/pm/owns": "sometimes", "note/pm": "New"}
    said(page)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Learner file")).to_be_focused()
    assert said(page) == ["The import was undone."]
    assert values(page) == before


def test_a_backup_comes_back_after_everything_was_reset(page: Page, site: str) -> None:
    open_data(page, site, LEAVES)
    before, file = values(page), exported(page)
    page.get_by_role("button", name="Reset everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Reset", exact=True).click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    assert values(page) == {}
    page.reload()
    page.get_by_label("Learner file").set_input_files(file)
    preview = page.locator(".hr-preview")
    back = preview.get_by_label("Bring back what was reset or undone here since: 2 modules completed")
    expect(back).to_be_checked()
    expect(preview).to_contain_text("New: 2 modules completed, 1 rating")
    back.uncheck()
    expect(preview).to_contain_text("Without that, the file changes nothing.")
    expect(back).to_be_focused()
    back.check()
    page.get_by_role("button", name="Import", exact=True).click()
    assert values(page) == {
        path: DAY if value is True and path.startswith("module/") else value
        for path, value in before.items()
        if not path.startswith("learner/exported")
    }


def test_what_was_reset_on_purpose_stays_away_from_a_file_with_other_news(page: Page, site: str) -> None:
    open_data(page, site, LEAVES)
    page.get_by_role("button", name="Reset this quiz").click()
    page.get_by_role("dialog").get_by_role("button", name="Reset", exact=True).click()
    choose(page, document({**LEAVES, "goal/g": [{"text": "More"}, DAY]}))
    expect(page.get_by_label("Bring back what was reset or undone here since: 1 answer.")).not_to_be_checked()
    page.get_by_role("button", name="Import", exact=True).click()
    assert "quiz/q-intro/which" not in values(page)
    assert "goal/g" in values(page)


def test_cancel_changes_nothing_and_says_so(page: Page, site: str) -> None:
    open_data(page, site, LEAVES)
    before = page.evaluate("key => localStorage.getItem(key)", KEY)
    choose(page, document({"goal/g": [{"text": "More"}, DAY]}))
    expect(page.locator(".hr-preview")).to_be_visible()
    page.get_by_role("button", name="Cancel").click()
    expect(page.locator(".hr-preview")).to_have_count(0)
    expect(page.get_by_label("Learner file")).to_be_focused()
    assert said(page) == ["Cancelled. Nothing was changed."]
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == before


DEEP = "[" * 100_000 + "]" * 100_000
REFUSED: dict[str, tuple[str | bytes, str]] = {
    "rubbish": (b"\x89PNG\x00\xff", "no learner file, or it is damaged"),
    "empty": ("", "is empty"),
    "cut": (document()[:-40], "or it is damaged"),
    "another program's": ('{"name": "x"}', "This is not a learner file."),
    "deep nesting": (DEEP, "This is not a learner file."),
    "foreign": (document(site="<b>other</b>"), "from another site (<b>other</b>)"),
    "newer": (document(schema=2), "from a newer version of this site"),
    "a self-assessment": (
        '{"$schema": "urn:handrail:schema:self-assessment", "schema": 1}',
        "This is a self-assessment for a coach.",
    ),
    "more than 5 MB": (" " * (5 * 1024 * 1024 + 1), "at most 5 MB"),
    "nothing that can be read": (
        document({"module/b": [True, 1.5]}),
        "1 entry could not be read and is left out. record.json holds nothing newer",
    ),
    "what is known already": (document(), "nothing newer than what you have already"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_file_that_is_none_is_refused_in_one_sentence_that_says_what_is_safe(
    page: Page, site: str, kind: str
) -> None:
    content, words = REFUSED[kind]
    open_data(page, site, LEAVES)
    before = page.evaluate("key => localStorage.getItem(key)", KEY)
    choose(page, content)
    told = page.locator(".hr-told")
    expect(told).to_contain_text(words)
    expect(told).to_have_text(re.compile(r"Nothing was changed\.$"))
    expect(page.locator(".hr-preview")).to_have_count(0)
    assert said(page) == [told.inner_text()]
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == before


def test_a_file_of_10_mb_is_not_even_read(page: Page, site: str) -> None:
    open_data(page, site)
    page.evaluate(
        "() => { window.read = 0; const text = Blob.prototype.text;"
        " Blob.prototype.text = function () { window.read += 1; return text.call(this) } }"
    )
    choose(page, " " * 10_000_000)
    expect(page.locator(".hr-told")).to_contain_text("at most 5 MB")
    assert page.evaluate("window.read") == 0
    choose(page, "{")
    expect(page.locator(".hr-told")).to_contain_text("or it is damaged")
    assert page.evaluate("window.read") == 1, "the control: a small file is read"


def test_texts_of_a_file_stay_texts(page: Page, site: str) -> None:
    markup = '<img src="x" onerror="window.broken = 1">'
    open_data(page, site)
    choose(
        page,
        document(
            {
                f"rating/{markup}/x": ["sometimes", DAY],
                "goal/g": [{"text": markup}, DAY],
                "__proto__": [{"__proto__": {"broken": 1}}, DAY],
                "module/constructor": [True, DAY],
            }
        ),
        name=f"{markup}.json",
    )
    page.get_by_text("Show every entry").click()
    expect(page.locator(".hr-preview").get_by_text(markup, exact=True)).to_have_count(2)
    expect(page.locator(".hr-preview").get_by_text("constructor")).to_be_visible()
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    assert page.evaluate("window.broken ?? Object.prototype.broken ?? 0") == 0
    expect(page.locator(".hr-data img")).to_have_count(0)


def test_a_clock_that_is_years_ahead_does_not_win_for_ever(page: Page, site: str) -> None:
    later = 8_000_000_000_000
    open_data(page, site, {"module/intro": [False, DAY]})
    choose(page, document({"module/intro": [True, later], "module/exchange": [True, later]}))
    expect(page.locator(".hr-preview")).to_contain_text("2 entries are dated in the future")
    expect(page.locator(".hr-preview")).to_contain_text("New: 1 module completed.")
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    found = values(page)
    assert found["module/intro"] is False
    assert found["module/exchange"] < later


def test_a_file_can_be_dropped(page: Page, site: str) -> None:
    open_data(page, site)
    page.evaluate(
        "text => { const data = new DataTransfer(); data.items.add(new File([text], 'dropped.json'));"
        " const part = document.querySelector('#hr-import').parentElement;"
        " for (const type of ['dragover', 'drop'])"
        " part.dispatchEvent(new DragEvent(type, {dataTransfer: data, bubbles: true, cancelable: true})) }",
        document(),
    )
    expect(page.get_by_role("heading", name="What dropped.json would change")).to_be_visible()


def test_after_50_changes_one_is_reminded_until_one_exports(page: Page, site: str) -> None:
    open_data(page, site, {f"check/c-intro/{n}": [True, DAY] for n in range(49)})
    expect(page.locator(".hr-reminder")).to_have_count(0)
    page.evaluate("handrail.store.set('module/intro', true)")
    expect(page.locator(".hr-reminder")).to_contain_text("50 entries, and you have never exported.")
    exported(page)
    expect(page.locator(".hr-reminder")).to_have_count(0)
    page.reload()
    expect(page.get_by_text("Last exported")).to_be_visible()


def test_on_paper_is_nothing_to_press(page: Page, site: str) -> None:
    open_data(page, site, LEAVES)
    export = page.get_by_role("button", name="Export learner file")
    expect(export).to_be_visible()
    page.emulate_media(media="print")
    expect(export).to_be_hidden()
