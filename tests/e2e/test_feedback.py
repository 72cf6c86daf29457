"""The foot of a page that asks for feedback, and comments in a frame: what is sent when, and how both look."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.conftest import quiet_environment
from tests.e2e.conftest import Noise
from tests.e2e.looks import faults, in_every_look
from tests.e2e.serving import HOST, QuietHandler, serving
from tests.e2e.small_site import config, served
from tests.unit.small_project import PROJECT

from handrail.publish.hosting import RECIPES, recipe_files

INTRO, HOW = "course/0-foundations/1-intro/", "handbook/how/"
STAND_IN = "document.getElementById('isso-thread').append(`The thread of ${document.getElementById('isso-thread').dataset.issoId}`);"


@dataclass
class Host:
    """Another server on this machine: the tracker, and where the comments are."""

    port: int
    asked: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Its address, without a slash at the end."""
        return f"http://{HOST}:{self.port}"


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Serve a form, and the recipe's page for a thread with a stand-in for isso's script; keep what is asked for."""
    folder = tmp_path_factory.mktemp("other")
    (folder / "new").mkdir()
    (folder / "new/index.html").write_text(
        "<!doctype html><title>New issue</title><link rel=icon href='data:,'><p>A form", "utf-8"
    )
    for name, text in recipe_files(RECIPES["comments"]):
        if name.name.startswith("thread."):
            (folder / name.name).write_text(text, "utf-8")
    (folder / "js").mkdir()
    (folder / "js/embed.min.js").write_text(STAND_IN, "utf-8")
    asked: list[str] = []

    class Handler(QuietHandler):
        def send_head(self) -> io.BytesIO | BinaryIO | None:
            asked.append(self.path)
            return super().send_head()

    with serving(partial(Handler, directory=str(folder))) as port:
        yield Host(port, asked)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("feedback")


@pytest.fixture(scope="module")
def site(other: Host, project: Path) -> Iterator[str]:
    """Serve a site that asks for feedback, with comments on one page."""
    form = f"      feedback: {{url: '{other.address}/new/?title={{title}}&body={{body}}'}}\n"
    theirs = {
        str(name): text.replace("https://comments.example.com", other.address)
        for name, text in recipe_files(RECIPES["comments"])
        if name.parts[0] == "overrides"
    }
    files = {
        **PROJECT,
        **theirs,
        "mkdocs.yml": config("feedback").replace(
            "  name: material\n", "  name: material\n  custom_dir: overrides\n"
        )
        + form,
        "site_src/talk.md": "---\ncomments: true\n---\n# Talk & more\n\nText.\n",
    }
    with served(project, files) as address:
        yield address


def test_nothing_is_sent_until_a_link_is_followed(page: Page, site: str, other: Host) -> None:
    other.asked.clear()
    page.goto(site + HOW)
    page.get_by_role(
        "link", name="Intro"
    ).first.click()  # instant navigation: the foot has to be the new page's
    expect(page.get_by_role("heading", level=1)).to_have_text("Introduction")
    link = page.get_by_role("link", name="No, something is missing")
    link.hover()
    page.wait_for_timeout(300)
    assert other.asked == []
    link.click()
    expect(page).to_have_title("New issue")
    said = parse_qs(urlsplit(next(path for path in other.asked if path.startswith("/new/"))).query)
    assert said["title"] == ["Something is missing: Introduction"]
    assert f"- Page: Introduction\n- Id: intro\n- Address: {site}{INTRO}" in said["body"][0]
    assert page.evaluate("document.referrer") == ""


def test_the_keyboard_reaches_the_three_links_one_after_the_other(page: Page, site: str) -> None:
    page.goto(site + INTRO)
    names = ["Yes, it helped", "No, something is missing", "Discuss or report"]
    page.get_by_role("link", name=names[0]).focus()
    for name in names:
        link = page.get_by_role("link", name=name)
        expect(link).to_be_focused()
        assert page.evaluate("document.activeElement.matches(':focus-visible')")
        page.keyboard.press("Tab")
    expect(page.get_by_role("list", name="Was this page helpful?").get_by_role("listitem")).to_have_count(3)


@in_every_look
def test_it_is_sound_in_every_look(page: Page, site: str, look: str) -> None:
    page.goto(site + INTRO)
    assert faults(page, look) == []
    heights = page.locator(".hr-helpful-answers a").evaluate_all(
        "all => all.map(a => a.getBoundingClientRect().height)"
    )
    assert len(heights) == 3
    assert min(heights) >= 24


def test_paper_does_not_have_it(page: Page, site: str) -> None:
    page.goto(site + INTRO)
    foot = page.locator(".hr-helpful")
    expect(foot).to_be_visible()
    page.emulate_media(media="print")
    expect(foot).to_be_hidden()


def test_without_scripts_it_is_the_same(browser: Browser, site: str, other: Host) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + HOW)
    page.get_by_role("link", name="Yes, it helped").click()
    expect(page).to_have_title("New issue")
    context.close()


def headers(site_dir: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "handrail", "headers", "--format", "meta", *arguments, str(site_dir)],
        env=quiet_environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )


@pytest.mark.allow_noise  # the policy of the first half refuses the frame, and says so
def test_comments_in_a_frame_need_the_one_directive(
    page: Page, noise: Noise, site: str, other: Host, project: Path
) -> None:
    refused = headers(project / "site")
    assert refused.returncode == 1
    assert f"--allow 'frame-src {other.address}'" in refused.stderr

    talk = project / "site/talk/index.html"
    as_built = talk.read_bytes()
    frame = page.frame_locator("iframe.comments").locator("#isso-thread")
    try:
        assert headers(project / "site", "--anyway", "--write").returncode == 0
        other.asked.clear()
        page.goto(f"{site}talk/")
        page.locator("iframe.comments").scroll_into_view_if_needed()
        page.wait_for_timeout(300)
        assert other.asked == []
        assert "frame-src" in " ".join(noise.errors)

        talk.write_bytes(as_built)
        assert headers(project / "site", "--allow", f"frame-src {other.address}", "--write").returncode == 0
        noise.errors.clear()
        page.goto(f"{site}talk/")
        page.locator("iframe.comments").scroll_into_view_if_needed()
        expect(frame).to_have_text("The thread of /thread.html?page=talk%2F")
        expect(frame).to_have_attribute("data-title", "Talk & more")
        assert noise.errors == []
        locked_out = page.frames[-1].evaluate(
            "() => { try { return parent.localStorage.length } catch (error) { return error.name } }"
        )
        assert locked_out == "SecurityError"
    finally:
        talk.write_bytes(as_built)
