"""YAML as authors need it: every scalar stays the string they wrote, every place is remembered.

The tree is built from the parser's events without recursion, so caps on size, depth and nodes hold before
anything is constructed, and YAML 1.1's surprises (`no`, `22:22`, `014`) cannot happen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from handrail.model.base import PlainScalar
from handrail.sources.diagnostics import Diagnostics

MAX_DEPTH = 32
MAX_NODES = 100_000

Path = tuple[str | int, ...]
Place = tuple[int, int]
"""Line and column, both from 1."""

_NOTHING = {"", "~", "null", "Null", "NULL"}
_STANDARD_TAGS = "tag:yaml.org,2002:"


@dataclass(slots=True)
class YamlTree:
    """The data of a YAML text, made of dict, list, str and None, with the place of every part."""

    data: Any = None
    values: dict[Path, Place] = field(default_factory=dict)
    """Where each value begins."""
    keys: dict[Path, Place] = field(default_factory=dict)
    """Where the key of each mapping entry stands."""

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return the place of a part, or that of the nearest part around it."""
        while True:
            if key and path in self.keys:
                return self.keys[path]
            if path in self.values:
                return self.values[path]
            if not path:
                return (1, 1)
            path = path[:-1]


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not been met."""

    path: Path
    container: dict[str, Any] | list[Any]
    key: str | None = None
    kept: bool = True


class _Refused(Exception):
    """The text is given up at this place."""

    def __init__(self, mark: Any, message: str) -> None:
        super().__init__(message)
        self.mark = mark


def read_yaml(
    text: str, path: str, found: Diagnostics, *, first_line: int = 1, own_tags: bool = False
) -> YamlTree | None:
    """Read one YAML document, or say what is wrong and return None.

    Args:
        text: The YAML text.
        path: The file's name in messages.
        found: Collects what is wrong.
        first_line: Line of the file on which the text begins (front matter begins on 2).
        own_tags: Whether tags such as `!ENV` are let pass (mkdocs.yml has them), with anchors and aliases read as nothing.
    """
    if strange := re.search("[\u0085\u2028\u2029]", text):
        line, column = (
            text.count("\n", 0, strange.start()) + first_line,
            strange.start() - text.rfind("\n", 0, strange.start()),
        )
        found.add(path, line, column, f"U+{ord(strange.group()):04X} is an invisible line end; remove it")
        return None
    reader = _Reader(path, found, first_line - 1, own_tags)
    try:
        reader.read(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except _Refused as refusal:
        reader.say(refusal.mark, str(refusal))
        return None
    except (yaml.MarkedYAMLError, yaml.reader.ReaderError, RecursionError) as error:
        line, column, message = _explain(error, text)
        found.add(path, line + first_line - 1, column, message)
        return None
    return None if reader.failed else reader.tree


class _Reader:
    def __init__(self, path: str, found: Diagnostics, offset: int, own_tags: bool) -> None:
        self.tree = YamlTree()
        self.failed = False
        self._path, self._found, self._offset, self._own_tags = path, found, offset, own_tags
        self._stack: list[_Open] = []
        self._nodes = 0
        self._documents = 0

    def say(self, mark: Any, message: str) -> None:
        self.failed = True
        self._found.add(self._path, mark.line + 1 + self._offset, mark.column + 1, message)

    def read(self, events: Iterator[Any]) -> None:
        for event in events:
            match event:
                case yaml.DocumentStartEvent():
                    self._documents += 1
                    if self._documents > 1:
                        raise _Refused(event.start_mark, "a second document begins here; a file holds one")
                case yaml.AliasEvent():
                    if not self._own_tags:
                        self.say(
                            event.start_mark, f"alias '*{event.anchor}' is not allowed; write the value out"
                        )
                    self._add(event.start_mark, None)
                case yaml.ScalarEvent():
                    self._check(event)
                    self._scalar(event.start_mark, _value(event), event.value)
                case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                    self._check(event)
                    self._begin(event.start_mark, {} if isinstance(event, yaml.MappingStartEvent) else [])
                case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                    self._stack.pop()
                case _:
                    pass

    def _check(self, event: Any) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _Refused(event.start_mark, f"more than {MAX_NODES:,} values; split the file")
        if self._own_tags:
            return
        if event.anchor:
            self.say(
                event.start_mark,
                f"anchor '&{event.anchor}' is not allowed; write the value out where it is needed",
            )
        if event.tag and not (isinstance(event, yaml.ScalarEvent) and event.tag == _STANDARD_TAGS + "str"):
            name = event.tag.replace(_STANDARD_TAGS, "!!")
            self.say(event.start_mark, f"tag {name!r} is not allowed; write plain text, lists and mappings")

    def _scalar(self, mark: Any, value: str | None, written: str) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.container, dict) and top.key is None:
            self._key(mark, top, written)
        else:
            self._add(mark, value)

    def _key(self, mark: Any, top: _Open, key: str) -> None:
        if key == "<<" and not self._own_tags:
            self.say(mark, "merge key '<<' is not allowed; write the fields out")
        place = (mark.line + 1 + self._offset, mark.column + 1)
        path = (*top.path, key)
        top.key = key
        if first := self.tree.keys.get(path):
            self.say(mark, f"duplicate key {key!r}; it stands first on line {first[0]}")
            top.key = f"{key}\0{mark.index}"  # so that the keys below it are not called duplicates as well
        else:
            self.tree.keys[path] = place

    def _begin(self, mark: Any, container: dict[str, Any] | list[Any]) -> None:
        if self._stack and isinstance(self._stack[-1].container, dict) and self._stack[-1].key is None:
            raise _Refused(mark, "a key must be plain text, not a list or a mapping")
        if len(self._stack) >= MAX_DEPTH:
            raise _Refused(mark, f"nested deeper than {MAX_DEPTH} levels")
        path = self._add(mark, container)
        self._stack.append(_Open(path, container))

    def _add(self, mark: Any, value: Any) -> Path:
        """Put a value where the parser stands and return its path."""
        path: Path
        if not self._stack:
            path, self.tree.data = (), value
        else:
            top = self._stack[-1]
            if isinstance(top.container, list):
                path = (*top.path, len(top.container))
                top.container.append(value)
            else:
                if top.key is None:
                    raise _Refused(mark, "a key must be plain text")
                path = (*top.path, top.key)
                top.container[top.key] = value
                top.key = None
        self.tree.values[path] = (mark.line + 1 + self._offset, mark.column + 1)
        return path


def _value(event: yaml.ScalarEvent) -> str | None:
    if event.style:
        return str(event.value)
    return None if event.value in _NOTHING else PlainScalar(event.value)


def _explain(error: Exception, text: str) -> tuple[int, int, str]:
    """Turn the parser's complaint into line, column and a sentence."""
    if isinstance(error, yaml.reader.ReaderError):
        offset = error.position if isinstance(error.position, int) else 0
        position = len(text.encode()[:offset].decode(errors="ignore"))  # libyaml counts bytes
        line, column = text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
        code = error.character if isinstance(error.character, int) else ord(error.character or "\0")
        return line, column, f"the character U+{code:04X} is not allowed in YAML"
    problem = getattr(error, "problem", None)
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    if problem in _OPENED_EARLIER:
        marks.reverse()
    mark = marks[0] or marks[1]
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.split("\n")
    for number in {line, line - 1} if mark else set():
        if 0 < number <= len(lines) and "\t" in (indent := lines[number - 1][: _indent(lines[number - 1])]):
            return number, indent.index("\t") + 1, "a tab in the indentation; YAML wants spaces"
    problem = problem or "nested too deeply"
    hint = _HINTS.get(problem, "")
    return line, column, f"not valid YAML: {problem}{hint}"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


_OPENED_EARLIER = {"found unexpected end of stream", "could not find expected ':'"}
"""Complaints whose cause is where the thing began, not where the parser gave up."""
_HINTS = {
    "mapping values are not allowed in this context": "; put quotes round a text that holds ': '",
    "did not find expected key": "; check the indentation and the quotes of the lines above",
    "could not find expected ':'": "; a field is written 'name: value'",
    "found unexpected end of stream": "; a quote or bracket is not closed",
    "found character that cannot start any token": "; put quotes round a text that begins with this character",
}
