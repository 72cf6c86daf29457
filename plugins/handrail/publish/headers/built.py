"""What policies have to know of a folder: which sites are in it, and whether a page of it draws diagrams."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from handrail.publish.built import BuiltFolder, NoSite, built_folder, shown

OURS = PurePosixPath("assets/handrail/handrail.js")
"""The script of every page, by which a site of ours is known."""
DRAWER = PurePosixPath("assets/handrail/diagrams.html")
"""The page that draws diagrams in a frame, the only one with inline styles."""


def is_drawer(page: str) -> bool:
    """Return whether this is the page that draws diagrams."""
    return PurePosixPath(page).parts[-3:] == DRAWER.parts


def site_roots(built: BuiltFolder) -> list[str]:
    """Return where sites begin in a folder: "" for the folder itself, "de" or "1.0" for one below it."""
    return sorted(
        path.removesuffix(str(OURS)).rstrip("/") for path in built.files if f"/{path}".endswith(f"/{OURS}")
    )


def built_sites(folder: Path) -> BuiltFolder:
    """List a folder with one site, or several.

    Raises:
        NoSite: No site of ours is in it.
    """
    built = built_folder(folder)
    if not site_roots(built):
        raise NoSite(f"{shown(folder)}: holds no built Handrail site: no {OURS} is in it")
    return built
