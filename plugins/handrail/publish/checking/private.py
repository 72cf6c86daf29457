"""What must not be published: files about people, keys, and what a tool left behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handrail.publish.checking.findings import Finding, Place
from handrail.publish.checking.site import CheckedSite
from handrail.sources.private_files import beginning, private_content

_KEY = re.compile(rb"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----")
_LEARNER_FILE = (
    re.compile(rb'"leaves"\s*:\s*\{'),
    re.compile(rb'"schema"\s*:\s*\d'),
    re.compile(rb'"site"\s*:\s*"'),
)
"""Together in the first object of a JSON file."""
_HIDDEN_ALLOWED = {".nojekyll", ".well-known", ".htaccess", ".domains"}
"""What hosts read: of GitHub Pages, of everybody, of Apache, of Codeberg Pages."""
_LEFT_BEHIND = re.compile(r"(~|\.(bak|orig|rej|swp|tmp|pem|key|p12|pfx|kdbx|sqlite3?))$", re.IGNORECASE)


def check_private_files(site: CheckedSite, path: str) -> Iterator[Finding]:
    """Yield why a file must not be in the site.

    Args:
        site: The site.
        path: The file.

    Raises:
        OSError: It cannot be read.
    """
    hidden = next(
        (part for part in path.split("/") if part.startswith(".") and part not in _HIDDEN_ALLOWED), None
    )
    if hidden:
        yield Finding(
            Place(path), f"{hidden} is a hidden file or folder, and everybody could read it; take it out"
        )
    elif _LEFT_BEHIND.search(path):
        yield Finding(
            Place(path), "looks like a key, a database or a copy that a tool left behind; take it out"
        )
    with (site.folder / path).open("rb") as file:
        head = beginning(file)
    if seen := private_content(head):
        line, column, what = seen
        yield Finding(Place(path, line, column), f"is {what}")
    elif head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and all(
        one.search(head) for one in _LEARNER_FILE
    ):
        yield Finding(Place(path), "is a learner's file, which belongs to the learner alone; take it out")
    if match := _KEY.search(head):
        yield Finding(
            Place(path, head.count(b"\n", 0, match.start()) + 1), "holds a private key; take it out"
        )
