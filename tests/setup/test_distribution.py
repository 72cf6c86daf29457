"""What is shipped: the package without its TypeScript source, and a source distribution without leftovers."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the source distribution, and the wheel from it, and return their folder."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    build = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    assert build.returncode == 0, build.stdout + build.stderr
    return folder


@pytest.fixture(scope="module")
def wheel(distributions: Path) -> dict[str, str]:
    """Return the text of the wheel's files by name; what is not text counts as empty."""
    with zipfile.ZipFile(next(distributions.glob("*.whl"))) as archive:
        return {name: archive.read(name).decode("utf-8", "ignore") for name in archive.namelist()}


def test_the_wheel_holds_the_package_and_nothing_else(wheel: dict[str, str]) -> None:
    package = {name for name in wheel if name.startswith("handrail/")}
    beside = {name for name in wheel if not name.startswith("handrail/")}

    assert {"handrail/__init__.py", "handrail/py.typed"} <= package
    assert all(".dist-info/" in name for name in beside)


def test_the_wheel_holds_every_file_of_the_package_but_the_typescript_source(wheel: dict[str, str]) -> None:
    source = ROOT / "plugins"
    wanted = {
        path.relative_to(source).as_posix()
        for path in (source / "handrail").rglob("*")
        if path.is_file()
        and "__pycache__" not in path.parts
        and path.relative_to(source).parts[:2] != ("handrail", "browser")
    }

    assert {name for name in wheel if name.startswith("handrail/")} == wanted
    assert not [name for name in wheel if name.endswith(".ts")]


def test_the_wheel_offers_the_plugin_and_the_command(wheel: dict[str, str]) -> None:
    entry_points = next(text for name, text in wheel.items() if name.endswith("entry_points.txt"))

    assert "[mkdocs.plugins]\nhandrail = handrail.builders.mkdocs:HandrailPlugin" in entry_points
    assert "[console_scripts]\nhandrail = handrail.cli:main" in entry_points


def test_the_wheel_says_its_name_version_and_licences(wheel: dict[str, str]) -> None:
    from handrail import __version__

    metadata = Parser().parsestr(
        next(text for name, text in wheel.items() if name.endswith(".dist-info/METADATA"))
    )

    assert metadata["Name"] == "mkdocs-handrail"
    assert metadata["Version"] == __version__
    assert metadata["License-Expression"] == "MIT AND OFL-1.1"
    assert metadata["Requires-Python"] == ">=3.11"


def test_the_source_distribution_holds_no_leftovers(distributions: Path) -> None:
    with tarfile.open(next(distributions.glob("*.tar.gz"))) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}

    assert {"pyproject.toml", "Makefile", "LICENSE", "plugins/handrail/__init__.py"} <= names
    leftovers = {"node_modules", ".venv", "site", "dist", "__pycache__", ".git"}
    assert [name for name in names if leftovers & set(name.split("/"))] == []
