"""Small frameworks and courses in few words, as the vectors in tests/vectors write them, for the tests of guidance."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from handrail.model.course import Module
from handrail.model.framework import Competency, Framework, Role, Scale

VECTORS = Path(__file__).parents[1] / "vectors"


def cases_of(file: str) -> list[Any]:
    """Return the cases of a file of vectors as parameters, with the defaults where they say nothing."""
    told = json.loads((VECTORS / file).read_text(encoding="utf-8"))
    return [pytest.param(told["defaults"] | case, id=case["name"]) for case in told["cases"]]


def competency_of(name: str, sketch: Mapping[str, Any]) -> Competency:
    fields = {
        "id": name,
        "title": name,
        "scale": sketch.get("scale", "default"),
        "status": "deprecated" if sketch.get("deprecated") else "active",
        "levels": {level: {"statements": _statements(names)} for level, names in sketch["levels"].items()},
    }
    return Competency.model_validate({**fields, "source": f"{name}.yml", "page": f"competencies/{name}.md"})


def scale_of(*, cumulative: bool, met: float, levels: Sequence[str]) -> Scale:
    steps = [{"id": level, "title": level} for level in levels]
    return Scale.model_validate({"cumulative": cumulative, "met": met, "levels": steps})


def role_of(targets: Sequence[Mapping[str, Any]], name: str = "po") -> Role:
    told = {
        target["competency"]: {
            "level": target["level"],
            "importance": target["importance"],
            "required": target.get("required", True),
            "statements": _statements(target.get("statements", ())),
        }
        for target in targets
    }
    return Role.model_validate({"id": name, "title": name, "targets": told})


def framework_of(sketch: Mapping[str, Any]) -> Framework:
    """Return a framework; `renamed` of the sketch has old ids by the present one, of whatever kind."""
    framework = Framework.model_validate(
        {
            "framework": {"id": "f", "title": "F", "version": "1.0"},
            "scales": {name: scale_of(**scale) for name, scale in sketch["scales"].items()},
            "competencies": [competency_of(name, one) for name, one in sketch["competencies"].items()],
            "roles": _roles(sketch),
            "source": "framework.yml",
        }
    )
    renamed = sketch.get("renamed")
    return Framework.model_validate(_with_aliases(framework.model_dump(), renamed)) if renamed else framework


def _with_aliases(part: Any, renamed: Mapping[str, list[str]]) -> Any:
    """Give everything that has aliases those of its id."""
    if isinstance(part, dict):
        found = {name: _with_aliases(value, renamed) for name, value in part.items()}
        return found | {"aliases": renamed.get(part["id"], [])} if "aliases" in part else found
    return [_with_aliases(one, renamed) for one in part] if isinstance(part, list | tuple) else part


def _roles(sketch: Mapping[str, Any]) -> list[Role]:
    """Return the only role, or all of them where a sketch names them."""
    if "roles" in sketch:
        return [role_of(targets, name) for name, targets in sketch["roles"].items()]
    return [role_of(sketch["targets"])]


def module_of(sketch: Mapping[str, Any]) -> Module:
    name = sketch["id"]
    fields = {"title": name, "minutes": 10, "source": f"{name}.md", "page": f"course/{name}.md"}
    return Module.model_validate({**sketch, **fields})


def _statements(names: Sequence[str]) -> list[dict[str, str]]:
    return [{"id": name, "text": name} for name in names]
