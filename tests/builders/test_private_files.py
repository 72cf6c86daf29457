"""What a coach writes about people is never published: the build stops at it, and what lies beside the site stays there."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.builders.conftest import CONFIG
from tests.conftest import MINIMAL_SITE, MakeSite
from tests.unit.people.made_people import PERSON
from tests.unit.small_project import PROJECT, write

from handrail.cli import main

SELF = '{"$schema": "urn:handrail:schema:self-assessment", "schema": 1, "name": "Anna Berg"}'
AGREED = '{\n"$schema": "urn:handrail:schema:agreed-result", "schema": 1}'
IN_CODE = f"# How a person file looks\n\n```yaml\n{PERSON}```\n"
PRIVATE = {
    "site_src/people/p-1.yml": PERSON,
    "site_src/people/p-2": PERSON,
    "site_src/notes.md": f"---\n{PERSON}---\n",
    "site_src/anna.html": PERSON,
    "handbook/p-3.json": SELF,
    "handbook/p-4.yaml": AGREED,
    "competencies/p-6.yml": PERSON,
    "theme/p-5.txt": PERSON,
}
SAID = [
    "competencies/p-6.yml:2:1: is a person file, and what lies here is published; keep person files in a folder outside of the site",
    "handbook/p-3.json:1:1: is a learner's self-assessment file, and what lies here is published; 'handrail person add' puts it into a person file, outside of the site",
    "handbook/p-4.yaml:2:1: is an agreed result, and what lies here is published; it is for its learner alone",
    "site_src/anna.html:2:1: is a person file, and what lies here is published; keep person files in a folder outside of the site",
    "site_src/notes.md:3:1: is a person file, and what lies here is published; keep person files in a folder outside of the site",
    "site_src/people/p-1.yml:2:1: is a person file, and what lies here is published; keep person files in a folder outside of the site",
    "site_src/people/p-2:2:1: is a person file, and what lies here is published; keep person files in a folder outside of the site",
]
THEME = "theme/p-5.txt:2:1: is a person file, and what lies here is published; keep person files in a folder outside of the site"


def test_the_build_stops_at_every_file_about_people(make_site: MakeSite) -> None:
    config = CONFIG.replace("  name: material\n", "  name: material\n  custom_dir: theme\n")
    built = make_site({**PROJECT, **PRIVATE, "mkdocs.yml": config}, strict=False)
    assert built.returncode == 1
    assert [line for line in built.output.splitlines() if ": is a" in line] == [*SAID, THEME]
    assert "nothing was published" in built.output
    assert not [path for path in built.site.rglob("*") if path.is_file()]


def test_the_check_says_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {**MINIMAL_SITE, **PROJECT, **PRIVATE})
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if ": is a" in line] == SAID


def test_a_name_in_a_file_beside_the_site_is_nowhere_in_it(make_site: MakeSite) -> None:
    canary = "Kanarienvogel"
    built = make_site(
        {
            **PROJECT,
            "mkdocs.yml": CONFIG,
            "people/p-1.yml": PERSON.replace("Anna Berg", canary).replace("p-1", f"id-{canary}"),
            "people/self.json": SELF.replace("Anna Berg", canary),
            "site_src/people/index.md": f"{IN_CODE}\nSeen: nobody.\n",
        },
        strict=False,
    )
    assert built.returncode == 0, built.output
    published = [path for path in built.site.rglob("*") if path.is_file()]
    assert len(published) > 50
    assert "How a person file looks" in built.read("people/index.html")
    assert [path for path in published if canary.encode().lower() in path.read_bytes().lower()] == []
    assert [path for path in published if canary.lower() in path.name.lower()] == []


HOOK = f"""
from pathlib import Path
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

PERSON = {PERSON!r}

@event_priority(-200)
def on_files(files, config):
    files.append(File.generated(config, "made.yml", content=PERSON))
    other = Path(config.config_file_path).parent / "people/p-7.yml"
    files.append(File.generated(config, "linked.txt", abs_src_path=str(other)))
    files.append(File.generated(config, "fine.yml", content="person: nobody"))
    return files
"""


def test_what_a_hook_puts_in_is_looked_at_as_well(make_site: MakeSite) -> None:
    files = {
        **PROJECT,
        "mkdocs.yml": CONFIG + "hooks: [hook.py]\n",
        "hook.py": HOOK,
        "people/p-7.yml": PERSON,
    }
    built = make_site(files, strict=False)
    assert built.returncode == 1
    said = [line.split(":2:1: ")[0] for line in built.output.splitlines() if ": is a" in line]
    assert said == ["made.yml", "people/p-7.yml"]
    assert not [path for path in built.site.rglob("*") if path.is_file()]


def test_what_the_build_leaves_out_may_lie_there(make_site: MakeSite) -> None:
    config = CONFIG + "exclude_docs: |\n  /people/\n"
    built = make_site({**PROJECT, "mkdocs.yml": config, "site_src/people/p-1.yml": PERSON}, strict=False)
    assert built.returncode == 0, built.output
    assert not (built.site / "people/p-1.yml").exists()
