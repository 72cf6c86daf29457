"""`handrail goal`: what a person and a coach agreed to work on, and what became of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

import click

from handrail.cli.people_files import find_competency, find_person, open_framework, write_changes, writing
from handrail.cli.people_options import EXIT_CODES, by_option, day_option, people_options, today
from handrail.exchange.entry_ids import new_id
from handrail.exchange.person_file import Append
from handrail.exchange.yaml_emit import Fields
from handrail.guidance.levels import own_statement
from handrail.guidance.people import current_goals
from handrail.model.framework import Competency, Framework
from handrail.model.person import Goal, Person
from handrail.sources.diagnostics import unknown


@click.command(epilog=EXIT_CODES)
@click.argument("person_id", metavar="PERSON")
@click.argument("text", required=False)
@click.option("--competency", "competency_id", metavar="COMPETENCY", help="The competency that it is about.")
@click.option(
    "--statement",
    "statements",
    metavar="ID",
    multiple=True,
    help="A statement of the competency. May be given more than once.",
)
@click.option(
    "--module",
    "modules",
    metavar="ID",
    multiple=True,
    help="A module of the course. May be given more than once.",
)
@day_option("--due", "The day by which it is to be reached.")
@click.option("--reached", metavar="GOAL", help="In place of TEXT: id of a goal that is reached.")
@click.option("--dropped", metavar="GOAL", help="In place of TEXT: id of a goal that is given up.")
@by_option("Id of who agrees it with the person.  [env: HANDRAIL_COACH]")
@people_options
def goal(
    person_id: str,
    text: str | None,
    competency_id: str | None,
    statements: tuple[str, ...],
    modules: tuple[str, ...],
    due: datetime.date | None,
    reached: str | None,
    dropped: str | None,
    coach: str,
    people: Path,
    framework_folder: Path,
) -> None:
    """Agree on a goal, or say what became of one.

    TEXT is what the person works on. With --reached or --dropped the goal gets its new state; 'handrail person show'
    lists goals with their ids.
    """
    if sum(one is not None for one in (text, reached, dropped)) != 1:
        raise click.UsageError("give a TEXT, or --reached, or --dropped")
    framework = open_framework(framework_folder)
    competency = find_competency(framework, competency_id, "'--competency'") if competency_id else None
    _check_statements(framework, competency, statements)
    day = today()
    with writing(people):
        read = find_person(people, person_id)
        before = _goal(read.person, reached or dropped)
        if before is None:
            told: Fields = {
                "text": (text or "").strip(),
                "competency": competency.id if competency else None,
                "statements": statements,
                "modules": modules,
                "due": due.isoformat() if due else None,
                "state": "open",
            }
        else:
            if competency or statements or modules or due:
                raise click.UsageError("--competency, --statement, --module and --due go with a TEXT")
            told = {
                **{
                    name: getattr(before, name)
                    for name in ("text", "competency", "statements", "modules", "due")
                },
                "state": "reached" if reached else "dropped",
                "supersedes": before.id,
            }
        entry: Fields = {"id": new_id("goals", day), "date": day.isoformat(), "by": coach, **told}
        write_changes(people / Path(read.person.source).name, [Append("goals", entry)])
    head = read.person.head
    click.echo(f"{head.name or head.id}: goal {entry['id']} ({told['state']}): {told['text']}")


def _goal(person: Person, name: str | None) -> Goal | None:
    if name is None:
        return None
    goals = {goal.id: goal for goal in current_goals(person) if goal.state == "open"}
    if name not in goals:
        raise click.UsageError(unknown("open goal", name, goals))
    return goals[name]


def _check_statements(framework: Framework, competency: Competency | None, names: Iterable[str]) -> None:
    known = [statement.id for statement in competency.statements] if competency else []
    for role in framework.roles if competency else ():
        target = role.targets.get(competency.id) if competency else None
        known += [own_statement(role.id, one.id) for one in target.statements] if target else []
    for name in names:
        if competency is None:
            raise click.UsageError("--statement goes with --competency")
        if name not in known:
            raise click.BadParameter(unknown("statement", name, known), param_hint="'--statement'")
