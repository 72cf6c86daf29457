"""`handrail people`: checks all person files, and brings them to a newer framework."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from handrail.cli.people_files import (
    as_called,
    open_framework,
    open_people,
    with_progress,
    write_changes,
    writing,
)
from handrail.cli.people_options import EXIT_CODES, by_option, people_options
from handrail.cli.problems import print_problems
from handrail.cli.project import problems_option, summary
from handrail.exchange.migration import migration
from handrail.pages.render import counted
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.people import person_files_below
from handrail.sources.people_chain import check_person


@click.group()
def people() -> None:
    """All person files of a folder."""


@people.command(epilog=EXIT_CODES, short_help="Check every person file, also in CI.")
@problems_option
@click.option(
    "--strict", is_flag=True, help="Let warnings fail as well, such as ids that the framework does not have."
)
@people_options
def check(form: str, strict: bool, people: Path, framework_folder: Path) -> None:
    """Check every person file of a folder, also in the CI of a private repository."""
    framework = open_framework(framework_folder)
    found = Diagnostics()
    read = open_people(people, found)
    for one in with_progress(read, "Checking"):
        check_person(one, framework, found)
    said = as_called(people, found)
    for path in person_files_below(people):
        message = "is a person file in a folder further down, which is not read; move it up"
        said.add(path.as_posix(), 1, 1, message, severity="warning")
    print_problems(said, form)
    if count := summary(said):
        click.echo(count, err=True)
    elif form == "text":
        click.echo(f"No problems: {counted(len(read), 'person', 'people')}.")
    if said.errors or (strict and said.warnings):
        sys.exit(1)


@people.command(epilog=EXIT_CODES, short_help="Bring what is assigned to a newer framework.")
@by_option("Id of who brings them along.  [env: HANDRAIL_COACH]")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@people_options
def migrate(coach: str, dry_run: bool, people: Path, framework_folder: Path) -> None:
    """Bring what is assigned to the present version of the framework.

    Each assignment whose competency and level are still there is made anew with the present version, under the
    competency's present id; the old one stays in the file. What needs a new talk is listed and not changed: levels and
    competencies that are gone or were replaced.
    """
    framework = open_framework(framework_folder)
    found = Diagnostics()
    talks = moved = 0
    with writing(people):
        for one in with_progress(open_people(people, found), "Migrating"):
            plan = migration(one.person, framework, coach)
            name = one.person.head.name or one.person.head.id
            for line in plan.moves:
                click.echo(f"{name}: {line}")
            for line in plan.talks:
                click.echo(f"{name}: to talk about: {line}")
            talks, moved = talks + len(plan.talks), moved + len(plan.moves)
            if plan.changes and not dry_run:
                write_changes(people / Path(one.person.source).name, plan.changes)
    print_problems(as_called(people, found), "text")
    done = "would be brought along" if dry_run else "brought along"
    click.echo(f"{counted(moved, 'assignment')} {done}, {counted(talks, 'talk')} to have.")
    if found.errors:
        sys.exit(1)
