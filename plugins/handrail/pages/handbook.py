"""The handbook's pages: its contents, and what goes deeper below each chapter."""

from __future__ import annotations

from handrail.model.base import by_id
from handrail.model.site import Chapter, Site
from handrail.pages.course import below_title
from handrail.pages.render import Link, render


class HandbookPages:
    """Makes the handbook's pages."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._modules = {module.id: module for module in site.course.modules}
        self._competencies = by_id(site.framework.competencies) if site.framework else {}

    def contents(self, body: str, link: Link) -> str:
        """Return the handbook's first page: the author's text, then all chapters."""
        handbook = self._site.handbook
        return (
            below_title(handbook.title, body) + "\n\n" + render("handbook.html", handbook=handbook, link=link)
        )

    def chapter(self, chapter: Chapter, body: str, link: Link) -> str:
        """Return a chapter with what goes deeper."""
        modules = [self._modules[name] for name in chapter.modules if name in self._modules]
        competencies = [
            self._competencies[name] for name in chapter.competencies if name in self._competencies
        ]
        lead = render("chapter_head.html", chapter=chapter)
        foot = render("chapter_foot.html", modules=modules, competencies=competencies, link=link)
        return below_title(chapter.title, body, lead) + "\n\n" + foot
