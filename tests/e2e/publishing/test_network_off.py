"""Building needs no network: the site comes out the same where there is none at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.e2e.publishing.conftest import Published, build, handrail

ALONE = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]
REACHES = """
import socket, sys
server = socket.create_server(("127.0.0.1", 0)) if len(sys.argv) < 2 else None
port = server.getsockname()[1] if server else int(sys.argv[1])
try:
    socket.create_connection(("127.0.0.1", port), timeout=5).close()
    print("reached")
except OSError:
    print("no network")
"""


@pytest.fixture(scope="module", autouse=True)
def _may_cut_the_network() -> None:
    try:
        answer = subprocess.run([*ALONE, "true"], capture_output=True)
    except FileNotFoundError:
        pytest.skip("this system has no unshare")
    if answer.returncode:
        pytest.skip(
            f"this machine does not let a program leave the network: {answer.stderr.decode().strip()}"
        )


def reaches(*prefix: str) -> str:
    command = [*prefix, sys.executable, "-c", REACHES]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.strip()


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_the_network_is_really_off_where_it_is_cut() -> None:
    assert reaches() == "reached"
    assert reaches(*ALONE) == "no network"


def test_the_site_and_its_headers_are_the_same_without_a_network(
    published: Published, tmp_path: Path
) -> None:
    build(tmp_path / "alone", published.address, within=ALONE)
    alone, with_network = contents(tmp_path / "alone"), contents(published.folder)
    assert set(alone) == set(with_network)
    assert [name for name in alone if alone[name] != with_network[name]] == []

    printed = handrail("headers", tmp_path / "alone", within=ALONE)
    assert "script-src 'self' 'sha256-" in printed
