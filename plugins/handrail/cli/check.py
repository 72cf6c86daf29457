"""`handrail check`: everything that can be checked without building, how much of the framework is taught, or a built site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from handrail.builders.project import OpenProject
from handrail.cli.check_site import Asked, check_built_sites
from handrail.cli.coverage import print_coverage
from handrail.cli.problems import print_problems
from handrail.cli.project import config_option, opened, problems_option, site_address, summary
from handrail.guidance.coverage import LAST_LEVEL, coverage
from handrail.markdown.published import practice_of
from handrail.pages.render import counted
from handrail.sources.chain import check_coverage
from handrail.sources.diagnostics import Diagnostics, unknown


def _share(ctx: click.Context, param: click.Parameter, value: str | None) -> float | None:
    """Read a share from 0 to 1, also as a percentage."""
    if value is None:
        return None
    try:
        share = float(value.strip().removesuffix("%")) / (100 if value.strip().endswith("%") else 1)
    except ValueError:
        share = -1
    if not 0 <= share <= 1:
        raise click.BadParameter(f"{value!r} is no share; write 0.8 or 80%", ctx, param)
    return share


@click.command(
    epilog="""\b
Exit codes:
  0  all is well
  1  there is a problem; with --strict, a warning; with --min-share, too little is taught
  2  the command was called wrongly, or there is no project or no built site
  3  nothing is wrong with the built site as far as is known, but its HTML was not validated"""
)
@click.argument("site_dir", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@config_option
@problems_option
@click.option("--strict", is_flag=True, help="Let warnings fail as well.")
@click.option(
    "--coverage",
    "with_coverage",
    is_flag=True,
    help="Show what teaches and practises each level of each competency.",
)
@click.option(
    "--levels",
    metavar="ID[,ID...]",
    default="",
    help=f"The levels that are to be taught.  [default: up to {LAST_LEVEL!r}]",
)
@click.option(
    "--min-share",
    callback=_share,
    metavar="SHARE",
    help="With --coverage: the least share of levels that some module teaches, such as 0.8 or 80%.",
)
@click.option(
    "--html/--no-html",
    "with_html",
    default=True,
    show_default=True,
    help="With SITE_DIR: validate its HTML with the Nu Html Checker.",
)
@click.option(
    "--validator",
    metavar="PATH",
    help="With SITE_DIR: vnu.jar or the program vnu.  [default: $HANDRAIL_VNU, node_modules/vnu-jar, vnu]",
)
@click.option(
    "--site-url",
    callback=site_address,
    metavar="URL",
    help="With SITE_DIR: where it will be.  [default: what its home page says]",
)
@click.option(
    "--allow-host",
    "allowed_hosts",
    multiple=True,
    metavar="HOST",
    help="With SITE_DIR: a host that pages may ask beside the site's own, such as comments.example.com. May be repeated.",
)
@click.pass_context
def check(
    ctx: click.Context,
    site_dir: Path | None,
    config_file: Path,
    form: str,
    strict: bool,
    with_coverage: bool,
    levels: str,
    min_share: float | None,
    with_html: bool,
    validator: str | None,
    site_url: str | None,
    allowed_hosts: tuple[str, ...],
) -> None:
    """Check all sources, or the built site in SITE_DIR.

    Without SITE_DIR nothing is built; a SITE_DIR with several sites in it has each of them checked.

    Prints every problem as path:line:col: message, and levels that no module teaches as warnings. Links between pages
    are checked by the build.

    Of a built site it checks the HTML, links and anchors, what pages would ask of other hosts, ids, the sitemap, titles,
    descriptions and what search engines are told, and looks for files about people. What is the theme's own is listed
    apart and is no problem of the site.
    """
    _refuse(
        ctx, _FOR_SOURCES if site_dir else _FOR_SITES, "without SITE_DIR" if site_dir else "with SITE_DIR"
    )
    if site_dir:
        asked = Asked(site_url, form, strict, with_html, validator, allowed_hosts)
        sys.exit(check_built_sites(site_dir, asked))
    if min_share is not None and not with_coverage:
        raise click.UsageError("--min-share goes with --coverage")
    found = Diagnostics()
    project = opened(config_file, found)
    wanted = _wanted_levels(levels, project)
    if with_coverage:
        sys.exit(_show_coverage(project, found, wanted, min_share, form))
    if project:
        check_coverage(project.sources.site, wanted, project.sources.trees, found)
    print_problems(found, form)
    if said := summary(found):
        click.echo(said, err=True)
    if found.errors or (strict and found.warnings):
        sys.exit(1)
    if project and not said and form == "text":
        click.echo(f"No problems: {_contents(project)}.")


_FOR_SOURCES = ("config_file", "with_coverage", "levels", "min_share")
_FOR_SITES = ("with_html", "validator", "site_url", "allowed_hosts")


def _refuse(ctx: click.Context, names: tuple[str, ...], goes: str) -> None:
    """End with 2 when an option was given that does nothing here."""
    for param in ctx.command.params:
        given = ctx.get_parameter_source(param.name or "")
        if param.name in names and given is click.core.ParameterSource.COMMANDLINE:
            raise click.UsageError(f"{max((*param.opts, *param.secondary_opts), key=len)} goes {goes}")


def _show_coverage(
    project: OpenProject | None,
    found: Diagnostics,
    levels: tuple[str, ...],
    min_share: float | None,
    form: str,
) -> int:
    """Show the coverage, or what keeps it from being counted, and return the exit code."""
    if project is None or found.errors:
        print_problems(found, form)
        click.echo(f"{summary(found)} Coverage is counted when the problems are mended.", err=True)
        return 1
    site = project.sources.site
    if site.framework is None:
        raise click.UsageError("the project has no framework, so there is nothing to cover")
    modules = site.course.modules
    covered = coverage(site.framework, modules, practice_of(project.scan, modules), levels)
    print_coverage(site.framework, covered, form)
    if min_share is not None and covered.share < min_share:
        click.echo(
            f"{covered.share:.1%} of the levels are taught; at least {min_share:.1%} are asked for.", err=True
        )
        return 1
    return 0


def _wanted_levels(levels: str, project: OpenProject | None) -> tuple[str, ...]:
    wanted = tuple(level.strip() for level in levels.split(",") if level.strip())
    framework = project.sources.site.framework if project else None
    if framework:
        known = dict.fromkeys(level.id for scale in framework.scales.values() for level in scale.levels)
        for level in wanted:
            if level not in known:
                raise click.BadParameter(unknown("level", level, known), param_hint="'--levels'")
    return wanted


def _contents(project: OpenProject) -> str:
    site = project.sources.site
    competencies = len(site.framework.competencies) if site.framework else 0
    parts = (
        counted(len(site.course.phases), "phase"),
        counted(len(site.course.modules), "module"),
        counted(len(site.handbook.chapters), "chapter"),
        counted(len(project.scan.worksheets), "worksheet"),
        counted(competencies, "competency", "competencies"),
    )
    return ", ".join(parts)
