"""Where no keeper answers, links carry the record from page to page."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext
from tests.e2e.firefox import ChromiumTab, Firefox, Tab, eventually, last_answer
from tests.e2e.from_disk.conftest import (
    ADDRESS,
    COUNT,
    COURSE,
    DONE,
    EXCHANGE,
    INTRO,
    NOTICES,
    complete,
    fragment,
    is_at,
    link_to,
)


@pytest.fixture(scope="session")
def site_without_keeper(built: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of the same site in which no keeper answers."""
    folder = tmp_path_factory.mktemp("alone") / "site"
    shutil.copytree(built, folder)
    (folder / "assets/handrail/keeper.html").unlink()
    return folder.as_uri() + "/"


@pytest.fixture(scope="module")
def one_firefox(firefox_program: str) -> Iterator[Firefox]:
    """Start a Firefox for the many cases of one test, which clear the storage of the page that they open."""
    with Firefox(firefox_program) as firefox:
        yield firefox


def settled(tab: Tab) -> None:
    """Wait until a page has given up waiting for a keeper."""
    eventually(lambda: tab.run("() => typeof handrail"), "object")
    time.sleep(0.5)
    eventually(lambda: tab.run("() => document.querySelectorAll('iframe[src*=keeper]').length"), 0)


def test_without_a_keeper_links_take_the_record_along_and_the_learner_is_told(
    firefox: Firefox, site_without_keeper: str
) -> None:
    site = site_without_keeper
    tab = firefox.open()
    tab.goto(site + INTRO)
    complete(tab)
    settled(tab)
    assert tab.run(NOTICES) == []
    tab.click(link_to("0-foundations/#") + ", .md-content a[href='index.html']")
    eventually(lambda: tab.run(COUNT), "1 of 1 module completed")
    address = str(tab.run(ADDRESS))
    assert "#" not in address
    eventually(lambda: len(tab.run(NOTICES)), 1)
    assert "Links take yours along" in tab.run(NOTICES)[0]
    # As the theme opens a search result, and assistive technology a link.
    tab.run("(address) => [...document.links].find((link) => link.href === address).click()", site + COURSE)
    is_at(tab, site + COURSE)
    eventually(lambda: tab.run(COUNT), "1 of 2 modules completed")
    settled(tab)
    tab.run("() => { document.querySelector('.md-content a[href*=exchange]').focus() }")
    tab.press("Enter")
    is_at(tab, site + EXCHANGE + "#far-down")
    eventually(lambda: tab.run("() => handrail.course.whole.done"), 1)
    top = "() => Math.round(document.getElementById('far-down').getBoundingClientRect().top) < 200"
    eventually(lambda: tab.run(top), True)
    complete(tab)
    # What Back shows is older; going on from there loses nothing of either page.
    tab.run("() => { history.back() }")
    is_at(tab, site + COURSE)
    tab.run("() => { handrail.store.set('task/later', true) }")
    settled(tab)
    tab.click(link_to("exchange"))
    is_at(tab, site + EXCHANGE + "#far-down")
    eventually(lambda: tab.run("() => handrail.store.get('task/later')"), True)
    assert tab.run("() => handrail.course.whole.done") == 2


def test_without_a_keeper_a_link_carries_only_while_it_may_be_followed(
    firefox: Firefox, site_without_keeper: str
) -> None:
    tab = firefox.open()
    tab.goto(site_without_keeper + COURSE)
    tab.run("() => { handrail.store.set('module/intro', true) }")
    settled(tab)
    href = "() => document.querySelector('.md-content a[href*=exchange]').getAttribute('href')"
    written = tab.run(href)
    tab.click(link_to("exchange"), button="right")
    carrying = tab.run(href)
    assert carrying.startswith(site_without_keeper + EXCHANGE + "#hr=")
    assert carrying.endswith("&far-down")
    tab.press("Escape")
    tab.click("h1")
    assert tab.run(href) == written
    tab.click(link_to("exchange"), button="middle")
    eventually(lambda: tab.run(href), written)
    other = firefox.opened_tab()
    is_at(other, site_without_keeper + EXCHANGE + "#far-down")
    eventually(lambda: other.run("() => handrail.course.whole.done"), 1)
    own = "() => { const a = document.createElement('a'); a.href = '#own'; document.querySelector('h1').replaceChildren(a, 'Course'); a.textContent = 'Own' }"
    tab.run(own)
    tab.click("h1 a")
    is_at(tab, site_without_keeper + COURSE + "#own")


def test_without_a_keeper_one_storage_for_all_is_noticed_at_the_first_link(
    context: BrowserContext, site_without_keeper: str
) -> None:
    page = context.new_page()
    # A page that is not there is the only thing to complain about.
    page.goto(site_without_keeper + INTRO)
    page.get_by_role("button", name="Done with this module?").click()
    settled(ChromiumTab(page))
    page.goto(site_without_keeper + COURSE)
    settled(ChromiumTab(page))
    page.locator(link_to("exchange")).click()
    eventually(lambda: page.evaluate("localStorage['handrail:minimal:disk'].split(' ')[0]"), "shared")
    assert page.url == site_without_keeper + EXCHANGE + "#far-down"
    page.wait_for_timeout(700)
    assert page.locator(".hr-notice").count() == 0


@pytest.mark.parametrize(
    ("carried", "notice", "done"),
    [
        (fragment(DONE), "Links take yours along", 1),
        (fragment({**DONE, "schema": 99}), "by a newer version", 0),
        (fragment({**DONE, "site": "another"}), "Links take yours along", 0),
        (fragment("{"), "Links take yours along", 0),
        (fragment({**DONE, "leaves": {"module/intro": [True, 8.64e15]}}), "Links take yours along", 1),
        ("#hr=", None, 0),
        ("#hr=0123-4567-89ab.$$$", None, 0),
        ("#hr=0123-4567-89ab.____", None, 0),
        ("#hr=%00.%ff", None, 0),
    ],
    ids=["sound", "newer", "foreign", "not JSON", "from the future", "empty", "no base64", "no UTF-8", "escaped"],
)  # fmt: skip
def test_without_a_keeper_a_fragment_can_do_no_more_than_an_import(
    one_firefox: Firefox, site_without_keeper: str, carried: str, notice: str | None, done: int
) -> None:
    tab = one_firefox.open()
    tab.goto(site_without_keeper + COURSE)
    tab.run("() => { localStorage.clear() }")
    tab.goto("about:blank")
    tab.goto(site_without_keeper + COURSE + carried)
    is_at(tab, site_without_keeper + COURSE)
    settled(tab)
    assert tab.run("() => handrail.course.whole.done") == done
    notices = tab.run(NOTICES)
    assert any(notice in text for text in notices) if notice else notices == []
    # Whatever came, what the learner does now wins.
    tab.run("() => { handrail.store.set('module/intro', false); }")
    assert tab.run("() => handrail.store.leaf('module/intro')[1] <= Date.now() + 1000") is True
    assert not tab.run("() => Object.keys(localStorage).some((key) => key.includes(':aside:'))")
    assert one_firefox.noise() == []


def test_a_record_that_is_too_large_for_a_link_stays_and_is_offered(
    firefox: Firefox, site_without_keeper: str
) -> None:
    tab = firefox.open()
    tab.goto(site_without_keeper + COURSE)
    tab.run("() => { handrail.store.set('note/long', 'x'.repeat(700_000)) }")
    settled(tab)
    tab.click(link_to("exchange"), button="right")
    told = last_answer(lambda: [text[:24] for text in tab.run(NOTICES)], ["Your record is too large"])
    assert told == ["Your record is too large"]
    tab.press("Escape")
    tab.run("() => { handrail.store.set('note/long', 'x'.repeat(600_000)) }")
    tab.click(link_to("exchange"))
    is_at(tab, site_without_keeper + EXCHANGE + "#far-down")
    length = "() => handrail.store.get('note/long')?.length"
    assert last_answer(lambda: tab.run(length), 600_000) == 600_000


def test_where_storage_is_blocked_links_carry_what_is_in_memory(firefox_program: str, site: str) -> None:
    with Firefox(firefox_program, {"network.cookie.cookieBehavior": 2}) as firefox:
        tab = firefox.open()
        tab.goto(site + INTRO)
        complete(tab)
        settled(tab)
        tab.goto(site + COURSE)
        assert tab.run(COUNT) == "0 of 2 modules completed"
        tab.run("() => { handrail.store.set('module/intro', true) }")
        settled(tab)
        tab.click(link_to("exchange"))
        is_at(tab, site + EXCHANGE + "#far-down")
        eventually(lambda: tab.run("() => handrail.course.whole.done"), 1)
        assert len(tab.run(NOTICES)) == 1
