"""The report of one person: where they stand, what to talk about, their goals, and how they came there."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from handrail.exchange.report_data import Wanted, level_title, member, pin
from handrail.guidance.people import assessed_rank, current_goals, rank_in, standing_entries, standings
from handrail.guidance.renamed import in_present_ids
from handrail.model.base import by_id
from handrail.model.framework import Competency, Framework
from handrail.model.person import NOT_YET, Assessment, Assignment, Person
from handrail.model.report import Event, PersonReport, ReportGoal, Stand


def person_report(person: Person, framework: Framework, wanted: Wanted) -> PersonReport:
    """Return the report of a person."""
    person = in_present_ids(person, framework)
    about = member(person, framework, standings(person, framework, wanted.today), wanted)
    goals = tuple(
        ReportGoal(
            id=goal.id,
            date=goal.date,
            by=goal.by,
            text=goal.text,
            competency=goal.competency or "",
            statements=goal.statements,
            modules=goal.modules,
            due=goal.due or "",
            state="reached" if goal.state == "reached" else "open",
        )
        for goal in current_goals(person)
    )
    return PersonReport(
        date=wanted.today.isoformat(),
        framework=pin(framework),
        person=about,
        goals=goals,
        talk=(*_of_competencies(about.competencies), *_of_goals(goals, wanted.today)),
        history=tuple(history(person, framework)),
    )


def history(person: Person, framework: Framework, only: Competency | None = None) -> list[Event]:
    """Return everything that was said of a person, or of one competency of theirs, the newest first."""
    person = in_present_ids(person, framework)
    events = sorted(enumerate(_events(person, framework, only)), key=lambda one: (one[1].date[:10], one[0]))
    return [event for _, event in reversed(events)]


def _of_competencies(stands: Sequence[Stand]) -> Iterator[str]:
    silent = [one.title for one in stands if one.target and not (one.assigned or one.own or one.coach)]
    for one in stands:
        assigned, target = one.assigned, one.target
        seen = {"self": one.own, "coach": one.coach}
        said = ", ".join(f"{who} {rank.title}" for who, rank in seen.items() if rank)
        if "differs" in one.marks:
            yield f"{one.title}: seen differently: {said}."
        if assigned and "review-due" in one.marks:
            yield f"{one.title}: {assigned.title} was to be looked at again by {assigned.review_by}."
        if target and "below-target" in one.marks:
            now = f"assigned {assigned.title}" if assigned else f"nothing assigned, {said}"
            yield f"{one.title}: below the target {target.title}: {now}."
        elif target and not assigned and said:
            yield f"{one.title}: nothing assigned, {said}; the target is {target.title}."
        if "no-evidence" in one.marks:
            yield f"{one.title}: nothing is named that shows it."
        if "old" in one.marks:
            yield f"{one.title}: everything said of it is older than half a year."
    if silent:
        yield f"Nobody has said anything yet of: {', '.join(silent)}."


def _of_goals(goals: Sequence[ReportGoal], today: datetime.date) -> Iterator[str]:
    for goal in goals:
        if goal.state == "open" and goal.due and goal.due < today.isoformat():
            yield f"Goal: {goal.text} (due {goal.due})"


def _events(person: Person, framework: Framework, only: Competency | None) -> Iterator[Event]:
    known = by_id(framework.competencies)
    for shown in person.evidence:
        if only is None or only.id in shown.competencies:
            yield Event(date=shown.date, kind="evidence", text=f"Evidence: {shown.title}", by=shown.by)
    for assessment in person.assessments:
        own = assessment.kind == "self"
        if only is None or only.id in assessment.ratings or only.id in assessment.levels:
            yield Event(
                date=assessment.date,
                kind="self-assessment" if own else "coach-assessment",
                text=f"{'Self-assessment' if own else 'View of the coach'}: {_levels(framework, assessment, only)}",
                by=assessment.by,
                framework=assessment.framework,
            )
    standing = {entry.id for entry in standing_entries(person.assignments)}
    for entry in person.assignments:
        if only is None or entry.competency == only.id:
            later = "" if entry.id in standing else " (superseded)"
            text = f"Assigned: {_assigned(framework, known.get(entry.competency), entry)}{later}"
            yield Event(date=entry.date, kind="assignment", text=text, by=entry.by, framework=entry.framework)
    for goal in person.goals:
        if only is None or goal.competency == only.id:
            yield Event(date=goal.date, kind="goal", text=f"Goal ({goal.state}): {goal.text}", by=goal.by)


def _levels(framework: Framework, assessment: Assessment, only: Competency | None) -> str:
    role = by_id(framework.roles).get(assessment.role or "")
    of = [only] if only else framework.competencies
    ranks = ((one, assessed_rank(framework, one, assessment, role)) for one in of)
    said = [f"{one.title} {level_title(framework, one, rank)}" for one, rank in ranks if rank is not None]
    return ", ".join(said) or "nothing that today's framework knows"


def _assigned(framework: Framework, competency: Competency | None, entry: Assignment) -> str:
    title = competency.title if competency else f"{entry.competency} (not in the framework)"
    if entry.withdrawn:
        return f"{title}: taken back"
    rank = rank_in(framework, competency, entry.level) if competency else None
    if competency and rank is not None:
        return f"{title}: {level_title(framework, competency, rank)}"
    return f"{title}: {'Not yet' if entry.level == NOT_YET else entry.level}"
