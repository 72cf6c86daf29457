"""Twelve people and what two coaches say of them in a quarter: every level, text and day, before anything is clicked."""

from __future__ import annotations

from tests.e2e.conftest import ROOT

from handrail.exchange.folder import read_folder
from handrail.guidance.levels import Ratings
from handrail.model.framework import Competency, Framework
from handrail.model.learner import Rating
from handrail.model.person import NOT_YET
from handrail.sources.diagnostics import Diagnostics

SITE = "product-owner-path"
ROUNDS = ("2026-09-01", "2026-12-01")
COACHES = ("c-mara", "c-ben")
GIVEN = ("2026-08-30T10:00:00.250Z", "2026-11-28T10:00:00.000Z")
"""When the learners made their self-assessments."""


def _framework() -> Framework:
    framework, _ = read_folder(ROOT / "competencies", Diagnostics())
    assert framework is not None
    return framework


FRAMEWORK = _framework()
COMPETENCIES = FRAMEWORK.competencies
VERSION = f"{FRAMEWORK.framework.id}@{FRAMEWORK.framework.version}"
assert len(COMPETENCIES) == 11

# Texts that a file has to carry whatever its format makes of them.
TEXTS = (
    "Ran the pricing talk with six shops: 4 of 6 agreed # not a comment",
    "First line\n\n  - second line\nlast line",
    "<img src=x onerror=alert(1)> & \"quoted\" 'twice'",
    "yes",
    "Größe, naïve, 東京, שלום, 🙂",
    "{a: [b, c]}",
    "null",
    "- no list",
    "C:\\new\\table %20",
    "2026-01-01",
)


def text(*seed: int) -> str:
    return TEXTS[sum(seed) % len(TEXTS)]


def seen(who: int, turn: int, at: int) -> int | None:
    """Return the rank that the coach sees, None for "not seen"."""
    return None if turn == 0 and (who + at) % 9 == 0 else (who + 2 * at + turn) % 4


def felt(who: int, turn: int, at: int) -> int | None:
    """Return the rank that the ratings of the learner come to, None where nothing is rated."""
    return None if (who + at) % 7 == 3 else (who + 2 * at + turn + ((who + at) % 3 == 0)) % 4


def level_id(competency: Competency, rank: int) -> str:
    return FRAMEWORK.scale_of(competency).levels[rank - 1].id if rank else NOT_YET


def level_title(competency: Competency, rank: int) -> str:
    return FRAMEWORK.scale_of(competency).levels[rank - 1].title if rank else "Not yet"


def ratings(who: int, turn: int) -> Ratings:
    """Return what a learner says of every statement, so that it comes to what they feel."""
    found: dict[str, dict[str, Rating]] = {}
    for at, competency in enumerate(COMPETENCIES):
        rank = felt(who, turn, at)
        if rank is None:
            continue
        found[competency.id] = {
            statement.id: "consistently" if place < rank else ("sometimes" if rank else "not-yet")
            for place, step in enumerate(FRAMEWORK.scale_of(competency).levels[: rank + 1])
            for statement in competency.levels[step.id].statements
        }
    return found


def self_notes(who: int, turn: int) -> dict[str, str]:
    return {COMPETENCIES[who % 11].id: f"{text(who, turn)} (mine)"}


def coach_notes(who: int, turn: int) -> dict[str, str]:
    """Return the note that goes with the first competency that the coach has seen."""
    at = next(at for at in range(11) if seen(who, turn, at) is not None)
    return {COMPETENCIES[at].id: f"{text(who, turn, 3)} (seen)"}
