"""The handbook's pages: its contents, and what goes deeper below each chapter."""

from __future__ import annotations

from handrail.model.base import by_id
from handrail.model.site import Chapter, Site
from handrail.pages.course import below_title
from handrail.pages.practice import PracticeView
from handrail.pages.render import Link, render


class HandbookPages:
    """Makes the handbook's pages."""

    def __init__(self, site: Site, practice: PracticeView) -> None:
        self._site = site
        self._words = site.words
        self._practice = practice
        self._modules = {module.id: module for module in site.course.modules}
        self._competencies = by_id(site.framework.competencies) if site.framework else {}

    def contents(self, body: str, link: Link) -> str:
        """Return the handbook's first page: the author's text, all chapters, all worksheets."""
        handbook = self._site.handbook
        return (
            below_title(self._words, handbook.title, body)
            + "\n\n"
            + render("handbook.html", self._words, handbook=handbook, link=link)
        )

    def chapter(self, chapter: Chapter, body: str, link: Link) -> str:
        """Return a chapter with what goes deeper."""
        head = render("chapter_head.html", self._words, chapter=chapter)
        return below_title(self._words, chapter.title, body, head) + "\n\n" + self._foot(chapter, link)

    def worksheet(self, page: Chapter, body: str, link: Link) -> str:
        """Return a page of worksheets, with the modules and chapters that use them."""
        head = render("worksheet_head.html", self._words, page=page)
        label = self._words.say("worksheet")
        return below_title(self._words, page.title, body, head, label=label) + "\n\n" + self._foot(page, link)

    def _foot(self, chapter: Chapter, link: Link) -> str:
        users = self._practice.modules_using(chapter.page)
        named = [self._modules[name] for name in chapter.modules if name in self._modules]
        return render(
            "chapter_foot.html",
            self._words,
            users=users,
            chapters=self._practice.chapters_using(chapter.page),
            modules=[module for module in named if module not in users],
            competencies=[self._competencies[n] for n in chapter.competencies if n in self._competencies],
            worksheets=self._practice.named_by(chapter),
            link=link,
        )
