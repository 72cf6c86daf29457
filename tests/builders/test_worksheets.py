"""Worksheets as builders publish them: the way there, the words in the search, the form without a script."""

from __future__ import annotations

import json
import re

import pytest
from tests.conftest import MINIMAL_SITE, MakeSite
from tests.unit.sheet_pages import filled, sheet
from tests.unit.small_project import PROJECT

CONFIG = MINIMAL_SITE["mkdocs.yml"]
CANVAS = "handbook/worksheets/canvas.md"
INTRO = "site_src/course/0-foundations/1-intro.md"
BODY = """\
Yak before it.

**Zebra**: Walrus? <!-- id: zebra -->

**Vulture** <!-- id: vulture score: 1-5 -->

**Urchin** <!-- id: urchin choice -->

- [ ] Tapir
- [ ] Swan

**Raven**: Quail? <!-- id: raven table -->

| Panda | Otter |
| --- | --- |

"""
EXAMPLE = filled(
    "**Zebra**: Newt",
    "**Vulture**: 4 Moles",
    "**Urchin**: Swan, as an Ibis",
    "**Raven**\n\n| Panda | Otter |\n| --- | --- |\n| Heron | Gnu |",
    title="| Finch",
)
FILES = {
    **PROJECT,
    "mkdocs.yml": CONFIG,
    CANVAS: "---\ntitle: The canvas\n---\n[down](#s-x)\n\n" + sheet(BODY + EXAMPLE),
    INTRO: PROJECT[INTRO].replace("minutes: 15", "minutes: 15\nworksheets: [s-x]"),
    "site_src/course/1-value/1-exchange.md": (
        "---\nid: exchange\ntitle: The exchange\nteaches: [pm/advanced]\n---\n[sheet](../../../handbook/worksheets/canvas.md#s-x)\n"
    ),
}


@pytest.mark.parametrize("builder", ["mkdocs", "properdocs"])
def test_a_module_leads_to_the_heading_of_the_worksheet(make_site: MakeSite, builder: str) -> None:
    built = make_site(FILES, builder=builder)
    assert (built.returncode, "WARNING" in built.output) == (0, False), built.output
    module = built.read("course/0-foundations/1-intro/index.html")
    assert '<a href="../../../handbook/worksheets/canvas/#s-x">' in module
    page = built.read("handbook/worksheets/canvas/index.html")
    assert re.search(r'<h2 class="hr-sheet-title" id="s-x">T<a class="headerlink"|id="s-x">T</h2>', page)
    assert page.count('id="s-x"') == 1
    assert page.count('href="../../../course/0-foundations/1-intro/"') > 0


def test_labels_and_hints_are_in_the_search_and_controls_and_examples_are_not(make_site: MakeSite) -> None:
    built = make_site(FILES)
    assert built.returncode == 0, built.output
    index = json.loads(built.read("search/search_index.json"))
    entries = [entry for entry in index["docs"] if entry["location"] == "handbook/worksheets/canvas/#s-x"]
    words = re.findall(r"[A-Z]\w+", " ".join(re.sub(r"<[^>]*>", " ", entry["text"]) for entry in entries))
    assert words == ["Yak", "Zebra", "Walrus", "Vulture", "Urchin", "Raven", "Quail", "Panda", "Otter"]
    everything = json.dumps(index)
    hidden = "Tapir Swan Newt Moles Ibis Heron Gnu Finch JavaScript"
    assert [word for word in hidden.split() if word in everything] == []
    html = built.read("handbook/worksheets/canvas/index.html")
    assert [word for word in hidden.split() if word not in html] == []


def test_the_form_needs_no_script(make_site: MakeSite) -> None:
    page = make_site(FILES).read("handbook/worksheets/canvas/index.html")
    worksheet = page[page.index("<handrail-worksheet") : page.index("</handrail-worksheet>")]
    controls = re.findall(r"<(?:input|textarea)\b[^>]*>", worksheet)
    assert len(controls) == 1 + 1 + 2 + 3 * 2
    assert [control for control in controls if "disabled" in control or "style=" in control] == []
    assert "<details open" not in worksheet


def test_a_worksheet_that_is_not_there_stops_the_build_with_its_line(make_site: MakeSite) -> None:
    built = make_site({**FILES, INTRO: FILES[INTRO].replace("[s-x]", "[s-xx]")})
    assert built.returncode != 0
    assert f"{INTRO}:5:14: unknown worksheet 's-xx'; did you mean 's-x'? (s-x)" in built.output
    assert not (built.site / "index.html").exists()
