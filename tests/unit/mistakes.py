"""What tests of authors' mistakes share: the spoiled file, and the question about every row of a table."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from tests.unit.small_project import EXCHANGE, with_change

Change = tuple[str, str | bytes]
"""The name of a file and what it holds now."""
Mistake = tuple[str, Change, list[str]]
"""The name of a mistake, the spoiled file, the lines that are expected."""


def changed(name: str, old: str, new: str) -> tuple[str, str]:
    return name, with_change(name, old, new)


def module(front: str, body: str = "Text.\n") -> tuple[str, str]:
    return EXCHANGE, f"---\n{front}---\n{body}"


def each_of(argument: str, table: Iterable[tuple[str, object, list[str]]]) -> pytest.MarkDecorator:
    """Ask a test about every row of a table: by its name, with what is spoiled as an argument, and what is `expected`."""
    rows = [pytest.param(spoiled, expected, id=name) for name, spoiled, expected in table]
    return pytest.mark.parametrize((argument, "expected"), rows)
