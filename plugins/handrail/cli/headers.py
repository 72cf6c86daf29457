"""`handrail headers`: the policy and the other headers that a built site wants from its host."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from handrail.cli.project import as_line, site_folder, summary
from handrail.cli.terminal import following
from handrail.exchange.atomic import write_whole
from handrail.pages.render import counted
from handrail.publish.built import BuiltFolder, NoSite, shown
from handrail.publish.headers import formats
from handrail.publish.headers.built import built_sites, is_drawer, site_roots
from handrail.publish.headers.policy import Policies, read_allowed, site_policies
from handrail.publish.records import shared_records
from handrail.sources.diagnostics import Diagnostics

FORMATS = ("nginx", "apache", "caddy", "netlify", "meta")


def _allowed(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> list[tuple[str, str]]:
    try:
        return [read_allowed(text) for text in given]
    except ValueError as error:
        raise click.BadParameter(str(error), ctx, param) from None


def _prefix(ctx: click.Context, param: click.Parameter, given: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", given):
        raise click.BadParameter(f"{given!r} is no name of a variable; use a to z, 0 to 9 and _", ctx, param)
    return given


@click.command(
    epilog="""\b
Exit codes:
  0  printed or written
  1  something in the site would be blocked; it is said as page:line:col, and nothing is printed; or a file cannot
     be written
  2  the command was called wrongly, or there is no built site"""
)
@click.argument("site_dir", type=site_folder)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="nginx",
    show_default=True,
    help="What the host reads. 'meta' is for hosts that send no headers of yours, such as GitHub Pages.",
)
@click.option(
    "--allow",
    "allowed",
    multiple=True,
    callback=_allowed,
    metavar="'DIRECTIVE SOURCE'",
    help="Allow one thing more, such as 'frame-src https://comments.example.com'. May be repeated.",
)
@click.option(
    "--prefix",
    default="handrail",
    show_default=True,
    callback=_prefix,
    help="What the names of the nginx variables begin with, where one server has several sites.",
)
@click.option("--write", is_flag=True, help="With --format meta: write it into every page of the site.")
@click.option("--anyway", is_flag=True, help="Print it although something would be blocked.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to a file instead, and only when all is well.",
)
def headers(
    site_dir: Path,
    form: str,
    allowed: list[tuple[str, str]],
    prefix: str,
    write: bool,
    anyway: bool,
    output: Path | None,
) -> None:
    """Print the headers for a built site, with its exact policy.

    The policy allows the site's own files, each script that stands in a page by its hash, and nothing else. Write it
    again after every build: another version of the theme has other scripts.
    """
    if write and (form != "meta" or output):
        raise click.UsageError("--write goes with --format meta, and without --output")
    try:
        site = built_sites(site_dir)
    except NoSite as error:
        raise click.UsageError(str(error)) from None
    found = Diagnostics()
    with following() as follow:
        policies = site_policies(site, allowed, found, follow)
    for problem in found:
        click.echo(as_line(problem), err=True)
    if len(found):
        advice = "" if anyway else " Nothing was printed; --anyway prints it all the same."
        click.echo(f"{summary(found)} The policy would block it.{advice}", err=True)
        if not anyway:
            sys.exit(1)
    if write:
        _write_into_pages(site, policies.in_meta())
        return
    text = _formatted(form, policies, site, prefix)
    if output:
        _write(output, text.encode())
    else:
        click.echo(text, nl=False)
    if len(roots := site_roots(site)) > 1:
        names = ", ".join(shown(root) or "." for root in roots)
        click.echo(f"One policy for {len(roots)} sites: {names}", err=True)
        for sentence in shared_records(site.folder, roots):
            click.echo(sentence, err=True)


def _formatted(form: str, policies: Policies, site: BuiltFolder, prefix: str) -> str:
    if form == "nginx":
        return formats.nginx(policies, prefix)
    if form == "apache":
        return formats.apache(policies)
    if form == "caddy":
        return formats.caddy(policies)
    if form == "netlify":
        return formats.netlify(policies, site)
    return formats.meta(policies.in_meta().pages) + "\n"


def _write_into_pages(site: BuiltFolder, policies: Policies) -> None:
    for page in site.pages:
        policy = policies.drawer if is_drawer(page) and policies.drawer else policies.pages
        text = (site.folder / page).read_bytes().decode("utf-8-sig", "surrogateescape")
        _write(site.folder / page, formats.with_meta(text, policy).encode("utf-8", "surrogateescape"))
    click.echo(f"The policy is in {counted(len(site.pages), 'page')} of {site.folder}.")


def _write(path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except OSError as error:
        click.echo(f"{shown(path)}: cannot be written: {error.strerror or error}", err=True)
        sys.exit(1)
