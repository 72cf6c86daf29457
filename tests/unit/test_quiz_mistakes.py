"""What an author can do wrong round the questions of a quiz, and the one line that each mistake gets."""

from __future__ import annotations

from time import process_time

import pytest
from tests.unit.mistakes import each_of
from tests.unit.quiz_pages import PAGE, problems
from tests.unit.quiz_pages import quiz_with as quiz

# name, page, the lines that are expected
MISTAKES: list[tuple[str, str, list[str]]] = [
    (
        "a quiz without id",
        "/// quiz | T\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n///\n",
        ["1:1: this quiz has no id; add a line '    id: q-some-name' below"],
    ),
    (
        "a quiz id that is taken",
        "/// quiz | T\n    id: q-x\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n///\n\n/// quiz | T\n    id: q-x\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n///\n",
        ["12:9: block id 'q-x' is taken at page.md:2"],
    ),
    (
        "a quiz without questions",
        quiz("Text."),
        ["1:1: this quiz has no questions; write each as a bold paragraph: **...?**"],
    ),
    (
        "an empty quiz",
        "/// quiz | T\n    id: q-x\n///\n",
        ["1:1: this quiz has no questions; write each as a bold paragraph: **...?**"],
    ),
    (
        "a share to pass that forgot its percent sign",
        "/// quiz | T\n    id: q-x\n    pass: 80\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n///\n",
        ["3:11: 'pass' must be a share from 0 to 1, or from 0% to 100%, not '80'; did you mean '80%'?"],
    ),
    (
        "a word for the share to pass",
        "/// quiz | T\n    id: q-x\n    pass: most\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n///\n",
        ["3:11: 'pass' must be a share from 0 to 1, or from 0% to 100%, not 'most'"],
    ),
    (
        "a word for true or false",
        "/// quiz | T\n    id: q-x\n    shuffle: maybe\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n///\n",
        ["3:14: 'shuffle' must be true or false, not 'maybe'"],
    ),
    (
        "a misspelt option",
        "/// quiz | T\n    id: q-x\n    suffle: true\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n///\n",
        ["3:5: unknown option 'suffle'; did you mean 'shuffle'? (id, pass, shuffle) of block 'quiz'"],
    ),
    (
        "an end that follows the last option at once",
        "/// quiz | T\n    id: q-x\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n///\n",
        ["8:1: leave an empty line before the closing '///'"],
    ),
    (
        "an end that follows the last question at once",
        "/// quiz | T\n    id: q-x\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n**T?** <!-- id: t answer: x -->\n///\n",
        ["10:1: leave an empty line before the closing '///'"],
    ),
    (
        "details with as many slashes as their quiz",
        quiz("**O?** <!-- id: o open -->\n\n/// details | A\nx\n///"),
        [
            "6:1: a block within a block has another number of slashes; write '//// details', and '////' to close it"
        ],
    ),
    (
        "details without their name",
        quiz("**O?** <!-- id: o open -->\n\n//// A good answer\nx\n////"),
        ["6:1: '//// A good answer' opens no block; write '//// details | Title'"],
    ),
    (
        "details that follow their question at once",
        quiz("**O?** <!-- id: o open -->\n//// details | A\nx\n////"),
        ["5:1: leave an empty line before '//// details'"],
    ),
    (
        "a checklist in a quiz",
        quiz(
            "**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n//// checklist | A\n    id: c-x\n\n- [ ] x\n\n////"
        ),
        ["9:1: block 'checklist' cannot stand in a quiz; close the quiz of line 1 before it"],
    ),
    (
        "a quiz that does not end",
        "/// quiz | T\n    id: q-x\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n",
        ["1:1: block 'quiz' is not closed; end it with '///'"],
    ),
    (
        "a quiz that does not end before the next one",
        "/// quiz | T\n    id: q-x\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n/// quiz | T\n    id: q-y\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n///\n",
        ["9:1: block 'quiz' cannot stand in a quiz; close the quiz of line 1 before it"],
    ),
    (
        "a quiz that ends with one slash too many",
        "/// quiz | T\n    id: q-x\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n////\n",
        ["9:1: '////' closes no block; block 'quiz' of line 1 ends with '///'"],
    ),
    (
        "a quiz in a blockquote",
        "".join(
            f"> {line}\n" for line in quiz("**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B").split("\n")
        ),
        ["1:3: block 'quiz' cannot stand in a blockquote; take the '>' away"],
    ),
    (
        "an id that is a day in YAML",
        "/// quiz | T\n    id: 2026-13-45\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n///\n",
        ["2:9: '2026-13-45' is no text in YAML; put quotes round it, or choose another id"],
    ),
    (
        "details that do not end",
        quiz("**Which?** <!-- id: which open -->\n\n//// details | A\nSo."),
        ["6:1: block 'details' is not closed; end it with '////'"],
    ),
    (
        "a share beyond everything",
        "/// quiz | T\n    id: q-x\n    pass: 1.5\n\n**A** <!-- open -->\n\n///\n",
        ["3:11: 'pass' must be a share from 0 to 1, or from 0% to 100%, not '1.5'"],
    ),
    (
        "a quoted true",
        "/// quiz | T\n    id: q-x\n    shuffle: 'true'\n\n**A** <!-- open -->\n\n///\n",
        ["3:14: 'shuffle' must be true or false, without quotes"],
    ),
    (
        "details that begin as code does",
        quiz("**A** <!-- open -->\n\n//// details | A\n    So.\n////"),
        ["7:1: leave an empty line below '//// details'"],
    ),
]

QUESTION = "**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B"

SOUND: dict[str, str] = {
    "options in code, feedback and an explanation": quiz(
        "**W?** <!-- id: w -->\n\n- [ ] A\n\n    ```\n    - [x] no option\n    ```\n\n    > No.\n\n- [x] B\n\n> So."
    ),
    "a list and a paragraph that asks within a question": quiz(
        "**W?** <!-- id: w answer: b -->\n\nSo what?\n\n- a\n- b"
    ),
    "a list within an option": quiz("**W?**\n\n- [ ] A\n\n    - one\n    - two\n\n- [x] B"),
    "a question over two lines": quiz("**Which\none?** <!-- id: w -->\n\n- [ ] A\n  too\n- [x] B"),
    "asterisks in code, underlines, emphasis at the end": quiz(
        "**What does `**` mean?** <!-- open -->\n\n__Which *one*?__ <!-- open id: b -->\n\n**And *this*** <!-- open -->"
    ),
    "bold text that is no question": quiz(f"{QUESTION}\n\n**Note**: so **it** is."),
    "a text with a bold beginning between question and options": quiz(
        "**Which?** <!-- id: which -->\n\n**Note:** one is enough.\n\n- [ ] A\n- [x] B"
    ),
    "a quotation of what closes a block": quiz(f"{QUESTION}\n\n> /// details"),
    "a comment that has nothing to do with the quiz": quiz(f"<!-- written in spring -->\n\n{QUESTION}"),
    "capitals and plus signs": quiz("**W?**\n\n+ [X] A\n+ [ ] B\n\n**V?**\n\n* [X] A\n* [X] B"),
    "every option right": quiz("**W?**\n\n- [x] A\n- [x] B"),
    "a pipe in code and an escaped one": quiz(
        "**W?** <!-- match -->\n\n| A | B |\n|:-:|---|\n| `a|b` | x |\n| c\\|d | y |"
    ),
    "a table and a quote in an open question": quiz(
        "**W?** <!-- open -->\n\n> So they say.\n\n| A |\n| - |\n| x |"
    ),
    "two quizzes that ask the same": quiz(QUESTION) + "\n" + quiz(QUESTION).replace("q-x", "q-y"),
    "a quiz in a list": "1. One\n\n" + "".join(f"    {line}\n" for line in quiz(QUESTION).split("\n")),
    "a quiz in a fence": f"````markdown\n{quiz('- [ ] A')}````\n",
    "all that a quiz may say": f"/// quiz\n    id: q-x\n    pass: '80 %'\n    shuffle: TRUE\n    attrs: {{lang: en}}\n\n{QUESTION}\n\n///\n",
}


@each_of("text", MISTAKES)
def test_a_mistake_gets_its_line(text: str, expected: list[str]) -> None:
    assert problems(text) == [f"{PAGE}:{line}" for line in expected]


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_what_is_unusual_but_right_is_no_mistake(text: str) -> None:
    assert problems(text) == []


def test_all_mistakes_come_together() -> None:
    text = quiz(
        "**A** <!-- opne -->\n\n**B** <!-- answer: 20± -->\n\n- [ ] C\n\n**D** <!-- order -->\n\n1. E"
    )
    places = ["4:12", "6:20", "8:1", "10:1"]
    assert [line.split(": ")[0] for line in problems(text)] == [f"{PAGE}:{place}" for place in places]


def test_lines_count_from_the_front_matter() -> None:
    assert problems("---\nid: a\n---\n\n" + quiz("**A** <!-- opn -->\n\n- [ ] A\n- [x] B")) == [
        f"{PAGE}:8:12: unknown word 'opn' in the comment; did you mean 'open'? (id:, rows:, answer:, open, order, match)"
    ]


def test_a_site_without_details_is_told_how_to_get_them() -> None:
    text = quiz("**A** <!-- open -->\n\n//// details | B\nC\n////")
    assert problems(text, known=frozenset({"quiz", "details"})) == []
    assert problems(text, known=frozenset({"quiz"})) == [
        f"{PAGE}:6:6: block 'details' is not known to this site; list 'pymdownx.blocks.details' under 'markdown_extensions'"
    ]


def test_many_signs_in_a_row_do_not_hold_up_the_check() -> None:
    start = process_time()
    for sign in ("`", "*", "|", "<!--", "[", "- [ ] ", "1", "±"):
        assert problems(quiz(f"**A {sign * 5000}** <!-- answer: {sign * 5000} -->")) is not None
        assert problems(quiz(f"**A** <!-- match -->\n\n| {sign * 5000} |\n| --- | --- |\n| {sign * 5000} |"))
    assert process_time() - start < 20
