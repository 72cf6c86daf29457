"""`handrail pdf`: a page, a phase, the handbook or the course of a built site as one PDF."""

from __future__ import annotations

import datetime
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from handrail.cli.project import site_address, site_folder
from handrail.exchange.atomic import may_be_written, write_whole
from handrail.languages import words_in
from handrail.pages.render import counted
from handrail.pdf.browsers import OLDEST, NoBrowser, find_browser
from handrail.pdf.built import NOWHERE, BuiltSite, NotFound, language_of, open_site
from handrail.pdf.devtools import BrowserFailed, running
from handrail.pdf.plan import Document, the_course, the_handbook, the_page, the_phase
from handrail.pdf.shelf import Shelf
from handrail.publish.built import THIS_MACHINE, NoSite, shown

if TYPE_CHECKING:
    from handrail.pdf.press import Printed

_EXIT_CODES = """\b
Examples:
  handrail pdf --course
  handrail pdf --phase 1 --no-solutions --out phase-1.pdf
  handrail pdf public --handbook --paper Letter
  handrail pdf --page handbook/worksheets/swot

\b
Exit codes:
  0  the PDF is written
  1  it is written and something is missing in it, as said; or it cannot be made or written
  2  the command was called wrongly, or there is no such page, no built site or no browser"""
_STEPS = 6
"""Most of what there is to do, one after the other."""


@click.command(epilog=_EXIT_CODES)
@click.argument(
    "site_dir",
    type=site_folder,
    default=Path("site"),
    required=False,
)
@click.option("--course", is_flag=True, help="The whole course.")
@click.option("--phase", metavar="PHASE", help="One phase of the course, by its number or id.")
@click.option("--handbook", is_flag=True, help="The whole handbook with its worksheets.")
@click.option("--page", metavar="PAGE", help="One page, by its address, its path, or the id of its module.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file.  [default: after what is printed, such as course.pdf]",
)
@click.option(
    "--paper", type=click.Choice(["A4", "Letter"], case_sensitive=False), default="A4", show_default=True
)
@click.option(
    "--solutions/--no-solutions",
    default=True,
    show_default=True,
    help="Print the answers of the quizzes at the end, or leave them out.",
)
@click.option(
    "--site-url",
    callback=site_address,
    metavar="URL",
    help="Where readers find the site, for links to pages that are not in the PDF.  [default: as it was built]",
)
@click.option(
    "--browser",
    metavar="PROGRAM",
    envvar="HANDRAIL_BROWSER",
    help="A Chromium, Chrome or Edge.  [default: the first that this machine has]",
)
def pdf(
    site_dir: Path,
    course: bool,
    phase: str | None,
    handbook: bool,
    page: str | None,
    out: Path | None,
    paper: str,
    solutions: bool,
    site_url: str | None,
    browser: str | None,
) -> None:
    """Print a built site, or a part of it, as one PDF.

    SITE_DIR is the folder that 'mkdocs build' writes, 'site' unless named. It is read from the disk by a browser of
    this machine; no server runs, and nothing is asked from the network.
    """
    if sum([course, phase is not None, handbook, page is not None]) != 1:
        raise click.UsageError("say what to print: one of --course, --phase, --handbook or --page")
    try:
        site = open_site(site_dir)
        if course:
            document = the_course(site)
        elif phase is not None:
            document = the_phase(site, phase)
        elif page is not None:
            document = the_page(site, page)
        else:
            document = the_handbook(site)
        program = find_browser(browser)
    except (NoSite, NotFound, NoBrowser) as error:
        raise click.UsageError(str(error)) from None
    address = _address(site, site_url)
    target = out or Path(f"{document.name}.pdf")
    if problem := may_be_written(target):
        click.echo(f"{shown(target)}: cannot be written: {problem}", err=True)
        sys.exit(1)
    shelf = Shelf(site.folder, address or NOWHERE)
    try:
        printed = _print(program, site, document, shelf, address=address, paper=paper, solutions=solutions)
    except BrowserFailed as error:
        click.echo(f"Nothing was written: {error}", err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"Nothing was written: {shown(error.filename or site_dir)}: {error.strerror}", err=True)
        sys.exit(1)
    try:
        write_whole(target, printed.pdf)
    except OSError as error:
        click.echo(f"{shown(target)}: cannot be written: {error.strerror or error}", err=True)
        sys.exit(1)
    _report(target, printed, shelf, paper)


def _address(site: BuiltSite, given: str | None) -> str:
    if given is not None:
        return given.rstrip("/") + "/"
    host = urlsplit(site.base).hostname
    if host in THIS_MACHINE:
        click.echo(
            f"Links to pages that are not in the PDF lead to {site.base}, which the site was built for: "
            "--site-url names another address.",
            err=True,
        )
    return site.base


def _print(
    program: str,
    site: BuiltSite,
    document: Document,
    shelf: Shelf,
    *,
    address: str,
    paper: str,
    solutions: bool,
) -> Printed:
    try:
        from handrail.pdf.press import print_book, print_page
    except ModuleNotFoundError as error:
        if error.name != "pypdf":
            raise
        raise click.UsageError(
            "'handrail pdf' reads numbers of pages with pypdf; install it with: pip install 'mkdocs-handrail[pdf]'"
        ) from None
    now = _now()
    created = now.strftime("D:%Y%m%d%H%M%SZ")
    with _progress() as progress:
        task = progress.add_task("Starting the browser", total=_STEPS)

        def say(doing: str) -> None:
            progress.update(task, advance=1, description=doing)
            if progress.disable:
                click.echo(f"{doing} ...", err=True)

        if progress.disable:
            click.echo("Starting the browser ...", err=True)
        with running(program) as browser:
            if browser.version < OLDEST:
                raise BrowserFailed(
                    f"{program} has version {browser.version}; numbers of pages need {OLDEST} or later"
                )
            (only, *more) = document.chapters
            if not more and site.is_filled_in_the_browser(only.url):
                click.echo(
                    f"{site.address(only.url)} is filled from the record that a reader's browser keeps: "
                    "this is what it shows without one.",
                    err=True,
                )
                done = print_page(browser, shelf, site.address(only.url), paper, created, say)
            else:
                plan = document.as_plan(
                    site,
                    address=address,
                    paper=paper,
                    solutions=solutions,
                    date=int(now.timestamp() * 1000),
                    words=words_in(language_of(site.folder / only.url)).table("book"),
                )
                done = print_book(browser, shelf, plan, created, say)
        progress.update(task, completed=_STEPS, description="Done")
    return done


def _now() -> datetime.datetime:
    """Return the time; the one that SOURCE_DATE_EPOCH tells, for two builds that are the same."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if re.fullmatch(r"\d{1,11}", told):
        return datetime.datetime.fromtimestamp(int(told), datetime.UTC)
    return datetime.datetime.now(datetime.UTC)


def _progress() -> Progress:
    console = Console(stderr=True)
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


def _report(target: Path, printed: Printed, shelf: Shelf, paper: str) -> None:
    problems = list(printed.problems)
    problems += [f"{url} is on another host and was not asked for" for url in sorted(shelf.refused)]
    problems += [f"{url} is not in {shelf.folder}" for url in sorted(shelf.missing)]
    parts = [
        counted(printed.pages, "page"),
        paper,
        *([counted(printed.diagrams, "diagram")] if printed.diagrams else []),
        f"{len(printed.pdf) / 1e6:.1f} MB",
    ]
    click.echo(f"{target}: {', '.join(parts)}")
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        click.echo(f"{counted(len(problems), 'problem')} found. The PDF holds the rest.", err=True)
        sys.exit(1)
