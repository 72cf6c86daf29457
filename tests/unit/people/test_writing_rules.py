"""Whatever is written to whatever person file: it says what it said and the changes, and no byte of it is touched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import Phase as Stage
from hypothesis import find, given, settings
from tests.unit.people.person_file_cases import appends, changes, files

from handrail.exchange.person_file import Append, Change, NotWritten, SetField, changed
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.yaml_tree import read_yaml


def data_of(text: str) -> Any:
    tree = read_yaml(text.removeprefix("\ufeff"), "", Diagnostics())
    assert tree
    return tree.data


def as_read(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return {as_read(name): as_read(inner) for name, inner in value.items()}
    if isinstance(value, str):
        return value.replace("\ud800", "\ufffd")
    return value if value is None else [as_read(inner) for inner in value]


def meant(text: str, wanted: Sequence[Change]) -> Any:
    data = data_of(text)
    for change in wanted:
        if isinstance(change, SetField):
            data["person"] = data["person"] | {change.field: as_read(change.value)}
        else:
            entry = {
                name: value for name, value in change.entry.items() if value not in (None, False, "", [], {})
            }
            data[change.to] = [*(data.get(change.to) or []), as_read(entry)]
    return data


def written(text: str, wanted: Sequence[Change]) -> str | None:
    try:
        return changed(text, wanted)
    except NotWritten:
        return None


@settings(max_examples=400, deadline=None)
@given(text=files, wanted=changes)
def test_what_is_read_again_is_the_old_and_the_changes(text: str, wanted: list[Change]) -> None:
    result = written(text, wanted)
    assert result is None or data_of(result) == meant(text, wanted)


@settings(max_examples=400, deadline=None)
@given(text=files, change=appends)
def test_an_entry_is_an_insertion_and_nothing_else(text: str, change: Append) -> None:
    result = written(text, [change])
    if result is None:
        return
    if change.to == "evidence":  # the entry takes the place of empty brackets
        text = text.replace("evidence: []", "evidence:")
    assert common(text, result) + common(text[::-1], result[::-1]) >= len(text)


def common(one: str, other: str) -> int:
    """Return how many signs two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


@settings(max_examples=200, deadline=None)
@given(text=files, wanted=changes)
def test_line_ends_and_a_byte_order_mark_are_those_of_the_file(text: str, wanted: list[Change]) -> None:
    result = written(text, wanted)
    if result is not None:
        assert result.startswith("\ufeff") is text.startswith("\ufeff")
        assert ("\r\n" in text) is ("\r\n" in result)
        assert result.replace("\r\n", "").count("\n") == 0 or "\r\n" not in text


@pytest.mark.parametrize("wanted", [True, False], ids=["written", "refused"])
def test_the_random_cases_hold_both_answers(wanted: bool) -> None:
    quick = settings(max_examples=300, deadline=None, database=None, phases=(Stage.generate,))
    case = find(
        files.flatmap(lambda text: changes.map(lambda some: (text, some))),
        lambda case: (written(*case) is not None) is wanted,
        settings=quick,
    )
    assert (written(*case) is not None) is wanted
