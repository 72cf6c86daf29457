"""Public frameworks come in whole: what is counted in the raw data is what the folder holds afterwards."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft201909Validator, FormatChecker
from tests.exchange.conftest import contents, framework_of, run

from handrail.model.framework import Framework

Counts = tuple[int, int, int, int, int, int]
"""Areas, competencies, levels, statements, roles, targets."""


def counted(framework: Framework) -> Counts:
    targets = [target for role in framework.roles for target in role.targets.values()]
    statements = sum(len(competency.statements) for competency in framework.competencies)
    return (
        len(framework.areas),
        len(framework.competencies),
        sum(len(scale.levels) for scale in framework.scales.values()),
        statements + sum(len(target.statements) for target in targets),
        len(framework.roles),
        len(targets),
    )


def direct(path: Path) -> Counts:
    domains = json.loads(path.read_text())["competency_domains"]
    competencies = [competency for domain in domains for competency in domain["competencies"]]
    levels = json.loads((path.parent / "skill_level.json").read_text())
    above_none = [level for level in levels if level["level"] != "0"]
    return (
        len(domains) + len(competencies),
        sum(len(c["skills"]) for c in competencies),
        len(above_none),
        0,
        0,
        0,
    )


def snowflake(path: Path) -> Counts:
    data = json.loads(path.read_text())
    tracks = data["tracks"].values()
    signals = sum(len(milestone["signals"]) for track in tracks for milestone in track["milestones"])
    return len({track["category"] for track in tracks}), len(tracks), 5, signals, len(data["titles"]), 0


def ft(path: Path) -> Counts:
    data = yaml.safe_load(path.read_text())
    cells = {(statement["level"], statement["theme"]) for statement in data["competencies"]}
    return 0, len(data["themes"]), 5, len(data["competencies"]), len(data["levels"]), len(cells)


def case(path: Path) -> Counts:
    data = json.loads(path.read_text())
    items = {item["identifier"] for item in data["CFItems"]}
    above = {a["destinationNodeURI"]["identifier"] for a in data["CFAssociations"]} & items
    return len(above), len(items - above), 1, 0, 0, 0


SOURCES: list[tuple[str, str, Any]] = [
    ("json", "direct/DIRECT-framework-all-in-one.json", direct),
    ("json", "snowflake/snowflake.json", snowflake),
    ("json", "ft/engineering.yml", ft),
    ("json", "ft/engineering-v1.yml", ft),
    ("json", "ft/operations.yml", ft),
    ("case", "opensalt-case/MarkdownFramework.json", case),
    ("case", "opensalt-case/Ordering.json", case),
    ("case", "opensalt-case/SmartLevelFramework.json", case),
]


@pytest.mark.parametrize(("kind", "name", "count"), SOURCES, ids=[name for _, name, _ in SOURCES])
def test_everything_is_there_goes_out_as_valid_case_and_comes_in_again_unchanged(
    shared: Path, tmp_path: Path, kind: str, name: str, count: Any
) -> None:
    source, one, two = shared / "frameworks" / name, tmp_path / "one", tmp_path / "two"
    result = run("import", kind, source, "--into", one)
    assert result.exit_code == 0, result.output
    assert counted(framework_of(contents(one))) == count(source)
    assert run("export", "case", tmp_path / "case.json", "--from", one).exit_code == 0
    assert schema_errors(shared, tmp_path / "case.json") == []
    assert run("import", "case", tmp_path / "case.json", "--into", two).exit_code == 0
    assert contents(two) == contents(one)


def schema_errors(shared: Path, path: Path) -> list[str]:
    schema = json.loads((shared / "schemas" / "case-v1p1-cfpackage-official.json").read_text())
    checker = Draft201909Validator(schema, format_checker=FormatChecker())
    return [
        f"{list(error.path)}: {error.message}" for error in checker.iter_errors(json.loads(path.read_text()))
    ]


def test_one_of_everything_is_valid_case_and_the_check_sees_what_is_not(
    shared: Path, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "case.json"
    assert run("export", "case", path, "--from", folder).exit_code == 0
    assert schema_errors(shared, path) == []
    package = json.loads(path.read_text())
    package["CFDocument"]["CFPackageURI"] = None
    path.write_text(json.dumps(package))
    assert len(schema_errors(shared, path)) == 1


def test_the_smallest_package_gives_what_is_in_it(shared: Path, tmp_path: Path) -> None:
    assert run("import", "case", shared / "minimal" / "case11.json", "--into", tmp_path / "in").exit_code == 0
    framework = framework_of(contents(tmp_path / "in"))
    (competency,) = framework.competencies
    assert (competency.title, competency.area, competency.code) == ("User interviews", "discovery", "DIS.1")
    assert competency.identifier == "06d6b053-0315-5719-9c70-f9a95c735579"
    assert [behaviour.title for behaviour in competency.behaviours] == ["Asks open questions"]
    assert competency.levels["beginner"].summary == "Takes notes in interviews led by others"


def test_identifiers_order_and_associations_survive_the_way_through(shared: Path, tmp_path: Path) -> None:
    source = shared / "frameworks" / "opensalt-case" / "Ordering.json"
    run("import", "case", source, "--into", tmp_path / "in")
    run("export", "case", tmp_path / "out.json", "--from", tmp_path / "in")
    before, after = json.loads(source.read_text()), json.loads((tmp_path / "out.json").read_text())
    made = {item["identifier"] for item in after["CFItems"] if item["CFItemType"] == "Level"}

    def named(package: Any, part: str, *fields: str) -> set[tuple[str, ...]]:
        things = [
            thing for thing in package[part] if thing.get("originNodeURI", {}).get("identifier") not in made
        ]
        return {
            tuple(str(thing.get(field)) for field in fields)
            for thing in things
            if thing["identifier"] not in made
        }

    for part, fields in (
        (
            "CFItems",
            ("identifier", "uri", "fullStatement", "humanCodingScheme", "notes", "lastChangeDateTime"),
        ),
        ("CFAssociations", ("identifier", "uri", "associationType", "lastChangeDateTime")),
    ):
        assert named(after, part, *fields) == named(before, part, *fields)


def test_a_foreign_table_with_a_mapping(shared: Path, tmp_path: Path) -> None:
    source = shared / "frameworks" / "direct" / "skill.csv"
    mapping = tmp_path / "map.yml"
    mapping.write_text("name: competency\nslug: competency_id\ncompetency: area\n")
    assert run("import", "csv", source, "--into", tmp_path / "in", "--map", mapping).exit_code == 0
    framework = framework_of(contents(tmp_path / "in"))
    rows = list(csv.DictReader(source.open(encoding="utf-8-sig")))
    assert {c.id: c.title for c in framework.competencies} == {
        row["slug"]: row["name"].strip() for row in rows
    }
    assert len(framework.areas) == len({row["competency"] for row in rows})
    tools = {c.id: c.extensions.get("tools_languages_methodologies", "") for c in framework.competencies}
    assert tools == {row["slug"]: row["tools_languages_methodologies"] for row in rows}


def test_the_table_of_a_case_server(shared: Path, tmp_path: Path) -> None:
    source = shared / "frameworks" / "opensalt-case" / "sample_case.csv"
    assert run("import", "csv", source, "--into", tmp_path / "in").exit_code == 0
    framework = framework_of(contents(tmp_path / "in"))
    rows = list(csv.DictReader(source.open()))
    above = {row["Is Child Of"] for row in rows} - {""}
    assert len(framework.areas) == len(above)
    assert len(framework.competencies) == len(rows) - len(above)
    assert {area.code: area.parent for area in framework.areas}["M.F"] == "everything-about-math"
