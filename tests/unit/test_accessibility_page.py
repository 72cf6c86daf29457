"""The accessibility page says what the tests hold: what is left of the theme's, and which axe it was."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "site_src/guide/accessibility.md").read_text(encoding="utf-8")


def test_it_names_whatever_is_listed_as_the_themes_own() -> None:
    listed = yaml.safe_load((ROOT / "tests/e2e/accessibility/theme.yml").read_text(encoding="utf-8"))
    _, _, left = PAGE.partition("## What is left")
    assert listed
    assert [entry["rule"] for entry in listed if f"(axe: `{entry['rule']}`)" not in left] == []
    assert left.count("(axe: ") == len(listed)


def test_it_names_the_axe_that_is_used() -> None:
    packages = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    release = ".".join(packages["axe-core"].split(".")[:2])
    assert f"axe-core {release} " in PAGE
