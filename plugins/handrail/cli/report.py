"""`handrail report`: a team or a person as a table, CSV, JSON or one page of HTML."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable
from io import StringIO
from pathlib import Path
from typing import Any, Literal, TypeVar

import click
from rich.console import Console

from handrail.cli.people_files import as_called, fail, find_person, open_framework, open_people
from handrail.cli.people_options import day_option, people_options, today
from handrail.cli.person_tables import history_table, show_person
from handrail.cli.project import as_line, summary
from handrail.cli.report_tables import show_team
from handrail.cli.terminal import PIPED, console
from handrail.exchange.atomic import write_whole
from handrail.exchange.report_csv import report_csv
from handrail.exchange.report_data import Wanted, team_report
from handrail.exchange.report_html import person_html, team_html
from handrail.exchange.report_person import person_report
from handrail.model.framework import Framework
from handrail.model.person import Person
from handrail.model.report import PersonReport, TeamReport
from handrail.sources.diagnostics import Diagnostics, unknown

Form = Literal["table", "csv", "json", "html"]
_Command = TypeVar("_Command", bound=Callable[..., Any])

_EXIT_CODES = """\b
Exit codes:
  0  done
  1  a file has a problem, and the report says what could be read; or it cannot be written
  2  the command was called wrongly, or a person, role or team is not known"""


@click.group()
def report() -> None:
    """Reports for coaches: a team, or one person. Nobody gets a total."""


def _report_options(command: _Command) -> _Command:
    for option in (
        day_option("--date", "The day for which the report holds.  [default: today]"),
        click.option(
            "--with-notes",
            is_flag=True,
            help="Show the notes for coaches too; without it only the shared ones.",
        ),
        click.option(
            "--anonymous", is_flag=True, help="Ids in place of names. Texts stay as they were written."
        ),
        click.option(
            "--out",
            type=click.Path(dir_okay=False, path_type=Path),
            help="Write to this file.  [default: print]",
        ),
        click.option(
            "--format",
            "form",
            type=click.Choice(["table", "csv", "json", "html"]),
            default="table",
            show_default=True,
            help="A table to read, CSV for spreadsheets, JSON for programs ('handrail schema team-report'), "
            "or one page of HTML to print or send.",
        ),
    ):
        command = option(command)
    return people_options(command)


@report.command(epilog=_EXIT_CODES, short_help="Report a team: levels, coverage, reviews due.")
@click.option("--role", metavar="ROLE", help="Only people who have this role.")
@click.option("--team", "area", metavar="TEXT", help="Only people of this team.")
@_report_options
def team(
    role: str | None,
    area: str | None,
    date: datetime.date | None,
    with_notes: bool,
    anonymous: bool,
    out: Path | None,
    form: Form,
    people: Path,
    framework_folder: Path,
) -> None:
    """Report a team: assigned levels, coverage, what rests on one person, who could help whom, reviews due."""
    framework = open_framework(framework_folder)
    found = Diagnostics()
    persons = [one.person for one in open_people(people, found)]
    persons = _chosen(persons, framework, role, area)
    made = team_report(persons, framework, Wanted(date or today(), anonymous, with_notes))
    _hand_out(made, form, out, with_notes=with_notes)
    _end(found, people)


@report.command(epilog=_EXIT_CODES, short_help="Report a person: standing, goals, history.")
@click.argument("person_id", metavar="PERSON")
@_report_options
def person(
    person_id: str,
    date: datetime.date | None,
    with_notes: bool,
    anonymous: bool,
    out: Path | None,
    form: Form,
    people: Path,
    framework_folder: Path,
) -> None:
    """Report a person: what to talk about, where they stand, goals, history."""
    framework = open_framework(framework_folder)
    found = Diagnostics()
    read = find_person(people, person_id, found)
    made = person_report(read.person, framework, Wanted(date or today(), anonymous, with_notes))
    _hand_out(made, form, out, with_notes=with_notes)
    _end(found, people)


def _chosen(
    persons: Iterable[Person], framework: Framework, role: str | None, area: str | None
) -> list[Person]:
    persons = list(persons)
    roles = [one.id for one in framework.roles]
    roles += sorted({one.head.role for one in persons if one.head.role} - {*roles})
    areas = {one.head.team.casefold(): one.head.team for one in persons if one.head.team}
    if role is not None and role not in roles:
        raise click.BadParameter(unknown("role", role, roles), param_hint="'--role'")
    if area is not None and area.casefold() not in areas:
        raise click.BadParameter(unknown("team", area, areas.values()), param_hint="'--team'")
    return [
        one
        for one in persons
        if (role is None or one.head.role == role)
        and (area is None or (one.head.team or "").casefold() == area.casefold())
    ]


def _hand_out(made: TeamReport | PersonReport, form: Form, out: Path | None, *, with_notes: bool) -> None:
    if form == "table" and out is None:
        _show(console(), made)
        return
    text = _text(made, form, with_notes=with_notes)
    if out is None:
        sys.stdout.buffer.write(text.encode())
        return
    try:
        write_whole(out, text.encode())
    except OSError as error:
        fail(f"{out}: cannot be written: {error.strerror or error}")
    click.echo(out)


def _text(made: TeamReport | PersonReport, form: Form, *, with_notes: bool) -> str:
    if form == "json":
        return made.model_dump_json(indent=2) + "\n"
    if form == "csv":
        people = made.people if isinstance(made, TeamReport) else [made.person]
        return report_csv(people, with_notes=with_notes)
    if form == "html":
        return team_html(made) if isinstance(made, TeamReport) else person_html(made)
    file = StringIO()
    _show(Console(file=file, width=PIPED, highlight=False), made)
    return file.getvalue()


def _show(where: Console, made: TeamReport | PersonReport) -> None:
    if isinstance(made, TeamReport):
        show_team(where, made)
        return
    show_person(where, made)
    where.print("\n[bold]History[/bold]")
    where.print(history_table(made.history))


def _end(found: Diagnostics, people: Path) -> None:
    """Say what is wrong with the files, and end with 1 when something is."""
    for problem in as_called(people, found):
        click.echo(as_line(problem), err=True)
    if found.errors:
        click.echo(f"{summary(found)} The report says what could be read.", err=True)
        sys.exit(1)
