"""axe-core on a page as it is at the moment."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page
from tests.e2e.conftest import ROOT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


THEMES_OWN = {
    # The sections of the navigation are landmarks named by headings that say the same (partials/nav-item.html).
    "landmark-unique": ".md-sidebar--primary",
    # Tooltips are put at the end of the body; the element that they describe names them.
    "region": ".md-tooltip2",
}
"""Rules that the theme's own markup breaks, each with the only place where it may."""


def is_the_themes(page: Page, rule: str, target: str) -> bool:
    """Tell whether an element is in the only place of the theme's where it may break a rule."""
    own = THEMES_OWN.get(rule)
    inside = "([element, place]) => Boolean(document.querySelector(element)?.closest(place))"
    return own is not None and bool(page.evaluate(inside, [target, own]))


def violations(page: Page) -> list[str]:
    """Return what axe finds, one line for each element."""
    page.evaluate((ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))
    result: dict[str, Any] = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [
        f"{violation['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for violation in result["violations"]
        for node in violation["nodes"]
        if not is_the_themes(page, violation["id"], node["target"][0])
    ]
