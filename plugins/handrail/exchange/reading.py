"""Bytes from anywhere to text, JSON or YAML: every oddity is a problem with its place, never an exception."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any, NoReturn

from handrail.exchange.findings import Findings
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.yaml_tree import read_yaml

MAX_BYTES = 20 * 1024 * 1024
"""Largest file that is imported: 20 MiB; the largest public frameworks have 5."""

MAX_DEPTH = 100

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def read_bytes(path: Path, findings: Findings) -> bytes | None:
    """Read a file, or say why not and return None."""
    try:
        if not path.is_file():
            findings.problem("", "is no regular file")
            return None
        if (size := path.stat().st_size) > MAX_BYTES:
            findings.problem("", f"has {size:,} bytes; at most {MAX_BYTES:,} (20 MiB) are read")
            return None
        return path.read_bytes()
    except OSError as error:
        findings.problem("", f"cannot be read: {error.strerror or error}")
        return None


def decode(data: bytes, findings: Findings, *, fallback: bool = False) -> str | None:
    """Decode a text by its byte order mark, or as UTF-8, or as UTF-16 where every second byte is zero.

    Args:
        data: The bytes.
        findings: Collects what is wrong; says the encoding when it is not UTF-8.
        fallback: Whether other bytes are read as Windows-1252, as spreadsheets save them.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _guess_utf_16(data)
    try:
        text = data.decode(encoding or "utf-8")
        if encoding and encoding != "utf-8-sig":
            findings.repair(f"read as {encoding.upper()}; save it as UTF-8 to be sure")
    except UnicodeDecodeError as error:
        if not fallback or encoding:
            line = data[: error.start].count(b"\n") + 1
            findings.problem(
                str(line),
                f"not {(encoding or 'utf-8').upper()}: byte 0x{data[error.start]:02X}; save it as UTF-8",
            )
            return None
        text = data.decode("cp1252", errors="replace")
        findings.repair("read as Windows-1252, since it is not UTF-8; check letters with accents")
    if "\0" in text:
        findings.problem(
            str(text.count("\n", 0, text.index("\0")) + 1), "holds a NUL character, so it is not a text file"
        )
        return None
    return text


def _guess_utf_16(data: bytes) -> str | None:
    sample = data[:400]
    if len(sample) < 4:
        return None
    if sample[1::2].count(0) > len(sample) * 0.4:
        return "utf-16-le"
    return "utf-16-be" if sample[::2].count(0) > len(sample) * 0.4 else None


class _Refused(Exception):
    pass


def parse_json(text: str, findings: Findings) -> Any:
    """Parse JSON strictly: no NaN, no key twice, no depth beyond measure. None when there is a problem."""
    twice: list[str] = []

    def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        result = dict(pairs)
        if len(result) < len(pairs):
            twice.extend(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        return result

    def constant(name: str) -> NoReturn:
        raise _Refused(f"{name} is no JSON; leave the field out")

    def number(written: str) -> float:
        value = float(written)
        if value in (float("inf"), float("-inf")):
            raise _Refused(f"the number {written[:20]} is too large")
        return value

    try:
        data = json.loads(text, object_pairs_hook=mapping, parse_constant=constant, parse_float=number)
    except json.JSONDecodeError as error:
        findings.problem(str(error.lineno), f"column {error.colno}: not valid JSON: {error.msg}")
        return None
    except RecursionError:
        findings.problem("", f"nested deeper than {MAX_DEPTH} levels")
        return None
    except (_Refused, ValueError) as error:
        findings.problem("", str(error) if isinstance(error, _Refused) else "holds a number that is too long")
        return None
    for name in list(dict.fromkeys(twice))[:20]:
        findings.problem(
            "", f"the key {name!r} stands twice in one object; which one is meant is not guessed"
        )
    if _depth_exceeds(data, MAX_DEPTH):
        findings.problem("", f"nested deeper than {MAX_DEPTH} levels")
    return None if findings.problems else data


def _depth_exceeds(data: Any, most: int) -> bool:
    layer = [data]
    for _ in range(most):
        layer = [
            inner
            for value in layer
            for inner in (
                value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
            )
        ]
        if not layer:
            return False
    return True


def parse_yaml(text: str, findings: Findings) -> Any:
    """Parse foreign YAML with every scalar as a text; None when there is a problem."""
    found = Diagnostics()
    tree = read_yaml(text, findings.path, found)
    for problem in found:
        findings.problem(f"{problem.line}", f"column {problem.column}: {problem.message}")
    return tree.data if tree and not len(found) else None
