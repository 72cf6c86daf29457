"""Our own JSON: the whole framework without loss, in the words of the YAML files."""

from __future__ import annotations

import json
from typing import Any

from handrail.exchange.draft import FRAMEWORK_PARTS, Data, Draft
from handrail.exchange.findings import Findings
from handrail.model.framework import Framework
from handrail.sources.diagnostics import unknown

SCHEMA = 1
_KEYS = ("schema", *FRAMEWORK_PARTS, "competencies")
_KINDS = {
    "framework": dict,
    "scales": dict,
    "areas": list,
    "roles": list,
    "order": list,
    "competencies": list,
}


def framework_json(framework: Framework) -> str:
    """Return the framework as JSON, two spaces deep, with fields in the order of the model."""
    data = framework.model_dump(mode="json", exclude_defaults=True, exclude={"competencies", "source"})
    data["competencies"] = [
        competency.model_dump(mode="json", exclude_defaults=True, exclude={"source", "page"})
        for competency in framework.competencies
    ]
    ids = {competency.id for competency in framework.competencies}
    data["order"] = [name for name in framework.order if name in ids]
    whole = {"schema": SCHEMA} | {name: data.get(name, _KINDS[name]()) for name in _KINDS}
    return json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def is_own_json(data: Any) -> bool:
    """Tell whether parsed JSON is meant to be ours."""
    return isinstance(data, dict) and "framework" in data and "scales" in data


def read_own_json(data: Data, findings: Findings) -> Draft | None:
    """Read parsed JSON of our own shape, or say what is wrong with its outline and return None."""
    if data.get("schema", SCHEMA) != SCHEMA:
        findings.problem("schema", f"is {data['schema']!r}; this version reads {SCHEMA}")
    for name in data:
        if name not in _KEYS:
            findings.problem(name, unknown("field", name, _KEYS))
    draft = Draft(whole=True)
    for name, kind in _KINDS.items():
        value = data.get(name, kind())
        if not isinstance(value, kind):
            findings.problem(name, f"must be {'an object' if kind is dict else 'a list'}")
        else:
            setattr(draft, name, value)
    for name in ("areas", "roles", "competencies"):
        for index, thing in enumerate(getattr(draft, name)):
            if not isinstance(thing, dict):
                findings.problem(f"{name}[{index}]", "must be an object")
    for name, scale in draft.scales.items():
        if not isinstance(scale, dict):
            findings.problem(f"scales.{name}", "must be an object")
    return None if findings.problems else draft
