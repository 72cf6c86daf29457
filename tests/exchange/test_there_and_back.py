"""What is exported and imported again is what it was, in every format that is read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exchange.conftest import FILES, FORMATS, framework_of, run, there_and_back, without_paths

from handrail.exchange.cells import guard, list_cell, list_of, unguard
from handrail.model.framework import Competency, Framework

texts = (
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029\ufeff"))
    | st.sampled_from(["=1+1", "'=x", " - a", "@x", "+1", "a\nb", '["a"]', "a;b,c\td", '"', "no", "1e3", "null", "~", "a: b #c", "｜＝"])
).map(str.strip).filter(bool)  # fmt: skip
ids = st.from_regex(r"[a-z0-9]([a-z0-9._-]{0,8}[a-z0-9])?", fullmatch=True)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | texts,
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(texts.filter(lambda t: t != "<<"), inner, max_size=2)
    ),
    max_leaves=4,
)
extensions = st.dictionaries(ids.filter(lambda name: name != "case"), json_values, max_size=2)


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    """A framework with two scales, nested areas, and everything that a competency may have."""
    levels = {
        name: draw(st.lists(ids, min_size=1, max_size=3, unique_by=str.casefold))
        for name in ("default", "other")
    }
    names = draw(st.lists(ids, max_size=4, unique_by=str.casefold))
    areas = draw(st.lists(ids, max_size=2, unique_by=str.casefold))

    def some(strategy: st.SearchStrategy[Any]) -> Any:
        return draw(st.none() | strategy)

    def statements(most: int = 2) -> list[dict[str, Any]]:
        found = draw(st.lists(ids, max_size=most, unique=True))
        lists = st.lists(texts, max_size=2)
        return [
            {
                "id": name,
                "text": draw(texts),
                "examples": draw(lists),
                "evidence": draw(lists),
                "extensions": draw(extensions),
            }
            for name in found
        ]

    competencies = []
    for place, name in enumerate(names):
        scale = draw(st.sampled_from(["default", "other"]))
        chosen = [level for level in levels[scale] if draw(st.booleans())]
        described: dict[str, Any] = {}
        for index, level in enumerate(chosen):
            described[level] = {
                "title": some(texts),
                "summary": some(texts),
                "points": some(st.integers(0, 9)),
                "extensions": draw(extensions),
            }
            described[level]["examples"] = draw(st.lists(texts, max_size=2))
            described[level]["statements"] = [{**s, "id": f"{s['id']}-{index}"} for s in statements()]
            if not described[level]["statements"]:
                described[level]["summary"] = draw(texts)
        competencies.append(
            Competency(
                id=name, title=draw(texts), area=draw(st.sampled_from([None, *areas])), scale=scale,
                code=some(texts.filter(lambda t: len(t) < 99)), purpose=some(texts), description=some(texts), summary=some(texts),
                outcomes=draw(st.lists(texts, max_size=2)), levels=described, requires=names[:place][:1],
                behaviours=[{"id": b, "title": draw(texts), "text": some(texts)} for b in draw(st.lists(ids, max_size=2, unique=True))],
                aligns=[{"type": "isRelatedTo", "uri": "urn:a:b", "title": some(texts)}] if draw(st.booleans()) else [],
                extensions=draw(extensions), source=f"c/{name}.yml", page="",
            )
        )  # fmt: skip
    roles = []
    for name in draw(st.lists(ids, max_size=2, unique_by=str.casefold)):
        targets = {
            c.id: {"level": draw(st.sampled_from(levels[c.scale])), "importance": draw(st.integers(1, 10)),
                   "required": draw(st.booleans()), "statements": [{**s, "id": f"own-{s['id']}"} for s in statements(1)], "extensions": draw(extensions)}
            for c in competencies if draw(st.booleans())
        }  # fmt: skip
        roles.append(
            {
                "id": name,
                "title": draw(texts),
                "summary": some(texts),
                "targets": targets,
                "extensions": draw(extensions),
            }
        )
    framework = Framework(
        framework={"id": draw(ids), "title": draw(texts), "version": "1.0.0", "description": some(texts), "extensions": draw(extensions)},
        scales={name: {"levels": [{"id": level, "title": draw(texts), "description": some(texts)} for level in steps]} for name, steps in levels.items()},
        areas=[{"id": area, "title": draw(texts), "summary": some(texts)} for area in areas],
        roles=roles, competencies=competencies, source="c/framework.yml",
    )  # fmt: skip
    return framework


def by_id(framework: Framework) -> dict[str, object]:
    """Return what a framework says, whatever the order of its files and their names."""
    data: dict[str, Any] = without_paths(framework)
    del data["order"]
    data["competencies"] = {competency["id"]: competency for competency in data["competencies"]}
    return data


@pytest.mark.parametrize("kind", FORMATS)
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(framework=frameworks())
def test_any_framework_comes_back_as_it_was(kind: str, framework: Framework) -> None:
    assert by_id(there_and_back(framework, kind)) == by_id(framework)


@pytest.mark.parametrize("kind", FORMATS)
def test_one_of_everything_comes_back_in_its_order(kind: str) -> None:
    framework = framework_of(FILES)
    assert without_paths(there_and_back(framework, kind)) == without_paths(framework)


@pytest.mark.parametrize("kind", [*FORMATS, "xlsx"])
def test_two_exports_are_the_same_bytes(folder: Path, tmp_path: Path, kind: str) -> None:
    for name in ("one", "two"):
        assert run("export", kind, tmp_path / name, "--from", folder).exit_code == 0
    if kind != "xlsx":  # a workbook is a ZIP, whose entries carry the time of writing
        assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert (tmp_path / "one").stat().st_size > 500


@given(st.text(max_size=20) | texts)
def test_unguarding_is_the_inverse_of_guarding(text: str) -> None:
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\tx", "\rx", "  =1", "\u00a0=1", "'=1", "＝1"])
def test_nothing_that_a_spreadsheet_calculates_goes_out_unguarded(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("text", ["a=1", "it's", "1-2", "'quoted'"])
def test_what_is_harmless_goes_out_as_it_is(text: str) -> None:
    assert guard(text) == text


@given(st.lists(texts, min_size=1, max_size=3))
def test_a_list_comes_back_from_its_cell(items: list[str]) -> None:
    assert list_of(list_cell(items)) == items
