"""How one person is shown in a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from handrail.cli.terminal import table
from handrail.model.report import Event, PersonReport, Rank, ReportGoal, Stand

NOTHING = "-"
"""Where nothing is assessed, assigned or asked for."""
BELOW = "<"
"""Behind a level that is below the target."""
ROOMY = 100
"""Columns from which the day of an assignment gets a column of its own."""


def show_person(console: Console, report: PersonReport) -> None:
    """Print where a person stands, what to talk about, and their goals."""
    person = report.person
    facts = [person.id] if person.called != person.id else []
    facts += [person.role_title or "no role"]
    facts += [f"wants to be {person.next_role_title}"] if person.next_role else []
    facts += [person.team] if person.team else []
    console.print(f"[bold]{escape(person.called)}[/bold]  {escape(', '.join(facts))}")
    shown = [one for one in person.competencies if one.own or one.coach or one.assigned or one.target]
    if shown:
        console.print(_standing(shown, roomy=console.width >= ROOMY))
        console.print(f"{BELOW}  below the target")
    _print_notes(console, shown)
    _print_list(console, "To talk about", report.talk)
    titles = {one.competency: one.title for one in person.competencies}
    _print_list(
        console, "Goals", [_goal(goal, titles.get(goal.competency, goal.competency)) for goal in report.goals]
    )


def history_table(events: Iterable[Event]) -> Table:
    """Return everything that was said, the newest first."""
    made = table("Day", "What", "By", "Framework", wraps="What")
    for event in events:
        made.add_row(event.date[:10], escape(event.text), escape(event.by), escape(event.framework))
    return made


def title_of(rank: Rank | None) -> str:
    """Return what a level is called."""
    return rank.title if rank else NOTHING


def assigned_title(stand: Stand) -> str:
    """Return the assigned level, with a sign where it is below the target."""
    below = f" {BELOW}" if stand.assigned and "below-target" in stand.marks else ""
    return f"{title_of(stand.assigned)}{below}"


def _standing(shown: Iterable[Stand], *, roomy: bool) -> Table:
    since = ["Since"] if roomy else []
    made = table("Competency", "Self", "Coach", "Assigned", *since, "Target", wraps="Competency")
    for one in shown:
        day = one.assigned.date[:10] if one.assigned else NOTHING
        assigned = assigned_title(one)
        if one.assigned and not roomy:
            assigned += f"\n{day}"
        made.add_row(
            escape(one.title),
            escape(title_of(one.own)),
            escape(title_of(one.coach)),
            escape(assigned),
            *([day] if roomy else []),
            escape(title_of(one.target)),
        )
    return made


def _print_notes(console: Console, shown: Iterable[Stand]) -> None:
    given = [(one.title, one.assigned) for one in shown if one.assigned]
    shared = [f"{title}: {one.shared_note}" for title, one in given if one.shared_note]
    _print_list(console, "Notes that the person reads", shared)
    _print_list(console, "Notes for coaches", [f"{title}: {one.note}" for title, one in given if one.note])


def _print_list(console: Console, title: str, lines: Iterable[str]) -> None:
    for number, line in enumerate(lines):
        if not number:
            console.print(f"\n[bold]{title}[/bold]")
        console.print(escape(f"- {line}"))


def _goal(goal: ReportGoal, about: str) -> str:
    due = f", due {goal.due}" if goal.due else ""
    return f"{goal.text} ({goal.state}{due}{', ' + about if about else ''}) {goal.id}"
