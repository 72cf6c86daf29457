"""The command `handrail` as a newcomer types it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.conftest import MINIMAL_SITE
from tests.unit.small_project import PROJECT, write

from handrail import __version__
from handrail.cli import main


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path, {**MINIMAL_SITE, **PROJECT})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_says_its_version() -> None:
    assert run("--version").output == f"handrail, version {__version__}\n"


@pytest.mark.usefixtures("project")
def test_a_sound_project_is_called_sound_and_counted() -> None:
    result = run("check")
    assert (result.exit_code, result.output) == (
        0,
        "No problems: 2 phases, 2 modules, 1 chapter, 1 competency.\n",
    )


def test_problems_are_lines_on_standard_output_and_exit_code_1(project: Path) -> None:
    write(project, {"handbook/how.md": "---\nid: how\nmodules: [intrp, exhcange]\n---\n/// checklst\n"})
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "handbook/how.md:3:11: unknown module 'intrp'; did you mean 'intro'? (intro, exchange)",
        "handbook/how.md:3:18: unknown module 'exhcange'; did you mean 'exchange'? (intro, exchange)",
        "handbook/how.md:5:5: unknown block 'checklst'; did you mean 'checklist'? (checklist, example)",
    ]
    assert result.stderr == "3 problems found.\n"


def test_a_wrong_option_is_found_without_building(project: Path) -> None:
    write(project, {"mkdocs.yml": MINIMAL_SITE["mkdocs.yml"].replace("minimal", "Not Allowed")})
    result = run("check")
    assert result.exit_code == 1
    assert "mkdocs.yml:10:16: 'Not Allowed' is not allowed for 'site_id'" in result.output


@pytest.mark.parametrize(
    ("config", "words"),
    [
        (None, "Config file 'mkdocs.yml' does not exist"),
        ("site_name: x\n", "the plugin 'handrail' is not listed under 'plugins'"),
        ("site_name: [\n", "error parsing the configuration file"),
    ],
)
def test_where_there_is_no_project_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, config: str | None, words: str
) -> None:
    (tmp_path / "docs").mkdir()
    write(tmp_path, {"mkdocs.yml": config})
    monkeypatch.chdir(tmp_path)
    result = run("check")
    assert result.exit_code == 2
    assert words in result.output
    assert "Traceback" not in result.output


def test_handrail_check_reads_a_configuration_elsewhere(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    assert run("check", "-f", str(project / "mkdocs.yml")).exit_code == 0
