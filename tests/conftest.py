"""What all tests share: small sites, built the way their authors build them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

MINIMAL_SITE: Mapping[str, str] = {
    "mkdocs.yml": """\
site_name: Minimal
site_url: http://127.0.0.1/
docs_dir: site_src
theme:
  name: material
  font: false
plugins:
  - search
  - handrail:
      site_id: minimal
""",
    "site_src/index.md": "# Minimal\n\nA page.\n",
}
"""The least that is a Handrail project; a test adds and replaces files."""


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build."""

    returncode: int
    output: str
    """Everything the builder said, standard output and standard error in the order of writing."""
    site: Path
    """Where the pages are, if there are any."""

    def read(self, path: str) -> str:
        """Return the text of a built file."""
        return (self.site / path).read_text(encoding="utf-8")


class MakeSite(Protocol):
    """Builds a project made of `MINIMAL_SITE` and the given files; `None` takes a file away."""

    def __call__(
        self,
        files: Mapping[str, str | bytes | None] | None = None,
        *,
        builder: str = "mkdocs",
        strict: bool = True,
    ) -> Built:
        """Write the files below a fresh folder, build there, and return what came of it."""


def quiet_environment() -> dict[str, str]:
    """Return an environment in which builders' output is the same everywhere: no banners, no colours, UTF-8."""
    return os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        "NO_COLOR": "1",
        "COLUMNS": "200",
        "PYTHONUTF8": "1",
    }


@pytest.fixture(scope="session")
def make_site(tmp_path_factory: pytest.TempPathFactory) -> MakeSite:
    """Return a function that builds a small site in a folder of its own, with a real builder in a process of its own."""

    def make(
        files: Mapping[str, str | bytes | None] | None = None, *, builder: str = "mkdocs", strict: bool = True
    ) -> Built:
        project = tmp_path_factory.mktemp("project")
        for name, text in {**MINIMAL_SITE, **(files or {})}.items():
            if text is None:
                continue
            path = project / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        command = [
            sys.executable,
            "-m",
            builder,
            "build",
            "--site-dir",
            "site",
            *(["--strict"] if strict else []),
        ]
        build = subprocess.run(
            command,
            cwd=project,
            env=quiet_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=120,
        )
        return Built(build.returncode, build.stdout, project / "site")

    return make


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the browser tests run last: when something is wrong below, its own test says so first."""
    items.sort(key=lambda item: item.get_closest_marker("e2e") is not None)
