"""A folder of competencies as an import or an export finds it, and as an import leaves it: written whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from handrail.exchange.draft import Data
from handrail.exchange.merge import competency_data, framework_data
from handrail.model.framework import Framework
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import Project, SourceFile
from handrail.sources.framework import FRAMEWORK_FILE, read_framework

FOLDER = "competencies"
"""What the folder is called while its files are read, wherever it stands."""


@dataclass(slots=True)
class Existing:
    """The folder as it is."""

    texts: dict[str, str] = field(default_factory=dict)
    framework: Data | None = None
    competencies: dict[str, tuple[str, Data]] = field(default_factory=dict)
    """File name and data by id."""


def read_folder(folder: Path, found: Diagnostics) -> tuple[Framework | None, Existing]:
    """Read the framework of a folder; a folder that does not exist is an empty one."""
    project, existing = Project(folder), Existing()
    if not folder.is_dir():
        return None, existing
    files: dict[str, SourceFile | None] = {}
    for path in project.list_files(folder, (".yml", ".yaml"), found):
        name = project.relative(path)
        files[f"{FOLDER}/{name}"] = file = project.read(path, found)
        if file:
            existing.texts[name] = file.text
    inner = Diagnostics()
    read = read_framework(files, FOLDER, inner)
    for problem in inner:
        name = problem.path.removeprefix(f"{FOLDER}/")
        found.add((folder / name).as_posix(), problem.line, problem.column, problem.message)
    if len(found):
        return None, existing
    if (tree := read.trees.get(f"{FOLDER}/{FRAMEWORK_FILE}")) and tree.data:
        existing.framework = framework_data(tree.data)
    for source, tree in read.trees.items():
        name = source.removeprefix(f"{FOLDER}/")
        if name != FRAMEWORK_FILE:
            data = competency_data(tree.data)
            existing.competencies[data["id"]] = (name, data)
    return read.framework, existing


def write_folder(folder: Path, write: dict[str, str], delete: list[str]) -> None:
    """Write and delete files of a folder; when one cannot be written, everything is put back.

    Args:
        folder: The folder; made when it is missing.
        write: Texts by name below the folder.
        delete: Names below the folder.

    Raises:
        OSError: A file cannot be written; the folder is as it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made: list[tuple[Path, Path]] = []
    kept: dict[Path, bytes | None] = {}
    try:
        for number, (name, text) in enumerate(write.items()):
            target = folder / name
            kept[target] = target.read_bytes() if target.exists() else None
            data = text.encode()
            if b"\r\n" in (kept[target] or b""):
                data = data.replace(b"\n", b"\r\n")
            temporary = target.with_name(f".import-{number}.tmp")
            made.append((temporary, target))
            temporary.write_bytes(data)
        kept |= {folder / name: (folder / name).read_bytes() for name in delete}
        for temporary, target in made:
            temporary.replace(target)
        for name in delete:
            (folder / name).unlink()
    except OSError:
        _put_back(made, kept)
        raise


def _put_back(made: list[tuple[Path, Path]], kept: dict[Path, bytes | None]) -> None:
    for temporary, _ in made:
        temporary.unlink(missing_ok=True)
    for target, data in kept.items():
        if data is None:
            target.unlink(missing_ok=True)
        elif not target.exists() or target.read_bytes() != data:
            target.write_bytes(data)
