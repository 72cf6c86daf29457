"""The sitemap lists every page, once, below the site's own address, with days that were."""

from __future__ import annotations

import gzip

import pytest
from tests.publish.checking.conftest import SOUND, URL, Check, page, sitemap

GOOD = sitemap("", "course/")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (sitemap(""), "course/index.html:1:1: is not in sitemap.xml; instant navigation and search engines go by it"),
        (sitemap("", "course/", "gone/"), "sitemap.xml:12:6: lists gone/index.html, which is not in the site"),
        (sitemap("", "course/", "404.html"), "sitemap.xml:12:6: lists 404.html, which is no page to be found"),
        (sitemap("", "course/", "course/"), "sitemap.xml:12:6: lists course/index.html twice"),
        (GOOD.replace("2026-05-31", "31.5.2026", 1), "sitemap.xml:5:10: '31.5.2026' is no date; allowed: 2026-05-31 or 2026-05-31T08:00:00+00:00"),
        (GOOD.replace("2026-05-31", "2026-02-30", 1), "sitemap.xml:5:10: '2026-02-30' is no day of the calendar"),
        (GOOD.replace("2026-05-31", "2926-05-31", 1), "sitemap.xml:5:10: '2926-05-31' lies in the future"),
        (GOOD.replace("</urlset>", ""), "sitemap.xml:12:1: no XML: no element found"),
        (GOOD.replace("sitemap/0.9", "sitemap/0.8"), "sitemap.xml:1:1: its first element has to be a urlset of http://www.sitemaps.org/schemas/sitemap/0.9"),
    ],
)  # fmt: skip
def test_each_mistake_is_said_with_its_place(check: Check, wrong: str, said: str) -> None:
    checked = check({"sitemap.xml": wrong})
    assert (checked.result.exit_code, checked.lines) == (1, [f"site/{said}"])


def test_an_address_elsewhere_is_none_of_the_site(check: Check) -> None:
    wrong = GOOD.replace(f"<loc>{URL}course/", "<loc>http://127.0.0.1:8000/course/")
    assert check({"sitemap.xml": wrong}).lines == [
        "site/course/index.html:1:1: is not in sitemap.xml; instant navigation and search engines go by it",
        "site/sitemap.xml:8:6: 'http://127.0.0.1:8000/course/' is not below https://handbook.example.com/team/",
    ]


def test_a_site_without_a_sitemap_is_told_so(check: Check) -> None:
    assert check({"sitemap.xml": None}).lines == ["site/index.html:1:1: the site has no sitemap.xml"]


def test_the_packed_sitemap_holds_the_same(check: Check) -> None:
    assert check({"sitemap.xml.gz": gzip.compress(GOOD.encode())}).result.exit_code == 0
    damaged = gzip.compress(GOOD.encode())[:20] + b"\xff" * 20
    for old in (gzip.compress(b"<urlset/>"), b"no gzip", damaged):
        assert check({"sitemap.xml.gz": old}).lines == [
            "site/sitemap.xml.gz:1:1: does not hold what sitemap.xml holds; build the site anew"
        ]


def test_an_encoding_that_nobody_knows_is_said(check: Check) -> None:
    said = check(
        {"sitemap.xml": GOOD.replace(GOOD.partition("?>")[0], '<?xml version="1.0" encoding="klingon"')}
    ).lines
    assert [line for line in said if line.startswith("site/sitemap.xml:1:1: no XML: ")] == said != []


def test_pages_that_forward_and_parts_of_scripts_need_not_be_in_it(check: Check) -> None:
    forward = page("course/index.html", head='<meta http-equiv="refresh" content="0; url=../course/">')
    part = SOUND["404.html"]
    assert check({"old/index.html": forward, "assets/part.html": part}).result.exit_code == 0


def test_a_page_that_forwards_nowhere_is_broken(check: Check) -> None:
    forward = page("course/index.html", head='<meta http-equiv="refresh" content="0; url=../gone/">')
    assert check({"old/index.html": forward}).lines == [
        "site/old/index.html:8:44: leads to gone/index.html, which is not in the site"
    ]
