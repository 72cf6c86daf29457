"""The course: phases of modules, each module with outcomes, resources and what it teaches."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from handrail.model.base import Frozen, Id, Identified, Text

RESOURCE_KINDS = ("article", "book", "course", "guide", "podcast", "template", "tool", "video")
ResourceKind = Literal["article", "book", "course", "guide", "podcast", "template", "tool", "video"]

Minutes = Annotated[int, Field(ge=1, le=600)]


def _web_address(url: str) -> str:
    if not url.startswith(("https://", "http://")) or len(url.split("://", 1)[1]) < 3:
        raise ValueError(f"{url!r} is not a web address; allowed: https://... or http://...")
    if any(character in url for character in " <>\"'\\`{}|^"):
        raise ValueError(f"{url!r} holds a character that a web address must write as %XX")
    return url


WebAddress = Annotated[str, StringConstraints(max_length=2000), AfterValidator(_web_address)]
"""An absolute http or https address; no other scheme reaches a page."""

TeachesRef = Annotated[str, StringConstraints(pattern=r"^[^/\s]+/[^/\s]+(/[^/\s]+)?$")]
"""`competency/level` or `competency/level/statement`."""


class Resource(Frozen):
    """Something to read, watch or use elsewhere."""

    title: Text
    url: WebAddress
    provider: Text
    """Who publishes it, such as "IBM"."""
    kind: ResourceKind = "article"
    minutes: Minutes | None = None
    """Time it takes, in minutes."""


class ModuleFields(Frozen):
    """What an author writes in the front matter of a module; nothing of it is compulsory."""

    id: Id | None = None
    """Permanent id; without one, the file's name without its leading number is the id."""
    aliases: tuple[Id, ...] = ()
    """Ids that the module had before; what learners did under them is kept."""
    title: Text | None = None
    """Without one, the page's first heading is the title."""
    summary: Text | None = None
    minutes: Minutes | None = None
    """Time to read and do the exercises, in minutes; without it, it is estimated from the number of words."""
    outcomes: tuple[Text, ...] = ()
    """What the learner can do afterwards, each beginning with a verb."""
    teaches: tuple[TeachesRef, ...] = ()
    requires: tuple[Id, ...] = ()
    """Ids of the modules to complete before this one."""
    worksheets: tuple[Id, ...] = ()
    """Ids of the worksheets to practise with."""
    resources: tuple[Resource, ...] = ()
    revised: date | None = None
    """Day of the last revision that a returning learner should know of."""


class Module(ModuleFields):
    """One lesson, 15 to 30 minutes, that a learner completes."""

    id: Id
    title: Text
    minutes: Minutes
    source: str
    """Path of the Markdown file below the project root."""
    page: str
    """Path of its page below the site's sources, such as `course/1-value/1-outcomes.md`."""


class PhaseFields(Frozen):
    """What an author writes in the front matter of a phase's `index.md`."""

    id: Id | None = None
    """Permanent id; without one, the folder's name without its leading number is the id."""
    aliases: tuple[Id, ...] = ()
    number: Annotated[int, Field(ge=0, le=999)] | None = None
    """Without one, the leading number of the folder's name, else the phase's place in the course."""
    title: Text | None = None
    summary: Text | None = None
    outcomes: tuple[Text, ...] = ()
    modules: tuple[Id, ...] = ()
    """Ids of its modules in order; without it, they are taken in the order of their file names."""


class CourseFields(Frozen):
    """What an author writes in the front matter of the course's `index.md`."""

    title: Text | None = None
    summary: Text | None = None
    phases: tuple[Id, ...] = ()
    """Ids of the phases in order; without it, they are taken in the order of their folder names."""


class Phase(Identified):
    """A stretch of the course: some modules that belong together."""

    number: Annotated[int, Field(ge=0, le=999)]
    title: Text
    summary: Text | None = None
    outcomes: tuple[Text, ...] = ()
    modules: tuple[Module, ...] = ()
    source: str
    page: str

    @property
    def minutes(self) -> int:
        """Time for all its modules together, in minutes."""
        return sum(module.minutes for module in self.modules)


class Course(Frozen):
    """All phases, in the order in which they are taken."""

    title: Text = "Course"
    summary: Text | None = None
    phases: tuple[Phase, ...] = ()
    page: str | None = None

    @property
    def modules(self) -> tuple[Module, ...]:
        """All modules of all phases, in course order."""
        return tuple(module for phase in self.phases for module in phase.modules)
