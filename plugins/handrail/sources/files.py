"""Reading authors' files, none of which is trusted to be a file, to be text, or to stay in its folder."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handrail.sources.diagnostics import Diagnostics

MAX_BYTES = 1024 * 1024
"""Largest file that is read: 1 MiB."""

_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """An author's file, read as text."""

    path: str
    """Path below the project root, with forward slashes."""
    text: str
    """Its text with `\\n` line ends and without a byte order mark."""


@dataclass(frozen=True, slots=True)
class Project:
    """The folder that holds everything; no path may lead out of it."""

    root: Path

    def relative(self, path: Path) -> str:
        """Return the path as messages name it: below the root, with forward slashes."""
        try:
            name = path.relative_to(self.root).as_posix()
        except ValueError:
            name = path.as_posix()
        return name.encode("utf-8", "backslashreplace").decode()

    def holds(self, path: Path) -> bool:
        """Tell whether the path, with all links followed, is still below the root."""
        try:
            return path.resolve().is_relative_to(self.root.resolve())
        except (OSError, RuntimeError):  # a link to itself
            return False

    def read(self, path: Path, found: Diagnostics) -> SourceFile | None:
        """Read a text file, or say why not and return None."""
        name = self.relative(path)
        if problem := _unreadable(self, path):
            found.add(name, 1, 1, problem)
            return None
        data = path.read_bytes()
        data = data.removeprefix(codecs.BOM_UTF8)
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            before = data[: error.start].decode()
            line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
            found.add(
                name, line, column, f"not UTF-8: byte 0x{data[error.start]:02X}; save the file as UTF-8"
            )
            return None
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if (nul := text.find("\0")) >= 0:
            line, column = text.count("\n", 0, nul) + 1, nul - text.rfind("\n", 0, nul)
            found.add(name, line, column, "holds a NUL character, so it is not a text file")
            return None
        return SourceFile(name, text)

    def _unsafe_link(self, path: Path) -> str | None:
        if not path.is_symlink():
            return None
        if not self.holds(path):
            return "is a link that leads out of the project; copy what it leads to in"
        if not path.exists():
            return "is a link that leads nowhere; remove it"
        if path.is_dir() and path.resolve() in (parent.resolve() for parent in path.parents):
            return "is a link to a folder that holds it; remove the link"
        return None

    def list_files(self, folder: Path, endings: tuple[str, ...] | None, found: Diagnostics) -> Iterator[Path]:
        """Go through the files of a folder and its subfolders in order of name, leaving hidden ones out.

        A link that leads out of the project, and a name that cannot be published, is said and left out.

        Args:
            folder: Where to look.
            endings: Endings of the files that are wanted, such as `.md`; None for all.
            found: Collects what is wrong.
        """
        by_folded: dict[str, Path] = {}
        for parent, folders, files in os.walk(folder, followlinks=True):
            folders[:] = sorted((name for name in folders if not name.startswith(".")), key=natural_order)
            files = sorted((name for name in files if not name.startswith(".")), key=natural_order)
            for name in [*folders, *files]:
                path = Path(parent, name)
                if problem := self._unsafe_link(path) or unencodable(name):
                    found.add(self.relative(path), 1, 1, problem, unsafe=True)
                    if name in folders:
                        folders.remove(name)
                elif name in files and (endings is None or path.suffix.lower() in endings):
                    if problem := unpublishable(name):
                        found.add(self.relative(path), 1, 1, problem)
                        continue
                    twin = by_folded.setdefault(str(path).casefold(), path)
                    if twin is not path:
                        message = f"differs from {twin.name!r} in capitals alone; rename one"
                        found.add(self.relative(path), 1, 1, message)
                        continue
                    yield path


def _unreadable(project: Project, path: Path) -> str | None:
    if not project.holds(path):
        return "is a link that leads out of the project; copy what it leads to in"
    if not path.is_file():
        return "is no regular file"
    if (size := path.stat().st_size) > MAX_BYTES:
        return f"has {size:,} bytes; at most {MAX_BYTES:,} (1 MiB) are read"
    if not os.access(path, os.R_OK):
        return "cannot be read: permission denied"
    return None


def unencodable(name: str) -> str | None:
    """Say that a file name is no text, or return None when it is."""
    broken = any(0xD800 <= ord(sign) <= 0xDFFF for sign in name)
    return "the file name is not UTF-8; rename the file" if broken else None


def unpublishable(name: str) -> str | None:
    """Say why a file name cannot become an address on every host, or return None when it can."""
    if bad := sorted({c for c in name if c in '\\/:*?"<>|#%' or ord(c) < 32}):
        return f"the file name holds {' '.join(repr(c) for c in bad)}; use letters, digits, '-', '_' and '.'"
    if name.split(".")[0].lower() in _DEVICES:
        return f"{name.split('.')[0]!r} is a device name on some systems; choose another file name"
    if name.startswith((".", " ")) or Path(name).stem.endswith((".", " ")):
        return "the file name begins or ends with a dot or a space; choose another"
    return None


def natural_order(name: str) -> tuple[tuple[int, int | str], ...]:
    """Sort key by which `10-x` comes after `9-x`."""
    parts: list[tuple[int, int | str]] = []
    digits = ""
    for character in name.casefold() + "\0":
        if character.isascii() and character.isdigit():
            digits += character
            continue
        if digits:
            parts.append((0, int(digits)))
            digits = ""
        parts.append((1, character))
    return tuple(parts)
