"""`handrail agreed`: what was agreed with a person, as a file for them."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from handrail.cli.people_files import fail, find_person, open_framework
from handrail.cli.people_options import EXIT_CODES, an_id, people_options
from handrail.exchange.agreed import agreed_result, agreed_text
from handrail.exchange.atomic import write_whole
from handrail.guidance.people import newest, standing_entries
from handrail.pages.render import counted
from handrail.sources.options import site_id_of


@click.command(epilog=EXIT_CODES, short_help="Write what was agreed, as a file for the learner.")
@click.argument("person_id", metavar="PERSON")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The file to write, such as anna.json.",
)
@click.option(
    "--by",
    "coach",
    metavar="COACH",
    envvar="HANDRAIL_COACH",
    callback=an_id,
    help="Id of who gives it.  [default: the person's coach]",
)
@click.option(
    "--site",
    metavar="SITE_ID",
    envvar="HANDRAIL_SITE",
    help="The site on which the learner reads it.  [default: 'site_id' in mkdocs.yml, here or beside the framework]",
)
@click.option("--anonymous", is_flag=True, help="Leave the name out.")
@people_options
def agreed(
    person_id: str,
    out: Path,
    coach: str | None,
    site: str | None,
    anonymous: bool,
    people: Path,
    framework_folder: Path,
) -> None:
    """Write what was agreed with a person, for them to import on My data.

    It holds the assigned levels, the shared notes and the goals: no note for coaches, nothing of other people.
    """
    framework = open_framework(framework_folder)
    read = find_person(people, person_id)
    by = coach or read.person.head.coach
    if by is None:
        raise click.UsageError("the person has no coach; say with --by who gives it")
    site = site or _site_id(framework_folder)
    if site is None:
        raise click.UsageError(
            "there is no mkdocs.yml with a 'site_id' here; say with --site which site it is for"
        )
    now = datetime.datetime.now().astimezone()
    result = agreed_result(read.person, framework, site=site, by=by, now=now, named=not anonymous)
    try:
        write_whole(out, agreed_text(result).encode())
    except OSError as error:
        fail(f"{out}: cannot be written: {error.strerror or error}")
    click.echo(f"{counted(len(result.assigned), 'level')}, {counted(len(result.goals), 'goal')}: {out}")
    standing = standing_entries(read.person.assignments)
    for name in dict.fromkeys(entry.competency for entry in standing):
        entry = newest(one for one in standing if one.competency == name)
        if entry and not entry.withdrawn and name not in result.assigned:
            click.echo(f"left out: {name} {entry.level}, which today's framework does not have", err=True)


def _site_id(framework_folder: Path) -> str | None:
    for folder in (Path.cwd(), framework_folder.resolve().parent):
        if (config := folder / "mkdocs.yml").is_file() and (name := site_id_of(config)):
            return name
    return None
