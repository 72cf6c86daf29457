"""What every page says about itself: a description of its own, whether to be indexed, and what a chat shows of a link."""

from __future__ import annotations

import html
import re

import pytest
from tests.builders.conftest import CONFIG
from tests.conftest import Built, MakeSite
from tests.unit.small_project import PROJECT

URL = "http://127.0.0.1/"
STORY = 'A page that says "what & why" in a sentence of its own, so that a description can be made of it.'


def said(built: Built, path: str) -> dict[str, str]:
    """Return the content of each meta element of a page by name or property; none is there twice."""
    head = built.read(path).partition("</head>")[0]
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', head)
    assert len(dict(found)) == len(found), found
    return {name: html.unescape(content) for name, content in found}


@pytest.fixture(scope="module")
def built(make_site: MakeSite) -> Built:
    """Return a small site as it comes without any option."""
    built = make_site(
        {
            **PROJECT,
            "mkdocs.yml": CONFIG.replace(
                "  font: false\n", "  font: false\n  features: [navigation.tabs, navigation.indexes]\n"
            ),
            "site_src/story.md": f"# A <em>story</em>\n\nShort.\n\n{STORY}\n",
            "site_src/told.md": f'---\ndescription: Told in "their" own words\n---\n# Told\n\n{STORY}\n',
            "site_src/open.md": f"---\nrobots: all\n---\n# Open\n\nThis page is open: {STORY}\n",
            "site_src/lab.md": "---\ndescription: How robots help in the lab\n---\n# Lab\n\nA page.\n",
        }
    )
    assert built.returncode == 0, built.output
    return built


def test_search_engines_are_asked_not_to_list_a_site_unless_it_wants_it(
    built: Built, make_site: MakeSite
) -> None:
    assert said(built, "story/index.html")["robots"] == "noindex, nofollow"
    assert said(built, "lab/index.html")["robots"] == "noindex, nofollow"
    assert said(built, "404.html")["robots"] == "noindex"
    public = make_site({"mkdocs.yml": CONFIG + "      robots: index\n"})
    assert "robots" not in said(public, "index.html")
    assert said(public, "404.html")["robots"] == "noindex"


def test_an_author_may_say_otherwise_for_a_page(built: Built) -> None:
    assert said(built, "open/index.html")["robots"] == "all"


def test_a_link_to_a_page_has_a_preview_without_a_picture(built: Built) -> None:
    assert {
        name: text for name, text in said(built, "story/index.html").items() if name.startswith("og:")
    } == {
        "og:title": "A story",
        "og:description": STORY,
        "og:type": "article",
        "og:url": f"{URL}story/",
        "og:site_name": "Minimal",
    }
    assert said(built, "index.html")["og:type"] == "website"


def test_previews_can_be_left_out(make_site: MakeSite) -> None:
    without = make_site({"mkdocs.yml": CONFIG + "      link_previews: false\n"})
    assert [name for name in said(without, "index.html") if name.startswith("og:")] == []


def test_each_page_has_a_description_of_its_own(built: Built) -> None:
    assert said(built, "told/index.html")["description"] == 'Told in "their" own words'
    pages = [path.relative_to(built.site).as_posix() for path in built.site.rglob("index.html")]
    descriptions = [said(built, path).get("description", f"none: {path}") for path in pages]
    assert [text for text in descriptions if text.startswith("none: ")] == []
    assert len(pages) > 8
    assert sorted(descriptions) == sorted(set(descriptions))
    assert max(map(len, descriptions)) <= 200


def test_what_a_theme_or_another_plugin_says_stays_as_it_is(make_site: MakeSite) -> None:
    override = (
        '{% extends "base.html" %}{% block extrahead %}<meta property="og:title" content="Theirs">'
        '<meta name="robots" content="noarchive">{% endblock %}'
    )
    config = CONFIG.replace("  font: false\n", "  font: false\n  custom_dir: theirs\n")
    theirs = said(make_site({"mkdocs.yml": config, "theirs/main.html": override}), "index.html")
    assert (theirs["og:title"], theirs["robots"], theirs["og:url"]) == ("Theirs", "noarchive", URL)


def test_a_wrong_option_is_said_with_its_place(make_site: MakeSite) -> None:
    wrong = make_site({"mkdocs.yml": CONFIG + "      robots: nofollow\n"})
    assert wrong.returncode == 1
    line = CONFIG.count("\n") + 1
    assert f"mkdocs.yml:{line}:15: " in wrong.output


def test_the_themes_errors_that_change_nothing_are_taken_out(built: Built) -> None:
    pages = [path.read_text(encoding="utf-8") for path in built.site.rglob("*.html")]
    assert any(re.search(r'<label class="md-nav__link [^>]*id="__nav_\d+_label">', page) for page in pages)
    assert any('<label class="md-nav__title">' in page for page in pages)
    assert not [page for page in pages if 'tabindex=""' in page]
    assert not [page for page in pages if 'for="__toc"' in page and 'id="__toc"' not in page]
