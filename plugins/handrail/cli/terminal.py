"""Where tables are printed, as wide as the terminal, and wide enough for programs and files; and how far work is."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from handrail.publish.progress import Follow

PIPED = 200
"""Columns where there is no terminal and nobody has said how many."""
_Thing = TypeVar("_Thing")


def console() -> Console:
    """Return where tables of a command are printed."""
    told = sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit()
    return Console(file=sys.stdout, highlight=False, soft_wrap=False, width=None if told else PIPED)


def table(*columns: str, wraps: str) -> Table:
    """Return a table in which one column may wrap and the others, with levels and days, never do."""
    made = plain_table()
    for name in columns:
        made.add_column(name, no_wrap=name != wraps, overflow="fold", min_width=12 if name == wraps else None)
    return made


def plain_table() -> Table:
    """Return a table without lines between columns, so that more of a narrow terminal is left for what they hold."""
    return Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False)


@contextmanager
def following() -> Iterator[Follow]:
    """Show a bar on a terminal; elsewhere nothing moves."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    shown = Console(stderr=True)
    with Progress(*columns, console=shown, transient=True, disable=not sys.stderr.isatty()) as progress:

        def follow(things: Iterable[_Thing], doing: str, total: int) -> Iterable[_Thing]:
            return progress.track(things, total=total, description=doing)

        yield follow
