"""The course folder: a phase is a folder with an `index.md`, a module any other page in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from handrail.languages import ENGLISH, Words
from handrail.model.course import Course, CourseFields, Module, ModuleFields, Phase, PhaseFields
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.order import in_given_order
from handrail.sources.pages import (
    MarkdownPage,
    first_heading,
    human_title,
    leading_number,
    minutes_to_read,
    name_without_number,
    read_fields,
)


@dataclass(slots=True)
class ReadCourse:
    """The course, and the ids of what could not be read, which is no reason to call references to it unknown."""

    course: Course = field(default_factory=Course)
    broken_ids: set[str] = field(default_factory=set)


def read_course(
    pages: list[MarkdownPage],
    folder: str,
    allowed: frozenset[str],
    found: Diagnostics,
    words: Words = ENGLISH,
) -> ReadCourse:
    """Read all phases and modules.

    Args:
        pages: The Markdown pages below the course folder, in order of file name.
        folder: The course folder below the site's sources, such as `course`.
        allowed: Front matter keys of the theme and of other plugins.
        found: Collects what is wrong.
        words: What the course is called whose author gives no title.
    """
    result = ReadCourse()
    overview: MarkdownPage | None = None
    by_folder: dict[str, list[MarkdownPage]] = {}
    for page in pages:
        parts = PurePosixPath(page.page).relative_to(folder).parts
        if parts == ("index.md",):
            overview = page
        elif len(parts) == 1:
            found.add(
                page.source,
                1,
                1,
                f"a module belongs in the folder of its phase, such as '{folder}/0-foundations/'",
            )
        elif len(parts) > 2:
            found.add(
                page.source,
                1,
                1,
                f"lies too deep; a module belongs directly in its phase's folder '{folder}/{parts[0]}/'",
            )
        else:
            by_folder.setdefault(parts[0], []).append(page)
    phases: dict[str, Phase] = {}
    indexes: dict[str, MarkdownPage] = {}
    for place, (name, members) in enumerate(by_folder.items()):
        index = next((page for page in members if page.page.endswith("/index.md")), None)
        if index is None:
            first = members[0].source
            found.add(first, 1, 1, f"its phase has no 'index.md'; add '{first.rsplit('/', 1)[0]}/index.md'")
        phase = _read_phase(name, place, index, members, allowed, result, found)
        if phase and index and _is_new(phase.id, index, indexes, "phase", found):
            phases[phase.id] = phase
    _check_numbers(phases, indexes, found)
    fields = read_fields(CourseFields, overview, allowed, found) if overview else None
    ordered = list(phases.values())
    if overview and fields:
        ordered = in_given_order(phases, fields.phases, result.broken_ids, overview, "phases", found)
    result.course = Course(
        title=(fields and fields.title) or words.say("course"),
        summary=fields.summary if fields else None,
        phases=tuple(ordered),
        page=overview.page if overview else None,
    )
    return result


def _read_phase(
    folder: str,
    place: int,
    index: MarkdownPage | None,
    members: list[MarkdownPage],
    allowed: frozenset[str],
    result: ReadCourse,
    found: Diagnostics,
) -> Phase | None:
    modules: dict[str, Module] = {}
    for page in members:
        if page is not index and (module := _read_module(page, allowed, result, found)):
            if module.id in modules:
                line, column = page.tree.place(("id",))
                found.add(
                    page.source,
                    line,
                    column,
                    f"module id {module.id!r} is taken by {modules[module.id].source}",
                )
            modules.setdefault(module.id, module)
    fields = read_fields(PhaseFields, index, allowed, found) if index else None
    if index is None or fields is None:
        result.broken_ids |= {name_without_number(folder), *modules}
        return None
    number = fields.number if fields.number is not None else leading_number(folder)
    return Phase(
        id=fields.id or name_without_number(folder),
        aliases=fields.aliases,
        number=place if number is None else number,
        title=fields.title or first_heading(index.body) or human_title(name_without_number(folder)),
        summary=fields.summary,
        outcomes=fields.outcomes,
        modules=tuple(in_given_order(modules, fields.modules, result.broken_ids, index, "modules", found)),
        source=index.source,
        page=index.page,
    )


def _read_module(
    page: MarkdownPage, allowed: frozenset[str], result: ReadCourse, found: Diagnostics
) -> Module | None:
    fields = read_fields(ModuleFields, page, allowed, found)
    if fields is None:
        written = page.tree.data.get("id")
        result.broken_ids.add(written if isinstance(written, str) else page.name)
        return None
    return Module(
        **{
            **{name: getattr(fields, name) for name in ModuleFields.model_fields},
            "id": fields.id or page.name,
            "title": fields.title or first_heading(page.body) or human_title(page.name),
            "minutes": fields.minutes or minutes_to_read(page.body),
            "source": page.source,
            "page": page.page,
        }
    )


def _is_new(
    name: str, page: MarkdownPage, taken: dict[str, MarkdownPage], what: str, found: Diagnostics
) -> bool:
    first = taken.setdefault(name, page)
    if first is not page:
        line, column = page.tree.place(("id",))
        found.add(page.source, line, column, f"{what} id {name!r} is taken by {first.source}")
    return first is page


def _check_numbers(phases: dict[str, Phase], indexes: dict[str, MarkdownPage], found: Diagnostics) -> None:
    by_number: dict[int, Phase] = {}
    for phase in phases.values():
        first = by_number.setdefault(phase.number, phase)
        if first is not phase:
            line, column = indexes[phase.id].tree.place(("number",))
            found.add(phase.source, line, column, f"phase number {phase.number} is taken by {first.source}")
