"""`handrail pdf` as one types it: what it refuses, and what it says is missing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.publish.pdf.conftest import BASE, call

from handrail.pdf import browsers
from handrail.pdf.browsers import NoBrowser, find_browser


def test_wrong_calls_are_answered_with_what_is_possible(folder: Path) -> None:
    answers = {
        (folder,): "say what to print: one of --course, --phase, --handbook or --page",
        (folder, "--course", "--handbook"): "say what to print",
        (folder, "--phase", "valeu"): "unknown phase 'valeu'; did you mean 'value'? (1, value)",
        (folder.parent, "--course"): "holds no index.html, so it is no built site",
        (
            folder,
            "--course",
            "--browser",
            "no-such-program",
        ): "no-such-program: is no program on this machine",
        (folder, "--course", "--paper", "A5"): "is not one of",
        (folder, "--course", "--browser", sys.executable, "--site-url", "x"): "'x' is no address such as",
    }
    for arguments, answer in answers.items():
        result = call(*arguments)
        assert result.exit_code == 2, result.output
        assert answer in result.output.replace("\n", " ")


def test_a_project_is_told_from_its_built_site(folder: Path) -> None:
    project = folder.parent
    (project / "mkdocs.yml").write_text("site_name: T\n", encoding="utf-8")

    result = call(project, "--course")

    assert result.exit_code == 2
    assert (
        f"holds a project, not its built site; run 'mkdocs build' and name {project / 'site'}"
        in result.output
    )


def test_a_browser_that_does_not_speak_is_told_and_nothing_is_written(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"

    result = call(folder, "--course", "--browser", sys.executable, "--out", out)

    assert result.exit_code == 1
    assert "Nothing was written" in result.output
    assert "does not start" in result.output
    assert not out.exists()


def test_without_a_browser_one_learns_which_would_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browsers, "_candidates", lambda: iter(()))

    with pytest.raises(
        NoBrowser, match=r"found no Chromium, Chrome or Edge .* \(version 131 or later\).*--browser"
    ):
        find_browser(None)


def test_the_first_browser_on_the_path_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("microsoft-edge", "chromium"):
        (tmp_path / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert find_browser(None) == str(tmp_path / "chromium")
    assert find_browser("microsoft-edge") == str(tmp_path / "microsoft-edge")


def test_what_is_missing_for_it_can_be_installed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    for name in [
        name for name in sys.modules if name.startswith(("handrail.pdf.press", "handrail.pdf.numbers"))
    ]:
        monkeypatch.delitem(sys.modules, name)

    result = call(folder, "--course", "--browser", sys.executable)

    assert result.exit_code == 2
    assert "pip install 'mkdocs-handrail[pdf]'" in result.output


@pytest.mark.parametrize(
    "script", ["{", "x = {};\n{", 'x = {"phases": [{"id": "a"}]};', "x = [];", "x = 1", "\udcff"]
)
def test_a_site_that_was_built_by_half_is_said(folder: Path, script: str) -> None:
    (folder / "assets/handrail/site.js").write_bytes(script.encode(errors="surrogateescape"))
    result = call(folder, "--course")
    assert result.exit_code == 2
    assert "site.js: holds no course that could be read; build the site anew" in result.output


def test_where_nothing_can_be_written_no_browser_starts(folder: Path) -> None:
    result = call(folder, "--course", "--browser", sys.executable, "--out", folder / "index.html" / "a.pdf")
    assert (result.exit_code, result.output.count("\n")) == (1, 1)
    assert f"a.pdf: cannot be written: {folder / 'index.html'} is no folder" in result.output


def test_an_address_of_this_machine_is_pointed_out(folder: Path) -> None:
    page = folder / "index.html"
    page.write_text(page.read_text("utf-8").replace(BASE, "http://127.0.0.1:8000/"), "utf-8")
    pointed_out = "Links to pages that are not in the PDF lead to http://127.0.0.1:8000/"
    assert pointed_out in call(folder, "--course", "--browser", sys.executable).output
    named = call(folder, "--course", "--browser", sys.executable, "--site-url", BASE)
    assert pointed_out not in named.output
