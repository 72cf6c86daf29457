"""`mkdocs serve` while an author makes a mistake and mends it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.conftest import MINIMAL_SITE, quiet_environment
from tests.unit.small_project import PROJECT, write

CHAPTER = "handbook/how.md"
PROBLEMS = "assets/handrail/problems.js"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, {**MINIMAL_SITE, **PROJECT})
    return tmp_path


@pytest.fixture(params=["mkdocs", "properdocs"])
def fetch(project: Path, request: pytest.FixtureRequest) -> Iterator[Callable[[str], str]]:
    """Serve the project; return a function that fetches a path."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = (project / "serve.log").open("w")
    command = [sys.executable, "-m", request.param, "serve", "--dev-addr", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=project, env=quiet_environment(), stdout=log, stderr=log)

    def get(path: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=20) as answer:
            return str(answer.read().decode())

    def answers() -> bool:
        assert server.poll() is None, (project / "serve.log").read_text()
        try:
            return bool(get(""))
        except OSError:
            return False

    try:
        wait_for(answers)
        yield get
    finally:
        server.terminate()
        server.wait(timeout=20)
        log.close()


def wait_for(condition: Callable[[], bool], seconds: float = 40) -> None:
    """Wait until a condition holds; the bound is for a server that hangs, not a measure of speed."""
    end = time.monotonic() + seconds
    while not _holds(condition):
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.2)


def _holds(condition: Callable[[], bool]) -> bool:
    try:
        return condition()
    except urllib.error.HTTPError:
        return False  # MkDocs looked for a file in the moment in which a rebuild took the folder away


def test_a_mistake_leaves_the_last_good_site_up_until_it_is_mended(
    project: Path, fetch: Callable[[str], str]
) -> None:
    assert "So." in fetch("handbook/how/")
    assert fetch(PROBLEMS) == "globalThis.handrailProblems = [];\n"

    good = PROJECT[CHAPTER]
    (project / CHAPTER).write_text(
        good.replace("modules: [intro]", "modules: [intrp]").replace("So.", "Worse.")
    )
    wait_for(lambda: "intrp" in fetch(PROBLEMS))
    assert "handbook/how.md:4:11: unknown module 'intrp'; did you mean 'intro'?" in fetch(PROBLEMS)
    assert "So." in fetch("handbook/how/")
    assert "Worse." not in fetch("handbook/how/")

    (project / "mkdocs.yml").write_text("site_name: [\n")
    wait_for(lambda: "intrp" not in fetch(PROBLEMS))
    assert "So." in fetch("handbook/how/")
    (project / "mkdocs.yml").write_text(MINIMAL_SITE["mkdocs.yml"])

    (project / CHAPTER).write_text(good.replace("So.", "Better."))
    wait_for(lambda: "Better." in fetch("handbook/how/"))
    assert fetch(PROBLEMS) == "globalThis.handrailProblems = [];\n"
    assert "Traceback" not in (project / "serve.log").read_text()


def test_a_change_of_a_competency_is_seen(project: Path, fetch: Callable[[str], str]) -> None:
    name = "competencies/pm.yml"
    (project / name).write_text(PROJECT[name].replace("To lead.", "To lead well."))
    wait_for(lambda: "To lead well." in fetch("competencies/pm/"))
    assert "To lead well." in fetch("competencies/")
