"""Titles, descriptions, addresses, robots and link previews."""

from __future__ import annotations

import pytest
from tests.publish.checking.conftest import SOUND, URL, Check, home, page

SOUND_HOME = SOUND["index.html"]
PREVIEW = (
    '<meta property="og:title" content="Home"><meta property="og:description" content="About">'
    f'<meta property="og:url" content="{URL}">'
)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (SOUND_HOME.replace(' lang="en"', ""), "1:1: does not say its language; set theme.language"),
        (SOUND_HOME.replace("Page index.html", " "), "1:1: has no title"),
        (SOUND_HOME.replace("</title>", "</title><title>B</title>"), "1:1: has 2 titles"),
        (SOUND_HOME.replace(f'href="{URL}"', f'href="{URL}old/"'), f"6:29: the page says that it is {URL}old/, and it is {URL}"),
        (page("index.html", head=f'<link rel="canonical" href="{URL}x/">'), "8:1: says twice which address is the page's own (canonical)"),
        (page("index.html", head=PREVIEW.replace(URL, f"{URL}x/")), f"8:123: og:url is {URL}x/, and the page's own address is {URL}"),
        (page("index.html", head=PREVIEW + '<meta property="og:image" content="https://cdn.example.net/a.png">'), "8:194: og:image lies on another host, cdn.example.net; put the picture into the site"),
        (page("index.html", head=PREVIEW + '<meta property="og:image" content="a.png">'), "8:194: og:image leads to a.png, which is not in the site"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_an_error(check: Check, wrong: str, said: str) -> None:
    checked = check({"index.html": wrong}, "--site-url", URL)
    assert (checked.result.exit_code, checked.lines) == (1, [f"site/index.html:{said}"])


@pytest.mark.parametrize(
    ("doubtful", "said"),
    [
        (SOUND_HOME.replace("What index.html is about", ""), "1:1: warning: has no description; write 'description' into its front matter"),
        (page("index.html", head='<meta name="robots" content="noidnex, nofollow">'), "8:1: warning: robots: unknown rule 'noidnex'; such as noindex"),
        (page("index.html", head=PREVIEW.replace("About", "")), "1:1: warning: has no og:description, and other parts of a link preview"),
        (page("index.html", head=PREVIEW + '<meta property="og:title" content="B">'), "8:159: warning: says og:title 2 times"),
    ],
)  # fmt: skip
def test_what_is_doubtful_is_a_warning(check: Check, doubtful: str, said: str) -> None:
    checked = check({"index.html": doubtful})
    assert (checked.result.exit_code, checked.lines) == (0, [f"site/index.html:{said}"])


def test_a_whole_preview_is_no_problem(check: Check) -> None:
    assert check(home("", head=PREVIEW)).lines[0].startswith("No problems")


def test_pages_that_share_a_title_or_a_description_are_told(check: Check) -> None:
    twin = page("course/index.html", title="Page index.html").replace(
        "What course/index.html", "What index.html"
    )
    assert check({"course/index.html": twin}).lines == [
        "site/course/index.html:1:1: warning: 2 pages have the title 'Page index.html'; give each its own",
        "site/course/index.html:5:1: warning: 2 pages have the description 'What index.html is about'; give each its own",
        "site/index.html:1:1: warning: 2 pages have the title 'Page index.html'; give each its own",
        "site/index.html:5:1: warning: 2 pages have the description 'What index.html is about'; give each its own",
    ]


def test_the_addresses_of_the_building_machine_are_told(check: Check) -> None:
    local = {name: text.replace(URL, "http://127.0.0.1:8000/") for name, text in SOUND.items()}
    assert check(local).lines == [
        "site/index.html:1:1: warning: site_url is http://127.0.0.1:8000/, the machine that built it; set it to where the"
        " site will be"
    ]


def test_a_site_that_does_not_know_its_address_is_told_unless_it_is_for_the_disk(check: Check) -> None:
    nameless = {
        name: text.replace(f'<link rel="canonical" href="{URL}', '<link rel="x" href="')
        for name, text in SOUND.items()
    }
    nameless |= {"sitemap.xml": '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>'}
    nameless["course/index.html"] = nameless["course/index.html"].replace('<link rel="x" href="course/">', "")
    said = check(nameless).lines
    assert said[0].startswith("site/index.html:1:1: warning: site_url is not set")
    assert (
        check({**nameless, "search/search_index.js": 'var __index = {"docs": []}'})
        .lines[0]
        .startswith("No problems")
    )


def test_how_pages_may_be_listed_is_said_when_all_is_well(check: Check) -> None:
    head = '<meta name="robots" content="noindex, nofollow">'
    assert check(home("", head=head)).lines == [
        "No problems: 3 pages, 4 files, 0 addresses; robots: nothing on 1, 'noindex, nofollow' on 1."
    ]
