"""What is no person file at all, and folders of them."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from tests.unit.people.made_people import PERSON, changed_person, lines, read
from tests.unit.small_project import write

from handrail.sources.diagnostics import Diagnostics
from handrail.sources.people import person_files, read_people

REFUSED: list[tuple[str, str]] = [
    ("", "1:1: must be a mapping of fields; begin with 'person:'"),
    ("- a\n", "1:1: must be a mapping of fields; begin with 'person:'"),
    ("schema: 1\ngoals: []\n", "1:1: field 'person' is missing; write 'person: {id: ...}'"),
    ("schema: 1\nperson: p-1\n", "2:1: field 'person' is missing; write 'person: {id: ...}'"),
    ("person:\n  name: Anna\n", "1:1: field 'id' is missing"),
    ("person: {id: a b}\n", "1:14: 'a b' cannot be an id; use letters, digits, '-', '_' and '.', such as 'value-exchange'"),
    ("person: {id: p-1}\nschema: 2\n", "2:9: made by a newer Handrail (schema 2); this one reads schema 1"),
    ("schema: '10'\n", "1:9: made by a newer Handrail (schema 10); this one reads schema 1"),
    ("schema: 0\nperson: {id: p-1}\n", "1:9: 'schema' must be 1, not '0'"),
    ("schema: one\nperson: {id: p-1}\n", "1:9: 'schema' must be 1, not 'one'"),
    ("schema: [1]\nperson: {id: p-1}\n", "1:9: 'schema' must be 1, not ['1']"),
    ("person:\n  id: p-1\n\tname: x\n", "3:1: a tab in the indentation; YAML wants spaces"),
    ("person: {id: p-1\n", "2:1: not valid YAML: did not find expected ',' or '}'"),
    ("person: &a {id: p-1}\n", "1:9: anchor '&a' is not allowed; write the value out where it is needed"),
    ("person: {id: !x p-1}\n", "1:14: tag '!x' is not allowed; write plain text, lists and mappings"),
    ("person: {id: p-1}\nperson: {id: p-2}\n", "2:1: duplicate key 'person'; it stands first on line 1"),
    ("person: {id: p-1}\n---\nperson: {id: p-2}\n", "2:1: a second document begins here; a file holds one"),
    ("person: {id: p-1, team: a\u2028b}\n", "1:26: U+2028 is an invisible line end; remove it"),
    ("person: " + "[" * 40 + "]" * 40, "1:40: nested deeper than 32 levels"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), REFUSED, ids=[said[:40] for _, said in REFUSED])
def test_what_cannot_be_understood_is_said_and_nobody_read(text: str, said: str) -> None:
    person, problems = read(text)
    assert person is None
    assert problems == [f"people/p-1.yml:{said}"]


def test_a_file_with_too_many_values_is_refused() -> None:
    person, (problem,) = read(f"person: {{id: p-1}}\nx: [{'a,' * 100_001}]")
    assert person is None
    assert problem.endswith("more than 100,000 values; split the file")


@pytest.mark.parametrize(("name", "warned"), [("p-1", False), ("p-2", True), ("P-1", True)])
def test_a_file_is_called_as_its_person(name: str, warned: bool) -> None:
    person, said = read(PERSON, f"people/{name}.yaml")
    assert person
    expected = f"~people/{name}.yaml:3:7: the file should be called 'p-1.yaml', as its person"
    assert said == ([expected] if warned else [])


def read_folder(folder: Path, files: dict[str, str | bytes]) -> tuple[list[str], list[str]]:
    write(folder, files)
    found = Diagnostics()
    return [one.person.source for one in read_people(folder, found)], lines(found)


def test_all_files_of_a_folder_are_read_by_name_and_others_let_be(tmp_path: Path) -> None:
    other = changed_person("id: p-1", "id: p-2")
    folder = tmp_path / "people"
    read_in = read_folder(
        folder,
        {
            "p-2.yaml": other,
            "p-1.yml": PERSON,
            "p-3.JSON": '{"person": {"id": "p-3"}}',
            ".p-4.yml": "broken: [",
            "README.md": "# Notes",
            "old/p-5.yml": PERSON,
        },
    )
    assert read_in == (["people/p-1.yml", "people/p-2.yaml", "people/p-3.JSON"], [])
    assert [path.name for path in person_files(folder)] == ["p-1.yml", "p-2.yaml", "p-3.JSON"]


def test_of_two_files_about_one_person_the_first_is_read(tmp_path: Path) -> None:
    sources, said = read_folder(
        tmp_path / "people", {"p-1.json": '{"person": {"id": "p-1"}}', "p-1.yml": PERSON}
    )
    assert sources == ["people/p-1.json"]
    assert said == ["people/p-1.yml:3:7: person id 'p-1' is taken by people/p-1.json; this file is not read"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (PERSON.encode("utf-16"), "1:1: not UTF-8: byte 0xFF; save the file as UTF-8"),
        (PERSON.replace("Anna", "\xc4nna").encode("latin-1"), "4:9: not UTF-8: byte 0xC4; save the file as UTF-8"),
        (b"person: {id: p\0}\n", "1:15: holds a NUL character, so it is not a text file"),
        (b"#" * (1024 * 1024 + 1), "1:1: has 1,048,577 bytes; at most 1,048,576 (1 MiB) are read"),
    ],
    ids=["utf-16", "latin-1", "nul", "too large"],
)  # fmt: skip
def test_one_damaged_file_does_not_keep_the_others_from_being_read(
    tmp_path: Path, data: bytes, said: str
) -> None:
    other = changed_person("id: p-1", "id: p-2")
    sources, problems = read_folder(tmp_path / "people", {"p-1.yml": data, "p-2.yml": other})
    assert (sources, problems) == (["people/p-2.yml"], [f"people/p-1.yml:{said}"])


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    write(
        tmp_path, {"elsewhere/p-1.yml": PERSON, "team/people/p-2.yml": changed_person("id: p-1", "id: p-2")}
    )
    (tmp_path / "team/people/p-1.yml").symlink_to(tmp_path / "elsewhere/p-1.yml")
    sources, problems = read_folder(tmp_path / "team/people", {})
    assert sources == ["people/p-2.yml"]
    assert problems == [
        "people/p-1.yml:1:1: is a link that leads out of the project; copy what it leads to in"
    ]


def test_line_ends_of_windows_and_a_byte_order_mark_change_no_place(tmp_path: Path) -> None:
    broken = changed_person("kind: self", "kind: boss").replace("\n", "\r\n").encode()
    _, said = read_folder(tmp_path / "people", {"p-1.yml": codecs.BOM_UTF8 + broken})
    assert said == ["people/p-1.yml:9:11: unknown kind 'boss' (self, coach)"]
