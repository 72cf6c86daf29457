"""The builders' own view: what their users type, what comes out, what a failure looks like."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import MINIMAL_SITE, Built, MakeSite, quiet_environment
from tests.unit.small_project import PROJECT

CONFIG = MINIMAL_SITE["mkdocs.yml"].replace("site_id: minimal", "site_id: minimal-course")
EDIT = "edit_uri: https://git.example.com/x/-/edit/main/site_src/\n"
LINKS = {
    "site_src/course/1-value/1-exchange.md": (
        "---\nid: exchange\ntitle: The exchange\nteaches: []\n---\n"
        "[on disk](../../../handbook/how.md#so) [on site](../../handbook/how.md) "
        "[a folder](../../../handbook/) [a module](../0-foundations/1-intro.md) "
        "[a competency](../../../competencies/pm.yml#level-beginner) [all](../../../competencies/framework.yml)\n"
    ),
    "handbook/how.md": (
        "---\nid: how\ntitle: How\n---\n## So\n[a module](../site_src/course/1-value/1-exchange.md)"
        " [a competency](../competencies/pm.yml) ![a picture](media/plan.svg)\n"
    ),
    "handbook/media/plan.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
}


def hrefs(built: Built, page: str) -> dict[str, str]:
    """Return the links of a page's own text, by their words."""
    return {words: href for href, words in re.findall(r'<a href="([^"]*)">([^<]*)</a>', built.read(page))}


@pytest.mark.parametrize("builder", ["mkdocs", "properdocs"])
@pytest.mark.parametrize("directories", [True, False], ids=["directory addresses", "file addresses"])
def test_links_lead_where_they_should_in_all_directions(
    make_site: MakeSite, builder: str, directories: bool
) -> None:
    config = CONFIG + f"use_directory_urls: {str(directories).lower()}\n"
    built = make_site({**PROJECT, **LINKS, "mkdocs.yml": config}, builder=builder)
    assert (built.returncode, "WARNING" in built.output) == (0, False), built.output
    if directories:
        links = hrefs(built, "course/1-value/1-exchange/index.html")
        assert links["on disk"] == "../../../handbook/how/#so"
        assert links["on site"] == "../../../handbook/how/"
        assert links["a folder"] == "../../../handbook/"
        assert links["a module"] == "../../0-foundations/1-intro/"
        assert links["a competency"] == "../../../competencies/pm/#level-beginner"
        assert links["all"] == "../../../competencies/"
        assert 'src="../media/plan.svg"' in built.read("handbook/how/index.html")
    else:
        links = hrefs(built, "course/1-value/1-exchange.html")
        assert links["on disk"] == "../../handbook/how.html#so"
        assert links["a competency"] == "../../competencies/pm.html#level-beginner"
        assert hrefs(built, "handbook/how.html")["a module"] == "../course/1-value/1-exchange.html"
    assert built.read("handbook/media/plan.svg") == LINKS["handbook/media/plan.svg"]


def test_the_navigation_builds_itself_with_real_titles(make_site: MakeSite) -> None:
    page = make_site({**PROJECT, "mkdocs.yml": CONFIG}).read("course/1-value/1-exchange/index.html")
    navigation = page[page.index('<nav class="md-nav md-nav--primary') :]
    words = re.findall(r'<span class="md-ellipsis">\s*(.*?)\s*</span>', navigation)
    order = [
        "Home",
        "Course",
        "Phase 0: Foundations",
        "Introduction",
        "Phase 1: Value",
        "The exchange",
        "Handbook",
        "How",
    ]
    assert [word for word in dict.fromkeys(words) if word in order] == order


def test_a_navigation_of_ones_own_wins_and_may_name_whole_rooms(make_site: MakeSite) -> None:
    nav = "nav:\n  - Start: index.md\n  - Read first: handbook/\n  - course/\n  - Framework: competencies/\n"
    page = make_site({**PROJECT, "mkdocs.yml": CONFIG + nav}).read("index.html")
    words = list(dict.fromkeys(re.findall(r'<span class="md-ellipsis">\s*(.*?)\s*</span>', page)))
    order = ["Start", "Read first", "Course", "Framework"]
    assert [word for word in words if word in order] == order


def test_an_entry_of_the_navigation_that_leads_nowhere_is_said(make_site: MakeSite) -> None:
    nav = "nav:\n  - index.md\n  - More:\n      - How: handbook/hwo.md\n      - https://example.org/\n      - course/\n"
    built = make_site({**PROJECT, "mkdocs.yml": CONFIG + nav})
    number = (CONFIG + nav).split("\n").index("      - How: handbook/hwo.md") + 1
    lines = [line for line in built.output.splitlines() if line.startswith("mkdocs.yml:")]
    assert lines == [
        f"mkdocs.yml:{number}:14: nav entry 'handbook/hwo.md' leads nowhere; did you mean 'handbook/how.md'?"
    ]


def test_what_the_site_does_not_want_validated_is_let_pass(make_site: MakeSite) -> None:
    ignore = "validation:\n  links: {not_found: ignore, anchors: ignore}\n"
    page = "---\nid: how\n---\n[x](nowhere.md) [y](#nothing) [z](../site_src/course/index.md)\n"
    built = make_site({**PROJECT, "mkdocs.yml": CONFIG + ignore, "handbook/how.md": page})
    assert built.returncode == 0, built.output
    assert hrefs(built, "handbook/how/index.html")["z"] == "../../course/"


def test_edit_links_lead_to_the_file_that_was_written(make_site: MakeSite) -> None:
    features = CONFIG.replace("  font: false", "  font: false\n  features: [content.action.edit]")
    built = make_site({**PROJECT, "mkdocs.yml": features + EDIT})
    base = "https://git.example.com/x/-/edit/main/"
    for page, source in {
        "handbook/how": "handbook/how.md",
        "competencies/pm": "competencies/pm.yml",
        "course/1-value/1-exchange": "site_src/course/1-value/1-exchange.md",
    }.items():
        assert f'href="{base}{source}"' in built.read(f"{page}/index.html")


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
        ("site_od: minimal", "unknown field 'site_od'; did you mean 'site_id'? (site_id, course, handbook, competencies, front_matter)"),
        ("site_id: minimal\n      handbook: ../elsewhere", "'handbook' leads out of its folder; allowed: a folder below './'"),
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


@pytest.mark.parametrize("folder", [".", ".."])
def test_the_configuration_may_be_named_by_a_relative_path(make_site: MakeSite, folder: str) -> None:
    project = make_site({**PROJECT, **LINKS, "mkdocs.yml": CONFIG}).site.parent
    config = "mkdocs.yml" if folder == "." else f"{project.name}/mkdocs.yml"
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "-f",
        config,
        "-d",
        str(project / "again"),
    ]
    built = subprocess.run(
        command, cwd=project / folder, env=quiet_environment(), capture_output=True, text=True
    )
    assert built.returncode == 0, built.stderr


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


def test_an_author_may_write_above_what_an_app_fills(make_site: MakeSite) -> None:
    built = make_site({**PROJECT, "mkdocs.yml": CONFIG, "site_src/my/index.md": "# Where I am\n\nOurs.\n"})
    assert built.returncode == 0, built.output
    page = (built.site / "my/index.html").read_text()
    assert page.index("<p>Ours.</p>") < page.index("<handrail-path")
    assert "<handrail-data" in (built.site / "my/data/index.html").read_text()


def test_a_checklist_may_stand_in_a_list_or_an_admonition(make_site: MakeSite) -> None:
    block = "    /// checklist | Do\n        id: {id}\n\n    - [ ] A\n\n    ///\n"
    page = (
        "---\nid: how\n---\n1. One\n\n" + block.format(id="c-a") + "\n!!! note\n\n" + block.format(id="c-b")
    )
    config = CONFIG + "markdown_extensions: [admonition]\n"
    built = make_site({**PROJECT, "mkdocs.yml": config, "handbook/how.md": page})
    assert built.returncode == 0, built.output
    assert built.read("handbook/how/index.html").count('<input autocomplete="off" data-item="a"') == 2


def test_a_first_line_that_looks_like_data_is_text(make_site: MakeSite) -> None:
    built = make_site({**PROJECT, "mkdocs.yml": CONFIG, "site_src/plain.md": "Remember: this is the point\n"})
    assert "Remember: this is the point" in built.read("plain/index.html")


def test_folders_may_be_written_with_a_slash_at_the_end(make_site: MakeSite) -> None:
    options = "site_id: minimal-course\n      course: ./course/\n      competencies: competencies/"
    built = make_site({**PROJECT, "mkdocs.yml": CONFIG.replace("site_id: minimal-course", options)})
    assert built.returncode == 0, built.output
    assert (built.site / "competencies/pm/index.html").exists()


def test_pages_outside_the_navigation_stay_outside(make_site: MakeSite) -> None:
    built = make_site(
        {**PROJECT, "mkdocs.yml": CONFIG + "not_in_nav: legal.md\n", "site_src/legal.md": "# Small print\n"}
    )
    assert built.returncode == 0, built.output
    assert "Small print" not in built.read("index.html")


@pytest.mark.parametrize(
    ("setting", "address"),
    [
        ("edit_uri: https://g.example.com/edit/site_src/", "https://g.example.com/edit/handbook/how.md"),
        ("edit_uri_template: 'https://g.example.com/edit?f={path}'", "https://g.example.com/edit?f=../handbook/how.md"),
    ],
)  # fmt: skip
def test_edit_links_keep_their_query(make_site: MakeSite, setting: str, address: str) -> None:
    config = (
        CONFIG.replace("  font: false", "  font: false\n  features: [content.action.edit]") + setting + "\n"
    )
    assert f'href="{address}"' in make_site({**PROJECT, "mkdocs.yml": config}).read("handbook/how/index.html")


def test_drafts_are_left_out_of_the_course(make_site: MakeSite) -> None:
    config = CONFIG + "draft_docs: |\n  1-exchange.md\n"
    built = make_site({**PROJECT, "mkdocs.yml": config})
    assert built.returncode == 0, built.output
    script = built.read("assets/handrail/site.js")
    manifest = json.loads(script.removeprefix("globalThis.handrailSite = ").removesuffix(";\n"))
    assert [[module["id"] for module in phase["modules"]] for phase in manifest["phases"]] == [["intro"], []]


def test_texts_from_yaml_cannot_become_markup(make_site: MakeSite) -> None:
    nasty = "<img src=x onerror=alert(1)> & {{ x }} [l](javascript:alert(2)) **b**"
    built = make_site(
        {
            **PROJECT,
            "mkdocs.yml": CONFIG,
            "competencies/pm.yml": PROJECT["competencies/pm.yml"].replace("Product management", f"'{nasty}'")
            .replace("To lead.", f"'{nasty}'").replace("text: Explains", f"text: '{nasty}'"),
            "site_src/course/1-value/1-exchange.md": f"---\nid: exchange\ntitle: '{nasty}'\noutcomes: ['{nasty}']\nteaches: []\n---\n",
        }
    )  # fmt: skip
    assert built.returncode == 0, built.output
    for page in built.site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "<img src=x" not in text, page
        assert 'href="javascript:' not in text, page
    assert "<strong>b</strong>" in built.read("competencies/pm/index.html")


def test_mermaid_is_shipped_only_where_there_is_a_diagram(make_site: MakeSite) -> None:
    diagram = "assets/handrail/vendor/mermaid/mermaid.min.js"
    assert not (make_site(PROJECT).site / diagram).exists()
    with_diagram = make_site(
        {**PROJECT, "handbook/how.md": "---\nid: how\n---\n```mermaid\nflowchart LR\n```\n"}
    )
    assert (with_diagram.site / diagram).exists()
