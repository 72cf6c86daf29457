"""Which page is made how: every page of the model, by its path."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from handrail.model.site import Site
from handrail.model.worksheet import Worksheet
from handrail.pages.competencies import CompetencyPages
from handrail.pages.course import CoursePages
from handrail.pages.framework_view import OVERVIEW, FrameworkView
from handrail.pages.handbook import HandbookPages
from handrail.pages.home import home_page
from handrail.pages.own import OWN_PAGES, own_page, own_page_titles
from handrail.pages.practice import PracticeView
from handrail.pages.render import Link
from handrail.pages.roles import RolePages

Make = Callable[[str, Link], str]
"""Makes a page's Markdown from the author's text and the way to link."""


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page that Handrail makes, around an author's text or from data alone."""

    title: str
    """What navigation, search and the browser's tab call it."""
    make: Make
    module_id: str | None = None
    """Id of the module, on a module's page."""
    source: str | None = None
    """File to edit, when it is not the page's own Markdown file."""
    hide: tuple[str, ...] = ()
    """Sidebars that it does not need: `navigation`, `toc`."""
    own: bool = False
    """Whether it is one of the learner's own pages, which have no file to edit."""


def made_pages(site: Site, worksheets: Sequence[Worksheet] = ()) -> dict[str, MadePage]:
    """Return all pages that Handrail makes, by path below the site's sources.

    Args:
        site: The site.
        worksheets: All worksheets, from whatever page.
    """
    pages: dict[str, MadePage] = {}
    practice = PracticeView(site, worksheets)
    course, handbook = CoursePages(site, practice), HandbookPages(site, practice)
    if site.home:
        home = site.home
        pages["index.md"] = MadePage(
            home.title or home.headline,
            lambda body, link: home_page(home, site, practice, body, link),
            hide=("navigation", "toc"),
        )
    if site.course.page:
        pages[site.course.page] = MadePage(site.course.title, course.overview)
    for phase in site.course.phases:
        pages[phase.page] = MadePage(
            site.words.phase(phase.number, phase.title), partial(course.phase, phase)
        )
        for module in phase.modules:
            pages[module.page] = MadePage(module.title, partial(course.module, module), module_id=module.id)
    if site.handbook.page:
        pages[site.handbook.page] = MadePage(site.handbook.title, handbook.contents)
    for chapter in site.handbook.chapters:
        pages[chapter.page] = MadePage(chapter.title, partial(handbook.chapter, chapter))
    for sheets in site.handbook.worksheets:
        pages[sheets.page] = MadePage(sheets.title, partial(handbook.worksheet, sheets), hide=("toc",))
    if framework := site.framework:
        view = FrameworkView(site, framework)
        competencies, roles = CompetencyPages(view), RolePages(view)
        pages[OVERVIEW] = MadePage(
            framework.framework.title, lambda _, link: competencies.overview(link), source=framework.source
        )
        for competency in framework.competencies:
            make = partial(_without_body, partial(competencies.competency, competency))
            pages[competency.page] = MadePage(competency.title, make, source=competency.source)
        by_id = {role.id: role for role in reversed(framework.roles)}
        for name, page in view.role_pages.items():
            make = partial(_without_body, partial(roles.role, by_id[name]))
            pages[page] = MadePage(by_id[name].title, make, source=framework.source)
    for name, title in own_page_titles(site).items():
        # A team needs the whole width, and has one page.
        hide = ("navigation", "toc") if name == "coach" else ("toc",)
        pages[OWN_PAGES[name]] = MadePage(
            title, partial(own_page, name, words=site.words), hide=hide, own=True
        )
    return pages


def _without_body(make: Callable[[Link], str], _: str, link: Link) -> str:
    return make(link)
