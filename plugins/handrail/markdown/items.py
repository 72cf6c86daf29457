"""What one line of a task list says: its box, its text, its id."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

BOX = re.compile(r"\[(?P<mark>[ xX])\][ \t]+(?P<text>\S.*)", re.DOTALL)
COMMENT = re.compile(r"[ \t]*<!--(?P<inside>.*?)-->[ \t]*$", re.MULTILINE)
_ID = re.compile(r"^\s*id:\s*(?P<id>[^\W_](?:[\w.-]*\w)?)\s*$")
_MARKUP = re.compile(r"\]\([^)]*\)|[*_`\[\]]")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a task list."""

    id: str
    """The author's id, else one derived from the text."""
    text: str
    """The text as written, without box and comment."""
    ticked: bool
    """Whether the author ticked it."""


def read_item(line: str) -> Item | None:
    """Read an item from what follows its bullet, or return None when it is no task."""
    box = BOX.match(line)
    if not box:
        return None
    text, name = box["text"], None
    first_line, newline, rest = text.partition("\n")
    if comment := COMMENT.search(first_line):
        written = _ID.match(comment["inside"])
        name = written and written["id"]
        text = first_line[: comment.start()] + newline + rest
    return Item(name or derived_id(text), text, box["mark"] != " ")


def derived_id(text: str) -> str:
    """Derive an id from a text: its first words, in any script, such as `rewrite-one-item-of-your-backlog`."""
    plain = unicodedata.normalize("NFKC", _MARKUP.sub("", text.split("\n")[0])).casefold()
    words = re.findall(r"[^\W_]+", plain)
    return "-".join(words[:12])[:80].rstrip("-") or "item"


def bad_comment(line: str) -> str | None:
    """Say what is wrong with an item's comment, or return None."""
    comment = COMMENT.search(line)
    if not comment or not comment["inside"].strip().startswith("id") or _ID.match(comment["inside"]):
        return None
    return f"{comment.group().strip()!r} is no id; write <!-- id: some-name --> with letters, digits and '-'"
