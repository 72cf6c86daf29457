"""Opens the framework and person files for the commands for coaches, and writes changes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import NoReturn, TypeVar

import click
from pydantic import ValidationError
from rich.console import Console
from rich.progress import track

from handrail.cli.project import as_line, summary
from handrail.exchange.atomic import held, write_whole
from handrail.exchange.folder import read_folder
from handrail.exchange.person_file import Append, Change, NotWritten, changed
from handrail.model.framework import Competency, Framework, Role
from handrail.model.person import LISTS
from handrail.sources.diagnostics import Diagnostic, Diagnostics, unknown
from handrail.sources.people import SUFFIXES, ReadPerson, read_people, read_person_file

_Thing = TypeVar("_Thing")


def open_framework(folder: Path) -> Framework:
    """Read the framework, or end: 1 with its problems, 2 when there is none."""
    found = Diagnostics()
    framework, _ = read_folder(folder, found)
    if len(found):
        for problem in found:
            click.echo(as_line(problem), err=True)
        fail(summary(found))
    if framework is None:
        raise click.UsageError(f"{folder}: holds no framework.yml")
    return framework


def open_people(folder: Path, found: Diagnostics) -> tuple[ReadPerson, ...]:
    """Read all person files; a folder that does not exist is a wrong call."""
    _check_folder(folder)
    return read_people(folder, found, lambda paths: with_progress(paths, "Reading"))


def as_called(folder: Path, problems: Iterable[Diagnostic]) -> Diagnostics:
    """Return problems of files with the folder's path as it was given, by which editors and CI find them."""
    said = Diagnostics()
    for one in problems:
        path = (folder / PurePosixPath(one.path).name).as_posix()
        said.add(path, one.line, one.column, one.message, severity=one.severity)
    return said


def find_person(folder: Path, name: str, found: Diagnostics | None = None) -> ReadPerson:
    """Return a person by id, or end: 2 when there is none, 1 when nothing of the file can be read.

    Args:
        folder: The folder of person files.
        name: The person's id.
        found: Collects problems of the file, of which what can be read is used; without it they are said.
    """
    _check_folder(folder)
    problems = Diagnostics()
    read = next((one for one in _called(folder, name, problems) if one.person.head.id == name), None)
    if read is None:
        if problems.errors:
            for problem in as_called(folder, problems.errors):
                click.echo(as_line(problem), err=True)
            sys.exit(1)
        people = {one.person.head.id: one for one in open_people(folder, problems)}
        if name not in people:
            raise click.UsageError(unknown("person", name, people))
        read = people[name]
    for problem in problems:
        if problem.path != read.person.source:
            continue
        if found is None:
            click.echo(as_line(next(iter(as_called(folder, [problem])))), err=True)
        else:
            found.add(problem.path, problem.line, problem.column, problem.message, severity=problem.severity)
    return read


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Hold the folder while a person is read, changed and written, so that nothing of anybody is lost."""
    _check_folder(folder)
    with held(folder):
        yield


def write_changes(path: Path, changes: list[Change]) -> None:
    """Put changes into a file, whole or not at all, or end with 1."""
    for change in changes:
        if isinstance(change, Append):
            _refuse_unreadable(change)
    try:
        text = path.read_bytes().decode()
        write_whole(path.resolve(), changed(text, changes).encode())
    except NotWritten as refusal:
        fail(f"{path}: {refusal}. Nothing was changed.")
    except UnicodeDecodeError:
        fail(f"{path}: not UTF-8; save the file as UTF-8. Nothing was changed.")
    except OSError as error:
        fail(f"{path}: cannot be written: {error.strerror or error}. Nothing was changed.")


def find_competency(framework: Framework, name: str, hint: str = "'COMPETENCY'") -> Competency:
    """Return a competency by id, or end with 2."""
    known = {competency.id: competency for competency in framework.competencies}
    old = {before: one.id for one in framework.competencies for before in one.aliases}
    if name in old:
        raise click.BadParameter(f"competency {name!r} is called {old[name]!r} now", param_hint=hint)
    if name not in known:
        raise click.BadParameter(unknown("competency", name, known), param_hint=hint)
    return known[name]


def find_role(framework: Framework, name: str, hint: str) -> Role:
    """Return a role by id, or end with 2."""
    roles = {role.id: role for role in framework.roles}
    if name not in roles:
        raise click.BadParameter(unknown("role", name, roles), param_hint=hint)
    return roles[name]


def with_progress(things: Iterable[_Thing], doing: str) -> Iterable[_Thing]:
    """Go through things; on a terminal a bar shows how far, elsewhere nothing does."""
    things = list(things)
    shown = sys.stderr.isatty() and len(things) > 20
    return track(things, doing, transient=True, disable=not shown, console=Console(stderr=True))


def fail(text: str) -> NoReturn:
    """Say why and end with 1."""
    click.echo(text, err=True)
    sys.exit(1)


def _called(folder: Path, name: str, found: Diagnostics) -> Iterator[ReadPerson]:
    """Read the files that are called as the person."""
    for suffix in SUFFIXES:
        path = folder / f"{name}{suffix}"
        if "/" not in name and path.is_file() and (read := read_person_file(path, found)):
            yield read


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise click.UsageError(f"{folder}: there is no such folder; 'handrail person new' makes it")


def _refuse_unreadable(change: Append) -> None:
    """End with 2 when an entry could not be read again."""
    try:
        LISTS[change.to].model_validate(
            {
                name: value
                for name, value in change.entry.items()
                if value not in (None, False, "", (), [], {})
            }
        )
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            where = ".".join(map(str, detail["loc"]))
            raise click.UsageError(f"{where}: {detail['msg'].removeprefix('Value error, ')}") from None
