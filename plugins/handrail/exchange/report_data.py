"""From person files to reports."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from handrail.guidance.people import PersonStanding, last_assessment, standings
from handrail.guidance.renamed import in_present_ids
from handrail.guidance.team import coverages, holder_rank, pairs, reviews_due
from handrail.model.base import by_id
from handrail.model.framework import Competency, Framework
from handrail.model.learner import FrameworkPin
from handrail.model.person import NOT_YET, Person
from handrail.model.report import (
    AssignedRank,
    LevelCount,
    Mark,
    Member,
    MentorPair,
    Rank,
    Review,
    Shown,
    Stand,
    TeamCompetency,
    TeamReport,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a report is to hold, and for which day."""

    today: datetime.date
    anonymous: bool = False
    """Whether to leave names out; texts stay as they were written."""
    with_notes: bool = False
    """Whether to hold the notes for coaches alone."""


def team_report(people: Iterable[Person], framework: Framework, wanted: Wanted) -> TeamReport:
    """Return the report of a team."""
    persons = {person.head.id: in_present_ids(person, framework) for person in people}
    stands = {name: standings(person, framework, wanted.today) for name, person in persons.items()}
    covered = coverages(framework, stands)
    known = by_id(framework.competencies)
    return TeamReport(
        date=wanted.today.isoformat(),
        framework=pin(framework),
        people=tuple(member(person, framework, stands[name], wanted) for name, person in persons.items()),
        coverage=tuple(
            TeamCompetency(
                competency=one.competency,
                title=known[one.competency].title,
                holder=level_title(
                    framework, known[one.competency], holder_rank(framework, known[one.competency])
                ),
                at_least=tuple(
                    LevelCount(level=step.id, title=step.title, people=count)
                    for step, count in zip(
                        framework.scale_of(known[one.competency]).levels, one.at_least, strict=True
                    )
                ),
                holders=one.holders,
                single=one.single,
                below=one.below,
                not_assigned=one.unknown,
            )
            for one in covered
        ),
        mentors=tuple(
            MentorPair(competency=pair.competency, mentor=pair.mentor, learner=pair.learner)
            for pair in pairs(covered)
        ),
        reviews=tuple(
            Review(date=day, person=name, competency=competency)
            for day, name, competency in reviews_due(stands)
        ),
    )


def member(person: Person, framework: Framework, stands: Iterable[PersonStanding], wanted: Wanted) -> Member:
    """Return one person with where they stand in every competency."""
    head, roles = person.head, {role.id: role.title for role in framework.roles}
    known = by_id(framework.competencies)
    return Member(
        id=head.id,
        name="" if wanted.anonymous else head.name or "",
        role=head.role or "",
        role_title=roles.get(head.role or "", head.role or ""),
        next_role=head.next_role or "",
        next_role_title=roles.get(head.next_role or "", head.next_role or ""),
        team=head.team or "",
        coach=head.coach or "",
        competencies=tuple(_stand(one, known[one.competency], framework, person, wanted) for one in stands),
    )


def pin(framework: Framework) -> FrameworkPin:
    """Return the framework's id and version."""
    return FrameworkPin(id=framework.framework.id, version=framework.framework.version)


def level_title(framework: Framework, competency: Competency, rank: int) -> str:
    """Return what a rank is called; 0 is "not yet"."""
    return framework.scale_of(competency).levels[rank - 1].title if rank else "Not yet"


def _stand(
    one: PersonStanding, competency: Competency, framework: Framework, person: Person, wanted: Wanted
) -> Stand:
    def ranked(rank: int | None) -> Rank | None:
        return None if rank is None else Rank(rank=rank, **_level(framework, competency, rank))

    entry = one.assigned.entry if one.assigned else None
    return Stand(
        competency=one.competency,
        title=competency.title,
        own=ranked(one.self),
        coach=ranked(one.coach),
        assigned=AssignedRank(
            rank=one.assigned.rank,
            **_level(framework, competency, one.assigned.rank),
            date=entry.date,
            by=entry.by,
            framework=entry.framework,
            review_by=entry.review_by or "",
            shared_note=entry.shared_note or "",
            note=(entry.note or "") if wanted.with_notes else "",
        )
        if one.assigned and entry
        else None,
        target=ranked(one.target),
        next_target=ranked(one.next_target),
        gap=one.gap,
        marks=marks(one),
        evidence=tuple(_evidence(person, one)),
    )


def marks(one: PersonStanding) -> tuple[Mark, ...]:
    """Return what there is to talk about."""
    holds: Mapping[Mark, bool] = {
        "below-target": one.below_target,
        "differs": one.differs,
        "no-evidence": one.no_evidence,
        "old": one.old,
        "review-due": one.review_due,
    }
    return tuple(mark for mark, so in holds.items() if so)


def _level(framework: Framework, competency: Competency, rank: int) -> dict[str, str]:
    level = framework.scale_of(competency).levels[rank - 1].id if rank else NOT_YET
    return {"level": level, "title": level_title(framework, competency, rank)}


def _evidence(person: Person, one: PersonStanding) -> Iterable[Shown]:
    """Yield the learner's own words, then the entries that name the competency or are named by its assignment."""
    own = last_assessment(person, "self")
    if own and (text := own.evidence.get(one.competency)):
        yield Shown(date=own.date, by=own.by, title=text)
    named = one.assigned.entry.evidence if one.assigned else ()
    for entry in person.evidence:
        if one.competency in entry.competencies or entry.id in named:
            yield Shown(date=entry.date, by=entry.by, title=entry.title, url=entry.url or "")
