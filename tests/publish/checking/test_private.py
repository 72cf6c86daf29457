"""Files that must not be published."""

from __future__ import annotations

import pytest
from tests.publish.checking.conftest import Check, home

PERSON = "schema: 1\nperson:\n  id: p-07\n  name: Ada\nassessments: []\n"
LEARNER = '\ufeff{"schema": 1, "site": "path", "leaves": {}, "resets": []}'


@pytest.mark.parametrize(
    ("path", "content", "said"),
    [
        ("people/p-07.yml", PERSON, "2:1: is a person file, and what lies here is published; keep person files in a folder outside of the site"),
        ("a.txt", PERSON, "2:1: is a person file, and what lies here is published; keep person files in a folder outside of the site"),
        ("mine.json", LEARNER, "1:1: is a learner's file, which belongs to the learner alone; take it out"),
        ("notes.txt", "all:\n-----BEGIN RSA PRIVATE KEY-----\n", "2:1: holds a private key; take it out"),
        (".git/config", "[core]", "1:1: .git is a hidden file or folder, and everybody could read it; take it out"),
        ("course/.env", "A=b", "1:1: .env is a hidden file or folder, and everybody could read it; take it out"),
        ("page.md~", "x", "1:1: looks like a key, a database or a copy that a tool left behind; take it out"),
    ],
)  # fmt: skip
def test_it_is_found_by_what_is_in_it_or_what_it_is(check: Check, path: str, content: str, said: str) -> None:
    checked = check({path: content})
    assert (checked.result.exit_code, checked.lines) == (1, [f"site/{path}:{said}"])


def test_it_is_found_however_late_it_says_whom_it_is_about(check: Check) -> None:
    late = "assessments:\n" + "  - note: seen at work\n" * 400 + "person:\n  id: p-07\nschema: 1\n"
    assert [line.rpartition(" is a person file")[0] for line in check({"a.txt": late}).lines] == [
        "site/a.txt:402:1:"
    ]


def test_a_page_that_shows_such_a_file_and_what_hosts_read_are_none(check: Check) -> None:
    shown = home(f"<pre><code>{PERSON}</code></pre>")
    data = '{"schema": 1, "site": "path"}'
    assert check({**shown, ".nojekyll": "", "d.json": data}).result.exit_code == 0
