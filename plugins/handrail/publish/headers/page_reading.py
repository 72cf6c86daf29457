"""What a built page holds that a policy has a say in: scripts and styles in its text, and addresses that it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from handrail.markdown.html_reading import HtmlReader
from handrail.publish.asked import ASKING, asked_by, asked_by_styles

_JAVASCRIPT = re.compile(
    r"(?:text|application)/(?:x-)?(?:javascript|ecmascript|jscript|livescript)[\d.]*|module|importmap|speculationrules",
    re.IGNORECASE,
)
_CODE = re.compile(r"\s*javascript\s*:", re.IGNORECASE)
_ADDRESSES = frozenset({"href", "src", "action", "formaction", "data", "xlink:href"})


@dataclass(frozen=True, slots=True)
class Place:
    """Something in a page that a policy has a say in."""

    line: int
    column: int
    text: str
    """The code, the address, or the name of the attribute."""
    directive: str = ""


@dataclass(slots=True)
class Reading:
    """What was found in one page."""

    scripts: list[Place] = field(default_factory=list)
    """Scripts in the page, which a hash allows."""
    styles: list[Place] = field(default_factory=list)
    """Style elements, which a hash allows."""
    handlers: list[Place] = field(default_factory=list)
    """Attributes such as onclick, which nothing allows."""
    style_attributes: list[Place] = field(default_factory=list)
    code_addresses: list[Place] = field(default_factory=list)
    """Addresses that are code."""
    documents: list[Place] = field(default_factory=list)
    """Documents in an attribute."""
    addresses: list[Place] = field(default_factory=list)
    diagrams: list[Place] = field(default_factory=list)
    """What Mermaid will draw."""


class _Reader(HtmlReader):
    def __init__(self) -> None:
        super().__init__()
        self.found = Reading()
        self._raw: tuple[str, bool, list[str]] | None = None
        """In a script or a style: which, whether it counts, its text."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in reversed(attrs)}
        for name in dict(attrs):
            if re.fullmatch(r"on[a-z]+", name):
                self._add(self.found.handlers, name, name)
            elif name == "style":
                self._add(self.found.style_attributes, name, name)
            elif name == "srcdoc":
                self._add(self.found.documents, name, name)
            elif name in _ADDRESSES and _CODE.match(re.sub(r"[\x00-\x1f]", "", attributes[name])):
                self._add(self.found.code_addresses, name, name)
        if "mermaid" in attributes.get("class", "").split():
            self._add(self.found.diagrams, "class", "mermaid")
        for name in [name for name in attributes if name in ASKING]:
            for directive, address in asked_by(tag, name, attributes):
                if not _CODE.match(address):
                    self._add(self.found.addresses, name, address, directive)
        if tag == "script":
            kind = attributes.get("type", "").strip()
            counts = "src" not in attributes and (not kind or _JAVASCRIPT.fullmatch(kind) is not None)
            self._raw = (tag, counts, [])
        elif tag == "style":
            self._raw = (tag, True, [])
        self._at = self.getpos()

    handle_startendtag = handle_starttag

    def handle_data(self, data: str) -> None:
        if self._raw:
            self._raw[2].append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._raw and tag == self._raw[0]:
            _, counts, texts = self._raw
            self._raw = None
            text, (line, column) = "".join(texts), self._at
            if counts:
                places = self.found.scripts if tag == "script" else self.found.styles
                places.append(Place(line, column + 1, text))
            if tag == "style":
                for _, directive, address in asked_by_styles(text):
                    self.found.addresses.append(Place(line, column + 1, address, directive))

    def _add(self, places: list[Place], name: str, text: str, directive: str = "") -> None:
        """Add a place with the line and the column of the attribute."""
        line, column = self.getpos()
        tag = self.get_starttag_text() or ""
        match = re.search(rf"[\s/\"']{re.escape(name)}\s*(?:=|[\s/>]|$)", tag, re.IGNORECASE)
        before = tag[: match.start() + 1] if match else ""
        line += before.count("\n")
        column = len(before) - before.rfind("\n") - 1 if "\n" in before else column + len(before)
        places.append(Place(line, column + 1, text, directive))


def read_page(text: str) -> Reading:
    """Read a page whose line ends are line feeds."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.found


def read_styles(text: str) -> Iterator[Place]:
    """Yield what a style sheet asks for."""
    for offset, directive, address in asked_by_styles(text):
        before = text[:offset]
        yield Place(before.count("\n") + 1, offset - before.rfind("\n"), address, directive)
