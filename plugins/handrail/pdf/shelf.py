"""Hands a built site to the browser over the pipe, at the address it was built for; nothing else can be had.

The browser asks for an address, and before it would look for a host it gets the file from the disk, or a refusal.
"""

from __future__ import annotations

import base64
import mimetypes
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from handrail.pdf.devtools import Browser

OURS = "_handrail-pdf/"
"""Folder below the site's root where the browser finds what is not of the site."""

_KINDS = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""What may be missing or wrong in the registry of a system."""


@dataclass(slots=True)
class Shelf:
    """The files of a site, and what was asked for beside them."""

    folder: Path
    base: str
    """Address of the site's root, with its closing slash."""
    refused: set[str] = field(default_factory=set)
    """Addresses on other hosts that were asked for, in vain."""
    missing: set[str] = field(default_factory=set)
    """Addresses of the site that nothing is found at."""

    def serve(self, browser: Browser) -> None:
        """Answer whatever the browser's page asks for."""
        browser.on("Fetch.requestPaused", lambda asked: self._answer(browser, asked))
        browser.call("Fetch.enable", patterns=[{"urlPattern": "*"}])

    def find(self, url: str) -> Path | None:
        """Return the file at an address of the site; never one outside its folder."""
        path = unquote(urlsplit(url).path)
        root = unquote(urlsplit(self.base).path)
        if not path.startswith(root) or "\0" in path:
            return None
        name = path.removeprefix(root)
        if name.startswith(OURS):
            own = Path(str(files("handrail") / "pdf"))
            return _within(own, name.removeprefix(OURS))
        return _within(self.folder, name)

    def _answer(self, browser: Browser, asked: dict[str, Any]) -> None:
        number, url = asked["requestId"], asked["request"]["url"]
        if _origin(url) != _origin(self.base):
            if urlsplit(url).scheme not in {"data", "blob", "about"}:
                self.refused.add(url)
                browser.tell("Fetch.failRequest", requestId=number, errorReason="BlockedByClient")
            else:
                browser.tell("Fetch.continueRequest", requestId=number)
            return
        path = self.find(url)
        if path is None and asked.get("resourceType") != "Other":  # such as an icon that nobody named
            self.missing.add(url)
        body = path.read_bytes() if path else b""
        kind = _KINDS.get(path.suffix.lower()) or mimetypes.guess_type(path.name)[0] if path else None
        browser.tell(
            "Fetch.fulfillRequest",
            requestId=number,
            responseCode=200 if path else 404,
            responseHeaders=[{"name": "Content-Type", "value": kind or "application/octet-stream"}],
            body=base64.b64encode(body).decode(),
        )


def _origin(url: str) -> tuple[str, str | None, int | None]:
    """Return scheme, host and port, however the address spells them."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme)


def _within(folder: Path, name: str) -> Path | None:
    path = folder / name
    if path.is_dir():
        path = path / "index.html"
    if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
        return None
    return path
