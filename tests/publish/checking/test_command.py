"""`handrail check SITE_DIR` as a publisher types it."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.publish.checking.conftest import SOUND, Check, home, page, sitemap

from handrail.cli import main

BROKEN = home('<a href="gone/">g</a><a href="course">c</a>')
GONE = "leads to gone/index.html, which is not in the site"


def test_problems_are_lines_and_their_number_is_said_apart(check: Check) -> None:
    checked = check(BROKEN)
    assert checked.lines == [
        f"site/index.html:11:10: {GONE}",
        "site/index.html:11:31: warning: leads to the folder course/ without '/' at its end; each visit is redirected, if at"
        " all",
    ]
    assert checked.result.stderr == "1 problem and 1 warning found.\n"


def test_json_is_for_programs(check: Check) -> None:
    checked = check(BROKEN, "--format", "json")
    first, second = json.loads(checked.result.stdout)
    assert first == {
        "path": "site/index.html",
        "line": 11,
        "column": 10,
        "message": GONE,
        "severity": "error",
    }
    assert second["severity"] == "warning"
    assert json.loads(check({"index.html": SOUND["index.html"]}, "--format", "json").result.stdout) == []


def test_github_shows_them_beside_the_file(check: Check) -> None:
    assert (
        check(BROKEN, "--format", "github").lines[0] == f"::error file=site/index.html,line=11,col=10::{GONE}"
    )


def test_a_folder_that_is_no_site_is_a_wrong_call(check: Check) -> None:
    checked = check({"index.html": None})
    assert checked.result.exit_code == 2
    assert (
        "site: holds no index.html, so it is no built site; 'mkdocs build' makes one" in checked.result.stderr
    )


def test_nothing_in_the_folder_stops_it(check: Check, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "gone.html").symlink_to("nowhere.html")
    (site / "around").symlink_to(".")
    os.mkfifo(site / "pipe.js")
    files = {
        "broken.html": "<![foo]><p <![CDATA[ <script>\xff</style>",
        "empty.html": "",
        "line\n\udcff.css": "a { background: url(gone.png) }",
        "search/search_index.json": "{",
    }
    said = [line.partition(": ") for line in check(files).lines]
    assert {(place, text) for place, _, text in said if "gone" in place or "line" in place} == {
        ("site/gone.html:1:1", "cannot be read: No such file or directory"),
        (r"site/line\n\udcff.css:1:21", "leads to gone.png, which is not in the site"),
    }
    assert "site/search/search_index.json:1:1" in {place for place, _, _ in said}


@pytest.mark.parametrize("option", ["--coverage", "--levels=beginner", "--config-file=mkdocs.yml"])
def test_what_is_for_sources_is_not_for_sites(check: Check, option: str) -> None:
    checked = check(None, option)
    assert checked.result.exit_code == 2
    assert f"{option.partition('=')[0]} goes without SITE_DIR" in checked.result.stderr


@pytest.mark.parametrize(
    "option", ["--no-html", "--validator=vnu.jar", "--site-url=https://handbook.example.com/"]
)
def test_what_is_for_sites_is_not_for_sources(option: str) -> None:
    result = CliRunner().invoke(main, ["check", option])
    assert result.exit_code == 2
    assert f"{option.partition('=')[0]} goes with SITE_DIR" in result.stderr


def test_where_the_site_will_be_may_be_said(check: Check) -> None:
    assert check(None, "--site-url", "https://handbook.example.com/team").result.exit_code == 0
    moved = check(None, "--site-url", "https://new.example.com/")
    assert "is not below https://new.example.com/" in moved.result.stdout
    for wrong in ("handbook.example.com/team", "https://[x"):
        refused = check(None, "--site-url", wrong).result
        assert (refused.exit_code, f"{wrong!r} is no address such as" in refused.stderr) == (2, True)


def many(folder: Path, pages: int) -> None:
    """Write a site of so many pages, each with a way to all of its part, and one broken link."""
    paths = [f"part-{n // 50}/p{n}/index.html" for n in range(pages)]
    files = {path: page(path, "".join(f'<a href="../p{n // 50 * 50 + k}/">{k}</a>' for k in range(50)))
             for n, path in enumerate(paths)}  # fmt: skip
    files |= SOUND
    files["sitemap.xml"] = sitemap("", "course/", *(path.removesuffix("index.html") for path in paths))
    files["zz.css"] = "a { background: url(gone.png) }"
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def test_a_large_site_is_read_by_several_processes_with_the_same_result(tmp_path: Path) -> None:
    many(tmp_path / "site", 350)
    command = [sys.executable, "-m", "handrail", "check", "site", "--no-html"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=120)
    assert (result.returncode, result.stdout) == (
        1,
        "site/zz.css:1:21: leads to gone.png, which is not in the site\n",
    )


def test_ctrl_c_ends_it_and_its_helpers_without_a_word(tmp_path: Path) -> None:
    many(tmp_path / "site", 2000)  # more than is read before the key is pressed
    command = [sys.executable, "-m", "handrail", "check", "site", "--no-html"]
    # A group of its own, as a terminal makes one: Ctrl-C goes to all in it.
    process = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    end = time.monotonic() + 60
    while time.monotonic() < end and len(helpers(process.pid)) < 3:  # one keeps the books
        time.sleep(0.02)
    # Their work waits for the key, on a machine of whatever speed.
    for helper in helpers(process.pid):
        os.kill(int(helper), signal.SIGSTOP)
    os.killpg(process.pid, signal.SIGINT)
    os.killpg(process.pid, signal.SIGCONT)
    said, warned = process.communicate(timeout=60)
    assert (process.returncode, said, warned.split()) == (1, b"", [b"Aborted!"])


def helpers(process: int) -> list[str]:
    """Return which processes this one has begun."""
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, encoding="utf-8"
    )
    return listed.stdout.split()


def test_on_a_terminal_a_bar_shows_how_far_it_is(tmp_path: Path) -> None:
    many(tmp_path / "site", 50)
    ours, its = pty.openpty()
    command = [sys.executable, "-m", "handrail", "check", "site", "--no-html"]
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "100"}
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=its, env=environment)
    os.close(its)
    shown = b""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            read = os.read(ours, 4096)
        except OSError:  # it has ended
            break
        if not read:
            break
        shown += read
    os.close(ours)
    assert process.wait(60) == 1
    assert b"Reading" in shown
    assert b"55/55" in shown
