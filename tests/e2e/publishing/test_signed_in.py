"""The recipe for oauth2-proxy, before a stand-in that answers as oauth2-proxy does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.publishing.conftest import PATH, Published, reporting
from tests.e2e.publishing.nginx import RECIPES, free_port, here, running
from tests.e2e.publishing.test_serving import ask
from tests.e2e.serving import HOST, serving

COOKIE = "_oauth2_proxy=signed-in"


class _Proxy(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Say whether somebody is signed in, and sign in whoever asks."""
        parts = urlsplit(self.path)
        if parts.path == "/oauth2/auth":
            self.send_response(202 if COOKIE in self.headers.get("Cookie", "") else 401)
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif parts.path == "/oauth2/sign_in":
            text = f"<!doctype html><title>Sign in</title><style>p {{ color: teal }}</style><p>{self.path}</p>".encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)
        else:
            self.send_error(404)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """The site behind the stand-in."""

    address: str


@pytest.fixture(scope="module")
def guarded(
    published: Published, nginx_program: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Guarded]:
    """Serve the site that is built already a second time."""
    port = free_port()
    with serving(_Proxy) as proxy:
        recipe = here((RECIPES / "oauth2-proxy/handbook.conf").read_text("utf-8"), port, published.folder)
        assert recipe.count("http://127.0.0.1:4180") == 2
        recipe = recipe.replace("http://127.0.0.1:4180", f"http://{HOST}:{proxy}")
        files = {
            "handbook.conf": recipe,
            "handrail-headers.conf": reporting(published.headers, published.reports),
        }
        with running(nginx_program, tmp_path_factory.mktemp("guarded") / "run", files, port):
            yield Guarded(f"http://{HOST}:{port}{PATH}")


def test_whoever_is_signed_in_gets_the_site_and_no_cache_between_keeps_it(guarded: Guarded) -> None:
    for path, cache in (("", "private, no-cache"), ("search/search_index.json", "private, no-cache")):
        answer = ask(guarded.address + path, Cookie=COOKIE)
        assert (answer.status, answer.headers["cache-control"]) == (200, cache)
    assert ask(guarded.address + "no/such/page/", Cookie=COOKIE).status == 404


def test_whoever_is_not_is_sent_to_sign_in_from_a_page_and_told_so_elsewhere(guarded: Guarded) -> None:
    for headers in ({}, {"Sec_Fetch_Mode": "navigate"}):
        answer = ask(guarded.address + "course/", **headers)
        assert (answer.status, answer.headers["location"]) == (302, f"/oauth2/sign_in?rd={PATH}course/")
    for mode in ("cors", "no-cors", "same-origin"):
        answer = ask(guarded.address + "search/search_index.json", Sec_Fetch_Mode=mode)
        assert answer.status == 401, mode
        assert "location" not in answer.headers
    for path in ("sitemap.xml", "404.html", "no/such/page/", "assets/handrail/site.js"):
        assert ask(guarded.address + path).status == 302, path


def test_the_pages_of_the_proxy_keep_their_own_styles(guarded: Guarded) -> None:
    answer = ask(guarded.address.removesuffix(PATH) + "/oauth2/sign_in")
    assert answer.status == 200
    assert "content-security-policy" not in answer.headers
    assert ask(guarded.address.removesuffix(PATH) + "/oauth2/auth").status == 404, (
        "nobody may ask it from outside"
    )


@pytest.mark.allow_noise
def test_a_session_that_ends_while_somebody_reads_leads_to_signing_in_and_back(
    page: Page, guarded: Guarded, published: Published
) -> None:
    name, _, value = COOKIE.partition("=")
    signed_in: Any = {"name": name, "value": value, "url": guarded.address}
    page.context.add_cookies([signed_in])
    published.reports.take()
    page.goto(guarded.address + "handbook/")
    page.get_by_role("link", name="The business process").first.wait_for()

    page.context.clear_cookies()
    page.locator(".hr-chapters").get_by_role("link", name="The business process").click()
    expect(page).to_have_title("Sign in")
    wanted = parse_qs(urlsplit(page.url).query)["rd"]
    assert wanted == [f"{PATH}handbook/business-process/"]

    page.context.add_cookies([signed_in])
    page.goto(guarded.address.removesuffix(PATH) + wanted[0])
    expect(page.locator("div.mermaid")).to_have_count(1)
    assert published.reports.take() == []
