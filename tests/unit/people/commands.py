"""A framework and a folder of person files on disk, and the commands that work on them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.conftest import MINIMAL_SITE
from tests.unit.people.made_people import PERSON
from tests.unit.small_project import PROJECT, write

from handrail.cli import main

Run = Callable[..., Result]

ANNA = (
    PERSON.replace("vision", "pm")
    .replace("s-low", "explains")
    .replace(', "owner:signs": sometimes', "")
    .replace("s-mid", "owns")
    .replace("level: low", "level: beginner")
)
"""The person of the other tests, by the framework of the small project."""
SELF = (
    '{"$schema": "urn:handrail:schema:self-assessment", "schema": 1, "site": "minimal", "id": "4k2m-1a2b",\n'
    ' "date": "2026-03-01T15:20:11.250+01:00", "framework": {"id": "fw", "version": "1.0.0"}, "role": "owner",\n'
    ' "ratings": {"pm": {"explains": "consistently"}}, "notes": {"pm": "a\\r\\nb\\u0007 "}}\n'
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a site in `site`, and one person in `people` beside it; the site's is the present one."""
    write(tmp_path / "site", {**MINIMAL_SITE, **PROJECT})
    write(tmp_path, {"people/p-1.yml": ANNA, "self.json": SELF})
    monkeypatch.chdir(tmp_path / "site")
    for name in ("HANDRAIL_FRAMEWORK", "HANDRAIL_SITE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HANDRAIL_PEOPLE", "../people")
    monkeypatch.setenv("HANDRAIL_COACH", "c-2")
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def run(*words: str) -> Result:
    """Run a command as it is typed."""
    return CliRunner().invoke(main, words)


def text_of(folder: Path, name: str = "p-1.yml") -> str:
    """Return the text of a person file."""
    return (folder / "people" / name).read_bytes().decode()
