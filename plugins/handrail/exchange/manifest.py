"""What the browser code gets to know of the site: phases, modules, their addresses, and old ids."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from handrail.model.framework import Role
from handrail.model.site import Site
from handrail.pages.own import OWN_PAGES, own_page_titles

UrlOf = Callable[[str], str]
"""Turns a page's path below the site's sources into its address below the site's root."""


def site_manifest(site: Site, url_of: UrlOf) -> dict[str, Any]:
    """Return the manifest; counts on pages are taken from it, never from what a learner has stored.

    Args:
        site: The site.
        url_of: Turns a page's path below the site's sources into its address below the site's root.
    """
    return {
        "site": site.options.site_id,
        "phases": [
            {
                "id": phase.id,
                "number": phase.number,
                "title": phase.title,
                "url": url_of(phase.page),
                "modules": [
                    {
                        "id": module.id,
                        "title": module.title,
                        "url": url_of(module.page),
                        "minutes": module.minutes,
                    }
                    for module in phase.modules
                ],
            }
            for phase in site.course.phases
        ],
        "aliases": {old: new for old, new in _aliases(site) if old != new},
        "own": {name: url_of(OWN_PAGES[name]) for name in own_page_titles(site)},
    }


def _aliases(site: Site) -> Iterator[tuple[str, str]]:
    """Go through the old paths of the learner's record with the new ones; a prefix ends in a slash."""
    for module in site.course.modules:
        for name in module.aliases:
            yield f"module/{name}", f"module/{module.id}"
            yield f"task/{name}/", f"task/{module.id}/"
    for competency in site.framework.competencies if site.framework else ():
        for name in competency.aliases:
            for kind in ("rating", "note", "evidence", "assigned"):
                end = "/" if kind == "rating" else ""
                yield f"{kind}/{name}{end}", f"{kind}/{competency.id}{end}"
        for statement in competency.statements:
            for name in statement.aliases:
                yield f"rating/{competency.id}/{name}", f"rating/{competency.id}/{statement.id}"
    for role in site.framework.roles if site.framework else ():
        for name in role.aliases:
            # No path of a record: a value names the role.
            yield f"role/{name}", f"role/{role.id}"
        yield from _own_statements(role)


def _own_statements(role: Role) -> Iterator[tuple[str, str]]:
    """Go through the old paths of the statements that only a role asks for: the role's id is a part of them."""
    for competency, target in role.targets.items():
        for statement in target.statements:
            for owner in (role.id, *role.aliases):
                for name in (statement.id, *statement.aliases):
                    yield (
                        f"rating/{competency}/{owner}:{name}",
                        f"rating/{competency}/{role.id}:{statement.id}",
                    )
