"""What the tests of import and export share: a framework with one of everything, public data, and the way there and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from handrail.cli import main
from handrail.exchange.case_ids import DEFAULT_DATE
from handrail.exchange.case_in import read_case
from handrail.exchange.case_out import framework_case
from handrail.exchange.csv_file import read_csv_file
from handrail.exchange.csv_out import framework_csv
from handrail.exchange.draft import Draft, complete
from handrail.exchange.findings import Findings
from handrail.exchange.folder import Existing
from handrail.exchange.import_plan import Plan, plan_import
from handrail.exchange.json_in import read_json
from handrail.exchange.own_json import framework_json
from handrail.model.framework import Framework
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import SourceFile
from handrail.sources.framework import read_framework

FRAMEWORK_YML = """\
framework:
  id: pm
  title: Product people
  version: 1.2.0
  language: en-GB
  description: For tests.
  publisher: Example
  license: CC-BY-4.0
  uri_base: https://example.org/fw/pm
  extensions: {flavour: mild, count: 3, "on": true, text: "3"}
scales:
  default:
    title: Usual
    met: 0.8
    levels:
      - {id: beginner, title: Beginner, description: Helps., points: 1, attributes: {reach: own tasks}}
      - {id: advanced, title: Advanced}
  craft:
    cumulative: false
    levels: [{id: adopts, title: Adopts}, {id: leads, title: Leads}]
areas:
  - {id: discovery, title: Discovery, summary: Finding out., code: DIS}
  - {id: interviews, title: Interviews, parent: discovery}
roles:
  - id: owner
    title: Owner
    summary: Owns it.
    family: product
    rank: 1
    points: {min: 2, max: 5}
    targets:
      zeal: {level: leads, importance: 8, required: false}
      listening:
        level: advanced
        statements: [{id: own, text: Only owners do this., examples: [One, Two]}]
        extensions: {note: kept}
  - {id: guest, title: Guest}
"""
LISTENING_YML = """\
# Why this one matters: see the handbook.
id: listening
title: Listening
area: interviews
code: DIS.1
purpose: To hear what is meant.
description: |-
  Two lines
  of text.
outcomes: [Fewer surprises, "- Better\\nquestions"]
behaviours:
  - {id: open, title: Open questions, text: Asks openly., level: advanced, examples: [Why?]}
levels:
  beginner:
    title: Notes
    summary: Takes notes.
    points: 1.5
    examples: [A page of notes]
    statements:
      - id: notes   # rated by coaches
        text: "=Writes down what was said"
        behaviour: open
        examples: [A notebook]
        evidence: [The notebook]
        aliases: [writes]
  advanced: {summary: Hears more.}
requires: [zeal]
aligns:
  - {type: isRelatedTo, uri: "https://example.com/x", title: Elsewhere}
  - {uri: urn:x:y}
"""
ZEAL_YML = """\
id: zeal
title: Zeal
scale: craft
summary: Lasts.
identifier: 7fddafe6-f9ee-577c-b7d6-32f20072bc48
aliases: [eagerness]
levels:
  leads:
    statements:
      - {id: starts, text: Starts it., extensions: {weight: 2}}
"""
OLD_YML = """\
id: hearing
title: Hearing
area: interviews
status: deprecated
replaced_by: listening
"""
FILES = {
    "framework.yml": FRAMEWORK_YML,
    "listening.yml": LISTENING_YML,
    "hearing.yml": OLD_YML,
    "zeal.yml": ZEAL_YML,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of competencies with one of everything."""
    path = tmp_path / "competencies"
    path.mkdir()
    for name, text in FILES.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def shared() -> Path:
    """Return the folder of public frameworks beside the project."""
    path = Path(__file__).parents[3] / "shared" / "data"
    if not path.is_dir():
        pytest.skip("no folder shared/data beside the project, so the public frameworks are not tried")
    return path


def run(*words: object) -> Result:
    """Run the command as a user does."""
    return CliRunner().invoke(main, [str(word) for word in words])


def contents(folder: Path) -> dict[str, str]:
    """Return the texts of all files of a folder by name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


def framework_of(files: dict[str, str]) -> Framework:
    """Return the framework that files say, which must be sound."""
    found = Diagnostics()
    names = sorted(files)
    read = read_framework({f"c/{name}": SourceFile(f"c/{name}", files[name]) for name in names}, "c", found)
    assert [str(problem) for problem in found] == []
    assert read.framework is not None
    return read.framework


def planned(draft: Draft | None, findings: Findings) -> Plan:
    """Return what an import into an empty folder would write."""
    assert findings.problems == []
    assert draft is not None
    complete(draft, findings)
    plan = plan_import(draft, Existing(), findings, prune=False)
    assert findings.problems == []
    return plan


def _case(framework: Framework, findings: Findings) -> Draft | None:
    return read_case(framework_case(framework, DEFAULT_DATE).encode(), findings)


def _csv(framework: Framework, findings: Findings) -> Draft | None:
    return read_csv_file(framework_csv(framework).encode(), findings, mapping={}, known=None)


def _json(framework: Framework, findings: Findings) -> Draft | None:
    return read_json(framework_json(framework).encode(), findings)


FORMATS: dict[str, Callable[[Framework, Findings], Draft | None]] = {
    "case": _case,
    "csv": _csv,
    "json": _json,
}


def there_and_back(framework: Framework, kind: str) -> Framework:
    """Export a framework and import it into an empty folder."""
    findings = Findings(f"x.{kind}")
    plan = planned(FORMATS[kind](framework, findings), findings)
    assert findings.warnings == []
    return framework_of(plan.write)


def without_paths(framework: Framework) -> dict[str, object]:
    """Return all that a framework says, but not in which files."""
    data = framework.model_dump(exclude={"source"})
    for competency in data["competencies"]:
        del competency["source"], competency["page"]
    return data
