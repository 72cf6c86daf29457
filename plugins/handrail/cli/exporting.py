"""`handrail export`: a folder of competencies as CASE, CSV, JSON or XLSX."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from handrail.exchange.atomic import write_whole
from handrail.exchange.case_ids import export_date
from handrail.exchange.case_out import framework_case
from handrail.exchange.csv_out import framework_csv
from handrail.exchange.folder import read_folder
from handrail.exchange.own_json import framework_json
from handrail.exchange.xlsx_out import framework_xlsx
from handrail.model.framework import Framework
from handrail.pages.render import counted
from handrail.sources.diagnostics import Diagnostics


@click.group("export")
def export_group() -> None:
    """Write the framework in a format that other systems read.

    A framework with problems is not exported.
    """


def _common(command: Callable[..., None]) -> Callable[..., None]:
    command = click.option(
        "--from",
        "folder",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path("competencies"),
        show_default=True,
        help="The folder of competencies.",
    )(command)
    return click.argument("path", type=click.Path(dir_okay=False, path_type=Path))(command)


@export_group.command("json")
@_common
def export_json(path: Path, folder: Path) -> None:
    """Export our own JSON, without loss."""
    _export(path, folder, lambda framework: framework_json(framework).encode())


@export_group.command("csv")
@_common
def export_csv(path: Path, folder: Path) -> None:
    """Export one table, from which 'handrail import csv' makes the same framework again."""
    _export(path, folder, lambda framework: framework_csv(framework).encode())


@export_group.command("xlsx")
@_common
def export_xlsx(path: Path, folder: Path) -> None:
    """Export a workbook for people: framework, competencies, statements and roles."""
    _export(path, folder, framework_xlsx)


@export_group.command("case")
@_common
@click.option(
    "--date",
    metavar="DATE",
    help="Time of the last change of what has none of its own, such as 2026-11-22. "
    "Without it SOURCE_DATE_EPOCH, else 2020-01-01, so that two exports are the same.",
)
def export_case(path: Path, folder: Path, date: str | None) -> None:
    """Export a CASE 1.1 package in JSON, valid by the official schema."""
    when = export_date(date)
    if when is None:
        raise click.UsageError(f"--date {date!r} is no day such as 2026-11-22")
    _export(path, folder, lambda framework: framework_case(framework, when).encode())


def _export(path: Path, folder: Path, write: Callable[[Framework], bytes]) -> None:
    found = Diagnostics()
    framework, _ = read_folder(folder, found)
    for problem in found:
        click.echo(str(problem))
    if len(found) or framework is None:
        if framework is None and not len(found):
            click.echo(f"{folder}: holds no framework.yml")
        click.echo(f"{counted(max(len(found), 1), 'problem')} found. Nothing was exported.", err=True)
        sys.exit(1)
    try:
        write_whole(path, write(framework))
    except OSError as error:
        click.echo(f"{path}: cannot be written: {error.strerror or error}")
        sys.exit(1)
    statements = sum(len(competency.statements) for competency in framework.competencies)
    parts = (
        counted(len(framework.competencies), "competency", "competencies"),
        counted(statements, "statement"),
        counted(len(framework.roles), "role"),
    )
    click.echo(f"{', '.join(parts)}: {path}")
