"""What every command that works on a project begins with: find it, open it, say what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import click

from handrail.builders.project import NoProject, OpenProject, open_project
from handrail.pages.render import counted
from handrail.publish.built import is_web_address
from handrail.sources.diagnostics import Diagnostic, Diagnostics

config_option = click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's configuration.",
)

site_folder = click.Path(exists=True, file_okay=False, path_type=Path)
"""An argument that names the folder of a built site."""


def site_address(ctx: click.Context, param: click.Parameter, given: str | None) -> str | None:
    """Take the address of a site from an option."""
    if given is not None and not is_web_address(given):
        raise click.BadParameter(f"{given!r} is no address such as https://example.com/", ctx, param)
    return given


problems_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Lines to read, JSON for programs, or annotations for GitHub Actions.",
)


def opened(config_file: Path, found: Diagnostics, *, published_only: bool = False) -> OpenProject | None:
    """Open the project, or end with exit code 2 when there is none; None when its options are wrong."""
    try:
        return open_project(config_file, found, published_only=published_only)
    except NoProject as error:
        raise click.UsageError(str(error)) from None


def as_line(problem: Diagnostic) -> str:
    """Return a problem as terminals and editors read it: path:line:col: message, with "warning" where it is one."""
    if problem.severity == "error":
        return str(problem)
    return f"{problem.path}:{problem.line}:{problem.column}: warning: {problem.message}"


def summary(found: Diagnostics) -> str:
    """Return how much was found, in words; empty when nothing was."""
    parts = []
    if errors := len(found.errors):
        parts.append(counted(errors, "problem"))
    if warnings := len(found.warnings):
        parts.append(counted(warnings, "warning"))
    return f"{' and '.join(parts)} found." if parts else ""
