"""What a page would ask of other hosts, as far as its files tell; what scripts do, a browser's record tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from handrail.publish.checking.findings import Finding, Place, place_at
from handrail.publish.checking.page import Page

_ASKING = re.compile(
    r"""\b(?:fetch|importScripts|import|Worker|SharedWorker|EventSource|WebSocket|sendBeacon|open)\s*\(\s*"""
    r"""(?:["'`](?:GET|POST|PUT)["'`]\s*,\s*)?["'`]((?:https?:|wss?:)?//[^"'`\s]+)"""
    r"""|\bfrom\s*["']((?:https?:)?//[^"'\s]+)"""
    r"""|\.src\s*=\s*["'`]((?:https?:)?//[^"'`\s]+)"""
)
_KNOWN = re.compile(r"(^|/)assets/(handrail/|javascripts/(bundle|lunr|workers)\b)")
"""Scripts of the theme and of Handrail, of which is known when they ask whom."""


def asks(address: str, host: str) -> str:
    """Say that an address makes the browser ask another host."""
    return f"makes every visitor's browser ask {host} for {_short(address)}; put the file into the site"


def check_page_hosts(page: Page, own_host: str) -> Iterator[Finding]:
    """Yield what the theme's scripts would ask on this page.

    Args:
        page: The page.
        own_host: Where the site is published.
    """
    if page.repository:
        address, line, column = page.repository
        host = _host(address)
        asked = "api.github.com" if host == "github.com" else host if "gitlab" in host else ""
        if asked and asked != own_host:
            yield Finding(
                Place(page.path, line, column),
                f"the theme asks {asked} for facts about the repository on every page; leave repo_url out"
                " (edit_uri may hold a full address), or forbid it with connect-src 'self'",
            )
    scripts = [one.text for one in page.addresses if one.use == "load"]
    if page.diagram and not any("mermaid" in one or one.endswith("handrail/handrail.js") for one in scripts):
        yield Finding(
            Place(page.path, *page.diagram),
            "the theme asks unpkg.com for Mermaid, to draw this diagram; the handrail plugin brings its own",
        )


def check_script(path: str, text: str, own_host: str) -> Iterator[Finding]:
    """Yield what a script of the site's author says it asks of other hosts."""
    if _KNOWN.search(path):
        return
    for match in _ASKING.finditer(text):
        group = match.lastindex or 1
        host = _host(match[group])
        if host and host != own_host:
            yield Finding(
                Place(path, *place_at(text, match.start(group))),
                f"this script may ask {host}; keep what it needs in the site",
                "warning",
            )


def _host(address: str) -> str:
    """Return host and port; of what is no address, such as `https://${hosts[0]}/`, all of it."""
    try:
        return urlsplit(address).netloc.lower()
    except ValueError:
        return address


def _short(address: str, most: int = 80) -> str:
    return address if len(address) <= most else address[: most - 1] + "…"
