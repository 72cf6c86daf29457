"""What is wrong with a built site, and where. What is wrong on every page alike is said once.

A navigation, a head or a foot is on every page, so one mistake in it is found thousands of times. Such findings have
one message, word for word; that is how they are known to be one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from handrail.publish.built import shown
from handrail.sources.diagnostics import Diagnostics, Severity

_BEFORE = r"""[=\s,("'>]"""
_AFTER = r"""(?=["'\s,)<>]|$)"""
"""What stands around a value: the letter s is in many a name of a tag and an attribute, too."""

SEPARATELY = 3
"""On so many pages a mistake is said at each place; on more, once with the number of pages."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a file of the site."""

    path: str
    """Path below the site's folder, with forward slashes."""
    line: int = 1
    column: int = 1
    part: str = ""
    """What to look for from there on, such as an attribute's value; the place is then that of its first sign."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong, at one place."""

    place: Place
    message: str
    severity: Severity = "error"


def add_all(findings: Iterable[Finding], root: Path, named: str, found: Diagnostics) -> None:
    """Add findings as diagnostics, each kind once when it is on many pages.

    Args:
        findings: What was found.
        root: The folder of the site.
        named: How messages name that folder.
        found: Collects them.
    """
    kinds: dict[tuple[str, Severity], list[Finding]] = defaultdict(list)
    for finding in findings:
        kinds[finding.message, finding.severity].append(finding)
    for (message, severity), same in kinds.items():
        pages = {finding.place.path for finding in same}
        more = len(pages) - 1
        if more >= SEPARATELY:
            message += f" (the same on {more:,} more pages)"
            same = [min(same)]
        for finding in same:
            place = exact(finding.place, root)
            found.add(f"{named}/{shown(place.path)}", place.line, place.column, message, severity=severity)


def exact(place: Place, root: Path) -> Place:
    """Return the place of the part that is meant, looked up in the file; without it, the place as it is."""
    if not place.part:
        return place
    try:
        text = (root / place.path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return place
    start = 0
    for _ in range(place.line - 1):
        start = text.find("\n", start) + 1
    start += place.column - 1
    before, after = ("", "") if place.part.startswith("<") else (_BEFORE, _AFTER)
    match = re.compile(f"{before}({re.escape(place.part)}){after}").search(text, start)
    if not match:
        return place
    line, column = place_at(text, match.start(1))
    return replace(place, line=line, column=column)


def place_at(text: str, at: int) -> tuple[int, int]:
    """Return line and column, from 1, of an offset."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
