"""What the browser writes for learners is what the models and the schemas of their files describe."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from handrail.model.learner import (
    SELF_ASSESSMENT_SCHEMA,
    WORKSHEET_SCHEMA,
    LearnerFile,
    SelfAssessmentFile,
    WorksheetFile,
)
from handrail.sources.schemas import schema_of

ROOT = Path(__file__).resolve().parents[2]

WRITES_ALL = """
import { Store } from "./plugins/handrail/browser/store/store.ts";
import { exported } from "./plugins/handrail/browser/exchange/learner-file.ts";
import { keptAssessments, selfAssessmentText } from "./plugins/handrail/browser/exchange/self-assessment-file.ts";
import { paths, writtenAssessment } from "./plugins/handrail/browser/record.ts";
import { worksheetText } from "./plugins/handrail/browser/worksheet/file.ts";

const storage = () => { throw new Error("none here"); };
const store = new Store({ site: "product-owner-path", storage, now: () => 1793715611250 });
store.set(paths.module("intro"), true);
store.set(paths.answer("q", "which"), { answer: ["a"], ok: null, tries: 0 });
store.set("__proto__", { ["__proto__"]: [1.5, null, { deep: "ключ" }] });
store.set(paths.note("pm"), "x".repeat(1000));
store.set(paths.assessment("a1"), writtenAssessment({
  id: "a1", at: 1793715611250, framework: { id: "fw", version: "1.0.0" }, role: "owner",
  ratings: new Map([["pm", new Map([["explains", "consistently"], ["owner:own", "not-relevant"]])]]),
  notes: new Map([["pm", "Two\\nlines"]]), evidence: new Map(),
}));
store.restore(store.reset("module/"));
store.reset("check/");
const [assessment] = keptAssessments(store.document.leaves);
const part = (id, kind) => ({ id, label: id, kind });
const sheet = { id: "canvas", title: "Canvas", fields: [part("text", "text"), part("score", "score")] };
const contents = new Map([
  ["text", "Two\\nlines"], ["score", 3], ["kind", "a"], ["kinds", ["a", "b"]],
  ["table", [new Map([["first", "x"], ["__proto__", "y"]]), new Map()]],
]);
console.log(JSON.stringify([
  exported(store),
  selfAssessmentText({ site: store.site, name: "", assessment }),
  selfAssessmentText({ site: store.site, name: "Anna", assessment }),
  worksheetText(sheet, { site: store.site, name: "", contents: new Map() }, 1793715611250),
  worksheetText(sheet, { site: store.site, name: "March", contents }, 1793715611250),
]));
"""


def problems(name: str, data: Any) -> list[str]:
    errors = Draft202012Validator(schema_of(name)).iter_errors(data)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:80]}" for error in errors]


@pytest.fixture(scope="module")
def written() -> list[str]:
    """Return files as the browser's code writes them.

    A learner file, two self-assessment files and two worksheets; the second of each with a name.
    """
    node = Path(sys.executable).with_name("node")
    run = subprocess.run(
        [node, "--input-type=module", "--eval", WRITES_ALL],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    texts: list[str] = json.loads(run.stdout)
    return texts


def test_the_learner_file_is_what_the_schema_says(written: list[str]) -> None:
    assert problems("learner-file", json.loads(written[0])) == []
    file = LearnerFile.model_validate_json(written[0])
    assert file.site == "product-owner-path"
    assert file.leaves["module/intro"][0] == 1793715611250, "a completion that was brought back keeps its day"
    assert file.leaves["__proto__"][0] == {"__proto__": [1.5, None, {"deep": "ключ"}]}
    assert set(file.resets) == {"module/", "check/"}


def test_the_self_assessment_file_is_what_the_schema_says(written: list[str]) -> None:
    for text, name in zip(written[1:3], ["", "Anna"], strict=True):
        assert problems("self-assessment", json.loads(text)) == []
        file = SelfAssessmentFile.model_validate_json(text)
        assert file.name == name
        assert file.date.isoformat() == "2026-11-03T14:20:11.250000+00:00"
        assert (file.framework.id, file.framework.version, file.role) == ("fw", "1.0.0", "owner")
        assert file.ratings == {"pm": {"explains": "consistently", "owner:own": "not-relevant"}}
        assert file.notes == {"pm": "Two\nlines"}
        assert file.format == SELF_ASSESSMENT_SCHEMA


def changed(text: str, **changes: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(text)
    return {**data, **changes}


@pytest.mark.parametrize(
    "changes",
    [
        {"schema": 2},
        {"schema": "1"},
        {"leaves": []},
        {"leaves": {"module/a": [True]}},
        {"leaves": {"module/a": [True, -1]}},
        {"leaves": {"module/a": [True, 8.65e15]}},
        {"leaves": {"x" * 513: [True, 1]}},
        {"resets": {"": "now"}},
        {"owner": "me"},
    ],
    ids=lambda changes: str(changes)[:40],
)
def test_something_else_is_no_learner_file(written: list[str], changes: dict[str, Any]) -> None:
    data = changed(written[0], **changes)
    assert problems("learner-file", data) != []
    with pytest.raises(ValidationError):
        LearnerFile.model_validate_json(json.dumps(data))


@pytest.mark.parametrize(
    "changes",
    [
        {"$schema": "urn:handrail:schema:learner-file"},
        {"schema": 2},
        {"ratings": {"pm": {"explains": "boss"}}},
        {"framework": {"id": "fw"}},
        {"notes": {"pm": 7}},
        {"leaves": {}},
    ],
    ids=str,
)
def test_something_else_is_no_self_assessment_file(written: list[str], changes: dict[str, Any]) -> None:
    data = changed(written[1], **changes)
    assert problems("self-assessment", data) != []
    with pytest.raises(ValidationError):
        SelfAssessmentFile.model_validate_json(json.dumps(data))


def test_a_date_without_a_zone_is_no_date(written: list[str]) -> None:
    with pytest.raises(ValidationError, match="timezone"):
        SelfAssessmentFile.model_validate_json(json.dumps(changed(written[1], date="2026-11-03T14:20:11")))


def test_the_worksheet_file_is_what_the_schema_says(written: list[str]) -> None:
    files = [WorksheetFile.model_validate_json(text) for text in written[3:]]
    for file, text, name in zip(files, written[3:], ["", "March"], strict=True):
        assert problems("worksheet", json.loads(text)) == []
        assert (file.name, file.worksheet, file.title) == (name, "canvas", "Canvas")
        assert file.date.isoformat() == "2026-11-03T14:20:11.250000+00:00"
        assert file.format == WORKSHEET_SCHEMA
    assert files[-1].fields == {
        "text": "Two\nlines",
        "score": 3,
        "kind": "a",
        "kinds": ["a", "b"],
        "table": [{"first": "x", "__proto__": "y"}, {}],
    }


@pytest.mark.parametrize(
    "changes",
    [
        {"$schema": "urn:handrail:schema:self-assessment"},
        {"schema": 2},
        {"worksheet": 7},
        {"fields": []},
        {"fields": {"score": 2.5}},
        {"fields": {"kinds": [1]}},
        {"fields": {"table": [{"first": None}]}},
        {"fields": {"text": "x" * 20_001}},
        {"leaves": {}},
    ],
    ids=lambda changes: str(changes)[:40],
)
def test_something_else_is_no_worksheet(written: list[str], changes: dict[str, Any]) -> None:
    data = changed(written[3], **changes)
    assert problems("worksheet", data) != []
    with pytest.raises(ValidationError):
        WorksheetFile.model_validate_json(json.dumps(data))
