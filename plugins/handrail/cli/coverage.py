"""How coverage is printed: a table for people, JSON for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from handrail.guidance.coverage import Coverage, Practice
from handrail.model.course import Module
from handrail.model.framework import Framework


def print_coverage(framework: Framework, covered: Coverage, form: str) -> None:
    """Print how each level is taught, and the totals, on standard output."""
    if form == "json":
        click.echo(json.dumps(_as_json(covered), indent=2, ensure_ascii=False))
        return
    Console(file=sys.stdout, highlight=False).print(_table(framework, covered))
    levels = len(covered.rows)
    click.echo(f"{covered.taught} of {levels} levels are taught ({covered.share:.1%}).")


def _as_json(covered: Coverage) -> dict[str, Any]:
    return {
        "levels": [
            {
                "competency": row.competency.id,
                "level": row.level,
                **_counts(row.modules, row.practice),
                "taught_by": [module.id for module in row.modules],
            }
            for row in covered.rows
        ],
        "total": {
            "levels": len(covered.rows),
            "taught": covered.taught,
            "share": round(covered.share, 4),
            **_counts(covered.modules, covered.practice),
        },
    }


def _table(framework: Framework, covered: Coverage) -> Table:
    table = Table(title="What teaches and practises each level", show_footer=True)
    table.add_column("Competency", footer="Total, each module once")
    table.add_column("Level")
    for name, total in _counts(covered.modules, covered.practice).items():
        table.add_column(name.capitalize(), justify="right", footer=str(total))
    before = ""
    for row in covered.rows:
        titles = {level.id: level.title for level in framework.scale_of(row.competency).levels}
        if before and before != row.competency.id:
            table.add_section()
        table.add_row(
            escape(row.competency.title) if before != row.competency.id else "",
            escape(titles[row.level]),
            *(str(count) if row.modules else "-" for count in _counts(row.modules, row.practice).values()),
        )
        before = row.competency.id
    return table


def _counts(modules: Sequence[Module], practice: Practice) -> dict[str, int]:
    return {"modules": len(modules), **asdict(practice)}
