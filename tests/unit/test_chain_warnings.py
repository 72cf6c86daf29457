"""Warnings of the chain: what is not taught, and what teaches nothing."""

from __future__ import annotations

from pathlib import Path

from tests.unit.loose_links import NEW, OKR, module
from tests.unit.small_project import EXCHANGE, HOW, INTRO, PM, PROJECT, write

from handrail.model.site import Options
from handrail.sources.chain import check_coverage
from handrail.sources.diagnostics import Diagnostic, Diagnostics
from handrail.sources.files import Project
from handrail.sources.site import read_site


def diagnostics(root: Path, changes: dict[str, str], levels: tuple[str, ...] | None = None) -> list[str]:
    """Return the warnings of the small project with changes; those of coverage too when levels are given."""
    write(root, {**PROJECT, **changes})
    found = Diagnostics()
    sources = read_site(Project(root), root / "site_src", Options(site_id="test"), found)
    assert found.errors == []
    if levels is not None:
        check_coverage(sources.site, levels, sources.trees, found)
    return [str(problem) for problem in found.warnings]


def test_a_module_that_teaches_nothing_is_a_warning(tmp_path: Path) -> None:
    assert diagnostics(tmp_path, {EXCHANGE: module("requires: [intro]\n")}) == [
        f"{EXCHANGE}:2:1: this module teaches nothing; add 'teaches: [competency/level]', or 'teaches: []' if you mean it"
    ]
    assert diagnostics(tmp_path, {EXCHANGE: module("teaches: []\n")}) == []
    assert len(diagnostics(tmp_path, {EXCHANGE: "# No front matter at all\n"})) == 1


def test_where_there_is_nothing_to_teach_no_module_need_teach_it(tmp_path: Path) -> None:
    files = {name: text for name, text in PROJECT.items() if not name.startswith("competencies/")}
    write(tmp_path, {**files, INTRO: "Text.\n", EXCHANGE: "Text.\n", HOW: "Text.\n"})
    found = Diagnostics()
    read_site(Project(tmp_path), tmp_path / "site_src", Options(site_id="test"), found)
    assert list(found) == []


def test_a_level_that_no_module_teaches_is_said_where_it_is_described(tmp_path: Path) -> None:
    untaught = {EXCHANGE: module("teaches: []\n"), OKR: NEW}
    assert diagnostics(tmp_path, untaught, ()) == [
        f"{OKR}:3:10: no module teaches okr/beginner",
        f"{PM}:10:3: no module teaches pm/advanced",
    ]
    assert diagnostics(tmp_path, untaught, ("advanced",)) == [f"{PM}:10:3: no module teaches pm/advanced"]


def test_errors_and_warnings_are_kept_apart_and_in_order() -> None:
    found = Diagnostics()
    found.add("b", 1, 1, "first", severity="warning")
    found.add("a", 2, 1, "second")
    found.add("a", 1, 5, "third", severity="warning")
    assert [problem.message for problem in found] == ["third", "second", "first"]
    assert found.errors == [Diagnostic("a", 2, 1, "second", "error")]
    assert [problem.message for problem in found.warnings] == ["third", "first"]
