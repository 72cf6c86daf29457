"""Both languages write the same bytes to a person file, or both refuse: in the shared vectors and in random cases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from tests.unit.guidance import VECTORS
from tests.unit.peer import Ask, peer
from tests.unit.people.person_file_cases import as_json, change_of, changes, files

from handrail.exchange.person_file import Change, NotWritten, changed

PEER = Path(__file__).parents[2] / "browser/person-file-peer.ts"
TOLD = json.loads((VECTORS / "person-files.json").read_text(encoding="utf-8"))["cases"]
REFUSED = {"error": True}


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with peer(PEER) as ask:
        yield ask


def answer_of(text: str, wanted: list[Change]) -> str | dict[str, bool]:
    try:
        return changed(text, wanted)
    except NotWritten:
        return REFUSED


@pytest.mark.parametrize("case", TOLD, ids=[case["name"] for case in TOLD])
def test_the_shared_vectors(ask: Ask, case: dict[str, Any]) -> None:
    expected = REFUSED if case.get("error") else case["result"]
    assert answer_of(case["text"], [change_of(told) for told in case["changes"]]) == expected
    assert ask({"text": case["text"], "changes": case["changes"]}) == expected


def test_the_vectors_hold_both_answers() -> None:
    assert len(TOLD) > 35
    assert {bool(case.get("error")) for case in TOLD} == {True, False}


@settings(max_examples=500, deadline=None)
@given(text=files, wanted=changes)
def test_both_languages_write_alike(ask: Ask, text: str, wanted: list[Change]) -> None:
    question = {"text": text, "changes": [as_json(change) for change in wanted]}
    assert ask(question) == answer_of(text, wanted)
