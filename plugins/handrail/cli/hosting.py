"""`handrail hosting`: the files for a host, in the folder where they are wanted."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from handrail.publish.hosting import RECIPES, SAMPLE_PATH, recipe_files, site_path, write_new


def _path(ctx: click.Context, param: click.Parameter, given: str) -> str:
    try:
        return site_path(given)
    except ValueError as error:
        raise click.BadParameter(str(error), ctx, param) from None


@click.command(
    epilog="""\b
Exit codes:
  0  listed or written
  1  a file is there already, or cannot be written; nothing was overwritten
  2  the command was called wrongly"""
)
@click.argument("name", required=False, type=click.Choice(list(RECIPES)), metavar="[NAME]")
@click.option(
    "--path",
    default=SAMPLE_PATH,
    show_default=True,
    callback=_path,
    help="The path of the site on its host; / for a host of its own.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="The folder that they are written to.  [default: this one]",
)
@click.pass_context
def hosting(ctx: click.Context, name: str | None, path: str, out: Path) -> None:
    """Write the files of the recipe NAME, or list the recipes.

    What each needs beside them, the guide for publishers says.
    """
    if name is None:
        for option in ("path", "out"):
            if ctx.get_parameter_source(option) is click.core.ParameterSource.COMMANDLINE:
                raise click.UsageError(f"--{option} goes with the NAME of a recipe ({', '.join(RECIPES)})")
        for each, recipe in RECIPES.items():
            click.echo(f"{each:<14}{recipe.title}: {', '.join(recipe.files)}")
        return
    made = list(recipe_files(RECIPES[name], path))
    if present := [out / file for file, _ in made if (out / file).exists()]:
        for old in present:
            click.echo(f"{old}: is there already", err=True)
        click.echo("Nothing was written; move them away, or write to another folder with --out.", err=True)
        sys.exit(1)
    for file, text in made:
        try:
            click.echo(write_new(out, file, text))
        except OSError as error:
            click.echo(f"{out / file}: cannot be written: {error.strerror or error}", err=True)
            sys.exit(1)
