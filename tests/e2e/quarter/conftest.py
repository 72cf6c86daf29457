"""The project's own site, twelve person files, and two coaches at work on them."""

from __future__ import annotations

import base64
import datetime
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.e2e.coach.conftest import FOLDER, PAGE, app, heading, press
from tests.e2e.quarter.files import name_of, person_id, role_of
from tests.e2e.quarter.plan import FRAMEWORK, GIVEN, SITE, ratings, self_notes
from tests.e2e.small_site import listen


@pytest.fixture
def context_options() -> dict[str, Any]:
    return {"viewport": {"width": 1280, "height": 900}, "timezone_id": "UTC", "locale": "en-GB"}


def milliseconds(moment: str) -> int:
    return round(datetime.datetime.fromisoformat(moment).timestamp() * 1000)


def self_id(who: int, turn: int) -> str:
    return f"sa{who:02}-r{turn}"


def _record(who: int) -> str:
    """Return the record of a learner who has kept two self-assessments on the site."""
    leaves: dict[str, Any] = {"learner/role": [role_of(who), 1], "learner/name": [name_of(who), 1]}
    for turn, moment in enumerate(GIVEN):
        at = milliseconds(moment)
        assessment = {
            "at": at,
            "framework": {"id": FRAMEWORK.framework.id, "version": FRAMEWORK.framework.version},
            "role": role_of(who),
            "ratings": ratings(who, turn),
            "notes": self_notes(who, turn),
            "evidence": {},
        }
        leaves[f"assessment/{self_id(who, turn)}"] = [assessment, at]
    return json.dumps({"schema": 1, "site": SITE, "leaves": leaves, "resets": {}})


@pytest.fixture(scope="session")
def given(browser: Browser, server: str) -> Mapping[tuple[int, int], str]:
    """Return what every learner gives away, by person and round: saved on their own page of the site."""
    found = {}
    with browser.new_context() as context:
        page = context.new_page()
        for who in range(12):
            page.goto(f"{server}my/data/")
            page.evaluate(
                "([key, text]) => localStorage.setItem(key, text)", [f"handrail:{SITE}:v1", _record(who)]
            )
            page.reload()
            chosen = page.get_by_label("Self-assessment")
            for turn in (0, 1):
                # The newest comes first.
                chosen.select_option(index=1 - turn)
                with page.expect_download() as download:
                    page.get_by_role("button", name="Save as file").click()
                found[who, turn] = download.value.path().read_text(encoding="utf-8")
    return found


def arrive(page: Page, server: str, coach: str, day: str, *, folders: bool = True) -> None:
    """Open the workspace on a day, as a coach."""
    page.set_default_timeout(10_000)
    page.clock.set_fixed_time(f"{day}T09:00:00")
    page.add_init_script(
        f"window.showDirectoryPicker = {FOLDER}" if folders else "delete window.showDirectoryPicker"
    )
    page.goto(server + PAGE)
    page.evaluate("([key, id]) => localStorage.setItem(key, id)", [f"handrail:{SITE}:coach-id:v1", coach])
    page.reload()
    expect(heading(page)).to_have_text("Open your team’s files")
    listen(page)


def open_folder(page: Page) -> None:
    press(page, "Open a folder…")
    expect(heading(page)).to_have_text("Team")


def put_bytes(page: Page, files: Mapping[str, str | bytes]) -> None:
    """Write files into the folder, as another program would."""
    encoded = {
        name: base64.b64encode(text if isinstance(text, bytes) else text.encode()).decode()
        for name, text in files.items()
    }
    page.evaluate(
        f"async files => {{ const folder = await ({FOLDER})(); for (const [name, text] of Object.entries(files)) {{"
        " const file = await folder.getFileHandle(name, {create: true});"
        " const stream = await file.createWritable();"
        " await stream.write(Uint8Array.from(atob(text), one => one.charCodeAt(0))); await stream.close(); } }",
        encoded,
    )


def got_bytes(page: Page, names: Iterable[str]) -> dict[str, bytes]:
    """Return what files in the folder hold, byte for byte."""
    found: dict[str, str] = page.evaluate(
        f"async names => {{ const folder = await ({FOLDER})(); const found = {{}}; for (const name of names) {{"
        " const file = await (await folder.getFileHandle(name)).getFile();"
        " found[name] = await new Promise(done => { const reader = new FileReader();"
        " reader.onload = () => done(reader.result.split(',')[1] ?? ''); reader.readAsDataURL(file); }) }"
        " return found }",
        list(names),
    )
    return {name: base64.b64decode(text) for name, text in found.items()}


def save(page: Page) -> None:
    """Save to the folder, until nothing is left."""
    press(page, "Save to the folder")
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("Everything is saved")


def go(page: Page, who: int, kind: str = "") -> None:
    """Go to a view of a person."""
    page.evaluate("hash => { location.hash = hash }", f"#person/{person_id(who)}{'/' + kind if kind else ''}")


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """Return a folder for files that are read back."""
    folder = tmp_path / "people"
    folder.mkdir()
    return folder
