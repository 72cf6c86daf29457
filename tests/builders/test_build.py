"""What authors may write, and what comes out of it."""

from __future__ import annotations

import json

from tests.builders.conftest import CONFIG
from tests.conftest import MakeSite
from tests.unit.small_project import PROJECT


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
    assert built.read("handbook/how/index.html").count('<input data-item="a"') == 2


def test_a_first_line_that_looks_like_data_is_text(make_site: MakeSite) -> None:
    built = make_site({**PROJECT, "mkdocs.yml": CONFIG, "site_src/plain.md": "Remember: this is the point\n"})
    assert "Remember: this is the point" in built.read("plain/index.html")


def test_folders_may_be_written_with_a_slash_at_the_end(make_site: MakeSite) -> None:
    options = "site_id: minimal-course\n      course: ./course/\n      competencies: competencies/"
    built = make_site({**PROJECT, "mkdocs.yml": CONFIG.replace("site_id: minimal-course", options)})
    assert built.returncode == 0, built.output
    assert (built.site / "competencies/pm/index.html").exists()


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
    needed = [
        f"assets/handrail/{name}"
        for name in ("vendor/mermaid/mermaid.min.js", "diagrams.html", "diagrams.js")
    ]
    without = make_site(PROJECT)
    assert [name for name in needed if (without.site / name).exists()] == []
    with_diagram = make_site(
        {**PROJECT, "handbook/how.md": "---\nid: how\n---\n```mermaid\nflowchart LR\n```\n"}
    )
    assert [name for name in needed if not (with_diagram.site / name).exists()] == []
