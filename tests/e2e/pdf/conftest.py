"""A small site with one of everything that a document for paper has to deal with, and the command that prints it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import pytest
from click.testing import CliRunner
from pypdf import PdfReader
from tests.conftest import quiet_environment
from tests.e2e.conftest import _program
from tests.unit.quiz_pages import guide_example
from tests.unit.sheet_pages import guide_sheet
from tests.unit.small_project import PROJECT, write

from handrail.cli import main

ADDRESS = "https://handbook.example.com/team/"
"""Where readers would find the site; nothing is there."""
CONFIG = f"""\
site_name: Grüße & paths
site_url: {ADDRESS}
site_description: A small course
copyright: 'Text: <a href="https://example.com/licence">CC BY</a>'
docs_dir: site_src
theme: {{name: material, language: en, font: false, palette: [{{scheme: slate, primary: custom}}]}}
plugins:
  - handrail: {{site_id: paper}}
markdown_extensions:
  - footnotes
  - tables
  - md_in_html
  - toc: {{permalink: true}}
  - pymdownx.blocks.details
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:pymdownx.superfences.fence_code_format
"""
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z"/></svg>'
LONG = "".join(f"| row {number} | {'words ' * 12} |\n" for number in range(1, 61))
INTRO = f"""\
---
id: intro
title: Introduction
minutes: 15
outcomes: [Say what it is]
---
An own word[^1], [the next module](../1-value/1-exchange.md#why), [this place](#same),
[how](../../handbook/how.md) and [elsewhere](https://example.org/there).

## Same

![A grey box](box.svg)

<iframe src="https://video.example.org/v/1" title="A film"></iframe>

/// details | Folded away
What was folded away.
///

| row | text |
| --- | --- |
{LONG}
[^1]: The note of the introduction.

{guide_example()}
"""
EXCHANGE = """\
---
id: exchange
title: The exchange
requires: [intro]
---
Another own word[^1]. Back to [the first](../0-foundations/1-intro.md).

## Same

Of the exchange.

## Why

```mermaid
flowchart LR
    A["Before"] --> B["Afterwards"]
```

[^1]: The note of the exchange.

/// checklist | Before you go on
    id: c-exchange

- [ ] Talk to a user <!-- id: talk -->

///

/// quiz | Check
    id: q-exchange

**Is it so?** <!-- id: so -->

- [x] Certainly <!-- id: yes -->
- [ ] Never <!-- id: no -->

///
"""
FILES: dict[str, str | bytes | None] = {
    **PROJECT,
    "mkdocs.yml": CONFIG,
    "site_src/course/0-foundations/1-intro.md": INTRO,
    "site_src/course/0-foundations/box.svg": PICTURE,
    "site_src/course/1-value/1-exchange.md": EXCHANGE,
    "site_src/foreign.md": "# Foreign\n\n![x](https://elsewhere.example.org/x.png)\n\nText beside it.\n",
    "handbook/index.md": "---\ntitle: Handbook\nchapters: [how]\n---\nWhat it is.\n",
    "handbook/worksheets/card.md": f"---\ntitle: Experiment card\nsummary: A card.\n---\nBefore the card.\n\n{guide_sheet()}",
    "handbook/worksheets/wide.md": "---\ntitle: Canvas\nsummary: Wide.\n---\n"
    "/// worksheet | Canvas\n    id: canvas\n    layout: canvas\n\n**One**: What? <!-- id: one -->\n\n"
    "**Two**: And? <!-- id: two -->\n\n///\n",
}


@dataclass(frozen=True)
class Pdf:
    """What came of a call."""

    returncode: int
    said: str
    warned: str
    path: Path

    @cached_property
    def reader(self) -> PdfReader:
        """The PDF."""
        return PdfReader(self.path)

    @cached_property
    def texts(self) -> list[str]:
        """The text of each page, on one line."""
        return [" ".join(page.extract_text().split()) for page in self.reader.pages]

    def page_of(self, text: str, *, after: int = 2) -> int:
        """Return the number, from 1, of the first page behind cover and contents on which a text stands."""
        return next(n for n, page in enumerate(self.texts, 1) if n > after and text in page)

    def heights(self, number: int) -> list[tuple[str, float]]:
        """Return the pieces of text of a page, each with its height above the foot of the page, in points."""
        found: list[tuple[str, float]] = []

        def visit(text: str, matrix: list[float], place: list[float], *_: Any) -> None:
            if text.strip():
                found.append((text, matrix[5] + place[4] * matrix[1] + place[5] * matrix[3]))

        self.reader.pages[number - 1].extract_text(visitor_text=visit)
        return found

    def outline(self) -> list[tuple[int, str, int]]:
        """Return depth, title and page of each entry of the outline."""

        def entries(items: list[Any], depth: int) -> list[tuple[int, str, int]]:
            found = []
            for item in items:
                if isinstance(item, list):
                    found += entries(item, depth + 1)
                else:
                    page = self.reader.get_destination_page_number(item)
                    found.append((depth, " ".join(str(item.title).split()), (page or 0) + 1))
            return found

        return entries(self.reader.outline, 0)

    def links(self) -> list[str]:
        """Return where its links lead: the names of places in it, and addresses."""
        found = []
        for page in self.reader.pages:
            for note in page.get("/Annots") or []:
                link = note.get_object()
                action = (link.get("/A") or {}).get("/URI")
                found.append(str(action) if action else str(link.get("/Dest")).lstrip("/"))
        return found


class Handrail(Protocol):
    """Calls `handrail pdf`."""

    def __call__(self, site: Path, *arguments: str, env: Mapping[str, str] | None = None) -> Pdf:
        """Call it with a fresh file to write to, and return what came of it."""


@pytest.fixture(scope="session")
def handrail_pdf(tmp_path_factory: pytest.TempPathFactory) -> Handrail:
    """Return a function that calls the command with the browser of the tests, in this process."""
    program = _program("chromium")

    def call(site: Path, *arguments: str, env: Mapping[str, str] | None = None) -> Pdf:
        path = tmp_path_factory.mktemp("pdf") / "out.pdf"
        words = ["pdf", str(site), *arguments, "--out", str(path), "--browser", program]
        done = CliRunner().invoke(main, words, env=env, catch_exceptions=False)
        return Pdf(done.exit_code, done.stdout, done.stderr, path)

    return call


def build(folder: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """Build a project, strictly, and return its site."""
    write(folder, files)
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=folder,
        env=quiet_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert built.returncode == 0, built.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small site once."""
    return build(tmp_path_factory.mktemp("paper"), FILES)


@pytest.fixture(scope="session")
def course(handrail_pdf: Handrail, site: Path) -> Pdf:
    """Print its course once."""
    return handrail_pdf(site, "--course", env={"SOURCE_DATE_EPOCH": "1763769600"})


@pytest.fixture(scope="session")
def handbook(handrail_pdf: Handrail, site: Path) -> Pdf:
    """Print its handbook once."""
    return handrail_pdf(site, "--handbook", "--paper", "Letter")
