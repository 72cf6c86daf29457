"""The site that is checked: its files, where it is published, and whom its pages may ask."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from handrail.publish.built import BuiltFolder, built_site, is_web_address
from handrail.publish.checking.addresses import Base

NOT_FOUND = "404.html"
_CANONICAL = re.compile(rb"""<link\s+rel=["']?canonical["']?\s+href=["']?([^"'\s>]+)""", re.IGNORECASE)
_HEAD = 64 * 1024
_LOCATION = re.compile(rb"<loc>\s*([^<\s]+)\s*</loc>")


@dataclass(frozen=True)
class CheckedSite(BuiltFolder):
    """A built site as it will be published."""

    base: Base = field(default_factory=Base)
    allowed_hosts: frozenset[str] = frozenset()
    """Hosts that pages may ask beside the site's own, in small letters."""

    @cached_property
    def by_folded(self) -> Mapping[str, str]:
        """Every file by its path without regard to capitals."""
        return {path.casefold(): path for path in self.files}


def open_site(folder: Path, site_url: str | None = None, allowed_hosts: Iterable[str] = ()) -> CheckedSite:
    """List a built site.

    Args:
        folder: The folder.
        site_url: Where it is published; without it, what the home page says.
        allowed_hosts: Hosts that pages may ask beside the site's own.

    Raises:
        NoSite: There is no `index.html`.
    """
    built = built_site(folder)
    url = site_url if site_url is not None else _published_at(folder)
    return CheckedSite(
        folder,
        built.files,
        built.folders,
        Base(url and url.rstrip("/").removesuffix("/index.html") + "/"),
        frozenset(host.lower() for host in allowed_hosts),
    )


def _published_at(folder: Path) -> str:
    """Return what the home page, or else the sitemap, says about where it is."""
    for name, pattern in (("index.html", _CANONICAL), ("sitemap.xml", _LOCATION)):
        with contextlib.suppress(OSError), (folder / name).open("rb") as file:
            match = pattern.search(file.read(_HEAD))
            found = match[1].decode("utf-8", "replace") if match else ""
            if is_web_address(found):
                return found
    return ""
