"""Quizzes, checklists and worksheets: room for a pen, answers at the end or nowhere, a sheet on one page."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.e2e.pdf.conftest import Handrail, Pdf


def solutions(pdf: Pdf) -> str:
    """Return the text of the last chapter."""
    start = next(page for depth, title, page in pdf.outline() if (depth, title) == (0, "Solutions"))
    return " ".join(pdf.texts[start - 1 :])


def before_solutions(pdf: Pdf) -> str:
    start = next(page for depth, title, page in pdf.outline() if (depth, title) == (0, "Solutions"))
    return " ".join(pdf.texts[2 : start - 1])


def test_questions_are_numbered_and_without_their_answers(course: Pdf) -> None:
    text = before_solutions(course)

    assert "1. Which of these is an outcome?" in text
    assert "7. Which measure belongs to which question?" in text
    for answer in ("That counts what was made", "An outcome is a change", "It says what was made", "±"):
        assert answer not in text


def test_answers_stand_at_the_end_by_module(course: Pdf) -> None:
    text = solutions(course)

    assert f"Introduction page {course.page_of('Say what it is')}" in text
    assert "Right: New users reach their first report in half the time" in text
    assert "That counts what was made, not what it changed." in text
    assert "outcome or an outcome" in text
    assert "It says what was made." in text
    assert "Right: Certainly" in text


def test_the_question_says_on_which_page_its_answer_is(course: Pdf) -> None:
    start = next(page for depth, title, page in course.outline() if (depth, title) == (0, "Solutions"))

    assert f"Solutions: page {start}" in before_solutions(course)


def test_pairs_are_matched_by_letters(course: Pdf) -> None:
    asked, answered = before_solutions(course), solutions(course)
    letter = {name: asked.split(f") {name}")[0][-1] for name in ("Retention", "Referrals")}

    assert sorted(letter.values()) == ["a", "b"]
    assert f"Do they come back?: {letter['Retention']}) Retention" in answered
    assert f"Do they tell others?: {letter['Referrals']}) Referrals" in answered


def test_answers_can_be_left_out(handrail_pdf: Handrail, site: Path) -> None:
    pdf = handrail_pdf(site, "--phase", "1", "--no-solutions")
    text = " ".join(pdf.texts)

    assert pdf.returncode == 0, pdf.warned
    assert "1. Is it so?" in text
    assert "Solutions" not in text
    assert "Right" not in text


def test_an_open_question_has_room_to_write(course: Pdf) -> None:
    page = course.page_of("why is a shipped feature no outcome?")
    heights = course.heights(page)
    asked = next(height for text, height in heights if "5. " in text or text.strip() == "5.")
    following = next(height for text, height in heights if text.strip().startswith("6."))

    # Four lines of 8 mm, in points.
    assert asked - following > 4 * 8 * 72 / 25.4


@pytest.mark.parametrize(("name", "landscape"), [("card", False), ("wide", True)])
def test_a_worksheet_is_one_page(handrail_pdf: Handrail, site: Path, name: str, landscape: bool) -> None:
    # On Letter as a part of the handbook, below.
    pdf = handrail_pdf(site, "--page", f"handbook/worksheets/{name}")
    box = pdf.reader.pages[0].mediabox

    assert pdf.returncode == 0, pdf.warned
    assert len(pdf.texts) == 1
    assert (box.width > box.height) is landscape
    assert "Slotwheel" not in pdf.texts[0]


def test_the_handbook_has_each_worksheet_empty_and_filled_in_on_a_page(handbook: Pdf) -> None:
    turned = [page.mediabox.width > page.mediabox.height for page in handbook.reader.pages]
    titles = [(depth, title) for depth, title, _ in handbook.outline()]
    filled = handbook.page_of("Experiment card: Slotwheel, October 2025")

    assert handbook.returncode == 0, handbook.warned
    assert (0, "Worksheets") in titles
    assert {title for depth, title in titles if depth == 1} >= {"Canvas", "Experiment card"}
    assert "Worksheets" in handbook.texts[1]
    assert "Experiment card" in handbook.texts[1]
    assert "Worksheet:" not in handbook.texts[1]
    assert turned.count(True) == 1
    assert "Type the list for ten shops" in handbook.texts[filled - 1]
    assert "Assumption" in handbook.texts[filled - 2]
    assert "Slotwheel" not in handbook.texts[filled - 2]
