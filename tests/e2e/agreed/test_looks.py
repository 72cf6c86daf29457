"""What was agreed in every look: dark, right to left, forced colours, narrow, on paper."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from tests.e2e.agreed.conftest import PERSON, given, import_it, open_data, turn_to
from tests.e2e.looks import faults, in_every_look
from tests.e2e.my_path.conftest import PATH

CLEAR = re.compile(r"rgba\(.*, 0\)")
LONG = PERSON.replace("own one result", "own " + "onelongresult" * 20)


@in_every_look
def test_no_fault_is_found_where_it_is_imported_and_shown(page: Page, site: str, look: str) -> None:
    open_data(page, site)
    import_it(page, given(page, LONG))
    assert faults(page, look) == []
    for place in (PATH, "my/assessment/#result"):
        turn_to(page, site, place)
        page.locator("handrail-agreed summary").click()
        assert faults(page, look) == []


@in_every_look
def test_the_agreed_mark_is_solid_and_ones_own_hollow_in_every_look(page: Page, site: str, look: str) -> None:
    open_data(page, site)
    import_it(page, given(page))
    turn_to(page, site, PATH)
    page.emulate_media(media="print")
    inside = "mark => { const { backgroundColor: fill } = getComputedStyle(mark); return fill }"
    solid, hollow = (page.locator(f".hr-stands > .hr-{form}").first for form in ("solid", "hollow"))
    expect(solid).to_be_visible()
    assert not CLEAR.fullmatch(solid.evaluate(inside))
    assert CLEAR.fullmatch(hollow.evaluate(inside)), "nothing is painted in it"
