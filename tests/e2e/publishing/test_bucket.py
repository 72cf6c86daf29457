"""A bucket hands out files by their exact names and sends no headers of ours: addresses that end in .html, policy in the page."""

from __future__ import annotations

import fnmatch
import itertools
import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import IO, Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.accessibility.sweep import SETTLED
from tests.e2e.publishing.conftest import PATH, build, handrail
from tests.e2e.publishing.nginx import RECIPES
from tests.e2e.serving import HOST, QuietHandler, serving

VISITED = (
    "index.html",
    "course/index.html",
    "course/1-value/1-outcomes-over-outputs.html",
    "handbook/business-process.html",
    "competencies/index.html",
    "guide/index.html",
)


class Bucket(QuietHandler):
    """Serves files by name, and knows no folders."""

    def send_head(self) -> Any:
        """Refuse whatever is not a file, as a bucket does."""
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(PATH) or path.endswith("/"):
            self.send_error(404)
            return None
        return super().send_head()

    def translate_path(self, path: str) -> str:
        """Return where a file is."""
        return super().translate_path("/" + unquote(urlsplit(path).path).removeprefix(PATH))

    def list_directory(self, path: str | os.PathLike[str]) -> Any:
        """Refuse."""
        self.send_error(404)

    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:  # type: ignore[override]
        """Send a file, if anybody still wants it."""
        try:
            super().copyfile(source, outputfile)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True


@pytest.fixture(scope="module")
def bucket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Build for a bucket as the recipe says, and serve it like one."""
    folder = tmp_path_factory.mktemp("bucket") / "site"
    with serving(partial(Bucket, directory=str(folder))) as port:
        address = f"http://{HOST}:{port}{PATH}"
        build(folder, address, environment={"DIRECTORY_URLS": "false"})
        handrail("headers", "--format", "meta", "--write", folder)
        yield address, folder


def test_every_link_names_a_file(bucket: tuple[str, Path]) -> None:
    address, folder = bucket
    loose = []
    pages = sorted(folder.rglob("*.html"))
    assert len(pages) > 60
    for page in pages:
        here = address + page.relative_to(folder).as_posix()
        for link in re.findall(r'(?:href|src)="([^"]+)"', page.read_text("utf-8")):
            there = urljoin(here, link.replace("&amp;", "&"))
            if not there.startswith(address) or page.name == "404.html":
                continue
            file = folder / unquote(urlsplit(there).path.removeprefix(PATH))
            if not file.is_file():
                loose.append(f"{page.relative_to(folder)}: {link}")
    assert loose == []


def test_pages_work_under_the_policy_that_they_carry(page: Page, bucket: tuple[str, Path]) -> None:
    address, _ = bucket
    for path in VISITED:
        response = page.goto(address + path)
        assert response is not None
        assert response.status == 200, path
        page.evaluate(SETTLED)
    page.goto(address + "handbook/index.html")
    page.evaluate("window.neverReloaded = true")
    page.locator(".hr-chapters").get_by_role("link", name="The business process").click()
    expect(page.locator("div.mermaid")).to_have_count(1)
    assert page.url == address + "handbook/business-process.html"
    assert page.evaluate("window.neverReloaded") is True


@pytest.mark.allow_noise
def test_the_policy_in_a_page_blocks_what_it_should(page: Page, bucket: tuple[str, Path]) -> None:
    address, _ = bucket
    page.goto(address + "index.html")
    policy = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content")
    assert policy is not None
    assert "frame-ancestors" not in policy
    page.evaluate(
        "() => { const p = document.createElement('p'); p.setAttribute('style', 'color: red');"
        " document.body.append(p); window.made = p }"
    )
    assert page.evaluate("window.made.style.color") == ""
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.ran = true';"
        " document.body.append(s) }"
    )
    assert page.evaluate("window.ran") is None


def test_writing_the_policy_twice_changes_nothing(bucket: tuple[str, Path]) -> None:
    _, folder = bucket
    before = {path: path.read_bytes() for path in folder.rglob("*.html")}
    handrail("headers", "--format", "meta", "--write", folder)
    assert {path: path.read_bytes() for path in folder.rglob("*.html")} == before


def test_every_file_is_uploaded_once_pages_after_what_they_need_and_deleting_comes_last(
    bucket: tuple[str, Path], tmp_path: Path
) -> None:
    _, folder = bucket
    log = tmp_path / "log"
    stand_in = tmp_path / "aws"
    stand_in.write_text(
        f'#!/bin/sh\nfor word; do printf "%s\\n" "$word"; done >>{shlex.quote(str(log))}\necho >>{shlex.quote(str(log))}\n'
    )
    stand_in.chmod(0o755)
    environment = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    subprocess.run(
        ["sh", str(RECIPES / "s3/upload.sh"), str(folder), "s3://docs/team"], env=environment, check=True
    )
    calls = [call.splitlines() for call in log.read_text().strip().split("\n\n")]
    assert [call[:2] for call in calls] == [["s3", "cp"]] * 3 + [["s3", "sync"]]
    assert [("--delete" in call) for call in calls] == [False, False, False, True]
    assert all(call[2:4] == [f"{folder}/", "s3://docs/team/"] for call in calls)

    times: dict[str, list[str]] = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_file():
            times[name] = [caching(call) for call in calls[:3] if taken(call, name)]
    assert {name for name, caches in times.items() if len(caches) != 1} == set()
    for name, (cache,) in times.items():
        forever = re.search(r"\.[0-9a-f]{8}\.min\.(css|js)(\.map)?$", name)
        assert (cache == "max-age=31536000, immutable") == bool(forever), name
    assert taken(calls[2], "index.html")
    assert not taken(calls[0], "index.html") or taken(calls[1], "index.html")


def taken(call: list[str], name: str) -> bool:
    """Return whether a call takes a file: the last filter that matches decides."""
    answer = True
    for option, pattern in itertools.pairwise(call):
        if option in {"--include", "--exclude"} and fnmatch.fnmatchcase(name, pattern):
            answer = option == "--include"
    return answer


def caching(call: list[str]) -> str:
    return call[call.index("--cache-control") + 1]
