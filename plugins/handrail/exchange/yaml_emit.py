"""The text of new parts of a person file.

`browser/people/emit.ts` writes the same bytes; tests/vectors/person-files hold the two together.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

Value = str | bool | None | Sequence[str] | Mapping[str, "Value"]
"""What a field of an entry can hold."""
Fields = Mapping[str, Value]

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]*")
_NOT_TEXT = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What JSON lets stand and YAML does not."""
_BLOCK = re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*")


def well_formed(text: str) -> str:
    """Return a text with the sign for it in place of half a character, which no file can hold."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def quoted(text: str) -> str:
    """Return a text between double quotes, as JSON and YAML both read it."""
    written = json.dumps(well_formed(text), ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def scalar(text: str) -> str:
    """Return a text on one line, without quotes where nobody can take it for something else."""
    return text if _PLAIN.fullmatch(text) and text.lower() not in _NOT_TEXT else quoted(text)


def flow(value: Value) -> str:
    """Return a value as JSON, on one line."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{quoted(key)}: {flow(inner)}" for key, inner in value.items()) + "}"
    return "[" + ", ".join(map(flow, value)) + "]"


def item(entry: Fields, indent: int) -> list[str]:
    """Return the lines of an entry of a list, the dash so many columns in."""
    lines = [line for key, value in entry.items() for line in field(key, value, indent + 2)]
    return [" " * indent + "- " + lines[0][indent + 2 :], *lines[1:]]


def field(key: str, value: Value, indent: int, *, deep: bool = False) -> list[str]:
    """Return the lines of a field.

    Args:
        key: Its name.
        value: What it holds.
        indent: The column, from 0, in which it begins.
        deep: Whether it stands in a mapping of the entry: then a mapping goes on one line.
    """
    head = f"{' ' * indent}{scalar(key)}:"
    if value is None or isinstance(value, bool):
        return [f"{head} {json.dumps(value)}"]
    if isinstance(value, str):
        if _stands_as_lines(value):
            return [f"{head} |-", *(" " * (indent + 2) + line if line else "" for line in value.split("\n"))]
        return [f"{head} {scalar(value)}"]
    if isinstance(value, Mapping):
        if deep:
            inner = ", ".join(f"{scalar(name)}: {_short(one)}" for name, one in value.items())
            return [f"{head} {{{inner}}}"]
        return [
            head,
            *(line for name, one in value.items() for line in field(name, one, indent + 2, deep=True)),
        ]
    return [f"{head} [{', '.join(map(_short, value))}]"]


def _short(value: Value) -> str:
    return scalar(value) if isinstance(value, str) else flow(value)


def _stands_as_lines(text: str) -> bool:
    lines = text.split("\n")
    return (
        len(lines) > 1
        and all(_BLOCK.fullmatch(line) for line in lines)
        and lines[0] != ""
        and lines[0][0] != " "
        and text[-1] not in "\n "
        and well_formed(text) == text
    )
