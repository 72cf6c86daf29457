"""The command line. Exit codes: 0 all is well, 1 problems were found, 2 the command was called wrongly."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from handrail import __version__
from handrail.builders.project import NoProject, check_project
from handrail.pages.render import counted
from handrail.sources.diagnostics import Diagnostics


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="handrail")
def main() -> None:
    """Course, handbook and competencies as one static site."""


@main.command()
@click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's configuration.",
)
def check(config_file: Path) -> None:
    """Check all sources without building the site.

    Prints every problem as path:line:col: message and ends with exit code 1 if there is one. Links between pages are
    checked by the build.
    """
    found = Diagnostics()
    try:
        sources = check_project(config_file, found)
    except NoProject as error:
        raise click.UsageError(str(error)) from None
    for problem in found:
        click.echo(str(problem))
    if number := len(found):
        click.echo(f"{counted(number, 'problem')} found.", err=True)
        sys.exit(1)
    if sources:
        site = sources.site
        competencies = len(site.framework.competencies) if site.framework else 0
        parts = (
            counted(len(site.course.phases), "phase"),
            counted(len(site.course.modules), "module"),
            counted(len(site.handbook.chapters), "chapter"),
            counted(competencies, "competency", "competencies"),
        )
        click.echo(f"No problems: {', '.join(parts)}.")
