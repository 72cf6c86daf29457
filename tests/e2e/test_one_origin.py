"""Several sites, several languages and several tabs on one origin, as on a company's page server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.conftest import MINIMAL_SITE, MakeSite
from tests.e2e.firefox import Firefox, eventually
from tests.e2e.serving import HOST, QuietHandler, serving
from tests.unit.small_project import PROJECT

INTRO = "site_src/course/0-foundations/1-intro.md"
CONFIG = MINIMAL_SITE["mkdocs.yml"]
GERMAN = {
    **PROJECT,
    # Other words, another file, another place: the ids alone are the same.
    INTRO: None,
    "site_src/course/0-foundations/1-einstieg.md": PROJECT[INTRO]
    .replace("title: Introduction", "title: Einstieg")
    .replace("Talk to a user", "Mit jemandem sprechen")
    .replace("Write it down", "Aufschreiben <!-- id: write-it-down -->"),
}
BUTTON = "() => document.querySelector('handrail-done button').textContent"


@pytest.fixture
def origin(make_site: MakeSite, tmp_path: Path) -> Iterator[str]:
    """Serve a site in two languages below `en/` and `de/`, and another site below `other/`."""
    folder = tmp_path / "public"
    with serving(partial(QuietHandler, directory=str(folder))) as port:
        address = f"http://{HOST}:{port}/"
        instant = "  font: false\n  features: [navigation.instant]\n"
        for name, files, changes in (
            ("en", PROJECT, {}),
            ("de", GERMAN, {"name: material": "name: material\n  language: de"}),
            ("other", PROJECT, {"site_id: minimal": "site_id: another"}),
        ):
            config = CONFIG.replace("http://127.0.0.1/", f"{address}{name}/").replace(
                "  font: false\n", instant
            )
            for old, new in changes.items():
                assert old in config
                config = config.replace(old, new)
            built = make_site({**files, "mkdocs.yml": config})
            assert built.returncode == 0, built.output
            shutil.copytree(built.site, folder / name)
        yield address


def complete(page: Page, done: str = "Done with this module?", completed: str = "Completed") -> None:
    page.get_by_role("button", name=done).click()
    expect(page.get_by_role("button", name=completed)).to_be_visible()


def test_sites_on_one_origin_never_mix_and_languages_of_one_site_share(page: Page, origin: str) -> None:
    page.goto(origin + "en/course/0-foundations/1-intro/")
    page.get_by_label("Write it down").check()
    complete(page)

    page.goto(origin + "other/course/")
    expect(page.get_by_text("0 of 2 modules completed")).to_be_visible()
    page.goto(origin + "other/course/0-foundations/1-intro/")
    expect(page.get_by_label("Write it down")).not_to_be_checked()
    page.get_by_label("Talk to a user").check()

    page.goto(origin + "de/course/")
    expect(page.get_by_text("1 von 2 Modulen abgeschlossen")).to_be_visible()
    page.goto(origin + "de/course/0-foundations/1-einstieg/")
    expect(page.get_by_role("button", name="Abgeschlossen")).to_be_visible()
    expect(page.get_by_label("Aufschreiben")).to_be_checked()
    expect(page.get_by_label("Mit jemandem sprechen")).not_to_be_checked()
    page.get_by_role("button", name="Rückgängig").click()

    page.goto(origin + "en/course/")
    expect(page.get_by_text("0 of 2 modules completed")).to_be_visible()
    keys = page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('handrail:')).sort()")
    assert keys == ["handrail:another:v1", "handrail:minimal:v1"]


def test_tabs_of_two_languages_hear_of_each_other_and_those_of_two_sites_do_not(
    context: BrowserContext, origin: str
) -> None:
    english, german, other = (context.new_page() for _ in range(3))
    english.goto(origin + "en/course/")
    german.goto(origin + "de/course/0-foundations/1-einstieg/")
    other.goto(origin + "other/course/")
    complete(german, "Fertig mit diesem Modul?", "Abgeschlossen")
    expect(english.get_by_text("1 of 2 modules completed")).to_be_visible()
    expect(other.get_by_text("0 of 2 modules completed")).to_be_visible()


def test_over_http_a_fragment_is_never_taken(page: Page, origin: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    # {"schema":1,"site":"minimal","leaves":{"module/intro":[true,1]},"resets":{}}
    fragment = "#hr=0123-4567-89ab.eyJzY2hlbWEiOjEsInNpdGUiOiJtaW5pbWFsIiwibGVhdmVzIjp7Im1vZHVsZS9pbnRybyI6W3RydWUsMV19LCJyZXNldHMiOnt9fQ&__toc"
    page.goto(origin + "en/course/" + fragment)
    expect(page.get_by_text("0 of 2 modules completed")).to_be_visible()
    page.wait_for_timeout(500)
    expect(page).to_have_url(origin + "en/course/" + fragment)
    expect(page.get_by_text("0 of 2 modules completed")).to_be_visible()
    link = page.locator(".md-content a[href*='0-foundations']").first
    link.dispatch_event("pointerdown")
    assert "#" not in (link.get_attribute("href") or "")
    assert not [url for url in asked if "from-disk" in url or "keeper" in url]


def test_the_keeper_does_nothing_over_http(page: Page, origin: str) -> None:
    page.goto(origin + "en/")
    answer = page.evaluate(
        """(address) => new Promise((resolve) => {
            const frame = document.createElement("iframe");
            addEventListener("message", ({ data }) => resolve(data));
            frame.addEventListener("load", () => {
                const record = '{"schema":1,"site":"minimal","leaves":{"module/intro":[true,1]},"resets":{}}';
                frame.contentWindow.postMessage({ site: "minimal", nonce: "0123-4567", record }, "*");
                setTimeout(() => resolve("nothing"), 500);
            });
            frame.src = address;
            document.body.append(frame);
        })""",
        origin + "en/assets/handrail/keeper.html",
    )
    assert answer == "nothing"
    assert page.evaluate("localStorage.getItem('handrail:minimal:v1')") is None


def test_firefox_keeps_what_is_done_over_http(firefox: Firefox, origin: str) -> None:
    tab, other = firefox.open(), firefox.open()
    other.goto(origin + "de/course/")
    tab.goto(origin + "en/course/0-foundations/1-intro/")
    tab.click(".hr-item input")
    tab.click("handrail-done button")
    eventually(lambda: tab.run(BUTTON), "Completed")
    count = "() => document.querySelector('handrail-progress .hr-count').textContent"
    eventually(lambda: other.run(count), "1 von 2 Modulen abgeschlossen")
    tab.goto(origin + "en/course/0-foundations/1-intro/")
    eventually(lambda: tab.run(BUTTON), "Completed")
    assert tab.run("() => document.querySelector('.hr-item input').checked") is True

    tab.run("() => { window.stayed = true }")
    tab.click(".md-content a[href*='1-exchange']")
    eventually(lambda: tab.run("() => location.pathname"), "/en/course/1-value/1-exchange/")
    eventually(lambda: tab.run(BUTTON), "Done with this module?")
    assert tab.run("() => window.stayed") is True
    tab.click("handrail-done button")
    eventually(lambda: tab.run(BUTTON), "Completed")
    eventually(lambda: other.run(count), "2 von 2 Modulen abgeschlossen")
    tab.run("() => { history.back() }")
    eventually(lambda: tab.run("() => location.pathname"), "/en/course/0-foundations/1-intro/")
    eventually(lambda: tab.run(BUTTON), "Completed")
    assert tab.run("() => window.stayed") is True
