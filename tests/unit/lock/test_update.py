"""The lock lists what is published, in lines that merge; the check and the build follow it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import MINIMAL_SITE, MakeSite
from tests.unit.lock.conftest import ENTRIES, changed, line_of, lock_text, run
from tests.unit.small_project import EXCHANGE, PROJECT, write

from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import SourceFile
from handrail.sources.lock import HEADER, Lock, Published, read_lock, updated, written_lock

ROOT = Path(__file__).resolve().parents[3]


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
