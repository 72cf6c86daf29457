"""The handbook folder: every page beside `index.md` is a chapter, those in the folder `worksheets` hold worksheets."""

from __future__ import annotations

from handrail.languages import ENGLISH, Words
from handrail.model.site import Chapter, ChapterFields, Handbook, HandbookFields
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.order import in_given_order
from handrail.sources.pages import MarkdownPage, first_heading, human_title, read_fields

_WORKSHEETS = "handbook/worksheets/"


def read_handbook(
    pages: list[MarkdownPage], allowed: frozenset[str], found: Diagnostics, words: Words = ENGLISH
) -> Handbook:
    """Read all chapters and worksheets.

    Args:
        pages: The Markdown pages of the handbook, in order of file name.
        allowed: Front matter keys of the theme and of other plugins.
        found: Collects what is wrong.
        words: What the handbook is called whose author gives no title.
    """
    chapters: dict[str, Chapter] = {}
    broken: set[str] = set()
    index: MarkdownPage | None = None
    for page in pages:
        if page.page == "handbook/index.md":
            index = page
            continue
        fields = read_fields(ChapterFields, page, allowed, found)
        if fields is None:
            broken.add(str(page.tree.data.get("id") or page.name))
            continue
        chapter = Chapter(
            **{
                **{name: getattr(fields, name) for name in ChapterFields.model_fields},
                "id": fields.id or page.name,
                "title": fields.title or first_heading(page.body) or human_title(page.name),
                "source": page.source,
                "page": page.page,
            }
        )
        if chapter.id in chapters:
            line, column = page.tree.place(("id",))
            found.add(
                page.source,
                line,
                column,
                f"chapter id {chapter.id!r} is taken by {chapters[chapter.id].source}",
            )
        chapters.setdefault(chapter.id, chapter)
    fields_of_index = read_fields(HandbookFields, index, allowed, found) if index else None
    sheets = {name: page for name, page in chapters.items() if page.page.startswith(_WORKSHEETS)}
    chapters = {name: page for name, page in chapters.items() if name not in sheets}
    ordered, ordered_sheets = list(chapters.values()), list(sheets.values())
    if index and fields_of_index:
        wanted = fields_of_index
        ordered = in_given_order(chapters, wanted.chapters, broken, index, "chapters", found)
        ordered_sheets = in_given_order(sheets, wanted.worksheets, broken, index, "worksheets", found)
    return Handbook(
        title=(fields_of_index and fields_of_index.title) or words.say("handbook"),
        summary=fields_of_index.summary if fields_of_index else None,
        chapters=tuple(ordered),
        worksheets=tuple(ordered_sheets),
        page=index.page if index else None,
    )
