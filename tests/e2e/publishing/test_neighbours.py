"""Several sites and versions on one origin of a real nginx, under the strict policy: what is shared, and what never mixes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect
from tests.e2e.axe import violations
from tests.e2e.coach.conftest import FOLDER
from tests.e2e.firefox import Firefox, eventually
from tests.e2e.publishing.neighbours import SITES, Site, published
from tests.e2e.publishing.nginx import RECIPES, free_port, here, running
from tests.e2e.serving import HOST
from tests.e2e.small_site import keep

INTRO = "course/0-foundations/1-intro/"
WELCOME = "course/0-foundations/1-welcome/"
OLD, NEW, LATEST = "/team/handbook/1.0/", "/team/handbook/2.0/", "/team/handbook/latest/"
OTHER = "/other/handbook/"
COUNT = "() => document.querySelector('handrail-progress .hr-count')?.textContent"
BUTTON = "() => document.querySelector('handrail-done button').textContent"
LEAVES = "key => Object.keys(JSON.parse(localStorage.getItem(key) ?? '{\"leaves\":{}}').leaves).sort()"


MOVED = RECIPES / "nginx/moved.conf"


@pytest.fixture(scope="session")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which the sites are."""
    return tmp_path_factory.mktemp("neighbours")


@pytest.fixture(scope="session")
def origin(nginx_program: str, public: Path) -> Iterator[str]:
    """Build and serve all sites once."""
    with published(nginx_program, public) as origin:
        yield origin


@pytest.fixture
def moved(nginx_program: str, origin: str, public: Path, tmp_path: Path) -> Iterator[str]:
    """Serve one of the sites on its old host, by the recipe for nginx, which leads to the new one; yield its origin."""
    port = free_port()
    recipe = here(
        (RECIPES / "nginx/handbook.conf").read_text("utf-8"), port, public / "public/other/handbook"
    )
    place = "    location = /team/handbook {"
    assert recipe.count(place) == 1
    redirect = MOVED.read_text("utf-8").replace("https://learn.example.org", origin)
    files = {
        "handbook.conf": recipe.replace(place, redirect + place).replace("/team/handbook", "/other/handbook"),
        "handrail-headers.conf": (public / "run/conf.d/handrail-headers.conf").read_text("utf-8"),
    }
    with running(nginx_program, tmp_path / "old", files, port):
        yield f"http://{HOST}:{port}"


def module(site: Site) -> str:
    """Return the path of the site's first module."""
    page = WELCOME if site.path == NEW else INTRO
    return site.path + (f"{page.rstrip('/')}.html" if site.site_id == "flat" else page)


def complete(page: Page) -> None:
    page.get_by_role("button", name="Done with this module?").click()
    expect(page.get_by_role("button", name="Completed")).to_be_visible()


def search(page: Page, word: str) -> None:
    box = page.locator(".md-search__input")
    box.focus()
    box.fill("")
    box.press_sequentially(word)


def told(page: Page, words: str) -> None:
    expect(page.get_by_text(words, exact=True).first).to_be_visible()


@pytest.mark.parametrize("site", [site for site in SITES if site.path != NEW], ids=lambda site: site.path)
def test_a_site_knows_where_it_is_whatever_its_path(page: Page, origin: str, site: Site) -> None:
    asked: list[str] = []
    page.goto(origin + module(site))
    page.on("request", lambda request: asked.append(request.url))
    complete(page)
    page.evaluate("window.stayed = true")
    page.get_by_role("link", name="Back to Phase 0").click()
    expect(page.get_by_role("progressbar", name="1 of 1 module completed")).to_be_visible()
    assert page.evaluate("window.stayed") is True, "a page of the same site is shown without reloading"
    search(page, "exchange")
    expect(page.locator(".md-search-result__link").first).to_be_attached()
    hrefs = page.locator(".md-search-result__link").evaluate_all("links => links.map(link => link.href)")
    assert [href for href in hrefs if not href.startswith(origin + site.path)] == []
    assert [url for url in asked if not url.startswith(origin + site.path)] == []


@pytest.mark.allow_noise  # that a page is missing is an error on the console
@pytest.mark.parametrize("site", SITES, ids=lambda site: site.path)
def test_a_wrong_address_is_answered_by_the_right_site(page: Page, origin: str, site: Site) -> None:
    missing: list[str] = []
    page.on("response", lambda response: missing.append(response.url) if response.status >= 400 else None)
    address = f"{origin}{site.path}no/such/page/"
    page.goto(address)
    base = page.evaluate(
        "() => new URL(JSON.parse(document.getElementById('__config').textContent).base, location).href"
    )
    assert base == origin + (NEW if "/team/" in site.path else site.path)
    assert page.evaluate("handrail.store.site") == site.site_id
    search(page, "exchange")
    expect(page.locator(".md-search-result__link").first).to_be_attached()
    assert missing == [address]


def test_records_palettes_and_drafts_never_mix(page: Page, origin: str) -> None:
    sites = [site for site in SITES if site.path != NEW]
    for site in sites:
        page.goto(origin + module(site))
        expect(page.get_by_role("button", name="Done with this module?")).to_be_visible()
        complete(page)
        if site.path == OTHER:
            page.get_by_title("Switch to dark").click()
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        else:
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    keys = page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('handrail:')).sort()")
    assert keys == sorted({f"handrail:{site.site_id}:v1" for site in sites})
    for site in sites:
        assert page.evaluate(LEAVES, f"handrail:{site.site_id}:v1") == ["module/intro"]
    assert page.evaluate("indexedDB.databases()") == []
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("document.cookie") == ""
    theirs = [
        key
        for key in page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
        if not key.startswith("handrail:")
    ]
    assert {key.rpartition("/")[2] for key in theirs} <= {".__palette", ".__outdated"}


def test_a_coachs_folder_is_that_of_one_site(page: Page, origin: str) -> None:
    page.add_init_script(f"window.showDirectoryPicker = {FOLDER}")
    app = page.locator("handrail-coach")
    page.goto(f"{origin}{OTHER}coach/")
    app.get_by_role("button", name="Open a folder…").click()
    expect(app.locator("[data-hr-heading]")).to_have_text("Team")
    again = app.get_by_role("button", name="Open “people” again")
    page.goto(f"{origin}{OLD}coach/")
    expect(app.get_by_role("button", name="Open a folder…")).to_be_visible()
    expect(again).to_have_count(0)
    page.goto(f"{origin}{OTHER}coach/")
    expect(again).to_be_visible()


def test_versions_share_progress_and_neither_loses_what_it_does_not_know(page: Page, origin: str) -> None:
    page.goto(origin + OLD + INTRO)
    page.get_by_label("Write it down").check()
    complete(page)
    page.goto(origin + NEW + WELCOME)
    expect(page.get_by_role("button", name="Completed")).to_be_visible()
    expect(page.get_by_label("Write it down")).to_be_checked()
    page.goto(f"{origin}{NEW}course/1-value/2-pricing/")
    complete(page)
    key = "handrail:handbook:v1"
    after = ["check/c-intro/write-it-down", "module/pricing", "module/welcome"]
    assert page.evaluate(LEAVES, key) == after

    page.goto(f"{origin}{OLD}course/1-value/1-exchange/")
    complete(page)
    page.goto(origin + OLD + "course/")
    # It was renamed meanwhile; the old version knows its old name alone, and counts what it has.
    told(page, "1 of 2 modules completed")
    assert page.evaluate(LEAVES, key) == sorted([*after, "module/exchange"])
    page.goto(f"{origin}{OLD}my/data/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export learner file").click()
    file = json.loads(download.value.path().read_text("utf-8"))
    assert set(file["leaves"]) - {"learner/exported"} == {*after, "module/exchange"}

    page.goto(origin + LATEST + "course/")
    told(page, "3 of 3 modules completed")


def test_tabs_of_two_versions_hear_of_each_other_and_come_to_rest(
    context: BrowserContext, origin: str
) -> None:
    old, new, other = (context.new_page() for _ in range(3))
    old.goto(origin + OLD + INTRO)
    new.goto(f"{origin}{NEW}course/")
    other.goto(f"{origin}{OTHER}course/")
    other.evaluate("() => { window.heard = 0; addEventListener('storage', () => { window.heard += 1 }) }")
    told(new, "0 of 3 modules completed")
    complete(old)
    told(new, "1 of 3 modules completed")
    new.goto(f"{origin}{NEW}course/1-value/2-pricing/")
    complete(new)
    # Each writes back what the other does not know, and that is the end of it.
    old.get_by_label("Talk to a user").check()
    other.wait_for_timeout(300)
    heard = other.evaluate("window.heard")
    other.wait_for_timeout(500)
    assert other.evaluate("window.heard") == heard <= 8
    told(other, "0 of 2 modules completed")
    old.get_by_role("button", name="Undo").click()
    new.goto(f"{origin}{NEW}course/")
    told(new, "1 of 3 modules completed")


def test_an_older_version_leaves_a_newer_format_alone(page: Page, origin: str) -> None:
    key, text = (
        "handrail:handbook:v1",
        json.dumps({"schema": 2, "site": "handbook", "entries": [["module/welcome", 1]]}),
    )
    page.goto(f"{origin}{OLD}course/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])
    page.goto(origin + OLD + INTRO)
    expect(page.locator(".hr-notice")).to_contain_text(
        "saved by a newer version of this site. It was not changed"
    )
    complete(page)
    page.get_by_label("Talk to a user").check()
    page.goto(origin + OTHER)
    assert page.evaluate("key => localStorage.getItem(key)", key) == text
    assert page.evaluate("key => Object.keys(localStorage).filter(name => name.startsWith(key))", key) == [
        key
    ]


def test_the_selector_keeps_the_page_and_the_palette(page: Page, origin: str) -> None:
    page.goto(origin + OLD + "course/1-value/1-exchange/")
    page.get_by_title("Switch to dark").click()
    selector = page.get_by_role("button", name="Select version")
    expect(selector).to_have_text("1.0")
    selector.focus()
    page.get_by_role("link", name="2.0").press("Enter")
    expect(page).to_have_url(origin + NEW + "course/1-value/1-exchange/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    # A page that the other version does not have leads to its first one.
    page.goto(origin + LATEST + WELCOME)
    expect(selector).to_have_text("2.0")
    selector.focus()
    page.get_by_role("link", name="1.0").press("Enter")
    expect(page).to_have_url(origin + OLD)


def test_readers_of_an_old_version_are_led_to_the_newest(page: Page, origin: str) -> None:
    page.goto(f"{origin}{OLD}course/")
    banner = page.locator("[data-md-component=outdated]")
    expect(banner).to_contain_text("An old version.")
    page.goto(f"{origin}{OLD}course/1-value/")  # the second page has the answer from the first
    expect(banner).to_be_visible()
    link = banner.get_by_role("link", name="Go to the newest.")
    colours = "link => [getComputedStyle(link).color, getComputedStyle(link.parentElement).color]"
    own, around = link.evaluate(colours)
    assert own == around
    link.click()
    expect(page).to_have_url(origin + LATEST)
    expect(page.get_by_role("button", name="Select version")).to_have_text("2.0")
    expect(banner).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1280])
def test_selector_and_banner_can_be_used_by_everybody(page: Page, origin: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{origin}{OLD}course/")
    expect(page.locator("[data-md-component=outdated]")).to_be_visible()
    expect(page.get_by_role("button", name="Select version: 1.0", exact=True)).to_be_visible()
    assert violations(page) == []
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    page.wait_for_timeout(400)  # the theme fades its colours
    assert violations(page) == []


def test_search_and_canonical_address_stay_in_their_version(page: Page, origin: str) -> None:
    for version, word, other in ((OLD, "antelopes", "buffaloes"), (NEW, "buffaloes", "antelopes")):
        page.goto(origin + version)
        expect(page.locator("link[rel=canonical]")).to_have_attribute("href", origin + version)
        expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex, nofollow")
        search(page, word)
        expect(page.locator(".md-search-result__link").first).to_have_attribute(
            "href", f"{origin}{version}{module_of(version)}"
        )
        search(page, other)
        expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")


def module_of(version: str) -> str:
    return WELCOME if version == NEW else INTRO


def test_a_link_to_a_neighbour_loads_it_whole_and_back_again(page: Page, origin: str) -> None:
    for link, site_id, address in (("Other", "another", OTHER), ("old", "handbook", OLD + INTRO)):
        page.goto(origin + "/")
        page.evaluate("window.stayed = true")
        page.locator(".md-content").get_by_role("link", name=link).click()
        expect(page).to_have_url(origin + address)
        assert page.evaluate("window.stayed") is None
        assert page.evaluate("handrail.store.site") == site_id
        page.go_back()
        expect(page).to_have_url(origin + "/")
        assert page.evaluate("handrail.store.site") == "front-door"
        page.locator(".md-content").get_by_role("link", name="here").click()
        told(page, "0 of 2 modules completed")


def test_a_tab_that_was_open_meanwhile_loads_a_newer_build_whole(page: Page, origin: str) -> None:
    page.goto(origin + OTHER + INTRO)
    complete(page)
    of_page = "() => document.querySelector('meta[name=handrail-build]').content"
    build = page.evaluate(of_page)
    assert len(build) == 12
    page.evaluate("window.stayed = true")
    page.get_by_role("link", name="Back to Phase 0").click()
    expect(page).to_have_url(f"{origin}{OTHER}course/0-foundations/")
    assert page.evaluate("window.stayed") is True, "of the same build"

    def newer(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace(build, "0123456789ab"))

    page.route("**/course/1-value/**", newer)
    page.locator(".md-content").get_by_role("link", name="Introduction").click()
    expect(page).to_have_url(origin + OTHER + INTRO)
    page.locator(".md-content a[href*='1-exchange']").first.click()
    eventually(lambda: page.evaluate("window.stayed"), None)
    expect(page).to_have_url(f"{origin}{OTHER}course/1-value/1-exchange/")
    assert page.evaluate(of_page) == "0123456789ab"
    complete(page)
    page.goto(f"{origin}{OTHER}course/")
    told(page, "2 of 2 modules completed")


def test_a_record_moves_whole_to_a_new_origin_after_the_old_one_redirects(
    page: Page, origin: str, moved: str, tmp_path: Path
) -> None:
    leaves = {
        "module/intro": [True, 1_790_000_000_000],
        "check/c-intro/talk": [True, 1_790_000_000_001],
        "rating/pm/explains": [2, 1_790_000_000_002],
        "note/pm": ["With a customer, twice. Ä 漢字", 1_790_000_000_003],
        "sheet/charter/first/goal": ["Fewer tickets", 1_790_000_000_004],
        "gone/with-an-older-version": [{"kept": [1, 2]}, 1_790_000_000_005],
    }
    page.goto(f"{moved}{OTHER}my/data/")
    keep(page, "another", leaves)
    page.goto(f"{moved}{OTHER}course/")
    assert page.url == f"{origin}{OTHER}course/", "the old host leads to the new one"
    told(page, "0 of 2 modules completed")

    page.goto(f"{moved}{OTHER}my/data/")
    assert page.url == f"{moved}{OTHER}my/data/", "but for My data"
    with page.expect_download() as download:
        page.get_by_role("button", name="Export learner file").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)

    page.goto(f"{origin}{OTHER}course/1-value/1-exchange/")
    complete(page)
    page.goto(f"{origin}{OTHER}my/data/")
    page.get_by_label("Learner file").set_input_files(file)
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    text = page.evaluate("localStorage.getItem('handrail:another:v1')")
    now = json.loads(text)["leaves"]
    assert {path: leaf for path, leaf in now.items() if path in leaves} == leaves
    assert set(now) - set(leaves) - {"learner/exported"} == {"module/exchange"}
    page.goto(f"{origin}{OTHER}course/")
    told(page, "2 of 2 modules completed")


def test_the_address_without_a_version_leads_to_the_newest(page: Page, origin: str) -> None:
    page.goto(f"{origin}/team/handbook/")
    expect(page).to_have_url(origin + LATEST)
    expect(page.get_by_role("button", name="Select version")).to_have_text("2.0")


def test_firefox_shares_versions_and_keeps_neighbours_apart(firefox: Firefox, origin: str) -> None:
    tab, other = firefox.open(), firefox.open()
    other.goto(f"{origin}{OTHER}course/")
    tab.goto(origin + OLD + INTRO)
    tab.click("handrail-done button")
    eventually(lambda: tab.run(BUTTON), "Completed")
    tab.goto(origin + NEW + WELCOME)
    eventually(lambda: tab.run(BUTTON), "Completed")
    eventually(lambda: other.run(COUNT), "0 of 2 modules completed")
    traps = next(site for site in SITES if site.site_id == "traps")
    tab.goto(origin + module(traps))
    eventually(lambda: tab.run(BUTTON), "Done with this module?")
    tab.click("handrail-done button")
    eventually(lambda: tab.run(BUTTON), "Completed")
    tab.run("() => { window.stayed = true }")
    tab.click(".md-content a[href*='0-foundations']")
    eventually(lambda: tab.run("() => location.pathname"), f"{traps.path}course/0-foundations/")
    assert tab.run("() => window.stayed") is True
    keys = tab.run("() => Object.keys(localStorage).filter(key => key.startsWith('handrail:')).sort()")
    assert keys == ["handrail:handbook:v1", "handrail:traps:v1"]
