"""The small project with its lock, and what tests do with both."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.conftest import MINIMAL_SITE
from tests.unit.small_project import PROJECT, with_change, write

from handrail.cli import main
from handrail.sources.lock import HEADER

ENTRIES = """\
chapter how
checklist c-intro
competency pm
item c-intro/talk
item c-intro/write-it-down
level default/advanced
level default/beginner
module exchange
module intro
phase foundations
phase value
role owner
statement pm/advanced/owns
statement pm/beginner/explains
task exchange/done-before
task exchange/try-it
"""


def line_of(entry: str) -> int:
    """Return the line on which the lock of the small project has an entry."""
    return f"{HEADER}\n{ENTRIES}".splitlines().index(entry) + 1


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path, {**MINIMAL_SITE, **PROJECT, "handrail.lock": f"{HEADER}\n{ENTRIES}"})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def changed(name: str, old: str, new: str) -> dict[str, str]:
    return {name: with_change(name, old, new)}


def lock_text(project: Path) -> str:
    return (project / "handrail.lock").read_text(encoding="utf-8")
