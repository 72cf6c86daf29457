"""Who practises with which worksheet: what modules and chapters name, and the same read backwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handrail.model.course import Module
from handrail.model.site import Chapter, Site
from handrail.model.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class PracticeView:
    """The worksheets of a site as its pages show them."""

    site: Site
    worksheets: Sequence[Worksheet]

    def named_by(self, *things: Module | Chapter) -> list[Worksheet]:
        """Return the worksheets on other pages that modules or chapters name, each once, in the order of naming."""
        by_id = {sheet.id: sheet for sheet in reversed(self.worksheets)}
        named = {
            name: by_id[name]
            for thing in things
            for name in thing.worksheets
            if name in by_id and by_id[name].page != thing.page
        }
        return list(named.values())

    def of_modules(self, modules: Iterable[Module]) -> list[Worksheet]:
        """Return the worksheets that modules name or hold, each once, in course order."""
        found: dict[str, Worksheet] = {}
        for module in modules:
            held = (sheet for sheet in self.worksheets if sheet.page == module.page)
            found |= {sheet.id: sheet for sheet in (*held, *self.named_by(module))}
        return list(found.values())

    def modules_using(self, page: str) -> list[Module]:
        """Return the modules on other pages that name a worksheet of a page, in course order."""
        return [module for module in self.site.course.modules if self._uses(module, page)]

    def chapters_using(self, page: str) -> list[Chapter]:
        """Return the pages of the handbook, but for the page itself, that name a worksheet of a page."""
        return [chapter for chapter in self.site.handbook.pages if self._uses(chapter, page)]

    @property
    def in_handbook(self) -> int:
        """Number of worksheets on pages of the handbook."""
        pages = {page.page for page in self.site.handbook.pages}
        return sum(sheet.page in pages for sheet in self.worksheets)

    def _uses(self, thing: Module | Chapter, page: str) -> bool:
        return thing.page != page and any(sheet.page == page for sheet in self.named_by(thing))
