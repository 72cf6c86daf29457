"""Where people and teams stand, as the vectors say that they do; tests/browser holds TypeScript to the same."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from tests.unit.guidance import VECTORS, framework_of
from tests.unit.people.made_people import person_of

from handrail.guidance.people import PersonStanding, current_assignment, current_goals, standings
from handrail.guidance.team import Coverage, coverages, pairs, reviews_due

TOLD = json.loads((VECTORS / "people.json").read_text(encoding="utf-8"))
FLAGS = ("below_target", "differs", "no_evidence", "old", "review_due")


def cases(kind: str) -> list[Any]:
    return [pytest.param(TOLD["defaults"] | case, id=case["name"]) for case in TOLD[kind]]


def standing_json(standing: PersonStanding) -> dict[str, Any]:
    assigned = standing.assigned
    return {
        "competency": standing.competency,
        "assigned": {"rank": assigned.rank, "entry": assigned.entry.id} if assigned else None,
        "self": standing.self,
        "coach": standing.coach,
        "target": standing.target,
        "nextTarget": standing.next_target,
        "gap": standing.gap,
        "flags": [flag.replace("_", "-") for flag in FLAGS if getattr(standing, flag)],
    }


def coverage_json(coverage: Coverage) -> dict[str, Any]:
    return {
        "competency": coverage.competency,
        "atLeast": list(coverage.at_least),
        "holders": list(coverage.holders),
        "single": coverage.single,
        "below": list(coverage.below),
        "unknown": list(coverage.unknown),
    }


@pytest.mark.parametrize("case", cases("people"))
def test_standings_and_goals(case: dict[str, Any]) -> None:
    person = person_of(case["person"])
    found = standings(person, framework_of(case), datetime.date.fromisoformat(case["today"]))
    assert [one.competency for one in found] == list(case["competencies"])
    told = [one["competency"] for one in case["standings"]]
    silent = {"assigned": None, "self": None, "coach": None, "target": None, "nextTarget": None}
    seen = [standing_json(one) for one in found]
    assert [one for one in seen if one["competency"] in told] == case["standings"]
    assert [one for one in seen if one["competency"] not in told] == [
        {"competency": name, **silent, "gap": None, "flags": []}
        for name in case["competencies"]
        if name not in told
    ]
    assert [goal.id for goal in current_goals(person)] == case["goals"]


def test_what_was_taken_back_is_no_current_assignment() -> None:
    taken = "{id: g-2, date: 2026-01-02, by: c, competency: vision, framework: f@1, withdrawn: true, supersedes: g-1}"
    given = "{id: g-1, date: 2026-01-01, by: c, competency: vision, framework: f@1, level: low}"
    before, after = (
        person_of(f"person: {{id: p-1}}\nassignments: [{', '.join(entries)}]")
        for entries in ([given], [given, taken])
    )
    assert current_assignment(before, "vision") == before.assignments[0]
    assert current_assignment(after, "vision") is None


@pytest.mark.parametrize("case", cases("teams"))
def test_what_a_team_can_do_together(case: dict[str, Any]) -> None:
    framework, today = framework_of(case), datetime.date.fromisoformat(case["today"])
    people = [person_of(text) for text in case["persons"]]
    found = {person.head.id: standings(person, framework, today) for person in people}
    covered = coverages(framework, found)
    assert [coverage_json(one) for one in covered] == case["coverages"]
    assert [[one.competency, one.mentor, one.learner] for one in pairs(covered)] == case["pairs"]
    assert [list(review) for review in reviews_due(found)] == case["reviews"]
