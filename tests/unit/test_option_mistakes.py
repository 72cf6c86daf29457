"""What an author can do wrong in options, their feedback, and what is put in order or matched: one line for each."""

from __future__ import annotations

from tests.unit.mistakes import each_of
from tests.unit.quiz_pages import PAGE, problems
from tests.unit.quiz_pages import quiz_with as quiz

# name, page, the lines that are expected
MISTAKES: list[tuple[str, str, list[str]]] = [
    (
        "a single option",
        quiz("**Which?** <!-- id: which -->\n\n- [x] A"),
        ["4:1: this question has one option; write at least two"],
    ),
    (
        "no right option",
        quiz("**Which?** <!-- id: which -->\n\n- [ ] A\n- [ ] B"),
        ["4:1: no option of this question is right; mark one or more with '[x]'"],
    ),
    (
        "one item to put in order",
        quiz("**Order?** <!-- id: o order -->\n\n1. A"),
        ["4:1: this question has one item to put in order; write at least two"],
    ),
    (
        "nothing to put in order",
        quiz("**Order?** <!-- id: o order -->"),
        ["4:1: this question has nothing to order; write an ordered list of '1. text' below it"],
    ),
    (
        "bullets to put in order",
        quiz("**Order?** <!-- id: o order -->\n\n- A\n- B"),
        ["6:1: the items to put in order are an ordered list; write '1. text'"],
    ),
    (
        "boxes to put in order",
        quiz("**Order?** <!-- id: o order -->\n\n- [ ] A\n- [x] B"),
        ["6:1: the items to put in order are an ordered list; write '1. text'"],
    ),
    (
        "a box in an ordered list",
        quiz("**Order?** <!-- id: o order -->\n\n1. [x] A\n2. B"),
        ["6:4: an item to put in order has no box; its place is the answer: '1. text'"],
    ),
    (
        "an ordered list that Python-Markdown does not know",
        quiz("**Order?** <!-- id: o order -->\n\n1) A\n2) B"),
        ["6:1: an ordered list has a full stop behind its numbers: '1. text'"],
    ),
    (
        "a task list to match",
        quiz("**M?** <!-- id: m match -->\n\n- [ ] A\n- [x] B"),
        ["6:1: this question has 'match' and options; remove one of them"],
    ),
    (
        "a table to match with one column",
        quiz("**M?** <!-- id: m match -->\n\n| A |\n| --- |\n| x |\n| y |"),
        ["6:1: a table to match has two columns, this one has one column"],
    ),
    (
        "a table to match with three columns",
        quiz(
            "**M?** <!-- id: m match -->\n\n| A | B | C |\n| --- | --- | --- |\n| x | y | z |\n| y | z | z |"
        ),
        ["6:1: a table to match has two columns, this one has 3 columns"],
    ),
    (
        "a table to match with one row",
        quiz("**M?** <!-- id: m match -->\n\n| A | B |\n| --- | --- |\n| x | y |"),
        ["6:1: a table to match has at least two rows below its head"],
    ),
    (
        "empty cells in a table to match",
        quiz("**M?** <!-- id: m match -->\n\n| A | B |\n| --- | --- |\n| x | |\n| <!-- id: z --> | y |"),
        [
            "8:6: this cell is empty; both cells of a row need a text",
            "9:3: this cell is empty; both cells of a row need a text",
        ],
    ),
    (
        "a table to match without dashes",
        quiz("**M?** <!-- id: m match -->\n\n| A | B |\n| x | y |\n| z | w |"),
        ["6:1: this table has no line '| --- | --- |' below its head"],
    ),
    (
        "two pairs with one prompt",
        quiz("**M?** <!-- id: m match -->\n\n| A | B |\n| --- | --- |\n| x | y |\n| x | z |"),
        ["9:3: pair id 'x' is taken on line 8; give one of them its own: <!-- id: some-name -->"],
    ),
    (
        "two options with one text",
        quiz("**Which one?**\n\n- [ ] A\n- [x] A"),
        ["7:3: option id 'a' is taken on line 6; give one of them its own: <!-- id: some-name -->"],
    ),
    (
        "options before the first question",
        quiz("- [ ] A\n- [x] B"),
        ["4:1: these options belong to no question; write it above them as a bold paragraph: **...?**"],
    ),
    (
        "options that follow their question at once",
        quiz("**Which?** <!-- id: which -->\n- [ ] A\n- [x] B"),
        ["5:1: leave an empty line above this list"],
    ),
    (
        "an option that follows feedback at once",
        quiz("**Which?** <!-- id: which -->\n\n- [ ] A\n\n    > No.\n- [x] B"),
        ["9:1: leave an empty line above this option"],
    ),
    (
        "feedback that follows its option at once",
        quiz("**Which?** <!-- id: which -->\n\n- [ ] A\n  > No.\n- [x] B"),
        ["7:1: feedback stands alone: an empty line above it, four spaces before '>'"],
    ),
    (
        "feedback that does not stand in far enough",
        quiz("**Which?** <!-- id: which -->\n\n- [ ] A\n\n  > No.\n\n- [x] B"),
        ["8:1: feedback stands alone: an empty line above it, four spaces before '>'"],
    ),
    (
        "an option within an option",
        quiz("**Which?** <!-- id: which -->\n\n- [ ] A\n  - [x] B\n- [ ] C"),
        ["7:3: options cannot be nested; begin the line with '- [ ]'"],
    ),
    (
        "options without their spaces",
        quiz("**Which?** <!-- id: which -->\n\n-[ ] A\n- [x] B\n- []C\n- [ ]"),
        [
            "6:1: '-[ ] A' is no option; write '- [ ] text' or '- [x] text', with both spaces",
            "8:1: '- []C' is no option; write '- [ ] text' or '- [x] text', with both spaces",
            "9:1: '- [ ]' has no text; write '- [ ] text' or '- [x] text', with both spaces",
        ],
    ),
    (
        "an option without box",
        quiz("**Which?** <!-- id: which -->\n\n- [x] A\n- B"),
        ["7:3: this option has no box; write '- [ ] text' or '- [x] text'"],
    ),
    (
        "a list without boxes",
        quiz("**Which?** <!-- id: which -->\n\n- A\n- B"),
        ["6:1: this list has no boxes; write '- [ ] text' and '- [x] text'"],
    ),
    (
        "a second list of options",
        quiz("**Which?** <!-- id: which -->\n\n- [x] A\n- [ ] B\n\n```\nx\n```\n\n- [ ] C\n- [ ] D"),
        ["13:1: this question has options already; write a question above these, or make one list of both"],
    ),
    (
        "misspelt words in the comments of options",
        quiz(
            "**Which?** <!-- id: which -->\n\n- [x] A <!-- fixd -->\n- [ ] B <!-- id: a b -->\n- [ ] C <!-- id: c fixed -->"
        ),
        [
            "6:14: unknown word 'fixd' in the comment; did you mean 'fixed'? (id:, fixed)",
            "7:20: unknown word 'b' in the comment (id:, fixed)",
        ],
    ),
    (
        "a comment in the middle of an option",
        quiz("**Which?** <!-- id: which -->\n\n- [x] A <!-- id: a --> so\n- [ ] B"),
        ["6:9: write the comment at the end of the option, and one only"],
    ),
    (
        "options that are code",
        quiz("**Which?** <!-- id: which -->\n\n    - [ ] A\n    - [x] B"),
        ["6:1: four spaces make code of this; begin the line with '- [ ]'"],
    ),
    (
        "a table whose dashes do not fit",
        quiz("**A** <!-- match -->\n\n| A | B |\n| - |\n| x | y |"),
        ["6:1: the head of this table and the line '| --- | --- |' below it differ in their columns"],
    ),
    (
        "a list of options after explanation, without its line",
        quiz("**A**\n\n> So.\n- [ ] A\n- [x] B"),
        ["7:1: leave an empty line above this list"],
    ),
    (
        "a text of an option that does not stand in far enough",
        quiz("**A**\n\n- [ ] A\n\n  So.\n\n- [x] B"),
        ["8:1: what belongs to an option stands four spaces in"],
    ),
]


@each_of("text", MISTAKES)
def test_a_mistake_gets_its_line(text: str, expected: list[str]) -> None:
    assert problems(text) == [f"{PAGE}:{line}" for line in expected]
