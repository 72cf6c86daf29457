"""Which lines of a page are prose, and which stand in a fence, a comment or other code, where blocks and links are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Kind = Literal["prose", "fence", "code", "comment"]

_FENCE = re.compile(r"^\s*(?:(?P<ticks>`{3,})(?P<info>[^`]*)|(?P<waves>~{3,})(?P<rest>.*))$")
_HOLDER = re.compile(r"^\s*(?:[-*+]|\d+[.)]|!!!|\?\?\?\+?|===)[ \t]|^/{3,}[ \t]*\w")
_RAW = re.compile(r"^\s*<(?P<tag>pre|script|style|textarea)\b", re.IGNORECASE)


class Line(NamedTuple):
    """A line of a page's body."""

    number: int
    """Place in the body, from 0."""
    kind: Kind
    """`fence` for the line that opens a fence, `code` for what is in it."""
    text: str


def classified(body: str) -> Iterator[Line]:
    """Go through the lines of a body with what each of them is.

    Source: CommonMark 0.31 for fences (info strings of backtick fences hold no backtick); indented code as
    Python-Markdown has it, four spaces after an empty line, outside lists and other holders.
    """
    fence = until = ""
    held = after_empty = False
    kind: Kind
    for index, text in enumerate(body.split("\n")):
        stripped = text.strip()
        kind = "prose"
        if fence:
            kind = "code"
            if stripped.startswith(fence) and not stripped.strip(fence[0]):
                fence = ""
        elif until:
            kind = "comment" if until == "-->" else "code"
            if until in text.lower():
                until = ""
        elif opened := _FENCE.match(text):
            fence = opened["ticks"] or opened["waves"]
            kind = "fence"
        elif stripped.startswith("<!--") and "-->" not in text:
            until, kind = "-->", "comment"
        elif (raw := _RAW.match(text)) and (end := f"</{raw['tag'].lower()}") not in text.lower():
            until, kind = end, "code"
        elif stripped and not held and after_empty and text.startswith(("    ", "\t")):
            yield Line(index, "code", text)
            continue
        elif _HOLDER.match(text):
            held = True
        elif stripped and not text.startswith((" ", "\t")):
            held = False
        after_empty = not stripped
        yield Line(index, kind, text)


def info_of(text: str) -> str:
    """Return what stands behind the opening fence, such as "mermaid"."""
    opened = _FENCE.match(text)
    return ((opened["info"] or opened["rest"] or "") if opened else "").strip()
