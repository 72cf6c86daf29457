"""A folder that was built: its files, which of them are pages, and how a message names them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1", "0.0.0.0"})  # noqa: S104
"""Hosts that lead each reader to their own machine."""


class NoSite(Exception):
    """The folder holds no built site; the text says what to do."""


@dataclass(frozen=True)
class BuiltFolder:
    """What a web server will hand out."""

    folder: Path
    files: frozenset[str]
    """Every file, as path below the folder with forward slashes, as it is spelled."""
    folders: frozenset[str]

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The files that are HTML, in order."""
        return tuple(sorted(path for path in self.files if is_page(path)))

    def read(self, path: str) -> str:
        """Return the text of a file, its line ends as a browser takes them; signs that are not UTF-8 are replaced."""
        return (self.folder / path).read_text(encoding="utf-8-sig", errors="replace")


def is_page(path: str) -> bool:
    """Tell whether a file is HTML."""
    return path.lower().endswith((".html", ".htm"))


def built_folder(folder: Path) -> BuiltFolder:
    """List a folder. Links to other folders are not followed, so none leads around in a circle.

    Raises:
        NoSite: It holds the sources, no page at all, or a folder that cannot be read.
    """
    if (folder / "mkdocs.yml").is_file() and not (folder / "index.html").is_file():
        raise NoSite(
            f"{shown(folder)}: holds a project, not its built site; run 'mkdocs build' and name {shown(folder / 'site')}"
        )
    files: set[str] = set()
    folders: set[str] = set()
    for parent, names, here in os.walk(folder, onerror=_stop):
        below = Path(parent).relative_to(folder).as_posix()
        prefix = "" if below == "." else f"{below}/"
        folders.update(prefix + name for name in names)
        files.update(prefix + name for name in _served(parent, here))
    if not any(is_page(path) for path in files):
        raise NoSite(f"{shown(folder)}: holds no built site; run 'mkdocs build' first, or name its folder")
    return BuiltFolder(folder, frozenset(files), frozenset(folders))


def built_site(folder: Path) -> BuiltFolder:
    """List a folder with a site in it.

    Raises:
        NoSite: As `built_folder`, or it has no `index.html`.
    """
    built = built_folder(folder)
    if "index.html" not in built.files:
        raise NoSite(
            f"{shown(folder)}: holds no index.html, so it is no built site; 'mkdocs build' makes one"
        )
    return built


def is_web_address(text: str) -> bool:
    """Tell whether a text is a whole address of the web."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _served(parent: str, names: list[str]) -> Iterator[str]:
    """Leave out pipes and devices, which would be waited for; a link to nothing stays, to be told."""
    for name in names:
        path = os.path.join(parent, name)  # noqa: PTH118 (of every file)
        if os.path.isfile(path) or not os.path.exists(path):  # noqa: PTH110, PTH113
            yield name


def _stop(error: OSError) -> None:
    raise NoSite(f"{shown(error.filename)}: cannot be read: {error.strerror}")


def shown(path: str | Path) -> str:
    """Return a path as a message has it: on one line, and printable whatever bytes a file name has."""
    return "".join(
        one if one.isprintable() else one.encode("unicode_escape").decode("ascii") for one in str(path)
    )
