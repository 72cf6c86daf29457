"""Reads one page: its ids, all its addresses, and what it says about itself.

How well-formed the page is, the HTML validator says.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from handrail.markdown.html_reading import HtmlReader
from handrail.publish.asked import ASKING, asked_by, asked_by_styles

Use = Literal["link", "load"]

_LEADING_RELS = {"prev", "next", "alternate", "help", "license", "author", "search"}
"""What a `link` leads to, beside what it loads."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address on a page."""

    text: str
    use: Use
    """Whether it is followed by the reader, or asked for by the browser."""
    line: int
    column: int
    """Where its tag begins."""


@dataclass(slots=True)
class Page:
    """What a page holds."""

    path: str
    ids: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Place of each id and each name of an anchor."""
    twice: list[tuple[str, int, int]] = field(default_factory=list)
    """Ids that an element before has as well."""
    addresses: list[Address] = field(default_factory=list)
    """Each address once per use, at the first place."""
    base: str | None = None
    """The address that a `base` element sets."""
    lang: str = ""
    titles: list[str] = field(default_factory=list)
    canonical: list[tuple[str, int, int]] = field(default_factory=list)
    meta: dict[str, list[tuple[str, int, int]]] = field(default_factory=dict)
    """The content of each meta element by its name or property, with the place."""
    forwards: bool = False
    """Whether it only forwards to another page."""
    repository: tuple[str, int, int] | None = None
    """The repository of which the theme shows facts, which it asks for."""
    diagram: tuple[int, int] | None = None
    """Where the first diagram is."""
    config: str = ""
    """What the theme's scripts are told, as JSON."""


def read_page(path: str, text: str) -> Page:
    """Read a page.

    Args:
        path: Its path below the site's folder.
        text: Its HTML.
    """
    reader = _Reader(Page(path))
    reader.feed(text)
    reader.close()
    return reader.page


class _Reader(HtmlReader):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self._seen: set[tuple[str, Use]] = set()
        self._ids: set[str] = set()
        self._inside = ""
        self._in_drawing = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                if value:
                    self._add_id(value)
            elif name == "name":
                if value and tag == "a":
                    self.page.ids.setdefault(value, self._place())
            elif name == "href" and tag in {"a", "area"}:
                if value is not None:
                    self._add(value, "link")
            elif name in ASKING:
                if value is not None:
                    self._add_asked(tag, name, attrs)
            elif name == "style":
                self._add_styles(value or "")
            elif name == "class" and value and tag == "pre" and "mermaid" in value.split():
                self.page.diagram = self.page.diagram or self._place()
        if tag in _HEADS:
            self._read_head(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag == "svg":
            self._in_drawing -= 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "svg":
            self._in_drawing = max(self._in_drawing - 1, 0)
        if tag in {"title", "style", "script"}:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.page.titles[-1] += data
        elif self._inside == "config":
            self.page.config += data
        elif self._inside == "style":
            self._add_styles(data)

    def _read_head(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        page, given = self.page, {name: value or "" for name, value in reversed(attrs)}
        if tag == "svg":
            self._in_drawing += 1
        elif tag == "html":
            page.lang = given.get("lang", "")
        elif tag == "title" and not self._in_drawing:
            page.titles.append("")
            self._inside = "title"
        elif tag == "style":
            self._inside = "style"
        elif tag == "script":
            self._inside = "config" if given.get("id") == "__config" else ""
        elif tag == "base" and page.base is None:
            page.base = given.get("href")
        elif tag == "link" and "canonical" in given.get("rel", "").lower().split():
            page.canonical.append((given.get("href", ""), *self._place()))
        elif tag == "meta":
            content = given.get("content", "")
            if given.get("http-equiv", "").lower() == "refresh":
                page.forwards = True
                _, _, address = content.partition("=")
                if address.strip("'\" "):
                    self._add(address.strip("'\" "), "link")
            elif name := (given.get("name") or given.get("property", "")).lower():
                page.meta.setdefault(name, []).append((content, *self._place()))
        elif tag == "a" and given.get("data-md-component") == "source":
            page.repository = (given.get("href", ""), *self._place())

    def _add_id(self, name: str) -> None:
        if name in self._ids:
            self.page.twice.append((name, *self._place()))
        self._ids.add(name)
        self.page.ids.setdefault(name, self._place())

    def _add_asked(self, tag: str, name: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in reversed(attrs)}
        loads = False
        for directive, address in asked_by(tag, name, given):
            if directive != "base-uri":
                self._add(address, "link" if directive == "form-action" else "load")
            loads = True
        if tag == "link" and not loads and _LEADING_RELS & {*given.get("rel", "").lower().split()}:
            self._add(given[name], "link")

    def _add_styles(self, text: str) -> None:
        for _, _, address in asked_by_styles(text):
            self._add(address, "load")

    def _add(self, address: str, use: Use) -> None:
        if (address, use) not in self._seen:
            self._seen.add((address, use))
            self.page.addresses.append(Address(address, use, *self._place()))

    def _place(self) -> tuple[int, int]:
        line, column = self.getpos()
        return line, column + 1


_HEADS = {"svg", "html", "title", "style", "script", "base", "link", "meta", "a"}
