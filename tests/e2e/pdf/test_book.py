"""A course as one document: cover, contents with numbers of pages, heads, outline, tags, language and title."""

from __future__ import annotations

import re
from typing import Any

from tests.e2e.pdf.conftest import Pdf


def test_it_is_written_and_says_what_it_is(course: Pdf) -> None:
    assert (course.returncode, course.warned.count("found")) == (0, 0), course.warned
    assert course.said.startswith(f"{course.path}: {len(course.texts)} pages, A4, 1 diagram, ")


def test_the_cover_names_the_site_and_the_day(course: Pdf) -> None:
    cover = course.texts[0]

    assert "Course Grüße & paths" in cover
    assert "A small course" in cover
    assert "November 22, 2025" in cover
    assert "https://handbook.example.com/team/" in cover
    assert "Text: CC BY" in cover


def test_the_contents_say_on_which_page_each_chapter_is(course: Pdf) -> None:
    entries = r"(Phase \d: \w+|Introduction|The exchange|Solutions) (\d+)"
    listed = dict(re.findall(entries, course.texts[1]))

    assert listed == {
        "Phase 0: Foundations": str(course.page_of("Why.")),
        "Introduction": str(course.page_of("Say what it is")),
        "Phase 1: Value": str(course.page_of("Total time", after=course.page_of("Say what it is"))),
        "The exchange": str(course.page_of("Another own word")),
        "Solutions": str(course.page_of("Right: New users")),
    }


def test_every_page_but_the_cover_has_its_number(course: Pdf) -> None:
    feet = [
        [text.strip() for text, height in course.heights(number) if height < 60]
        for number in range(1, len(course.texts) + 1)
    ]

    assert len(feet) > 8
    assert feet[1:] == [[str(number)] for number in range(2, len(feet) + 1)]
    assert "1" not in feet[0]


def test_pages_are_headed_by_their_chapter(course: Pdf) -> None:
    assert "Course The exchange" in course.texts[course.page_of("Another own word") - 1]
    assert "Course Introduction" in course.texts[course.page_of("row 60") - 1]


def test_the_outline_has_parts_chapters_and_sections(course: Pdf) -> None:
    entries = [(depth, title) for depth, title, _ in course.outline()]

    assert [title for depth, title in entries if depth == 0] == [
        "Contents",
        "Course",
        "Phase 0: Foundations",
        "Phase 1: Value",
        "Solutions",
    ]
    assert [title for depth, title in entries if depth == 1] == [
        "Modules",
        "Introduction",
        "Modules",
        "The exchange",
        "Introduction",
        "The exchange",
    ]
    assert (2, "Same") in entries


def test_the_outline_leads_to_the_page(course: Pdf) -> None:
    page = next(page for depth, title, page in course.outline() if (depth, title) == (1, "The exchange"))

    assert page == course.page_of("Another own word")


def test_it_is_tagged_and_has_language_title_and_times(course: Pdf) -> None:
    root: Any = course.reader.trailer["/Root"]
    about: Any = course.reader.metadata

    assert bool(root["/MarkInfo"]["/Marked"])
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en"
    assert bool(root["/ViewerPreferences"]["/DisplayDocTitle"])
    assert root["/PageMode"] == "/UseOutlines"
    assert (about.title, about.author) == ("Course - Grüße & paths", "Grüße & paths")
    assert about["/CreationDate"] == "D:20251122000000Z"
    assert str(about["/Creator"]).startswith("Handrail ")


def test_chapters_begin_on_a_page_of_their_own(course: Pdf) -> None:
    starts = [page for depth, title, page in course.outline() if title in {"Introduction", "The exchange"}]

    assert len(set(starts[:2])) == 2
    assert "60 words" not in course.texts[starts[1] - 1]


def test_the_head_of_a_long_table_stands_on_each_of_its_pages(course: Pdf) -> None:
    first, last = course.page_of("row 1 words"), course.page_of("row 60 words")

    assert last - first >= 1
    assert all("row text" in text for text in course.texts[first - 1 : last])


def test_a_row_is_not_cut(course: Pdf) -> None:
    whole = [re.findall(r"row (\d+) ((?:words ?)+)", text) for text in course.texts]
    rows = {number: words.split() for page in whole for number, words in page}

    assert {number: len(words) for number, words in rows.items()} == {str(n): 12 for n in range(1, 61)}


def test_paper_is_a4_or_letter(course: Pdf, handbook: Pdf) -> None:
    def size(pdf: Pdf) -> tuple[int, int]:
        box = pdf.reader.pages[1].mediabox
        return round(box.width), round(box.height)

    assert size(course) == (595, 842)
    assert size(handbook) == (612, 792)
