"""The guide for coaches shows a person file and the commands: the file has no problems, and every command runs."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from tests.unit.people.commands import SELF, run

ROOT = Path(__file__).resolve().parents[3]
GUIDE = (ROOT / "site_src/guide/coaching.md").read_text(encoding="utf-8")
FILE = GUIDE[GUIDE.index("schema: 1") :].split("```")[0]
COMMANDS = re.findall(r"^handrail (.+)$", GUIDE.replace("\\\n", ""), re.MULTILINE)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the folder of the site, with the person of the guide in the folder beside it."""
    site = tmp_path / "site"
    shutil.copytree(ROOT / "competencies", site / "competencies")
    shutil.copy(ROOT / "mkdocs.yml", site)
    (site / "self-assessment.json").write_text(SELF)
    (tmp_path / "people").mkdir()
    (tmp_path / "people/p-mara.yml").write_text(FILE)
    monkeypatch.chdir(site)
    for name in ("HANDRAIL_FRAMEWORK", "HANDRAIL_SITE"):
        monkeypatch.delenv(name, raising=False)
    variables = re.search(r"^export (.+)$", GUIDE, re.MULTILINE)
    assert variables
    for pair in variables[1].split():
        monkeypatch.setenv(*pair.split("=", 1))
    return tmp_path


def test_the_file_has_no_problems(project: Path) -> None:
    result = run("people", "check", "--strict")
    assert result.exit_code == 0, result.output
    assert "No problems: 1 person." in result.stdout


def test_every_command_runs(project: Path) -> None:
    assert len(COMMANDS) == 14
    for command in COMMANDS:
        result = run(*shlex.split(command))
        assert result.exit_code == 0, f"handrail {command}\n{result.output}"
    text = (project / "people/p-mara.yml").read_text()
    assert text.startswith(FILE.split("evidence:\n")[0]), "what was there stays as it was"
    assert "supersedes: o-20260511-7a7a" in text
    assert text.count("competency: experimentation") == 2
    assert "withdrawn: true" in text
    assert {"mara-agreed.json", "mara.html", "team.csv"} <= {
        path.name for path in (project / "site").iterdir()
    }
    assert "Three hypotheses each" in (project / "site/mara-agreed.json").read_text()


def test_the_job_checks_as_the_command_does(project: Path) -> None:
    job = re.search(r"- run: handrail (people check .+)", GUIDE)
    assert job
    words = (
        job[1].replace("--people people", "--people ../people").replace("site/competencies", "competencies")
    )
    assert run(*shlex.split(words)).exit_code == 0
    (project / "people/p-mara.yml").write_text(FILE.replace("date: 2026-05-11", "date: someday"))
    assert run(*shlex.split(words)).exit_code == 1
