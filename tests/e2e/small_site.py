"""Small sites of their own for browser tests: built, served, with a record in the storage and an ear for what is said."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Page
from tests.conftest import quiet_environment
from tests.e2e.serving import HOST, QuietHandler, serving
from tests.unit.small_project import write


def config(site_id: str, name: str = "") -> str:
    """Return an `mkdocs.yml` with the theme, instant navigation, both palettes and search."""
    return f"""\
site_name: {name or site_id}
site_url: !ENV SITE_URL
docs_dir: site_src
theme:
  name: material
  font: false
  features: [navigation.instant]
  palette:
    - {{media: "(prefers-color-scheme: light)", scheme: default, primary: custom, accent: custom}}
    - {{media: "(prefers-color-scheme: dark)", scheme: slate, primary: custom, accent: custom}}
plugins:
  - search
  - handrail:
      site_id: {site_id}
"""


@contextmanager
def served(project: Path, files: Mapping[str, str | bytes | None]) -> Iterator[str]:
    """Build a project strictly and serve it from a port of the loopback interface; yield its address."""
    write(project, files)
    handler = partial(QuietHandler, directory=str(project / "site"))
    with serving(handler) as port:
        address = f"http://{HOST}:{port}/"
        build = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
            cwd=project,
            env=quiet_environment() | {"SITE_URL": address},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=120,
        )
        assert build.returncode == 0, build.stdout
        yield address


def keep(page: Page, site_id: str, leaves: Mapping[str, Any]) -> None:
    """Put a record into the storage as if it came from an earlier visit; each leaf is a value and its moment."""
    document = {"schema": 1, "site": site_id, "leaves": leaves, "resets": {}}
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)", [f"handrail:{site_id}:v1", json.dumps(document)]
    )


def stored(page: Page, path: str) -> Any:
    """Return a value of the record of the site that the page belongs to, None without one."""
    text = page.evaluate("() => localStorage.getItem(handrail.store.key)")
    leaf = json.loads(text or "{}").get("leaves", {}).get(path)
    return leaf and leaf[0]


def listen(page: Page) -> None:
    """Hear everything that is announced from now on; instant navigation keeps what listens already."""
    page.evaluate(
        "() => { const heard = window.said; window.said = []; if (heard) return; new MutationObserver(() => {"
        " const text = document.querySelector('.hr-announcer').textContent; if (text) window.said.push(text) })"
        ".observe(document.querySelector('.hr-announcer'), {childList: true, characterData: true, subtree: true}) }"
    )


def said(page: Page, after: float = 150) -> list[str]:
    """Return what was announced since the last call.

    Args:
        page: The page that was listened to.
        after: How long to wait for it, in milliseconds; the announcer itself makes a pause of 50.
    """
    page.wait_for_timeout(after)
    texts: list[str] = page.evaluate("() => window.said.splice(0)")
    return texts
