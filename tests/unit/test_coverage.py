"""How much of the framework is taught, counted by hand beside."""

from __future__ import annotations

import pytest

from handrail.guidance.coverage import Coverage, Practice, coverage, untaught_levels
from handrail.model.course import Module
from handrail.model.framework import Competency, Framework


def competency(name: str, *levels: str, scale: str = "five", status: str = "active") -> Competency:
    fields = {"id": name, "title": name.title(), "scale": scale, "status": status}
    described = {level: {"summary": "So."} for level in levels}
    return Competency.model_validate(
        fields | {"levels": described, "source": f"{name}.yml", "page": f"{name}.md"}
    )


def module(name: str, *teaches: str) -> Module:
    fields = {"id": name, "title": name, "minutes": 10, "teaches": teaches}
    return Module.model_validate(fields | {"source": f"{name}.md", "page": f"{name}.md"})


def framework(*competencies: Competency) -> Framework:
    five = ("beginner", "intermediate", "advanced", "guide", "catalyst")
    scales = {
        "five": {"levels": [{"id": level, "title": level.title()} for level in five]},
        "two": {"levels": [{"id": "some", "title": "Some"}, {"id": "much", "title": "Much"}]},
    }
    card = {"id": "f", "title": "F", "version": "1.0"}
    fields = {"framework": card, "scales": scales, "competencies": competencies, "source": "framework.yml"}
    return Framework.model_validate(fields)


def rows(covered: Coverage) -> list[tuple[str, str, list[str]]]:
    return [(row.competency.id, row.level, [m.id for m in row.modules]) for row in covered.rows]


MODULES = (
    module("one", "pm/beginner", "pm/beginner/says-why"),
    module("two", "pm/beginner", "okr/advanced/sets"),
)
PM = competency("pm", "beginner", "intermediate", "advanced", "guide")
OKR = competency("okr", "advanced", "catalyst")


def test_levels_up_to_advanced_count_where_they_are_described() -> None:
    assert rows(coverage(framework(PM, OKR), MODULES)) == [
        ("pm", "beginner", ["one", "two"]),
        ("pm", "intermediate", []),
        ("pm", "advanced", []),
        ("okr", "advanced", ["two"]),
    ]


def test_other_levels_count_when_they_are_asked_for() -> None:
    covered = coverage(framework(PM, OKR), MODULES, levels=("guide", "catalyst"))
    assert rows(covered) == [("pm", "guide", []), ("okr", "catalyst", [])]


def test_a_scale_without_advanced_counts_as_a_whole() -> None:
    covered = coverage(framework(competency("x", "much", "some", scale="two")), ())
    assert rows(covered) == [("x", "some", []), ("x", "much", [])]


def test_a_deprecated_competency_need_not_be_taught() -> None:
    assert rows(coverage(framework(competency("x", "beginner", status="deprecated")), ())) == []


def test_levels_come_in_the_order_of_the_scale() -> None:
    covered = coverage(framework(competency("x", "advanced", "beginner")), ())
    assert [row.level for row in covered.rows] == ["beginner", "advanced"]


@pytest.mark.parametrize(
    ("competencies", "taught", "share"), [((PM, OKR), 2, 0.5), ((PM,), 1, 1 / 3), ((), 0, 1.0)]
)
def test_the_share_is_that_of_the_levels_that_a_module_teaches(
    competencies: tuple[Competency, ...], taught: int, share: float
) -> None:
    covered = coverage(framework(*competencies), MODULES)
    assert covered.taught == taught
    assert covered.share == pytest.approx(share)


def test_practice_is_that_of_the_modules_and_each_module_counts_once_in_the_total() -> None:
    practice = {"one": Practice(1, 2, 0), "two": Practice(0, 1, 4), "other": Practice(9, 9, 9)}
    covered = coverage(framework(PM, OKR), (*MODULES, module("other", "pm/guide")), practice)
    assert [row.practice for row in covered.rows] == [
        Practice(1, 3, 4),
        Practice(),
        Practice(),
        Practice(0, 1, 4),
    ]
    assert (len(covered.modules), covered.practice) == (2, Practice(1, 3, 4))


def test_what_no_module_teaches_is_named() -> None:
    untaught = [(found.id, level) for found, level in untaught_levels(framework(PM, OKR), MODULES)]
    assert untaught == [("pm", "intermediate"), ("pm", "advanced")]
