"""What a page would ask of other hosts, as far as files tell."""

from __future__ import annotations

import pytest
from tests.publish.checking.conftest import Check, home

ASKS = "makes every visitor's browser ask cdn.example.net for https://cdn.example.net/x; put the file into the site"


@pytest.mark.parametrize(
    "body",
    [
        '<script src="https://cdn.example.net/x"></script>',
        '<img src="https://cdn.example.net/x" alt="">',
        '<img src="data:," srcset="https://cdn.example.net/x 2x" alt="">',
        '<iframe src="https://cdn.example.net/x"></iframe>',
        '<p style="background: url(https://cdn.example.net/x)">p</p>',
        "<style>@import 'https://cdn.example.net/x';</style>",
        '<a href="course/" ping="https://cdn.example.net/x">c</a>',
        '<svg><use href="https://cdn.example.net/x"></use></svg>',
        '<link rel="stylesheet" href="https://cdn.example.net/x">',
        '<link rel="preconnect" href="https://cdn.example.net/x">',
        '<link rel="icon" href="https://cdn.example.net/x">',
    ],
)
def test_every_way_to_ask_another_host_is_an_error(check: Check, body: str) -> None:
    checked = check(home(body))
    assert checked.result.exit_code == 1
    assert [line.partition(": ")[2] for line in checked.lines] == [ASKS]


def test_a_host_that_the_publisher_allows_may_be_asked_and_no_other(check: Check) -> None:
    frames = "".join(
        f'<iframe src="https://{host}/x"></iframe>' for host in ("comments.example.com", "cdn.example.net")
    )
    assert [
        line.partition(": ")[2]
        for line in check(home(frames), "--allow-host", "Comments.example.com", "--no-html").lines
    ] == [ASKS]
    assert check(home(frames), "--allow-host", "example.com", "--no-html").result.exit_code == 1


@pytest.mark.parametrize(
    "body",
    [
        '<a href="https://cdn.example.net/x">a link is followed by who wants to</a>',
        '<link rel="license" href="https://cdn.example.net/x">',
        '<link rel="alternate" hreflang="de" href="https://cdn.example.net/x">',
        '<img src="https://handbook.example.com/team/p.png" alt="">',
        '<blockquote cite="https://cdn.example.net/x">said</blockquote>',
    ],
)
def test_what_asks_nobody_is_none(check: Check, body: str) -> None:
    assert check({**home(body), "p.png": "p"}).result.exit_code == 0


def test_a_style_sheet_that_fetches_a_font_is_an_error(check: Check) -> None:
    checked = check({"a.css": "@font-face { src: url(//fonts.example.net/f.woff2) }"})
    assert checked.lines == [
        "site/a.css:1:23: makes every visitor's browser ask fonts.example.net for //fonts.example.net/f.woff2; put the file"
        " into the site"
    ]


@pytest.mark.parametrize(
    ("link", "asked"),
    [
        ("https://github.com/me/it", "api.github.com"),
        ("https://gitlab.example.net/me/it", "gitlab.example.net"),
    ],
)
def test_the_themes_facts_about_a_repository_are_asked_of_its_host(
    check: Check, link: str, asked: str
) -> None:
    checked = check(home(f'<a href="{link}" data-md-component="source">it</a>'))
    assert checked.lines[0].startswith(f"site/index.html:11:1: the theme asks {asked} for facts")
    assert check(home(f'<a href="{link}">it</a>')).result.exit_code == 0


def test_a_diagram_without_our_script_would_be_drawn_by_another_host(check: Check) -> None:
    diagram = '<pre class="mermaid"><code>graph LR</code></pre>'
    assert (
        check(home(diagram)).lines[0].startswith("site/index.html:11:1: the theme asks unpkg.com for Mermaid")
    )
    script = '<script src="assets/handrail/handrail.js"></script>'
    assert check({**home(diagram + script), "assets/handrail/handrail.js": ""}).result.exit_code == 0


def test_a_script_that_says_whom_it_asks_is_a_warning(check: Check) -> None:
    script = 'const a = 1;\nfetch("https://api.example.net/v1");\nfetch("/team/x");\n'
    script += "fetch(`https://${hosts[0]}/x`)\n"
    checked = check({"extra.js": script, "assets/javascripts/bundle.abc.min.js": script})
    assert (checked.result.exit_code, checked.lines) == (
        0,
        [
            "site/extra.js:2:8: warning: this script may ask api.example.net; keep what it needs in the site",
            "site/extra.js:4:8: warning: this script may ask https://${hosts[0]}/x; keep what it needs in the site",
        ],
    )
