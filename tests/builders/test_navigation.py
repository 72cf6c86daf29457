"""The navigation: made from the course, the handbook and the framework, or the author's own."""

from __future__ import annotations

import re

from tests.builders.conftest import CONFIG
from tests.conftest import MakeSite
from tests.unit.small_project import PROJECT


def test_the_navigation_builds_itself_with_real_titles(make_site: MakeSite) -> None:
    page = make_site({**PROJECT, "mkdocs.yml": CONFIG}).read("course/1-value/1-exchange/index.html")
    navigation = page[page.index('<nav class="md-nav md-nav--primary') :]
    words = re.findall(r'<span class="md-ellipsis">\s*(.*?)\s*</span>', navigation)
    order = [
        "Home",
        "Course",
        "Phase 0: Foundations",
        "Introduction",
        "Phase 1: Value",
        "The exchange",
        "Handbook",
        "How",
    ]
    assert [word for word in dict.fromkeys(words) if word in order] == order


def test_a_navigation_of_ones_own_wins_and_may_name_whole_rooms(make_site: MakeSite) -> None:
    nav = "nav:\n  - Start: index.md\n  - Read first: handbook/\n  - course/\n  - Framework: competencies/\n"
    page = make_site({**PROJECT, "mkdocs.yml": CONFIG + nav}).read("index.html")
    words = list(dict.fromkeys(re.findall(r'<span class="md-ellipsis">\s*(.*?)\s*</span>', page)))
    order = ["Start", "Read first", "Course", "Framework"]
    assert [word for word in words if word in order] == order


def test_an_entry_of_the_navigation_that_leads_nowhere_is_said(make_site: MakeSite) -> None:
    nav = "nav:\n  - index.md\n  - More:\n      - How: handbook/hwo.md\n      - https://example.org/\n      - course/\n"
    built = make_site({**PROJECT, "mkdocs.yml": CONFIG + nav})
    number = (CONFIG + nav).split("\n").index("      - How: handbook/hwo.md") + 1
    lines = [line for line in built.output.splitlines() if line.startswith("mkdocs.yml:")]
    assert lines == [
        f"mkdocs.yml:{number}:14: nav entry 'handbook/hwo.md' leads nowhere; did you mean 'handbook/how.md'?"
    ]


def test_pages_outside_the_navigation_stay_outside(make_site: MakeSite) -> None:
    built = make_site(
        {**PROJECT, "mkdocs.yml": CONFIG + "not_in_nav: legal.md\n", "site_src/legal.md": "# Small print\n"}
    )
    assert built.returncode == 0, built.output
    assert "Small print" not in built.read("index.html")
