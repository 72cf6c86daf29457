"""A framework as large as the largest public one comes in whole; how long that takes is printed, not asserted."""

from __future__ import annotations

import json
import time
from pathlib import Path

from tests.exchange.conftest import contents, framework_of, run


def test_188_competencies_of_4_levels_and_205_roles(tmp_path: Path) -> None:
    levels = [{"id": f"level-{n}", "title": f"Level {n}"} for n in range(1, 5)]
    competencies = [
        {
            "id": f"c{n}", "title": f"Competency {n}", "description": "What it is about. " * 5,
            "levels": {
                level["id"]: {"statements": [{"id": f"{level['id']}-{s}", "text": f"Does {s} " * 6} for s in range(4)]}
                for level in levels
            },
        }
        for n in range(188)
    ]  # fmt: skip
    roles = [
        {"id": f"r{n}", "title": f"Role {n}", "targets": {f"c{(n + k) % 188}": {"level": f"level-{k % 4 + 1}"} for k in range(9)}}
        for n in range(205)
    ]  # fmt: skip
    info = {"id": "large", "title": "Large", "version": "1.0.0"}
    data = {
        "schema": 1,
        "framework": info,
        "scales": {"default": {"levels": levels}},
        "competencies": competencies,
        "roles": roles,
    }
    (tmp_path / "x.json").write_text(json.dumps(data))
    folder = tmp_path / "in"
    for words in (
        ("import", "json", tmp_path / "x.json", "--into", folder),
        ("import", "json", tmp_path / "x.json", "--into", folder),
        ("export", "case", tmp_path / "x.case.json", "--from", folder),
        ("import", "case", tmp_path / "x.case.json", "--into", folder),
        ("export", "csv", tmp_path / "x.csv", "--from", folder),
        ("import", "csv", tmp_path / "x.csv", "--into", folder),
    ):
        start = time.perf_counter()
        assert run(*words).exit_code == 0
        print(f"{words[0]} {words[1]}: {time.perf_counter() - start:.1f} s")
    framework = framework_of(contents(folder))
    assert sum(len(role.targets) for role in framework.roles) == 205 * 9
    assert sum(len(competency.statements) for competency in framework.competencies) == 188 * 16
