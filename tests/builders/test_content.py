"""The site that comes with Handrail: nothing to complain about, everything taught and practised, all that was planned."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from handrail.builders.project import OpenProject, open_project
from handrail.cli import main
from handrail.guidance.coverage import coverage
from handrail.markdown.published import practice_of
from handrail.sources.diagnostics import Diagnostics

ROOT = Path(__file__).resolve().parents[2]
MAP = ROOT.parent / "shared" / "content-map.md"
LEVELS = ("beginner", "intermediate", "advanced")
_FILLERS = {"the", "and", "a", "with"}


@pytest.fixture(scope="module")
def project() -> OpenProject:
    found = Diagnostics()
    project = open_project(ROOT / "mkdocs.yml", found)
    assert list(map(str, found)) == []
    assert project is not None
    return project


def test_there_is_nothing_to_warn_of() -> None:
    result = CliRunner().invoke(main, ["check", "--strict", "-f", str(ROOT / "mkdocs.yml")])
    assert (result.exit_code, result.stderr) == (0, "")


def test_every_level_from_beginner_to_advanced_is_taught_and_practised(project: OpenProject) -> None:
    site = project.sources.site
    assert site.framework is not None
    modules = site.course.modules
    rows = coverage(site.framework, modules, practice_of(project.scan, modules), LEVELS).rows
    assert {(row.competency.id, row.level) for row in rows} == {
        (competency.id, level) for competency in site.framework.competencies for level in LEVELS
    }
    assert [
        f"{row.competency.id}/{row.level}"
        for row in rows
        if not row.modules or not (row.practice.quizzes or row.practice.checklists or row.practice.worksheets)
    ] == []


def test_every_module_has_outcomes_an_example_a_checklist_a_quiz_and_resources(project: OpenProject) -> None:
    site = project.sources.site
    example = re.compile(r"^/// example", re.MULTILINE)
    lacking = {}
    for module in site.course.modules:
        parts = {
            "outcomes": module.outcomes,
            "teaches": module.teaches,
            "resources": module.resources,
            "minutes": module.minutes and 15 <= module.minutes <= 30,
            "example": example.search((ROOT / module.source).read_text(encoding="utf-8")),
            "quiz": project.scan.quizzes.get(module.page),
            "checklist": [
                block for block in project.scan.blocks.get(module.page, ()) if block.name == "checklist"
            ],
            "providers": all(resource.provider for resource in module.resources),
        }
        if missing := [name for name, part in parts.items() if not part]:
            lacking[module.id] = missing
    assert lacking == {}


def test_every_worksheet_is_there_blank_and_filled_and_named_by_a_module_and_a_chapter(
    project: OpenProject,
) -> None:
    site = project.sources.site
    pages = {page.page: (ROOT / page.source).read_text(encoding="utf-8") for page in site.handbook.pages}
    unfilled = [sheet.id for sheet in project.scan.worksheets if "//// filled" not in pages[sheet.page]]
    assert unfilled == []
    used = {
        "modules": [module.worksheets for module in site.course.modules],
        "chapters": [chapter.worksheets for chapter in site.handbook.chapters],
    }
    for where, lists in used.items():
        named = {name for names in lists for name in names}
        pages_named = {sheet.page for sheet in project.scan.worksheets if sheet.id in named}
        assert {sheet.page for sheet in project.scan.worksheets} - pages_named == set(), where


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z-]+", re.sub(r"\(.*?\)", "", text).lower())) - _FILLERS


def _planned(heading: str, text: str) -> list[str]:
    part = text.split(f"## {heading}", 1)[1].split("\n## ", 1)[0]
    if heading.startswith("Course"):
        rows = re.findall(r"^\| \d [^|]*\| ([^|]*)\|", part, re.MULTILINE)
        # A name of the map may hold a list in brackets, with the sign between names in it.
        return [name.strip() for row in rows for name in re.sub(r"\(.*?\)", "", row).split("·")]
    return [line.split(":")[0] for line in re.findall(r"^\d+\. (.*)$", part, re.MULTILINE)]


def test_what_the_content_map_lists_is_there_under_its_name(project: OpenProject) -> None:
    if not MAP.exists():
        pytest.skip("the content map is not beside the project")
    text = MAP.read_text(encoding="utf-8")
    site = project.sources.site
    sheets = text.split("printed on one page:", 1)[1].split("\n\n", 1)[0].strip().rstrip(".")
    planned = {
        "modules": (_planned("Course", text), [module.title for module in site.course.modules]),
        "chapters": (_planned("Handbook", text), [chapter.title for chapter in site.handbook.chapters]),
        "worksheets": (
            re.sub(r"\(.*?\)", "", sheets, flags=re.DOTALL).split("·"),
            [sheet.title for sheet in project.scan.worksheets],
        ),
    }
    assert [len(names) for names, _ in planned.values()] == [20, 12, 10]
    missing = [
        name.strip()
        for names, titles in planned.values()
        for name in names
        if not any(_words(name) <= _words(title) or _words(title) <= _words(name) for title in titles)
    ]
    assert missing == []
