"""The options that the commands for coaches share."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from handrail.model.base import is_id
from handrail.sources.options import published_folders
from handrail.sources.validate import not_an_id

_Command = TypeVar("_Command", bound=Callable[..., Any])

EXIT_CODES = """\b
Exit codes:
  0  done
  1  a file has a problem or cannot be written; what was there is as it was
  2  the command was called wrongly, or a person, role, competency or level is not known"""


def people_options(command: _Command) -> _Command:
    """Add `--people` and `--framework`."""
    command = click.option(
        "--framework",
        "framework_folder",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        envvar="HANDRAIL_FRAMEWORK",
        default="competencies",
        show_default=True,
        is_eager=True,  # known when the folder of people is looked at
        help="The folder of competencies, of the site's repository.  [env: HANDRAIL_FRAMEWORK]",
    )(command)
    return click.option(
        "--people",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="HANDRAIL_PEOPLE",
        required=True,
        callback=_kept_apart,
        help="The folder of person files, outside of the site.  [env: HANDRAIL_PEOPLE]",
    )(command)


def by_option(text: str) -> Callable[[_Command], _Command]:
    """Return the option that says who does it."""
    return click.option(
        "--by", "coach", metavar="COACH", envvar="HANDRAIL_COACH", required=True, callback=an_id, help=text
    )


def an_id(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Take an id, or end with 2."""
    if value is not None and not is_id(value):
        raise click.BadParameter(not_an_id(value, "c-hedda"), ctx, param)
    return value


def day_option(name: str, text: str, **more: Any) -> Callable[[_Command], _Command]:
    """Return an option that takes a day as yyyy-mm-dd."""

    def read(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime.date | None:
        if value is None:
            return None
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise click.BadParameter(f"{value!r} is no day such as 2026-11-22", ctx, param) from None

    return click.option(name, callback=read, metavar="DAY", help=text, **more)


def today() -> datetime.date:
    """Return the day, as the calendar of this machine has it."""
    return datetime.datetime.now().astimezone().date()


def _kept_apart(ctx: click.Context, param: click.Parameter, people: Path) -> Path:
    """Refuse a folder in which the files would be published."""
    folder = people.resolve()
    published = [ctx.params["framework_folder"]] if "framework_folder" in ctx.params else []
    for place in {Path.cwd(), *folder.parents}:
        if (config := place / "mkdocs.yml").is_file():
            published += published_folders(config)
    for one in published:
        if folder.is_relative_to(one.resolve()):
            raise click.BadParameter(
                f"{people} lies in {one.name}/, which the site publishes; keep person files outside of the site",
                ctx,
                param,
            )
    return people
