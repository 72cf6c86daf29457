"""Text twice as large, and text set wider, on each kind of page: nothing is cut off, covered or pushed off the side.

A browser's own zoom is a narrower page, and every page is tried at 320 px in `sweep.py`; here the text alone grows.

Source: WCAG 2.2, 1.4.4 Resize Text, 1.4.10 Reflow and 1.4.12 Text Spacing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.e2e.accessibility.kinds import KINDS
from tests.e2e.accessibility.sweep import SETTLED
from tests.e2e.firefox import ChromiumTab, Firefox, FirefoxTab, Tab

TWICE = "() => { document.documentElement.style.fontSize = '250%'; }"
"""The theme's own is 125 %."""
SPACED = """() => {
    document.documentElement.style.fontSize = '';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
_LOST = """() => {
    const seen = (element) => element.checkVisibility({opacityProperty: true, visibilityProperty: true});
    const root = document.documentElement;
    const lost = root.scrollWidth > root.clientWidth ? [`${root.scrollWidth - root.clientWidth} px too wide`] : [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walk.nextNode()) {
        const {parentElement: parent, data} = walk.currentNode;
        // For screen readers only; in a shape of the page's own; the name of the site, which is in the title as well.
        if (!data.trim() || !seen(parent) || parent.closest('svg, .md-header, .md-skip')) continue;
        range.selectNodeContents(walk.currentNode);
        for (const {left, right, top, bottom} of range.getClientRects()) {
            for (let box = parent; box && box !== document.body; box = box.parentElement) {
                const {overflowX, overflowY} = getComputedStyle(box);
                const edge = box.getBoundingClientRect();
                if (edge.width <= 1) break;
                // What scrolls can be scrolled to.
                const across = /hidden|clip/.test(overflowX) && (left < edge.left - 2 || right > edge.right + 2);
                const down = /hidden|clip/.test(overflowY) && (top < edge.top - 4 || bottom > edge.bottom + 4);
                if (across || down) lost.push(`cut off by ${box.className || box.tagName}: ${data.trim().slice(0, 60)}`);
            }
        }
    }
    return [...new Set(lost)];
}"""
_OVERLAID = """() => {
    const walk = document.createTreeWalker(document.querySelector('.md-content'), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const lines = [];
    while (walk.nextNode()) {
        const {parentElement: parent, data} = walk.currentNode;
        if (!data.trim() || !parent.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
        if (hidden(parent) || parent.closest('svg, option')) continue;
        range.selectNodeContents(walk.currentNode);
        for (const box of range.getClientRects()) lines.push({text: data.trim().slice(0, 60), box});
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    const overlaid = [];
    for (const [index, {text, box}] of lines.entries())
        for (const {text: other, box: next} of lines.slice(index + 1)) {
            if (next.top > box.bottom) break;
            const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
            const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
            // Boxes of lines are higher than letters, and of tight headings they touch.
            const height = Math.min(box.height, next.height);
            if (text !== other && across > 3 && down > height / 2) overlaid.push(`${text} and ${other} lie over each other`);
        }
    return overlaid;
    function hidden(element) {
        return element && (element.clientWidth === 1 || hidden(element.parentElement?.closest('.md-content *')));
    }
}"""


def lost(tab: Tab, width: int) -> list[str]:
    """Return what of a page's text cannot be read."""
    # As high as the page: whatever is on it is in view.
    tab.resize(width, min(tab.run("() => document.documentElement.scrollHeight") + 600, 30_000))
    found: list[str] = tab.run(_LOST) + tab.run(_OVERLAID)
    return found


@pytest.fixture
def context_options() -> dict[str, Any]:
    """Nothing is on its way to where it will be."""
    return {"reduced_motion": "reduce"}


@pytest.mark.parametrize("kind", KINDS)
def test_text_twice_as_large_or_set_wider_loses_nothing(page: Page, server: str, kind: str) -> None:
    tab = ChromiumTab(page)
    tab.resize(1280, 900)
    tab.goto(server + KINDS[kind])
    tab.run(SETTLED)
    for name, change, widths in (
        ("as it is", "() => {}", (1280, 640, 390)),
        ("twice as large", TWICE, (1280, 640)),
        ("set wider", SPACED, (1280, 390)),
    ):
        tab.run(change)
        for width in widths:
            assert lost(tab, width) == [], f"{name}, {width} px"


@pytest.fixture
def large_firefox(firefox_program: str) -> Iterator[FirefoxTab]:
    """Open a tab of a Firefox whose owner asked for text twice as large."""
    preferences = {"ui.prefersReducedMotion": 1, "font.size.variable.x-western": 32}
    with Firefox(firefox_program, preferences) as firefox:
        yield firefox.open()
        assert firefox.noise() == []


def test_who_asks_their_browser_for_text_twice_as_large_loses_nothing(
    large_firefox: FirefoxTab, server: str
) -> None:
    for kind, path in KINDS.items():
        for width in (1280, 640):
            large_firefox.resize(width, 900)
            large_firefox.goto(server + path)
            large_firefox.run(SETTLED)
            size = large_firefox.run("() => getComputedStyle(document.documentElement).fontSize")
            assert size == "40px"
            assert lost(large_firefox, width) == [], f"{kind}, {width} px"
