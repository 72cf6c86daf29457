"""All pages of a site from disk know the same: by their storage in Chromium, by the keeper in Firefox."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from playwright.sync_api import BrowserContext
from tests.conftest import quiet_environment
from tests.e2e.conftest import ROOT
from tests.e2e.firefox import eventually, last_answer
from tests.e2e.from_disk.conftest import (
    ADDRESS,
    BUTTON,
    COUNT,
    COURSE,
    DONE,
    EXCHANGE,
    INTRO,
    NOTICES,
    Open,
    complete,
    fragment,
    is_at,
    link_to,
)

DONE_MODULES = "() => handrail.course.whole.done"


def test_what_was_done_on_one_page_is_known_on_all_others_and_on_the_way_back(
    open_tab: Open, site: str
) -> None:
    tab = open_tab()
    tab.goto(site + INTRO)
    complete(tab)
    tab.click(".hr-item input")
    tab.goto(site + COURSE)
    eventually(lambda: tab.run(COUNT), "1 of 2 modules completed")
    tab.run("() => { document.querySelector('.md-content a[href*=exchange]').focus() }")
    tab.press("Enter")
    is_at(tab, site + EXCHANGE + "#far-down")
    complete(tab)
    tab.run("() => { history.back() }")
    is_at(tab, site + COURSE)
    eventually(lambda: tab.run(COUNT), "2 of 2 modules completed")
    tab.click(link_to("1-intro"))
    is_at(tab, site + INTRO)
    eventually(lambda: tab.run(BUTTON), "Completed")
    assert tab.run("() => document.querySelector('.hr-item input').checked") is True
    assert tab.run(NOTICES) == []


def test_an_answer_is_still_there_after_a_walk_through_the_site(open_tab: Open, site: str) -> None:
    tab = open_tab()
    tab.goto(site + EXCHANGE)
    chosen = "() => document.querySelector('#q-check-which-that').checked"
    eventually(lambda: tab.run("() => document.querySelector('#q-check-which-that').disabled"), False)
    tab.click("#q-check-which-that")
    eventually(lambda: tab.run("() => handrail.store.get('quiz/q-check/which')?.answer"), ["that"])
    tab.click(".md-content a[href='../index.html']")
    is_at(tab, site + COURSE)
    answer = "() => handrail.store.get('quiz/q-check/which')?.answer"
    assert last_answer(lambda: tab.run(answer), ["that"]) == ["that"]
    tab.click(link_to("exchange"))
    is_at(tab, site + EXCHANGE + "#far-down")
    assert last_answer(lambda: tab.run(chosen), True) is True


def test_two_tabs_hear_of_each_other(open_tab: Open, site: str) -> None:
    first, second = open_tab(), open_tab()
    first.goto(site + COURSE)
    second.goto(site + INTRO)
    complete(second)
    counted = last_answer(lambda: first.run(COUNT), "1 of 2 modules completed")
    assert counted == "1 of 2 modules completed"
    first.run("() => { handrail.store.set('module/exchange', true) }")
    assert last_answer(lambda: second.run(DONE_MODULES), 2) == 2


def test_an_action_right_before_the_page_is_left_is_kept(open_tab: Open, site: str) -> None:
    tab = open_tab()
    tab.goto(site + EXCHANGE)
    complete(tab)
    tab.run(
        "() => { handrail.store.set('task/late', true); document.querySelector('.md-content a').click() }"
    )
    is_at(tab, site + COURSE)
    assert last_answer(lambda: tab.run("() => handrail.store.get('task/late')"), True) is True


def test_where_pages_share_or_have_a_keeper_links_stay_as_written_and_no_fragment_is_taken(
    open_tab: Open, site: str
) -> None:
    tab = open_tab()
    tab.goto(site + EXCHANGE)
    complete(tab)
    tab.goto(site + COURSE)
    eventually(lambda: tab.run(COUNT), "1 of 2 modules completed")
    written = tab.run("() => document.querySelector('.md-content a').getAttribute('href')")
    tab.click(".md-content a", button="right")
    time.sleep(1)  # longer than the page waits for a keeper
    tab.click(".md-content a", button="right")
    assert tab.run("() => document.querySelector('.md-content a').getAttribute('href')") == written
    tab.goto("about:blank")
    tab.goto(site + COURSE + fragment(DONE) + "&__toc")
    is_at(tab, site + COURSE + "#__toc")
    time.sleep(1)
    assert tab.run(COUNT) == "1 of 2 modules completed"
    assert tab.run(NOTICES) == []


def test_chromium_needs_no_frame_once_it_is_known_to_share(context: BrowserContext, site: str) -> None:
    page = context.new_page()
    page.goto(site + COURSE)
    eventually(lambda: page.evaluate("localStorage['handrail:minimal:disk'].split(' ')[0]"), "shared")
    eventually(lambda: page.locator("iframe[src*=keeper]").count(), 0)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site + INTRO)
    eventually(lambda: any("from-disk.js" in url for url in asked), True)
    time.sleep(0.3)
    assert not [url for url in asked if "keeper" in url]


def test_search_works_and_its_results_lead_there(open_tab: Open, site: str) -> None:
    tab = open_tab()
    tab.goto(site + INTRO)
    complete(tab)
    tab.run("() => { document.querySelector('.md-search__input').focus() }")
    tab.type("kumquat")
    results = "() => document.querySelectorAll('.md-search-result__link').length > 0"
    assert last_answer(lambda: tab.run(results), True) is True
    tab.press("Enter")
    assert last_answer(lambda: str(tab.run(ADDRESS)).startswith(site + EXCHANGE), True) is True
    assert last_answer(lambda: tab.run(DONE_MODULES), 1) == 1


def test_the_projects_own_site_opens_from_disk(open_tab: Open, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, env=quiet_environment() | {"OFFLINE": "true"}, check=True, timeout=300)
    tab = open_tab()
    tab.goto(tmp_path.as_uri() + "/index.html")
    tab.click(".hr-continue")
    complete(tab)
    tab.goto(tmp_path.as_uri() + "/index.html")
    verb = "() => document.querySelector('.hr-continue-verb').textContent"
    assert last_answer(lambda: tab.run(verb), "Continue:") == "Continue:"
    started = (
        "() => [...document.querySelectorAll('[data-hr-scripts]')].map((app) => app.matches(':defined'))"
    )
    for page in sorted((tmp_path / "my").glob("*.html")):
        tab.goto(page.as_uri())
        assert last_answer(lambda: tab.run(started), [True]) == [True], page
