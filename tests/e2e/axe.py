"""axe-core on a page as it is at the moment: every rule for WCAG 2.0 to 2.2, levels A and AA, and its best practices."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml
from playwright.sync_api import Page
from tests.e2e.firefox import ROOT, ChromiumTab, Tab

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
_RUN = """async ([tags, of, own]) => {
    const asked = ({tags}) => !tags.includes('experimental') && (!of || tags.includes(of));
    const runOnly = axe.getRules(tags).filter(asked).map(({ruleId}) => ruleId);
    const {violations} = await axe.run(document, {runOnly, resultTypes: ['violations']});
    return violations.flatMap(({id, nodes}) => nodes.map(({target, html, failureSummary}) => {
        // Within a shadow root or a frame the place is an array; none of the theme's is.
        const place = [target[0]].flat()[0];
        const listed = own.find(([rule, selector]) =>
            rule === id && document.querySelector(place)?.closest(selector));
        return [listed ? listed[0] : null, `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`];
    }));
}"""


@dataclass(frozen=True, slots=True)
class Listed:
    """A rule that the theme's own markup breaks, in the only place where it may."""

    rule: str
    selector: str
    page: str
    focus: str
    means: str
    remedy: str


@cache
def themes_own() -> tuple[Listed, ...]:
    """Return the list of what the theme's own markup breaks."""
    listed = (ROOT / "tests/e2e/accessibility/theme.yml").read_text(encoding="utf-8")
    return tuple(Listed(**entry) for entry in yaml.safe_load(listed))


@cache
def _axe() -> str:
    # `run` calls a function.
    return f"() => {{ {(ROOT / 'node_modules/axe-core/axe.min.js').read_text(encoding='utf-8')} }}"


def findings(tab: Tab, of: str = "") -> list[tuple[str | None, str]]:
    """Return what axe finds by all rules or those of a category: for each element a line, and which rule of the list allows it."""
    if not tab.run("() => 'axe' in globalThis"):
        tab.run(_axe())
    found: list[list[Any]] = tab.run(_RUN, [TAGS, of, [[one.rule, one.selector] for one in themes_own()]])
    return [(allowed, line) for allowed, line in found]


def faults_in(tab: Tab, of: str = "") -> list[str]:
    """Return what axe finds beside what is listed as the theme's own."""
    return [line for allowed, line in findings(tab, of) if allowed is None]


def violations(page: Page) -> list[str]:
    """Return what axe finds on a page of Chromium's, one line for each element."""
    return faults_in(ChromiumTab(page))
