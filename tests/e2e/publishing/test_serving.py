"""The recipe for nginx, asked over HTTP: addresses, headers, caching, compression, what is not there."""

from __future__ import annotations

import gzip
import http.client
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from tests.e2e.publishing.conftest import PATH, Published

HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(address: str, *, method: str = "GET", **headers: str) -> Answer:
    """Ask as nothing but HTTP does: no redirect is followed, nothing is unpacked."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc, timeout=20)
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, parts.path + (f"?{parts.query}" if parts.query else ""), headers=told)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, body)


def hashed(published: Published) -> str:
    """Return the path of the theme's own script, with a hash in its name."""
    return next(
        path.relative_to(published.folder).as_posix()
        for path in published.folder.glob("assets/javascripts/bundle.*.min.js")
    )


def test_the_site_is_below_its_path_and_nowhere_else(published: Published) -> None:
    origin = published.address.removesuffix(PATH)
    assert ask(published.address).status == 200
    assert ask(origin + "/").status == 404
    assert ask(origin + "/index.html").status == 404
    assert ask(origin + "/team/").status == 404
    assert ask(origin + "/team/handbooks/").status == 404


@pytest.mark.parametrize("path", ["", "course", "handbook/business-process"])
def test_a_missing_slash_is_mended_without_naming_a_host(published: Published, path: str) -> None:
    answer = ask((published.address + path).rstrip("/"))
    assert answer.status == 301
    assert answer.headers["location"] == (PATH + path).rstrip("/") + "/"


def test_what_is_not_there_says_so_with_the_sites_own_page(published: Published) -> None:
    for path in ("no/such/page/", "course/nothing.html", ".git/config", "course/.hidden"):
        answer = ask(published.address + path)
        assert answer.status == 404, path
        text = answer.body.decode()
        assert f'href="{PATH}assets/stylesheets/main.' in text, path
        assert f'href="{PATH}course/"' in text, path
    assert ask(published.address + "course/").status == 200


def test_nothing_but_reading_is_allowed(published: Published) -> None:
    assert ask(published.address, method="HEAD").status == 200
    for method in ("POST", "PUT", "DELETE"):
        assert ask(published.address, method=method).status == 403, method


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("", 200),
        ("course", 301),
        ("no/such/page/", 404),
        ("assets/handrail/handrail.js", 200),
        ("sitemap.xml", 200),
    ],
)
def test_every_answer_carries_every_header_once(published: Published, path: str, status: int) -> None:
    answer = ask(published.address + path)
    assert answer.status == status
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["content-security-policy"].startswith(
        "default-src 'self'; script-src 'self' 'sha256-"
    )
    assert answer.headers["server"] == "nginx", "without its version"
    for name, value in HEADERS.items():
        assert value in published.headers, f"{name} is not what `handrail headers` prints"


def test_a_file_with_a_hash_in_its_name_is_kept_and_all_others_are_asked_for_again(
    published: Published,
) -> None:
    script = ask(published.address + hashed(published))
    assert script.headers["cache-control"] == "max-age=31536000, immutable"
    for path in (
        "",
        "assets/handrail/handrail.js",
        "assets/handrail/vendor/mermaid/mermaid.min.js",
        "search/search_index.json",
        "assets/javascripts/lunr/min/lunr.de.min.js",
    ):
        first = ask(published.address + path)
        assert first.status == 200, path
        assert first.headers["cache-control"] == "no-cache", path
        again = ask(published.address + path, If_None_Match=first.headers["etag"])
        assert (again.status, again.body) == (304, b""), path
    assert ask(published.address, If_None_Match='"another"').status == 200


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("assets/handrail/handrail.css", "text/css; charset=utf-8"),
        ("assets/handrail/handrail.js", "application/javascript; charset=utf-8"),
        ("search/search_index.json", "application/json"),
        ("sitemap.xml", "text/xml; charset=utf-8"),
    ],
)
def test_text_is_compressed_for_who_can_take_it(published: Published, path: str, kind: str) -> None:
    plain, packed = ask(published.address + path), ask(published.address + path, Accept_Encoding="gzip")
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["vary"] == "Accept-Encoding"
    assert packed.headers["content-type"] == kind
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    through_a_proxy = ask(published.address + path, Accept_Encoding="gzip", Via="1.1 proxy")
    assert through_a_proxy.headers.get("content-encoding") == "gzip"


def test_fonts_are_served_as_fonts_and_not_compressed_again(published: Published) -> None:
    answer = ask(
        published.address + "assets/handrail/fonts/inter-latin-wght-normal.woff2", Accept_Encoding="gzip"
    )
    assert answer.headers["content-type"] == "font/woff2"
    assert "content-encoding" not in answer.headers


def test_whoever_watches_the_server_gets_an_answer(published: Published) -> None:
    answer = ask(published.address.removesuffix(PATH) + "/healthz")
    assert (answer.status, answer.body) == (200, b"ok\n")
    assert answer.headers["content-type"].startswith("text/plain")
