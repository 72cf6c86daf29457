"""Worksheets without a script: each layout where there is room and where there is none, and on paper one page."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page
from tests.conftest import MINIMAL_SITE, Built, MakeSite
from tests.unit.sheet_pages import filled, sheet

from handrail.model.worksheet import LAYOUTS

FIELDS = """\
**First**: What hurts, for whom and how often? <!-- id: first -->

**Second**: One a line. <!-- id: second list -->

**Third**: From guess to proof. <!-- id: third score: 1-5 -->

**Fourth** <!-- id: fourth choice -->

- [ ] Exploration of something that nobody has a name for
- [ ] Optimisation

"""
TABLE = "**Fifth**: Strongest first. <!-- id: fifth table -->\n\n| Hypothesis | Effect | Effort | Score |\n| --- | --- | --- | --- |\n\n"
VALUES = ("**First**: So.", "**Second**: So.", "**Third**: 3", "**Fourth**: Optimisation")
ROWS = "**Fifth**\n\n| Hypothesis | Effect | Effort | Score |\n| --- | --- | --- | --- |\n| a | b | c | 8 |"
OPPORTUNITY = "handbook/worksheets/opportunity-canvas/"


def page_with(layout: str) -> str:
    """Return a worksheet's page; a quadrant has four fields."""
    quadrant = layout == "quadrant"
    body = FIELDS + ("" if quadrant else TABLE) + filled(*VALUES, *([] if quadrant else [ROWS]))
    written = sheet(body, f"    layout: {layout}\n").replace("s-x", f"s-{layout}")
    return f"---\ntitle: {layout}\n---\nBefore.\n\n{written}\nAfter.\n"


@pytest.fixture
def context_options() -> dict[str, Any]:
    return {"java_script_enabled": False, "viewport": {"width": 1280, "height": 900}}


@pytest.fixture
def built(make_site: MakeSite) -> Built:
    layouts = {f"handbook/worksheets/{layout}.md": page_with(layout) for layout in LAYOUTS}
    site = make_site({**layouts, "mkdocs.yml": MINIMAL_SITE["mkdocs.yml"] + "use_directory_urls: false\n"})
    assert site.returncode == 0, site.output
    return site


def places(fields: Locator) -> list[tuple[int, int]]:
    """Return column and row of each field, from where it stands."""
    boxes = [box for box in (field.bounding_box() for field in fields.all()) if box]
    lefts = sorted({round(box["x"]) for box in boxes})
    tops = sorted({round(box["y"]) for box in boxes})
    return [(lefts.index(round(box["x"])), tops.index(round(box["y"]))) for box in boxes]


COLUMN = [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4)]
WIDE = {
    **dict.fromkeys(LAYOUTS, COLUMN),
    "canvas": [(0, 0), (1, 0), (2, 0), (0, 1), (0, 2)],
    "quadrant": [(0, 0), (1, 0), (0, 1), (1, 1)],
}


def test_each_layout_stands_where_there_is_room_and_is_one_column_where_there_is_none(
    page: Page, built: Built
) -> None:
    for layout in LAYOUTS:
        page.goto((built.site / f"handbook/worksheets/{layout}.html").as_uri())
        fields = page.locator(".hr-sheet > .hr-sheet-fields > .hr-sheet-field")
        page.set_viewport_size({"width": 1280, "height": 900})
        assert places(fields) == WIDE[layout], layout
        page.set_viewport_size({"width": 320, "height": 900})
        assert places(fields) == COLUMN[: len(WIDE[layout])], layout
        content = page.locator(".md-content__inner").bounding_box()
        assert content
        for control in page.locator(".hr-sheet :is(textarea, input)").all():
            box = control.bounding_box()
            assert box
            assert 0 <= box["x"] < box["x"] + box["width"] <= 320, layout
            kind = control.get_attribute("type") or "text"
            assert box["width"] >= (180 if kind == "text" else 16), layout


def test_each_layout_is_one_page_of_paper(page: Page, built: Built) -> None:
    for layout in LAYOUTS:
        page.goto((built.site / f"handbook/worksheets/{layout}.html").as_uri())
        for paper in ("A4", "Letter"):
            printed = page.pdf(format=paper, prefer_css_page_size=True)
            assert printed.count(b"/Type /Page\n") == 1, (layout, paper)


def test_an_open_example_is_a_second_page(page: Page, built: Built) -> None:
    page.goto((built.site / "handbook/worksheets/canvas.html").as_uri())
    page.locator(".hr-filled > summary").click()
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 2


def test_the_opportunity_canvas_prints_on_one_page_that_lies_on_its_side(page: Page, server: str) -> None:
    page.goto(server + OPPORTUNITY)
    printed = page.pdf(prefer_css_page_size=True)
    assert printed.count(b"/Type /Page\n") == 1
    assert b"/MediaBox [0 0 792 612]" in printed


def test_on_paper_stands_the_sheet_and_nothing_around_it(page: Page, server: str) -> None:
    page.goto(server + OPPORTUNITY)
    before = page.get_by_text("Take this sheet when")
    assert before.is_visible()
    page.emulate_media(media="print")
    assert [before.is_visible(), page.get_by_role("heading", name="Where this is used").is_visible()] == [
        False,
        False,
    ]
    assert page.get_by_label("Problem", exact=True).is_visible()
    assert page.locator(".hr-filled").is_visible() is False


def test_without_a_script_one_can_write_choose_and_read_the_example(page: Page, server: str) -> None:
    page.goto(server + OPPORTUNITY)
    page.get_by_label("Problem", exact=True).fill("It hurts.")
    page.get_by_label("Test first").check()
    page.get_by_label("Cheapest test, row 2").fill("Ask five shops")
    assert page.locator(".hr-sheet-note").is_visible()
    example = page.locator(".hr-filled")
    assert example.get_by_text("Quiet shops leave.").is_visible() is False
    example.locator("summary").click()
    assert example.get_by_text("Quiet shops leave.").is_visible()
