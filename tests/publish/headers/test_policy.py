"""The policy is exact: it allows what the site has, each script by its hash, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.publish.headers.conftest import DRAWER, PAGE, hash_of, headers, policy, problems, site


def test_a_site_without_anything_gets_the_strictest_policy(tmp_path: Path) -> None:
    assert policy(site(tmp_path, {})) == {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "frame-src": ["'none'"],
        "media-src": ["'none'"],
        "manifest-src": ["'none'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-ancestors": ["'none'"],
    }


@pytest.mark.parametrize(
    ("markup", "code"),
    [
        ("<script>go()</script>", "go()"),
        ("<SCRIPT>go()</SCRIPT>", "go()"),
        ("<script type=module>go()</script>", "go()"),
        ("<script type='text/javascript'> go() \n</script>", " go() \n"),
        (
            "<script>if (a &lt; b && '<p style=x onclick=y>') {}</script>",
            "if (a &lt; b && '<p style=x onclick=y>') {}",
        ),
        ("<script>\r\ngo()\r\n</script>", "\ngo()\n"),
        ("<script>'\u00e9'</script>", "'\u00e9'"),
        ('<script type="speculationrules">{}</script>', "{}"),
    ],
)
def test_a_script_in_a_page_is_allowed_by_the_hash_of_what_a_browser_reads(
    tmp_path: Path, markup: str, code: str
) -> None:
    assert policy(site(tmp_path, {"a/index.html": PAGE.format(markup)}))["script-src"] == [
        "'self'",
        hash_of(code),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        '<script src="a.js"></script>',
        '<script src="a.js">ignored()</script>',
        '<script type="application/json">{"a": "<script>"}</script>',
        '<script type="application/ld+json">{}</script>',
        "<!-- <script>go()</script> -->",
        "<textarea></textarea>",
    ],
)
def test_what_no_browser_runs_gets_no_hash(tmp_path: Path, markup: str) -> None:
    assert policy(site(tmp_path, {"a.html": PAGE.format(markup)}))["script-src"] == ["'self'"]


def test_the_same_script_on_many_pages_is_listed_once_and_styles_have_hashes_too(tmp_path: Path) -> None:
    markup = PAGE.format("<script>go()</script><style>p { color: red }</style>")
    made = policy(site(tmp_path, {f"{name}/index.html": markup for name in "abc"}))
    assert made["script-src"] == ["'self'", hash_of("go()")]
    assert made["style-src"] == ["'self'", hash_of("p { color: red }")]


def test_only_what_a_site_has_is_allowed_beside_scripts_and_styles(tmp_path: Path) -> None:
    markup = "<video src=a.mp4></video><iframe src=b.html></iframe><form action=c></form><link rel=manifest href=m>"
    made = policy(site(tmp_path, {"a.html": PAGE.format(markup)}))
    for directive in ("media-src", "frame-src", "form-action", "manifest-src"):
        assert made[directive] == ["'self'"], directive
    several = PAGE.format("<video><source src=a.mp4></video><picture><source srcset='a.png 2x'></picture>")
    assert policy(site(tmp_path, {"a.html": several}))["media-src"] == ["'self'"]
    assert made["object-src"] == ["'none'"]


def test_one_thing_more_can_be_allowed(tmp_path: Path) -> None:
    page = PAGE.format("<iframe src='https://comments.example.com/embed'></iframe>")
    folder = site(tmp_path, {"a.html": page})
    assert len(problems(folder)) == 1
    assert policy(folder, "--allow", "frame-src https://comments.example.com")["frame-src"] == [
        "https://comments.example.com"
    ]
    assert len(problems(folder, "--allow", "frame-src https://comments.example.org")) == 1
    assert len(problems(folder, "--allow", "img-src https://comments.example.com")) == 1


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("frames https://a.example", "unknown directive 'frames'"),
        ("frame-src", "names no source"),
        ("frame-src a;b", "names no source"),
        ("frame-src $a", "names no source"),
        ('img-src "x', "names no source"),
        ("script-src 'unsafe-inline'", "would allow any script"),
        ("script-src *", "would allow any script"),
        ("script-src https:", "would allow any script"),
        ("script-src https://*", "would allow any script"),
        ("script-src 'unsafe-hashes'", "would allow any script"),
    ],
)
def test_what_cannot_be_allowed_is_refused(tmp_path: Path, given: str, message: str) -> None:
    result = headers(site(tmp_path, {}), "--allow", given)
    assert result.exit_code == 2
    assert message in result.stderr


def test_only_the_page_that_draws_diagrams_gets_inline_styles(tmp_path: Path) -> None:
    folder = site(tmp_path, {DRAWER: PAGE.format(""), "a.html": PAGE.format("<pre class=mermaid></pre>")})
    assert policy(folder)["frame-src"] == ["'self'"]
    for form in ("nginx", "apache", "caddy", "netlify"):
        printed = headers(folder, "--format", form).stdout
        relaxed = [line for line in printed.splitlines() if "unsafe-inline" in line]
        assert len(relaxed) == 1, form
        assert "script-src 'self';" in relaxed[0]
        assert "style-src 'self' 'unsafe-inline'" in relaxed[0]
        assert "frame-ancestors 'self'" in relaxed[0]
    assert "unsafe" not in headers(site(tmp_path / "without", {})).stdout


def test_several_sites_in_one_folder_get_one_policy(tmp_path: Path) -> None:
    for name in ("de", "en"):
        site(tmp_path / name, {"a.html": PAGE.format(f"<script>{name}()</script>")})
    result = headers(tmp_path)
    assert result.exit_code == 0
    assert result.stderr == "One policy for 2 sites: de, en\n"
    assert policy(tmp_path)["script-src"] == ["'self'", hash_of("de()"), hash_of("en()")]
