"""What a build leaves behind, as far as `handrail pdf` looks at it, before any browser starts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from handrail.cli import main
from handrail.pdf.built import BuiltSite, open_site

BASE = "https://handbook.example.com/team/"
PAGE = f'<html lang="de-AT"><link rel="canonical" href="{BASE}"><h1>T</h1></html>'
LISTING = (
    '<ol class="hr-list hr-chapters"><li><a href="how/">How</a></li></ol><h2>W</h2>'
    '<ol class="hr-chapters"><li><a href="worksheets/swot/">SWOT</a></li><li><a href="how/">How</a></li></ol>'
    '<ol><li><a href="elsewhere/">no chapter</a></li></ol>'
)
MANIFEST = {
    "phases": [
        {
            "id": "value",
            "number": 1,
            "title": "Value",
            "url": "course/1-value/",
            "modules": [{"id": "value-exchange", "url": "course/1-value/2-exchange/"}],
        }
    ]
}
PAGES = (
    "index.html",
    "course/index.html",
    "course/1-value/index.html",
    "course/1-value/2-exchange/index.html",
    "handbook/index.html",
    "handbook/how/index.html",
    "handbook/elsewhere/index.html",
    "handbook/worksheets/swot/index.html",
    "404.html",
    "assets/handrail/keeper.html",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write what a build leaves behind."""
    site = tmp_path / "site"
    for name in PAGES:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(PAGE + (LISTING if name == "handbook/index.html" else ""), encoding="utf-8")
    script = f"globalThis.handrailSite = {json.dumps(MANIFEST)};\n"
    (site / "assets/handrail/site.js").write_text(script, encoding="utf-8")
    return site


@pytest.fixture
def site(folder: Path) -> BuiltSite:
    """Return it as it is read."""
    return open_site(folder)


def call(*arguments: str | Path) -> Result:
    """Call the command."""
    return CliRunner().invoke(main, ["pdf", *(str(one) for one in arguments)])
