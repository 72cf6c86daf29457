"""`handrail check SITE_DIR`: everything that can be checked on a built site, before a visitor does."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable
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


def check_built_sites(
    folder: Path,
    *,
    site_url: str | None,
    form: str,
    strict: bool,
    with_html: bool,
    validator: str | None,
    allowed_hosts: Iterable[str] = (),
) -> int:
    """Check a built site, or one by one all sites in a folder that is none itself; return the worst exit code.

    The arguments are those of `check_built_site`.
    """
    roots = _roots(folder)
    if len(roots) > 1 and site_url is not None:
        raise click.UsageError(
            f"--site-url goes with one site; {shown(folder)} holds {', '.join(map(shown, roots))}"
        )
    if len(roots) > 1 and form == "json":
        raise click.UsageError(
            f"--format json goes with one site; {shown(folder)} holds {', '.join(map(shown, roots))}"
        )
    codes: list[int] = []
    for root in roots:
        if len(roots) > 1:
            click.echo(f"{shown(folder / root)}:", err=True)
        codes.append(
            check_built_site(
                folder / root,
                site_url=site_url,
                form=form,
                strict=strict,
                with_html=with_html,
                validator=validator,
                allowed_hosts=allowed_hosts,
            )
        )
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


def check_built_site(
    root: Path,
    *,
    site_url: str | None,
    form: str,
    strict: bool,
    with_html: bool,
    validator: str | None,
    allowed_hosts: Iterable[str] = (),
) -> int:
    """Check a built site, say everything that is wrong with it, and return the exit code.

    Args:
        root: The folder of the site.
        site_url: Where it will be; without it, what the site says.
        form: "text", "json" or "github".
        strict: Whether warnings fail as well.
        with_html: Whether to validate the HTML.
        validator: The path of the validator, when the publisher names one.
        allowed_hosts: Hosts that pages may ask beside the site's own.
    """
    try:
        site = open_site(root, site_url, allowed_hosts)
    except NoSite as error:
        raise click.UsageError(str(error)) from None
    with following() as follow:
        outcome, why_not = _checked(site, follow, with_html, validator or os.environ.get("HANDRAIL_VNU"))
    found = Diagnostics()
    add_all(outcome.findings, root, shown(root.as_posix().rstrip("/")), found)
    print_problems(found, form)
    for kind in outcome.theme:
        click.echo(_theme_line(kind, root), err=True)
    if said := summary(found):
        click.echo(said, err=True)
    if why_not:
        click.echo(f"HTML was not validated: {why_not}. Without it: --no-html", err=True)
    if found.errors or (strict and found.warnings):
        return 1
    if form == "text" and not said:
        click.echo(f"No problems: {_contents(outcome)}.")
    return NOT_VALIDATED if why_not else 0


def _checked(
    site: CheckedSite, follow: Follow, with_html: bool, asked: str | None
) -> tuple[Outcome, str | None]:
    """Return what came of the checks, and why the HTML was not validated though it should have been."""
    today = datetime.datetime.now(tz=datetime.UTC).date()
    why_not: str | None = None
    command: tuple[str, ...] = ()
    if with_html:
        try:
            command = find_validator(asked, Path.cwd())
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
