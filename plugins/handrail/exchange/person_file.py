"""Writes to person files: a change is put into the text, and every other byte stays as it is.

An append-only file is appended to: comments, order, quotes and fields of other programs cannot get lost, and the
difference that version control shows is the entry itself. `browser/people/changed.ts` does the same in TypeScript.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from handrail.exchange.yaml_emit import Fields, Value, field, flow, item, quoted, scalar, well_formed
from handrail.model.person import SCHEMA
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import MAX_BYTES
from handrail.sources.yaml_tree import read_yaml


class NotWritten(Exception):
    """The change cannot be put into this text; the message says why."""


@dataclass(frozen=True, slots=True)
class Append:
    """Add an entry behind the others of a list."""

    to: str
    entry: Fields


@dataclass(frozen=True, slots=True)
class SetField:
    """Set a field of `person`, or take its value away with None."""

    field: str
    value: str | None


Change = Append | SetField


def new_person_file(head: Mapping[str, str]) -> str:
    """Return the text of a new person file."""
    lines = [f"schema: {SCHEMA}", "person:"]
    return "\n".join([*lines, *(line for key, value in head.items() for line in field(key, value, 2)), ""])


def changed(text: str, changes: Sequence[Change]) -> str:
    """Return the text of a person file with changes put in.

    Args:
        text: The whole text; a byte order mark and its line ends stay.
        changes: What to put in, in this order.

    Raises:
        NotWritten: The text is not a person file, or is written in a way that cannot be extended safely.
    """
    for change in changes:
        text = _changed(text, change)
    if len(text.encode()) > MAX_BYTES:
        raise NotWritten(f"it would be larger than {MAX_BYTES:,} bytes (1 MiB), and no longer be read")
    return text


def _changed(text: str, change: Change) -> str:
    bom = "\ufeff" if text.startswith("\ufeff") else ""
    body = text[len(bom) :]
    newline = "\r\n" if "\r\n" in body else "\n"
    before = _data(body)
    root: Any = yaml.compose(body, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    if isinstance(change, Append):
        entry = _kept(change.entry)
        at, until, piece = _appended(body, root, change.to, entry)
        expected = before | {change.to: [*(before.get(change.to) or []), _as_read(entry)]}
    else:
        at, until, piece = _set(body, root, change)
        expected = before | {"person": before["person"] | {change.field: change.value}}
    result = body[:at] + piece.replace("\n", newline) + body[until:]
    try:
        after = _data(result)
    except NotWritten:
        after = None
    if after != expected:
        raise NotWritten(
            "it is written in a way that cannot be extended safely; write its lists as lines with '- '"
        )
    return bom + result


def _data(body: str) -> dict[str, Any]:
    found = Diagnostics()
    tree = read_yaml(body, "", found)
    if tree is None:
        raise NotWritten(next(iter(found)).message)
    if not isinstance(tree.data, dict) or not isinstance(tree.data.get("person"), dict):
        raise NotWritten("it is no person file; one begins with 'person:'")
    return tree.data


def _kept(entry: Fields) -> dict[str, Value]:
    """Leave out what says nothing."""
    return {
        key: value
        for key, value in entry.items()
        if value is not None and value is not False and value not in ("", (), [], {})
    }


def _as_read(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return {str(key): _as_read(inner) for key, inner in value.items()}
    if isinstance(value, str):
        return well_formed(value)
    return None if value is None else [_as_read(inner) for inner in value]


Splice = tuple[int, int, str]
"""What is replaced, from and until, and by which text with `\\n` line ends."""


def _appended(text: str, root: yaml.MappingNode, name: str, entry: Fields) -> Splice:
    node = _value_of(root, name)
    if root.flow_style:
        if isinstance(node, yaml.SequenceNode):
            return _behind_last(text, node, flow(entry))
        return _behind_last(text, root, f"{quoted(name)}: [{flow(entry)}]")
    if node is None:
        at = len(text)
        return at, at, "\n".join([*_begun(text, at), f"{name}:", *item(entry, 2), ""])
    if isinstance(node, yaml.SequenceNode) and node.value:
        if node.flow_style:
            return _behind_last(text, node, flow(entry))
        at = _line_end(text, _last_leaf_end(text, node))
        dash = _column(text, node.start_mark.index)
        return at, at, "\n".join([*_begun(text, at), *item(entry, dash), ""])
    if isinstance(node, yaml.SequenceNode):  # an empty one: what stands behind its brackets stays on the line
        until = _line_end(text, node.end_mark.index)
        rest = text[node.end_mark.index : until].rstrip()
        at = len(text[: node.start_mark.index].rstrip())
        return at, until, "\n".join([rest, *item(entry, 2), ""])
    at = _line_end(text, node.start_mark.index)
    return at, at, "\n".join([*_begun(text, at), *item(entry, 2), ""])


def _set(text: str, root: yaml.MappingNode, change: SetField) -> Splice:
    head = _value_of(root, "person")
    if not isinstance(head, yaml.MappingNode):
        raise NotWritten("it is no person file; one begins with 'person:'")
    node = _value_of(head, change.field)
    written = scalar(change.value) if change.value is not None and not root.flow_style else flow(change.value)
    if node is not None:
        at, until = node.start_mark.index, _last_leaf_end(text, node)
        return at, until, written if at < until else f" {written}"
    if head.flow_style:
        name = quoted(change.field) if root.flow_style else change.field
        return _behind_last(text, head, f"{name}: {written}")
    column = _column(text, head.value[0][0].start_mark.index)
    at = _line_end(text, _last_leaf_end(text, head))
    return at, at, "\n".join([*_begun(text, at), f"{' ' * column}{change.field}: {written}", ""])


def _value_of(mapping: yaml.MappingNode, name: str) -> yaml.Node | None:
    return next((value for key, value in mapping.value if key.value == name), None)


def _behind_last(text: str, node: yaml.CollectionNode, piece: str) -> Splice:
    """Put a piece behind the last thing in a flow collection, whether a comma and a comment follow it or not."""
    if not node.value:
        at = node.start_mark.index + 1
        return at, at, piece
    last = node.value[-1]
    at = (last[1] if isinstance(last, tuple) else last).end_mark.index
    follows = re.match(r"\s*,", text[at:])
    if follows:
        return at + follows.end(), at + follows.end(), f" {piece}"
    return at, at, f", {piece}"


def _last_leaf_end(text: str, node: yaml.Node) -> int:
    """Return where the text of the last thing in a block ends; its end mark may lie behind blank lines and comments."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    start, end = node.start_mark.index, node.end_mark.index
    return start + len(text[start:end].rstrip())


def _line_end(text: str, at: int) -> int:
    """Return where the next line begins, or the end of the text."""
    return text.find("\n", at) + 1 or len(text)


def _begun(text: str, at: int) -> list[str]:
    """Return an empty line, which ends the line before, where that has no end."""
    return [] if at == 0 or text[at - 1] == "\n" else [""]


def _column(text: str, at: int) -> int:
    return at - (text.rfind("\n", 0, at) + 1)
