"""`handrail assign`: a coach gives a level, with evidence, or takes one back."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from handrail.cli.people_files import find_competency, find_person, open_framework, write_changes, writing
from handrail.cli.people_options import EXIT_CODES, by_option, day_option, people_options, today
from handrail.exchange.entry_ids import new_id
from handrail.exchange.person_file import Append, Change
from handrail.exchange.yaml_emit import Fields
from handrail.guidance.people import current_assignment, last_assessment
from handrail.guidance.renamed import in_present_ids
from handrail.model.framework import Competency, Framework
from handrail.model.person import NOT_YET, Person
from handrail.sources.diagnostics import unknown


@click.command(epilog=EXIT_CODES)
@click.argument("person_id", metavar="PERSON")
@click.argument("competency_id", metavar="COMPETENCY")
@click.argument("level", required=False)
@by_option("Id of who assigns it.  [env: HANDRAIL_COACH]")
@click.option(
    "--evidence",
    "evidence",
    metavar="TEXT",
    multiple=True,
    help='What shows it: a sentence or a web address. May be given more than once. A level needs one; for "none" a '
    "note that gives the reason will do.",
)
@click.option("--note", metavar="TEXT", help="A note for coaches alone.")
@click.option("--shared-note", metavar="TEXT", help="A note that the person reads.")
@click.option(
    "--basis",
    metavar="ID",
    multiple=True,
    help="Id of an assessment that it rests on.  [default: the newest of the person and of a coach]",
)
@day_option("--date", "The day on which it was agreed.  [default: today]")
@day_option("--review-by", "The day by which to look at it again.")
@click.option(
    "--withdraw",
    is_flag=True,
    help="In place of LEVEL: take the present assignment back; nothing counts then.",
)
@people_options
def assign(
    person_id: str,
    competency_id: str,
    level: str | None,
    coach: str,
    evidence: tuple[str, ...],
    note: str | None,
    shared_note: str | None,
    basis: tuple[str, ...],
    date: datetime.date | None,
    review_by: datetime.date | None,
    withdraw: bool,
    people: Path,
    framework_folder: Path,
) -> None:
    """Assign a level of a competency to a person, or take one back.

    LEVEL is the id of a level, or "none" for "not yet". What was assigned before stays in the file.
    """
    framework = open_framework(framework_folder)
    competency = find_competency(framework, competency_id)
    if withdraw:
        _check_withdrawal(level, evidence, basis, shared_note, review_by)
    else:
        _check_level(framework, competency, level)
        _check_shown(level, evidence, note or shared_note)
    day = date or today()
    if day > today():
        raise click.UsageError(f"--date {day} is still to come")
    if review_by and review_by <= day:
        raise click.UsageError(f"--review-by {review_by} is not after {day}")
    with writing(people):
        person = in_present_ids(find_person(people, person_id).person, framework)
        before = current_assignment(person, competency.id)
        if withdraw and before is None:
            raise click.UsageError(
                f"nothing is assigned in {competency.title}; there is nothing to take back"
            )
        if before and before.day > day:
            raise click.UsageError(f"--date {day} is before the present assignment, of {before.day}")
        shown: list[Fields] = [
            {
                "id": new_id("evidence", day),
                "date": day.isoformat(),
                "by": coach,
                **_shown(text),
                "competencies": [competency.id],
            }
            for text in evidence
        ]
        entry: Fields = {
            "id": new_id("assignments", day),
            "date": day.isoformat(),
            "by": coach,
            "competency": competency.id,
            "level": level,
            "framework": f"{framework.framework.id}@{framework.framework.version}",
            "basis": [] if withdraw else _basis(person, basis),
            "evidence": [str(one["id"]) for one in shown],
            "note": note,
            "shared_note": shared_note,
            "review_by": review_by.isoformat() if review_by else None,
            "supersedes": before.id if before else None,
            "withdrawn": withdraw,
        }
        changes: list[Change] = [Append("evidence", one) for one in shown]
        write_changes(people / Path(person.source).name, [*changes, Append("assignments", entry)])
    was = f" (was {_title(framework, competency, before.level)}, {before.day})" if before else ""
    done = "taken back" if withdraw else _title(framework, competency, level)
    click.echo(f"{person.head.name or person.head.id}: {competency.title}: {done}{was}")


def _check_withdrawal(level: str | None, *more: object) -> None:
    if level is not None:
        raise click.UsageError(f"--withdraw takes the assignment back; leave {level!r} out")
    if any(more):
        raise click.UsageError("of the other options only --by, --note and --date go with --withdraw")


def _check_shown(level: str | None, evidence: tuple[str, ...], reason: str | None) -> None:
    if not all(text.strip() for text in evidence):
        raise click.BadParameter("is empty; say in a sentence what shows it", param_hint="'--evidence'")
    if level == NOT_YET and not evidence and not (reason or "").strip():
        raise click.UsageError("say why with --evidence, --shared-note or --note")
    if level != NOT_YET and not evidence:
        raise click.UsageError(
            "Missing option '--evidence': a level needs something that shows it, a sentence or a web address."
        )


def _check_level(framework: Framework, competency: Competency, level: str | None) -> None:
    if level is None:
        raise click.UsageError("Missing argument 'LEVEL'; --withdraw takes the present one back.")
    levels = [NOT_YET, *(step.id for step in framework.scale_of(competency).levels)]
    if level not in levels:
        raise click.BadParameter(unknown("level", level, levels), param_hint="'LEVEL'")


def _shown(text: str) -> dict[str, str]:
    """Return a web address as a link with itself for a title, anything else as a title."""
    is_link = text.startswith(("https://", "http://")) and " " not in text
    return {"title": text, "url": text} if is_link else {"title": text}


def _basis(person: Person, given: tuple[str, ...]) -> list[str]:
    known = [assessment.id for assessment in person.assessments]
    for name in given:
        if name not in known:
            raise click.BadParameter(unknown("assessment", name, known), param_hint="'--basis'")
    newest = [last_assessment(person, kind) for kind in ("self", "coach")]
    return list(given) or [one.id for one in newest if one]


def _title(framework: Framework, competency: Competency, level: str | None) -> str:
    if level == NOT_YET:
        return "Not yet"
    return next(
        (step.title for step in framework.scale_of(competency).levels if step.id == level), level or ""
    )
