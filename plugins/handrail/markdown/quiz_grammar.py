"""The grammar of quizzes: what stands in the comment behind a question or an option, and how questions are answered.

Knows neither lines nor elements, so that the rendering (`quiz_tree`) and the check (`scan_quiz`) read alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from math import isfinite
from typing import Literal

from handrail.markdown.bold import bold_start
from handrail.markdown.choice import Choice
from handrail.markdown.comments import Comment, Problem, split_comment
from handrail.markdown.items import derived_id
from handrail.model.quiz import Kind

Way = Literal["open", "order", "match"]

KEYS = ("id", "rows", "answer")
WAYS: tuple[Way, ...] = ("open", "order", "match")
"""What may stand in the comment behind a question: before a colon, and alone."""
DEFAULT_PASS = 0.8
DEFAULT_ROWS = 4

_PASS = re.compile(r"(?P<number>\d+(?:\.\d*)?|\.\d+)(?P<percent>\s*%)?")


@dataclass(frozen=True, slots=True)
class Head:
    """The paragraph that begins a question."""

    id: str
    """The author's id, else one derived from the text."""
    text: str
    """What stands between the asterisks, as written."""
    comment: Comment

    @property
    def way(self) -> Way | None:
        """How it is answered, where one word says so."""
        return next((way for way in WAYS if way == self.comment.word), None)

    @property
    def rows(self) -> int:
        """Height of the text area of an open question."""
        return self.comment.rows or DEFAULT_ROWS


def read_head(paragraph: str) -> Head | None:
    """Read a paragraph as the beginning of a question, or return None: it is one bold run and, perhaps, a comment."""
    bare, comment = split_comment(paragraph, KEYS, WAYS)
    run = bold_start(bare.strip())
    if run is None or run[1]:
        return None
    return Head(comment.id or derived_id(run[0]), run[0], comment)


def kind_of(head: Head, choices: Sequence[Choice]) -> Kind | None:
    """Return how a question is answered, or None when that cannot be told.

    Args:
        head: Its beginning.
        choices: The items of its task list.
    """
    if head.way is not None:
        return head.way
    if head.comment.answer is not None:
        return "number" if isinstance(read_answer(head.comment.answer), Number) else "text"
    right = sum(choice.ticked is True for choice in choices)
    return None if not right else "single" if right == 1 else "several"


@dataclass(frozen=True, slots=True)
class Number:
    """A number that is the answer, and how far from it one may be."""

    value: float
    tolerance: float
    shown: str
    """As a reader sees it."""


_NUMBER = r"[-+−]?(?:\d+(?:[.,]\d*)?|[.,]\d+)"
_SIGN = r"(?:±|\+/?[-−])"
_WITH_TOLERANCE = re.compile(rf"(?P<value>{_NUMBER})(?:\s*{_SIGN}\s*(?P<tolerance>{_NUMBER}))?")
_NEARLY = re.compile(rf"[-+−]?[\d.,]*\d[\d.,]*(?:\s*%)?|.*\d\s*{_SIGN}.*|\s*{_SIGN}\s*\d.*", re.DOTALL)
_THOUSANDS = re.compile(r"[-+−]?[1-9]\d{0,2},\d{3}")


def read_answer(answer: str) -> Number | tuple[str, ...] | Problem:
    """Read what stands behind `answer:`: a number, texts that are right, or what is wrong with it."""
    if len(answer) > 1 and answer[0] == answer[-1] and answer[0] in "\"'":
        return (answer[1:-1].strip(),) if answer[1:-1].strip() else Problem(0, "the answer is empty")
    if found := _WITH_TOLERANCE.fullmatch(answer):
        if any(_THOUSANDS.fullmatch(part) for part in (found["value"], found["tolerance"]) if part):
            return Problem(0, f"{answer!r} may be a thousand or a decimal; write 1000, or 1.000 with a point")
        value, tolerance = _float(found["value"]), _float(found["tolerance"] or "0")
        if not (isfinite(value) and isfinite(tolerance)):
            return Problem(0, "the number has too many digits")
        if tolerance < 0:
            return Problem(0, f"the tolerance of {answer!r} is negative; write it without the sign")
        shown = found["value"] + (f" (±{found['tolerance'].lstrip('+')})" if found["tolerance"] else "")
        return Number(value, tolerance, shown)
    if _NEARLY.fullmatch(answer):
        return Problem(0, f"{answer!r} is no number; write '20', '3,5' or '20±5', or put a text in quotes")
    texts = tuple(part.strip() for part in answer.split("|"))
    if not all(texts):
        return Problem(
            0, "the answer is empty" if len(texts) == 1 else "an alternative of the answer is empty"
        )
    return texts


def _float(text: str) -> float:
    return float(text.replace("−", "-").replace(",", "."))


def pass_mark(written: object) -> float | None:
    """Read a share such as 0.8 or "80%", or return None: it must be from 0 to 1."""
    found = _PASS.fullmatch(str(written).strip())
    if not found or isinstance(written, bool):
        return None
    number = float(found["number"]) / (100 if found["percent"] else 1)
    return number if 0 <= number <= 1 else None


def mixed(ids: Sequence[str], salt: str) -> list[int]:
    """Return the places of some ids in an order that says nothing about the given one, and always the same."""
    return sorted(range(len(ids)), key=lambda place: sha256(f"{salt}/{ids[place]}".encode()).digest())


def out_of_order(ids: Sequence[str], salt: str) -> list[int]:
    """Return the places of some ids in an order that is not the given one."""
    order = mixed(ids, salt)
    if all(first < second for first, second in pairwise(order)):
        order = [*order[1:], *order[:1]]
    return order
