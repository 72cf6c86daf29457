"""Inline Markdown as plain text, for ids, names and lists."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt

MOST_TEXT = 140

_REFERENCE = re.compile(r"\[(?P<text>[^\[\]]+)\]\[[^\[\]]*\]")


@cache
def _inline() -> MarkdownIt:
    return MarkdownIt("commonmark")


def plain(text: str) -> str:
    """Return inline Markdown as plain text in one line; a picture gives its description."""
    parts = []
    for token in _inline().parseInline(text)[0].children or ():
        if token.type == "text":
            parts.append(_REFERENCE.sub(r"\g<text>", token.content))
        elif token.type in ("code_inline", "image"):
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            parts.append(" ")
    return " ".join("".join(parts).split())


def shortened(text: str, most: int = MOST_TEXT) -> str:
    """Return a text of at most so many characters, cut between words where that is possible."""
    if len(text) <= most:
        return text
    cut = text.rfind(" ", most // 2, most)
    return text[: cut if cut > 0 else most - 1].rstrip() + "…"
