"""Small built sites, as far as `handrail headers` looks at them, and what it says of them."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from handrail.cli import main

SCRIPT = "assets/handrail/handrail.js"
DRAWER = "assets/handrail/diagrams.html"
PAGE = (
    "<!doctype html>\n<html>\n<head><meta charset='utf-8'><title>A</title></head>\n<body>{}</body>\n</html>\n"
)


def site(folder: Path, files: Mapping[str, str]) -> Path:
    """Write a built site: what the theme and the plugin would leave, as far as the command looks at it."""
    for name, text in {SCRIPT: "", "index.html": PAGE.format(""), **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode(errors="surrogateescape"))
    return folder


def headers(folder: Path, *arguments: str) -> Result:
    """Call the command."""
    return CliRunner().invoke(main, ["headers", str(folder), *arguments])


def policy(folder: Path, *arguments: str) -> dict[str, list[str]]:
    """Return the policy of pages, by directive."""
    result = headers(folder, "--format", "nginx", *arguments)
    assert result.exit_code == 0, result.output
    text = re.search(r'default "(default-src [^"]+)"', result.stdout)
    assert text is not None
    return {name: sources.split() for name, _, sources in (one.partition(" ") for one in text[1].split("; "))}


def hash_of(code: str) -> str:
    """Return the source that allows this code."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def problems(folder: Path, *arguments: str) -> list[str]:
    """Return what the policy would block."""
    result = headers(folder, *arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    *lines, last = result.stderr.splitlines()
    assert "found. The policy would block it. Nothing was printed" in last
    return lines
