"""What an author can do wrong in a quiz, and the one line that each mistake gets."""

from __future__ import annotations

from time import process_time

import pytest

from handrail.markdown.scan import Scan
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import SourceFile
from handrail.sources.pages import split_page

PAGE = "page.md"


def quiz(body: str) -> str:
    """Return a quiz with an id; its body begins on line 4."""
    return f"/// quiz | T\n    id: q-x\n\n{body}\n\n///\n"


def problems(text: str, *, known: frozenset[str] | None = None) -> list[str]:
    found = Diagnostics()
    scan = Scan(found, known)
    scan.read(split_page(SourceFile(PAGE, text), PAGE, found), is_module=True)
    return [str(problem) for problem in found]


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
        "a question without options or answer",
        quiz("**Which?** <!-- id: which -->"),
        [
            "4:1: this question has no options and no answer; write '- [ ] text' and '- [x] text' below it, or '<!-- answer: ... -->' or '<!-- open -->' behind it"
        ],
    ),
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
        "an answer and options",
        quiz("**Which?** <!-- id: which answer: B -->\n\n- [ ] A\n- [x] B"),
        ["6:1: this question has an answer and options; remove one of them"],
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
        "two options with one text",
        quiz("**Which one?**\n\n- [ ] A\n- [x] A"),
        ["7:3: option id 'a' is taken on line 6; give one of them its own: <!-- id: some-name -->"],
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
        "options before the first question",
        quiz("- [ ] A\n- [x] B"),
        ["4:1: these options belong to no question; write it above them as a bold paragraph: **...?**"],
    ),
    (
        "a paragraph for the first question",
        quiz("Intro.\n\n- [ ] A\n- [x] B\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B"),
        [
            "4:1: this is no question; write it as one bold paragraph with one comment behind it: **...?** <!-- id: some-name -->"
        ],
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
        "a second question that is no more than a word",
        quiz("**Which?** <!-- id: which -->\n\n- [x] A\n- [ ] B\n\nand\n\n- [ ] C\n- [ ] D"),
        [
            "9:1: this is no question; write it as one bold paragraph with one comment behind it: **...?** <!-- id: some-name -->"
        ],
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
        "an id that is a day in YAML",
        "/// quiz | T\n    id: 2026-13-45\n\n**Which?** <!-- id: which -->\n\n- [ ] A\n- [x] B\n\n///\n",
        ["2:9: '2026-13-45' is no text in YAML; put quotes round it, or choose another id"],
    ),
    (
        "a misspelt key in a quiz within a list",
        "1. One\n\n    /// quiz | T\n        id: q-x\n\n    **Which?** <!-- idd: x -->\n\n    - [ ] A\n    - [x] B\n\n    ///\n",
        [
            "6:21: unknown word 'idd' in the comment; did you mean 'id:'? (id:, rows:, answer:, open, order, match)"
        ],
    ),
    (
        "options that are code",
        quiz("**Which?** <!-- id: which -->\n\n    - [ ] A\n    - [x] B"),
        ["6:1: four spaces make code of this; begin the line with '- [ ]'"],
    ),
    (
        "code that follows its question at once",
        quiz("**Which?** <!-- id: which -->\n```\ncode\n```\n\n- [ ] A\n- [x] B"),
        ["5:1: leave an empty line above this code"],
    ),
    (
        "details that do not end",
        quiz("**Which?** <!-- id: which open -->\n\n//// details | A\nSo."),
        ["6:1: block 'details' is not closed; end it with '////'"],
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
        "details that begin as code does",
        quiz("**A** <!-- open -->\n\n//// details | A\n    So.\n////"),
        ["7:1: leave an empty line below '//// details'"],
    ),
    (
        "a text of an option that does not stand in far enough",
        quiz("**A**\n\n- [ ] A\n\n  So.\n\n- [x] B"),
        ["8:1: what belongs to an option stands four spaces in"],
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


@pytest.mark.parametrize(("text", "expected"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
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
