"""Whatever the bytes: exit code 0 or 1, never a traceback, never half a folder."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from click.testing import Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exchange.conftest import contents, framework_of, run

names = st.sampled_from(
    ["CFDocument", "CFItems", "CFAssociations", "CFRubrics", "framework", "scales", "areas", "roles", "competencies",
     "tracks", "milestones", "titles", "competency_domains", "skills", "levels", "themes", "id", "title", "level",
     "identifier", "fullStatement", "__proto__", "extensions", "originNodeURI", "associationType", "CFRubricCriteria"]
)  # fmt: skip
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=5),
    max_leaves=20,
)


def tried(kind: str, data: bytes, ending: str = "json") -> Result:
    with TemporaryDirectory() as root:
        path, folder = Path(root, f"x.{ending}"), Path(root, "in")
        path.write_bytes(data)
        result = run("import", kind, path, "--into", folder)
        assert result.exit_code in (0, 1), result.output
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        assert folder.exists() == (result.exit_code == 0)
        if folder.exists():
            framework_of(contents(folder))
        return result


@pytest.mark.parametrize(
    ("kind", "ending"), [("case", "json"), ("json", "json"), ("json", "yml"), ("csv", "csv")]
)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    data=st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_bytes(kind: str, ending: str, data: bytes) -> None:
    assert tried(kind, data, ending).exit_code in (0, 1)


@pytest.mark.parametrize("kind", ["case", "json"])
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.dictionaries(names, values, min_size=1, max_size=6))
def test_any_json_with_the_right_names(kind: str, data: Any) -> None:
    assert tried(kind, json.dumps(data).encode()).exit_code in (0, 1)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.sampled_from('competency,level;statement"\n\t=|{}[]1!? é'), max_size=80))
def test_any_table(body: str) -> None:
    table = f"competency,level,statement,role:r,more\n{body}"
    assert tried("csv", table.encode(), "csv").exit_code in (0, 1)


@pytest.mark.parametrize("kind", ["case", "json"])
@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"[" * 100_000, "nested deeper than 100 levels"),
        (b'{"a":' * 2_000 + b"1" + b"}" * 2_000, "nested deeper than 100 levels"),
        (b'{"a": NaN}', "NaN is no JSON; leave the field out"),
        (b'{"a": 1e999}', "the number 1e999 is too large"),
        (b'{"a": ' + b"9" * 5000 + b"}", "holds a number that is too long"),
        (b'{"a": 1, "a": 2}', "the key 'a' stands twice in one object; which one is meant is not guessed"),
        (b'{"a": \n }', "not valid JSON: Expecting value"),
        (b"\xff\xff", "not UTF-8: byte 0xFF"),
        (b'{"a": "\x00"}', "holds a NUL character"),
        (b" " * (21 * 1024 * 1024), "at most 20,971,520 (20 MiB) are read"),
        (b"", "not valid JSON"),
    ],
)
def test_what_no_json_may_hold_is_said(kind: str, data: bytes, problem: str) -> None:
    result = tried(kind, data)
    assert result.exit_code == 1
    assert problem in result.stdout


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"schema": 2}, "x.json: schema: is 2; this version reads 1"),
        ({"rolls": []}, "x.json: rolls: unknown field 'rolls'; did you mean 'roles'? (schema, framework, scales, areas, roles, order, competencies)"),
        ({"areas": {}}, "x.json: areas: must be a list"),
        ({"competencies": [{"id": "a", "title": 5}]}, "x.json: competencies[0].title: 'title' must be a text, not 5"),
        ({"competencies": [{"id": "a", "title": "A", "levels": {"x": {"summary": "S"}}}]}, "x.json: competencies[0].levels.x: unknown level 'x' (one)"),
        ({"competencies": [{"id": "a", "title": "A", "area": "b"}]}, "x.json: competencies[0].area: unknown area 'b' (there is no area yet)"),
        ({"competencies": [{"id": "a", "title": "A"}] * 2}, "x.json: competencies[1].id: competency id 'a' stands twice"),
        ({"roles": [{"id": "r", "title": "R", "targets": {"b": {"level": "one"}}}]}, "x.json: roles[0].targets.b: unknown competency 'b' (there is no competency yet)"),
        ({"framework": {"id": "f", "title": "F"}}, "x.json: framework: field 'version' is missing"),
    ],
)  # fmt: skip
def test_own_json_is_read_strictly_with_the_place_of_each_problem(
    change: dict[str, Any], problem: str
) -> None:
    own = {
        "schema": 1,
        "framework": {"id": "f", "title": "F", "version": "1.0.0"},
        "scales": {"default": {"levels": [{"id": "one", "title": "One"}]}},
    }
    assert tried("json", json.dumps(own).encode()).exit_code == 0
    result = tried("json", json.dumps({**own, **change}).encode())
    assert any(line.endswith(problem) for line in result.stdout.splitlines()), result.stdout


def test_json_of_no_known_shape_is_refused_with_what_is_known() -> None:
    assert "is of no known shape; allowed: our own" in tried("json", b'{"a": 1}').stdout
    assert "use 'handrail import case'" in tried("json", b'{"CFDocument": {}}').stdout
