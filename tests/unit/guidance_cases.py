"""Random frameworks, roles, ratings and courses for the tests of guidance, in the words of tests/vectors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st
from tests.unit.guidance import framework_of, module_of

from handrail.guidance.gaps import AssignedRanks, Gap, gaps
from handrail.guidance.levels import Ratings
from handrail.guidance.steps import NextSteps, next_steps
from handrail.model.course import Module
from handrail.model.framework import Framework
from handrail.model.learner import Rating

COMPETENCIES = ("vision", "research", "constructor")
LEVELS = ("low", "mid", "toString")
STATEMENTS = ("s1", "s2", "s3", "valueOf")
MODULES = ("m0", "m1", "m2", "m3", "m4", "hasOwnProperty")
SCORES: tuple[Rating, ...] = ("not-yet", "sometimes", "consistently", "helps-others")
"""The ratings that say something, from the least to the most."""


@dataclass(frozen=True)
class Case:
    """Everything that guidance is asked about."""

    framework: Framework
    ratings: Ratings
    modules: tuple[Module, ...]
    completed: frozenset[str]
    assigned: AssignedRanks = field(default_factory=dict)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        return gaps(self.framework, self.framework.roles[0], self.ratings, self.assigned)

    @property
    def next(self) -> NextSteps:
        role = self.framework.roles[0]
        return next_steps(self.framework, role, self.ratings, self.modules, self.completed, self.assigned)


def often(usual: st.SearchStrategy[Any], rare: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.sampled_from((usual, usual, usual, usual, usual, rare)).flatmap(lambda chosen: chosen)


@st.composite
def described(draw: st.DrawFn) -> dict[str, list[str]]:
    """Statements are unique within a competency, levels sparse."""
    levels: dict[str, list[str]] = {}
    for statement in STATEMENTS:
        level = draw(st.sampled_from((*LEVELS, None)))
        if level is not None:
            levels.setdefault(level, []).append(statement)
    return levels


scales = st.fixed_dictionaries(
    {
        "cumulative": often(st.just(True), st.just(False)),
        "met": st.sampled_from((1.0, 1.0, 0.8, 0.7, 0.5, 0.01)),
        "levels": often(
            st.just(LEVELS), st.lists(st.sampled_from(LEVELS), min_size=1, max_size=3, unique=True)
        ),
    }
)
told: st.SearchStrategy[dict[str, Rating]] = st.dictionaries(
    st.sampled_from((*STATEMENTS, "po:own", "unknown")),
    st.sampled_from((*SCORES, "sometimes", "consistently", "not-relevant")),
    min_size=2,
)
targets = st.lists(
    st.fixed_dictionaries(
        {
            "competency": often(st.sampled_from(COMPETENCIES), st.just("unknown")),
            "level": often(st.sampled_from(LEVELS), st.just("unknown")),
            "importance": st.integers(1, 3),
            "required": st.booleans(),
            "statements": st.sampled_from(((), (), ("own",))),
        }
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda target: target["competency"],
)
references = st.tuples(
    st.sampled_from(COMPETENCIES), st.sampled_from(LEVELS), st.sampled_from(("", *STATEMENTS))
).map(lambda parts: "/".join(part for part in parts if part))
competencies = st.fixed_dictionaries(
    {"scale": often(st.just("default"), st.sampled_from(("other", "unknown"))), "levels": described()}
)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A framework with one role, what a learner says of it, and a course; circles in `requires` are frequent."""
    framework = framework_of(
        {
            "scales": {"default": draw(scales), "other": draw(scales)},
            "competencies": {name: draw(competencies) for name in draw(st.permutations(COMPETENCIES))},
            "targets": draw(targets),
        }
    )
    ratings: Ratings = {name: draw(told) for name in ("vision", "research", "unknown")}
    ids = draw(st.lists(st.sampled_from(MODULES), min_size=2, unique=True))
    modules = []
    for name in ids:
        teaches = draw(st.lists(references, min_size=1, max_size=8))
        requires = draw(st.lists(st.sampled_from((*MODULES, "unknown")), max_size=2))
        modules.append(module_of({"id": name, "teaches": teaches, "requires": requires}))
    completed = draw(st.frozensets(st.sampled_from((*MODULES, "unknown")), max_size=3))
    assigned = draw(
        st.one_of(
            st.just({}), st.dictionaries(st.sampled_from((*COMPETENCIES, "unknown")), st.integers(0, 3))
        )
    )
    return Case(framework, ratings, tuple(modules), completed, assigned)
