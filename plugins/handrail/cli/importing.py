"""`handrail import`: a framework from CASE, CSV, JSON or YAML into a folder of competencies."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from handrail.exchange.case_in import read_case
from handrail.exchange.changes import KINDS, Changes
from handrail.exchange.csv_file import read_csv_file
from handrail.exchange.draft import Draft, complete
from handrail.exchange.findings import Findings
from handrail.exchange.folder import read_folder, write_folder
from handrail.exchange.import_plan import Plan, plan_import
from handrail.exchange.json_in import read_json
from handrail.exchange.reading import decode, parse_yaml, read_bytes
from handrail.model.framework import Framework
from handrail.pages.render import counted
from handrail.sources.diagnostics import Diagnostics

Read = Callable[[bytes, Findings, Framework | None], Draft | None]
_LISTED = 20


@click.group("import")
def import_group() -> None:
    """Bring a framework from elsewhere into a folder of competencies.

    Things that are there already are matched by id and updated in place; files that stay the same are not touched.
    Competencies that the source no longer has are marked deprecated, with --prune deleted. Nothing is written when there
    is a problem.
    """


def _common(command: Callable[..., None]) -> Callable[..., None]:
    file = click.Path(exists=True, dir_okay=False, path_type=Path)
    command = click.option("--dry-run", is_flag=True, help="Show what would change and write nothing.")(
        command
    )
    command = click.option("--prune", is_flag=True, help="Delete what the source no longer has.")(command)
    command = click.option(
        "--into",
        type=click.Path(file_okay=False, path_type=Path),
        required=True,
        help="The folder of competencies; made if it is missing.",
    )(command)
    return click.argument("path", type=file)(command)


@import_group.command("json")
@_common
def import_json(path: Path, into: Path, prune: bool, dry_run: bool) -> None:
    """Import our own JSON, or one of the known foreign shapes of JSON and YAML (.yml).

    Known are: competency_domains of competencies of skills; tracks of milestones with signals; levels with themes and
    competencies.
    """
    _import(path, into, lambda data, findings, _: read_json(data, findings), prune=prune, dry_run=dry_run)


@import_group.command("csv")
@_common
@click.option(
    "--map",
    "maps",
    multiple=True,
    metavar="COLUMN=FIELD",
    help="What a foreign column means, such as 'Skill name=competency', or a YAML file of such pairs. May be repeated.",
)
def import_csv(path: Path, into: Path, prune: bool, dry_run: bool, maps: tuple[str, ...]) -> None:
    """Import a table with one row for each statement, or for each competency and level.

    Columns, in any order and in free spelling: competency_id, competency, area, code, purpose, description, summary,
    outcomes, requires, level, level_title, level_summary, statement_id, statement, behaviour, examples, evidence, points,
    and one column 'role:<id>' for each role with its target, such as 'advanced!8' (level, importance) or 'advanced?'
    (optional). Lists have one item a line. An empty competency means that of the row above. Other columns are kept as
    extensions. Rows that 'handrail export csv' writes for the framework, its levels, areas, roles and behaviours say so
    in the column 'record'.
    """
    mapping = _mapping(maps)

    def read(data: bytes, findings: Findings, known: Framework | None) -> Draft | None:
        return read_csv_file(data, findings, mapping=mapping, known=known)

    _import(path, into, read, prune=prune, dry_run=dry_run)


@import_group.command("case")
@_common
def import_case(path: Path, into: Path, prune: bool, dry_run: bool) -> None:
    """Import a CASE package (1.0 or 1.1) in JSON.

    What is not as the specification has it is mended and said. Foreign identifiers, fields and associations are kept
    and come out again with 'handrail export case'.
    """
    _import(path, into, lambda data, findings, _: read_case(data, findings), prune=prune, dry_run=dry_run)


def _mapping(maps: tuple[str, ...]) -> dict[str, str]:
    mapping: dict[str, str] = {}
    for pair in maps:
        column, equals, field = pair.rpartition("=")
        if equals:
            mapping[column.strip()] = field.strip()
        elif Path(pair).is_file():
            mapping |= _mapping_file(Path(pair))
        else:
            raise click.UsageError(f"--map {pair!r} is neither column=field nor a file")
    return mapping


def _mapping_file(path: Path) -> dict[str, str]:
    findings = Findings(str(path))
    data = read_bytes(path, findings)
    text = decode(data, findings) if data is not None else None
    value: Any = parse_yaml(text, findings) if text is not None else None
    if not findings.problems and not (
        isinstance(value, dict) and all(isinstance(field, str) for field in value.values())
    ):
        findings.problem("1", "must be a mapping of columns to fields, such as 'Skill name: competency'")
    if findings.problems:
        raise click.UsageError("\n".join(findings.problems))
    return dict(value)


def _import(path: Path, into: Path, read: Read, *, prune: bool, dry_run: bool) -> None:
    findings, found = Findings(str(path)), Diagnostics()
    known, existing = read_folder(into, found)
    if len(found):
        _stop(
            [str(problem) for problem in found], f"{into} has problems; mend them first. Nothing was written."
        )
    data = read_bytes(path, findings)
    draft = read(data, findings, known) if data is not None else None
    plan = None
    if draft and not findings.problems:
        complete(draft, findings)
    if draft and not findings.problems:
        console = Console(stderr=True)
        with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
            task = progress.add_task("Files")

            def show(done: int, total: int) -> None:
                progress.update(task, completed=done, total=total)

            plan = plan_import(draft, existing, findings, prune=prune, progress=show)
    for warning in findings.warnings:
        click.echo(f"warning: {warning}", err=True)
    if plan is None or findings.problems:
        _stop(findings.problems, f"{counted(len(findings.problems), 'problem')} found. Nothing was written.")
    else:
        _finish(plan, into, prune=prune, dry_run=dry_run)


def _finish(plan: Plan, into: Path, *, prune: bool, dry_run: bool) -> None:
    _show(plan.changes, prune=prune)
    if not dry_run:
        try:
            write_folder(into, plan.write, plan.delete)
        except OSError as error:
            _stop([f"{error.filename or into}: cannot be written: {error.strerror}"], "Nothing was written.")
    done = "would be" if dry_run else "were" if len(plan.write) != 1 else "was"
    deleted = f", {len(plan.delete)} deleted" if plan.delete else ""
    click.echo(
        f"{counted(len(plan.write), 'file')} {done} written{deleted}, {plan.unchanged} unchanged: {into}"
    )


def _show(changes: Changes, *, prune: bool) -> None:
    table = Table("", "added", "changed", "removed", "same", box=None, pad_edge=False)
    for kind in KINDS:
        parts = (changes.added[kind], changes.changed[kind], changes.removed[kind])
        table.add_row(kind, *(str(len(part)) for part in parts), str(changes.same[kind]))
    console = Console(width=80, highlight=False, markup=False)
    console.print(table)
    for kind in KINDS:
        if ids := changes.removed[kind]:
            more = f" and {len(ids) - _LISTED} more" if len(ids) > _LISTED else ""
            how = " (marked deprecated)" if kind == "competencies" and not prune else ""
            click.echo(f"removed {kind}{how}: {', '.join(ids[:_LISTED])}{more}")


def _stop(problems: list[str], last: str) -> None:
    for problem in problems:
        click.echo(problem)
    click.echo(last, err=True)
    sys.exit(1)
