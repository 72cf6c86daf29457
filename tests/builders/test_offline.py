"""A site for the disk: the theme's offline plugin, without the other host that it would ask."""

from __future__ import annotations

import json
import re

import pytest
from tests.conftest import MINIMAL_SITE, Built, MakeSite
from tests.unit.small_project import PROJECT

CONFIG = MINIMAL_SITE["mkdocs.yml"]
OURS = "assets/handrail/iframe-worker.js"
BEFORE = CONFIG.replace("- search\n", "- search\n  - offline\n")
AFTER = CONFIG + "  - offline\n"


def workers(built: Built, page: str) -> list[str]:
    """Return the scripts of a page that stand in for workers."""
    return re.findall(r'<script src="([^"]*iframe-worker[^"]*)"', built.read(page))


@pytest.mark.parametrize("builder", ["mkdocs", "properdocs"])
@pytest.mark.parametrize("config", [BEFORE, AFTER], ids=["listed before", "listed after"])
def test_no_page_from_disk_asks_another_host_for_what_search_needs(
    make_site: MakeSite, builder: str, config: str
) -> None:
    built = make_site({**PROJECT, "mkdocs.yml": config}, builder=builder)
    assert built.returncode == 0, built.output
    assert workers(built, "course/0-foundations/1-intro.html") == [f"../../{OURS}"]
    assert (built.site / OURS).is_file()
    assert built.read("search/search_index.js").startswith("var __index")
    assert "keeper" not in built.read("search/search_index.js") + built.read("sitemap.xml")
    assert not [page for page in built.site.rglob("*.html") if "unpkg.com" in page.read_text("utf-8")]


@pytest.mark.parametrize(
    "config",
    [CONFIG, CONFIG.replace("- search\n", "- search\n  - offline: {enabled: false}\n")],
    ids=["without the plugin", "switched off"],
)
def test_a_site_for_a_server_needs_nothing_of_it(make_site: MakeSite, config: str) -> None:
    built = make_site({**PROJECT, "mkdocs.yml": config})
    assert built.returncode == 0, built.output
    assert workers(built, "course/0-foundations/1-intro/index.html") == []


def test_what_the_site_brings_itself_stays(make_site: MakeSite) -> None:
    own = "extra:\n  polyfills: [js/iframe-worker/shim.js, js/other.js]\n"
    built = make_site({**PROJECT, "mkdocs.yml": BEFORE + own})
    assert workers(built, "index.html") == ["js/iframe-worker/shim.js"]
    assert 'src="js/other.js"' in built.read("index.html")


@pytest.mark.parametrize("enabled", [True, False])
def test_instant_navigation_stays_out_of_a_site_for_the_disk(make_site: MakeSite, enabled: bool) -> None:
    features = (
        "  font: false\n  features: [navigation.instant, navigation.instant.progress, navigation.top]\n"
    )
    switch = f"- search\n  - offline: {{enabled: {str(enabled).lower()}}}\n"
    config = CONFIG.replace("  font: false\n", features).replace("- search\n", switch)
    settings = re.search(r'"features": (\[[^\]]*\])', make_site({"mkdocs.yml": config}).read("index.html"))
    assert settings is not None
    instant = ["navigation.instant", "navigation.instant.progress"]
    assert json.loads(settings[1]) == [*([] if enabled else instant), "navigation.top"]
