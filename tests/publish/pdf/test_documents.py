"""What becomes a document: pages of a built site, by any of their names."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.publish.pdf.conftest import BASE, PAGES

from handrail.pdf.built import BuiltSite, NotFound, open_site
from handrail.pdf.plan import the_course, the_handbook, the_page, the_phase


def test_a_site_knows_its_address_and_pages(site: BuiltSite) -> None:
    assert site.base == BASE
    assert "404.html" not in site.pages
    assert len(site.pages) == len(PAGES) - 2


def test_the_course_is_its_page_then_phases_with_modules(site: BuiltSite) -> None:
    assert [(one.url, one.level) for one in the_course(site).chapters] == [
        ("course/index.html", 1),
        ("course/1-value/index.html", 1),
        ("course/1-value/2-exchange/index.html", 2),
    ]


def test_the_handbook_is_what_its_page_lists_once_and_in_order(site: BuiltSite) -> None:
    assert [one.url for one in the_handbook(site).chapters] == [
        "handbook/index.html",
        "handbook/how/index.html",
        "handbook/worksheets/swot/index.html",
    ]


@pytest.mark.parametrize("name", ["1", "value"])
def test_a_phase_has_a_number_and_an_id(site: BuiltSite, name: str) -> None:
    document = the_phase(site, name)

    assert (document.name, document.summary) == ("phase-1-value", "course/index.html")
    assert len(document.chapters) == 2


@pytest.mark.parametrize(
    "name",
    [
        "value-exchange",
        "course/1-value/2-exchange",
        "course/1-value/2-exchange/",
        "/course/1-value/2-exchange/index.html",
        "course/1-value/2-exchange.md",
        "site_src/course/1-value/2-exchange.md",
        f"{BASE}course/1-value/2-exchange/#a-place",
    ],
)
def test_a_page_is_named_as_one_sees_it(site: BuiltSite, name: str) -> None:
    document = the_page(site, name)

    assert document.chapters[0].url == "course/1-value/2-exchange/index.html"
    assert (document.name, document.book) == ("2-exchange", False)


def test_pages_that_end_in_html_are_found_as_well(tmp_path: Path) -> None:
    for name in ("index.html", "course/1-value.html", "handbook.html", "handbook/how.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text('<ol class="hr-chapters"><a href="handbook/how.html">', encoding="utf-8")
    site = open_site(tmp_path)

    assert the_page(site, "course/1-value").chapters[0].url == "course/1-value.html"
    assert [one.url for one in the_handbook(site).chapters] == ["handbook.html", "handbook/how.html"]
    assert site.base == ""


def test_an_unknown_page_names_the_nearest(site: BuiltSite) -> None:
    with pytest.raises(
        NotFound, match=r"unknown page 'handbok/how'; did you mean 'handbook/how/'\? \(any of the 8"
    ):
        site.page("handbok/how")
    with pytest.raises(NotFound, match="did you mean 'course/1-value/2-exchange/'"):
        site.page("2-exchnge")
