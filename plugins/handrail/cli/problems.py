"""How problems are printed: lines for people, JSON for programs, annotations for GitHub Actions."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

import click

from handrail.cli.project import as_line
from handrail.sources.diagnostics import Diagnostic


def print_problems(problems: Iterable[Diagnostic], form: str) -> None:
    """Print the problems on standard output.

    Args:
        problems: What was found.
        form: "text", "json" or "github".
    """
    if form == "json":
        click.echo(json.dumps([asdict(problem) for problem in problems], indent=2, ensure_ascii=False))
        return
    for problem in problems:
        click.echo(as_github_command(problem) if form == "github" else as_line(problem))


def as_github_command(problem: Diagnostic) -> str:
    """Return the workflow command that makes GitHub Actions show a problem beside its line.

    Source:
        https://docs.github.com/actions/reference/workflow-commands-for-github-actions, and the escaping of the
        runner's own toolkit: a message may hold anything but %, CR and LF; a property neither : nor ,.
    """
    path = _escaped(problem.path, ":,")
    place = f"file={path},line={problem.line},col={problem.column}"
    return f"::{problem.severity} {place}::{_escaped(problem.message)}"


def _escaped(text: str, further: str = "") -> str:
    for character in "%\r\n" + further:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
