"""`handrail person`: a new person file, what a learner gave, where somebody stands, and how they came there."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from handrail.cli.people_files import (
    as_called,
    fail,
    find_competency,
    find_person,
    find_role,
    open_framework,
    write_changes,
    writing,
)
from handrail.cli.people_options import EXIT_CODES, an_id, people_options, today
from handrail.cli.person_tables import history_table, show_person
from handrail.cli.project import as_line
from handrail.cli.terminal import console
from handrail.exchange.atomic import write_whole
from handrail.exchange.person_file import Append, new_person_file
from handrail.exchange.report_data import Wanted
from handrail.exchange.report_person import history as events_of
from handrail.exchange.report_person import person_report
from handrail.exchange.self_assessment import NotRead, read_self_assessment, self_assessment_entry
from handrail.model.base import is_id
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.people import SUFFIXES
from handrail.sources.people_chain import check_person
from handrail.sources.validate import not_an_id


@click.group(short_help="Person files: begin one, add to one, look at one.")
def person() -> None:
    """Person files: what a coach keeps of one person, outside of the site."""


@person.command(epilog=EXIT_CODES)
@click.argument("person_id", metavar="PERSON")
@click.option("--role", metavar="ROLE", required=True, help="Id of the role that the person has.")
@click.option("--next-role", metavar="ROLE", help="Id of the role that the person wants next.")
@click.option("--name", metavar="NAME", help="How the person is called; without it only the id is kept.")
@click.option("--team", metavar="TEXT", help="The area in which the person works.")
@click.option(
    "--coach", metavar="COACH", envvar="HANDRAIL_COACH", callback=an_id, help="Id of the person's coach."
)
@people_options
def new(
    person_id: str,
    role: str,
    next_role: str | None,
    name: str | None,
    team: str | None,
    coach: str | None,
    people: Path,
    framework_folder: Path,
) -> None:
    """Begin a person file.

    PERSON is an opaque and permanent id, such as p-7f3a; the name is optional, and may be kept elsewhere.
    """
    if not is_id(person_id):
        raise click.BadParameter(not_an_id(person_id, "p-7f3a"), param_hint="'PERSON'")
    framework = open_framework(framework_folder)
    for hint, one in (("'--role'", role), ("'--next-role'", next_role)):
        if one is not None:
            find_role(framework, one, hint)
    for suffix in SUFFIXES:
        if (there := people / f"{person_id}{suffix}").exists():
            fail(f"{there}: is there already. Nothing was changed.")
    head = {"id": person_id, "name": name, "role": role, "next_role": next_role, "team": team, "coach": coach}
    path = people / f"{person_id}.yml"
    try:
        write_whole(path, new_person_file({key: value for key, value in head.items() if value}).encode())
    except OSError as error:
        fail(f"{path}: cannot be written: {error.strerror or error}")
    click.echo(f"{path}: made")


@person.command(epilog=EXIT_CODES)
@click.argument("person_id", metavar="PERSON")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@people_options
def add(person_id: str, file: Path, people: Path, framework_folder: Path) -> None:
    """Put a learner's self-assessment file into their person file.

    The same file twice changes nothing. What it names that the framework does not have is kept, and said.
    """
    framework = open_framework(framework_folder)
    try:
        given = read_self_assessment(file.read_bytes())
    except NotRead as refusal:
        fail(f"{file}: {refusal}. Nothing was changed.")
    except OSError as error:
        fail(f"{file}: cannot be read: {error.strerror or error}. Nothing was changed.")
    with writing(people):
        read = find_person(people, person_id)
        head, path = read.person.head, people / Path(read.person.source).name
        if any(entry.id == given.id for entry in read.person.assessments):
            click.echo(f"{path}: has this self-assessment already. Nothing was changed.")
            return
        write_changes(path, [Append("assessments", self_assessment_entry(given, head.id))])
    click.echo(f"{head.name or head.id}: self-assessment of {given.date:%Y-%m-%d} added to {path}")
    if given.name and head.name and given.name.casefold() != head.name.casefold():
        click.echo(
            f"The file says that it is of {given.name!r}, and the person is called {head.name!r}.", err=True
        )
    marks = Diagnostics()
    check_person(find_person(people, person_id, Diagnostics()), framework, marks)
    known = Diagnostics()
    check_person(read, framework, known)
    new = [one for one in marks if one.message not in {before.message for before in known}]
    for mark in as_called(people, new):
        click.echo(as_line(mark), err=True)


@person.command(epilog=EXIT_CODES, short_help="Show where a person stands, and their goals.")
@click.argument("person_id", metavar="PERSON")
@click.option(
    "--with-notes", is_flag=True, help="Show the notes for coaches too; without it only the shared ones."
)
@people_options
def show(person_id: str, with_notes: bool, people: Path, framework_folder: Path) -> None:
    """Show where a person stands in each competency, what to talk about, and their goals."""
    framework = open_framework(framework_folder)
    read = find_person(people, person_id)
    show_person(console(), person_report(read.person, framework, Wanted(today(), with_notes=with_notes)))


@person.command(epilog=EXIT_CODES)
@click.argument("person_id", metavar="PERSON")
@click.option("--competency", "competency_id", metavar="COMPETENCY", help="One competency only.")
@people_options
def history(person_id: str, competency_id: str | None, people: Path, framework_folder: Path) -> None:
    """Show everything that was said of a person, the newest first."""
    framework = open_framework(framework_folder)
    competency = find_competency(framework, competency_id, "'--competency'") if competency_id else None
    events = events_of(find_person(people, person_id).person, framework, competency)
    if not events:
        click.echo("Nothing was said yet.")
        sys.exit(0)
    console().print(history_table(events))
