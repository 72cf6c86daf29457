"""The grammar of a glossary: a definition list, each entry with its anchor and, in the same braces, how it is found.

`Churn {: #churn forms="churned, monthly churn" }`, and below it `:   The share of customers lost in a month.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt

from handrail.markdown.lines import Line, classified

MOST_MEANING = 200
"""Characters of the sentence that a tooltip shows."""

_ENTRY = re.compile(r"^(?P<title>[^\s:].*?)[ \t]+\{:?[ \t]*(?P<attributes>[^}]*)\}[ \t]*$")
_MEANING = re.compile(r"^ {0,3}:[ \t]+(?P<text>\S.*)$")
_ATTRIBUTE = re.compile(
    r"#(?P<id>[^\s#.=}]+)|(?P<name>[^\s#.=\"'}]+)=(?P<value>\"[^\"]*\"|'[^']*'|[^\s}]*)|\S+"
)
_HINT = re.compile(r"^(?P<name>.*\S)\s*\((?P<hint>[^()]*\w[^()]*)\)$")
_LEFT_OUT = re.compile(r"\[\^[^\]]+\]|\{:[^}]*\}|<!--.*?-->")
_SENTENCE = re.compile(r"(?P<end>[.!?…][\"”’»)\]]*)\s+(?=[^\W_]|[\"“„«(\[])")
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:[A-Z]|e\.g|i\.e|etc|vs|ca|cf|approx|incl|no|nr|Mr|Mrs|Ms|Dr|St)\.$")


@dataclass(frozen=True, slots=True)
class Attribute:
    """Something in an entry's braces."""

    name: str
    value: str
    column: int


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it is written."""

    title: str
    """Plain text, with a hint in parentheses."""
    attributes: tuple[Attribute, ...]
    meaning: str
    """First paragraph of the explanation, in plain text."""
    line: int
    """Line of the body, from 0."""

    def attribute(self, name: str) -> Attribute | None:
        """Return an attribute by its name; `id` is the anchor."""
        return next((given for given in self.attributes if given.name == name), None)

    @property
    def names(self) -> tuple[str, ...]:
        """What the title calls it: "Objectives and key results (OKRs)" gives two names."""
        hint = _HINT.match(self.title)
        return (hint["name"], hint["hint"]) if hint else (self.title,)


def entries(body: str) -> Iterator[Entry]:
    """Go through the entries of a page that stand in a definition list and have something in braces."""
    lines = list(classified(body))
    for place, line in enumerate(lines):
        written = _ENTRY.match(line.text) if line.kind == "prose" else None
        if not written:
            continue
        following = _after_terms(lines, place + 1)
        meaning = _MEANING.match(lines[following].text) if following is not None else None
        if following is None or not meaning:
            continue
        paragraph = [meaning["text"]]
        for other in lines[following + 1 :]:
            if not other.text.strip() or _MEANING.match(other.text):
                break
            paragraph.append(other.text.strip())
        attributes = tuple(_attributes(written["attributes"], written.start("attributes") + 1))
        yield Entry(plain_text(written["title"]), attributes, plain_text(" ".join(paragraph)), line.number)


def first_sentence(text: str, most: int = MOST_MEANING) -> str:
    """Return the first sentence of a plain text; one that is too long ends after a word, with an ellipsis."""
    for end in _SENTENCE.finditer(text):
        if not _ABBREVIATED.search(text[: end.end("end")]):
            text = text[: end.end("end")]
            break
    if len(text) <= most:
        return text
    cut = text.rfind(" ", most // 2, most)
    return text[: cut if cut > 0 else most - 1].rstrip(" ,;:–-") + "…"


def plain_text(text: str) -> str:
    """Return inline Markdown as plain text in one line."""
    parts = []
    for token in _inline().parseInline(_LEFT_OUT.sub("", text))[0].children or ():
        if token.type in ("text", "code_inline", "image", "text_special"):
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            parts.append(" ")
    return " ".join("".join(parts).split())


@cache
def _inline() -> MarkdownIt:
    return MarkdownIt("commonmark")


def _after_terms(lines: list[Line], place: int) -> int | None:
    """Return the place of the line that explains: below further terms, or one empty line below."""
    while place < len(lines) and lines[place].kind == "prose":
        text = lines[place].text
        if not text.strip():
            place += 1
            return place if place < len(lines) and lines[place].kind == "prose" else None
        if _MEANING.match(text):
            return place
        place += 1
    return None


def _attributes(text: str, column: int) -> Iterator[Attribute]:
    for found in _ATTRIBUTE.finditer(text):
        if found["id"]:
            yield Attribute("id", found["id"], column + found.start())
        elif found["name"]:
            value = found["value"]
            bare = value[1:-1] if value[:1] in ("'", '"') else value
            yield Attribute(found["name"], bare, column + found.start())
