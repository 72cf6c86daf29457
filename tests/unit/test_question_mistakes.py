"""What an author can do wrong in a question, its comment or its answer, and the one line that each mistake gets."""

from __future__ import annotations

from tests.unit.mistakes import each_of
from tests.unit.quiz_pages import PAGE, problems
from tests.unit.quiz_pages import quiz_with as quiz

# name, page, the lines that are expected
MISTAKES: list[tuple[str, str, list[str]]] = [
    (
        "a question without options or answer",
        quiz("**Which?** <!-- id: which -->"),
        [
            "4:1: this question has no options and no answer; write '- [ ] text' and '- [x] text' below it, or '<!-- answer: ... -->' or '<!-- open -->' behind it"
        ],
    ),
    (
        "a misspelt word in the comment",
        quiz("**Which?** <!-- id: which opne -->\n\n- [ ] A\n- [x] B"),
        [
            "4:27: unknown word 'opne' in the comment; did you mean 'open'? (id:, rows:, answer:, open, order, match)"
        ],
    ),
    (
        "a misspelt key in the comment",
        quiz("**Which?** <!-- di: which -->\n\n- [ ] A\n- [x] B"),
        [
            "4:17: unknown word 'di' in the comment; did you mean 'id:'? (id:, rows:, answer:, open, order, match)"
        ],
    ),
    (
        "a tolerance without number",
        quiz("**Share?** <!-- id: share answer: 20± -->"),
        ["4:35: '20±' is no number; write '20', '3,5' or '20±5', or put a text in quotes"],
    ),
    (
        "a number with its unit",
        quiz("**Share?** <!-- id: share answer: 20 % -->"),
        ["4:35: '20 %' is no number; write '20', '3,5' or '20±5', or put a text in quotes"],
    ),
    (
        "a number with a sign for thousands",
        quiz("**Share?** <!-- id: share answer: 1,000 -->"),
        ["4:35: '1,000' may be a thousand or a decimal; write 1000, or 1.000 with a point"],
    ),
    (
        "a negative tolerance",
        quiz("**Share?** <!-- id: share answer: 20±-5 -->"),
        ["4:35: the tolerance of '20±-5' is negative; write it without the sign"],
    ),
    (
        "an answer and options",
        quiz("**Which?** <!-- id: which answer: B -->\n\n- [ ] A\n- [x] B"),
        ["6:1: this question has an answer and options; remove one of them"],
    ),
    (
        "an open question with an answer",
        quiz("**Open?** <!-- id: o open answer: x -->"),
        [
            "4:1: an open question has no right answer; remove 'answer:' and say in '//// details' what a good one says"
        ],
    ),
    (
        "rows without a text area",
        quiz("**Open?** <!-- id: o rows: 4 answer: x -->"),
        ["4:1: 'rows' is for open questions; remove it, or add 'open'"],
    ),
    (
        "a word for the number of rows",
        quiz("**Open?** <!-- id: o open rows: many -->"),
        ["4:33: 'rows' must be a whole number from 1 to 40, not 'many'"],
    ),
    (
        "two kinds of question at once",
        quiz("**Open?** <!-- id: o open order -->"),
        ["4:27: 'open' and 'order' exclude each other; remove one"],
    ),
    (
        "two questions with one text",
        quiz("**Which one?**\n\n- [ ] A\n- [x] B\n\n**Which one?**\n\n- [ ] A\n- [x] B"),
        ["9:1: question id 'which-one' is taken on line 4; give one of them its own: <!-- id: some-name -->"],
    ),
    (
        "a question that is not bold",
        quiz("Which one? <!-- id: which -->\n\n- [ ] A\n- [x] B"),
        [
            "4:1: this is no question; write it as one bold paragraph with one comment behind it: **...?** <!-- id: some-name -->"
        ],
    ),
    (
        "a second question that is not bold",
        quiz("**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\nWhich other?\n\n- [ ] A\n- [x] B"),
        [
            "9:1: this is no question; write it as one bold paragraph with one comment behind it: **...?** <!-- id: some-name -->"
        ],
    ),
    (
        "a question of which only a part is bold",
        quiz("**Which one?** (choose)\n\n- [ ] A\n- [x] B"),
        [
            "4:1: this is no question; write it as one bold paragraph with one comment behind it: **...?** <!-- id: some-name -->"
        ],
    ),
    (
        "a heading for a question",
        quiz("### Which one?\n\n- [ ] A\n- [x] B"),
        [
            "4:1: this is no question; write it as one bold paragraph with one comment behind it: **...?** <!-- id: some-name -->"
        ],
    ),
    (
        "a comment on the line below its question",
        quiz("**Which one?**\n<!-- id: which -->\n\n- [ ] A\n- [x] B"),
        [
            "5:1: a comment on a line of its own is lost; write it behind the question or the option, on the same line"
        ],
    ),
    (
        "a comment in a paragraph of its own",
        quiz("**Which one?**\n\n<!-- id: which -->\n\n- [ ] A\n- [x] B"),
        [
            "6:1: a comment on a line of its own is lost; write it behind the question or the option, on the same line"
        ],
    ),
    (
        "a paragraph for the first question",
        quiz("Intro.\n\n- [ ] A\n- [x] B\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B"),
        [
            "4:1: this is no question; write it as one bold paragraph with one comment behind it: **...?** <!-- id: some-name -->"
        ],
    ),
    (
        "a second question that is no more than a word",
        quiz("**Which?** <!-- id: which -->\n\n- [x] A\n- [ ] B\n\nand\n\n- [ ] C\n- [ ] D"),
        [
            "9:1: this is no question; write it as one bold paragraph with one comment behind it: **...?** <!-- id: some-name -->"
        ],
    ),
    (
        "a second question of which only a part is bold, below one without options",
        quiz("**Which?** <!-- id: which -->\n\n**Which** of these?\n\n- [ ] A\n- [x] B"),
        [
            "4:1: this question has no options and no answer; write '- [ ] text' and '- [x] text' below it, or '<!-- answer: ... -->' or '<!-- open -->' behind it",
            "6:1: this is no question; write it as one bold paragraph with one comment behind it: **...?** <!-- id: some-name -->",
        ],
    ),
    (
        "a question with the address of another",
        "/// quiz | T\n    id: q-x\n\n**A** <!-- id: b answer: x -->\n\n///\n\n/// quiz | T\n    id: q\n\n**A** <!-- id: x-b answer: x -->\n\n///\n",
        ["11:1: its address '#q-x-b' on this page is that of line 4; choose another id"],
    ),
    (
        "a question with the address of a field",
        quiz("**A** <!-- id: a answer: x -->\n\n**B** <!-- id: a-field answer: y -->"),
        ["6:1: its address '#q-x-a-field' on this page is that of line 4; choose another id"],
    ),
    (
        "two comments behind a question",
        quiz("**A** <!-- id: a --> <!-- answer: x -->"),
        [
            "4:1: this is no question; write it as one bold paragraph with one comment behind it: **...?** <!-- id: some-name -->"
        ],
    ),
    (
        "empty answers",
        quiz("**A** <!-- id: a answer: -->\n\n**B** <!-- answer: a | -->"),
        ["4:26: the answer is empty", "6:20: an alternative of the answer is empty"],
    ),
    (
        "a misspelt key in a quiz within a list",
        "1. One\n\n    /// quiz | T\n        id: q-x\n\n    **Which?** <!-- idd: x -->\n\n    - [ ] A\n    - [x] B\n\n    ///\n",
        [
            "6:21: unknown word 'idd' in the comment; did you mean 'id:'? (id:, rows:, answer:, open, order, match)"
        ],
    ),
    (
        "code that follows its question at once",
        quiz("**Which?** <!-- id: which -->\n```\ncode\n```\n\n- [ ] A\n- [x] B"),
        ["5:1: leave an empty line above this code"],
    ),
    (
        "a key behind the answer",
        quiz("**Which?** <!-- answer: 20 id: which -->"),
        ["4:28: 'id:' stands behind 'answer:', which takes the rest of the comment; put it before"],
    ),
    (
        "a key twice, one without value, and an id that is none",
        quiz("**A** <!-- id: a id: b open -->\n\n**B** <!-- open id: -->\n\n**C** <!-- id: -c open -->"),
        [
            "4:18: 'id:' stands there twice; remove one",
            "6:17: 'id:' names nothing; write 'id: ...' or remove it",
            "8:16: '-c' cannot be an id; use letters, digits, '-', '_' and '.', such as 'which-outcome'",
        ],
    ),
]


@each_of("text", MISTAKES)
def test_a_mistake_gets_its_line(text: str, expected: list[str]) -> None:
    assert problems(text) == [f"{PAGE}:{line}" for line in expected]
