"""Files about people, found wherever a build would publish them, by what is in them.

A name or an ending says nothing: a person file may be called anything. A page that shows an example of one, in a block
of code, is no such file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import MAX_BYTES, Project

_LOOKED_AT = 4096
"""Bytes from the beginning of a file that are looked at."""

_HINTS = (b"person", b"urn:handrail:schema:", b"Handrail report")
"""One of these is in every such file, so that others cost no more than being opened."""
_LISTS = re.compile(rb"""(?:assessments|assignments|evidence|goals)["']?[ \t]*:""")
"""With one of these in it, a file may say further on whom it is about."""
_TABLE = b"person,name,role,next_role,team,coach,"
"""How a report of a team begins as CSV."""
_FORMATS = {
    "self-assessment": "a learner's self-assessment file, and what lies here is published; "
    "'handrail person add' puts it into a person file, outside of the site",
    "agreed-result": "an agreed result, and what lies here is published; it is for its learner alone",
    "team-report": "a report about people, and what lies here is published; keep it outside of the site",
    "person-report": "a report about a person, and what lies here is published; keep it outside of the site",
}
_PERSON_FILE = (
    "a person file, and what lies here is published; keep person files in a folder outside of the site"
)
_FORMAT = re.compile(
    rf"""^[ \t]*[{{,]?[ \t]*["']?\$schema["']?[ \t]*:[ \t]*["']?urn:handrail:schema:({"|".join(_FORMATS)})\b""",
    re.MULTILINE,
)
_REPORT = re.compile(r'<meta name="generator" content="Handrail report">')
_PERSON = re.compile(
    r"""^(?P<key>["']?person["']?[ \t]*:)[ \t]*(?:#[^\n]*)?(?:\{|\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]+["']?\w+["']?[ \t]*:)""",
    re.MULTILINE,
)
_PERSON_IN_JSON = re.compile(r'(?P<key>"person"\s*:)\s*\{[^{}]*"id"\s*:\s*"')
_BESIDE = re.compile(r"""^["']?(schema|assessments|assignments|evidence|goals)["']?[ \t]*:""", re.MULTILINE)
_BESIDE_IN_JSON = re.compile(r'"(schema|assessments|assignments|evidence|goals)"\s*:')
_KEY = re.compile(r"""["']?[\w$-][^\s:"']*["']?[ \t]*:(\s|$)""")


def check_private(project: Project, paths: Iterable[Path], found: Diagnostics) -> None:
    """Say which files must not be published.

    Args:
        project: The project's folder.
        paths: The files that would be published.
        found: Collects them, as errors.
    """
    for path in paths:
        try:
            with path.open("rb") as file:
                head = beginning(file)
        except OSError:
            continue  # whoever reads it says why it cannot be read
        check_private_content(project.relative(path), head, found)


def beginning(file: IO[bytes]) -> bytes:
    """Return as much of a file as tells whether it is about people."""
    head = file.read(_LOOKED_AT)
    return head + file.read(MAX_BYTES) if _LISTS.search(head) else head


def check_private_content(name: str, head: bytes, found: Diagnostics) -> None:
    """Say whether a file must not be published, by the beginning of its content."""
    if seen := private_content(head):
        line, column, what = seen
        found.add(name, line, column, f"is {what}")


def private_content(head: bytes) -> tuple[int, int, str] | None:
    """Return line, column and kind of a file about people, or None for any other file.

    Args:
        head: The beginning of its content.
    """
    if not any(hint in head for hint in _HINTS):
        return None
    text = head.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    if head.removeprefix(b"\xef\xbb\xbf").startswith(_TABLE):
        return (1, 1, _FORMATS["team-report"])
    if match := _REPORT.search(text):
        return (*_place(text, match.start()), _FORMATS["team-report"])
    text = _without_page(text)
    if match := _FORMAT.search(text):
        return (*_place(text, match.start()), _FORMATS[match[1]])
    person, beside = (
        (_PERSON_IN_JSON, _BESIDE_IN_JSON) if text.lstrip().startswith("{") else (_PERSON, _BESIDE)
    )
    match = person.search(text)
    if match and beside.search(text):
        return (*_place(text, match.start("key")), _PERSON_FILE)
    return None


def is_person_file(head: bytes) -> bool:
    """Say whether a file is a person file, by the beginning of its content."""
    seen = private_content(head)
    return seen is not None and seen[2] == _PERSON_FILE


def _without_page(text: str) -> str:
    """Return what of a text can be data: its front matter, or all up to a block of code; nothing of prose."""
    lines = text.split("\n")
    first = next(
        (i for i, line in enumerate(lines) if line.strip() and not line.startswith(("#", "%"))), None
    )
    if first is None:
        return ""
    begins = lines[first].strip()
    end = len(lines)
    for index in range(first + 1, len(lines)):
        if lines[index].startswith(("```", "~~~")) or (begins == "---" and lines[index].rstrip() == "---"):
            end = index
            break
    is_data = begins[0] in "{[" or begins.startswith("---") or _KEY.match(lines[first])
    return "\n".join(lines[:end]) if is_data else ""


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
