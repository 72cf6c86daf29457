"""Fixtures for the tests that need no builder and no browser."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.unit.small_project import PROJECT, Read, write

from handrail.markdown.scan import scan_site
from handrail.model.site import Options
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import Project
from handrail.sources.site import Sources, read_site


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Return a function that reads the small project with changes; it returns the errors as lines."""

    def read_changed(changes: Mapping[str, str | bytes | None] | None = None) -> tuple[Sources, list[str]]:
        write(tmp_path, {**PROJECT, **(changes or {})})
        found = Diagnostics()
        sources = read_site(Project(tmp_path), tmp_path / "site_src", Options(site_id="test"), found)
        scan_site(sources, found)
        return sources, [str(problem) for problem in found.errors]

    return read_changed
