"""`handrail check SITE_DIR`: everything that can be checked on a built site, before a visitor does."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from handrail.cli.problems import print_problems
from handrail.cli.project import summary
from handrail.cli.terminal import following
from handrail.pages.render import counted
from handrail.publish.built import NoSite, shown
from handrail.publish.checking.findings import add_all
from handrail.publish.checking.run import Outcome, ThemeErrors, check_site
from handrail.publish.checking.site import CheckedSite, open_site
from handrail.publish.checking.validator import NotValidated, find_validator
from handrail.publish.headers.built import built_sites, site_roots
from handrail.publish.progress import Follow
from handrail.publish.records import shared_records
from handrail.sources.diagnostics import Diagnostics

NOT_VALIDATED = 3
"""Exit code when all is well as far as is known, and the HTML was not validated."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How to check."""

    site_url: str | None
    """Where the site will be; without it, what the site says."""
    form: str
    """Text, json or github."""
    strict: bool
    """Whether warnings fail as well."""
    with_html: bool
    validator: str | None
    """The path of the validator of HTML, when the publisher names one."""
    allowed_hosts: Iterable[str]
    """What pages may ask beside the site's own host."""


def check_built_sites(folder: Path, asked: Asked) -> int:
    """Check a built site, or one by one all sites in a folder that is none itself; return the worst exit code."""
    roots = _roots(folder)
    for_one = {"--site-url": asked.site_url is not None, "--format json": asked.form == "json"}
    for option, given in for_one.items():
        if given and len(roots) > 1:
            raise click.UsageError(
                f"{option} goes with one site; {shown(folder)} holds {', '.join(map(shown, roots))}"
            )
    codes: list[int] = []
    for root in roots:
        if len(roots) > 1:
            click.echo(f"{shown(folder / root)}:", err=True)
        codes.append(_check(folder / root, asked))
    for sentence in shared_records(folder, roots):
        click.echo(sentence, err=True)
    return next((code for code in (1, NOT_VALIDATED) if code in codes), 0)


def _roots(folder: Path) -> list[str]:
    """Return where the sites begin that are to be checked: the folder itself, unless only folders in it are sites."""
    try:
        roots = site_roots(built_sites(folder))
    except NoSite:
        return [""]
    return [""] if "" in roots else roots


def _check(root: Path, asked: Asked) -> int:
    """Check a built site, say everything that is wrong with it, and return the exit code."""
    try:
        site = open_site(root, asked.site_url, asked.allowed_hosts)
    except NoSite as error:
        raise click.UsageError(str(error)) from None
    with following() as follow:
        outcome, why_not = _checked(site, follow, asked)
    found = Diagnostics()
    add_all(outcome.findings, root, shown(root.as_posix().rstrip("/")), found)
    print_problems(found, asked.form)
    for kind in outcome.theme:
        click.echo(_theme_line(kind, root), err=True)
    if said := summary(found):
        click.echo(said, err=True)
    if why_not:
        click.echo(f"HTML was not validated: {why_not}. Without it: --no-html", err=True)
    if found.errors or (asked.strict and found.warnings):
        return 1
    if asked.form == "text" and not said:
        click.echo(f"No problems: {_contents(outcome)}.")
    return NOT_VALIDATED if why_not else 0


def _checked(site: CheckedSite, follow: Follow, asked: Asked) -> tuple[Outcome, str | None]:
    """Return what came of the checks, and why the HTML was not validated though it should have been."""
    today = datetime.datetime.now(tz=datetime.UTC).date()
    why_not: str | None = None
    command: tuple[str, ...] = ()
    if asked.with_html:
        try:
            command = find_validator(asked.validator or os.environ.get("HANDRAIL_VNU"), Path.cwd())
        except NotValidated as reason:
            why_not = str(reason)
    try:
        return check_site(site, follow, today, command), why_not
    except NotValidated as reason:
        return check_site(site, follow, today), str(reason)


def _theme_line(kind: ThemeErrors, root: Path) -> str:
    place = kind.first
    return (
        f"The theme's own, in {counted(kind.count, 'place')}, first {shown(root.as_posix().rstrip('/'))}/{shown(place.path)}:"
        f"{place.line}:{place.column}: {kind.message} {kind.error.remedy}"
    )


def _contents(outcome: Outcome) -> str:
    parts = (
        counted(outcome.pages, "page"),
        counted(outcome.files, "file"),
        counted(outcome.links, "address", "addresses"),
    )
    return f"{', '.join(parts)}; robots: {outcome.robots}"
