"""The framework: areas of competencies, scales of levels, and roles with their targets.

Levels are sparse: a competency describes those of its scale's levels that have something to say.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from handrail.model.base import Frozen, Id, Identified, Text

Version = Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+){0,2}([-+][\w.-]+)?$")]


class FrameworkInfo(Frozen):
    """The framework's own card: what it is called, which version, under which licence."""

    id: Id
    title: Text
    version: Version
    """Such as 1.0.0; a rating is pinned to it."""
    language: Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "en"
    """BCP 47 tag of the language of the texts."""
    description: Text | None = None
    publisher: Text | None = None
    license: Text | None = None


class Level(Frozen):
    """One step of a scale."""

    id: Id
    title: Text
    description: Text | None = None


class Scale(Frozen):
    """Named levels from the lowest to the highest."""

    cumulative: bool = True
    """Whether a level includes those below it."""
    levels: Annotated[tuple[Level, ...], Field(min_length=1)]


class Area(Frozen):
    """A group of competencies."""

    id: Id
    title: Text
    summary: Text | None = None


class Target(Frozen):
    """The level that a role asks for in a competency."""

    level: Id
    importance: Annotated[int, Field(ge=1, le=10)] = 5
    """Weight from 1 (useful) to 10 (the role fails without it)."""
    required: bool = True


class Role(Identified):
    """A position with a target level per competency."""

    title: Text
    summary: Text | None = None
    targets: dict[Id, Target] = Field(default_factory=dict)


class Behaviour(Frozen):
    """Something that a person strong in the competency is seen doing."""

    id: Id
    title: Text
    text: Text


class Statement(Identified):
    """One observable sentence about a level; what is rated."""

    text: Text
    behaviour: Id | None = None
    """The behaviour that it belongs to."""
    examples: tuple[Text, ...] = ()
    """What would count as evidence."""


class LevelDescription(Frozen):
    """What one level means in one competency."""

    summary: Text | None = None
    statements: tuple[Statement, ...] = ()


class CompetencyFields(Identified):
    """What an author writes in a competency's file."""

    title: Text
    area: Id
    scale: Id = "default"
    purpose: Text
    description: Text | None = None
    behaviours: tuple[Behaviour, ...] = ()
    levels: dict[Id, LevelDescription] = Field(default_factory=dict)
    """By level id of the scale; sparse."""
    summary: Text | None = None


class Competency(CompetencyFields):
    """Something that a person gets better at, described level by level."""

    source: str
    page: str


class FrameworkFields(Frozen):
    """What an author writes in `framework.yml`."""

    framework: FrameworkInfo
    scales: Annotated[dict[Id, Scale], Field(min_length=1)]
    areas: tuple[Area, ...] = ()
    roles: tuple[Role, ...] = ()


class Framework(FrameworkFields):
    """Everything that the files below `competencies/` say together."""

    competencies: tuple[Competency, ...] = ()
    source: str

    def scale_of(self, competency: Competency) -> Scale:
        """Return the scale that the competency is described on."""
        return self.scales[competency.scale]
