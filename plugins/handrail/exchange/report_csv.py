"""A report as one table: a row for each person and competency."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from handrail.exchange.cells import guard
from handrail.model.report import Mark, Member, Rank, Shown, Stand

_MARKS: tuple[Mark, ...] = ("below-target", "differs", "no-evidence", "old", "review-due")
_PERSON = ("person", "name", "role", "next_role", "team", "coach")
_STAND = ("competency", "title", "self", "coach_level", "assigned", "rank", "assigned_on", "assigned_by")
_MORE = (
    "framework",
    "target",
    "next_target",
    "gap",
    *(mark.replace("-", "_") for mark in _MARKS),
    "review_by",
)
_TEXTS = ("shared_note", "evidence")
COLUMNS = (*_PERSON, *_STAND, *_MORE, *_TEXTS)
"""The columns; `note` follows where the report holds notes for coaches alone."""


def report_csv(people: Iterable[Member], *, with_notes: bool) -> str:
    """Return people as CSV: comma, quotes where needed, CRLF, a byte order mark so that Excel reads UTF-8."""
    columns = [*COLUMNS, *(["note"] if with_notes else [])]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for person in people:
        for stand in person.competencies:
            row = _row(person, stand)
            writer.writerow([guard(row[name]) for name in columns])
    return "\ufeff" + out.getvalue()


def _row(person: Member, stand: Stand) -> dict[str, str]:
    assigned = stand.assigned
    return {
        "person": person.id,
        "name": person.name,
        "role": person.role,
        "next_role": person.next_role,
        "team": person.team,
        "coach": person.coach,
        "competency": stand.competency,
        "title": stand.title,
        "self": _id(stand.own),
        "coach_level": _id(stand.coach),
        "assigned": _id(assigned),
        "rank": str(assigned.rank) if assigned else "",
        "assigned_on": assigned.date if assigned else "",
        "assigned_by": assigned.by if assigned else "",
        "framework": assigned.framework if assigned else "",
        "target": _id(stand.target),
        "next_target": _id(stand.next_target),
        "gap": "" if stand.gap is None else str(stand.gap),
        **{mark.replace("-", "_"): "yes" if mark in stand.marks else "" for mark in _MARKS},
        "review_by": assigned.review_by if assigned else "",
        "shared_note": assigned.shared_note if assigned else "",
        "evidence": "\n".join(_shown(one) for one in stand.evidence),
        "note": assigned.note if assigned else "",
    }


def _shown(one: Shown) -> str:
    return one.title if one.url in ("", one.title) else f"{one.title} {one.url}"


def _id(rank: Rank | None) -> str:
    return rank.level if rank else ""
