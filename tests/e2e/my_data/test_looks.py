"""My data and a shared self-assessment in light and dark, right to left, on a narrow screen."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.e2e.looks import faults, in_every_look
from tests.e2e.my_data.conftest import DAY, LEAVES, choose, document, open_data


@in_every_look
def test_the_page_with_everything_on_it(page: Page, site: str, look: str) -> None:
    open_data(page, site, {**LEAVES, **{f"check/c-intro/{n}": [True, DAY] for n in range(60)}})
    assert faults(page, look) == []
    choose(page, document({f"rating/pm/{'long' * 20}": ["sometimes", DAY], "note/pm": ["x", DAY]}))
    page.get_by_text("Show every entry").click()
    page.get_by_text("Copy by hand").click()
    expect(page.get_by_label("Link", exact=True)).to_be_visible()
    assert faults(page, look) == []
    page.get_by_role("button", name="Reset everything…").click()
    expect(page.locator("dialog[open]")).to_be_visible()
    assert faults(page, look) == []


@in_every_look
def test_what_somebody_sent(page: Page, site: str, look: str) -> None:
    open_data(page, site, LEAVES)
    page.get_by_text("Copy by hand").click()
    page.goto(page.get_by_label("Link", exact=True).input_value())
    page.get_by_text("2 rated statements").click()
    expect(page.get_by_text("Explains")).to_be_visible()
    assert faults(page, look) == []


@in_every_look
def test_every_control_is_large_enough_for_a_finger(page: Page, site: str, look: str) -> None:
    open_data(page, site, LEAVES)
    small = page.evaluate(
        "() => [...document.querySelectorAll('.hr-data :is(button, select, input, summary)')]"
        ".filter(e => e.checkVisibility()).map(e => [e.outerHTML.slice(0, 60), e.getBoundingClientRect()])"
        ".filter(([, box]) => box.height < 24 || box.width < 24).map(([html]) => html)"
    )
    assert small == []
