"""Each room of the package knows only the rooms above it, and MkDocs is known in one."""

from __future__ import annotations

import ast
from pathlib import Path

import handrail

PACKAGE = Path(handrail.__file__).parent
ROOMS = (
    "languages",
    "model",
    "guidance",
    "sources",
    "markdown",
    "pages",
    "exchange",
    "publish",
    "builders",
    "pdf",
    "cli",
)
BUILDERS = {"mkdocs", "properdocs", "material"}


def imported(path: Path) -> set[str]:
    """Return the full names of the modules that a file imports, wherever in the file it does."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide which room is meant"
            names.add(node.module or "")
    return names


def trespasses(files: list[Path], rooms: tuple[str, ...] = ROOMS) -> list[str]:
    found = []
    for path in files:
        room = path.relative_to(PACKAGE).parts[0]
        for name in sorted(imported(path)):
            parts = name.split(".")
            if parts[0] == "handrail" and len(parts) > 1 and rooms.index(parts[1]) > rooms.index(room):
                found.append(f"{path.relative_to(PACKAGE)} imports {name}")
            if parts[0] in BUILDERS and room != "builders":
                found.append(f"{path.relative_to(PACKAGE)} imports {name}")
    return found


def files_in_rooms() -> list[Path]:
    return [path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py"))]


def test_every_python_file_is_in_a_room() -> None:
    assert {path.relative_to(PACKAGE).parts[0] for path in PACKAGE.rglob("*.py")} == {
        *ROOMS,
        "__init__.py",
        "__main__.py",
    }


def test_rooms_import_only_from_rooms_above() -> None:
    assert len(files_in_rooms()) > 30
    assert trespasses(files_in_rooms()) == []


def test_the_check_sees_a_trespass() -> None:
    upside_down = tuple(reversed(ROOMS))
    assert "sources/course.py imports handrail.model.course" in trespasses(files_in_rooms(), upside_down)
