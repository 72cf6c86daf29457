"""Frameworks as YAML files: fresh ones in the form that authors write, changed ones with comments and order kept."""

from __future__ import annotations

import io
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import LiteralScalarString

from handrail.exchange.draft import Data
from handrail.model.base import PlainScalar, json_value

_NOT_TEXT = {"", "~", "null", "Null", "NULL"}
_WIDTH = 110
_FLOW_LENGTH = 90


class _Flow(dict[str, Any]):
    """A mapping on one line."""


class _Dumper(yaml.CSafeDumper if hasattr(yaml, "CSafeDumper") else yaml.SafeDumper):  # type: ignore[misc]
    """Quotes what would otherwise be read as a number or as nothing, and writes lines as lines."""


def _text(dumper: Any, text: str) -> Any:
    style = None
    if text in _NOT_TEXT or not isinstance(json_value(PlainScalar(text)), str):
        style = '"'
    elif "\n" in text and "\t" not in text:
        style = "|"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(
    _Flow, lambda dumper, data: dumper.represent_mapping("tag:yaml.org,2002:map", data, flow_style=True)
)


def fresh_yaml(data: Data) -> str:
    """Return a new file's text; targets and other short mappings of plain values stand on one line."""
    text: str = yaml.dump(
        _styled(data),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=_WIDTH,
        default_flow_style=False,
    )
    return text


def _styled(value: Any, depth: int = 0) -> Any:
    if isinstance(value, dict):
        plain = all(
            not isinstance(inner, (dict, list)) and "\n" not in str(inner) for inner in value.values()
        )
        length = sum(len(str(name)) + len(str(inner)) + 4 for name, inner in value.items())
        if plain and value and depth > 2 and length < _FLOW_LENGTH:
            return _Flow(value)
        return {name: _styled(inner, depth + 1) for name, inner in value.items()}
    if isinstance(value, list):
        return [_styled(inner, depth + 1) for inner in value]
    return value


def changed_yaml(text: str, old: Data, new: Data) -> str:
    """Return a file's text with what differs between two states changed in place, everything else as it was.

    Args:
        text: The file's text.
        old: What it says, as `merge` sees it.
        new: What it shall say.
    """
    editor = YAML()
    editor.preserve_quotes = True
    editor.width = 100_000
    editor.explicit_start = text.startswith("---")
    if any(line.startswith("- ") for line in text.split("\n")):
        editor.indent(mapping=2, sequence=2, offset=0)
    else:
        editor.indent(mapping=2, sequence=4, offset=2)
    document = editor.load(text)
    _apply(document, old, new)
    out = io.StringIO()
    editor.dump(document, out)
    return out.getvalue()


def _apply(node: CommentedMap, old: Data, new: Data) -> None:
    for name in old:
        if name not in new:
            del node[name]
    for name, value in new.items():
        if name in old and old[name] == value:
            continue
        if name in old and isinstance(value, dict) and isinstance(node[name], CommentedMap):
            _apply(node[name], old[name], value)
        elif (
            name in old
            and isinstance(node[name], CommentedSeq)
            and _are_things(value)
            and _are_things(old[name])
        ):
            _apply_list(node[name], old[name], value)
        else:
            node[name] = _ruamel(value)


def _are_things(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(thing, dict) and "id" in thing for thing in value)


def _apply_list(node: CommentedSeq, old: list[Data], new: list[Data]) -> None:
    wanted = {thing["id"] for thing in new}
    kept = [thing for thing in old if thing["id"] in wanted]
    for index in reversed([i for i, thing in enumerate(old) if thing["id"] not in wanted]):
        del node[index]
    nodes = {thing["id"]: (thing, node[index]) for index, thing in enumerate(kept)}
    for thing in new:
        if thing["id"] in nodes:
            before, place = nodes[thing["id"]]
            _apply(place, before, thing)
        else:
            node.append(_ruamel(thing))
            nodes[thing["id"]] = (thing, node[len(node) - 1])
    order = [nodes[thing["id"]][1] for thing in new]
    for index, place in enumerate(order):
        if node[index] is not place:
            node[index] = place


def _ruamel(value: Any) -> Any:
    if isinstance(value, dict):
        result = CommentedMap((name, _ruamel(inner)) for name, inner in value.items())
        if (
            value
            and all(not isinstance(inner, (dict, list)) for inner in value.values())
            and "level" in value
        ):
            result.fa.set_flow_style()
        return result
    if isinstance(value, list):
        return CommentedSeq(_ruamel(inner) for inner in value)
    if isinstance(value, str) and "\n" in value and "\t" not in value:
        return LiteralScalarString(value)
    return value
