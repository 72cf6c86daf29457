"""Terms of the glossary in a built site: the address is right for every builder, and a lost anchor is said."""

from __future__ import annotations

import json
import re

import pytest
from tests.conftest import MINIMAL_SITE, Built, MakeSite
from tests.unit.small_project import PROJECT

EXTENSIONS = "markdown_extensions: [attr_list, def_list]\n"
CONFIG = MINIMAL_SITE["mkdocs.yml"].replace("site_id: minimal", "site_id: minimal-terms")
TEXT = "---\nid: exchange\ntitle: The exchange\nteaches: []\n---\n## Churn\n\nThe churn of it.\n\n- [ ] Ask for churn\n"
SITE = {
    **PROJECT,
    "mkdocs.yml": CONFIG + EXTENSIONS,
    "handbook/index.md": "---\ntitle: Handbook\nchapters: [how, words]\n---\nOn churn.\n",
    "handbook/how.md": "---\nid: how\ntitle: How\n---\nAgainst churning; one churn.\n",
    "handbook/words.md": (
        "---\nid: words\ntitle: Words\nglossary: true\n---\n"
        'Churn {: #churn forms="loss" }\n:   The share "lost". More on churn.\n'
    ),
    "site_src/course/1-value/1-exchange.md": TEXT,
    "site_src/guide.md": "# Guide\n\nA loss & a churn.\n",
}
LINK = re.compile(r'<a class="hr-term" href="([^"]*)" title="([^"]*)">([^<]*)</a>')


def terms_on(built: Built, page: str) -> list[tuple[str, ...]]:
    """Return address, sentence and word of every term on a page."""
    return LINK.findall(built.read(page))


@pytest.mark.parametrize("builder", ["mkdocs", "properdocs"])
@pytest.mark.parametrize("directories", [True, False], ids=["directory addresses", "file addresses"])
def test_terms_lead_to_their_entry_from_every_kind_of_page(
    make_site: MakeSite, builder: str, directories: bool
) -> None:
    config = SITE["mkdocs.yml"] + f"use_directory_urls: {str(directories).lower()}\n"
    built = make_site({**SITE, "mkdocs.yml": config}, builder=builder)
    assert (built.returncode, "WARNING" in built.output) == (0, False), built.output
    says = "The share &quot;lost&quot;."
    if directories:
        end, words = "/index.html", "words/"
        assert terms_on(built, "handbook/index.html") == [("words/#churn", says, "churn")]
        assert terms_on(built, f"handbook/how{end}") == [("../words/#churn", says, "churn")]
        course = "../../../handbook/words/#churn"
        guide = "../handbook/words/#churn"
    else:
        end, words = ".html", "words.html"
        assert terms_on(built, f"handbook/how{end}") == [(f"{words}#churn", says, "churn")]
        course, guide = "../../handbook/words.html#churn", "handbook/words.html#churn"
    module = f"course/1-value/1-exchange{end}"
    assert terms_on(built, module) == [(course, says, "churn")]
    assert terms_on(built, f"guide{end}") == [(guide, says, "loss")]
    own = built.read(f"handbook/words{end}")
    assert "hr-term" not in own
    assert 'id="churn"' in own
    assert "forms=" not in own
    # The heading, its anchor and what search finds are as they were.
    assert '<h2 id="churn">Churn</h2>' in built.read(module)
    entries = json.loads(built.read("search/search_index.json"))["docs"]
    assert any("The churn of it." in entry["text"] for entry in entries)
    assert not any("hr-term" in entry["text"] for entry in entries)


def test_the_front_page_is_left_alone(make_site: MakeSite) -> None:
    front = "---\nlayout: home\nheadline: Hello\nlead: To all\n---\nThe churn.\n"
    assert terms_on(make_site({**SITE, "site_src/index.md": front}), "index.html") == []
    plain = "# Home\n\nThe churn.\n"
    assert len(terms_on(make_site({**SITE, "site_src/index.md": plain}), "index.html")) == 1


def test_entries_that_lose_their_anchors_are_said(make_site: MakeSite) -> None:
    built = make_site({**SITE, "mkdocs.yml": CONFIG})
    assert built.returncode != 0
    hint = "list 'attr_list' and 'def_list' under 'markdown_extensions'"
    assert f"handbook/words.md:6:1: the page has no anchor '#churn'; {hint}" in built.output.splitlines()


def test_a_mistake_in_the_glossary_stops_the_build(make_site: MakeSite) -> None:
    words = SITE["handbook/words.md"].replace('forms="loss"', "link=perhaps")
    built = make_site({**SITE, "handbook/words.md": words})
    assert built.returncode != 0
    assert "handbook/words.md:6:17: unknown value 'perhaps' of 'link' (yes, no)" in built.output
