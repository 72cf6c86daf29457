"""What becomes a document: which pages of a site, in which order, under which name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from handrail.pdf.built import NOWHERE, BuiltSite, NotFound


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page in a document."""

    url: str
    level: int = 1
    """1 for a part, or a chapter that stands alone; 2 for a chapter of the part before."""
    listing: bool = False
    """Whether its lists of other pages are left out, since the contents lists them."""


@dataclass(frozen=True, slots=True)
class Document:
    """What is asked for."""

    name: str
    """Of the file, without its ending."""
    chapters: tuple[Chapter, ...]
    book: bool = True
    """With cover and contents."""
    kind: str = "page"
    """"course", "phase", "handbook" or "page"."""
    summary: str = ""
    """The page on which the first chapter is summed up."""

    def as_plan(
        self, site: BuiltSite, *, address: str, paper: str, solutions: bool, date: int, words: dict[str, str]
    ) -> dict[str, Any]:
        """Return what the browser is told; `browser/book/plan.ts` describes it."""
        return {
            "base": address or NOWHERE,
            "published": bool(address),
            "chapters": [
                {"url": site.address(one.url), "level": one.level, "listing": one.listing}
                for one in self.chapters
            ],
            "book": self.book,
            "kind": self.kind,
            "summary": site.address(self.summary) if self.summary else "",
            "solutions": solutions,
            "paper": paper,
            "date": date,
            "words": words,
        }


def the_course(site: BuiltSite) -> Document:
    """Return the whole course: what it is, then phase after phase."""
    if not site.phases:
        raise NotFound("the site has no course")
    start = [Chapter(site.course)] if site.course else []
    parts = [
        one
        for phase in site.phases
        for one in (Chapter(phase.url), *(Chapter(url, level=2) for url in phase.modules))
    ]
    return Document("course", (*start, *parts), kind="course")


def the_phase(site: BuiltSite, wanted: str) -> Document:
    """Return a phase with its modules."""
    phase = site.phase(wanted)
    chapters = (Chapter(phase.url), *(Chapter(url, level=2) for url in phase.modules))
    return Document(f"phase-{phase.number}-{phase.id}", chapters, kind="phase", summary=site.course or "")


def the_handbook(site: BuiltSite) -> Document:
    """Return the handbook with its chapters and worksheets."""
    chapters = [Chapter(url) for url in site.chapters()]
    start = Chapter(site.handbook or "", listing=True)
    return Document("handbook", (start, *chapters), kind="handbook")


def the_page(site: BuiltSite, wanted: str) -> Document:
    """Return a page alone."""
    path = site.page(wanted)
    stem = re.sub(r"(/index)?\.html$", "", path)
    return Document(stem.rpartition("/")[2] or "index", (Chapter(path),), book=False)
