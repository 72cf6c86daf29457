"""A report as one file of HTML that needs nothing else: style inside, no script, no request to any host."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from handrail.model.report import PersonReport, TeamReport


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("handrail", "exchange/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def team_html(report: TeamReport) -> str:
    """Return the report of a team as a page."""
    names = {person.id: person.called for person in report.people}
    titles = {one.competency: one.title for one in report.coverage}
    return _filled("report_team.html", report=report, names=names, titles=titles)


def person_html(report: PersonReport) -> str:
    """Return the report of a person as a page."""
    titles = {one.competency: one.title for one in report.person.competencies}
    return _filled("report_person.html", report=report, person=report.person, titles=titles)


def _filled(template: str, **values: Any) -> str:
    return _environment().get_template(template).render(**values) + "\n"
