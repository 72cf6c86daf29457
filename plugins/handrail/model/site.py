"""The site as a whole, and what its author sets in `mkdocs.yml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, SkipValidation, StringConstraints

from handrail.languages import ENGLISH, Words
from handrail.model.base import Frozen, Id, Text
from handrail.model.course import Course
from handrail.model.feedback import Feedback
from handrail.model.framework import Framework


class Options(Frozen):
    """The plugin's options in `mkdocs.yml`."""

    site_id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
    """Names the learner's record in the browser. Required and permanent: sub-paths share an origin, so the address cannot do it."""
    course: str = "course"
    """Folder of the course below `docs_dir`."""
    handbook: str = "handbook"
    """Folder of the handbook below the project's root, mounted at /handbook/."""
    competencies: str = "competencies"
    """Folder of the framework below the project's root, mounted at /competencies/."""
    languages: str = "languages"
    """Folder below the project's root with words of the interface that the project adds or says otherwise, in `<code>.yml`."""
    robots: Literal["noindex", "index"] = "noindex"
    """Whether search engines may list the pages. `noindex`, for a site inside a company, asks them not to; `index` says nothing."""
    link_previews: bool = True
    """Whether pages carry what a chat shows of a link to them: title, description and address, and no picture."""
    feedback: Feedback | None = None
    """Where readers say what they think of a page; without it, pages do not ask."""
    front_matter: tuple[Annotated[str, StringConstraints(min_length=1)], ...] = ()
    """Further front matter keys to allow, those of other plugins."""


class ChapterFields(Frozen):
    """What an author writes in the front matter of a chapter."""

    id: Id | None = None
    """Permanent id; without one, the file's name is the id."""
    aliases: tuple[Id, ...] = ()
    title: Text | None = None
    summary: Text | None = None
    modules: tuple[Id, ...] = ()
    """Ids of the modules that go deeper."""
    competencies: tuple[Id, ...] = ()
    """Ids of the competencies that it helps with."""
    worksheets: tuple[Id, ...] = ()
    """Ids of the worksheets that it is done with."""
    glossary: bool = False
    """Whether its definition list says what the site's words mean; the texts of the site then link there."""


class Chapter(ChapterFields):
    """A page of the handbook: it answers "how do we do this here?", or holds a worksheet."""

    id: Id
    title: Text
    source: str
    page: str


class HandbookFields(Frozen):
    """What an author writes in the front matter of the handbook's `index.md`."""

    title: Text | None = None
    summary: Text | None = None
    chapters: tuple[Id, ...] = ()
    """Ids of the chapters in reading order; without it, they are taken in the order of their file names."""
    worksheets: tuple[Id, ...] = ()
    """Ids of the pages in the folder `worksheets` in order; without it, they are taken in the order of their file names."""


class Handbook(Frozen):
    """All chapters in reading order, then the worksheets."""

    title: Text = "Handbook"
    summary: Text | None = None
    chapters: tuple[Chapter, ...] = ()
    worksheets: tuple[Chapter, ...] = ()
    """The pages in the folder `worksheets`."""
    page: str | None = None

    @property
    def pages(self) -> tuple[Chapter, ...]:
        """All pages but the first, in reading order."""
        return (*self.chapters, *self.worksheets)


class Home(Frozen):
    """The front matter of a home page: `layout: home` and the words it opens with."""

    layout: Literal["home"]
    title: Text | None = None
    headline: Text
    lead: Text


class Site(Frozen):
    """Everything that the sources say, read and checked."""

    options: Options
    words: SkipValidation[Words] = ENGLISH
    """What its pages and scripts say beside what authors wrote."""
    home: Home | None = None
    course: Course = Field(default_factory=Course)
    handbook: Handbook = Field(default_factory=Handbook)
    framework: Framework | None = None
