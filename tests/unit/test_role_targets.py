"""Roles before roles, what changes between them, and the path to a role's targets."""

from __future__ import annotations

from tests.unit.made_framework import competency, framework, module

from handrail.guidance.targets import changes_between, path_to, roles_before
from handrail.guidance.teaching import modules_by_reference
from handrail.model.course import Module
from handrail.model.framework import Competency, Framework, Role


def role(name: str, *, rank: int | None = None, family: str | None = None, group: str | None = None) -> Role:
    return Role(id=name, title=name.title(), rank=rank, family=family, group=group)


def before(*roles: Role) -> dict[str, str]:
    return {name: found.id for name, found in roles_before(roles).items()}


def test_without_ranks_a_role_follows_the_one_before_it_in_the_file() -> None:
    assert before(role("a"), role("b"), role("c")) == {"b": "a", "c": "b"}


def test_ranks_go_before_the_order_of_the_file_and_families_apart() -> None:
    assert before(
        role("lead", rank=7, family="design"),
        role("junior", rank=1, family="design"),
        role("senior", rank=4, family="design"),
        role("other", rank=2, family="data"),
    ) == {"senior": "junior", "lead": "senior"}


def test_a_role_stays_in_its_group_where_that_has_a_lower_rank() -> None:
    assert before(
        role("writer-1", rank=1, family="x", group="writer"),
        role("tester-1", rank=1, family="x", group="tester"),
        role("tester-2", rank=2, family="x", group="tester"),
        role("head", rank=9, family="x", group="head"),
    ) == {"tester-2": "tester-1", "head": "tester-2"}


def test_roles_of_one_rank_are_not_before_each_other() -> None:
    assert before(role("a", rank=1), role("b", rank=1)) == {}
    assert before(role("a", group="x"), role("b", group="y")) == {}


def test_every_kind_of_change_is_told_apart() -> None:
    names = ("raised", "lowered", "new", "dropped", "now required", "now optional", "same")
    old = {
        "raised": {"level": "low"},
        "lowered": {"level": "top"},
        "dropped": {"level": "low"},
        "now required": {"level": "mid", "required": False},
        "now optional": {"level": "mid"},
        "same": {"level": "mid", "importance": 1},
    }
    new = {name: {"level": "mid", "required": name != "now optional"} for name in names if name != "dropped"}
    made = framework(
        *(competency(name.replace(" ", "-")) for name in names),
        roles=[
            {
                "id": name,
                "title": name,
                "targets": {key.replace(" ", "-"): target for key, target in targets.items()},
            }
            for name, targets in (("old", old), ("new", new))
        ],
    )
    changes = changes_between(made.roles[0], made.roles[1], made)
    assert [(change.competency.id, change.kind) for change in changes] == [
        (name.replace(" ", "-"), name) for name in names
    ]


def path(made: Framework, *modules: Module) -> tuple[list[tuple[str, list[str]]], list[str], int]:
    """Return modules with reasons, untaught levels, minutes."""
    found = path_to(made.roles[0], made, modules_by_reference(modules), {m.id: m for m in modules})
    return (
        [(s.module.id, [f"{r.competency.id}/{r.level}" for r in s.reasons]) for s in found.steps],
        [f"{r.competency.id}/{r.level}" for r in found.untaught],
        found.minutes,
    )


def with_targets(*competencies: Competency, **targets: dict[str, object]) -> Framework:
    return framework(*competencies, roles=[{"id": "r", "title": "R", "targets": targets}])


def test_the_path_takes_low_levels_first_and_each_module_once() -> None:
    made = with_targets(
        competency("pm"), competency("ux"), pm={"level": "mid"}, ux={"level": "mid", "importance": 9}
    )
    steps, untaught, minutes = path(
        made,
        module("x", "pm/low", "ux/mid"),
        module("y", "ux/low"),
        module("z", "pm/mid", "pm/top"),
        module("no", "pm/top"),
    )
    assert steps == [("y", ["ux/low"]), ("x", ["pm/low", "ux/mid"]), ("z", ["pm/mid"])]
    assert untaught == []
    assert minutes == 30


def test_what_a_module_requires_comes_first_even_when_it_teaches_nothing_of_the_role() -> None:
    made = with_targets(competency("pm"), pm={"level": "low"})
    steps, _, minutes = path(
        made, module("a", "pm/low", requires=("b", "gone")), module("b", requires=("c",)), module("c")
    )
    assert steps == [("c", []), ("b", []), ("a", ["pm/low"])]
    assert minutes == 30


def test_a_circle_of_requirements_ends() -> None:
    made = with_targets(competency("pm"), pm={"level": "low"})
    steps, _, _ = path(made, module("a", "pm/low", requires=("b",)), module("b", requires=("a",)))
    assert sorted(name for name, _ in steps) == ["a", "b"]


def test_optional_targets_come_after_required_ones() -> None:
    made = with_targets(
        competency("pm"),
        competency("ux"),
        pm={"level": "low", "importance": 10, "required": False},
        ux={"level": "mid"},
    )
    steps, _, _ = path(made, module("p", "pm/low"), module("u", "ux/mid"))
    assert [name for name, _ in steps] == ["u", "p"]


def test_levels_that_no_module_teaches_are_said_and_undescribed_ones_are_not() -> None:
    made = with_targets(competency("pm", ("low", "top")), pm={"level": "top"})
    assert path(made)[:2] == ([], ["pm/low", "pm/top"])


def test_on_a_scale_that_is_not_cumulative_only_the_target_counts() -> None:
    made = with_targets(competency("pm", ("one", "two"), scale="steps"), pm={"level": "two"})
    assert path(made, module("a", "pm/one"))[:2] == ([], ["pm/two"])
