"""What a failure looks like: a line for every problem, no traceback, nothing published."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.builders.conftest import CONFIG
from tests.conftest import MINIMAL_SITE, MakeSite, quiet_environment
from tests.unit.small_project import PROJECT


def test_every_problem_of_the_site_comes_out_together_then_one_failure(make_site: MakeSite) -> None:
    built = make_site(
        {
            **PROJECT,
            "mkdocs.yml": CONFIG,
            "handbook/how.md": "---\nid: how\n---\n[x](hwo.md)\n\n`[x](no.md)` [y](#nowhere)\n\n![z](a.png)\n",
            "site_src/index.md": "# Home\n\n[t](course/index.md#top) [h](../handbook/how.md#x)\n",
            "competencies/pm.yml": PROJECT["competencies/pm.yml"].replace("area: direction", "area: nowhere"),
        },
        strict=False,
    )
    assert built.returncode == 1
    assert "Traceback" not in built.output
    assert [line for line in built.output.splitlines() if re.match(r"\S+:\d+:\d+: ", line)] == [
        "competencies/pm.yml:3:7: unknown area 'nowhere' (direction)",
        "handbook/how.md:4:5: link 'hwo.md' leads nowhere; did you mean 'how.md'?",
        "handbook/how.md:6:18: link '#nowhere': this page has no anchor '#nowhere'",
        "handbook/how.md:8:6: link 'a.png' leads nowhere: there is no such file",
        "site_src/index.md:3:5: link 'course/index.md#top': course/index.md has no anchor '#top'",
        "site_src/index.md:3:30: link '../handbook/how.md#x': handbook/how.md has no anchor '#x'",
    ]
    assert "Handrail found 6 problems; nothing was published." in built.output
    assert not list(built.site.rglob("*.html"))


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("site_id: Minimal", "'Minimal' is not allowed for 'site_id'; use small letters, digits and '-', such as 'product-owner-path'"),
        ("site_od: minimal", "unknown field 'site_od'; did you mean 'site_id'? (site_id, course, handbook, competencies, languages, robots, link_previews, feedback, front_matter)"),
        ("site_id: minimal\n      handbook: ../elsewhere", "'handbook' leads out of its folder; allowed: a folder below './'"),
        ("site_id: minimal\n      languages: langauges", "'languages': there is no folder 'langauges'"),
        ("site_id: minimal\n      competencies: levels", "'competencies': there is no folder 'levels'"),
    ],
)  # fmt: skip
def test_a_wrong_option_is_said_where_it_stands(make_site: MakeSite, options: str, expected: str) -> None:
    built = make_site({"mkdocs.yml": MINIMAL_SITE["mkdocs.yml"].replace("site_id: minimal", options)})
    assert built.returncode == 1
    lines = [line for line in built.output.splitlines() if line.startswith("mkdocs.yml:")]
    assert any(re.fullmatch(r"mkdocs\.yml:\d+:\d+: " + re.escape(expected), line) for line in lines), (
        built.output
    )
    assert "Traceback" not in built.output


def test_a_file_that_is_not_text_is_a_line_and_no_traceback(make_site: MakeSite) -> None:
    built = make_site({**PROJECT, "site_src/other.md": b"a\xffb", "mkdocs.yml": CONFIG})
    assert "site_src/other.md:1:2: not UTF-8: byte 0xFF; save the file as UTF-8" in built.output.splitlines()
    assert "Traceback" not in built.output


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"competencies/pm.yml": PROJECT["competencies/pm.yml"] + "scale: odd\n"}, "competencies/pm.yml:13:8: unknown scale 'odd'"),
        ({"competencies/framework.yml": PROJECT["competencies/framework.yml"].replace("{level: advanced}", "{level: expert}")}, "competencies/framework.yml:8:57: unknown level 'expert'"),
        ({"handbook/how.md": "---\nid: how\n---\n[x](http://[::1)\n"}, "handbook/how.md:4:5: link 'http://[::1' is not a valid address"),
        ({"handbook/how.md": "---\nid: how\n---\n[x](gone\\_x.md)\n"}, "handbook/how.md:4:1: link 'gone_x.md' leads nowhere"),
        ({"handbook/how/index.md": "# Twice\n"}, "handbook/how/index.md:1:1: has the same address as handbook/how.md; rename one"),
        ({"site_src/my/data/index.md": "# Mine\n"}, "site_src/my/data/index.md:1:1: has the same address as Handrail's page my/data.md; rename it"),
        ({"handbook/how.md": "---\nid: how\n---\n/// quizz\n///\n"}, "handbook/how.md:4:5: unknown block 'quizz'"),
    ],
)  # fmt: skip
def test_a_mistake_is_its_line_and_no_traceback(
    make_site: MakeSite, files: dict[str, str], expected: str
) -> None:
    built = make_site({**PROJECT, "mkdocs.yml": CONFIG, **files})
    assert built.returncode == 1
    assert any(line.startswith(expected) for line in built.output.splitlines()), built.output
    assert "Traceback" not in built.output


@pytest.mark.parametrize(
    "name", ["site_src/x.txt", "handbook/x.txt", "site_src/_x/y.txt", "site_src/gone.png"]
)
def test_nothing_from_outside_the_project_is_published(
    make_site: MakeSite, tmp_path: Path, name: str
) -> None:
    secret = tmp_path / "secret.txt"
    if "gone" not in name:
        secret.write_text("a secret")
    project = make_site({**PROJECT, "mkdocs.yml": CONFIG}).site.parent
    (project / name).parent.mkdir(exist_ok=True)
    (project / name).symlink_to(secret)
    command = [sys.executable, "-m", "mkdocs", "build", "-d", str(project / "again")]
    built = subprocess.run(command, cwd=project, env=quiet_environment(), capture_output=True, text=True)
    assert built.returncode == 1
    assert f"{name}:1:1: is a link that leads out of the project; copy what it leads to in" in built.stderr
    assert "Traceback" not in built.stderr
    assert not list((project / "again").rglob("*.txt"))
