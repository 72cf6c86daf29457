"""Real CASE files are not as the schema has them: each repair is made, named once, and counted."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.exchange.conftest import contents, framework_of, run

from handrail.model.framework import Framework

IDS = [f"0000000{n}-0000-4000-8000-000000000000" for n in range(10)]


def link(number: int) -> dict[str, str]:
    return {"title": "x", "identifier": IDS[number], "uri": f"urn:x:{number}"}


def item(number: int, text: str, **more: Any) -> dict[str, Any]:
    return {
        "identifier": IDS[number],
        "uri": f"urn:x:{number}",
        "fullStatement": text,
        "lastChangeDateTime": "2026-01-01T00:00:00Z",
        **more,
    }


def child(origin: int, to: int, number: int | None = 1) -> dict[str, Any]:
    association = {
        "identifier": f"a{origin}{to}",
        "uri": f"urn:a:{origin}{to}",
        "associationType": "isChildOf",
    }
    ends: dict[str, Any] = {"originNodeURI": link(origin), "destinationNodeURI": link(to)}
    return {**association, **ends, **({"sequenceNumber": number} if number else {})}


PACKAGE: dict[str, Any] = {
    "CFDocument": {"identifier": IDS[0], "uri": "urn:x:0", "creator": "Me", "title": "Doc", "lastChangeDateTime": "2026-01-01T00:00:00Z"},
    "CFItems": [item(1, "Area", CFItemType="Area"), item(2, "Alpha", CFItemType="Competency"), item(3, "Zulu", CFItemType="Competency")],
    "CFAssociations": [child(1, 0), child(2, 1, 2), child(3, 1, 1)],
}  # fmt: skip


def read(tmp_path: Path, package: Any, code: int = 0) -> tuple[Framework | None, list[str]]:
    path, folder = tmp_path / "p.json", tmp_path / "in"
    path.write_text(json.dumps(package))
    result = run("import", "case", path, "--into", folder)
    assert result.exit_code == code, result.output
    said = [
        line.replace(f"{tmp_path}/", "")
        for line in (result.stderr if code == 0 else result.stdout).splitlines()
    ]
    return (framework_of(contents(folder)) if code == 0 else None), said


def changed(change: Callable[[dict[str, Any]], Any]) -> Any:
    package = copy.deepcopy(PACKAGE)
    replaced = change(package)
    return package if replaced is None else replaced


def test_a_sound_package_needs_no_repair_but_a_scale(tmp_path: Path) -> None:
    framework, said = read(tmp_path, PACKAGE)
    assert framework is not None
    assert said == [
        "warning: p.json: no levels; made a scale of one, 'proficient', to be changed in framework.yml"
    ]
    assert framework.order == ("zulu", "alpha")  # by sequenceNumber, not by name
    assert [(c.title, c.area, c.identifier) for c in framework.competencies] == [
        ("Zulu", "area", IDS[3]),
        ("Alpha", "area", IDS[2]),
    ]


def _wrap(package: dict[str, Any]) -> Any:
    return {"CFPackage": package}


REPAIRS: list[tuple[Callable[[dict[str, Any]], Any], str]] = [
    (lambda p: p["CFItems"][0].update(notes=None, language=None), "null taken as missing (2 times)"),
    (_wrap, "package taken out of its wrapper CFPackage"),
    (lambda p: {"data": p}, "package taken out of its wrapper data"),
    (lambda p: p["CFAssociations"][0].update(destinationNodeURI="urn:x:0"), "destinationNodeURI as a plain text taken as an address"),
    (lambda p: p["CFAssociations"][0].update(destinationNodeURI={"identifier": IDS[0]}), "destinationNodeURI without title, identifier or uri completed from the others"),
    (lambda p: p["CFItems"][0].update(lastChangeDateTime="2026-01-01T00:00:00"), "times without a zone taken as UTC"),
    (lambda p: p["CFItems"][0].update(fullStatment=p["CFItems"][0].pop("fullStatement")), "field 'fullStatment' read as 'fullStatement'"),
    (lambda p: p["CFItems"][0].update(educationalLevel=["1"]), "field 'educationalLevel' read as 'educationLevel'"),
    (lambda p: p["CFItems"][0].update(educationLevel="1"), "a single educationLevel taken for a list of one"),
    (lambda p: p["CFItems"][0].update(humanCodingScheme=1.5), "humanCodingScheme as a number taken as a text"),
    (lambda p: p["CFAssociations"][0].update(sequenceNumber="1"), "sequenceNumber as a text taken as a number"),
    (lambda p: p["CFAssociations"][0].update(associationType="is_child_of"), "association type 'is_child_of' read as 'isChildOf'"),
    (lambda p: p["CFAssociations"][0].pop("sequenceNumber") and None, "isChildOf without sequenceNumber: ordered by list number, code and place"),
    (lambda p: [i.pop("CFItemType") for i in p["CFItems"]] and None, "item type missing: leaves made competencies, what holds them areas (3 times)"),
    (lambda p: p["CFItems"][1].update(CFItemType="Wisdom"), "item type 'Wisdom' read by depth: leaves are competencies"),
    (lambda p: p["CFItems"][0].update(CFItemType="Competency"), "a competency that holds competencies made an area"),
    (lambda p: p["CFItems"][0].pop("identifier") and p["CFItems"][0].update(uri=f"urn:x/{IDS[1]}"), "identifier of an item taken from the end of its uri"),
    (lambda p: p["CFItems"][0].update(abbreviatedStatement=p["CFItems"][0].pop("fullStatement")), "fullStatement taken from abbreviatedStatement"),
    (lambda p: p["CFAssociations"].append(child(2, 0)), "a second parent of an item kept as an association; the first one counts"),
    (lambda p: p["CFAssociations"][0].update(destinationNodeURI=link(2)), "a circle of isChildOf cut where it closes; the association is kept"),
    (lambda p: p["CFAssociations"].pop() and None, "an item without a parent put at the top"),
    (lambda p: p["CFAssociations"][0].update(destinationNodeURI=link(9)), "isChildOf that leads out of the package kept as it is"),
    (lambda p: p["CFItems"][1].update(fullStatement="Long " * 40), "a title made of the beginning of a long statement"),
    (lambda p: p["CFDocument"].update(version="2017 draft"), "version '2017 draft' is not of the form 1.0.0; taken as 1.0.0, the text is kept"),
    (lambda p: p.pop("CFDocument") and None, "no CFDocument; made one, named after the file"),
    (lambda p: p.update(CFRubrics=[{"title": "Free"}]), "a rubric that does not describe the levels of competencies kept as it is"),
    (lambda p: p["CFAssociations"].extend({**child(a, b), "associationType": "precedes"} for a, b in ((2, 3), (3, 2))), "competencies that precede each other in a circle kept as associations"),
    (lambda p: p["CFItems"][0].update(fullStatement="A\ud800"), "lone surrogates replaced by U+FFFD"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "warning"), REPAIRS, ids=[warning[:40] for _, warning in REPAIRS])
def test_a_repair_is_made_and_said_and_loses_nothing(
    tmp_path: Path, change: Callable[[dict[str, Any]], Any], warning: str
) -> None:
    framework, said = read(tmp_path, changed(change))
    assert framework is not None
    assert any(line.startswith(f"warning: p.json: {warning}") for line in said), said
    assert len(framework.areas) + len(framework.competencies) == 3
    out = tmp_path / "out.json"
    assert run("export", "case", out, "--from", tmp_path / "in").exit_code == 0
    again = json.loads(out.read_text())
    assert {i["identifier"] for i in again["CFItems"] if i["CFItemType"] != "Level"} == {
        IDS[1],
        IDS[2],
        IDS[3],
    }


PROBLEMS: list[tuple[Callable[[dict[str, Any]], Any], str]] = [
    (lambda p: p["CFItems"][2].pop("fullStatement") and None, "p.json: CFItems[2].fullStatement: is missing"),
    (lambda p: p["CFItems"][2].update(fullStatement={}), "p.json: CFItems[2].fullStatement: must be a text, not an object"),
    (lambda p: p["CFItems"].append(3), "p.json: CFItems[3]: must be an object"),
    (lambda p: p.update(CFItems=3), "p.json: CFItems: must be a list"),
    (lambda p: p["CFItems"][2].update(identifier=IDS[1]), f"p.json: CFItems[2].identifier: '{IDS[1]}' is taken by CFItems[0]"),
    (lambda p: p["CFAssociations"][1].pop("originNodeURI") and None, "p.json: CFAssociations[1].originNodeURI: is missing"),
    (lambda p: p["CFAssociations"][1].update(originNodeURI=7), "p.json: CFAssociations[1].originNodeURI: must be a link of title, identifier and uri, or an address"),
    (lambda p: [p], "p.json: is no CASE package; it must be an object with CFDocument and CFItems"),
    (lambda p: {"x": 1}, "p.json: is no CASE package; neither CFDocument nor CFItems is in it"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "problem"), PROBLEMS, ids=[problem[8:50] for _, problem in PROBLEMS])
def test_what_cannot_be_mended_is_a_problem_with_its_place(
    tmp_path: Path, change: Callable[[dict[str, Any]], Any], problem: str
) -> None:
    _, said = read(tmp_path, changed(change), code=1)
    assert problem in said
    assert not (tmp_path / "in").exists()


def test_unknown_types_fields_and_rubrics_come_out_as_they_came_in(tmp_path: Path) -> None:
    rubric = {
        "identifier": IDS[8],
        "uri": "urn:r",
        "title": "Free",
        "lastChangeDateTime": "2026-01-01T00:00:00+00:00",
        "CFRubricCriteria": [],
    }
    other = {**child(2, 3), "identifier": IDS[7], "associationType": "ext:inspires", "notes": "n"}
    package = changed(
        lambda p: (
            p["CFItems"][0].update(extensions={"own": {"a": 1}}, colour="red")
            or p["CFAssociations"].append(other)
            or p.update(CFRubrics=[rubric])
        )
    )
    read(tmp_path, package)
    run("export", "case", tmp_path / "out.json", "--from", tmp_path / "in")
    out = json.loads((tmp_path / "out.json").read_text())
    (area,) = [i for i in out["CFItems"] if i["CFItemType"] == "Area"]
    assert (area["extensions"]["own"], area["extensions"]["case"]["colour"]) == ({"a": 1}, "red")
    (inspires,) = [a for a in out["CFAssociations"] if a["associationType"] == "ext:inspires"]
    assert (inspires["identifier"], inspires["notes"], inspires["destinationNodeURI"]["identifier"]) == (
        IDS[7],
        "n",
        IDS[3],
    )
    assert out["CFRubrics"] == [rubric]
