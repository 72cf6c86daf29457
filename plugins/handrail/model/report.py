"""What `handrail report` says of a person or a team, as programs read it; the other formats are made of it.

Nobody gets a total: everything stands by competency.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from handrail.model.learner import FrameworkPin

Mark = Literal["below-target", "differs", "no-evidence", "old", "review-due"]
"""What there is to talk about in a competency."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


class Rank(_Part):
    """A level of a competency's scale, or "not yet"."""

    rank: int
    """From 0, "not yet"."""
    level: str
    """Id of the level; `none` for "not yet"."""
    title: str


class AssignedRank(Rank):
    """The level that counts as agreed."""

    date: str
    by: str
    """Id of who assigned it."""
    framework: str
    """The framework's id and version at that time, such as `product-owner@1.0.0`."""
    review_by: str = ""
    """Day by which to look at it again; empty without one."""
    shared_note: str = ""
    """The note that the person reads as well."""
    note: str = ""
    """The note for coaches alone; only where the report was asked to hold them."""


class Shown(_Part):
    """Something that shows what a person does."""

    date: str
    by: str
    title: str
    url: str = ""


class Stand(_Part):
    """Where a person stands in one competency; null is "not assessed", and of a target "none"."""

    competency: str
    title: str
    own: Rank | None = Field(alias="self")
    """What the newest self-assessment comes to."""
    coach: Rank | None
    """What the newest assessment of a coach comes to."""
    assigned: AssignedRank | None
    target: Rank | None
    """Of the person's role."""
    next_target: Rank | None
    """Of the role that the person wants next."""
    gap: int | None
    """Ranks from the assigned level to the target; null without one of them."""
    marks: tuple[Mark, ...] = ()
    evidence: tuple[Shown, ...] = ()


class PersonHead(_Part):
    """Who it is about; empty where the file says nothing."""

    id: str
    name: str = ""
    """Empty in a report without names."""
    role: str = ""
    role_title: str = ""
    next_role: str = ""
    next_role_title: str = ""
    team: str = ""
    coach: str = ""

    @property
    def called(self) -> str:
        """The name, or else the id."""
        return self.name or self.id


class Member(PersonHead):
    """A person of a team."""

    competencies: tuple[Stand, ...]
    """In the framework's order."""


class LevelCount(_Part):
    """How many people are assigned a level or a higher one."""

    level: str
    title: str
    people: int


class TeamCompetency(_Part):
    """One competency across the team; people are named by their ids."""

    competency: str
    title: str
    holder: str
    """Title of the level from which somebody can carry it for others."""
    at_least: tuple[LevelCount, ...]
    holders: tuple[str, ...]
    """Those at the level of a holder or above it."""
    single: str | None
    """The only one who reaches the highest target of the team, where two or more have a target."""
    below: tuple[str, ...]
    """Those whose assigned level is lower than their own target."""
    not_assigned: tuple[str, ...]
    """Those who have a target and no assigned level."""


class MentorPair(_Part):
    """Somebody who could help somebody else."""

    competency: str
    mentor: str
    learner: str


class Review(_Part):
    """An assigned level that is to be looked at again."""

    date: str
    person: str
    competency: str


class TeamReport(_Part):
    """What `handrail report team --format json` writes."""

    format: Literal["urn:handrail:schema:team-report"] = Field(
        alias="$schema", default="urn:handrail:schema:team-report"
    )
    """Says what kind of file this is."""
    version: Literal[1] = Field(alias="schema", default=1)
    """Version of this format."""
    date: str
    """The day for which it holds."""
    framework: FrameworkPin
    people: tuple[Member, ...]
    coverage: tuple[TeamCompetency, ...]
    mentors: tuple[MentorPair, ...]
    reviews: tuple[Review, ...]
    """Those that are due, the earliest first."""


class ReportGoal(_Part):
    """A goal in its present state."""

    id: str
    date: str
    by: str
    text: str
    competency: str = ""
    statements: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    due: str = ""
    state: Literal["open", "reached"]


class Event(_Part):
    """Something that was said of a person."""

    date: str
    kind: Literal["self-assessment", "coach-assessment", "assignment", "goal", "evidence"]
    text: str
    by: str
    framework: str = ""


class PersonReport(_Part):
    """What `handrail report person --format json` writes."""

    format: Literal["urn:handrail:schema:person-report"] = Field(
        alias="$schema", default="urn:handrail:schema:person-report"
    )
    """Says what kind of file this is."""
    version: Literal[1] = Field(alias="schema", default=1)
    """Version of this format."""
    date: str
    """The day for which it holds."""
    framework: FrameworkPin
    person: Member
    goals: tuple[ReportGoal, ...]
    talk: tuple[str, ...]
    """What to talk about, in sentences."""
    history: tuple[Event, ...]
    """The newest first."""
