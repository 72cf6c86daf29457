"""The files of learners, as the browser writes them: learner file, self-assessment file for a coach, a worksheet.

The learner file is the document that the browser's store keeps (`browser/store/document.ts`), unchanged. All are JSON
that anybody may have written, so texts in them are data and never markup.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StrictInt

Rating = Literal["not-yet", "sometimes", "consistently", "helps-others", "not-relevant"]
"""What a learner says of a statement, from the least to the most; the last is no rating."""

Moment = Annotated[int, Field(ge=0, le=8_640_000_000_000_000)]
"""Milliseconds since 1970, as far as a date in JavaScript reaches."""

EntryPath = Annotated[str, Field(max_length=512)]
"""Path of an entry, such as `module/outcome-thinking`, `rating/<competency>/<statement>` or `quiz/<quiz>/<question>`."""

Entry = tuple[Any, Moment]
"""The value of an entry, any JSON, and the moment at which it was given; of two, the later one wins."""

SELF_ASSESSMENT_SCHEMA = "urn:handrail:schema:self-assessment"
AGREED_RESULT_SCHEMA = "urn:handrail:schema:agreed-result"
WORKSHEET_SCHEMA = "urn:handrail:schema:worksheet"

FieldText = Annotated[str, Field(max_length=20_000)]
"""What is written in a field or a cell; of a list, one item a line; of a choice, the id of the option."""

FieldContent = (
    FieldText | StrictInt | list[str] | Annotated[list[dict[str, FieldText]], Field(max_length=1000)]
)
"""Text, score, ids of options, or the rows of a table by column."""


class _Data(BaseModel):
    """JSON as it was written: nothing is stripped or converted."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class LearnerFile(_Data):
    """What My data exports and imports: everything a site keeps of one learner."""

    version: Literal[1] = Field(alias="schema")
    """Version of this format."""
    site: str
    """The site's `site_id`; a file is imported on the site that it comes from."""
    leaves: dict[EntryPath, Entry]
    """The entries by their paths."""
    resets: dict[EntryPath, Moment] = Field(default_factory=dict)
    """By path, or by the beginning of paths with its "/": older entries there are gone. "" means everything."""


class FrameworkPin(_Data):
    """The framework that ratings were made with."""

    id: str
    """Id of the framework."""
    version: str
    """Its version at that time."""


class SelfAssessmentFile(_Data):
    """What a learner gives to a coach: one finished self-assessment and nothing else of the record."""

    format: Literal["urn:handrail:schema:self-assessment"] = Field(alias="$schema")
    """Says what kind of file this is."""
    version: Literal[1] = Field(alias="schema")
    """Version of this format."""
    site: str
    """The `site_id` of the site it was made on."""
    id: str
    """Id of the self-assessment; a file that is read twice is the same self-assessment."""
    name: str = ""
    """How the learner wishes to be called; only when they chose to say it."""
    date: AwareDatetime
    """When it was finished, in UTC, such as `2026-11-03T14:20:11.250Z`."""
    framework: FrameworkPin
    role: str = ""
    """Id of the role that the learner had chosen; empty without one."""
    ratings: dict[str, dict[str, Rating]]
    """Ratings by competency and statement; a statement that only one role asks for is `<role>:<statement>`."""
    notes: dict[str, str] = Field(default_factory=dict)
    """The learner's notes, by competency."""
    evidence: dict[str, str] = Field(default_factory=dict)
    """The learner's evidence, by competency."""


class WorksheetFile(_Data):
    """One copy of a worksheet, which a learner saves, gives away or imports again."""

    format: Literal["urn:handrail:schema:worksheet"] = Field(alias="$schema")
    """Says what kind of file this is."""
    version: Literal[1] = Field(alias="schema")
    """Version of this format."""
    site: str
    """The `site_id` of the site it was written on."""
    worksheet: str
    """Id of the worksheet."""
    title: str
    """Its title at that time."""
    name: Annotated[str, Field(max_length=200)] = ""
    """What the learner calls the copy."""
    date: AwareDatetime
    """When it was saved, in UTC."""
    fields: dict[str, FieldContent]
    """What is written, by field; fields with nothing in them are left out."""


class AgreedLevel(_Data):
    """A level that was agreed for a competency."""

    level: Annotated[str, Field(max_length=100)]
    """Id of the level; `none` for "not yet"."""
    date: Annotated[str, Field(max_length=40)]
    """The day, or the moment, at which it was agreed."""
    by: Annotated[str, Field(max_length=100)]
    """Id of the coach who assigned it."""
    note: FieldText | None = None
    """The note that the learner reads."""
    review_by: Annotated[str, Field(max_length=10)] | None = None
    """The day by which to look at it again."""


class AgreedGoal(_Data):
    """A goal that was agreed."""

    id: Annotated[str, Field(max_length=100)]
    text: FieldText
    competency: Annotated[str, Field(max_length=100)] | None = None
    statements: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    due: Annotated[str, Field(max_length=10)] | None = None
    """The day by which it is to be reached."""
    state: Literal["open", "reached"]


class AgreedResult(_Data):
    """What a coach gives to a learner: the levels and goals that they agreed on, and nothing else of the person file."""

    format: Literal["urn:handrail:schema:agreed-result"] = Field(alias="$schema")
    """Says what kind of file this is."""
    version: Literal[1] = Field(alias="schema")
    """Version of this format."""
    site: str
    """The `site_id` of the site on which the learner reads it."""
    person: Annotated[str, Field(max_length=100)]
    """Opaque id of the person."""
    name: Annotated[str, Field(max_length=200)] | None = None
    """How the person is called, where the person file says it."""
    date: AwareDatetime
    """When the file was made, in UTC."""
    by: Annotated[str, Field(max_length=100)]
    """Id of the coach who gives it."""
    framework: FrameworkPin
    role: str = ""
    """Id of the person's role; empty without one."""
    assigned: dict[str, AgreedLevel]
    """The agreed levels by competency."""
    goals: tuple[AgreedGoal, ...] = ()
