"""The navigation that builds itself from the model, in the nested form that `nav:` in mkdocs.yml has."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import PurePosixPath
from typing import Any

from handrail.languages import Words
from handrail.model.framework import Framework
from handrail.model.site import Site
from handrail.pages.framework_view import OVERVIEW, AreaNode, area_tree, role_pages
from handrail.pages.own import OWN_PAGES, own_page_titles
from handrail.sources.pages import human_title

Nav = list[Any]
"""Paths of pages, and mappings of one title to a path or to a further list."""


def navigation(site: Site, pages: Iterable[str]) -> Nav:
    """Return the whole navigation.

    Args:
        site: The site.
        pages: Paths of all Markdown pages below the site's sources; those that belong to no room of the site come
            last, a folder becoming a section.
    """
    rooms = sections(site)
    nav: Nav = [{title: entries} for title, entries in rooms.values() if entries]
    placed = set(_paths(nav))
    rest: dict[str, Any] = {}
    for page in pages:
        if page not in placed and page != "index.md" and not page.startswith("handbook/"):
            *folders, _ = PurePosixPath(page).parts
            inside = rest
            for folder in folders:
                inside = inside.setdefault(folder, {})
            inside[page] = None
    home: Nav = [{_title(site.words, "home"): "index.md"}] if "index.md" in set(pages) else []
    return home + nav + _nested(rest)


def sections(site: Site) -> dict[str, tuple[str, Nav]]:
    """Return title (as HTML) and entries of each room, by the name that stands for it in a hand-written `nav:`, such as `course/`."""
    course, handbook, framework = site.course, site.handbook, site.framework
    words = site.words
    phases: Nav = [
        {words.phase(phase.number, phase.title): [phase.page, *(module.page for module in phase.modules)]}
        for phase in course.phases
    ]
    competencies = _framework(framework, words) if framework else []
    return {
        f"{site.options.course}/": (
            escape(course.title, quote=False),
            [*([course.page] if course.page else []), *phases],
        ),
        "handbook/": (
            escape(handbook.title, quote=False),
            [
                *([handbook.page] if handbook.page else []),
                *(chapter.page for chapter in handbook.chapters),
                *(
                    [{_title(words, "worksheetsTitle"): [page.page for page in handbook.worksheets]}]
                    if handbook.worksheets
                    else []
                ),
            ],
        ),
        "competencies/": (_title(words, "competencies"), competencies),
        "my/": (_title(words, "myPath"), _own(site)),
        "coach/": (
            _title(words, "coachRoom"),
            [OWN_PAGES["coach"]] if "coach" in own_page_titles(site) else [],
        ),
    }


def _title(words: Words, name: str) -> str:
    """Return a title of ours, escaped like those of authors: the theme prints titles as they are."""
    return escape(words.say(name), quote=False)


def _own(site: Site) -> Nav:
    """Return the learner's own pages; a completion record is reached from their path, and coaches have a room of their own."""
    return [OWN_PAGES[name] for name in own_page_titles(site) if name not in {"record", "coach"}]


def with_sections(nav: Nav, site: Site) -> Nav:
    """Return a hand-written navigation with `course/`, `handbook/`, `competencies/`, `my/` and `coach/` replaced by what they stand for."""
    return _expanded(nav, sections(site))


def _expanded(nav: Nav, rooms: dict[str, tuple[str, Nav]]) -> Nav:
    result: Nav = []
    for entry in nav:
        if isinstance(entry, str) and entry in rooms:
            title, entries = rooms[entry]
            result.append({title: entries})
        elif isinstance(entry, dict):
            result.append({title: _inside(inner, rooms) for title, inner in entry.items()})
        else:
            result.append(entry)
    return result


def _inside(inner: Any, rooms: dict[str, tuple[str, Nav]]) -> Any:
    if isinstance(inner, str) and inner in rooms:
        return rooms[inner][1]
    return _expanded(inner, rooms) if isinstance(inner, list) else inner


def _framework(framework: Framework, words: Words) -> Nav:
    """Return the overview, the competencies by area, and the roles by family."""
    areas = area_tree(framework)
    sections_of_areas = _areas(areas.roots)
    loose = [competency.page for competency in areas.loose]
    if len(areas.roots) == 1 and not areas.loose:
        sections_of_areas = [entry for top in sections_of_areas for inner in top.values() for entry in inner]
    pages = role_pages(framework)
    families: dict[str | None, Nav] = {}
    placed: set[str] = set()
    for role in framework.roles:
        if role.id not in placed:
            placed.add(role.id)
            families.setdefault(role.family, []).append(pages[role.id])
    roles: Nav = []
    for family, members in families.items():
        roles += [{escape(family, quote=False): members}] if family and len(families) > 1 else members
    return [OVERVIEW, *sections_of_areas, *loose, *([{_title(words, "roles"): roles}] if roles else [])]


def _areas(nodes: Iterable[AreaNode]) -> Nav:
    found: Nav = []
    for node in nodes:
        inner = [*(competency.page for competency in node.competencies), *_areas(node.children)]
        if inner:
            found.append({escape(node.area.title, quote=False): inner})
    return found


def _nested(folder: dict[str, Any]) -> Nav:
    pages: Nav = sorted(
        (page for page, inner in folder.items() if inner is None),
        key=lambda page: not page.endswith("/index.md"),
    )
    return pages + [
        {human_title(name): _nested(inner)} for name, inner in folder.items() if inner is not None
    ]


def _paths(nav: Any) -> Iterable[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list):
        for entry in nav:
            yield from _paths(entry)
    elif isinstance(nav, dict):
        for inner in nav.values():
            yield from _paths(inner)
