"""The project's own site, below /team/handbook/ of a real nginx, with the policy and the headers of `handrail headers`."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.conftest import quiet_environment
from tests.e2e.publishing.nginx import RECIPES, free_port, here, running
from tests.e2e.publishing.reports import Reports, listening
from tests.e2e.serving import HOST

ROOT = Path(__file__).resolve().parents[3]
PATH = "/team/handbook/"
DAY = "1790000000"
"""As SOURCE_DATE_EPOCH: the sitemap says when each page changed."""


@dataclass(frozen=True, slots=True)
class Published:
    """A site on a server."""

    address: str
    """With its closing slash."""
    folder: Path
    headers: str
    """What `handrail headers --format nginx` printed."""
    reports: Reports

    @property
    def pages(self) -> list[str]:
        """The addresses of the sitemap."""
        listed = re.findall(r"<loc>(.+?)</loc>", (self.folder / "sitemap.xml").read_text("utf-8"))
        assert len(listed) > 60
        own = ("", "my/", "my/assessment/", "my/quizzes/", "my/data/", "my/record/", "coach/")
        assert {self.address + path for path in own} <= set(listed), "the learner's and the coach's own pages"
        return listed


def build(
    folder: Path, address: str, *, environment: Mapping[str, str] | None = None, within: Sequence[str] = ()
) -> None:
    """Build the project's own site, strictly, on a day that is always the same; by way of another command if wanted."""
    said = subprocess.run(
        [*within, sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**quiet_environment(), "SITE_URL": address, "SOURCE_DATE_EPOCH": DAY, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
    )
    assert said.returncode == 0, said.stdout


def handrail(*arguments: str | Path, within: Sequence[str] = ()) -> str:
    """Run the command and return what it printed."""
    said = subprocess.run(
        [*within, sys.executable, "-m", "handrail", *map(str, arguments)],
        cwd=ROOT,
        env=quiet_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert said.returncode == 0, said.stderr
    return said.stdout


def reporting(headers: str, reports: Reports) -> str:
    """Return the headers with a directive more: whatever is blocked is reported."""
    text, count = re.subn(r"(frame-ancestors [^;\"]+)", rf"\1; report-uri {reports.address}", headers)
    assert count >= 1
    return text


@pytest.fixture(scope="session")
def nginx_program() -> str:
    """Return the nginx that `tests/setup/server.py` finds; there is no skipping without one."""
    command = [sys.executable, str(ROOT / "tests/setup/server.py")]
    look = subprocess.run(command, capture_output=True, encoding="utf-8")
    if look.returncode:
        pytest.fail(look.stderr.strip(), pytrace=False)
    return look.stdout.strip()


@pytest.fixture(scope="session")
def reports() -> Iterator[Reports]:
    """Listen for what browsers report."""
    with listening() as reports:
        yield reports


@pytest.fixture(scope="session")
def published(
    nginx_program: str, reports: Reports, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Published]:
    """Build and publish the project's own site by the recipe for nginx."""
    folder, port = tmp_path_factory.mktemp("published"), free_port()
    site, address = folder / "site", f"http://{HOST}:{port}{PATH}"
    build(site, address)
    headers = handrail("headers", "--format", "nginx", site)
    server = here((RECIPES / "nginx/handbook.conf").read_text("utf-8"), port, site)
    files = {"handbook.conf": server, "handrail-headers.conf": reporting(headers, reports)}
    with running(nginx_program, folder / "run", files, port):
        yield Published(address, site, headers, reports)


@pytest.fixture
def quiet(reports: Reports) -> Iterator[Reports]:
    """Begin without reports, and fail the test if it leaves any."""
    reports.take()
    yield reports
    assert reports.take() == []
