"""The command `handrail` as a newcomer types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.conftest import MINIMAL_SITE
from tests.unit.small_project import PROJECT, write

from handrail import __version__
from handrail.cli import main
from handrail.cli.problems import as_github_command
from handrail.sources.diagnostics import Diagnostic

EXCHANGE = "site_src/course/1-value/1-exchange.md"
TEACHES_NOTHING = "---\nid: exchange\nteaches: []\n---\n"
UNTAUGHT = "competencies/pm.yml:10:3: warning: no module teaches pm/advanced"
WRONG_CHAPTER = "---\nid: how\nmodules: [intrp]\n---\n"


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
        "No problems: 2 phases, 2 modules, 1 chapter, 0 worksheets, 1 competency.\n",
    )


def test_problems_are_lines_on_standard_output_and_exit_code_1(project: Path) -> None:
    write(project, {"handbook/how.md": "---\nid: how\nmodules: [intrp, exhcange]\n---\n/// checklst\n"})
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "handbook/how.md:3:11: unknown module 'intrp'; did you mean 'intro'? (intro, exchange)",
        "handbook/how.md:3:18: unknown module 'exhcange'; did you mean 'exchange'? (intro, exchange)",
        "handbook/how.md:5:5: unknown block 'checklst'; did you mean 'checklist'? (checklist, example, filled, quiz, worksheet)",
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


def test_warnings_are_said_and_fail_only_when_they_should(project: Path) -> None:
    write(project, {EXCHANGE: TEACHES_NOTHING})
    loose, strict = run("check"), run("check", "--strict")
    assert (loose.exit_code, strict.exit_code) == (0, 1)
    assert loose.stdout == strict.stdout == f"{UNTAUGHT}\n"
    assert loose.stderr == strict.stderr == "1 warning found.\n"


def test_problems_and_warnings_are_counted_apart(project: Path) -> None:
    write(project, {EXCHANGE: TEACHES_NOTHING, "handbook/how.md": WRONG_CHAPTER})
    result = run("check")
    assert result.exit_code == 1
    assert result.stderr == "1 problem and 1 warning found.\n"


def test_json_lists_every_problem_with_its_parts(project: Path) -> None:
    assert json.loads(run("check", "--format", "json").stdout) == []
    write(project, {EXCHANGE: TEACHES_NOTHING, "handbook/how.md": WRONG_CHAPTER})
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == [
        {
            "path": "competencies/pm.yml",
            "line": 10,
            "column": 3,
            "message": "no module teaches pm/advanced",
            "severity": "warning",
        },
        {
            "path": "handbook/how.md",
            "line": 3,
            "column": 11,
            "message": "unknown module 'intrp'; did you mean 'intro'? (intro, exchange)",
            "severity": "error",
        },
    ]


def test_github_gets_an_annotation_for_each(project: Path) -> None:
    write(project, {EXCHANGE: TEACHES_NOTHING, "handbook/how.md": WRONG_CHAPTER})
    assert run("check", "--format", "github").stdout.splitlines() == [
        "::warning file=competencies/pm.yml,line=10,col=3::no module teaches pm/advanced",
        "::error file=handbook/how.md,line=3,col=11::unknown module 'intrp'; did you mean 'intro'? (intro, exchange)",
    ]


def test_nothing_in_a_path_or_message_can_end_an_annotation_or_begin_another() -> None:
    problem = Diagnostic("a,b:c%2C.md", 1, 2, "100 %: a, b\r\n::error ::x%0A")
    assert as_github_command(problem) == (
        "::error file=a%2Cb%3Ac%252C.md,line=1,col=2::100 %25: a, b%0D%0A::error ::x%250A"
    )


def test_coverage_is_a_table_with_totals(project: Path) -> None:
    write(project, {EXCHANGE: TEACHES_NOTHING})
    result = run("check", "--coverage")
    assert result.exit_code == 0
    cells = [
        [cell.strip() for cell in line[1:-1].replace("┃", "│").split("│")]
        for line in result.stdout.splitlines()
    ]
    rows = [row for row in cells if len(row) == 6]
    assert rows[0] == ["Competency", "Level", "Modules", "Quizzes", "Checklists", "Worksheets"]
    assert [row[1:] for row in rows if row[1] in ("Beginner", "Advanced")] == [
        ["Beginner", "1", "0", "1", "0"],
        ["Advanced", "-", "-", "-", "-"],
    ]
    assert next(row for row in rows if row[0].startswith("Total"))[2:] == ["1", "0", "1", "0"]
    assert result.stdout.endswith("1 of 2 levels are taught (50.0%).\n")


def test_coverage_as_json(project: Path) -> None:
    write(project, {EXCHANGE: TEACHES_NOTHING})
    said = json.loads(run("check", "--coverage", "--format", "json").stdout)
    practice = {"quizzes": 0, "checklists": 1, "worksheets": 0}
    nothing = {"modules": 0, "quizzes": 0, "checklists": 0, "worksheets": 0}
    assert said == {
        "levels": [
            {"competency": "pm", "level": "beginner", "modules": 1, **practice, "taught_by": ["intro"]},
            {"competency": "pm", "level": "advanced", **nothing, "taught_by": []},
        ],
        "total": {"levels": 2, "taught": 1, "share": 0.5, "modules": 1, **practice},
    }


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--min-share", "0.5"], 0),
        (["--min-share", "50%"], 0),
        (["--min-share", "0.51"], 1),
        (["--min-share", "51 %"], 1),
        (["--min-share", "0"], 0),
        (["--min-share", "1", "--levels", "beginner"], 0),
        (["--min-share", "1", "--levels", "beginner,advanced"], 1),
        (["--min-share", "80"], 2),
        (["--min-share", "-1"], 2),
        (["--min-share", "nan"], 2),
        (["--min-share", "much"], 2),
        (["--levels", "begginer"], 2),
    ],
)
def test_too_little_coverage_is_exit_code_1(project: Path, words: list[str], code: int) -> None:
    write(project, {EXCHANGE: TEACHES_NOTHING})
    result = run("check", "--coverage", *words)
    assert result.exit_code == code, result.output
    assert ("levels are taught; at least" in result.stderr) == (code == 1)


def test_a_least_share_without_coverage_is_a_wrong_call() -> None:
    result = run("check", "--min-share", "1")
    assert result.exit_code == 2
    assert "--min-share goes with --coverage" in result.output


def test_coverage_waits_until_the_problems_are_mended(project: Path) -> None:
    write(project, {"handbook/how.md": WRONG_CHAPTER})
    result = run("check", "--coverage")
    assert result.exit_code == 1
    assert result.stdout.startswith("handbook/how.md:3:11: unknown module 'intrp'")
    assert "Coverage is counted when" in result.stderr


@pytest.mark.parametrize("command", ["check", "lock", "schema"])
def test_help_says_what_the_exit_codes_mean(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    lines = [line.strip() for line in result.output.splitlines()]
    codes = lines[lines.index("Exit codes:") + 1 :]
    assert codes[0].startswith("0  ")
    assert any(line.startswith("2  the command was called wrongly") for line in codes)
