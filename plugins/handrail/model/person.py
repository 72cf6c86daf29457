"""A person file: what a coach keeps of one person, append-only, outside the site.

An entry is never edited: a later one supersedes it. Every id in it may be unknown to the framework of today, because
a file outlives versions; what is unknown is kept and marked, never dropped.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints, model_validator

from handrail.model.base import Frozen, Id, Text
from handrail.model.course import WebAddress
from handrail.model.learner import Rating

SCHEMA = 1
"""Version of the format of person files."""

NOT_YET = "none"
"""In place of a level's id: the person is not yet at the lowest one. Nothing at all means "not assessed"."""

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d))?")


def _dated(text: str) -> str:
    match = _MOMENT.fullmatch(text)
    try:
        datetime.date.fromisoformat(match[1] if match else "")
    except ValueError:
        raise ValueError(
            f"must be a day such as 2026-11-22 or a moment such as 2026-11-22T14:20:11Z, not {text!r}"
        ) from None
    return text


Date = Annotated[str, AfterValidator(_dated)]
"""A day as yyyy-mm-dd, or a moment by RFC 3339 that begins with one. Kept as it was written."""


def _calendar_day(text: str) -> str:
    if "T" in _dated(text):
        raise ValueError(f"must be a day such as 2026-11-22, not {text!r}")
    return text


CalendarDay = Annotated[str, AfterValidator(_calendar_day)]

FrameworkVersion = Annotated[
    str, StringConstraints(pattern=r"^[^@\s]+@\d+(\.\d+){0,2}([-+][\w.-]+)?$", max_length=200)
]
"""The framework that an entry was made with, such as `product-owner@1.0.0`."""

LevelOrNotYet = Id
"""Id of a level, or `none` for "not yet"."""

LongText = Annotated[Text, StringConstraints(max_length=20_000)]


class _Part(Frozen):
    """A part of a person file; what this version does not know stays in the file and is let pass."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)


class Head(_Part):
    """Who the file is about. The only part of the file that may be set anew."""

    id: Id
    """Opaque id, which says nothing about who it is."""
    name: Annotated[Text, StringConstraints(max_length=200)] | None = None
    role: Id | None = None
    next_role: Id | None = None
    team: Annotated[Text, StringConstraints(max_length=200)] | None = None
    """The area that the person works in."""
    coach: Id | None = None


class Entry(_Part):
    """Anything that was added on a day by somebody."""

    id: Id
    date: Date
    by: Id
    """Id of who made it."""

    @property
    def day(self) -> datetime.date:
        """The day on which it was made, as its date says it."""
        return datetime.date.fromisoformat(self.date[:10])


class Assessment(Entry):
    """A dated set of ratings: the learner's own, or the view of a coach who has not seen it."""

    kind: Literal["self", "coach"]
    framework: FrameworkVersion
    role: Id | None = None
    ratings: dict[str, dict[str, Rating]] = Field(default_factory=dict)
    """By competency, then statement; one that only a role asks for is `<role>:<statement>`."""
    levels: dict[str, LevelOrNotYet] = Field(default_factory=dict)
    """By competency: what a coach says of it as a whole."""
    notes: dict[str, LongText] = Field(default_factory=dict)
    evidence: dict[str, LongText] = Field(default_factory=dict)


class Assignment(Entry):
    """A level that a coach gives, agreed with the person."""

    competency: Id
    level: LevelOrNotYet | None = None
    framework: FrameworkVersion
    basis: tuple[str, ...] = ()
    """Ids of the assessments that it rests on."""
    evidence: tuple[str, ...] = ()
    """Ids of entries of evidence."""
    note: LongText | None = None
    """For coaches alone."""
    shared_note: LongText | None = None
    """The learner reads this one."""
    review_by: CalendarDay | None = None
    supersedes: str | None = None
    withdrawn: bool = False

    @model_validator(mode="after")
    def _level_unless_withdrawn(self) -> Assignment:
        if (self.level is None) is not self.withdrawn:
            raise ValueError("an assignment has a level, or it is 'withdrawn: true' and has none")
        return self


class Evidence(Entry):
    """Something that shows what a person does; a link or a name, never a copy of it."""

    title: LongText
    url: WebAddress | None = None
    worksheet: Id | None = None
    competencies: tuple[Id, ...] = ()


class Goal(Entry):
    """What a person and a coach agreed to work on."""

    text: LongText
    competency: Id | None = None
    statements: tuple[str, ...] = ()
    modules: tuple[Id, ...] = ()
    due: CalendarDay | None = None
    state: Literal["open", "reached", "dropped"] = "open"
    supersedes: str | None = None


class PersonFile(_Part):
    """A person file as it is written, `people/<id>.yml`: what a coach keeps of one person."""

    version: Literal[1] = Field(default=1, alias="schema")
    """Version of the format."""
    person: Head
    assessments: tuple[Assessment, ...] = ()
    """Dated sets of ratings, of the person and of coaches."""
    assignments: tuple[Assignment, ...] = ()
    """Levels that were agreed; a later one supersedes an earlier one."""
    evidence: tuple[Evidence, ...] = ()
    """What shows the levels."""
    goals: tuple[Goal, ...] = ()
    """One to three at a time; a change of state is a new entry."""


class Person(Frozen):
    """What could be read of a person file; the entries in the order in which the file has them."""

    head: Head
    assessments: tuple[Assessment, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    goals: tuple[Goal, ...] = ()
    source: str = ""
    """The file."""


LISTS: dict[str, type[Entry]] = {
    "assessments": Assessment,
    "assignments": Assignment,
    "evidence": Evidence,
    "goals": Goal,
}
"""The lists of a person file, in their order."""
