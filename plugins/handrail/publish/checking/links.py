"""Links: every address of a page that leads to the site itself must find what it names, anchors too.

A page is judged alone, by a process of its own, as far as that goes; whether the anchors that it wants are there is
known when all pages are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from handrail.publish.built import THIS_MACHINE, is_page
from handrail.publish.checking.addresses import Target
from handrail.publish.checking.findings import Finding, Place
from handrail.publish.checking.hosts import asks
from handrail.publish.checking.page import Address
from handrail.publish.checking.site import NOT_FOUND, CheckedSite
from handrail.sources.diagnostics import Severity, nearest

_MOST_NEIGHBOURS = 200
_EVERYWHERE = {"", "top"}
"""Fragments that need no element."""


@dataclass(frozen=True, slots=True)
class WantedAnchor:
    """A link to an anchor."""

    page: str
    fragment: str
    place: Place


class _Wrong(Protocol):
    def __call__(self, message: str, severity: Severity = "error") -> Finding: ...


def check_address(
    site: CheckedSite, path: str, address: Address, base: str | None = None
) -> Finding | WantedAnchor | None:
    """Say what is wrong with an address, or which anchor it wants, or nothing.

    Args:
        site: The site.
        path: The file that holds the address.
        address: The address.
        base: What the page says that its addresses begin from.
    """
    place = Place(path, address.line, address.column, address.text)

    def wrong(message: str, severity: Severity = "error") -> Finding:
        return Finding(place, message, severity)

    if not address.text.strip():
        return (
            wrong("an empty address; the browser would ask for the page itself")
            if address.use == "load"
            else None
        )
    target = site.base.resolve(address.text, path if base is None else _from(site, path, base))
    if target.way == "host":
        if address.use == "load" and target.path in site.allowed_hosts:
            return None
        return wrong(asks(address.text, target.path)) if address.use == "load" else _local_host(target, wrong)
    if target.way == "scheme":
        return _other_scheme(target, address, wrong)
    if target.way == "outside":
        return _outside(site, target, address, wrong)
    if target.way == "nowhere":
        return None
    if path == NOT_FOUND and not address.text.startswith(("/", "#", "http:", "https:")):
        return wrong(
            "a relative address on the page that is shown for every wrong address, so it leads elsewhere each time;"
            " set site_url"
        )
    if target.path not in site.files:
        return wrong(*_missing(site, target.path))
    if target.fragment not in _EVERYWHERE and is_page(target.path) and address.use != "load":
        return WantedAnchor(target.path, target.fragment, place)
    return None


def check_anchors(wanted: Iterable[WantedAnchor], ids: Mapping[str, frozenset[str]]) -> Iterable[Finding]:
    """Yield the links to anchors that are not there.

    Args:
        wanted: The links.
        ids: The ids of each page.
    """
    for link in wanted:
        there = ids.get(link.page, frozenset())
        if link.fragment not in there:
            guess = nearest(link.fragment, sorted(there)[:_MOST_NEIGHBOURS])
            hint = f"; did you mean '#{guess}'?" if guess else ""
            yield Finding(link.place, f"no element of {link.page} has the id {link.fragment!r}{hint}")


def _from(site: CheckedSite, path: str, base: str) -> str:
    target = site.base.resolve(base, path)
    return target.path if target.way == "site" else path


def _missing(site: CheckedSite, path: str) -> tuple[str, Severity]:
    name = path.removesuffix("/index.html")
    if path in site.folders and f"{path}/index.html" in site.files:
        message = f"leads to the folder {path}/ without '/' at its end; each visit is redirected, if at all"
        return message, "warning"
    if name in site.folders:
        return f"leads to the folder {name}/, which has no index.html", "error"
    if other := site.by_folded.get(path.casefold()):
        return f"leads to {path}, which differs from {other} in capitals; most hosts tell them apart", "error"
    guess = nearest(name, _beside(site, name.rpartition("/")[0]), likeness=0.8)
    return f"leads to {path}, which is not in the site" + (
        f"; did you mean {guess}?" if guess else ""
    ), "error"


def _beside(site: CheckedSite, folder: str) -> list[str]:
    """Return what a folder holds, at one level and not more than is worth comparing."""
    if folder and folder not in site.folders:
        return []
    prefix = f"{folder}/" if folder else ""
    return sorted(prefix + one.name for one in (site.folder / folder).iterdir())[:_MOST_NEIGHBOURS]


def _other_scheme(target: Target, address: Address, wrong: _Wrong) -> Finding | None:
    if target.path == "javascript":
        return wrong("an address that is a script; a strict policy blocks it")
    if target.path == "file":
        return wrong("leads to a file on one machine; put it into the site, or link to where others find it")
    if address.use == "load":
        return wrong(asks(address.text, f"{target.path}:"))
    return None


def _outside(site: CheckedSite, target: Target, address: Address, wrong: _Wrong) -> Finding | None:
    if target.path == "..":
        return wrong("leads out of the site", "error" if address.use == "load" else "warning")
    if address.use == "load":
        return wrong(f"asks for {target.path}, outside of {site.base.path} where the site lies")
    if target.path.endswith("/") and site.base.path.startswith(target.path):
        return None  # the front page of the host, or of all versions of the site
    return wrong(
        f"leads to {target.path} of the host, outside of {site.base.path} where the site lies; it cannot be checked",
        "warning",
    )


def _local_host(target: Target, wrong: _Wrong) -> Finding | None:
    if re.sub(r":\d+$", "", target.path).strip("[]") in THIS_MACHINE:
        return wrong("leads to the machine of whoever reads it", "warning")
    return None
