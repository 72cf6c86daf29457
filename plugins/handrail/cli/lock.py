"""`handrail lock`: keeps the list of every id that was published."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from handrail.cli.project import as_line, config_option, opened, summary
from handrail.pages.render import counted
from handrail.sources.diagnostics import Diagnostics, nearest
from handrail.sources.lock import LOCK_FILE, Lock, Update, published_by, updated, written_lock


@click.command(
    epilog="""\b
Exit codes:
  0  the lock is up to date, or was brought up to date
  1  an id is gone, the sources have problems, or with --check the lock is not up to date; nothing was written
  2  the command was called wrongly, or there is no project"""
)
@config_option
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; end with 1 when there is something to write."
)
@click.option("--retire", is_flag=True, help="Give up the ids that follow, for good.")
@click.argument("ids", nargs=-1, metavar="[ID]...")
def lock(config_file: Path, only_check: bool, retire: bool, ids: tuple[str, ...]) -> None:
    """Bring handrail.lock, the list of every published id, up to date.

    New ids are added. An id that is gone is never dropped silently: list it under 'aliases' of what it became, or give
    it up with --retire; what belongs to it, such as the tasks of a module, is given up with it.
    """
    if bool(ids) != retire:
        raise click.UsageError("write --retire and the ids to give up: handrail lock --retire old-module")
    found = Diagnostics()
    project = opened(config_file, found, published_only=True)
    if project is None or found.errors:
        for problem in found.errors:
            click.echo(as_line(problem))
        click.echo(f"{summary(found)} Nothing was changed.", err=True)
        sys.exit(1)
    before = project.sources.lock
    site = project.sources.site
    update = updated(before or Lock(), published_by(site, project.entries), ids)
    _refuse_unknown(ids, update)
    text = written_lock(update.lock)
    path = project.root / LOCK_FILE
    fresh = before is not None and path.read_text("utf-8") == text
    _say(update)
    if update.gone:
        click.echo(
            f"Gone: {counted(len(update.gone), 'published id')}. List each under 'aliases' of what it became, or run "
            "'handrail lock --retire ID...'. Nothing was changed.",
            err=True,
        )
        sys.exit(1)
    if fresh:
        click.echo(f"{LOCK_FILE} is up to date: {counted(len(update.lock.published), 'id')}.")
    elif only_check:
        click.echo(f"{LOCK_FILE} is not up to date; run 'handrail lock'. Nothing was changed.", err=True)
        sys.exit(1)
    else:
        path.write_text(text, encoding="utf-8", newline="\n")
        changes = f"{counted(len(update.added), 'id')} added, {len(update.retired)} retired"
        click.echo(f"{LOCK_FILE}: {changes}, {len(update.lock.published)} in all.")


def _say(update: Update) -> None:
    for sign, entries in (("+", update.added), ("retired", update.retired), ("gone", update.gone)):
        for entry in entries:
            click.echo(f"{sign} {entry}")


def _refuse_unknown(ids: Sequence[str], update: Update) -> None:
    """End with exit code 2 when an id to retire is not one that is gone."""
    retired = [*update.retired]
    for name in ids:
        if not any(name in (entry, entry.partition(" ")[2]) for entry in retired):
            gone = [entry.partition(" ")[2] for entry in update.gone]
            guess = nearest(name, gone)
            hint = f"; did you mean {guess!r}?" if guess else ""
            raise click.UsageError(f"no published id {name!r} is gone{hint} Nothing was changed.")
