"""The commands that write to person files, as a coach types them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.unit.people.commands import ANNA, run, text_of
from tests.unit.small_project import write

from handrail.cli import main

ASSIGN = ("assign", "p-1", "pm", "advanced", "--evidence", "Led the talk", "--date", "2026-04-01")


def without_ids(text: str) -> str:
    return re.sub(r"([sceog])-\d{8}-[a-z0-9]{4}", r"\1-ID", text)


def test_a_new_person_file_is_made(folder: Path) -> None:
    made = run("person", "new", "p-2", "--role", "owner", "--name", "Bo Ö", "--team", "Shops")
    assert (made.exit_code, made.output) == (0, "../people/p-2.yml: made\n")
    assert text_of(folder, "p-2.yml") == (
        'schema: 1\nperson:\n  id: p-2\n  name: "Bo Ö"\n  role: owner\n  team: Shops\n  coach: c-2\n'
    )
    again = run("person", "new", "p-2", "--role", "owner")
    assert (again.exit_code, again.stderr) == (
        1,
        "../people/p-2.yml: is there already. Nothing was changed.\n",
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("person", "new", "a b", "--role", "owner"), "'a b' cannot be an id"),
        (("person", "new", "../x", "--role", "owner"), "'../x' cannot be an id"),
        (("person", "new", "p-2", "--role", "ownr"), "unknown role 'ownr'; did you mean 'owner'? (owner)"),
        (("person", "new", "p-2", "--role", "owner", "--next-role", "x"), "'--next-role': unknown role 'x' (owner)"),
        (("person", "new", "p-2"), "Missing option '--role'"),
        (("person", "show", "p-7"), "unknown person 'p-7'"),
        (("person", "show", "../people/p-1"), "unknown person '../people/p-1'"),
        (("person", "history", "p-1", "--competency", "mp"), "'--competency': unknown competency 'mp'"),
        (("assign", "p-1", "mp", "advanced", "--evidence", "x"), "'COMPETENCY': unknown competency 'mp'"),
        (("assign", "p-1", "pm", "expert", "--evidence", "x"), "'LEVEL': unknown level 'expert' (none, beginner, advanced)"),
        (("assign", "p-1", "pm", "advanced"), "Missing option '--evidence'"),
        (("assign", "p-1", "pm", "advanced", "--evidence", "x", "--date", "1.4.2026"), "'--date': '1.4.2026' is no day such as 2026-11-22"),
        (("assign", "p-1", "pm", "advanced", "--evidence", "x", "--date", "2026-03-01"), "--date 2026-03-01 is before the present assignment, of 2026-03-08"),
        (("assign", "p-1", "pm", "advanced", "--evidence", "x", "--date", "2999-01-01"), "--date 2999-01-01 is still to come"),
        ((*ASSIGN, "--review-by", "2026-04-01"), "--review-by 2026-04-01 is not after 2026-04-01"),
        ((*ASSIGN, "--basis", "a-2"), "'--basis': unknown assessment 'a-2'; did you mean 'a-1'? (a-1)"),
        ((*ASSIGN, "--by", "c 2"), "'--by': 'c 2' cannot be an id; use letters, digits"),
        (("goal", "p-1", "T", "--by", "c 2"), "'--by': 'c 2' cannot be an id; use letters, digits"),
        (("agreed", "p-1", "--out", "x.json", "--by", "c 2"), "'--by': 'c 2' cannot be an id; use letters, digits"),
        (("person", "new", "p-2", "--role", "owner", "--coach", "c 2"), "'--coach': 'c 2' cannot be an id; use letters"),
        (("assign", "p-1", "pm", "advanced", "--evidence", " "), "'--evidence': is empty; say in a sentence what shows it"),
        (("assign", "p-1", "pm", "none"), "say why with --evidence, --shared-note or --note"),
        (("assign", "p-1", "pm"), "Missing argument 'LEVEL'; --withdraw takes the present one back."),
        (("assign", "p-1", "pm", "advanced", "--withdraw"), "--withdraw takes the assignment back; leave 'advanced' out"),
        (("assign", "p-1", "pm", "--withdraw", "--evidence", "x"), "only --by, --note and --date go with --withdraw"),
        (("assign", "p-1", "design", "--withdraw"), "unknown competency 'design'"),
        ((*ASSIGN, "--note", "\x07"), "note: a control character (U+0007) has no place in a text"),
        (("goal", "p-1"), "give a TEXT, or --reached, or --dropped"),
        (("goal", "p-1", "T", "--reached", "o-1"), "give a TEXT, or --reached, or --dropped"),
        (("goal", "p-1", "--reached", "o-2"), "unknown open goal 'o-2'; did you mean 'o-1'? (o-1)"),
        (("goal", "p-1", "--reached", "o-1", "--due", "2026-12-01"), "--due go with a TEXT"),
        (("goal", "p-1", "T", "--statement", "explains"), "--statement goes with --competency"),
        (("goal", "p-1", "T", "--competency", "pm", "--statement", "explain"), "'--statement': unknown statement 'explain'; did you mean 'explains'?"),
        (("goal", "p-1", " "), "text: Field required"),
        (("report", "team", "--role", "x"), "'--role': unknown role 'x' (owner)"),
        (("report", "team", "--team", "x"), "'--team': unknown team 'x' (there is no team yet)"),
        (("report", "person", "p-7"), "unknown person 'p-7'"),
        (("agreed", "p-7", "--out", "x.json"), "unknown person 'p-7'"),
        (("people", "check", "--people", "../nobody"), "../nobody: there is no such folder"),
        (("assign", "p-1", "pm", "advanced", "--evidence", "x", "--people", "../nobody"), "../nobody: there is no such folder"),
        (("people", "check", "--framework", "../nobody"), "'../nobody' does not exist"),
    ],
)  # fmt: skip
def test_a_wrong_call_is_said_and_changes_nothing(folder: Path, words: tuple[str, ...], said: str) -> None:
    result = run(*words)
    assert said in result.stderr
    assert (result.exit_code, result.stdout) == (2, "")
    assert text_of(folder) == ANNA
    assert [path.name for path in (folder / "people").iterdir()] == ["p-1.yml"]


@pytest.mark.parametrize("people", ["site_src/people", "handbook", "competencies/people", "site/people", "."])
def test_a_folder_that_the_site_publishes_is_refused(folder: Path, people: str) -> None:
    result = run("person", "new", "p-2", "--role", "owner", "--people", people)
    if people == ".":  # beside what is published
        assert result.exit_code == 0
        return
    assert result.exit_code == 2
    assert "which the site publishes; keep person files outside of the site" in result.stderr
    assert not list((folder / "site").rglob("p-2.yml"))


def test_a_level_is_assigned_with_its_evidence(folder: Path) -> None:
    done = run(
        *ASSIGN,
        "--evidence",
        "https://example.org/talk",
        "--note",
        "ours",
        "--shared-note",
        "both",
        "--review-by",
        "2026-10-01",
    )
    assert (done.exit_code, done.output) == (
        0,
        "Anna Berg: Product management: Advanced (was Beginner, 2026-03-08)\n",
    )
    added = without_ids(text_of(folder))
    assert added.startswith(without_ids(ANNA)[:200])
    assert (
        '  - id: e-ID\n    date: 2026-04-01\n    by: c-2\n    title: "Led the talk"\n    competencies: [pm]\n'
        '  - id: e-ID\n    date: 2026-04-01\n    by: c-2\n    title: "https://example.org/talk"\n'
        '    url: "https://example.org/talk"\n    competencies: [pm]\n'
    ) in added
    assert (
        "  - id: g-ID\n    date: 2026-04-01\n    by: c-2\n    competency: pm\n    level: advanced\n    framework: fw@1.0.0\n"
        "    basis: [a-1]\n    evidence: [e-ID, e-ID]\n    note: ours\n    shared_note: both\n    review_by: 2026-10-01\n"
        "    supersedes: g-1\n"
    ) in added
    assert "Advanced" in run("person", "show", "p-1").output


def test_not_yet_needs_a_reason_and_no_evidence(folder: Path) -> None:
    done = run(
        "assign", "p-1", "pm", "none", "--date", "2026-04-01", "--shared-note", "Goals are still to come"
    )
    assert (done.exit_code, done.output) == (
        0,
        "Anna Berg: Product management: Not yet (was Beginner, 2026-03-08)\n",
    )
    assert (
        "    level: none\n    framework: fw@1.0.0\n    basis: [a-1]\n"
        '    shared_note: "Goals are still to come"\n    supersedes: g-1\n'
    ) in text_of(folder)


def test_an_assignment_is_taken_back_and_stays_readable(folder: Path) -> None:
    words = ("assign", "p-1", "pm", "--withdraw", "--date", "2026-04-01", "--note", "Wrong person")
    done = run(*words)
    assert (done.exit_code, done.output) == (
        0,
        "Anna Berg: Product management: taken back (was Beginner, 2026-03-08)\n",
    )
    assert (
        "  - id: g-ID\n    date: 2026-04-01\n    by: c-2\n    competency: pm\n    framework: fw@1.0.0\n"
        '    note: "Wrong person"\n    supersedes: g-1\n    withdrawn: true\n'
    ) in without_ids(text_of(folder))
    assert "Assigned: Product management: Beginner (superseded)" in run("person", "history", "p-1").output
    before = text_of(folder)
    again = run(*words)
    assert again.exit_code == 2
    assert "nothing is assigned in Product management; there is nothing to take back" in again.stderr
    assert text_of(folder) == before


def test_who_has_no_name_is_named_once(folder: Path) -> None:
    assert run("person", "new", "p-2", "--role", "owner").exit_code == 0
    assert run("person", "show", "p-2").output.startswith("p-2  Owner\n")


def test_what_cannot_be_written_is_said_and_nothing_changed(folder: Path) -> None:
    path = folder / "people/p-1.yml"
    path.write_text(ANNA.replace("evidence:\n  - {id: e-1", "evidence:\n  - {x: {}, id: e-1") + "...\n")
    before = path.read_bytes()
    path.write_bytes(before.replace(b"goals:\n", b"gaols:\n"))
    before = path.read_bytes()
    result = run("goal", "p-1", "Read")
    assert result.exit_code == 1
    assert "../people/p-1.yml: it is written in a way that cannot be extended safely" in result.stderr
    assert path.read_bytes() == before


def test_a_file_keeps_its_rights_and_a_link_stays_one(folder: Path) -> None:
    path = folder / "people/p-1.yml"
    path.rename(folder / "people/anna.txt")
    path.symlink_to("anna.txt")
    (folder / "people/anna.txt").chmod(0o600)
    assert run(*ASSIGN).exit_code == 0
    assert path.is_symlink()
    assert (path.stat().st_mode & 0o777, "level: advanced" in path.read_text()) == (0o600, True)


def test_a_goal_is_agreed_and_reached(folder: Path) -> None:
    agreed = run(
        "goal",
        "p-1",
        "Read two books",
        "--competency",
        "pm",
        "--statement",
        "owns",
        "--module",
        "intro",
        "--due",
        "2026-12-01",
    )
    assert agreed.exit_code == 0
    name = re.search(r"o-\d{8}-\w{4}", agreed.output)
    assert name
    assert agreed.output == f"Anna Berg: goal {name[0]} (open): Read two books\n"
    reached = run("goal", "p-1", "--reached", name[0])
    assert "(reached): Read two books" in reached.output
    assert text_of(folder).endswith(
        '    text: "Read two books"\n    competency: pm\n    statements: [owns]\n    modules: [intro]\n'
        f"    due: 2026-12-01\n    state: reached\n    supersedes: {name[0]}\n"
    )
    now = re.search(r"o-\d{8}-\w{4}", reached.output)
    assert now
    for closed in (name[0], now[0]):
        assert run("goal", "p-1", "--dropped", closed).exit_code == 2
    assert run("goal", "p-1", "--dropped", "o-1").exit_code == 0
    shown = run("person", "show", "p-1").output
    assert "Read two books (reached" in shown
    assert "Run two talks" not in shown


@pytest.mark.parametrize("group", [(), ("person",), ("people",), ("report",)])
def test_no_line_in_a_list_of_commands_is_cut_off(group: tuple[str, ...]) -> None:
    lines = run(*group, "--help").output.partition("Commands:")[2].splitlines()
    ours = [line for line in lines if line.split()[:1] != ["schema"]]
    assert len(ours) > 2
    assert [line for line in ours if line.endswith("...")] == []


def test_every_command_says_what_its_exit_codes_mean() -> None:
    commands = [("assign",), ("goal",), ("agreed",), ("report", "team"), ("report", "person")]
    commands += [("person", name) for name in ("new", "add", "show", "history")] + [
        ("people", "check"),
        ("people", "migrate"),
    ]
    for words in commands:
        text = run(*words, "--help").output
        assert "Exit codes:\n    0  done" in text or "Exit codes:\n    0  " in text, words
        assert "HANDRAIL_PEOPLE" in text
    assert {"assign", "goal", "agreed", "report", "person", "people"} <= set(main.commands)


def test_all_files_are_checked(folder: Path) -> None:
    assert run("people", "check").output == "No problems: 1 person.\n"
    write(folder, {"people/p-2.yml": "person: {id: p-2, role: ownr}\ngoals: [{id: x}]\n"})
    result = run("people", "check")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "../people/p-2.yml:1:25: warning: unknown role 'ownr'; did you mean 'owner'? (owner)",
        "../people/p-2.yml:2:9: field 'by' is missing",
        "../people/p-2.yml:2:9: field 'date' is missing",
        "../people/p-2.yml:2:9: field 'text' is missing",
    ]
    assert result.stderr == "3 problems and 1 warning found.\n"
    write(folder, {"people/p-2.yml": "person: {id: p-2, role: ownr}\n"})
    assert run("people", "check").exit_code == 0
    assert run("people", "check", "--strict").exit_code == 1


def test_what_is_not_read_is_said(folder: Path) -> None:
    write(
        folder, {"people/team/p-2.yml": "schema: 1\nperson:\n  id: p-2\n", "people/team/other.yml": "a: 1\n"}
    )
    (folder / "people/p-3.yml").symlink_to("nowhere.yml")
    result = run("people", "check")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "../people/p-3.yml:1:1: is no regular file",
        "../people/team/p-2.yml:1:1: warning: is a person file in a folder further down, which is not read; move it up",
    ]
