"""How a quiz looks on the page, before any script has touched it: every kind of question."""

from __future__ import annotations

import json
import xml.etree.ElementTree as etree
from itertools import permutations

import pytest
from tests.unit.quiz_pages import (
    RICH,
    guide_example,
    only_question,
    page_of,
    question,
    quiz_with,
    text_of,
)

from handrail.markdown.quiz_grammar import out_of_order


@pytest.fixture(scope="module")
def guide() -> etree.Element:
    return page_of(guide_example())


def test_a_quiz_has_its_title_its_introduction_and_its_rules(guide: etree.Element) -> None:
    quiz = guide.find("handrail-quiz")
    assert quiz is not None
    assert quiz.attrib == {"class": "hr-quiz", "quiz": "q-outcomes", "pass": "0.8", "shuffle": "shuffle"}
    assert [child.tag for child in quiz] == ["h2", "div", *["fieldset"] * 7]
    assert text_of(quiz.find("h2[@class='hr-quiz-title']")) == "Check your understanding"
    assert text_of(quiz.find("div[@class='hr-quiz-intro']")).startswith("What stands before")
    kinds = ["single", "several", "text", "number", "open", "order", "match"]
    assert [field.get("data-kind") for field in quiz.iter("fieldset")] == kinds


def test_without_options_a_quiz_passes_at_four_fifths_and_keeps_its_order() -> None:
    quiz = page_of(quiz_with("**W?** <!-- open -->")).find("handrail-quiz")
    assert quiz is not None
    assert (quiz.get("pass"), quiz.get("shuffle")) == ("0.8", None)


@pytest.mark.parametrize(
    ("written", "shown"), [("1", "1"), ("0.75", "0.75"), ("50%", "0.5"), ('"5 %"', "0.05")]
)
def test_the_share_to_pass_may_be_written_as_a_number_or_in_percent(written: str, shown: str) -> None:
    quiz = page_of(quiz_with("**W?** <!-- open -->", f"    pass: {written}\n")).find("handrail-quiz")
    assert quiz is not None
    assert quiz.get("pass") == shown


def test_one_right_option_makes_radio_buttons(guide: etree.Element) -> None:
    which = question(guide, "which")
    assert which.get("id") == "q-outcomes-which"
    assert text_of(which.find("legend")) == "Which of these is an outcome?"
    options = which.find("ul")
    assert options is not None
    assert options.attrib == {"class": "hr-list hr-options", "data-search-exclude": ""}
    first, _, last = options
    box, label = first
    assert box.attrib == {
        "type": "radio",
        "disabled": "disabled",
        "name": "q-outcomes-which",
        "id": "q-outcomes-which-features",
        "value": "features",
    }
    assert (label.get("for"), text_of(label)) == (box.get("id"), "Twelve features shipped this quarter")
    assert first.attrib == {"data-option": "features"}
    assert last.attrib == {"data-option": "none", "data-fixed": ""}


def test_several_right_options_make_check_boxes(guide: etree.Element) -> None:
    decides = question(guide, "decides")
    boxes = list(decides.iter("input"))
    assert {box.get("type") for box in boxes} == {"checkbox"}
    assert [box.get("value") for box in boxes] == ["how", "order", "why"]


def test_the_answer_says_of_each_option_whether_it_is_right_and_why(guide: etree.Element) -> None:
    details = question(guide, "which").find("details")
    assert details is not None
    assert details.attrib == {"class": "hr-answer", "data-search-exclude": ""}, (
        "closed, and not in the search"
    )
    assert [text_of(entry) for entry in details.iter("li")] == [
        "Wrong: Twelve features shipped this quarter That counts what was made, not what it changed.".replace(
            "quarter That", "quarterThat"
        ),
        "Right: New users reach their first report in half the time",
        "Wrong: None of these",
    ]
    assert [(e.get("data-option"), e.get("data-right")) for e in details.iter("li")] == [
        ("features", "false"),
        ("faster", "true"),
        ("none", "false"),
    ]
    assert text_of(details.find(".//div[@class='hr-feedback']")).startswith("That counts")
    assert text_of(details.find("div[@class='hr-explanation']")).startswith("An outcome is")


@pytest.mark.parametrize(
    ("comment", "shown", "texts"),
    [
        ("answer: outcome | an outcome", "outcome or an outcome", ["outcome", "an outcome"]),
        ('id: a answer: *so* <b> & "so"', '*so* <b> & "so"', ['*so* <b> & "so"']),
        ("answer: '20'", "20", ["20"]),
        ("answer: رائع", "رائع", ["رائع"]),
        ("answer: C++ | 2-4", "C++ or 2-4", ["C++", "2-4"]),
    ],
)
def test_a_text_has_its_answers_as_written(comment: str, shown: str, texts: list[str]) -> None:
    asked = only_question(f"**W?** <!-- {comment} -->")
    assert asked.get("data-kind") == "text"
    answer = asked.find("details/p")
    assert answer is not None
    assert json.loads(answer.get("data-answers", "")) == texts
    assert text_of(answer) == shown


@pytest.mark.parametrize(
    ("answer", "value", "tolerance", "shown"),
    [
        ("20±5", "20", "5", "20 (±5)"),
        ("20 +- 5", "20", "5", "20 (±5)"),
        ("20 +/- 0.5", "20", "0.5", "20 (±0.5)"),
        ("3,5", "3.5", "0", "3,5"),
        ("-3.25", "-3.25", "0", "-3.25"),
        ("−4", "-4", "0", "−4"),
        ("3.142±0,001", "3.142", "0.001", "3.142 (±0,001)"),
    ],
)
def test_a_number_has_its_value_and_its_tolerance(
    answer: str, value: str, tolerance: str, shown: str
) -> None:
    asked = only_question(f"**W?** <!-- answer: {answer} -->")
    assert asked.get("data-kind") == "number"
    right = asked.find("details/p")
    assert right is not None
    assert (right.attrib, text_of(right)) == ({"data-value": value, "data-tolerance": tolerance}, shown)
    field = asked.find("p[@class='hr-field']")
    assert field is not None
    assert field.get("data-search-exclude") == ""
    label, box = field
    assert (text_of(label), label.get("for")) == ("Your answer", box.get("id"))
    assert (box.get("inputmode"), box.get("disabled"), box.get("autocomplete")) == (
        "decimal",
        "disabled",
        "off",
    )


def test_an_open_question_has_a_text_area_and_a_good_answer(guide: etree.Element) -> None:
    words = question(guide, "words")
    area = words.find("p[@class='hr-field']/textarea")
    assert area is not None
    assert (area.get("rows"), area.get("id")) == ("4", "q-outcomes-words-field")
    assert text_of(words.find("details/summary")) == "A good answer says"
    assert text_of(words.find("details/div[@class='hr-model-answer']")).startswith("It says what was made.")


def test_items_to_put_in_order_stand_in_another_order_and_the_answer_in_the_right_one(
    guide: etree.Element,
) -> None:
    steps = question(guide, "steps")
    shown = [entry.get("data-option") for entry in steps.findall("ul[@class='hr-list hr-sortable']/li")]
    right = [entry.get("data-option") for entry in steps.findall("details/ol/li")]
    assert right == ["say", "make", "look"]
    assert sorted(map(str, shown)) == sorted(map(str, right))
    assert shown != right


def test_no_order_that_is_shown_is_the_right_one() -> None:
    for ids in (["a", "b"], *map(list, permutations("abcd"))):
        assert out_of_order(ids, "q-x/o") != list(range(len(ids)))
    assert out_of_order(["a", "b", "c"], "q-x/o") == out_of_order(["a", "b", "c"], "q-x/o")


def test_pairs_have_a_select_for_each_prompt_and_equal_cells_are_one_answer() -> None:
    pairs = question(page_of(RICH), "pairs")
    entries = pairs.findall("ul[@class='hr-list hr-matches']/li")
    assert [entry.get("data-option") for entry in entries] == ["alpha", "beta", "gamma"]
    for entry in entries:
        label, select = entry
        assert label.get("for") == select.get("id")
        first, *options = select
        assert (first.get("value"), first.text) == ("", "Choose")
        assert {(o.get("value"), o.text) for o in options} == {("alpha", "the first 😄"), ("beta", "a | b")}
    answer = [(e.get("data-option"), e.get("data-value")) for e in pairs.findall("details/ul/li")]
    assert answer == [("alpha", "alpha"), ("beta", "beta"), ("gamma", "alpha")]
