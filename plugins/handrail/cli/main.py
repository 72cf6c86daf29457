"""The command line. Exit codes: 0 all is well, 1 problems were found, 2 the command was called wrongly."""

from __future__ import annotations

import click

from handrail import __version__
from handrail.cli.agreed import agreed
from handrail.cli.assign import assign
from handrail.cli.check import check
from handrail.cli.exporting import export_group
from handrail.cli.goal import goal
from handrail.cli.headers import headers
from handrail.cli.hosting import hosting
from handrail.cli.importing import import_group
from handrail.cli.lock import lock
from handrail.cli.pdf import pdf
from handrail.cli.people import people
from handrail.cli.person import person
from handrail.cli.report import report
from handrail.cli.schema import schema


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="handrail")
def main() -> None:
    """Course, handbook and competencies as one static site."""


main.add_command(check)
main.add_command(lock)
main.add_command(schema)
main.add_command(export_group)
main.add_command(import_group)
main.add_command(person)
main.add_command(assign)
main.add_command(goal)
main.add_command(agreed)
main.add_command(report)
main.add_command(people)
main.add_command(pdf)
main.add_command(headers)
main.add_command(hosting)
