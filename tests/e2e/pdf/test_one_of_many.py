"""One document of many pages: links between them stay in it, ids do not meet, and everything is drawn and unfolded."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.pdf.conftest import ADDRESS, Handrail, Pdf, build
from tests.unit.small_project import PROJECT

from handrail.pdf.numbers import page_numbers


def page_behind(pdf: Pdf, name: str) -> int:
    return page_numbers(pdf.path.read_bytes(), [name])[name]


def test_links_between_its_pages_stay_within(course: Pdf) -> None:
    inner = {link for link in course.links() if link.startswith("p")}
    exchange = course.page_of("Another own word")

    assert "p5-why" in inner
    assert page_behind(course, "p5-why") >= exchange
    assert page_behind(course, "p5") == exchange
    assert page_behind(course, "p3-same") < exchange


def test_the_same_id_on_two_pages_leads_to_two_places(course: Pdf) -> None:
    notes = {link for link in course.links() if link.endswith("-fn:1")}

    assert notes == {"p3-fn:1", "p5-fn:1"}
    assert "The note of the introduction" in course.texts[page_behind(course, "p3-fn:1") - 1]
    assert "The note of the exchange" in course.texts[page_behind(course, "p5-fn:1") - 1]


def test_links_to_other_pages_have_the_address_of_the_site(course: Pdf) -> None:
    links = course.links()

    assert f"{ADDRESS}handbook/how/" in links
    assert "https://example.org/there" in links
    assert [link for link in links if "_handrail-pdf" in link or "invalid" in link] == []


def test_a_link_to_another_chapter_says_its_page(course: Pdf) -> None:
    exchange = page_behind(course, "p5-why")

    text = course.texts[course.page_of("An own word") - 1]
    assert f"thenextmodule(page{exchange})," in text.replace(" ", "")


def test_what_was_folded_is_open(course: Pdf) -> None:
    assert any("What was folded away." in text for text in course.texts)


def test_what_plays_on_a_screen_is_a_link(course: Pdf) -> None:
    assert "https://video.example.org/v/1" in course.links()
    assert "A film" in course.texts[course.page_of("An own word") - 1]


def test_diagrams_are_drawn(course: Pdf) -> None:
    page = course.texts[course.page_of("Of the exchange") - 1]

    assert "Before" in page
    assert "Afterwards" in page
    assert not any("flowchart LR" in text for text in course.texts)


def test_a_picture_that_is_missing_is_named_at_the_address_that_the_site_is_said_to_have(
    course: Pdf, handrail_pdf: Handrail, site: Path
) -> None:
    picture = site / "course/0-foundations/box.svg"
    kept = picture.read_bytes()
    try:
        picture.unlink()
        without = handrail_pdf(site, "--page", "intro", "--site-url", "https://moved.example.net/x")
    finally:
        picture.write_bytes(kept)

    assert "box.svg" not in course.warned
    assert without.returncode == 1
    assert f"https://moved.example.net/x/course/0-foundations/box.svg is not in {site}" in without.warned
    assert "https://moved.example.net/x/handbook/how/" in without.links()


def test_what_only_a_screen_needs_is_left_out(course: Pdf) -> None:
    everything = " ".join(course.texts)

    for text in ("¶", "Not completed", "modules completed", "Edit this page", "Skip to content"):
        assert text not in everything


def test_a_site_without_an_address_has_no_links_to_it(handrail_pdf: Handrail, tmp_path: Path) -> None:
    config = "site_name: Bare\ndocs_dir: site_src\nuse_directory_urls: false\ntheme: {name: material, font: false}\nplugins:\n  - handrail: {site_id: bare}\n"
    files = {
        **PROJECT,
        "mkdocs.yml": config,
        "site_src/course/0-foundations/1-intro.md": "---\nid: intro\ntitle: Introduction\n---\nSee [how](../../handbook/how.md), [next](../1-value/1-exchange.md).\n",
    }
    pdf = handrail_pdf(build(tmp_path, files), "--course")

    assert pdf.returncode == 0, pdf.warned
    assert "Seehow,next(page7)." in "".join(pdf.texts).replace(" ", "")
    assert [link for link in pdf.links() if ":" in link] == []
