"""Where worksheets show: on the pages of those who use them, on their own, in the handbook, on the home page."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tests.unit.sheet_pages import sheet
from tests.unit.small_project import Read

from handrail.markdown.scan import scan_site
from handrail.pages.navigation import navigation
from handrail.pages.site_pages import MadePage, made_pages
from handrail.sources.diagnostics import Diagnostics

INTRO = "site_src/course/0-foundations/1-intro.md"
EXCHANGE = "site_src/course/1-value/1-exchange.md"
SHEETS = "handbook/worksheets"
USES: Mapping[str, str] = {
    "site_src/index.md": "---\nlayout: home\nheadline: Grow\nlead: Slowly.\n---\n",
    INTRO: "---\nid: intro\ntitle: Introduction\nteaches: []\nworksheets: [canvas, board]\n---\nText.\n",
    EXCHANGE: "---\nid: exchange\ntitle: The exchange\nteaches: []\nworksheets: [board]\n---\n"
    + sheet("**A** <!-- id: a -->").replace("s-x", "own").replace("| T", "| Own"),
    "handbook/how.md": "---\nid: how\ntitle: How\nworksheets: [canvas]\n---\nSo.\n",
    f"{SHEETS}/board.md": "---\nmodules: [intro, exchange]\ncompetencies: [pm]\n---\n"
    + sheet("**A** <!-- id: a -->").replace("s-x", "board").replace("| T", "| A *board* & so"),
    f"{SHEETS}/canvas.md": "---\ntitle: The canvas\nsummary: All of it.\n---\n"
    + sheet("**A** <!-- id: a -->").replace("s-x", "canvas").replace("| T", "| Canvas"),
}


def pages_of(read: Read, changes: Mapping[str, str] | None = None) -> dict[str, MadePage]:
    sources, problems = read({**USES, **(changes or {})})
    assert problems == []
    return made_pages(sources.site, scan_site(sources, Diagnostics()).worksheets)


def made(pages: Mapping[str, MadePage], path: str) -> str:
    return pages[path].make("", lambda target: f"to:{target}")


def links(html: str) -> list[tuple[str, str]]:
    """Return address and words of each link."""
    found = re.findall(r'<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>', html)
    return [(address, re.sub(r"<[^>]*>", "", words).strip()) for address, words in found]


def under(html: str, heading: str) -> str:
    """Return what stands below a heading, up to the next."""
    assert html.count(f"## {heading}\n") == 1
    return re.split(r"\n## ", html.partition(f"## {heading}\n")[2])[0]


def test_a_module_names_the_worksheets_to_practise_with_and_leads_to_their_headings(read: Read) -> None:
    practise = under(made(pages_of(read), "course/0-foundations/1-intro.md"), "Practise")
    assert links(practise)[:2] == [
        ("to:handbook/worksheets/canvas.md#canvas", "Canvas worksheet"),
        ("to:handbook/worksheets/board.md#board", "A board &amp; so worksheet"),
    ]


def test_a_module_without_worksheets_has_no_such_heading(read: Read) -> None:
    plain = "---\nid: intro\ntitle: Introduction\nteaches: []\n---\nText.\n"
    assert "## Practise" not in made(pages_of(read, {INTRO: plain}), "course/0-foundations/1-intro.md")


def test_a_phase_names_those_of_its_modules_once_and_those_that_stand_in_them(read: Read) -> None:
    value = made(pages_of(read), "course/1-value/index.md")
    assert links(under(value, "Practise")) == [
        ("to:course/1-value/1-exchange.md#own", "Own worksheet"),
        ("to:handbook/worksheets/board.md#board", "A board &amp; so worksheet"),
    ]
    twice = pages_of(
        read,
        {
            "site_src/course/0-foundations/2-more.md": "---\nid: more\nteaches: []\nworksheets: [canvas]\n---\nx\n"
        },
    )
    assert made(twice, "course/0-foundations/index.md").count("#canvas") == 1


def test_a_chapter_names_the_worksheets_that_it_is_done_with(read: Read) -> None:
    practise = under(made(pages_of(read), "handbook/how.md"), "Practise")
    assert links(practise) == [("to:handbook/worksheets/canvas.md#canvas", "Canvas worksheet")]


def test_the_page_of_a_worksheet_names_the_modules_and_chapters_that_use_it(read: Read) -> None:
    pages = pages_of(read)
    canvas = made(pages, "handbook/worksheets/canvas.md")
    assert links(under(canvas, "Where this is used")) == [
        ("to:course/0-foundations/1-intro.md", "Introduction"),
        ("to:handbook/how.md", "How"),
    ]
    assert '<h1><span class="hr-label">Worksheet</span> The canvas</h1>' in canvas
    assert '<p class="hr-lead">All of it.</p>' in canvas
    assert pages["handbook/worksheets/canvas.md"].hide == ("toc",)


def test_who_uses_a_worksheet_is_not_named_again_as_going_deeper(read: Read) -> None:
    board = made(pages_of(read), "handbook/worksheets/board.md")
    assert [words for _, words in links(under(board, "Where this is used"))] == [
        "Introduction",
        "The exchange",
    ]
    assert [words for _, words in links(under(board, "Go deeper"))] == ["Product management"]


def test_a_module_does_not_name_the_page_of_a_worksheet_twice(read: Read) -> None:
    intro = made(pages_of(read), "course/0-foundations/1-intro.md")
    assert intro.count("handbook/worksheets/board.md") == 1
    unnamed = {INTRO: "---\nid: intro\ntitle: Introduction\nteaches: []\n---\nText.\n"}
    belongs = under(made(pages_of(read, unnamed), "course/0-foundations/1-intro.md"), "Where this belongs")
    assert ("to:handbook/worksheets/board.md", "Board") in links(belongs)


def test_a_module_that_holds_a_worksheet_names_who_else_uses_it(read: Read) -> None:
    changes = {
        INTRO: "---\nid: intro\ntitle: Introduction\nteaches: []\nworksheets: [own]\n---\nText.\n",
        "handbook/how.md": "---\nid: how\ntitle: How\nworksheets: [own]\n---\nSo.\n",
    }
    exchange = made(pages_of(read, changes), "course/1-value/1-exchange.md")
    belongs = links(under(exchange, "Where this belongs"))
    assert ("to:course/0-foundations/1-intro.md", "Introduction") in belongs
    assert ("to:handbook/how.md", "How") in belongs


def test_a_module_that_names_its_own_worksheet_does_not_lead_to_itself(read: Read) -> None:
    own = {EXCHANGE: USES[EXCHANGE].replace("[board]", "[own]")}
    page = made(pages_of(read, own), "course/1-value/1-exchange.md")
    assert "## Practise" not in page
    assert "Used by" not in page


def test_the_handbook_lists_worksheets_after_the_chapters(read: Read) -> None:
    contents = made(pages_of(read), "handbook/index.md")
    assert links(contents) == [
        ("to:handbook/how.md", "How"),
        ("to:handbook/worksheets/board.md", "Board"),
        ("to:handbook/worksheets/canvas.md", "The canvas"),
    ]
    assert links(under(contents, "Worksheets")) == links(contents)[1:]


def test_the_navigation_has_a_section_of_worksheets(read: Read) -> None:
    sources, _ = read(USES)
    assert navigation(sources.site, [])[1] == {
        "Handbook": [
            "handbook/index.md",
            "handbook/how.md",
            {"Worksheets": ["handbook/worksheets/board.md", "handbook/worksheets/canvas.md"]},
        ]
    }


def test_the_handbook_may_give_them_an_order_of_its_own(read: Read) -> None:
    index = "---\ntitle: Handbook\nchapters: [how]\nworksheets: [canvas, board]\n---\n"
    sources, problems = read({**USES, "handbook/index.md": index})
    assert problems == []
    assert [page.id for page in sources.site.handbook.pages] == ["how", "canvas", "board"]
    _, problems = read({**USES, "handbook/index.md": index.replace("board", "bord")})
    assert problems == [
        "handbook/index.md:4:1: worksheet 'board' is not listed; list every worksheet or leave 'worksheets' out",
        "handbook/index.md:4:22: unknown worksheet 'bord'; did you mean 'board'? (board, canvas)",
    ]


def test_the_home_page_counts_what_one_can_look_up(read: Read) -> None:
    pages = pages_of(read)
    assert "1 chapter, 2 worksheets<" in made(pages, "index.md")
    sources, _ = read(USES)
    assert "1 chapter<" in made_pages(sources.site)["index.md"].make("", str)
