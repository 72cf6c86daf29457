"""What the framework's pages say, whatever the texts are."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from tests.unit.made_framework import competency, framework, module, page_of, site

from handrail.model.site import Site
from handrail.pages.framework_view import FrameworkView, role_pages
from handrail.pages.site_pages import made_pages


class Balanced(HTMLParser):
    """Fails on an element that is not closed where it should be, and keeps ids and attributes."""

    VOID = frozenset({"input", "br", "img", "rect", "circle", "line", "polygon"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.wanted: set[str] = set()
        self.attributes: set[str] = set()
        self.text: list[str] = []
        self.feed(text)
        assert self.open == []
        assert self.wanted <= set(self.ids), "something points at an id that is not there"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value for name, value in attrs if name == "id" and value]
        for name, value in attrs:
            if value and (name in {"aria-labelledby", "for"} or (name == "href" and value.startswith("#"))):
                self.wanted |= set(value.removeprefix("#").split())
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def rich() -> Site:
    """A framework with one of everything."""
    nasty = '</td><script>alert(1)</script> "quoted" & *emphasis*'
    first = competency(
        "first",
        title=nasty,
        area="inner",
        code="F.1",
        outcomes=["Fewer calls"],
        behaviours=[{"id": "b", "title": "Looks", "level": "low", "examples": ["Seen looking"]}],
        requires=["second"],
        aligns=[
            {"uri": 'https://example.org/x"y', "title": "Elsewhere"},
            {"uri": "javascript:alert(1)", "type": "ext:akin"},
        ],
        extensions={"secret": "unseen"},
        levels={
            "low": {
                "title": "Adopts",
                "summary": "Begins.",
                "statements": [
                    {"id": "s", "text": "Says it", "examples": ["A note"], "evidence": ["The wiki"]}
                ],
            },
            "top": {"summary": "Only described."},
        },
    )
    second = competency("second", ("one",), scale="steps", status="deprecated", replaced_by="first")
    roles: list[dict[str, object]] = [
        {"id": "junior", "title": nasty, "targets": {"first": {"level": "low", "importance": 8}}},
        {
            "id": "senior.x",
            "title": "Senior",
            "family": None,
            "points": {"min": 3},
            "targets": {
                "first": {"level": "top", "statements": [{"id": "own", "text": "Leads alone"}]},
                "second": {"level": "one", "required": False},
            },
        },
    ]
    areas: list[dict[str, object]] = [
        {"id": "outer", "title": nasty},
        {"id": "inner", "title": "In", "parent": "outer"},
    ]
    return site(framework(first, second, roles=roles, areas=areas), module("m", "first/low"))


@pytest.mark.parametrize(
    "path", sorted(name for name in made_pages(rich()) if name.startswith("competencies/"))
)
def test_every_page_is_sound_and_takes_any_text(path: str) -> None:
    text = page_of(rich(), path)
    parsed = Balanced(text)
    assert "<script>alert" not in text
    assert not parsed.attributes & {"style", "onclick"}
    assert len(parsed.ids) == len(set(parsed.ids))
    assert "unseen" not in text
    assert not re.search(r"^ {4}", text, re.MULTILINE), "four spaces would make code of it"


def test_the_overview_counts_statements_and_says_them_on_the_pages_only() -> None:
    text = page_of(rich(), "competencies/index.md")
    assert "Says it" not in text
    shown = " ".join("".join(Balanced(text).text).split())
    assert "Adopts 1 statement" in shown
    assert "Top Described" in shown
    assert shown.count("not described") == 2
    assert 'data-targets="0:1 1:3"' in text
    assert 'data-targets="1:1?"' in text
    assert text.count("<table") == 2, "one table for each scale"


def test_a_competency_shows_all_that_the_model_holds() -> None:
    text = page_of(rich(), "competencies/first.md")
    shown = " ".join("".join(Balanced(text).text).split())
    for words in (
        "In, F.1", "Fewer calls", "Adopts", "Level: Low", "For example A note", "Where to look The wiki", "Only described.",
        "From Adopts on", "Seen looking", "Modules that teach this level", "importance 8 of 10", "Senior: Top", "Builds onSecond",
        "Same as: Elsewhere", "akin: javascript:alert(1)",
    ):  # fmt: skip
        assert words in shown
    assert 'href="javascript' not in text
    assert "https://example.org/x&#34;y" in text
    old = page_of(rich(), "competencies/second.md")
    assert "Deprecated." in old
    assert 'href="competencies/first.md"' in old


def test_a_role_shows_targets_changes_and_the_way_there() -> None:
    made = rich()
    assert made.framework
    pages = role_pages(made.framework)
    text = page_of(made, pages["senior.x"])
    shown = " ".join("".join(Balanced(text).text).split())
    for words in (
        "2 targets, 3 or more points", "Leads alone", "5 of 10, optional", "Raised", "from Adopts to Top", "New", "Second: One",
        "1 module from nothing to these targets, about 10 min", "Adopts", "No module teaches these levels yet",
    ):  # fmt: skip
        assert words in shown
    assert 'class="hr-bars"' in text
    assert 'role="img"' in text
    junior = page_of(made, pages["junior"])
    assert "What changes" not in junior
    assert "No module teaches" not in junior


def test_more_than_twelve_targets_are_drawn_by_area() -> None:
    members = [competency(f"c{place}", area="a" if place < 4 else "b") for place in range(17)]
    targets = {c.id: {"level": "mid"} for c in members}
    made = framework(
        *members,
        areas=[{"id": "a", "title": "Four"}, {"id": "b", "title": "Thirteen"}],
        roles=[{"id": "r", "title": "R", "targets": targets}],
    )
    text = page_of(site(made), "competencies/roles/r.md")
    assert re.findall(r'<svg class="hr-(\w+)"', text) == ["radar", "bars"]
    assert len(set(Balanced(text).ids)) == 4


def test_the_level_that_a_competency_names_itself_is_called_so_everywhere() -> None:
    made = rich()
    assert made.framework
    view = FrameworkView(made, made.framework)
    first, second = made.framework.competencies
    assert view.level_name(first, "low") == "Adopts"
    assert view.level_name(first, "top") == "Top"
    assert view.level_name(second, "unknown") == "unknown"
