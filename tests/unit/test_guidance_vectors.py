"""Level reached, gaps and next steps as the vectors say that they are; tests/browser holds TypeScript to the same."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.guidance import cases_of, competency_of, framework_of, module_of, role_of, scale_of

from handrail.guidance.gaps import gaps
from handrail.guidance.levels import LevelStanding, OwnStatements, standing
from handrail.guidance.steps import Remaining, next_steps


@pytest.mark.parametrize("case", cases_of("levels.json"))
def test_level_reached(case: dict[str, Any]) -> None:
    competency = competency_of("c", {"levels": case["levels"]})
    scale = scale_of(cumulative=case["cumulative"], met=case["met"], levels=case["scale"])
    own = case["own"] and OwnStatements(case["own"]["level"], tuple(case["own"]["statements"]))
    found = standing(competency, scale, case["ratings"], own)
    seen = {
        "assessed": found.assessed,
        "rank": found.rank,
        "level": found.level,
        "next": level(found.next) if found.next else None,
    }
    assert seen == case["standing"]


def level(found: LevelStanding) -> dict[str, Any]:
    return {
        "level": found.level,
        "rank": found.rank,
        "met": list(found.met),
        "unmet": list(found.unmet),
        "unrated": list(found.unrated),
        "needed": found.needed,
    }


@pytest.mark.parametrize("case", cases_of("gaps.json"))
def test_gaps(case: dict[str, Any]) -> None:
    found = gaps(framework_of(case), role_of(case["targets"]), case["ratings"], case["assigned"])
    assert [
        {
            "competency": gap.competency.id,
            "rank": gap.rank,
            "reached": gap.standing.rank,
            "gap": gap.gap,
            "weight": gap.weight,
            "next": gap.next.level if gap.next else None,
        }
        | ({} if gap.assigned is None else {"assigned": gap.assigned})
        for gap in found
    ] == case["gaps"]


@pytest.mark.parametrize("case", cases_of("steps.json"))
def test_next_steps(case: dict[str, Any]) -> None:
    modules = [module_of(module) for module in case["modules"]]
    found = next_steps(
        framework_of(case),
        role_of(case["targets"]),
        case["ratings"],
        modules,
        set(case["completed"]),
        case["assigned"],
    )
    assert found.kind == case["kind"]
    steps = [
        {
            "module": step.module.id,
            "reasons": [
                {
                    "competency": reason.competency,
                    "level": reason.level,
                    "statements": list(reason.statements),
                    "required": reason.required,
                }
                | ({"prerequisiteOf": reason.prerequisite_of} if reason.prerequisite_of else {})
                for reason in step.reasons
            ],
        }
        for step in found.steps
    ]
    assert steps == case["steps"]
    assert [remaining(one) for one in found.untaught] == case["untaught"]
    assert [remaining(one) for one in found.practise] == case["practise"]
    assert [remaining(one) for one in found.unrated] == case["unrated"]
    assert [remaining(one) for one in found.agree] == case["agree"]


def remaining(left: Remaining) -> dict[str, Any]:
    return {"competency": left.competency, "level": left.level, "statements": list(left.statements)}
