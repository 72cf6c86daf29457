"""A hand-written `nav:`: every path in it leads to a page."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from typing import Any
from urllib.parse import urlsplit

from handrail.sources.diagnostics import Diagnostics, nearest
from handrail.sources.yaml_tree import Path, YamlTree


def check_nav(tree: YamlTree, config_name: str, nav: Any, known: Collection[str], found: Diagnostics) -> None:
    """Say which entries lead nowhere.

    Args:
        tree: The tree of `mkdocs.yml`.
        config_name: Its name in messages.
        nav: The navigation as the builder read it, be it from another file.
        known: Paths of all pages below the site's sources, and the names that stand for whole rooms.
        found: Collects what is wrong.
    """
    for path, entry in _paths(nav, ("nav",)):
        plain = posixpath.normpath(entry) if not entry.endswith("/") else entry
        if plain in known or entry.startswith("/") or urlsplit(entry).scheme or not entry:
            continue
        hint = f"; did you mean {guess!r}?" if (guess := nearest(entry, known, likeness=0.75)) else ""
        found.add(config_name, *tree.place(path), f"nav entry {entry!r} leads nowhere{hint}")


def _paths(nav: Any, at: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(nav, str):
        yield at, nav
    elif isinstance(nav, list):
        for index, entry in enumerate(nav):
            yield from _paths(entry, (*at, index))
    elif isinstance(nav, dict):
        for title, entry in nav.items():
            yield from _paths(entry, (*at, title))
