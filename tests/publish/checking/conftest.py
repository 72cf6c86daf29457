"""Small built sites, written by hand, each with one thing wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from handrail.cli import main

URL = "https://handbook.example.com/team/"


def page(path: str, body: str = "", *, head: str = "", title: str | None = None) -> str:
    """Return a page that has nothing wrong with it, around what a test is about."""
    url = URL + path.removesuffix("index.html")
    name = title or f"Page {path}"
    return f"""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="description" content="What {path} is about">
<link rel="canonical" href="{url}">
<title>{name}</title>
{head}
</head>
<body>
{body}
</body>
</html>
"""


FIRST_BODY_LINE = 11
"""The line on which the body of `page` begins."""


def sitemap(*paths: str, date: str = "2026-05-31") -> str:
    """Return a sitemap of these pages."""
    urls = "".join(f"<url>\n<loc>{URL}{path}</loc>\n<lastmod>{date}</lastmod>\n</url>\n" for path in paths)
    return f'<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'


SOUND: Mapping[str, str] = {
    "index.html": page("index.html", '<h1 id="top">Home</h1>'),
    "course/index.html": page("course/index.html", '<h1 id="start">Course</h1>'),
    "404.html": '<!doctype html>\n<html lang="en"><head><title>Not found</title></head><body></body></html>\n',
    "sitemap.xml": sitemap("", "course/"),
}
"""A site with nothing wrong; tests replace and add files."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of a site said."""

    result: Result

    @property
    def lines(self) -> list[str]:
        """The problems."""
        return self.result.stdout.splitlines()


Check = Callable[..., Checked]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Return a function that writes a site into the folder `site` and checks it, without its HTML unless told."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HANDRAIL_VNU", raising=False)

    def checked(files: Mapping[str, str | bytes | None] | None = None, *words: str) -> Checked:
        for name, content in {**SOUND, **(files or {})}.items():
            if content is None:
                continue
            path = tmp_path / "site" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(
                content if isinstance(content, bytes) else content.encode(errors="surrogateescape")
            )
        html = [] if {"--validator", "--html"} & {*words} else ["--no-html"]
        return Checked(CliRunner().invoke(main, ["check", "site", *html, *words], catch_exceptions=False))

    return checked


def home(body: str, *, head: str = "") -> dict[str, str]:
    """Return a home page with this body."""
    return {"index.html": page("index.html", body, head=head)}
