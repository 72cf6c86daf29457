"""No published id disappears unnoticed: it is missed, accounted for by an alias, or retired."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.unit.lock.conftest import ENTRIES, changed, line_of, lock_text, run
from tests.unit.small_project import EXCHANGE, FRAMEWORK, INTRO, PM, write

from handrail.sources.lock import HEADER

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
