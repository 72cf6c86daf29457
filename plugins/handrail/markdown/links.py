"""Links between pages, written as they are on disk or as they are on the site; each must lead somewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from handrail.markdown.lines import classified
from handrail.sources.diagnostics import Diagnostics, nearest
from handrail.sources.pages import MarkdownPage

_ESCAPED = re.compile("\x02(\\d{1,7})\x03")
_MAIL = "\x02amp\x03"
"""Python-Markdown's disguise for the ampersands of an e-mail address."""
_CODE = re.compile(r"(`+)[^`].*?(?<!`)\1(?!`)")


@dataclass(slots=True)
class Links:
    """Resolves the links of all pages and remembers those with an anchor until all pages are rendered."""

    page_of_source: dict[str, str]
    """Page of every source file."""
    pages: Collection[str]
    """Everything that the site publishes."""
    found: Diagnostics
    _anchors: list[tuple[MarkdownPage, str, str, str, int]] = field(default_factory=list)
    _folders: set[str] = field(default_factory=set)

    def resolve(self, page: MarkdownPage, address: str, seen: dict[str, int]) -> str:
        """Return the address relative to the page as the builder knows it, or as it is when it is not ours to judge.

        Args:
            page: The page that holds the link.
            address: The link as written.
            seen: How often each address was met on this page, to find its place in the text.
        """
        # Python-Markdown keeps an escaped character as its number between two control characters.
        address = _ESCAPED.sub(lambda code: chr(int(code[1])), address)
        if _MAIL in address:
            return address
        try:
            parts = urlsplit(address)
        except ValueError:
            self._wrong(page, address, seen, "is not a valid address")
            return "#"  # what comes after us would stumble over it
        if parts.scheme or parts.netloc or address.startswith(("/", "\\")):
            return address
        if not parts.path:
            self._remember(page, page.page, parts.fragment, address, seen)
            return address
        path = unquote(parts.path)
        target = self._find(page, path)
        if target is None:
            return self._wrong(page, address, seen, self._nowhere(page, path))
        self._remember(page, target, parts.fragment, address, seen)
        relative = posixpath.relpath(target, posixpath.dirname(page.page) or ".")
        return urlunsplit(("", "", quote(relative, safe="/"), parts.query, parts.fragment))

    def check_anchors(self, anchors: dict[str, set[str]], found: Diagnostics) -> None:
        """Say which links lead to an anchor that their page does not have, once all pages are rendered.

        Args:
            anchors: The ids on each page that was rendered.
            found: Collects what is wrong.
        """
        for page, target, anchor, address, nth in self._anchors:
            there = anchors.get(target)
            if there is None or anchor in there or unquote(anchor) in there:
                continue
            hint = f"; did you mean '#{guess}'?" if (guess := nearest(anchor, there)) else ""
            where = "this page" if target == page.page else target
            line, column = place_of(page, address, nth)
            found.add(page.source, line, column, f"link {address!r}: {where} has no anchor '#{anchor}'{hint}")

    def _find(self, page: MarkdownPage, path: str) -> str | None:
        on_site = posixpath.normpath(posixpath.join(posixpath.dirname(page.page), path))
        on_disk = posixpath.normpath(posixpath.join(posixpath.dirname(page.source), path))
        for candidate in (on_site, posixpath.join(on_site, "index.md")):
            if candidate in self.pages:
                return candidate
        for candidate in (on_disk, posixpath.join(on_disk, "index.md")):
            if (mounted := self.page_of_source.get(candidate)) in self.pages and mounted is not None:
                return mounted
        return None

    def _remember(
        self, page: MarkdownPage, target: str, anchor: str, address: str, seen: dict[str, int]
    ) -> None:
        nth = seen[address] = seen.get(address, 0) + 1
        if anchor and not anchor.startswith(("fn:", "fnref:", ":~:")):
            self._anchors.append((page, target, anchor, address, nth))

    def _wrong(self, page: MarkdownPage, address: str, seen: dict[str, int], problem: str) -> str:
        nth = seen[address] = seen.get(address, 0) + 1
        line, column = place_of(page, address, nth)
        self.found.add(page.source, line, column, f"link {address!r} {problem}")
        return address

    def _nowhere(self, page: MarkdownPage, path: str) -> str:
        folder = posixpath.dirname(page.source)
        wanted = posixpath.normpath(posixpath.join(folder, path))
        by_name = {posixpath.basename(source): source for source in self.page_of_source}
        name = nearest(posixpath.basename(wanted), by_name, likeness=0.85)
        meant = nearest(wanted, self.page_of_source, likeness=0.85) or (name and by_name[name])
        if not meant or posixpath.basename(meant) == "index.md" != posixpath.basename(wanted):
            return "leads nowhere: there is no such file"
        return f"leads nowhere; did you mean {posixpath.relpath(meant, folder or '.')!r}?"


def place_of(page: MarkdownPage, address: str, nth: int) -> tuple[int, int]:
    """Return line and column of the nth time that a link stands in the page's text, outside code fences."""
    last = (page.body_line, 1)
    for count, place in enumerate(_places(page, address), start=1):
        last = place
        if count == nth:
            break
    return last


def _places(page: MarkdownPage, address: str) -> Iterator[tuple[int, int]]:
    written = re.escape(address)
    pattern = re.compile(r"(?:\]\(\s*<?|^[> \t]*\[[^\]]+\]:\s*<?|<|^\s*)" + written + r"(?=[\s)>\"']|$)")
    for index, kind, text in classified(page.body):
        if kind == "prose":
            for hit in pattern.finditer(_CODE.sub(lambda code: " " * len(code.group()), text)):
                yield page.body_line + index, hit.end() - len(address) + 1
