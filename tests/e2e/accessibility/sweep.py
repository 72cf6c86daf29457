"""Every page of the site in all its looks: light and dark, on a wide screen and on a phone; and as small as it gets.

A page is loaded once. Its palette is turned by the theme's own switch and its width is set on the page as it stands, so
that four runs of axe, and all else that is asked of every page, cost one visit. No page is left out and no rule that the
palette or the width bears on: each of the two browsers sees all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.e2e.axe import faults_in
from tests.e2e.firefox import Tab

SIZES = ((1280, 900), (390, 844))
SCHEMES = {"light": "default", "dark": "slate"}
PARTS = 4
"""A Firefox lives for five minutes at the most, and a busy machine needs some seconds for a page."""
SETTLED = """async () => {
    if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded));
    await new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 20), {timeout: 500}));
}"""
"""Apps, workers and diagrams begin after the page is loaded."""
MISSING = "no/such/page/"
SMALLEST = (320, 640)
"""The width of WCAG 2.2, 1.4.10: a page of 1280 px at 400 %."""
_LOADED = """async () => {
    const undrawn = () => document.querySelectorAll('pre.mermaid').length;
    for (const end = performance.now() + 10_000; undrawn() && performance.now() < end; )
        await new Promise((later) => setTimeout(later, 50));
    return {
        status: performance.getEntriesByType('navigation')[0].responseStatus,
        titles: document.querySelectorAll('h1').length,
        undrawn: undrawn(),
    };
}"""
_EXCESS_WIDTH = """() => {
    // The theme glides from one width to the next; only where it ends counts.
    document.getAnimations().filter((one) => one instanceof CSSTransition).forEach((one) => one.finish());
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}"""
_TURN = """async (scheme) => {
    const inputs = [...document.querySelectorAll('.md-option')];
    inputs.find((input) => input.dataset.mdColorScheme === scheme).click();
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    return document.body.dataset.mdColorScheme;
}"""


def looks(tab: Tab) -> Iterator[str]:
    """Show the page of a tab in one look after another, and name it."""
    for width, height in SIZES:
        tab.resize(width, height)
        for name, scheme in SCHEMES.items():
            assert tab.run(_TURN, scheme) == scheme
            assert tab.run("() => innerWidth") == width
            yield f"{name}, {width} px"


def sweep(tab: Tab, pages: list[str]) -> list[str]:
    """Return what is wrong with pages, each line once with the first place where it was found.

    Every page is served, has one main heading, draws its diagrams, and scrolls in no width sideways; and axe finds
    nothing in any look. `MISSING` is not served, and looks as good.
    """
    found: dict[str, str] = {}

    def measure_width() -> None:
        if tab.run(_EXCESS_WIDTH) > 0:
            found[f"scrolls sideways at {tab.run('() => innerWidth')} px"] = address

    for address in pages:
        tab.goto(address)
        tab.run(SETTLED)
        loaded = tab.run(_LOADED)
        status = 404 if address.endswith(MISSING) else 200
        if loaded != {"status": status, "titles": 1, "undrawn": 0}:
            found[f"comes as {loaded}"] = address
        for look in looks(tab):
            measure_width()
            # A palette changes colours and nothing else.
            for line in faults_in(tab, "" if look.startswith("light") else "cat.color"):
                found.setdefault(line, f"{address} ({look})")
        tab.resize(*SMALLEST)
        measure_width()
    return [f"{place}: {line}" for line, place in found.items()]
