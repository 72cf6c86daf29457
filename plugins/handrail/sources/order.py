"""The order in which an author wants things: that of the file names, or a list of ids."""

from __future__ import annotations

from typing import TypeVar

from handrail.sources.diagnostics import Diagnostics, unknown
from handrail.sources.pages import MarkdownPage

_Thing = TypeVar("_Thing")


def in_given_order(
    things: dict[str, _Thing],
    wanted: tuple[str, ...],
    known: set[str],
    where: MarkdownPage,
    field: str,
    found: Diagnostics,
) -> list[_Thing]:
    """Return the things in the listed order, or as they are when no list is given.

    Args:
        things: What there is, by id, in the order of file names.
        wanted: The ids that the author lists; empty when there is no list.
        known: Ids that exist although their file is broken and said elsewhere.
        where: The page whose front matter holds the list.
        field: The name of the list, in the plural of the thing.
        found: Collects ids that are unknown, listed twice or left out.
    """
    if not wanted:
        return list(things.values())
    what = field.removesuffix("s")
    ordered: dict[str, _Thing] = {}
    for index, name in enumerate(wanted):
        line, column = where.tree.place((field, index))
        if name in ordered:
            found.add(where.source, line, column, f"{what} {name!r} is listed twice")
        elif name in things:
            ordered[name] = things[name]
        elif name not in known:
            found.add(where.source, line, column, unknown(what, name, things))
    for name in things:
        if name not in ordered:
            line, column = where.tree.place((field,), key=True)
            found.add(
                where.source,
                line,
                column,
                f"{what} {name!r} is not listed; list every {what} or leave {field!r} out",
            )
    return list(ordered.values())
