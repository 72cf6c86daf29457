"""What a reader prints from the browser: their own pages, and those with tables, as the site's style sets them."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader
from tests.e2e.small_site import keep

SITE = "product-owner-path"


def printed(page: Page, paper: str = "A4") -> list[str]:
    """Return the text of each page that the browser prints."""
    pdf = page.pdf(format=paper, prefer_css_page_size=True)
    return [" ".join(one.extract_text().split()) for one in PdfReader(BytesIO(pdf)).pages]


@pytest.fixture
def record(built_site: Path) -> dict[str, Any]:
    """Return the record of somebody who has rated everything and completed some modules."""
    script = (built_site / "assets/handrail/guide.js").read_text(encoding="utf-8")
    guide = json.loads(re.sub(r"^[^{]*|;\s*$", "", script))
    met = {"beginner": "consistently", "intermediate": "sometimes"}
    leaves: dict[str, Any] = {"learner/role": ["product-owner", 1_790_000_000_000]}
    for competency in guide["framework"]["competencies"]:
        for level, own in competency["levels"].items():
            for statement in own["statements"]:
                path = f"rating/{competency['id']}/{statement}"
                leaves[path] = [met.get(level, "not-yet"), 1_790_000_000_000]
    for module in list(guide["modules"])[:6]:
        leaves[f"module/{module}"] = [True, 1_790_000_000_000]
    return leaves


def opened(page: Page, server: str, record: dict[str, Any], place: str) -> None:
    page.goto(f"{server}404.html")
    keep(page, SITE, record)
    page.goto(server + place)
    page.wait_for_function("() => !document.querySelector('.hr-app-wait')")


@pytest.mark.allow_noise  # the page for addresses that do not exist is asked for
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_result_of_a_self_assessment_is_one_page(
    page: Page, server: str, record: dict[str, Any], paper: str
) -> None:
    opened(page, server, record, "my/assessment/#result")
    page.locator(".hr-result tbody tr").nth(10).wait_for()

    (only,) = printed(page, paper)

    assert "Your result" in only
    assert "Gaps, the most important first" in only


@pytest.mark.allow_noise
def test_the_record_of_completion_is_one_page(page: Page, server: str, record: dict[str, Any]) -> None:
    opened(page, server, record, "my/record/")
    page.locator(".hr-record-table").first.wait_for()

    (only,) = printed(page)

    assert "6 of 20 modules" in only
    assert "Home" not in only


@pytest.mark.allow_noise
def test_my_path_keeps_figure_and_table_together(page: Page, server: str, record: dict[str, Any]) -> None:
    opened(page, server, record, "my/")
    page.locator(".hr-path-table").wait_for()

    for room in ("0", "4cm", "8cm", "12cm", "16cm"):
        page.evaluate("room => { document.querySelector('article h1').style.marginTop = room }", room)
        pages = printed(page)
        assert sum("No. Competency" in text for text in pages) == 1, room
        table = next(text for text in pages if "No. Competency" in text)
        assert len(re.findall(r"\b\d+ [A-Z][\w -]+? (?:Beginner|Intermediate|not yet)", table)) >= 11, room


def test_a_page_is_printed_on_white_in_a_smaller_size(page: Page, server: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(f"{server}course/1-value/2-value-exchange/")
    look = page.evaluate(
        "() => [getComputedStyle(document.body).backgroundColor,"
        " parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)]"
    )

    assert look[0] in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    assert 12 <= look[1] <= 14


def test_a_long_table_repeats_its_head_and_cuts_no_row(page: Page, server: str) -> None:
    page.goto(f"{server}handbook/running-example/")
    page.wait_for_function("() => document.querySelector('.md-typeset__table')")
    page.evaluate(
        "() => { const table = document.querySelector('article table');"
        " table.tHead.rows[0].cells[0].textContent = 'thehead';"
        " const body = table.tBodies[0], row = body.rows[0];"
        " for (let n = 0; n < 30; n += 1) { const copy = row.cloneNode(true);"
        " copy.cells[0].textContent = 'from here to there '.repeat(20) + 'rowend'; body.append(copy) } }"
    )
    pages = [text for text in printed(page) if "from here" in text]

    assert len(pages) > 3
    assert [text.count("thehead") for text in pages] == [1] * len(pages)
    assert [text.count("from here") - 20 * text.count("rowend") for text in pages] == [0] * len(pages)
