"""The comment behind a question, a field or an option: `<!-- id: share rows: 4 open -->`, `<!-- id: share answer: 20±5 -->`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from handrail.model.base import is_id
from handrail.sources.diagnostics import nearest

MOST_ROWS = 40

LOST = "a comment on a line of its own is lost; write it behind the {what}, on the same line"
"""What an author is told of a comment that says something of nothing."""

_ANSWER = re.compile(r"(?:^|(?<=\s))answer\s*:\s*(?P<value>.*)", re.DOTALL)
_WORD = re.compile(r"(?P<key>[^\s:]+)\s*:(?:\s*(?P<value>[^\s:]+)(?!\s*:))?|(?P<word>[^\s:]+)|:")
_BEHIND = re.compile(r"\s(?P<key>id|rows)\s*:")
_SCORE = re.compile(r"(?P<least>-?\d{1,4})[-–](?P<most>-?\d{1,4})", re.ASCII)


class Problem(NamedTuple):
    """Something wrong, and how many characters into the text."""

    at: int
    message: str


@dataclass(frozen=True, slots=True)
class Comment:
    """What a comment says; all is None where there is none."""

    id: str | None = None
    word: str | None = None
    """What stands alone in it, such as `open`, `choice` or `fixed`; one excludes the others."""
    rows: int | None = None
    score: tuple[int, int] | None = None
    """Least and most of the numbers behind `score:`."""
    answer: str | None = None
    """What stands behind `answer:`, as written."""
    answer_at: int = 0
    """Where that begins in the text."""
    problems: tuple[Problem, ...] = ()


def split_comment(text: str, keys: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, Comment]:
    """Return a text without the comment at its end, and what that says.

    Args:
        text: The text.
        keys: What may stand before a colon.
        words: What may stand alone.
    """
    bare = text.rstrip()
    start = bare.rfind("<!--") if bare.endswith("-->") else -1
    if start < 0:
        return text, Comment()
    return bare[:start].rstrip(), _read(bare[start + 4 : -3], start + 4, keys, words)


def about(keys: tuple[str, ...], words: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a comment that says something of a question or a field, and is no mere remark."""
    return re.compile(rf"<!--\s*(?:(?:{'|'.join(keys)})\s*:|(?:{'|'.join(words)})\b(?=[^>]*-->))")


def _read(inside: str, offset: int, keys: tuple[str, ...], words: tuple[str, ...]) -> Comment:
    problems: list[Problem] = []
    answer, answer_at = None, 0
    if "answer" in keys and (found := _ANSWER.search(inside)):
        answer, answer_at = found["value"].strip(), offset + found.start("value")
        if behind := _BEHIND.search(answer):
            what = f"'{behind['key']}:' stands behind 'answer:', which takes the rest of the comment; put it before"
            problems.append(Problem(answer_at + behind.start("key"), what))
        inside = inside[: found.start()]
    values: dict[str, str] = {}
    said: list[str] = []
    allowed = ", ".join([*(f"{key}:" for key in keys), *words])
    for match in _WORD.finditer(inside):
        at, key, word = offset + match.start(), match["key"], match["word"]
        if key in keys:
            if key in values:
                problems.append(Problem(at, f"'{key}:' stands there twice; remove one"))
            elif not match["value"]:
                problems.append(Problem(at, f"'{key}:' names nothing; write '{key}: ...' or remove it"))
            else:
                problems += _wrong_value(key, match["value"], offset + match.start("value"))
            values.setdefault(key, match["value"] or "")
        elif word in words:
            if said:
                what = (
                    f"{said[0]!r} and {word!r} exclude each other"
                    if word not in said
                    else f"{word!r} stands there twice"
                )
                problems.append(Problem(at, f"{what}; remove one"))
            said.append(word)
        else:
            name = key or word or ":"
            guess = nearest(name, (*keys, *words), likeness=0.5)
            meant = f"; did you mean {f'{guess}:' if guess in keys else guess!r}?" if guess else ""
            problems.append(Problem(at, f"unknown word {name!r} in the comment{meant} ({allowed})"))
    name, rows = values.get("id", ""), values.get("rows", "")
    return Comment(
        id=name if is_id(name) else None,
        word=next((word for word in words if word in said), None),
        rows=int(rows) if _is_rows(rows) else None,
        score=_score(values.get("score", "")),
        answer=answer,
        answer_at=answer_at,
        problems=tuple(sorted(problems)),
    )


def _wrong_value(key: str, value: str, at: int) -> list[Problem]:
    if key == "id" and not is_id(value):
        what = f"{value!r} cannot be an id; use letters, digits, '-', '_' and '.', such as 'which-outcome'"
        return [Problem(at, what)]
    if key == "rows" and not _is_rows(value):
        return [Problem(at, f"'rows' must be a whole number from 1 to {MOST_ROWS}, not {value!r}")]
    if key == "score" and _score(value) is None:
        what = f"'score' must be two whole numbers, the lower one first, such as 1-5, not {value!r}"
        return [Problem(at, what)]
    return []


def _is_rows(value: str) -> bool:
    return value.isascii() and value.isdecimal() and 0 < int(value) <= MOST_ROWS


def _score(value: str) -> tuple[int, int] | None:
    written = _SCORE.fullmatch(value)
    if not written:
        return None
    least, most = int(written["least"]), int(written["most"])
    return (least, most) if least < most else None
