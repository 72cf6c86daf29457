"""What the policy would block is said, with its place in the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.publish.headers.conftest import DRAWER, PAGE, policy, problems, site


@pytest.mark.parametrize(
    ("markup", "place", "message"),
    [
        ('<p onclick="go()">', "4:10", "inline event handler 'onclick'"),
        ("<p\n  class=a\n  ONLOAD=go()>", "6:3", "inline event handler 'onload'"),
        ("<p style='color: red'>", "4:10", "inline style"),
        ("<a href='javascript:go()'>", "4:10", "an address that is code"),
        ("<a href=' java&#10;script:go()'>", "4:10", "an address that is code"),
        ("<iframe srcdoc='<p>'></iframe>", "4:15", "a document in an attribute"),
        ("<base href='/x/'>", "4:13", "a base element"),
        ("<script src='https://cdn.example.com/a.js'></script>", "4:15", "https://cdn.example.com/a.js: an address of another host"),
        ("<img srcset='a.png 1x, //img.example.com/b.png 2x'>", "4:12", "//img.example.com/b.png: an address of another host"),
        ("<link rel=stylesheet href=https://fonts.example.com/a.css>", "4:28", "https://fonts.example.com/a.css"),
        ("<form action='https://forms.example.com/'>", "4:13", "--allow 'form-action https://forms.example.com'"),
        ("<style>@import 'https://a.example/x.css';</style>", "4:7", "--allow 'style-src https://a.example'"),
        ("<script src='data:text/javascript,1'></script>", "4:15", "an address that no site can serve"),
        ("<a href=b.html ping=https://count.example/>B</a>", "4:22", "--allow 'connect-src https://count.example'"),
        ("<link rel=preload as=font href=//fonts.example/a.woff2>", "4:33", "--allow 'font-src https://fonts.example'"),
        ("<style>@import url(https://a.example/x.css);</style>", "4:7", "--allow 'style-src https://a.example'"),
        ("<![if IE]><p onclick='go()'><![endif]><![><!x", "4:20", "inline event handler 'onclick'"),
    ],
)  # fmt: skip
def test_what_the_policy_would_block_is_said_with_its_place(
    tmp_path: Path, markup: str, place: str, message: str
) -> None:
    found = problems(site(tmp_path, {"a/b.html": PAGE.format(markup)}))
    assert len(found) == 1
    assert found[0].startswith(f"a/b.html:{place}: ")
    assert message in found[0]


def test_what_looks_like_it_but_is_not_is_let_pass(tmp_path: Path) -> None:
    markup = (
        "<p data-onclick=x title='onclick=go()' data-style=x>javascript:</p><a href='https://example.com/'>Away</a>"
        "<p>&lt;p onclick=go()&gt;</p><!-- <p style=x> --><img src='data:image/gif;base64,AA'>"
        "<script>'<p onclick=x>'</script>"
    )
    made = policy(site(tmp_path, {"a.html": PAGE.format(markup)}))
    assert made["img-src"] == ["'self'", "data:"]


def test_style_sheets_are_read_as_well(tmp_path: Path) -> None:
    css = (
        "/* url(https://old.example/a.png) */\n.a { background: url('data:image/svg+xml,x') }\n"
        "@font-face { src: url(https://fonts.example.com/a.woff2) }\n.b { background: url(b.png) }\n"
    )
    found = problems(site(tmp_path, {"css/a.css": css}))
    assert [line.partition("; ")[0] for line in found] == [
        "css/a.css:3:23: https://fonts.example.com/a.woff2: an address of another host"
    ]
    made = policy(tmp_path, "--allow", "font-src https://fonts.example.com")
    assert (made["img-src"], made["font-src"]) == (
        ["'self'", "data:"],
        ["'self'", "https://fonts.example.com"],
    )


def test_a_diagram_that_no_page_may_draw_is_said(tmp_path: Path) -> None:
    diagram = PAGE.format("<pre class='mermaid x'><code>flowchart LR</code></pre>")
    found = problems(
        site(tmp_path, {"a.html": diagram, "b.html": PAGE.format("<pre class='mermaids'></pre>")})
    )
    assert [line.split(";")[0] for line in found] == [
        "a.html:4:12: a diagram, but no page that may draw it: assets/handrail/diagrams.html is missing"
    ]
    site(tmp_path, {DRAWER: PAGE.format("")})
    assert policy(tmp_path)["frame-src"] == ["'self'"]


def test_a_policy_that_no_server_takes_is_said(tmp_path: Path) -> None:
    folder = site(tmp_path, {f"{n}.html": PAGE.format(f"<script>go({n})</script>") for n in range(80)})
    assert "characters long, and servers take 4000" in problems(folder)[0]
