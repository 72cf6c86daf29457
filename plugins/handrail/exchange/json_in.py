"""JSON and YAML of any known shape to a draft; the shape is detected by what only it has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from handrail.exchange.draft import Data, Draft
from handrail.exchange.findings import Findings
from handrail.exchange.foreign import direct, ft, snowflake
from handrail.exchange.own_json import is_own_json, read_own_json
from handrail.exchange.reading import decode, parse_json, parse_yaml, read_bytes

_SHAPES: tuple[tuple[Callable[[Any], bool], Callable[[Any, Findings], Draft | None]], ...] = (
    (is_own_json, read_own_json),
    (direct.is_direct, direct.read_direct),
    (snowflake.is_snowflake, snowflake.read_snowflake),
    (ft.is_ft, ft.read_ft),
)


_LEVELS_BESIDE = "skill_level.json"


def _with_levels_beside(parsed: Data, findings: Findings) -> Data:
    """Add the levels of a framework that keeps them in a file of their own, where that stands beside it."""
    path = Path(findings.path).with_name(_LEVELS_BESIDE)
    if "skill_levels" in parsed or "levels" in parsed or not path.is_file():
        return parsed
    inner = Findings(str(path))
    data = read_bytes(path, inner)
    text = decode(data, inner) if data is not None else None
    levels = parse_json(text, inner) if text is not None else None
    findings.problems += inner.problems
    findings.repair(f"levels read from {_LEVELS_BESIDE} beside it")
    return {**parsed, "skill_levels": levels}


def read_json(data: bytes, findings: Findings) -> Draft | None:
    """Read JSON, or YAML where the file's name says so, or say what is wrong and return None."""
    text = decode(data, findings)
    if text is None:
        return None
    is_yaml = findings.path.lower().endswith((".yml", ".yaml"))
    parsed = (parse_yaml if is_yaml else parse_json)(text, findings)
    if findings.problems:
        return None
    for is_it, read in _SHAPES:
        if is_it(parsed):
            if is_it is direct.is_direct:
                parsed = _with_levels_beside(parsed, findings)
            return read(parsed, findings)
    if isinstance(parsed, dict) and ("CFDocument" in parsed or "CFPackage" in parsed):
        findings.problem("", "is a CASE package; use 'handrail import case'")
    else:
        findings.problem(
            "",
            "is of no known shape; allowed: our own (framework, scales, areas, roles, competencies), "
            "competency_domains of skills, tracks of milestones, or levels with themes and competencies",
        )
    return None
