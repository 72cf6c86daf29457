"""Finds a Chromium, Chrome or Edge on this machine."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

PROGRAMS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
_APPLICATIONS = ("Chromium", "Google Chrome", "Microsoft Edge")
_WINDOWS = (
    ("Chromium", "Application", "chrome.exe"),
    ("Google", "Chrome", "Application", "chrome.exe"),
    ("Microsoft", "Edge", "Application", "msedge.exe"),
)
OLDEST = 131
"""The first version that prints page numbers where a style sheet asks for them."""


class NoBrowser(Exception):
    """There is none, or not the one that was asked for."""


def find_browser(asked: str | None) -> str:
    """Return the whole path of a browser: the one asked for, else the first that is found.

    Raises:
        NoBrowser: There is none; the message says what to do.
    """
    if asked:
        if path := shutil.which(asked):
            return path
        raise NoBrowser(f"{asked}: is no program on this machine")
    for path in _candidates():
        return path
    raise NoBrowser(
        f"found no Chromium, Chrome or Edge on this machine; install one (version {OLDEST} or later), "
        "or name it with --browser or the variable HANDRAIL_BROWSER"
    )


def _candidates() -> Iterator[str]:
    yield from (path for name in PROGRAMS if (path := shutil.which(name)))
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            for name in _APPLICATIONS:
                yield from _if_there(folder / f"{name}.app" / "Contents" / "MacOS" / name)
    if sys.platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            for parts in _WINDOWS if os.environ.get(variable) else ():
                yield from _if_there(Path(os.environ[variable], *parts))


def _if_there(path: Path) -> Iterator[str]:
    if path.is_file():
        yield str(path)
