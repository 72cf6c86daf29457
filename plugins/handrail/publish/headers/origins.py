"""Which origin an address names, and whether a policy lets it through."""

from __future__ import annotations

import re
from urllib.parse import urlsplit


def origin_of(address: str) -> str | None:
    """Return the scheme, host and port that an address names, "data:" or the like for one without a host.

    An address without either is one of this site, and the answer is None.
    """
    text = re.sub(r"[\t\n\r]", "", address).strip()
    try:
        parts = urlsplit(text.replace("\\", "/"))
    except ValueError:
        return text
    if parts.netloc:
        return f"{parts.scheme or 'https'}://{parts.netloc}"
    return f"{parts.scheme}:" if parts.scheme else None


def is_allowed(address: str, sources: tuple[str, ...]) -> bool:
    """Return whether a directive with these sources lets an address of another origin through.

    Source:
        https://www.w3.org/TR/CSP3/#match-url-to-source-expression
    """
    origin = origin_of(address) or ""
    host = origin.partition("://")[2]
    for source in sources:
        bare = source.rstrip("/")
        if bare in {origin, host, "*"} or (bare.endswith(":") and origin.startswith(bare)):
            return True
        wild = bare.replace("://*.", "://").removeprefix("*.")
        if wild != bare and origin.endswith("." + wild.partition("://")[2] if "://" in wild else "." + wild):
            return True
        if address.startswith(source):
            return True
    return False
