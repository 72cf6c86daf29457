"""Where the links of a built site lead: between its pages, and to the files that authors edit."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from tests.builders.conftest import CONFIG
from tests.conftest import Built, MakeSite, quiet_environment
from tests.unit.small_project import PROJECT

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


def test_what_the_site_does_not_want_validated_is_let_pass(make_site: MakeSite) -> None:
    ignore = "validation:\n  links: {not_found: ignore, anchors: ignore}\n"
    page = "---\nid: how\n---\n[x](nowhere.md) [y](#nothing) [z](../site_src/course/index.md)\n"
    built = make_site({**PROJECT, "mkdocs.yml": CONFIG + ignore, "handbook/how.md": page})
    assert built.returncode == 0, built.output
    assert hrefs(built, "handbook/how/index.html")["z"] == "../../course/"


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
