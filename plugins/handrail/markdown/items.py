"""What one line of a task list says: its box, its text, its id."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from handrail.model.base import as_id, is_id

BOX = re.compile(r"\[(?P<mark>[ xX])\][ \t]+(?P<text>\S.*)", re.DOTALL)
_MARKUP = re.compile(r"\]\([^)]*\)|[*_`\[\]]")
_ABOUT_ID = re.compile(r"<!--\s*id\b", re.IGNORECASE)


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
    first_line, newline, rest = box["text"].partition("\n")
    text, name = _without_comment(first_line)
    text += newline + rest
    return Item(name or derived_id(text), text, box["mark"] != " ")


def _without_comment(line: str) -> tuple[str, str | None]:
    """Return a line without the comment at its end, and the id that the comment gives."""
    bare = line.rstrip()
    start = bare.rfind("<!--") if bare.endswith("-->") else -1
    if start < 0:
        return line, None
    key, colon, value = bare[start + 4 : -3].partition(":")
    name = value.strip() if colon and key.strip() == "id" else ""
    return bare[:start].rstrip(), name if is_id(name) else None


def derived_id(text: str) -> str:
    """Derive an id from a text: its first words, in any script, such as `rewrite-one-item-of-your-backlog`."""
    plain = unicodedata.normalize("NFKC", _MARKUP.sub("", text.split("\n")[0])).casefold()
    words = "".join(
        sign if is_id(sign) or unicodedata.category(sign)[0] == "M" else " " for sign in plain
    ).split()
    return as_id("-".join(words[:12])[:80]) or "item"


def bad_comment(line: str) -> str | None:
    """Say what is wrong with a comment about an item's id, or return None."""
    about = _ABOUT_ID.search(line)
    if not about or _without_comment(line)[1] is not None:
        return None
    end = line.find("-->", about.start())
    comment = line[about.start() : end + 3] if end >= 0 else line[about.start() :]
    return (
        f"{comment!r} is no id; end the item's line with <!-- id: some-name -->, of letters, digits and '-'"
    )
