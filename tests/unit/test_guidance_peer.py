"""Both languages of guidance give the same answer, whatever framework, ratings and course they are asked about.

The question goes the way that it goes on a site: model, guide data, TypeScript.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase as Stage
from hypothesis import find, given, settings
from tests.unit.guidance_cases import Case, cases
from tests.unit.peer import Ask, peer

from handrail.exchange.guide import guide_data
from handrail.guidance.gaps import Gap
from handrail.guidance.steps import NextSteps, Reason
from handrail.model.course import Course, Phase
from handrail.model.site import Options, Site

PEER = Path(__file__).parents[1] / "browser/guidance-peer.ts"


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with peer(PEER) as ask:
        yield ask


def question(case: Case) -> dict[str, Any]:
    phase = Phase(id="p", number=1, title="P", modules=case.modules, source="p.md", page="course/p.md")
    site = Site(options=Options(site_id="test"), course=Course(phases=(phase,)), framework=case.framework)
    return {
        "guide": guide_data(site, {}, lambda page: page, "assets"),
        "order": [module.id for module in site.course.modules],
        "ratings": case.ratings,
        "completed": sorted(case.completed),
        "assigned": case.assigned,
    }


def as_json(case: Case) -> Any:
    """Return Python's own answer in the words of the TypeScript."""
    answer = {"gaps": [gap_json(gap) for gap in case.gaps], **steps_json(case.next)}
    return json.loads(json.dumps(answer))


def gap_json(gap: Gap) -> dict[str, Any]:
    return {
        "competency": gap.competency.id,
        "target": gap.target.level,
        "rank": gap.rank,
        "standing": asdict(gap.standing),
        "gap": gap.gap,
        "weight": gap.weight,
        "next": asdict(gap.next) if gap.next else None,
    } | ({} if gap.assigned is None else {"assigned": gap.assigned})


def steps_json(found: NextSteps) -> dict[str, Any]:
    return {
        "kind": found.kind,
        "steps": [
            {"module": step.module.id, "reasons": [reason_json(reason) for reason in step.reasons]}
            for step in found.steps
        ],
        **{
            name: [asdict(left) for left in getattr(found, name)]
            for name in ("untaught", "practise", "unrated", "agree")
        },
    }


def reason_json(reason: Reason) -> dict[str, Any]:
    fields = asdict(reason)
    dependent = fields.pop("prerequisite_of")
    return fields | ({"prerequisiteOf": dependent} if dependent else {})


@settings(max_examples=250, deadline=None)
@given(case=cases())
def test_both_languages_answer_alike(ask: Ask, case: Case) -> None:
    assert ask(question(case)) == as_json(case)


INTERESTING: dict[str, Callable[[NextSteps], bool]] = {
    "a step": lambda found: bool(found.steps),
    "a prerequisite": lambda found: any(
        reason.prerequisite_of for step in found.steps for reason in step.reasons
    ),
    "two reasons": lambda found: any(len(step.reasons) > 1 for step in found.steps),
    "practice left": lambda found: bool(found.practise),
    "nothing taught": lambda found: bool(found.untaught),
    "something to agree on": lambda found: bool(found.agree),
    "everything met": lambda found: found.kind == "all-met",
}


quick = settings(max_examples=2000, deadline=None, database=None, phases=(Stage.generate,))
"""The first that is found will do; to shrink it would take most of the time."""


@pytest.mark.parametrize("wanted", INTERESTING.values(), ids=INTERESTING)
def test_the_random_questions_hold_what_is_worth_asking(wanted: Callable[[NextSteps], bool]) -> None:
    assert wanted(find(cases(), lambda case: wanted(case.next), settings=quick).next)
