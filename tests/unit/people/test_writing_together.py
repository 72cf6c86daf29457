"""Several programs write to one person file at the same time, and nothing of anybody is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.unit.people.commands import text_of
from tests.unit.people.made_people import read

from handrail.guidance.people import current_assignment, standing_entries

AT_ONCE = 8


def test_assignments_of_eight_programs_all_stand_in_the_file(folder: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "from handrail.cli import main; main()",
        "assign",
        "p-1",
        "pm",
        "advanced",
    ]
    running = [
        subprocess.Popen(
            [*command, "--evidence", f"Talk {number}"],
            env=os.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for number in range(AT_ONCE)
    ]
    said = [one.communicate(timeout=120)[0] for one in running]
    assert [one.returncode for one in running] == [0] * AT_ONCE, said
    person, problems = read(text_of(folder))
    assert problems == []
    assert person
    assert {entry.title for entry in person.evidence} >= {f"Talk {number}" for number in range(AT_ONCE)}
    assert len(person.assignments) == AT_ONCE + 1
    assert len(standing_entries(person.assignments)) == 1, "each takes the place of the one before"
    assert current_assignment(person, "pm") == person.assignments[-1]
    assert [path.name for path in (folder / "people").iterdir()] == ["p-1.yml"]
