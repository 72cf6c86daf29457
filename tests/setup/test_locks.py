"""The lock files pin everything, agree with each other, and name no place to install from."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; (.+?))?(?: \\)?$")


def pins(name: str) -> dict[tuple[str, str], str]:
    """Return the version of every package (and marker) of a lock."""
    lines = (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8").splitlines()
    found = [PIN.match(line) for line in lines if line and not line.startswith((" ", "#"))]
    assert all(found), "a line of the lock pins nothing"
    return {(pin[1], pin[3] or ""): pin[2] for pin in found if pin}


@pytest.mark.parametrize("name", ["site", "dev"])
def test_every_package_is_pinned_by_hash(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]

    assert len(blocks) == len(pins(name)) > 20
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_working_on_the_site_uses_the_versions_that_build_it() -> None:
    site, dev = pins("site"), pins("dev")

    assert {package: dev.get(package) for package in site} == site


def test_the_site_lock_holds_what_the_package_asks_for() -> None:
    asked = re.findall(
        r'^    "([a-z-]+)[><=]', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE
    )

    assert "mkdocs-material" in asked
    assert set(asked) <= {package for package, _ in pins("site")}


@pytest.mark.parametrize("name", ["requirements/site.lock", "requirements/dev.lock", "package-lock.json"])
def test_no_lock_names_a_place_to_install_from(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    addresses = set(re.findall(r"\"resolved\"|--(?:extra-)?index-url|--find-links|file:|git\+", text))

    assert addresses == set()


def test_every_browser_package_is_pinned_by_hash() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    installed = {name: entry for name, entry in packages.items() if name and not entry.get("link")}

    assert len(installed) > 5
    assert [name for name, entry in installed.items() if not entry.get("integrity")] == []
