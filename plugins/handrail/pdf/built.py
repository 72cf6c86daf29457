"""Reads what a built site says of itself: its pages, its address, the phases of its course, the list of its handbook."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from handrail.markdown.html_reading import HtmlReader
from handrail.publish.built import NoSite, built_site, is_web_address, shown
from handrail.sources.diagnostics import nearest, unknown

NOWHERE = "http://site.invalid/"
"""Stands for the address of a site that was built without one."""
_MANIFEST = "assets/handrail/site.js"
_NO_PAGES = ("assets/", "search/", "404.html")


class NotFound(Exception):
    """There is no such page or phase; the message says what there is."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase of the course."""

    id: str
    number: int
    title: str
    url: str
    modules: tuple[str, ...]
    """Paths of its modules below the folder, in order."""


@dataclass(frozen=True)
class BuiltSite:
    """A folder that holds a built site."""

    folder: Path
    pages: tuple[str, ...]
    """Paths of all pages below the folder, sorted."""
    phases: tuple[Phase, ...]
    modules: dict[str, str]
    """Address below the root by the id of the module."""

    @cached_property
    def base(self) -> str:
        """The address that the site was built for; empty when it has none."""
        head = read_head(self.folder / "index.html") if (self.folder / "index.html").is_file() else _Head()
        return head.canonical if is_web_address(head.canonical) else ""

    @property
    def course(self) -> str | None:
        """The page of the course: what all phases have in common."""
        if not self.phases:
            return None
        first = self.phases[0].url.removesuffix("index.html")
        above = first.rstrip("/").rpartition("/")[0]
        names = (f"{above}/index.html", f"{above}.html") if above else ("index.html",)
        return next((name for name in names if name in self.pages), None)

    @property
    def handbook(self) -> str | None:
        """The page that lists the chapters of the handbook."""
        return next((name for name in ("handbook/index.html", "handbook.html") if name in self.pages), None)

    def chapters(self) -> list[str]:
        """Return the pages that the handbook lists, chapters first, then worksheets."""
        listing = self.handbook
        if listing is None:
            raise NotFound("the site has no handbook")
        found = [self._file(urljoin(f"/{listing}", link)) for link in read_head(self.folder / listing).listed]
        return [name for name in dict.fromkeys(found) if name]

    def page(self, wanted: str) -> str:
        """Return the path of a page, named by its address, its path, its source or the id of its module.

        Raises:
            NotFound: There is none; the message names the nearest.
        """
        if wanted in self.modules:
            return self._file(f"/{self.modules[wanted]}") or self.modules[wanted]
        name = wanted.removeprefix(self.base) if self.base else wanted
        name = urlsplit(name).path.lstrip("/")
        name = name.removeprefix("./").removeprefix("site_src/")
        stem = name.removesuffix(".md").removesuffix("index").rstrip("/") if name.endswith(".md") else name
        if found := self._file(f"/{stem}"):
            return found
        addresses = [one.removesuffix("index.html") or "." for one in self.pages]
        guess = nearest(stem.rstrip("/") + "/", addresses) or _by_end(stem, [*addresses, *self.modules])
        raise NotFound(
            f"unknown page {wanted!r}"
            + (f"; did you mean {guess!r}?" if guess else "")
            + f" (any of the {len(self.pages)} pages below {self.folder}, such as {_some(addresses)})"
        )

    def phase(self, wanted: str) -> Phase:
        """Return a phase by its number or its id.

        Raises:
            NotFound: There is none; the message names all.
        """
        for phase in self.phases:
            if wanted in {phase.id, str(phase.number)}:
                return phase
        names = [name for phase in self.phases for name in (str(phase.number), phase.id)]
        if not names:
            raise NotFound("the site has no course")
        raise NotFound(unknown("phase", wanted, names))

    def address(self, path: str) -> str:
        """Return the address of a page below the root, as the site's own links have it."""
        return path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path

    def is_filled_in_the_browser(self, path: str) -> bool:
        """Whether a page is put together from the record that a reader's browser keeps."""
        return (self.folder / path).is_file() and read_head(self.folder / path).app

    def _file(self, address: str) -> str | None:
        name = urlsplit(address).path.lstrip("/")
        if name in {"", "."}:
            name = "index.html"
        tried = [name, f"{name.rstrip('/')}/index.html", f"{name.rstrip('/')}.html"]
        return next((one for one in tried if one in self.pages), None)


def open_site(folder: Path) -> BuiltSite:
    """Read a folder with a built site.

    Raises:
        NoSite: It holds none, or half of one.
    """
    built = built_site(folder)
    pages = tuple(path for path in built.pages if not path.startswith(_NO_PAGES))
    try:
        phases, modules = _read_course(folder / _MANIFEST)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise NoSite(
            f"{shown(folder / _MANIFEST)}: holds no course that could be read; build the site anew"
        ) from None
    return BuiltSite(folder, pages, phases, modules)


def _read_course(path: Path) -> tuple[tuple[Phase, ...], dict[str, str]]:
    """Return the phases, and the address of each module by its id; nothing of either where there is no course."""
    if not path.is_file():
        return (), {}
    text = path.read_text(encoding="utf-8").partition("=")[2].strip().removesuffix(";")
    told = json.loads(text).get("phases", [])
    phases = tuple(
        Phase(
            phase["id"],
            phase["number"],
            phase["title"],
            _path(phase["url"]),
            tuple(_path(module["url"]) for module in phase["modules"]),
        )
        for phase in told
    )
    return phases, {module["id"]: module["url"] for phase in told for module in phase["modules"]}


def _path(address: str) -> str:
    return f"{address}index.html" if address.endswith("/") or not address else address


def _by_end(name: str, allowed: list[str]) -> str | None:
    """Return the address whose last part is most like the name."""
    lasts = {one.rstrip("/").rpartition("/")[2]: one for one in reversed(allowed)}
    guess = nearest(name.rstrip("/").rpartition("/")[2], lasts)
    return lasts[guess] if guess else None


def _some(addresses: list[str]) -> str:
    return ", ".join([one for one in addresses if one.count("/") > 1][:2] or addresses[:2])


@dataclass
class _Head:
    canonical: str = ""
    listed: list[str] = field(default_factory=list)
    app: bool = False
    language: str = "en"


class _Reader(HtmlReader):
    """Looks for the address of a page, and for the links of its lists of chapters."""

    def __init__(self) -> None:
        super().__init__()
        self.head = _Head()
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "hr-app" in given.get("class", "").split():
            self.head.app = True
        if tag == "html" and given.get("lang"):
            self.head.language = given["lang"]
        elif tag == "link" and given.get("rel") == "canonical":
            self.head.canonical = given.get("href", "")
        elif tag == "ol" and (self._depth or "hr-chapters" in given.get("class", "").split()):
            self._depth += 1
        elif tag == "a" and self._depth:
            self.head.listed.append(given.get("href", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "ol" and self._depth:
            self._depth -= 1


def language_of(path: Path) -> str:
    """Return the language of a built page."""
    return read_head(path).language


def read_head(path: Path) -> _Head:
    """Return what a built page says of its address and its chapters."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8", errors="replace"))
    reader.close()
    return reader.head
