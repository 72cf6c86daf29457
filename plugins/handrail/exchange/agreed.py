"""What a coach and a learner agreed, as a file for the learner: never a note for coaches, never another person."""

from __future__ import annotations

import datetime
import json
from typing import Any

from handrail.guidance.people import current_assignment, current_goals, rank_in
from handrail.guidance.renamed import in_present_ids
from handrail.model.framework import Framework
from handrail.model.learner import AGREED_RESULT_SCHEMA, AgreedGoal, AgreedLevel, AgreedResult, FrameworkPin
from handrail.model.person import Person


def agreed_result(
    person: Person, framework: Framework, *, site: str, by: str, now: datetime.datetime, named: bool = True
) -> AgreedResult:
    """Return the agreed result of a person; what the framework does not have any more is left out.

    Args:
        person: The person.
        framework: The framework of today.
        site: The `site_id` of the site on which the learner reads it.
        by: Id of the coach who gives it.
        now: The moment at which it is made.
        named: Whether the person's name is in it.
    """
    person = in_present_ids(person, framework)
    assigned = {}
    for competency in framework.competencies:
        entry = current_assignment(person, competency.id)
        if entry and rank_in(framework, competency, entry.level) is not None:
            assigned[competency.id] = AgreedLevel(
                level=entry.level or "",
                date=entry.date,
                by=entry.by,
                note=entry.shared_note,
                review_by=entry.review_by,
            )
    return AgreedResult(
        format=AGREED_RESULT_SCHEMA,
        version=1,
        site=site,
        person=person.head.id,
        name=person.head.name if named else None,
        date=now.astimezone(datetime.UTC).replace(microsecond=now.microsecond // 1000 * 1000),
        by=by,
        framework=FrameworkPin(id=framework.framework.id, version=framework.framework.version),
        role=person.head.role or "",
        assigned=assigned,
        goals=tuple(
            AgreedGoal(
                id=goal.id,
                text=goal.text,
                competency=goal.competency,
                statements=goal.statements,
                modules=goal.modules,
                due=goal.due,
                state="reached" if goal.state == "reached" else "open",
            )
            for goal in current_goals(person)
        ),
    )


def agreed_text(result: AgreedResult) -> str:
    """Return the text of the file."""
    data: dict[str, Any] = result.model_dump(mode="json", by_alias=True, exclude_none=True)
    moment = result.date
    data["date"] = f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03}Z"
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
