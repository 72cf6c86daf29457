"""The rules of guidance, held against random frameworks, ratings and courses; the worked cases are in tests/vectors."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.unit.guidance import competency_of, framework_of, module_of, scale_of
from tests.unit.guidance_cases import (
    LEVELS,
    SCORES,
    STATEMENTS,
    Case,
    cases,
    described,
    scales,
    told,
)

from handrail.guidance.levels import Ratings, Standing, is_met, standing
from handrail.model.learner import Rating

several = settings(max_examples=100, deadline=None)


def standing_in(scale: dict[str, Any], levels: dict[str, list[str]], ratings: Any) -> Standing:
    return standing(competency_of("c", {"levels": levels}), scale_of(**scale), ratings)


@several
@given(scales, described(), told, st.sampled_from(STATEMENTS), st.sampled_from(SCORES))
def test_a_higher_rating_never_lowers_the_level(
    scale: dict[str, Any], levels: dict[str, list[str]], ratings: dict[str, Rating], name: str, rating: Rating
) -> None:
    before = ratings.get(name)
    assume(before is None or (before in SCORES and SCORES.index(before) < SCORES.index(rating)))
    higher = standing_in(scale, levels, ratings | {name: rating})
    assert higher.rank >= standing_in(scale, levels, ratings).rank


@several
@given(scales, described(), told, st.sampled_from(STATEMENTS))
def test_a_statement_that_is_not_relevant_does_not_count(
    scale: dict[str, Any], levels: dict[str, list[str]], ratings: dict[str, Rating], name: str
) -> None:
    without = {level: [other for other in names if other != name] for level, names in levels.items()}
    irrelevant = standing_in(scale, levels, ratings | {name: "not-relevant"})
    assert irrelevant == standing_in(scale, without, ratings)


@several
@given(scales, described(), told, st.integers(0, len(LEVELS)))
def test_a_level_without_statements_passes_through(
    scale: dict[str, Any], levels: dict[str, list[str]], ratings: dict[str, Rating], place: int
) -> None:
    longer = [*scale["levels"][:place], "between", *scale["levels"][place:]]
    before = standing_in(scale, levels, ratings)
    after = standing_in({**scale, "levels": longer}, {**levels, "between": []}, ratings)
    assert after.level == before.level
    assert (after.next and after.next.level) == (before.next and before.next.level)
    assert after.rank == (longer.index(before.level) + 1 if before.level else 0)


@several
@given(scales, described(), told)
def test_a_level_reached_has_met_statements_of_its_own(
    scale: dict[str, Any], levels: dict[str, list[str]], ratings: Any
) -> None:
    found = standing_in(scale, levels, ratings)
    counting = [name for level in scale["levels"] for name in levels.get(level, ())]
    assert found.assessed == any(ratings.get(name) in SCORES for name in counting)
    assert (found.level is None) == (found.rank == 0)
    if found.level:
        assert any(is_met(ratings.get(name)) for name in levels[found.level])


@several
@given(cases(), st.randoms())
def test_the_order_of_ratings_and_targets_and_unknown_ids_change_nothing(case: Case, chance: Any) -> None:
    ratings: dict[str, dict[str, Rating]] = {"nothing": {"s1": "consistently"}}
    for name, given_ratings in chance.sample(list(case.ratings.items()), len(case.ratings)):
        pairs = chance.sample(list(given_ratings.items()), len(given_ratings))
        ratings[name] = {"nobody": "not-yet", **dict(pairs)}
    role = case.framework.roles[0]
    targets = dict(chance.sample(list(role.targets.items()), len(role.targets)))
    framework = case.framework.model_copy(update={"roles": (role.model_copy(update={"targets": targets}),)})
    again = replace(case, framework=framework, ratings=ratings, completed=case.completed | {"nothing"})
    assert (again.gaps, again.next) == (case.gaps, case.next)


@several
@given(cases())
def test_gaps_are_sorted_and_have_a_level_to_work_on_where_they_are_not_0(case: Case) -> None:
    place = [competency.id for competency in case.framework.competencies]
    keys = [
        (
            not gap.target.required,
            -gap.weight,
            -gap.target.importance,
            place.index(gap.competency.id),
        )
        for gap in case.gaps
    ]
    assert all(one < other for one, other in pairwise(keys))
    for gap in case.gaps:
        if gap.assigned is None:
            assert (gap.gap == 0) == (gap.next is None)
            assert gap.gap in (0, gap.rank - gap.standing.rank)
        assert gap.gap >= 0


@several
@given(cases())
def test_an_assigned_level_alone_makes_the_gap_and_never_changes_what_is_rated(case: Case) -> None:
    without = {gap.competency.id: gap for gap in replace(case, assigned={}).gaps}
    for gap in case.gaps:
        own = without[gap.competency.id]
        assert gap.standing == own.standing
        assert gap.assigned == case.assigned.get(gap.competency.id)
        if gap.assigned is None:
            assert gap == own
        else:
            assert gap.gap == max(0, gap.rank - gap.assigned)
            assert gap.next is None or gap.assigned < gap.next.rank <= gap.rank


@several
@given(cases())
def test_what_is_to_be_agreed_calls_for_no_module_and_no_rating(case: Case) -> None:
    agree = {left.competency for left in case.next.agree}
    assert agree <= set(case.assigned)
    assert agree.isdisjoint(left.competency for left in (*case.next.unrated, *case.next.untaught))
    assert agree.isdisjoint(reason.competency for step in case.next.steps for reason in step.reasons)


@several
@given(cases())
def test_each_module_is_a_step_once_and_no_completed_one(case: Case) -> None:
    names = [step.module.id for step in case.next.steps]
    assert len(names) == len(set(names))
    assert not case.completed & set(names)
    assert all(step.reasons for step in case.next.steps)


@several
@given(cases())
def test_every_reason_holds(case: Case) -> None:
    names = [step.module.id for step in case.next.steps]
    for index, step in enumerate(case.next.steps):
        for reason in step.reasons:
            if reason.prerequisite_of:
                later = names.index(reason.prerequisite_of)
                assert later > index
                assert step.module.id in case.next.steps[later].module.requires
                assert reason.statements == ()
                continue
            level = f"{reason.competency}/{reason.level}"
            assert reason.statements
            for name in reason.statements:
                assert {level, f"{level}/{name}"} & set(step.module.teaches)
                assert case.ratings[reason.competency][name] in ("not-yet", "sometimes")


@several
@given(cases())
def test_a_step_stands_after_what_it_requires(case: Case) -> None:
    straight = [
        module.model_copy(update={"requires": tuple(n for n in module.requires if n < module.id)})
        for module in case.modules
    ]
    known = {module.id for module in straight}
    names = [step.module.id for step in replace(case, modules=tuple(straight)).next.steps]
    for step in replace(case, modules=tuple(straight)).next.steps:
        for required in known.intersection(step.module.requires) - case.completed:
            assert required in names[: names.index(step.module.id)]


@several
@given(cases())
def test_completing_a_step_only_takes_steps_away(case: Case) -> None:
    before = {step.module.id for step in case.next.steps}
    for done in before:
        after = replace(case, completed=case.completed | {done}).next.steps
        assert {step.module.id for step in after} <= before - {done}


@several
@given(cases())
def test_every_unmet_statement_to_work_on_has_a_step_or_is_named(case: Case) -> None:
    found = case.next
    reasons = [reason for step in found.steps for reason in step.reasons]
    said = [
        (left.competency, left.level, name)
        for left in (*found.untaught, *found.practise)
        for name in left.statements
    ]
    taught = {(reason.competency, reason.level, name) for reason in reasons for name in reason.statements}
    unmet = [
        (gap.competency.id, gap.next.level, name)
        for gap in case.gaps
        if gap.next and not gap.next.enough_met
        for name in gap.next.unmet
    ]
    assert sorted([*said, *taught]) == sorted(unmet)


def test_a_circle_of_many_modules_comes_to_an_end() -> None:
    """As a chain it is deeper than Python's stack."""
    sketch = {
        "scales": {"default": {"cumulative": True, "met": 1, "levels": ["low"]}},
        "competencies": {"vision": {"levels": {"low": ["s1"]}}},
        "targets": [{"competency": "vision", "level": "low", "importance": 1}],
    }
    size = 2000
    modules = [module_of({"id": f"m{n}", "requires": [f"m{(n + 1) % size}"]}) for n in range(size)]
    modules[0] = modules[0].model_copy(update={"teaches": ("vision/low",)})
    ratings: Ratings = {"vision": {"s1": "not-yet"}}
    steps = Case(framework_of(sketch), ratings, tuple(modules), frozenset()).next.steps
    assert [step.module.id for step in steps] == [f"m{n}" for n in reversed(range(size))]
