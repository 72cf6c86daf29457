"""The comment behind a question or an option: `<!-- id: share rows: 4 open -->`, `<!-- id: share answer: 20±5 -->`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from handrail.model.base import is_id
from handrail.sources.diagnostics import nearest

Way = Literal["open", "order", "match"]

MOST_ROWS = 40

_WAYS: tuple[Way, ...] = ("open", "order", "match")
_ANSWER = re.compile(r"(?:^|(?<=\s))answer\s*:\s*(?P<value>.*)", re.DOTALL)
_WORD = re.compile(r"(?P<key>[^\s:]+)\s*:(?:\s*(?P<value>[^\s:]+)(?!\s*:))?|(?P<word>[^\s:]+)|:")
_BEHIND = re.compile(r"\s(?P<key>id|rows)\s*:")


class Problem(NamedTuple):
    """Something wrong, and how many characters into the text."""

    at: int
    message: str


@dataclass(frozen=True, slots=True)
class Comment:
    """What a comment says; all is None where there is none."""

    id: str | None = None
    way: Way | None = None
    rows: int | None = None
    answer: str | None = None
    """What stands behind `answer:`, as written."""
    answer_at: int = 0
    """Where that begins in the text."""
    fixed: bool = False
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
            if word in said or (word in _WAYS and said):
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
        way=next((way for way in _WAYS if way in said), None),
        rows=int(rows) if rows.isascii() and rows.isdecimal() and 0 < int(rows) <= MOST_ROWS else None,
        answer=answer,
        answer_at=answer_at,
        fixed="fixed" in said,
        problems=tuple(sorted(problems)),
    )


def _wrong_value(key: str, value: str, at: int) -> list[Problem]:
    if key == "id" and not is_id(value):
        what = f"{value!r} cannot be an id; use letters, digits, '-', '_' and '.', such as 'which-outcome'"
        return [Problem(at, what)]
    if key == "rows" and not (value.isascii() and value.isdecimal() and 0 < int(value) <= MOST_ROWS):
        return [Problem(at, f"'rows' must be a whole number from 1 to {MOST_ROWS}, not {value!r}")]
    return []
