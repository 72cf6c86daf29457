"""A quarter with twelve people, two coaches and two rounds; afterwards every file says exactly what was clicked."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Download, Page, expect
from tests.conftest import quiet_environment
from tests.e2e.coach.conftest import app, choose, heading, press
from tests.e2e.conftest import ROOT
from tests.e2e.quarter.conftest import arrive, go, got_bytes, open_folder, put_bytes, save
from tests.e2e.quarter.files import FILES, file_of, lost, person_id
from tests.e2e.quarter.plan import COACHES, COMPETENCIES, FRAMEWORK, ROUNDS, felt, ratings
from tests.e2e.quarter.told import Told, assessments_of, assignments_of, goals_of, people_in
from tests.e2e.quarter.walk import round_with

from handrail.guidance.levels import standing
from handrail.guidance.people import standings

Given = Mapping[tuple[int, int], str]


def before(folder: Path) -> dict[int, Told]:
    """Return what the files say before the quarter."""
    for name, text in FILES.items():
        (folder / name).write_bytes(text.encode())
    read, found = people_in(folder)
    assert [str(one) for one in found.errors] == []
    told = {}
    for who in range(12):
        person = read[person_id(who)].person
        assigned = assignments_of(person)
        told[who] = Told(assessments_of(person), assigned, goals_of(person))
        told[who].current = {entry["competency"]: entry for entry in assigned}
    return told


def assert_files_say(folder: Path, told: Mapping[int, Told], worked: range) -> None:
    """Compare the files with what was clicked, and let the command line look at them."""
    read, found = people_in(folder)
    assert [str(one) for one in found.errors] == []
    for who in range(12):
        path = folder / file_of(who)
        old, now = FILES[path.name].encode(), path.read_bytes()
        if who not in worked:
            assert now == old, path.name
            continue
        person, expected = read[person_id(who)].person, told[who]
        assert lost(old, now) == [], path.name
        assert now.count(b"\r\n") == (now.count(b"\n") if b"\r\n" in old else 0)
        assert now[:3] == old[:3], "a byte order mark stays"
        assert assessments_of(person) == expected.assessments, path.name
        assert assignments_of(person) == expected.assignments, path.name
        assert goals_of(person) == expected.goals, path.name
        stands = standings(person, FRAMEWORK, datetime.date.fromisoformat(ROUNDS[1]))
        levels = {one.competency: one.assigned.entry.level for one in stands if one.assigned}
        known = {one.id for one in COMPETENCIES}
        assert levels == {name: one["level"] for name, one in expected.current.items() if name in known}
    run = subprocess.run(
        [sys.executable, "-m", "handrail", "people", "check", "--people", str(folder)],
        cwd=ROOT,
        env=quiet_environment(),
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stdout + run.stderr
    said = [line for line in run.stdout.splitlines() if "warning" in line]
    assert all("p-06.yml" in line or "unknown field" in line for line in said), said


def test_the_plan_is_what_the_framework_makes_of_it() -> None:
    for who in range(12):
        for turn in (0, 1):
            told = ratings(who, turn)
            for at, competency in enumerate(COMPETENCIES):
                found = standing(competency, FRAMEWORK.scale_of(competency), told.get(competency.id, {}))
                assert (found.rank if found.assessed else None) == felt(who, turn, at)


def test_with_a_folder(page: Page, server: str, given: Given, people: Path) -> None:
    told = before(people)
    for turn in (0, 1):
        arrive(page, server, COACHES[turn], ROUNDS[turn])
        if turn == 0:
            put_bytes(page, FILES)
        open_folder(page)
        for who in range(12):
            round_with(page, who, turn, told[who], given)
            if who % 4 == 3:
                save(page)
    for name, text in got_bytes(page, FILES).items():
        (people / name).write_bytes(text)
    assert_files_say(people, told, range(12))


def test_without_folders(page: Page, server: str, given: Given, people: Path) -> None:
    told = before(people)
    came: list[Download] = []
    worked = range(0, 12, 3)
    page.on("download", lambda download: came.append(download))
    for turn in (0, 1):
        arrive(page, server, COACHES[turn], ROUNDS[turn], folders=False)
        files = {path.name: path.read_bytes().decode() for path in people.iterdir()}
        choose(page, "Person files", files)
        expect(heading(page)).to_have_text("Team")
        for who in worked:
            round_with(page, who, turn, told[who], given)
        press(page, "Download the files")
        expect(app(page).locator(".hr-coach-saving")).to_contain_text("Everything is saved")
        for _ in range(50):
            page.wait_for_timeout(100 * (len(came) < len(worked)))
        for download in came:
            (people / download.suggested_filename).write_bytes(download.path().read_bytes())
        assert len(came) == len(worked)
        came.clear()
    assert_files_say(people, told, worked)


def test_the_result_for_the_learner(page: Page, server: str, given: Given, people: Path) -> None:
    told = before(people)[3]
    arrive(page, server, COACHES[1], ROUNDS[1])
    put_bytes(page, FILES)
    open_folder(page)
    round_with(page, 3, 0, told, given)
    go(page, 3)
    with page.expect_download() as download:
        press(page, "Save the result as a file")
    result = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert (result["by"], result["person"], result["site"]) == ("c-ben", "p-04", "product-owner-path")
    assigned = {name: (one["level"], one.get("note")) for name, one in result["assigned"].items()}
    assert assigned == {name: (one["level"], one["shared_note"]) for name, one in told.current.items()}
    assert [goal["text"] for goal in result["goals"]] == [goal["text"] for goal in told.goals]
