"""Every page by keyboard alone: where Tab leads, that the place is seen, and what opens and closes on the way.

Quizzes, checklists, the self-assessment and the coach's pages have keyboard journeys of their own beside their tests.

Source: WCAG 2.2, 2.1.1 Keyboard, 2.1.2 No Keyboard Trap, 2.4.1 Bypass Blocks, 2.4.3 Focus Order, 2.4.7 Focus Visible
and 2.4.11 Focus Not Obscured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.accessibility.kinds import KINDS
from tests.e2e.accessibility.sweep import SETTLED
from tests.e2e.firefox import ChromiumTab, Firefox, Tab, eventually

MODULE = "course/1-value/2-value-exchange/"
MOST = 400
"""Stops on the way through a page, and then something is wrong."""
STOP = """async () => {
  // What lies over the place for a moment, such as the way back to the top while the page moves, is no fault.
  for (const end = performance.now() + 2000; ; await new Promise((later) => setTimeout(later, 50))) {
    const stop = await look();
    if (!stop?.faults.length || performance.now() > end) return stop;
  }
  async function look() {
    const element = document.activeElement;
    // The header makes room for the search, which opens with the focus.
    if (element?.closest('.md-header'))
        await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    if (!element || element === document.body || element === document.documentElement) return null;
    // The switch of the palette is a radio button of no size, and its label is what one sees.
    const shown = element.matches('.md-option') ? element.nextElementSibling : element;
    const zones = ['[data-md-component=skip]', '.md-tabs', '.md-header', '.md-sidebar--primary', '.md-sidebar--secondary',
        '.md-path', '.md-content', '.md-top', '.md-footer', '.hr-notices, .hr-notice'];
    const faults = [];
    const outlined = [shown, shown.closest('.hr-card, .hr-door')].filter(Boolean).map((one) => getComputedStyle(one)).some(
        ({outlineStyle, outlineWidth}) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
    // Search shows that it has the focus by growing over the header, with the cursor in it.
    if (!outlined && !element.matches('.md-search__input')) faults.push('has no outline');
    const inView = ({left, right, top, bottom}) => right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
    const boxes = [...shown.getClientRects()].filter((box) => box.width && box.height && inView(box));
    if (boxes.length === 0) faults.push('is not in view');
    const within = (low, high, most) => Math.min(Math.max((low + high) / 2, 1), most - 1);
    const points = boxes.flatMap(({left, right, top, bottom}) => [
        [within(left, right, innerWidth), within(top, bottom, innerHeight)],
        [within(left, left + 6, innerWidth), within(bottom - 6, bottom, innerHeight)],
        [within(right - 6, right, innerWidth), within(bottom - 6, bottom, innerHeight)],
    ]);
    const seen = points.some(([x, y]) => {
        const there = document.elementFromPoint(x, y);
        return there && (shown.contains(there) || there.contains(shown) && !there.matches('.md-header, .md-header *')
            || there.closest('label')?.control === element);
    });
    if (boxes.length > 0 && !seen) faults.push('is covered');
    return {
        zone: zones.find((zone) => element.closest(zone)) ?? element.outerHTML.slice(0, 80),
        name: element.outerHTML.slice(0, 120),
        faults,
    };
  }
}"""


@pytest.fixture
def context_options() -> dict[str, Any]:
    """What glides into view is looked at where it ends."""
    return {"reduced_motion": "reduce"}


def stops(tab: Tab, key: str) -> Iterator[dict[str, Any]]:
    """Press a key until it has led through the whole page and out of it, and yield each stop."""
    for _ in range(MOST):
        tab.press(key)
        stop = tab.run(STOP)
        if stop is None:
            return
        yield stop
    pytest.fail(f"after {MOST} stops there is no end: {tab.run(STOP)}")


@pytest.mark.parametrize("kind", KINDS)
def test_tab_leads_through_a_page_in_its_order_and_is_seen_at_every_stop(
    page: Page, server: str, kind: str
) -> None:
    tab = ChromiumTab(page)
    page.goto(server + KINDS[kind])
    tab.run(SETTLED)
    way = list(stops(tab, "Tab"))
    assert [f"{stop['name']} {stop['faults']}" for stop in way if stop["faults"]] == []
    zones = list(dict.fromkeys(stop["zone"] for stop in way))
    expected = [
        "[data-md-component=skip]",
        ".md-header",
        ".md-tabs",
        ".md-sidebar--primary",
        ".md-sidebar--secondary",
        ".md-path",
        ".md-content",
        ".md-footer",
    ]
    assert zones == [zone for zone in expected if zone in zones]
    assert zones[:3] == expected[:3]
    assert ".md-content" in zones or kind == "not found"
    # From the end of the page the first stop is the next, and leads past the navigation.
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate(STOP)["zone"] in {".md-content", ".md-footer"}


@pytest.mark.parametrize("kind", KINDS)
def test_on_a_phone_the_way_back_is_seen_at_every_stop_too(page: Page, server: str, kind: str) -> None:
    """Backwards each stop comes in from above, where the header stays."""
    tab = ChromiumTab(page)
    tab.resize(390, 844)
    page.goto(server + KINDS[kind])
    tab.run(SETTLED)
    page.locator("footer a").last.focus()
    way = list(stops(tab, "Shift+Tab"))
    assert [f"{stop['name']} {stop['faults']}" for stop in way if stop["faults"]] == []
    assert way[-1]["zone"] == "[data-md-component=skip]"
    assert ".md-sidebar--primary" not in {stop["zone"] for stop in way}, "the navigation is closed"


def test_the_search_opens_answers_and_closes_by_keyboard(page: Page, server: str) -> None:
    page.goto(server + MODULE)
    page.keyboard.press("Control+k")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.type("churn")
    expect(page.get_by_role("dialog", name="Search").get_by_role("status")).to_have_text(
        re.compile(r"^\s*\d+ matching document")
    )
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    assert page.evaluate(STOP)["faults"] == []
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()


def test_a_result_of_the_search_is_followed_by_keyboard(page: Page, server: str) -> None:
    page.goto(server + MODULE)
    page.keyboard.press("Control+k")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.type("roadmap")
    result = page.locator(".md-search-result__link").first
    # What was found for half of the word is shown for a moment.
    expect(result).to_have_attribute("href", re.compile(r"\?h=roadmap$"))
    page.keyboard.press("ArrowDown")
    expect(result).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?h=roadmap"))


def test_no_single_letter_does_anything(page: Page, server: str) -> None:
    page.goto(server + MODULE)
    for key in "fs/np,.":
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    expect(page.locator("#__search")).not_to_be_checked()
    expect(page).to_have_url(server + MODULE)
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("fs/np,.")
    expect(page.get_by_role("textbox", name="Search")).to_have_value("fs/np,.")


def test_the_search_opens_by_its_button_on_a_phone(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server + MODULE)
    button = page.get_by_role("button", name="Search")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    expect(page.locator("button[data-hr-toggle=__search]")).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    assert page.evaluate(STOP)["zone"] == ".md-path", "nothing of the closed search takes the focus"


def test_the_palette_changes_by_keyboard(page: Page, server: str) -> None:
    page.goto(server + MODULE)
    page.get_by_role("radio", name="Switch to dark").focus()
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate(STOP)["faults"] == []
    page.keyboard.press("ArrowLeft")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    assert page.evaluate(STOP)["faults"] == []


def test_a_table_that_scrolls_does_so_by_keyboard(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server + MODULE)
    box = page.get_by_role("group", name="Table, scrolls sideways").first
    box.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate(STOP)["faults"] == []
    page.wait_for_function("document.activeElement.scrollLeft > 0")


def drawer_journey(tab: Tab, server: str) -> None:
    """Open the navigation on a phone, go up a level and into another phase, by keys alone."""
    covered = "() => [...document.querySelectorAll('[inert]')].map((part) => part.className)"
    focused = "() => (document.activeElement.ariaLabel ?? document.activeElement.innerText).trim()"
    tab.resize(390, 844)
    tab.goto(server + MODULE)
    tab.run(SETTLED)
    tab.press("Tab")
    eventually(lambda: tab.run(focused), "Skip to content")
    tab.press("Tab")
    eventually(lambda: tab.run(focused), "Navigation")
    tab.press("Enter")
    eventually(lambda: tab.run(focused), "Close the navigation")
    names = []
    for _ in range(4):
        tab.press("Tab")
        assert tab.run(STOP)["faults"] == []
        names.append(tab.run(focused))
    assert names == ["Phase 1: Value", "Outcomes over outputs", "The value exchange", "Becoming product-led"]
    below = {"md-header", "md-content", "md-footer"}
    assert below <= {part.split()[0] for part in tab.run(covered) if part}, "the page below takes no focus"

    tab.run("() => document.querySelector('.md-nav__title[data-hr-toggle=__nav_2_3]').focus()")
    tab.press("Enter")
    expanded = "() => document.activeElement.getAttribute('aria-expanded')"
    eventually(lambda: tab.run(expanded), "false")
    assert tab.run(focused) == "Phase 1: Value"
    tab.press("Tab")
    eventually(lambda: tab.run(focused), "Phase 2: Strategy")
    assert tab.run(STOP)["faults"] == []
    tab.press("Escape")
    eventually(lambda: tab.run(focused), "Navigation")
    assert tab.run(expanded) == "false"

    tab.press("Enter")
    eventually(lambda: tab.run(focused), "Close the navigation")
    tab.run("() => document.querySelector('.md-sidebar--primary a[href$=\"2-strategy/\"]').focus()")
    tab.press("Enter")
    eventually(lambda: tab.run("() => document.querySelector('h1').innerText.includes('Strategy')"), True)
    eventually(lambda: tab.run("() => document.activeElement.tagName"), "H1")
    eventually(lambda: tab.run(covered), [])
    # Whoever turns the phone has a page that takes the focus.
    tab.run("() => document.querySelector('.md-header [data-hr-toggle=__drawer]').click()")
    eventually(lambda: "md-header" in str(tab.run(covered)), True)
    tab.resize(1280, 844)
    eventually(lambda: tab.run(covered), [])


def test_the_navigation_on_a_phone_in_chromium(page: Page, server: str) -> None:
    drawer_journey(ChromiumTab(page), server)


def test_the_navigation_on_a_phone_in_firefox(firefox: Firefox, server: str) -> None:
    drawer_journey(firefox.open(), server)
