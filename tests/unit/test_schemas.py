"""The schemas that editors use agree with what the build accepts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from tests.unit.language_server import LanguageServer
from tests.unit.small_project import PROJECT

import handrail
from handrail.cli import main
from handrail.model.base import ID_PATTERN, json_value
from handrail.model.site import Options
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import Project, SourceFile
from handrail.sources.pages import split_page
from handrail.sources.schemas import FRONT_MATTER, MODELS, SCHEMA_ID_PATTERN, schema_of, schema_text
from handrail.sources.site import read_site
from handrail.sources.validate import build
from handrail.sources.yaml_tree import YamlTree, read_yaml

ROOT = Path(__file__).resolve().parents[2]
COMMITTED = Path(handrail.__file__).parent / "schemas"
RESOURCE = "{title: T, url: 'https://example.org/x', provider: P}"


def tree(text: str) -> YamlTree:
    found = Diagnostics()
    read = read_yaml(text, "x.yml", found)
    assert read, list(found)
    return read


def flagged(name: str, data: Any) -> list[str]:
    """Return the places that the schema finds fault with."""
    errors = Draft202012Validator(schema_of(name)).iter_errors(json_value(data))
    return sorted("/".join(map(str, error.absolute_path)) or "." for error in errors)


def refused(name: str, text: str) -> bool:
    return build(MODELS[name], tree(text), "x.yml", Diagnostics()) is None


@pytest.mark.parametrize("name", MODELS)
def test_the_committed_schema_is_fresh(name: str) -> None:
    """When this fails, run: handrail schema --out plugins/handrail/schemas."""
    assert (COMMITTED / f"{name}.json").read_text(encoding="utf-8") == schema_text(name)


def test_nothing_else_is_committed_beside_them() -> None:
    assert sorted(path.name for path in COMMITTED.iterdir()) == sorted(f"{name}.json" for name in MODELS)


@pytest.mark.parametrize("name", MODELS)
def test_it_is_a_schema_that_names_no_host(name: str) -> None:
    schema = schema_of(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:handrail:schema:{name}"
    # Other programs may keep fields of their own in a person file.
    assert schema.get("additionalProperties", True) is (name == "person")
    fields = MODELS[name].model_fields.items()
    assert {field.alias or name for name, field in fields} <= set(schema["properties"])
    assert re.findall(r"https?://\w+", schema_text(name).replace(schema["$schema"], "")) == []


def test_fields_are_described_as_in_the_model() -> None:
    competency = schema_of("competency")
    assert competency["description"] == "What an author writes in a competency's file."
    assert competency["properties"]["replaced_by"]["title"] == "Replaced by"
    assert competency["properties"]["replaced_by"]["description"] == (
        "Id of the competency that takes the place of a deprecated one."
    )
    assert competency["properties"]["aliases"]["description"].startswith("Ids that this thing had before")
    statement = competency["$defs"]["Statement"]
    assert statement["properties"]["behaviour"]["description"] == "The behaviour that it belongs to."


def sources_of_the_project() -> Iterator[tuple[str, str, Any]]:
    """Go through all that authors of this very project wrote: path, schema, data."""
    sources = read_site(Project(ROOT), ROOT / "site_src", Options(site_id="x"), Diagnostics())
    site = sources.site
    kinds = {
        **{module.page: "module" for module in site.course.modules},
        **{phase.page: "phase" for phase in site.course.phases},
        **{chapter.page: "chapter" for chapter in site.handbook.chapters},
        "course/index.md": "course",
        "handbook/index.md": "handbook",
        "index.md": "home",
    }
    for page, kind in kinds.items():
        written = sources.markdown[page]
        yield written.source, kind, written.tree.data
    assert site.framework
    yield site.framework.source, "framework", sources.trees[site.framework.source].data
    for competency in site.framework.competencies:
        yield competency.source, "competency", sources.trees[competency.source].data


def test_all_that_this_project_holds_is_accepted() -> None:
    seen = list(sources_of_the_project())
    assert {kind for _, kind, _ in seen} == {*FRONT_MATTER, "framework", "competency"}
    assert [(path, places) for path, kind, data in seen if (places := flagged(kind, data))] == []


def test_the_options_of_this_project_are_accepted() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = read_yaml(text, "mkdocs.yml", Diagnostics(), own_tags=True)
    assert config
    plugins = [entry for entry in config.data["plugins"] if isinstance(entry, dict)]
    given = next(entry["handrail"] for entry in plugins if "handrail" in entry)
    assert (given["site_id"], flagged("options", given)) == ("product-owner-path", [])
    assert flagged("options", {**given, "coarse": "x"}) == ["."]


ACCEPTED: list[tuple[str, str]] = [
    ("module", "title: 2024"),
    ("module", "title: no\nsummary: 22.5"),
    ("module", "title:\nsummary: ~"),
    ("module", "minutes: '20'"),
    ("module", "id: zuständig\naliases: [014, größe.2, 値, a_b-c]"),
    ("module", f"resources:\n  - {RESOURCE}\nrevised: 2026-11-22"),
    ("module", "tags: [a]\nhide: [toc]\nsearch: {boost: 2}"),
    ("home", "layout: home\nheadline: 1\nlead: true"),
    (
        "framework",
        "framework: {id: f, title: F, version: 1.0}\nscales: {default: {levels: [{id: 1, title: 1}]}}",
    ),
    (
        "framework",
        "framework: {id: f, title: F, version: 2}\n"
        "scales: {d: {cumulative: yes, met: '0.8', levels: [{id: a, title: A, points: 2.5}]}}\n"
        "roles: [{id: r, title: R, rank: 1, points: {min: 3}, targets: {pm: {level: a, required: 'false'}}}]",
    ),
    ("competency", "id: x\ntitle: X\nlevels: {größe: {summary: S}}\nextensions: {any: [1, {b: true}]}"),
    (
        "person",
        "person: {id: p-1, name: 7, coach: 014}\nother: [1]\nassessments:\n"
        "- {id: a, date: 2026-11-03T14:20:11.250Z, by: c, kind: coach, framework: f@1, levels: {pm: none}}\n"
        "assignments:\n- {id: g, date: 2026-11-03, by: c, competency: pm, level: none, framework: f@1.0.0, later: x}\n"
        "- {id: h, date: 2026-11-04, by: c, competency: pm, framework: f@1, withdrawn: true, supersedes: g}",
    ),
    ("chapter", "modules: [1, a]"),
    ("options", "site_id: a-b\nfront_matter: [x]"),
]

REFUSED: list[tuple[str, str, list[str]]] = [
    ("module", "minuts: 20", ["."]),
    ("module", "minutes: twenty", ["minutes"]),
    ("module", "minutes: 0", ["minutes"]),
    ("module", "outcomes: Say it", ["outcomes"]),
    ("module", "outcomes:", ["outcomes"]),
    ("module", "title: ''", ["title"]),
    ("module", "title: [a]", ["title"]),
    ("module", "id: a/b", ["id"]),
    ("module", "id: -a", ["id"]),
    ("module", "teaches: [pm]", ["teaches/0"]),
    ("module", "resources: [{title: T, url: 'javascript:x', provider: P}]", ["resources/0/url"]),
    ("module", "resources: [{title: T, url: 'https://example.org'}]", ["resources/0"]),
    ("module", f"resources: [{RESOURCE[:-1]}, kind: vidoe}}]", ["resources/0/kind"]),
    ("home", "layout: hom\nheadline: H\nlead: L", ["layout"]),
    ("competency", "id: x\ntitle: X\nlevels: [beginner]", ["levels"]),
    ("competency", "id: x\ntitle: X\nlevels: {beginner: Says}", ["levels/beginner"]),
    ("competency", "id: x\ntitle: X\nlevels: {be/ginner: {summary: S}}", ["levels"]),
    ("competency", "id: x\ntitle: X\nstatus: retired", ["status"]),
    ("competency", "id: x\ntitle: X\naligns: [{type: 'a b', uri: u}]", ["aligns/0/type"]),
    (
        "framework",
        "framework: {id: f, title: F, version: first}\nscales: {d: {levels: []}}",
        ["framework/version", "scales/d/levels"],
    ),
    (
        "framework",
        "framework: {id: f, title: F, version: 1.0}\nscales: {d: {cumulative: perhaps, levels: [{id: a, title: A}]}}",
        ["scales/d/cumulative"],
    ),
    ("person", "person: {name: Anna}", ["person"]),
    (
        "person",
        "person: {id: p/1}\ngoals:\n- {id: o, date: yesterday, by: c, text: T, due: 2026-11-03T10:00Z, state: done}",
        ["goals/0/date", "goals/0/due", "goals/0/state", "person/id"],
    ),
    ("options", "site_id: Not Allowed", ["site_id"]),
]


@pytest.mark.parametrize(("name", "text"), ACCEPTED)
def test_what_the_build_accepts_is_not_flagged(name: str, text: str) -> None:
    assert not refused(name, text) or set(tree(text).data) - set(MODELS[name].model_fields)
    assert flagged(name, tree(text).data) == []


@pytest.mark.parametrize(("name", "text", "places"), REFUSED)
def test_what_the_build_refuses_is_flagged_where_it_stands(name: str, text: str, places: list[str]) -> None:
    assert refused(name, text)
    assert flagged(name, tree(text).data) == places


def test_ids_of_ascii_are_the_same_for_editor_and_build() -> None:
    ascii_signs = [chr(code) for code in range(128)]
    names = [
        *ascii_signs,
        *(first + second for first in ascii_signs for second in ascii_signs),
        *(f"a{sign}b" for sign in ascii_signs),
    ]
    assert sum(bool(re.fullmatch(ID_PATTERN, name)) for name in names) > 62 * 62
    differ = [n for n in names if bool(re.match(ID_PATTERN, n)) != bool(re.match(SCHEMA_ID_PATTERN, n))]
    assert differ == []


def test_the_command_prints_lists_and_writes(tmp_path: Path) -> None:
    printed = CliRunner().invoke(main, ["schema", "module"])
    assert json.loads(printed.output) == schema_of("module")
    listed = CliRunner().invoke(main, ["schema"])
    assert [line.split()[0] for line in listed.output.splitlines()] == list(MODELS)
    one = CliRunner().invoke(main, ["schema", "module", "--out", str(tmp_path / "one")])
    assert (one.exit_code, [path.name for path in (tmp_path / "one").iterdir()]) == (0, ["module.json"])
    CliRunner().invoke(main, ["schema", "--out", str(tmp_path / "all")])
    assert sorted(path.name for path in (tmp_path / "all").iterdir()) == sorted(f"{n}.json" for n in MODELS)
    assert (tmp_path / "all/home.json").read_text(encoding="utf-8") == schema_text("home")
    wrong = CliRunner().invoke(main, ["schema", "modul"])
    assert wrong.exit_code == 2
    assert "'modul' is not one of" in wrong.output


@pytest.fixture(scope="module")
def editor() -> Iterator[LanguageServer]:
    with LanguageServer() as server:
        yield server


def modeline(name: str) -> str:
    return f"# yaml-language-server: $schema=../plugins/handrail/schemas/{name}.json\n"


@pytest.mark.parametrize("path", sorted((ROOT / "competencies").glob("*.yml")), ids=lambda path: path.stem)
def test_an_editor_finds_our_schema_and_nothing_wrong(editor: LanguageServer, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    name = "framework" if path.stem == "framework" else "competency"
    assert text.startswith(modeline(name))
    assert editor.problems(path.parent, text) == []


def test_an_editor_accepts_the_front_matter_of_a_module(editor: LanguageServer) -> None:
    path = ROOT / "site_src/course/0-foundations/1-introduction.md"
    page = split_page(SourceFile("x.md", path.read_text(encoding="utf-8")), "x.md", Diagnostics())
    front = "\n".join(path.read_text(encoding="utf-8").split("\n")[1 : page.body_line - 2])
    assert front.startswith("id: ")
    assert editor.problems(ROOT / "competencies", modeline("module") + front) == []


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "competency",
            "id: x\ntitel: X\n",
            ['2:1: Missing property "title".', "3:1: Property titel is not allowed."],
        ),
        ("competency", "id: x\ntitle: X\nlevels: [beginner]\n", ['4:9: Incorrect type. Expected "Levels".']),
        (
            "competency",
            "id: x\ntitle: X\nlevels:\n  beginner:\n    statements:\n      - {id: s, txt: T}\n",
            ["7:17: Property txt is not allowed.", '7:9: Missing property "text".'],
        ),
        (
            "competency",
            "id: x y\ntitle: 2024\n",
            ["2:5: An id has letters, digits, '-', '_' and '.', such as 'value-exchange'."],
        ),
        ("module", "minutes: twenty\n", ["2:10: A whole number."]),
    ],
)
def test_an_editor_underlines_a_mistake(
    editor: LanguageServer, name: str, text: str, said: list[str]
) -> None:
    assert sorted(editor.problems(ROOT / "competencies", modeline(name) + text)) == said


def test_an_editor_accepts_letters_of_other_scripts(editor: LanguageServer) -> None:
    text = modeline("competency") + PROJECT["competencies/pm.yml"].replace("id: pm", "id: zuständig-値")
    assert editor.problems(ROOT / "competencies", text) == []
