"""`handrail.lock`: every id that was ever published, so that none disappears unnoticed with what learners did under it.

An entry is a kind and an id, such as `module outcome-thinking` or `statement pm/beginner/explains-goals`. What is
written within pages (checklists, quizzes, worksheets) is found by `markdown.scan` and handed in as entries.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from handrail.model.framework import Competency
from handrail.model.site import Site
from handrail.sources.diagnostics import Diagnostics, Severity, nearest, unknown
from handrail.sources.files import SourceFile

LOCK_FILE = "handrail.lock"

HEADER = """\
# Every id that this site has published, one a line: what learners did is kept under them.
# Written by 'handrail lock'. An id that changes stays as an alias; one that is given up is retired.
"""

WITH_ALIASES = ("chapter", "competency", "module", "phase", "role", "statement")
WITHIN_PAGES = (
    *("checklist", "item", "task"),
    *("quiz", "question", "option"),
    *("worksheet", "field", "choice", "column"),
)
KINDS = (*WITH_ALIASES, "level", *WITHIN_PAGES)

_PARENTS = {
    "choice": "field",
    "column": "field",
    "field": "worksheet",
    "item": "checklist",
    "option": "question",
    "question": "quiz",
    "statement": "competency",
    "task": "module",
}
"""Kinds whose ids begin with the id of another thing."""
_RETIRED = "retired:"
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)")


@dataclass(frozen=True, slots=True)
class Lock:
    """What the file says: entries, each with its line."""

    published: dict[str, int] = field(default_factory=dict)
    retired: dict[str, int] = field(default_factory=dict)

    def retired_ids(self, kind: str) -> frozenset[str]:
        """Return the ids of one kind that are given up."""
        entries = (entry.partition(" ") for entry in self.retired)
        return frozenset(name for of_kind, _, name in entries if of_kind == kind)


@dataclass(frozen=True, slots=True)
class Published:
    """What the sources publish now."""

    present: frozenset[str]
    renamed: frozenset[str]
    """Old entries that aliases account for."""


@dataclass(frozen=True, slots=True)
class Update:
    """What bringing the lock up to date would do."""

    lock: Lock
    added: tuple[str, ...]
    retired: tuple[str, ...]
    gone: tuple[str, ...]
    """What disappeared without alias and is not retired either; while there is any, nothing may be written."""


def read_lock(file: SourceFile, found: Diagnostics) -> Lock:
    """Read the file; lines that are no entry are said."""
    lock = Lock()
    entries = lock.published
    for line, text in enumerate(file.text.split("\n"), 1):
        entry = " ".join(text.split())
        if _CONFLICT.match(text):
            message = "a merge was left unfinished here; keep the ids of both sides and remove this line"
            found.add(file.path, line, 1, message)
        elif not entry or entry.startswith("#"):
            continue
        elif entry == _RETIRED:
            entries = lock.retired
        elif entry.count(" ") != 1:
            found.add(file.path, line, 1, f"{entry!r} is no entry; write a kind and an id: 'module some-id'")
        elif (kind := entry.split(" ")[0]) not in KINDS:
            found.add(file.path, line, 1, unknown("kind", kind, KINDS))
        else:
            entries.setdefault(entry, line)
    return lock


def written_lock(lock: Lock) -> str:
    """Return the text of the file."""
    lines = [*sorted(lock.published)]
    if lock.retired:
        lines += ["", _RETIRED, *sorted(lock.retired)]
    return HEADER + "\n" + "".join(f"{line}\n" for line in lines)


def published_by(site: Site, written: Iterable[str] = ()) -> Published:
    """Return every entry of a site.

    Args:
        site: The site.
        written: Entries for what is written within its pages, such as `item c-intro/talk`.
    """
    present, renamed = set(written), set()
    for kind, things in (
        ("chapter", site.handbook.pages),
        ("module", site.course.modules),
        ("phase", site.course.phases),
        ("competency", site.framework.competencies if site.framework else ()),
        ("role", site.framework.roles if site.framework else ()),
    ):
        present |= {f"{kind} {thing.id}" for thing in things}
        renamed |= {f"{kind} {old}" for thing in things for old in thing.aliases}
    for module in site.course.modules:
        start = f"task {module.id}/"
        tasks = [entry.removeprefix(start) for entry in present if entry.startswith(start)]
        renamed |= {f"task {old}/{task}" for old in module.aliases for task in tasks}
    if site.framework:
        scales = site.framework.scales.items()
        present |= {f"level {name}/{level.id}" for name, scale in scales for level in scale.levels}
        for competency in site.framework.competencies:
            present |= set(_statements(competency, [competency.id], aliases=False))
            scale = site.framework.scales.get(competency.scale)
            levels = [level.id for level in scale.levels] if scale else []
            names = [competency.id, *competency.aliases]
            renamed |= set(_statements(competency, names, aliases=True, levels=levels))
    return Published(frozenset(present), frozenset(renamed - present))


def _statements(
    competency: Competency, names: Iterable[str], *, aliases: bool, levels: Collection[str] = ()
) -> Iterator[str]:
    """Go through the entries of a competency's statements.

    Args:
        competency: The competency.
        names: Ids of the competency to write them with.
        aliases: Whether old ids count as well.
        levels: Levels at which they may have stood; an id is unique within the competency, so that a statement may move.
    """
    for level, described in competency.levels.items():
        for statement in described.statements:
            for name in names:
                for old in (statement.id, *(statement.aliases if aliases else ())):
                    for at in {*levels, level}:
                        yield f"statement {name}/{at}/{old}"


def vanished(lock: Lock, now: Published) -> list[str]:
    """Return the published entries that are gone without alias or retirement, in the order of the file."""
    return [
        entry
        for entry in lock.published
        if entry not in now.present and entry not in now.renamed and entry not in lock.retired
    ]


def check_lock(
    lock: Lock | None, site: Site, written: Iterable[str], found: Diagnostics, *, severity: Severity
) -> None:
    """Say which published ids are gone, and which retired ones are back.

    While there are errors nothing is said: a page that cannot be read is not gone.

    Args:
        lock: The lock; None for a site without one.
        site: The site.
        written: Entries for what is written within its pages.
        found: Collects what is wrong.
        severity: What it counts as.
    """
    if lock is None or found.errors:
        return
    now = published_by(site, written)
    gone = vanished(lock, now)
    for entry in _without_children(gone):
        line = lock.published[entry]
        found.add(LOCK_FILE, line, 1, _gone(entry, lock, now), severity=severity)
    for entry, line in lock.retired.items():
        if entry in now.present:
            kind, _, name = entry.partition(" ")
            message = f"{kind} {name!r} is retired, but it is there; give it a new id, or move this line up"
            found.add(LOCK_FILE, line, 1, message, severity=severity)


def updated(lock: Lock, now: Published, retire: Collection[str] = ()) -> Update:
    """Return the lock with what is new added and what is to be retired moved.

    Args:
        lock: The lock as it is.
        now: What the sources publish.
        retire: Ids, or whole entries, to retire; what belongs to them is retired with them.
    """
    gone = vanished(lock, now)
    retiring = [entry for entry in gone if _retires(entry, gone, retire)]
    moved = {
        entry for entry in lock.published if entry.startswith("statement ") and entry not in now.present
    } & _moved_statements(now)
    added = sorted(now.present - lock.published.keys() - lock.retired.keys())
    kept = [entry for entry in lock.published if entry not in {*retiring, *moved, *lock.retired}]
    return Update(
        lock=Lock(
            published=dict.fromkeys([*kept, *added], 0),
            retired=dict.fromkeys([*lock.retired, *retiring], 0),
        ),
        added=tuple(added),
        retired=tuple(sorted(retiring)),
        gone=tuple(entry for entry in gone if entry not in retiring),
    )


def _moved_statements(now: Published) -> frozenset[str]:
    """Return the entries of statements that stand at another level now, under the same id."""
    here = {
        (competency, name)
        for entry in now.present
        if entry.startswith("statement ")
        for competency, _, name in [entry.removeprefix("statement ").split("/")]
    }
    return frozenset(
        entry
        for entry in now.renamed
        if entry.startswith("statement ")
        for competency, _, name in [entry.removeprefix("statement ").split("/")]
        if (competency, name) in here
    )


def _retires(entry: str, gone: Collection[str], retire: Collection[str]) -> bool:
    names = {entry, entry.partition(" ")[2]}
    while (parent := _parent(entry)) in gone:
        names |= {parent, parent.partition(" ")[2]}
        entry = parent
    return not names.isdisjoint(retire)


def _parent(entry: str) -> str:
    kind, _, name = entry.partition(" ")
    if kind not in _PARENTS:
        return ""
    # Between a competency and its statement stands the level, which may change.
    return f"{_PARENTS[kind]} {name.split('/')[0] if kind == 'statement' else name.rpartition('/')[0]}"


def _without_children(gone: Collection[str]) -> Iterator[str]:
    return (entry for entry in gone if _parent(entry) not in gone)


def _gone(entry: str, lock: Lock, now: Published) -> str:
    kind, _, name = entry.partition(" ")
    of_kind = [other.partition(" ")[2] for other in sorted(now.present) if other.startswith(f"{kind} ")]
    unlocked = [other for other in of_kind if f"{kind} {other}" not in lock.published]
    guess = nearest(name, unlocked) or nearest(name, of_kind)
    hint = f"; did it become {guess!r}?" if guess else ""
    keep = "list it under 'aliases'" if kind in WITH_ALIASES else "give it its id back"
    if kind in WITHIN_PAGES and "/" in name:
        keep = f"write <!-- id: {PurePosixPath(name).name} --> behind it"
    return f"{kind} {name!r} was published and is gone{hint} ({keep}, or run 'handrail lock --retire {name}')"
