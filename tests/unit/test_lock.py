"""No published id disappears unnoticed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.conftest import MINIMAL_SITE, MakeSite
from tests.unit.small_project import PROJECT, write

from handrail.cli import main
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import SourceFile
from handrail.sources.lock import HEADER, Lock, Published, read_lock, updated, written_lock

ROOT = Path(__file__).resolve().parents[2]
INTRO = "site_src/course/0-foundations/1-intro.md"
EXCHANGE = "site_src/course/1-value/1-exchange.md"
PM = "competencies/pm.yml"
FRAMEWORK = "competencies/framework.yml"

ENTRIES = """\
chapter how
checklist c-intro
competency pm
item c-intro/talk
item c-intro/write-it-down
level default/advanced
level default/beginner
module exchange
module intro
phase foundations
phase value
role owner
statement pm/advanced/owns
statement pm/beginner/explains
task exchange/done-before
task exchange/try-it
"""


def line_of(entry: str) -> int:
    """Return the line on which the lock of the small project has an entry."""
    return f"{HEADER}\n{ENTRIES}".splitlines().index(entry) + 1


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path, {**MINIMAL_SITE, **PROJECT, "handrail.lock": f"{HEADER}\n{ENTRIES}"})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def changed(name: str, old: str, new: str) -> dict[str, str]:
    assert old in PROJECT[name]
    return {name: PROJECT[name].replace(old, new)}


def lock_text(project: Path) -> str:
    return (project / "handrail.lock").read_text(encoding="utf-8")


def test_the_first_lock_lists_everything_sorted(project: Path) -> None:
    (project / "handrail.lock").unlink()
    result = run("lock")
    assert result.exit_code == 0, result.output
    assert result.output.endswith("handrail.lock: 16 ids added, 0 retired, 16 in all.\n")
    assert lock_text(project) == f"{HEADER}\n{ENTRIES}"


def test_a_lock_that_is_up_to_date_is_left_alone(project: Path) -> None:
    before = (project / "handrail.lock").stat().st_mtime_ns
    for words in (["lock"], ["lock", "--check"]):
        result = run(*words)
        assert (result.exit_code, result.output) == (0, "handrail.lock is up to date: 16 ids.\n")
    assert (project / "handrail.lock").stat().st_mtime_ns == before


def test_new_ids_are_added(project: Path) -> None:
    write(project, {"handbook/index.md": "# Handbook\n", "handbook/new.md": "# New\n"})
    check = run("lock", "--check")
    assert check.exit_code == 1
    assert check.stdout == "+ chapter new\n"
    assert "new" not in lock_text(project)
    assert run("lock").output == "+ chapter new\nhandrail.lock: 1 id added, 0 retired, 17 in all.\n"
    assert (
        lock_text(project)
        == f"{HEADER}\n{ENTRIES.replace('chapter how', 'chapter how' + chr(10) + 'chapter new')}"
    )


RENAMED: list[tuple[str, dict[str, str], list[str]]] = [
    (
        "a module without alias",
        changed(EXCHANGE, "id: exchange", "id: exchange2"),
        ["module exchange"],
    ),
    ("a phase", changed("site_src/course/1-value/index.md", "id: value", "id: worth"), ["phase value"]),
    (
        "a chapter",
        {"handbook/index.md": "# H\n", **changed("handbook/how.md", "id: how", "id: howto")},
        ["chapter how"],
    ),
    ("a role", changed(FRAMEWORK, "id: owner", "id: lead"), ["role owner"]),
    (
        "a statement",
        changed(PM, "id: owns", "id: has"),
        ["statement pm/advanced/owns"],
    ),
    ("an item", changed(INTRO, "<!-- id: talk -->", "<!-- id: ask -->"), ["item c-intro/talk"]),
    ("a checklist", changed(INTRO, "id: c-intro", "id: c-begin"), ["checklist c-intro"]),
    ("a task", changed(EXCHANGE, "Try it", "Try this"), ["task exchange/try-it"]),
    (
        "a level of the scale",
        changed(FRAMEWORK, "{id: advanced, title: Advanced}", "{id: advanced, title: A}")
        | {"handrail.lock": f"{HEADER}\n{ENTRIES}level default/expert\n"},
        ["level default/expert"],
    ),
]


@pytest.mark.parametrize(("changes", "gone"), [r[1:] for r in RENAMED], ids=[r[0] for r in RENAMED])
def test_an_id_that_is_gone_is_a_warning_of_the_check_and_stops_the_update(
    project: Path, changes: Mapping[str, str], gone: list[str]
) -> None:
    write(project, changes)
    before = lock_text(project)
    check = run("check")
    said = [line for line in check.stdout.splitlines() if line.startswith("handrail.lock:")]
    kinds = [line.split(": warning: ")[1].replace("'", "").split(" was published")[0] for line in said]
    assert (check.exit_code, kinds) == (0, gone)
    update = run("lock")
    assert update.exit_code == 1
    assert f"gone {gone[0]}" in update.stdout.splitlines()
    assert "Nothing was changed." in update.stderr
    assert lock_text(project) == before


def test_the_message_names_the_line_the_nearest_id_and_what_to_do(project: Path) -> None:
    write(project, changed(EXCHANGE, "id: exchange", "id: exchanges"))
    assert run("check").stdout.splitlines() == [
        f"handrail.lock:{line_of('module exchange')}:1: warning: module 'exchange' was published and is gone; did it become "
        "'exchanges'? (list it under 'aliases', or run 'handrail lock --retire exchange')"
    ]
    write(project, changed(EXCHANGE, "Try it", "Try this"))
    assert run("check").stdout.splitlines() == [
        f"handrail.lock:{line_of('task exchange/try-it')}:1: warning: task 'exchange/try-it' was published and is gone; did it "
        "become 'exchange/try-this'? (write <!-- id: try-it --> behind it, or run 'handrail lock --retire exchange/try-it')"
    ]


def test_what_is_new_is_the_likelier_successor(project: Path) -> None:
    write(
        project,
        {
            "handbook/index.md": "# H\n",
            "handbook/how1-more.md": "# More\n",
            "handrail.lock": f"{HEADER}\nchapter how1\n{ENTRIES}",
        },
    )
    assert "chapter 'how1' was published and is gone; did it become 'how1-more'?" in run("check").stdout


ACCOUNTED: list[tuple[str, dict[str, str]]] = [
    ("a module", changed(EXCHANGE, "id: exchange", "id: trade\naliases: [exchange]")),
    (
        "a phase",
        changed("site_src/course/1-value/index.md", "id: value", "id: worth\naliases: [value]"),
    ),
    (
        "a chapter",
        {
            **changed("handbook/how.md", "id: how", "id: ways\naliases: [how]"),
            "handbook/index.md": "# H\n",
        },
    ),
    ("a role", changed(FRAMEWORK, "id: owner", "id: lead, aliases: [owner]")),
    ("a statement", changed(PM, "id: owns", "id: has, aliases: [owns]")),
    (
        "a competency with its statements",
        {
            **changed(PM, "id: pm", "id: product\naliases: [pm]"),
            **changed(FRAMEWORK, "{pm:", "{product:"),
            **changed(INTRO, "pm/beginner", "product/beginner"),
            **changed(EXCHANGE, "pm/advanced", "product/advanced"),
            **changed("handbook/how.md", "[pm]", "[product]"),
        },
    ),
    (
        "a statement that moves to another level",
        changed(
            PM,
            "  advanced:\n    statements:\n",
            "      - {id: owns, text: Owns}\n  advanced:\n    summary: More.\n    statements: []\n#",
        ),
    ),
]


@pytest.mark.parametrize("changes", [a[1] for a in ACCOUNTED], ids=[a[0] for a in ACCOUNTED])
def test_an_alias_accounts_for_what_is_gone_and_keeps_doing_so(
    project: Path, changes: Mapping[str, str]
) -> None:
    write(project, changes)
    check = run("check", "--strict")
    assert (check.exit_code, check.stdout.startswith("No problems")) == (0, True), check.output
    assert run("lock").exit_code == 0
    assert run("lock", "--check").exit_code == 0
    assert run("check", "--strict").exit_code == 0


def test_an_alias_that_is_taken_away_later_is_missed(project: Path) -> None:
    write(project, changed(EXCHANGE, "id: exchange", "id: trade\naliases: [exchange]"))
    assert run("lock").exit_code == 0
    assert "module exchange\n" in lock_text(project)
    write(project, changed(EXCHANGE, "id: exchange", "id: trade"))
    assert "gone module exchange" in run("lock").stdout


def test_retiring_takes_along_what_belongs_to_it(project: Path) -> None:
    write(project, changed(EXCHANGE, "id: exchange", "id: trade"))
    result = run("lock", "--retire", "exchange")
    assert result.exit_code == 0, result.output
    assert result.output.splitlines() == [
        "+ module trade",
        "+ task trade/done-before",
        "+ task trade/try-it",
        "retired module exchange",
        "retired task exchange/done-before",
        "retired task exchange/try-it",
        "handrail.lock: 3 ids added, 3 retired, 16 in all.",
    ]
    assert lock_text(project).endswith(
        "\n\nretired:\nmodule exchange\ntask exchange/done-before\ntask exchange/try-it\n"
    )
    assert run("check", "--strict").exit_code == 0
    assert run("lock", "--check").exit_code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--retire", "intro"], "no published id 'intro' is gone"),
        (["--retire", "exchnge"], "no published id 'exchnge' is gone; did you mean 'exchange'?"),
        (["--retire"], "write --retire and the ids to give up"),
        (["exchange"], "write --retire and the ids to give up"),
    ],
)
def test_only_what_is_gone_can_be_retired(project: Path, words: list[str], said: str) -> None:
    write(project, changed(EXCHANGE, "id: exchange", "id: trade"))
    before = lock_text(project)
    result = run("lock", *words)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    assert lock_text(project) == before


def test_several_are_retired_in_one_go_and_what_is_left_stops_it(project: Path) -> None:
    write(project, changed(EXCHANGE, "Try it", "Try this") | changed(INTRO, "id: talk", "id: ask"))
    assert run("lock", "--retire", "c-intro/talk").exit_code == 1
    assert "retired:" not in lock_text(project)
    assert run("lock", "--retire", "c-intro/talk", "task exchange/try-it").exit_code == 0


def test_what_a_merge_left_on_both_sides_is_put_in_order(project: Path) -> None:
    gone = "module gone\n"
    doubled = ENTRIES.replace("module intro\n", "module intro\nmodule intro\n" + gone)
    write(project, {"handrail.lock": f"{HEADER}\n{doubled}\nretired:\n{gone}"})
    assert run("lock", "--check").exit_code == 1
    assert run("lock").exit_code == 0
    assert lock_text(project) == f"{HEADER}\n{ENTRIES}\nretired:\n{gone}"


def test_a_retired_id_is_not_given_again(project: Path) -> None:
    text = f"{HEADER}\n{ENTRIES.replace('module intro' + chr(10), '')}\nretired:\nmodule intro\n"
    write(project, {"handrail.lock": text})
    assert (
        "handrail.lock:21:1: warning: module 'intro' is retired, but it is there; give it a new id, or move this line up"
        in run("check").stdout
    )


def test_while_a_source_is_broken_nothing_is_called_gone(project: Path) -> None:
    write(project, {EXCHANGE: "---\nid: exchange\nminutes: x\n---\n"})
    assert "handrail.lock" not in run("check").output
    result = run("lock")
    assert result.exit_code == 1
    assert result.stdout == f"{EXCHANGE}:3:10: 'minutes' must be a whole number, not 'x'\n"
    assert result.stderr == "1 problem found. Nothing was changed.\n"


def test_drafts_are_not_published(project: Path) -> None:
    write(
        project,
        {
            "mkdocs.yml": MINIMAL_SITE["mkdocs.yml"] + "draft_docs: |\n  course/1-value/2-*.md\n",
            "site_src/course/1-value/2-draft.md": "---\nteaches: []\n---\nText.\n",
        },
    )
    assert run("lock", "--check").exit_code == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("modul intro", "unknown kind 'modul'; did you mean 'module'?"),
        ("module", "'module' is no entry; write a kind and an id: 'module some-id'"),
        ("module intro extra", "'module intro extra' is no entry"),
        ("<<<<<<< HEAD", "a merge was left unfinished here; keep the ids of both sides and remove this line"),
        ("=======", "a merge was left unfinished here"),
        (">>>>>>> branch", "a merge was left unfinished here"),
    ],
)
def test_a_line_that_is_no_entry_gets_its_place(project: Path, line: str, said: str) -> None:
    write(project, {"handrail.lock": f"{HEADER}\n{line}\n{ENTRIES}"})
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"handrail.lock:4:1: {said}")


def test_what_is_written_is_read_again() -> None:
    found = Diagnostics()
    text = written_lock(Lock({"module b": 1, "chapter a": 2}, {"task x/y": 3}))
    lock = read_lock(SourceFile("handrail.lock", text), found)
    assert (list(lock.published), list(lock.retired)) == (["chapter a", "module b"], ["task x/y"])
    assert list(found) == []
    assert written_lock(lock) == text


def test_two_branches_that_add_ids_merge_line_by_line() -> None:
    now = Published(frozenset({"module a", "module b", "module c"}), frozenset())
    base = Lock({"module b": 4})
    theirs = updated(base, Published(frozenset({"module a", "module b"}), frozenset())).lock
    merged = sorted({*written_lock(theirs).splitlines(), *written_lock(updated(base, now).lock).splitlines()})
    assert [line for line in merged if line.startswith("module")] == ["module a", "module b", "module c"]


CONFIG = MINIMAL_SITE["mkdocs.yml"]


def test_a_strict_build_fails_and_any_other_warns(make_site: MakeSite) -> None:
    files = {
        **PROJECT,
        **changed(EXCHANGE, "id: exchange", "id: exchanges"),
        "handrail.lock": f"{HEADER}\n{ENTRIES}",
    }
    said = f"handrail.lock:{line_of('module exchange')}:1: module 'exchange' was published and is gone; did it become 'exchanges'?"
    strict = make_site(files)
    assert strict.returncode == 1
    assert f"\n{said}" in strict.output
    assert "Handrail found 1 problem; nothing was published." in strict.output
    loose = make_site(files, strict=False)
    assert loose.returncode == 0, loose.output
    assert f"WARNING -  {said}" in loose.output


@pytest.mark.parametrize("builder", ["mkdocs", "properdocs"])
def test_a_module_that_teaches_nothing_is_a_warning_of_the_build(make_site: MakeSite, builder: str) -> None:
    files = {**PROJECT, **changed(EXCHANGE, "teaches: [pm/advanced]\n", "")}
    loose = make_site(files, strict=False, builder=builder)
    assert loose.returncode == 0, loose.output
    assert f"WARNING -  {EXCHANGE}:2:1: this module teaches nothing;" in loose.output
    assert make_site(files, builder=builder).returncode == 1


def test_a_build_that_follows_the_lock_says_nothing(make_site: MakeSite) -> None:
    built = make_site({**PROJECT, "handrail.lock": f"{HEADER}\n{ENTRIES}"})
    assert (built.returncode, "WARNING" in built.output) == (0, False), built.output


def test_this_project_has_its_ids_in_its_lock() -> None:
    """When this fails, run: handrail lock."""
    result = run("lock", "--check", "-f", str(ROOT / "mkdocs.yml"))
    assert result.exit_code == 0, result.output
