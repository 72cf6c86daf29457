"""The addresses that scripts follow: the search index, and the course as the learner's own pages know it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from handrail.publish.checking.findings import Finding, Place, place_at
from handrail.publish.checking.links import WantedAnchor, check_address
from handrail.publish.checking.page import Address
from handrail.publish.checking.site import CheckedSite

SEARCH = ("search/search_index.json", "search/search_index.js")
"""The second is that of a site made to be opened from disk."""
_OWN = re.compile(r"(^|/)assets/handrail/(site|guide|questions)\.js$")
_SCRIPT = re.compile(r"^(?:globalThis\.\w+|var __index)\s*=\s*(?P<data>.*?);?\s*$", re.DOTALL)
_VALUE = r'"\s*:\s*"((?:[^"\\]|\\.)*)"'
_LOCATION = re.compile('"location' + _VALUE)
_URL = re.compile('"url' + _VALUE)
_HOME = "index.html"


def is_data(path: str) -> bool:
    """Tell whether a file holds addresses that scripts follow."""
    return path in SEARCH or bool(_OWN.search(path))


def check_data(site: CheckedSite, path: str) -> Iterator[Finding | WantedAnchor]:
    """Yield what is wrong with the addresses of a file, and the anchors that they want.

    Args:
        site: The site.
        path: A file of which `is_data` is true.
    """
    text = site.read(path)
    match = None if path.endswith(".json") else _SCRIPT.match(text)
    try:
        json.loads(match["data"] if match else text)
    except ValueError as error:
        yield Finding(Place(path), f"holds no data that a script could read: {error}")
        return
    line = 1
    before = 0
    for found in (_LOCATION if path in SEARCH else _URL).finditer(text):
        line += text.count("\n", before, found.start(1))
        before = found.start(1)
        address = json.loads(f'"{found[1]}"')
        column = before - text.rfind("\n", 0, before)
        problem = check_address(site, _HOME, Address(address, "link", line, column))
        place = Place(path, line, column)
        if isinstance(problem, Finding):
            yield Finding(place, problem.message, problem.severity)
        elif problem:
            yield WantedAnchor(problem.page, problem.fragment, place)


def check_config(site: CheckedSite, path: str, config: str) -> Iterator[Finding]:
    """Yield which script of the search is missing.

    Args:
        site: The site.
        path: A page.
        config: What the theme's scripts are told there.
    """
    try:
        worker = json.loads(config).get("search") if config.strip() else None
    except (ValueError, AttributeError):
        yield Finding(Place(path), "the theme's scripts are told no data that they could read")
        return
    if isinstance(worker, str):
        problem = check_address(site, path, Address(worker, "load", 1, 1))
        if isinstance(problem, Finding):
            yield Finding(Place(path, *place_at(site.read(path), 0)), f"the search {problem.message}")
