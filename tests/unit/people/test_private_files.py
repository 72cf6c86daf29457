"""Files about people are found by what is in them, whatever they are called; pages about such files are none."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from tests.unit.people.made_people import FRAMEWORK, NOW, PERSON, person_of
from tests.unit.small_project import write

from handrail.exchange.agreed import agreed_result, agreed_text
from handrail.exchange.person_file import Append, changed, new_person_file
from handrail.exchange.report_csv import report_csv
from handrail.exchange.report_data import Wanted, team_report
from handrail.exchange.report_html import person_html, team_html
from handrail.exchange.report_person import person_report
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import Project
from handrail.sources.private_files import check_private, private_content
from handrail.sources.schemas import MODELS, schema_text

WANTED = Wanted(NOW.date())
ANNA = person_of(PERSON)
SELF = '{"$schema":"urn:handrail:schema:self-assessment","schema":1,"site":"s","ratings":{}}'
JSON_FILE = '{\n  "person": {"id": "p-1", "name": "Anna"},\n  "goals": []\n}\n'

FOUND: dict[str, tuple[str, int, int, str]] = {
    "a person file": (PERSON, 2, 1, "a person file"),
    "a new one without lists": (new_person_file({"id": "p-1"}), 2, 1, "a person file"),
    "without schema": (PERSON.removeprefix("schema: 1\n"), 1, 1, "a person file"),
    "with a comment and a document mark": (f"# mine\n\n---\n{PERSON}", 5, 1, "a person file"),
    "of Windows, with a byte order mark": ("\ufeff" + PERSON.replace("\n", "\r\n"), 2, 1, "a person file"),
    "with fields of others": ("x-tool: 1\nperson: {id: p}\ngoals: []\n", 2, 1, "a person file"),
    "with quoted keys": ("\"person\":\n  'id': p\n\"goals\": []\n", 1, 1, "a person file"),
    "with a comment behind the key": ("person: # Anna\n  # her\n  id: p\ngoals:\n", 1, 1, "a person file"),
    "in JSON": (JSON_FILE, 2, 3, "a person file"),
    "as the front matter of a page": (f"---\n{PERSON}---\n# Anna\n", 3, 1, "a person file"),
    "a self-assessment": (SELF, 1, 1, "a learner's self-assessment file"),
    "a self-assessment over lines": (SELF.replace(",", ",\n  ").replace("{", "{\n  ", 1), 2, 1, "a learner's self-assessment file"),
    "an agreed result": (agreed_text(agreed_result(ANNA, FRAMEWORK, site="s", by="c", now=NOW)), 2, 1, "an agreed result"),
    "a report of a team in JSON": (team_report([ANNA], FRAMEWORK, WANTED).model_dump_json(), 1, 1, "a report about people"),
    "a report of a person in JSON": (person_report(ANNA, FRAMEWORK, WANTED).model_dump_json(indent=2), 2, 1, "a report about a person"),
    "a report as CSV": (report_csv(team_report([ANNA], FRAMEWORK, WANTED).people, with_notes=False), 1, 1, "a report about people"),
    "a report of a team as a page": (team_html(team_report([ANNA], FRAMEWORK, WANTED)), 6, 1, "a report about people"),
    "a report of a person as a page": (person_html(person_report(ANNA, FRAMEWORK, WANTED)), 6, 1, "a report about people"),
}  # fmt: skip

LET_BE = {
    "nothing": "",
    "prose": "# Coaches\n\nA person file begins with `person:`.\n\nassessments: what they are.\n",
    "an example in a page": f"# Files\n\n```yaml\n{PERSON}```\n",
    "an example in a page with front matter": f"---\ntitle: Files\n---\n```yaml\n{PERSON}```\n",
    "an example below a line with a colon": f"Note: this is one\n\n~~~yaml\n{PERSON}~~~\n",
    "an example in a page of HTML": f"<pre>{PERSON}</pre>",
    "an indented example": "Text:\n\n" + "".join(f"    {line}\n" for line in PERSON.splitlines()),
    "a self-assessment in a page": f"# JSON\n\n```json\n{SELF}\n```\n",
    "some other person": "person:\n  id: anna\n  born: 1901\n",
    "a schema of something else": "schema: 1\nevidence: []\n",
    "JSON about something else": '{"person": "Anna", "goals": 3}',
    "a worksheet": '{"$schema": "urn:handrail:schema:worksheet", "schema": 1}',
    "a picture": "\x89PNG\r\n\x1a\nperson:\n  id: p\ngoals: []\n",
}


@pytest.mark.parametrize(("text", "line", "column", "what"), FOUND.values(), ids=FOUND)
def test_a_file_about_people_is_found(text: str, line: int, column: int, what: str) -> None:
    found = private_content(text.encode()[:4096])
    assert found
    assert found[:2] == (line, column)
    assert found[2].startswith(f"{what}, and what lies here is published")


@pytest.mark.parametrize("text", LET_BE.values(), ids=LET_BE)
def test_other_files_are_let_be(text: str) -> None:
    assert private_content(text.encode("latin-1", "replace")) is None


@pytest.mark.parametrize("name", MODELS)
def test_a_schema_of_such_files_may_be_published(name: str) -> None:
    assert private_content(schema_text(name).encode()[:4096]) is None


def test_a_file_that_grew_long_is_found() -> None:
    text = PERSON
    for number in range(300):
        text = changed(
            text,
            [Append("assessments", {"id": f"a{number}", "date": "2026-01-01", "notes": {"x": "y" * 99}})],
        )
    assert private_content(text.encode()[:4096])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("goals:\n" + "  - {id: o}\n" * 1000 + "person:\n  id: p-1\n", 1002),
        ('{"schema":1,"goals":[' + '{"id":"o"},' * 1000 + '{"id":"o"}],"person":{"id":"p-1"}}', 1),
    ],
)
def test_whom_it_is_about_may_stand_far_below(tmp_path: Path, text: str, line: int) -> None:
    write(tmp_path, {"a.txt": text})
    found = Diagnostics()
    check_private(Project(tmp_path), [tmp_path / "a.txt"], found)
    assert [(one.line, one.message.startswith("is a person file")) for one in found.errors] == [(line, True)]


@pytest.mark.parametrize(
    "name", ["p-1.yml", "p-1.yaml", "p-1.json", "p-1.md", "p-1.html", "p-1", "people/p.txt"]
)
def test_the_name_of_the_file_does_not_matter(tmp_path: Path, name: str) -> None:
    write(tmp_path, {name: PERSON, "other.yml": "a: 1\n"})
    found = Diagnostics()
    check_private(Project(tmp_path), [tmp_path / name, tmp_path / "other.yml", tmp_path / "gone"], found)
    assert [str(problem) for problem in found.errors] == [
        f"{name}:2:1: is a person file, and what lies here is published; keep person files in a folder outside of the site"
    ]


def test_two_thousand_files_cost_next_to_nothing(tmp_path: Path) -> None:
    page = b"---\nid: a\n---\n# A person reads this\n" + b"text and more text\n" * 400
    for number in range(2000):
        (tmp_path / f"{number}.md").write_bytes(page)
    began, found = time.process_time(), Diagnostics()
    check_private(Project(tmp_path), tmp_path.iterdir(), found)
    assert time.process_time() - began < 2
    assert len(found) == 0
