"""The framework: areas of competencies, scales of levels, and roles with their targets.

Levels are sparse: a competency describes those of its scale's levels that have something to say. What a foreign
framework holds beyond these fields is kept in `extensions`.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from handrail.model.base import Frozen, Id, Identified, Text, json_value
from handrail.model.course import WebAddress

Version = Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+){0,2}([-+][\w.-]+)?$")]

Extensions = Annotated[dict[str, Any], BeforeValidator(json_value)]
"""Foreign fields by name: any JSON. Unquoted numbers, true, false and null are what they look like (YAML 1.2)."""

Code = Annotated[Text, StringConstraints(max_length=100)]
"""A short code that people use beside the title, such as DIS.1."""


def _identifier(text: str) -> str:
    if any(character.isspace() for character in text):
        raise ValueError(f"{text!r} is no identifier: it holds a space")
    return text


Uri = Annotated[str, StringConstraints(min_length=1, max_length=2000), AfterValidator(_identifier)]
"""Any URI or UUID of another system; never made a link unless it is a web address."""


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
    source_url: WebAddress | None = None
    """Where the framework was taken from."""
    status: Text | None = None
    """State of adoption, such as Draft or Adopted."""
    identifier: Uri | None = None
    """Identifier in the system that it came from."""
    uri_base: WebAddress | None = None
    """Address under which its parts get their URIs when it is exported."""
    extensions: Extensions = Field(default_factory=dict)


class Level(Frozen):
    """One step of a scale. Its rank is its place in the list, from 1; no level reached is rank 0."""

    id: Id
    title: Text
    description: Text | None = None
    points: float | None = None
    attributes: dict[str, Text] = Field(default_factory=dict)
    """What the level means whatever the competency, such as autonomy or influence."""
    extensions: Extensions = Field(default_factory=dict)


class Scale(Frozen):
    """Named levels from the lowest to the highest."""

    title: Text | None = None
    cumulative: bool = True
    """Whether a level includes those below it."""
    met: Annotated[float, Field(gt=0, le=1)] = 1
    """Share of a level's statements that must be met for the level to be reached."""
    levels: Annotated[tuple[Level, ...], Field(min_length=1)]


class Area(Frozen):
    """A group of competencies, or of further areas."""

    id: Id
    title: Text
    summary: Text | None = None
    parent: Id | None = None
    """The area that it is a part of; areas nest to any depth."""
    code: Code | None = None
    extensions: Extensions = Field(default_factory=dict)


class Behaviour(Frozen):
    """Something that a person strong in the competency is seen doing."""

    id: Id
    title: Text
    text: Text | None = None
    level: Id | None = None
    """The level from which it is seen, where it belongs to one."""
    examples: tuple[Text, ...] = ()
    extensions: Extensions = Field(default_factory=dict)


class Statement(Identified):
    """One observable sentence about a level; what is rated."""

    text: Text
    behaviour: Id | None = None
    """The behaviour that it belongs to."""
    examples: tuple[Text, ...] = ()
    """Examples of what would count as evidence."""
    evidence: tuple[Text, ...] = ()
    """Where to look for evidence."""
    extensions: Extensions = Field(default_factory=dict)


class LevelDescription(Frozen):
    """What one level means in one competency."""

    title: Text | None = None
    """The competency's own name of the level, such as "Adopts"."""
    summary: Text | None = None
    statements: tuple[Statement, ...] = ()
    examples: tuple[Text, ...] = ()
    points: float | None = None
    extensions: Extensions = Field(default_factory=dict)


class Alignment(Frozen):
    """A relation to something in another framework."""

    type: Annotated[str, StringConstraints(pattern=r"^(ext:)?[A-Za-z0-9._-]+$")] = "exactMatchOf"
    """Association type of CASE 1.1, such as exactMatchOf or isRelatedTo; own types begin with `ext:`."""
    uri: Uri
    title: Text | None = None


class CompetencyFields(Identified):
    """What an author writes in a competency's file."""

    title: Text
    area: Id | None = None
    code: Code | None = None
    scale: Id = "default"
    purpose: Text | None = None
    description: Text | None = None
    outcomes: tuple[Text, ...] = ()
    """What changes for others when it is strong; measures rather than behaviours."""
    behaviours: tuple[Behaviour, ...] = ()
    levels: dict[Id, LevelDescription] = Field(default_factory=dict)
    """By level id of the scale; sparse."""
    summary: Text | None = None
    requires: tuple[Id, ...] = ()
    """Ids of the competencies that it builds on."""
    aligns: tuple[Alignment, ...] = ()
    status: Literal["active", "deprecated"] = "active"
    replaced_by: Id | None = None
    """Id of the competency that takes the place of a deprecated one."""
    identifier: Uri | None = None
    """Identifier in the system that it came from."""
    extensions: Extensions = Field(default_factory=dict)


class Competency(CompetencyFields):
    """Something that a person gets better at, described level by level."""

    source: str
    page: str

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of all levels, in the order of the file."""
        return tuple(statement for level in self.levels.values() for statement in level.statements)


class Target(Frozen):
    """The level that a role asks for in a competency."""

    level: Id
    importance: Annotated[int, Field(ge=1, le=10)] = 5
    """Weight from 1 (useful) to 10 (the role fails without it)."""
    required: bool = True
    statements: tuple[Statement, ...] = ()
    """Statements that only this role asks for."""
    extensions: Extensions = Field(default_factory=dict)


class Points(Frozen):
    """A range of points, both ends included."""

    min: float
    max: float | None = None


class Role(Identified):
    """A position with a target level per competency."""

    title: Text
    summary: Text | None = None
    family: Text | None = None
    group: Text | None = None
    rank: int | None = None
    """Place among the roles of its family, the lowest first; the role before is the one with the next lower rank."""
    points: Points | None = None
    targets: dict[Id, Target] = Field(default_factory=dict)
    identifier: Uri | None = None
    extensions: Extensions = Field(default_factory=dict)


class FrameworkFields(Frozen):
    """What an author writes in `framework.yml`."""

    framework: FrameworkInfo
    scales: Annotated[dict[Id, Scale], Field(min_length=1)]
    areas: tuple[Area, ...] = ()
    roles: tuple[Role, ...] = ()
    order: tuple[Id, ...] = ()
    """Ids of the competencies in the order in which they are shown; those that are not listed follow, by file name."""


class Framework(FrameworkFields):
    """Everything that the files below `competencies/` say together."""

    competencies: tuple[Competency, ...] = ()
    source: str

    def scale_of(self, competency: Competency) -> Scale:
        """Return the scale that the competency is described on."""
        return self.scales[competency.scale]

    def rank_of(self, competency: Competency, level: str) -> int:
        """Return the rank of a level in the competency's scale, from 1; 0 when the scale has no such level."""
        levels = [step.id for step in self.scale_of(competency).levels]
        return levels.index(level) + 1 if level in levels else 0
