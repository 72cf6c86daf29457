"""The framework's pages: the table of all competencies, a competency, a role."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.e2e.axe import violations
from tests.e2e.conftest import Noise

OVERVIEW = "competencies/"
COMPETENCY = "competencies/product-management/"
ROLE = "competencies/roles/senior-product-owner/"
PAGES = {"overview": OVERVIEW + "?role=product-coach", "competency": COMPETENCY, "role": ROLE}


def rows(page: Page) -> int:
    return page.locator(".hr-matrix tbody tr:not(.hr-matrix-area):visible").count()


def test_the_table_shows_every_competency_by_level_with_its_statements_one_click_away(
    page: Page, server: str, built_site: Path
) -> None:
    page.goto(server + OVERVIEW)
    pages = [
        path for path in (built_site / "competencies").iterdir() if path.is_dir() and path.name != "roles"
    ]
    assert rows(page) == len(pages) > 1
    table = page.get_by_role("table", name="Competencies by level")
    expect(table.get_by_role("columnheader")).to_have_text(
        ["Competency", "Beginner", "Intermediate", "Advanced", "Guide", "Catalyst"]
    )
    row = table.get_by_role("row").filter(has=page.get_by_role("link", name="Product management", exact=True))
    cell = row.get_by_role("cell").nth(1)
    number = int(re.findall(r"(\d+) statements", cell.inner_text())[0])
    cell.get_by_role("link").click()
    expect(page).to_have_url(server + COMPETENCY + "#level-intermediate")
    level = page.locator(".hr-levels > li").nth(1)
    expect(level.locator(".hr-statements > li")).to_have_count(number)
    expect(level.get_by_role("heading")).to_be_in_viewport()


def test_search_knows_statements_once_and_no_controls(built_site: Path) -> None:
    entries = json.loads((built_site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    ours = [entry for entry in entries if entry["location"].startswith("competencies/")]
    texts = " ".join(entry["text"] for entry in ours)
    for words in ("Show all", "All areas", "No role", "not described", "around a circle", "5 statements"):
        assert words not in texts
    statement = "Explains to a newcomer, in under five minutes and without notes"
    assert sum(entry["text"].count(statement) for entry in entries) == 1
    assert {"Product coach", "What the role asks for"} <= {entry["title"] for entry in ours}


def test_names_are_found_whatever_their_case_and_the_count_is_said(page: Page, server: str) -> None:
    page.goto(server + OVERVIEW)
    all_rows = rows(page)
    expect(page.locator(".hr-filter .hr-count")).to_have_text(f"{all_rows} of {all_rows} competencies")
    page.get_by_label("Name").fill("PRODÜCT man")
    expect(page.locator(".hr-filter .hr-count")).to_have_text(f"1 of {all_rows} competencies")
    expect(page.locator(".hr-announcer")).to_have_text(f"1 of {all_rows} competencies")
    assert rows(page) == 1
    expect(page.locator(".hr-matrix-area:visible")).to_have_text(["Direction"])
    page.get_by_label("Name").fill("nothing is called so")
    expect(page.locator(".hr-filter .hr-count")).to_have_text(f"0 of {all_rows} competencies")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".hr-filter .hr-count")).to_have_text(f"{all_rows} of {all_rows} competencies")
    expect(page).to_have_url(server + OVERVIEW)


def test_a_role_marks_its_targets_and_the_link_shows_the_same_to_others(
    page: Page, server: str, browser: Browser
) -> None:
    page.goto(server + OVERVIEW)
    page.get_by_label("Role", exact=True).select_option(label="Senior product owner")
    marked = page.locator(".hr-target")
    row = page.locator(".hr-matrix tr").filter(
        has=page.get_by_role("link", name="Product management", exact=True)
    )
    expect(row.locator(".hr-target")).to_have_text(re.compile("Advanced.*statements.*Target", re.DOTALL))
    assert marked.count() == rows(page)
    outline = marked.first.evaluate("cell => getComputedStyle(cell).outlineStyle")
    assert outline == "solid"
    page.get_by_label("Area").select_option(label="Direction")
    expect(page).to_have_url(server + OVERVIEW + "?area=direction&role=senior-product-owner")
    shown = rows(page)
    assert 0 < shown == marked.count()
    other = browser.new_page()
    other.goto(page.url)
    expect(other.get_by_label("Role", exact=True)).to_have_value("senior-product-owner")
    expect(other.locator(".hr-target")).to_have_count(shown)
    other.close()
    page.get_by_label("Role", exact=True).select_option(label="No role")
    expect(marked).to_have_count(0)


def test_what_no_longer_exists_is_as_if_it_were_not_chosen(page: Page, server: str) -> None:
    page.goto(server + OVERVIEW + "?role=gone&area=" + quote("<b>"))
    expect(page.get_by_label("Role", exact=True)).to_have_value("")
    expect(page.get_by_label("Area")).to_have_value("")
    assert rows(page) > 1


def test_the_filter_is_there_after_coming_from_another_page(page: Page, server: str) -> None:
    page.goto(server + ROLE)
    page.get_by_role("link", name="Show in the table of all competencies").click()
    expect(page).to_have_url(server + OVERVIEW + "?role=senior-product-owner")
    expect(page.get_by_label("Role", exact=True)).to_have_value("senior-product-owner")
    expect(page.locator("form.hr-filter")).to_have_count(1)
    assert page.locator(".hr-target").count() > 0


def test_everything_can_be_read_without_javascript(browser: Browser, server: str, noise: Noise) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        noise.listen(context)
        page = context.new_page()
        page.goto(server + OVERVIEW)
        expect(page.locator("form.hr-filter")).to_have_count(0)
        assert rows(page) > 1
        page.goto(server + ROLE)
        expect(page.get_by_role("img", name="Levels asked for")).to_be_visible()
        expect(page.get_by_role("heading", name="What changes from Product owner")).to_be_visible()


def test_levels_stand_side_by_side_where_there_is_room_and_below_each_other_where_not(
    page: Page, server: str
) -> None:
    tops = "items => items.map(item => item.getBoundingClientRect()).map(box => [box.left, box.top])"
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(server + COMPETENCY)
    wide = page.locator(".hr-levels > li").evaluate_all(tops)
    assert len({top for _, top in wide}) == 1
    assert [left for left, _ in wide] == sorted({left for left, _ in wide})
    page.set_viewport_size({"width": 390, "height": 844})
    narrow = page.locator(".hr-levels > li").evaluate_all(tops)
    assert len({left for left, _ in narrow}) == 1
    assert len({top for _, top in narrow}) == len(narrow)


def test_the_figure_of_a_role_and_its_table_say_the_same(page: Page, server: str) -> None:
    page.goto(server + ROLE)
    expect(page.get_by_role("img", name="Levels asked for")).to_be_visible()
    table = page.get_by_role("table", name="Level asked for in each competency")
    names = [name.strip() for name in table.get_by_role("rowheader").get_by_role("link").all_inner_texts()]
    assert len(names) > 2
    titles = " ".join(page.locator(".hr-radar-title").all_text_contents())
    assert titles.split() == " ".join(names).split()
    ranks = [int(text.split()[0]) for text in table.locator("td .hr-rank + .hr-meta").all_inner_texts()]
    centre = page.locator(".hr-radar-spoke").first
    x, y = (float(centre.get_attribute(name) or "") for name in ("x1", "y1"))
    points = (page.locator(".hr-radar-target").get_attribute("points") or "").split()
    drawn = [((float(p.split(",")[0]) - x) ** 2 + (float(p.split(",")[1]) - y) ** 2) ** 0.5 for p in points]
    assert [round(length / 150 * 5) for length in drawn] == ranks


def test_the_way_to_a_role_knows_what_the_learner_has_done(page: Page, server: str) -> None:
    page.goto(server + ROLE)
    stops = page.locator(".hr-path .hr-stop")
    titles = stops.locator(".hr-card-title").all_inner_texts()
    assert len(titles) == len(set(titles)) > 2
    expect(stops.first).to_contain_text("Next")
    stops.first.get_by_role("link").click()
    page.get_by_role("button", name="Done with this module?").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.goto(server + ROLE)
    expect(stops.first.locator("handrail-state")).to_have_attribute("state", "done")
    expect(stops.first).to_contain_text("Completed")


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(page: Page, server: str, kind: str, scheme: str, width: int) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(server + PAGES[kind])
    if kind == "overview":
        page.locator(".hr-target").first.wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_nothing_is_wider_than_a_small_phone(page: Page, server: str, kind: str, direction: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(server + PAGES[kind])
    page.evaluate("direction => { document.body.dir = direction }", direction)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    cut = page.locator(".md-content :is(p, li, dd, dt, th, td, a, select, input):visible").evaluate_all(
        "all => all.filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline'"
        " && !one.closest('.hr-visually-hidden') && getComputedStyle(one).overflowX !== 'visible').map(one => one.outerHTML)"
    )
    assert cut == []


@pytest.mark.parametrize("kind", PAGES)
def test_on_paper_everything_is_there_and_nothing_is_cut(page: Page, server: str, kind: str) -> None:
    page.goto(server + PAGES[kind])
    page.emulate_media(media="print")
    expect(page.locator("form.hr-filter:visible")).to_have_count(0)
    if kind == "overview":
        assert rows(page) > 1
        assert (
            page.locator(".hr-purposes a").first.evaluate("link => link.getBoundingClientRect().height") > 0
        )
        expect(page.locator(".hr-matrix thead th").first).to_be_visible()
    if kind == "competency":
        expect(page.locator(".hr-evidence:visible")).to_have_count(page.locator(".hr-evidence").count())
    if kind == "role":
        expect(page.locator(".hr-targets thead th").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True
