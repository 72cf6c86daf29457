"""Two builds of one site, one a language: the switch keeps the page, and the learner's progress is the same."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.conftest import quiet_environment
from tests.e2e.serving import HOST, QuietHandler, serving
from tests.languages.marked_site import words_file
from tests.unit.small_project import PROJECT, write

CONFIG = """\
site_name: {name}
site_url: {address}{folder}
docs_dir: site_src
theme:
  name: material
  font: false
  language: {language}
  features: [navigation.instant]
extra:
  alternate:
    - {{name: English, lang: en, link: {address}}}
    - {{name: Български, lang: bg, link: {address}bg/}}
plugins:
  - search
  - handrail:
      site_id: twice
"""
MODULE = "course/0-foundations/1-intro/"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build English at the root and Bulgarian within it; serve both and return the address."""
    root = tmp_path_factory.mktemp("twice")
    handler = partial(QuietHandler, directory=str(root / "site"))
    with serving(handler) as port:
        address = f"http://{HOST}:{port}/"
        for language, folder, left_out in (("en", "", ()), ("bg", "bg/", ("handbook/how.md",))):
            project = root / language
            write(project, {name: text for name, text in PROJECT.items() if name not in left_out})
            write(
                project,
                {
                    "mkdocs.yml": CONFIG.format(
                        name=language, address=address, folder=folder, language=language
                    ),
                    "languages/bg.yml": words_file(
                        {"site.doneQuestion": "Готово?", "site.completed": "Завършено"}
                    ),
                    "handbook/index.md": "---\ntitle: Handbook\n---\n"
                    if left_out
                    else PROJECT["handbook/index.md"],
                },
            )
            build = subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "mkdocs",
                    "build",
                    "--quiet",
                    "--site-dir",
                    str(root / "site" / folder),
                ],
                cwd=project,
                env=quiet_environment(),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                timeout=120,
            )
            assert build.returncode == 0, build.stderr
        yield address


def switch(page: Page, language: str) -> None:
    """Choose a language in the header."""
    page.locator(".md-header .md-select > button").focus()
    page.locator(f".md-select__link[hreflang={language}]").click()


def test_the_switch_keeps_the_page_there_and_back(page: Page, sites: str) -> None:
    page.goto(sites + MODULE + "#resources")
    switch(page, "bg")
    expect(page).to_have_url(f"{sites}bg/{MODULE}#resources")
    expect(page.locator("html")).to_have_attribute("lang", "bg")
    switch(page, "en")
    expect(page).to_have_url(f"{sites}{MODULE}#resources")


def test_also_after_instant_navigation(page: Page, sites: str) -> None:
    page.goto(sites + "bg/" + MODULE)
    page.evaluate("() => { window.kept = true }")
    page.locator(".hr-back").click()
    expect(page).to_have_url(f"{sites}bg/course/0-foundations/")
    assert page.evaluate("() => window.kept"), "the page was not loaded anew"
    switch(page, "en")
    expect(page).to_have_url(f"{sites}course/0-foundations/")


@pytest.mark.allow_noise
def test_a_page_that_is_not_there_leads_to_the_first_one(page: Page, sites: str) -> None:
    page.goto(sites + "handbook/how/")
    switch(page, "bg")
    expect(page).to_have_url(f"{sites}bg/")


def test_progress_is_the_same_in_both(page: Page, sites: str) -> None:
    page.goto(sites + MODULE)
    page.get_by_role("button", name="Done with this module?").click()
    switch(page, "bg")
    expect(page).to_have_url(f"{sites}bg/{MODULE}")
    expect(page.locator("handrail-done button.is-done")).to_have_text("Завършено")


def test_a_site_in_one_language_is_not_sent_the_script(built_site: Path) -> None:
    assert "alternates.js" not in (built_site / "index.html").read_text("utf-8")
