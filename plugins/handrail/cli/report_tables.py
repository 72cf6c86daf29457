"""How a team is shown in a terminal: people by competency, in as many tables as the width asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from handrail.cli.person_tables import BELOW, NOTHING, assigned_title
from handrail.cli.terminal import plain_table, table
from handrail.model.report import Member, Stand, TeamReport

_UNKNOWN = "?"
"""Where a level is asked for and none is assigned."""
_BETWEEN = 3
"""Columns between two cells, at the most."""


def show_team(console: Console, report: TeamReport) -> None:
    """Print the levels, then coverage, what rests on one person, who could help whom, and reviews."""
    if not report.people:
        console.print("Nobody.")
        return
    for part in _levels(report, console.width):
        console.print(part)
    console.print(
        f"{BELOW}  below the target    {_UNKNOWN}  a target, and nothing assigned    {NOTHING}  neither\n"
    )
    names = {person.id: person.called for person in report.people}
    console.print(_coverage(report, names))
    titles = {one.competency: one.title for one in report.coverage}
    _print(
        console,
        "Rests on one person",
        (f"{one.title}: {names[one.single]}" for one in report.coverage if one.single),
    )
    _print(console, "Who could help whom", _pairs(report, names, titles))
    _print(
        console,
        "Reviews due",
        (f"{one.date}: {names[one.person]}, {titles[one.competency]}" for one in report.reviews),
    )


def _levels(report: TeamReport, width: int) -> Iterator[Table]:
    first = max(len("Person"), *(len(person.called) for person in report.people)) + _BETWEEN
    columns = [
        (index, one.title, max(_widest_word(one.title), *(len(_cell(p, index)) for p in report.people)))
        for index, one in enumerate(report.coverage)
    ]
    part: list[tuple[int, str]] = []
    used = first
    for index, title, needed in columns:
        if part and used + needed + _BETWEEN > width:
            yield _part(report.people, part)
            part, used = [], first
        part.append((index, title))
        used += needed + _BETWEEN
    yield _part(report.people, part)


def _part(people: Sequence[Member], columns: Sequence[tuple[int, str]]) -> Table:
    made = plain_table()
    made.add_column("Person", no_wrap=True)
    for index, title in columns:
        made.add_column(
            escape(title), min_width=max(_widest_word(title), *(len(_cell(p, index)) for p in people))
        )
    for person in people:
        made.add_row(escape(person.called), *(escape(_cell(person, index)) for index, _ in columns))
    return made


def _widest_word(title: str) -> int:
    return max(map(len, title.split()))


def _cell(person: Member, index: int) -> str:
    stand: Stand = person.competencies[index]
    return _UNKNOWN if stand.target and not stand.assigned else assigned_title(stand)


def _coverage(report: TeamReport, names: Mapping[str, str]) -> Table:
    levels = {one.holder for one in report.coverage}
    same = len(levels) == 1
    made = table(
        "Competency",
        "People at or above",
        f"{levels.pop()} or above" if same else "Can carry it for others",
        wraps="Competency",
    )
    made.columns[1].no_wrap = made.columns[2].no_wrap = False
    for one in report.coverage:
        counts = ", ".join(f"{level.title} {level.people}" for level in one.at_least if level.people)
        holders = ", ".join(names[name] for name in one.holders)
        carried = str(len(one.holders)) + ("" if same else f" at {one.holder} or above")
        made.add_row(
            escape(one.title),
            escape(counts or NOTHING),
            escape(carried + (f": {holders}" if holders else "")),
        )
    return made


def _pairs(report: TeamReport, names: Mapping[str, str], titles: Mapping[str, str]) -> Iterator[str]:
    for (competency, mentor), pairs in groupby(report.mentors, lambda pair: (pair.competency, pair.mentor)):
        learners = ", ".join(names[pair.learner] for pair in pairs)
        yield f"{titles[competency]}: {names[mentor]} could help {learners}"


def _print(console: Console, title: str, lines: Iterator[str]) -> None:
    console.print(f"\n[bold]{title}[/bold]")
    for line in list(lines) or ["none"]:
        console.print(escape(f"- {line}"))
