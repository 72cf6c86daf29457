"""Broken links and anchors, wherever an address may stand."""

from __future__ import annotations

import json

import pytest
from tests.publish.checking.conftest import FIRST_BODY_LINE, SOUND, Check, home, page, sitemap

SOUND_ADDRESSES = """\
<a href="course/">c</a> <a href="course/index.html#start">c</a> <a href="#x">x</a> <a id="x" href="#">x</a>
<a href="/team/course/#start">c</a> <a href="https://handbook.example.com/team/course/?q=1#start">c</a>
<a href="./course/../course/#start:~:text=Course">c</a> <a href="//handbook.example.com/team/">home</a>
<a href="https://other.example.com/anything#there">elsewhere</a> <a href="mailto:a@example.com">write</a>
<a name="old">old</a> <a href="#old">old</a> <a href=" course/#start ">spaces</a> <a href="a%20b.txt">file</a>
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""><img srcset="p.png 1x, q.png 2x" src="p.png" alt="">
<svg><use href="#x"></use></svg>
"""


def test_addresses_that_lead_somewhere_are_no_problem(check: Check) -> None:
    checked = check({**home(SOUND_ADDRESSES), "a b.txt": "x", "p.png": "p", "q.png": "q"})
    assert (checked.result.exit_code, checked.lines) == (
        0,
        ["No problems: 3 pages, 7 files, 17 addresses; robots: nothing on 2."],
    )


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('<a href="curse/">c</a>', "10: leads to curse/index.html, which is not in the site; did you mean course?"),
        ('<a href="zzz.pdf">c</a>', "10: leads to zzz.pdf, which is not in the site"),
        ('<a class="x"\n   href="zzz.pdf">c</a>', "10: leads to zzz.pdf, which is not in the site"),
        ('<a href="course/#strat">c</a>', "10: no element of course/index.html has the id 'strat'; did you mean '#start'?"),
        ('<a href="#nowhere">c</a>', "10: no element of index.html has the id 'nowhere'"),
        ('<a href="Course/">c</a>', "10: leads to Course/index.html, which differs from course/index.html in capitals; most hosts tell them apart"),
        ('<img src="p.png" alt="">', "11: leads to p.png, which is not in the site"),
        ('<img srcset="p.png 2x" alt="">', "14: leads to p.png, which is not in the site"),
        ('<script src="s"></script>', "14: leads to s, which is not in the site"),
        ('<script src="s.js"></script>', "14: leads to s.js, which is not in the site"),
        ('<iframe src="zzz/"></iframe>', "14: leads to zzz/index.html, which is not in the site"),
        ('<video poster="p.png"></video>', "16: leads to p.png, which is not in the site"),
        ('<object data="p.pdf"></object>', "15: leads to p.pdf, which is not in the site"),
        ('<form action="zzz/"></form>', "15: leads to zzz/index.html, which is not in the site"),
        ('<svg><image href="p.png"/></svg>', "19: leads to p.png, which is not in the site"),
        ('<div style="background: url(p.png)">x</div>', "29: leads to p.png, which is not in the site"),
        ('<a href="file:///home/me/x.pdf">c</a>', "10: leads to a file on one machine; put it into the site, or link to where others find it"),
        ('<a href="javascript:alert(1)">c</a>', "10: an address that is a script; a strict policy blocks it"),
        ('<img src="" alt="">', "1: an empty address; the browser would ask for the page itself"),
    ],
)  # fmt: skip
def test_each_broken_address_is_said_with_its_place(check: Check, body: str, said: str) -> None:
    checked = check(home(body))
    column, _, message = said.partition(": ")
    line = FIRST_BODY_LINE + body[: body.find("href=")].count("\n") if "\n" in body else FIRST_BODY_LINE
    assert (checked.result.exit_code, checked.lines) == (1, [f"site/index.html:{line}:{column}: {message}"])


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('<a href="course">c</a>', "10: warning: leads to the folder course/ without '/' at its end; each visit is redirected, if at all"),
        ('<a href="../../x/">c</a>', "10: warning: leads out of the site"),
        ('<a href="/other/">c</a>', "10: warning: leads to /other/ of the host, outside of /team/ where the site lies; it cannot be checked"),
        ('<a href="http://localhost:8000/x/">c</a>', "10: warning: leads to the machine of whoever reads it"),
        ('<a href="http://[::1]/x/">c</a>', "10: warning: leads to the machine of whoever reads it"),
        ('<a href="http://[::1]:8000/x/">c</a>', "10: warning: leads to the machine of whoever reads it"),
    ],
)  # fmt: skip
def test_what_may_be_meant_is_a_warning(check: Check, body: str, said: str) -> None:
    checked = check(home(body))
    assert (checked.result.exit_code, checked.lines) == (0, [f"site/index.html:{FIRST_BODY_LINE}:{said}"])
    assert check(home(body), "--strict").result.exit_code == 1


def test_the_front_page_above_a_site_is_no_mistake(check: Check) -> None:
    assert check(home('<a href="/">all teams</a>'), "--strict").lines[0].startswith("No problems")


def test_a_folder_without_a_page_is_no_page(check: Check) -> None:
    checked = check({**home('<a href="files/">f</a>'), "files/a.txt": "a"})
    assert checked.lines == ["site/index.html:11:10: leads to the folder files/, which has no index.html"]


def test_the_page_for_wrong_addresses_is_shown_anywhere_so_its_addresses_have_to_be_whole(
    check: Check,
) -> None:
    wrong = SOUND["404.html"].replace("<body>", '<body><a href="course/">c</a><a href="/team/course/">c</a>')
    assert check({"404.html": wrong}).lines == [
        "site/404.html:2:69: a relative address on the page that is shown for every wrong address, so it leads"
        " elsewhere each time; set site_url"
    ]


def test_style_sheets_are_followed(check: Check) -> None:
    style = '/* url(not.png) */\na { background: url("there.png") }\nb { background: url( gone.png ) }\n@import "more.css";\n'
    checked = check({"css/a.css": style, "css/there.png": "x"})
    assert checked.lines == [
        "site/css/a.css:3:22: leads to css/gone.png, which is not in the site",
        "site/css/a.css:4:10: leads to css/more.css, which is not in the site",
    ]


def test_what_the_search_finds_is_followed(check: Check) -> None:
    docs = [
        {"location": "course/#start", "text": 'a "location": "zzz/" b'},
        {"location": "gone/"},
        {"location": "course/#end"},
    ]
    index = json.dumps({"docs": docs}, indent=1)
    assert check({"search/search_index.json": index}).lines == [
        "site/search/search_index.json:8:17: leads to gone/index.html, which is not in the site",
        "site/search/search_index.json:11:17: no element of course/index.html has the id 'end'",
    ]
    broken = check({"search/search_index.json": '{"docs": ['})
    assert broken.lines[0].startswith(
        "site/search/search_index.json:1:1: holds no data that a script could read:"
    )


def test_what_the_learners_own_pages_link_to_is_followed(check: Check) -> None:
    script = 'globalThis.handrailSite = {"phases":[{"url":"course/"},{"url":"curse/"}]};\n'
    assert check({"assets/handrail/site.js": script}).lines == [
        "site/assets/handrail/site.js:1:64: leads to curse/index.html, which is not in the site; did you mean course?"
    ]


def test_a_mistake_on_every_page_is_said_once(check: Check) -> None:
    files = {f"p{n}/index.html": page(f"p{n}/index.html", '<a href="../gone/">g</a>') for n in range(6)}
    paths = ["", "course/", *(f"p{n}/" for n in range(6))]
    assert check({**files, "sitemap.xml": sitemap(*paths)}).lines == [
        "site/p0/index.html:11:10: leads to gone/index.html, which is not in the site (the same on 5 more pages)"
    ]


def test_an_id_is_there_once(check: Check) -> None:
    checked = check(home('<p id="a">1</p>\n<p id="b">2</p>\n<p id="a">3</p>'))
    assert (checked.result.exit_code, checked.lines) == (
        1,
        ["site/index.html:13:1: the id 'a' is there twice"],
    )
