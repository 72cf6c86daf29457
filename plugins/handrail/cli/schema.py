"""`handrail schema`: the JSON Schemas of what authors write, for their editors."""

from __future__ import annotations

from pathlib import Path

import click

from handrail.sources.schemas import MODELS, schema_file, schema_text


@click.command(
    epilog="""\b
In an editor with a YAML language server, begin a file with the line
  # yaml-language-server: $schema=../schemas/competency.json

\b
Exit codes:
  0  printed or written
  2  the command was called wrongly"""
)
@click.argument("name", required=False, type=click.Choice(list(MODELS)), metavar="[NAME]")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write to a folder, each schema to a file of its own.",
)
def schema(name: str | None, out: Path | None) -> None:
    """Print the JSON Schema NAME, or write all of them with --out; without either, list their names."""
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        for each in [name] if name else MODELS:
            path = out / schema_file(each)
            path.write_text(schema_text(each), encoding="utf-8", newline="\n")
            click.echo(path)
    elif name:
        click.echo(schema_text(name), nl=False)
    else:
        for each, model in MODELS.items():
            click.echo(f"{each:<17}{(model.__doc__ or '').splitlines()[0]}")
