"""What learners give to coaches and get back, reports as files, and a newer framework."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.unit.people.commands import ANNA, SELF, run, text_of
from tests.unit.small_project import FRAMEWORK, PM, PROJECT, write

from handrail.model.learner import AgreedResult
from handrail.sources.schemas import schema_of


def test_a_self_assessment_is_put_in_once(folder: Path) -> None:
    done = run("person", "add", "p-1", "../self.json")
    assert (done.exit_code, done.output) == (
        0,
        "Anna Berg: self-assessment of 2026-03-01 added to ../people/p-1.yml\n",
    )
    assert (
        '  - id: 4k2m-1a2b\n    date: "2026-03-01T14:20:11.250Z"\n    by: p-1\n    kind: self\n    framework: fw@1.0.0\n'
        "    role: owner\n    ratings:\n      pm: {explains: consistently}\n    notes:\n      pm: |-\n        a\n        b\n"
    ) in text_of(folder)
    before = text_of(folder)
    again = run("person", "add", "p-1", "../self.json")
    assert (again.exit_code, again.output) == (
        0,
        "../people/p-1.yml: has this self-assessment already. Nothing was changed.\n",
    )
    assert text_of(folder) == before


def test_what_the_framework_does_not_know_is_kept_and_said(folder: Path) -> None:
    write(
        folder,
        {
            "self.json": SELF.replace('{"pm": {"explains', '{"gone": {"explains').replace(
                '"site"', '"name": "Bea", "site"'
            )
        },
    )
    done = run("person", "add", "p-1", "../self.json")
    assert done.exit_code == 0
    assert "gone: {explains: consistently}" in text_of(folder)
    assert done.stderr.splitlines() == [
        "The file says that it is of 'Bea', and the person is called 'Anna Berg'.",
        "../people/p-1.yml:23:7: warning: unknown competency 'gone' (pm); it is kept and counts for nothing",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("[1]", "is no self-assessment file"),
        ('{"schema": 1, "site": "x", "leaves": {}}', "is no self-assessment file but the learner's whole record"),
        ('{"$schema": "urn:handrail:schema:worksheet"}', "is no self-assessment file but a worksheet"),
        (SELF.replace('"schema": 1', '"schema": 2'), "was made by a newer Handrail (schema 2); this one reads schema 1"),
        (SELF.replace("consistently", "always"), "is damaged: ratings.pm.explains: "),
        (SELF.replace('+01:00"', '"'), "is damaged: date: "),
        (" " * 1024 * 1024 + SELF, "bytes; at most 1,048,576 (1 MiB) are read"),
    ],
    ids=lambda text: text[:30].strip(),
)  # fmt: skip
def test_something_else_is_refused(folder: Path, text: str, said: str) -> None:
    write(folder, {"self.json": text})
    result = run("person", "add", "p-1", "../self.json")
    assert result.exit_code == 1
    assert result.stderr.startswith("../self.json: ")
    assert said in result.stderr
    assert result.stderr.endswith("Nothing was changed.\n")
    assert text_of(folder) == ANNA


def test_what_was_agreed_is_a_file_for_the_learner(folder: Path) -> None:
    done = run("agreed", "p-1", "--out", "../anna.json")
    assert (done.exit_code, done.output) == (0, "1 level, 1 goal: ../anna.json\n")
    text = (folder / "anna.json").read_text(encoding="utf-8")
    data = json.loads(text)
    assert list(Draft202012Validator(schema_of("agreed-result")).iter_errors(data)) == []
    assert AgreedResult.model_validate_json(text).person == "p-1"
    assert "for coaches" not in text
    assert data["date"].endswith("Z")
    assert {name: value for name, value in data.items() if name != "date"} == {
        "$schema": "urn:handrail:schema:agreed-result",
        "schema": 1,
        "site": "minimal",
        "person": "p-1",
        "name": "Anna Berg",
        "by": "c-2",
        "framework": {"id": "fw", "version": "1.0.0"},
        "role": "owner",
        "assigned": {
            "pm": {"level": "beginner", "date": "2026-03-08", "by": "c-1", "note": "for both", "review_by": "2026-09-08"}
        },
        "goals": [
            {"id": "o-1", "text": "Run two talks", "competency": "pm", "statements": ["owns"], "modules": ["intro"], "due": "2026-06-30", "state": "open"}
        ],
    }  # fmt: skip
    assert "Anna" not in run("agreed", "p-1", "--out", "../b.json", "--anonymous").output
    assert "Anna" not in (folder / "b.json").read_text(encoding="utf-8")


def test_what_was_taken_back_or_is_unknown_today_is_not_agreed(folder: Path) -> None:
    gone = "  - {id: g-2, date: 2026-04-01, by: c-1, competency: gone, level: low, framework: fw@0.9}\n"
    back = "  - {id: g-3, date: 2026-04-01, by: c-1, competency: pm, framework: fw@1.0.0, withdrawn: true, supersedes: g-1}\n"
    write(folder, {"people/p-1.yml": ANNA.replace("evidence:\n  - {id", f"{gone}{back}evidence:\n  - {{id")})
    done = run("agreed", "p-1", "--out", "../anna.json")
    assert done.stdout == "0 levels, 1 goal: ../anna.json\n"
    assert done.stderr == "left out: gone low, which today's framework does not have\n"


def test_the_site_and_the_coach_are_said_where_nobody_knows_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    (folder / "site/mkdocs.yml").unlink()
    words = ("agreed", "p-1", "--out", "a.json", "--people", "people", "--framework", "site/competencies")
    assert "say with --site which site it is for" in run(*words).stderr
    assert run(*words, "--site", "other").exit_code == 0
    monkeypatch.delenv("HANDRAIL_COACH")
    assert "the person has no coach; say with --by who gives it" in run(*words, "--site", "other").stderr


@pytest.mark.parametrize("form", ["table", "csv", "json", "html"])
@pytest.mark.parametrize("words", [("report", "team"), ("report", "person", "p-1")], ids=["team", "person"])
def test_a_report_is_printed_or_written(folder: Path, words: tuple[str, ...], form: str) -> None:
    printed = run(*words, "--format", form, "--date", "2026-09-01")
    assert printed.exit_code == 0
    written = run(*words, "--format", form, "--date", "2026-09-01", "--out", "../out/report")
    assert (written.exit_code, written.output) == (0, "../out/report\n")
    text = (folder / "out/report").read_bytes().decode()
    if form == "table":
        assert "Anna Berg" in text
    else:
        assert printed.stdout_bytes.decode() == text
    for flag, there in (("--anonymous", False), ("--with-notes", True)):
        assert ("Anna" in run(*words, "--format", form, flag).output) is there


def test_only_those_who_were_asked_for(folder: Path) -> None:
    write(
        folder,
        {
            "people/p-2.yml": "person: {id: p-2, name: Bo, role: owner, team: Shops}\n",
            "people/p-3.yml": "person: {id: p-3, name: Cy, team: Tills}\n",
        },
    )
    assert [name in run("report", "team").output for name in ("Anna", "Bo", "Cy")] == [True, True, True]
    assert [name in run("report", "team", "--role", "owner").output for name in ("Anna", "Bo", "Cy")] == [
        True,
        True,
        False,
    ]
    assert [name in run("report", "team", "--team", "shops").output for name in ("Anna", "Bo", "Cy")] == [
        False,
        True,
        False,
    ]
    assert run("report", "team", "--role", "owner", "--team", "Tills").output == "Nobody.\n"


def test_a_report_says_what_could_not_be_read(folder: Path) -> None:
    write(folder, {"people/p-2.yml": "person: ["})
    result = run("report", "team")
    assert result.exit_code == 1
    assert "Anna Berg" in result.stdout
    assert (
        result.stderr
        == "../people/p-2.yml:2:1: not valid YAML: did not find expected node content\n1 problem found. The report says what could be read.\n"
    )


def test_a_newer_framework_takes_along_what_is_sure(folder: Path) -> None:
    newer = PROJECT[FRAMEWORK].replace("1.0.0", "2.0.0").replace("{pm:", "{lead:")
    renamed = PROJECT[PM].replace("id: pm\n", "id: lead\naliases: [pm]\n", 1)
    write(folder, {f"site/{FRAMEWORK}": newer, f"site/{PM}": renamed, "people/p-1.yml": ANNA + "x-own: 1\n"})
    dry = run("people", "migrate", "--dry-run")
    assert dry.stdout == (
        "Anna Berg: Product management, called 'lead' now: beginner of fw@1.0.0 is beginner of fw@2.0.0\n"
        "../people/p-1.yml:39:1: warning: unknown field 'x-own' (schema, person, assessments, assignments, evidence, goals);"
        " it stays in the file and is not read\n"
        "1 assignment would be brought along, 0 talks to have.\n"
    )
    assert text_of(folder) == ANNA + "x-own: 1\n"
    assert run("people", "migrate").exit_code == 0
    moved = text_of(folder)
    assert (
        '    competency: lead\n    level: beginner\n    framework: fw@2.0.0\n    basis: [a-1]\n    evidence: [e-1]\n    note: "for coaches"\n'
        in moved
    )
    assert "    date: 2026-03-08\n    by: c-2\n    competency: lead" in moved
    again = run("people", "migrate")
    assert again.stdout.splitlines()[-1] == "0 assignments brought along, 0 talks to have."
    assert text_of(folder) == moved


def test_what_needs_a_talk_is_said_and_not_changed(folder: Path) -> None:
    newer = PROJECT[FRAMEWORK].replace("1.0.0", "2.0.0").replace("{pm: {level: advanced}}", "{}")
    given_up = PROJECT[PM].replace("area:", "status: deprecated\narea:")
    write(folder, {f"site/{FRAMEWORK}": newer, f"site/{PM}": given_up})
    assert run("people", "migrate").stdout.splitlines() == [
        "Anna Berg: to talk about: Product management is given up",
        "0 assignments brought along, 1 talk to have.",
    ]
    assert text_of(folder) == ANNA
