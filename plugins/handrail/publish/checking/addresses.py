"""Where an address on a page leads: to a file of the site, to another host, or out of the site."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote, urlsplit

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_SILENT = {"data", "blob", "about"}
"""Schemes that ask nobody."""
_SPACES = re.compile(r"[\t\n\r]")

Way = Literal["site", "host", "outside", "scheme", "nowhere"]


@dataclass(frozen=True, slots=True)
class Target:
    """Where an address leads."""

    way: Way
    """`site`: to a path of it; `host`: to another host; `outside`: beside the site on its own host; `scheme`: to a
    program or nowhere, as `mailto:`; `nowhere`: asks nobody, as `data:`."""
    path: str = ""
    """For `site`: below its folder, with `index.html` for a folder. For `outside`: the path. For `host` and `scheme`:
    its name."""
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Base:
    """Where the site is published."""

    url: str = ""
    """`site_url`, with a slash at its end; empty when it is not known."""

    @property
    def path(self) -> str:
        """The path that all addresses of the site begin with."""
        return urlsplit(self.url).path or "/"

    @property
    def host(self) -> str:
        """Host and port."""
        return urlsplit(self.url).netloc.lower()

    def resolve(self, address: str, page: str) -> Target:
        """Return where an address leads.

        Args:
            address: As the page has it, its character references replaced.
            page: The path of the page below the site's folder.
        """
        address = _SPACES.sub("", address.strip())
        address, _, fragment = address.partition("#")
        fragment = unquote(fragment.partition(":~:")[0])
        if match := _SCHEME.match(address):
            scheme = match[1].lower()
            if scheme not in {"http", "https"}:
                return Target("nowhere" if scheme in _SILENT else "scheme", scheme)
            return self._elsewhere(address, fragment)
        if address.startswith("//"):
            return self._elsewhere(address, fragment)
        address = address.partition("?")[0]
        if address.startswith("/"):
            return self._below(address, fragment)
        if not address:
            return Target("site", page, fragment)
        return self._inside(_joined(page.rpartition("/")[0], unquote(address)), fragment)

    def _elsewhere(self, address: str, fragment: str) -> Target:
        try:
            parts = urlsplit(address)
            host = parts.netloc.lower()
        except ValueError:
            return Target("host", address)
        if self.host and host == self.host:
            return self._below(parts.path or "/", fragment)
        return Target("host", host)

    def _below(self, path: str, fragment: str) -> Target:
        base = self.path
        if path + "/" == base:
            path = base
        if not path.startswith(base):
            return Target("outside", path, fragment)
        return self._inside(_joined("", unquote(path[len(base) :])), fragment)

    def _inside(self, path: str | None, fragment: str) -> Target:
        if path is None:
            return Target("outside", "..", fragment)
        return Target("site", path, fragment)


def _joined(folder: str, address: str) -> str | None:
    """Return the path of a file, or None when the address climbs out of the site."""
    parts = folder.split("/") if folder else []
    segments = address.split("/")
    last = segments.pop()
    for segment in segments:
        if segment == "..":
            if not parts:
                return None
            parts.pop()
        elif segment not in {"", "."}:
            parts.append(segment)
    if last == "..":
        if not parts:
            return None
        parts.pop()
    is_folder = last in {"", ".", ".."}
    parts.append("index.html" if is_folder else last)
    return "/".join(parts)
