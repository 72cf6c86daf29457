"""What a browser can do to the record, and what a team can do to the files that it is about."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.conftest import MINIMAL_SITE, MakeSite
from tests.e2e.serving import HOST, QuietHandler, serving
from tests.unit.small_project import PROJECT

MODULE = "course/0-foundations/1-introduction/"
KEY = "handrail:product-owner-path:v1"
ONLY_HERE = "Progress is kept only until you close or reload this page."
BLOCKED = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
)
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


def complete(page: Page) -> None:
    page.get_by_role("button", name="Done with this module?").click()
    expect(page.get_by_role("button", name="Completed")).to_be_visible()


@pytest.mark.allow_noise
@pytest.mark.parametrize(("trouble", "words"), [(BLOCKED, ONLY_HERE), (FULL, "has no space left")])
def test_blocked_or_full_storage_is_said_once_and_the_pages_work(
    page: Page, server: str, trouble: str, words: str
) -> None:
    # The theme keeps its palette in the same storage and complains aloud when it is blocked; ours must go on.
    page.add_init_script(trouble)
    page.goto(server + MODULE)
    complete(page)
    notice = page.locator(".hr-notice")
    expect(notice).to_have_count(1)
    expect(notice).to_contain_text(words)
    page.locator(".hr-item input").first.check()
    expect(notice).to_have_count(1)
    notice.get_by_role("button", name="Dismiss").click()
    expect(notice).to_have_count(0)
    page.get_by_role("link", name="Back to Phase 0").click()
    expect(page.get_by_role("progressbar", name="1 of 2 modules completed")).to_be_visible()
    expect(notice).to_have_count(0)


def test_storage_that_is_full_again_is_said_again(page: Page, server: str) -> None:
    page.goto(server + MODULE)
    fill = f"window.write = Storage.prototype.setItem; {FULL}; 0"
    page.evaluate(fill)
    complete(page)
    expect(page.locator(".hr-notice")).to_have_count(1)
    page.evaluate("Storage.prototype.setItem = window.write; 0")
    page.locator(".hr-item input").first.check()
    expect(page.locator(".hr-notice")).to_have_count(0)
    page.evaluate(fill)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".hr-notice")).to_have_count(1)


@pytest.mark.parametrize("text", ["{", "[]", '{"schema":1}', "\x00" * 9, '{"schema":1,"site":"other","leaves":{},"resets":{}}'])  # fmt: skip
def test_what_cannot_be_read_is_set_aside_and_said(page: Page, server: str, text: str) -> None:
    page.goto(server)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.goto(server + MODULE)
    expect(page.locator(".hr-notice")).to_contain_text("It was set aside, nothing was deleted.")
    with page.expect_download() as download:
        page.locator(".hr-notice").get_by_role("button", name="Download").click()
    assert download.value.path().read_text(encoding="utf-8") == text
    complete(page)
    page.reload()
    expect(page.get_by_role("button", name="Completed")).to_be_visible()
    kept = page.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.includes(':aside:')).map(([, v]) => v)"
    )
    assert kept == [text]


def test_the_record_of_a_newer_version_is_not_touched(page: Page, server: str) -> None:
    newer = json.dumps({"schema": 99, "site": "product-owner-path", "future": True})
    page.goto(server)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, newer])
    page.goto(server + MODULE)
    expect(page.locator(".hr-notice")).to_contain_text("newer version")
    complete(page)
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == newer


class _NeverCached(QuietHandler):
    """Dates of files are whole seconds: a site that is published again within one would be taken from the cache."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


@pytest.fixture
def publish(make_site: MakeSite, tmp_path: Path) -> Iterator[Callable[[Mapping[str, Any]], str]]:
    """Return a function that builds a small course and publishes it, each time at the same address."""
    folder = tmp_path / "public"
    handler = partial(_NeverCached, directory=str(folder))
    with serving(handler) as port:
        address = f"http://{HOST}:{port}/"

        def build_and_publish(changes: Mapping[str, Any]) -> str:
            config = MINIMAL_SITE["mkdocs.yml"].replace("http://127.0.0.1/", address)
            built = make_site({**PROJECT, "mkdocs.yml": config, **changes})
            assert built.returncode == 0, built.output
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(built.site, folder)
            return address

        yield build_and_publish


INTRO = "site_src/course/0-foundations/1-intro.md"


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        ("0-foundations/1-what-it-is", {INTRO: None, "site_src/course/0-foundations/1-what-it-is.md": PROJECT[INTRO]}),
        ("1-value/2-intro", {INTRO: None, "site_src/course/1-value/2-intro.md": PROJECT[INTRO]}),
        ("0-foundations/1-intro", {INTRO: PROJECT[INTRO].replace("id: intro\n", "id: start\naliases: [intro]\n"),
          "site_src/course/1-value/1-exchange.md": "---\nid: exchange\nteaches: []\n---\n", "handbook/how.md": "---\nid: how\n---\n"}),
    ],
    ids=["renamed", "moved to another phase", "another id with an alias"],
)  # fmt: skip
def test_a_renamed_or_moved_module_stays_completed_and_ticked(
    page: Page, publish: Callable[[Mapping[str, Any]], str], path: str, changes: Mapping[str, Any]
) -> None:
    address = publish({})
    page.goto(address + "course/0-foundations/1-intro/")
    page.get_by_label("Talk to a user").check()
    page.get_by_label("Write it down").check()
    complete(page)
    publish(changes)
    page.goto(f"{address}course/{path}/")
    expect(page.get_by_role("button", name="Completed")).to_be_visible()
    expect(page.get_by_label("Talk to a user")).to_be_checked()
    expect(page.get_by_label("Write it down")).to_be_checked()


def test_reordered_and_corrected_items_keep_their_own_ticks(
    page: Page, publish: Callable[[Mapping[str, Any]], str]
) -> None:
    address = publish({})
    page.goto(address + "course/0-foundations/1-intro/")
    page.get_by_label("Talk to a user").check()
    reordered = PROJECT[INTRO].replace(
        "- [ ] Talk to a user <!-- id: talk -->\n- [ ] Write it down\n",
        "- [ ] Something new\n- [ ] Write it down\n- [ ] Talk to *two* users <!-- id: talk -->\n",
    )
    publish({INTRO: reordered})
    page.goto(address + "course/0-foundations/1-intro/")
    expect(page.get_by_label("Talk to two users")).to_be_checked()
    expect(page.get_by_label("Something new")).not_to_be_checked()
    expect(page.get_by_label("Write it down")).not_to_be_checked()


def test_a_module_that_is_gone_leaves_no_impossible_count(
    page: Page, publish: Callable[[Mapping[str, Any]], str]
) -> None:
    address = publish({})
    for path in ("0-foundations/1-intro", "1-value/1-exchange"):
        page.goto(f"{address}course/{path}/")
        complete(page)
    publish({"site_src/course/1-value/1-exchange.md": "---\nid: another\nteaches: []\n---\nText.\n"})
    page.goto(address + "course/")
    expect(page.get_by_text("1 of 2 modules completed")).to_be_visible()
