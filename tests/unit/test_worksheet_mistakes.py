"""What an author can do wrong in a worksheet, and the one line that each mistake gets."""

from __future__ import annotations

from time import process_time

import pytest
from tests.unit.sheet_pages import PAGE, filled, guide_sheet, scan_of, sheet

A = "**A** <!-- id: a -->"
KIND = "**Kind** <!-- id: kind choice -->\n\n- [ ] One\n- [ ] Two"
TABLE = "**T** <!-- id: t table -->\n\n| One | Two |\n| --- | --- |"
WORDS = "(id:, score:, rows:, list, choice, choices, table)"
NO_FIELD = "this is no field; write a bold label, a colon and a hint, and one comment: **Label**: hint <!-- id: some-name -->"
STRAY = "this belongs to no field; write it above the first field, or behind the colon of a label"
LOST = "a comment on a line of its own is lost; write it behind the label and its hint, on the same line"

# name, page, the lines that are expected
MISTAKES: list[tuple[str, str, list[str]]] = [
    (
        "a worksheet without id",
        f"/// worksheet | T\n\n{A}\n\n///\n",
        ["1:1: this worksheet has no id; add a line '    id: some-name' below"],
    ),
    (
        "an id that cannot be one",
        f"/// worksheet | T\n    id: s/x\n\n{A}\n\n///\n",
        ["2:9: 's/x' cannot be an id; use letters, digits, '-', '_' and '.', such as 'value-exchange'"],
    ),
    (
        "an id that is taken",
        sheet(A) + "\n" + sheet(A),
        ["9:9: block id 's-x' is taken at page.md:2"],
    ),
    (
        "an id that a quiz has",
        "/// quiz | T\n    id: s-x\n\n**W?** <!-- open -->\n\n///\n\n" + sheet(A),
        ["9:9: block id 's-x' is taken at page.md:2"],
    ),
    (
        "a misspelt option",
        sheet(A, "    layuot: canvas\n"),
        ["3:5: unknown option 'layuot'; did you mean 'layout'? (id, layout) of block 'worksheet'"],
    ),
    (
        "a misspelt layout",
        sheet(A, "    layout: canvsa\n"),
        [
            "3:13: unknown layout 'canvsa'; did you mean 'canvas'? (plain, canvas, steps, table, quadrant, stack)"
        ],
    ),
    (
        "a layout that is none",
        sheet(A, "    layout:\n"),
        ["3:12: 'layout' must be a word, not nothing (plain, canvas, steps, table, quadrant, stack)"],
    ),
    (
        "a quadrant with three fields",
        sheet("**A**\n\n**B**\n\n**C**", "    layout: quadrant\n"),
        [
            "3:13: layout 'quadrant' has four fields, this worksheet has 3; write four, or choose another layout"
        ],
    ),
    (
        "a worksheet without fields",
        sheet("Text."),
        [
            "1:1: this worksheet has no fields; write each as a bold label: **Label**: hint <!-- id: some-name -->"
        ],
    ),
    (
        "a misspelt word in the comment",
        sheet("**A** <!-- id: a lsit -->"),
        [f"4:18: unknown word 'lsit' in the comment; did you mean 'list'? {WORDS}"],
    ),
    (
        "a word of quizzes in the comment",
        sheet("**A** <!-- id: a answer: b -->"),
        [f"4:18: unknown word 'answer' in the comment {WORDS}"],
    ),
    (
        "an id that holds a space",
        sheet("**A** <!-- id: a b -->"),
        [f"4:18: unknown word 'b' in the comment {WORDS}"],
    ),
    (
        "a score without its limits",
        sheet("**A** <!-- id: a score: 5 -->"),
        ["4:25: 'score' must be two whole numbers, the lower one first, such as 1-5, not '5'"],
    ),
    (
        "a score that goes down",
        sheet("**A** <!-- id: a score: 5-1 -->"),
        ["4:25: 'score' must be two whole numbers, the lower one first, such as 1-5, not '5-1'"],
    ),
    (
        "a score with halves",
        sheet("**A** <!-- id: a score: 0.5-1 -->"),
        ["4:25: 'score' must be two whole numbers, the lower one first, such as 1-5, not '0.5-1'"],
    ),
    (
        "too many rows",
        sheet("**A** <!-- id: a rows: 99 -->"),
        ["4:24: 'rows' must be a whole number from 1 to 40, not '99'"],
    ),
    (
        "rows of a choice",
        sheet("**A** <!-- id: a rows: 3 choice -->\n\n- [ ] One\n- [ ] Two"),
        ["4:1: 'rows' is for texts, lists and tables; remove it"],
    ),
    (
        "rows of a score",
        sheet("**A** <!-- id: a rows: 3 score: 1-5 -->"),
        ["4:1: 'rows' is for texts, lists and tables; remove it"],
    ),
    (
        "two kinds of field at once",
        sheet("**A** <!-- id: a list table -->"),
        ["4:23: 'list' and 'table' exclude each other; remove one"],
    ),
    (
        "a score that is a list",
        sheet("**A** <!-- id: a list score: 1-5 -->"),
        ["4:1: 'list' and 'score:' exclude each other; remove one"],
    ),
    (
        "a choice without options",
        sheet("**A** <!-- id: a choice -->"),
        ["4:1: this field has no options; write '- [ ] text' below it, two or more"],
    ),
    (
        "a choice with one option",
        sheet("**A** <!-- id: a choice -->\n\n- [ ] One"),
        ["4:1: this field has one option; write at least two"],
    ),
    (
        "a list without boxes",
        sheet("**A** <!-- id: a choice -->\n\n- One\n- Two"),
        ["6:1: this list has no boxes; write '- [ ] text'"],
    ),
    (
        "an option without box",
        sheet("**A** <!-- id: a choice -->\n\n- [ ] One\n- Two"),
        ["7:3: this option has no box; write '- [ ] text'"],
    ),
    (
        "an option without its spaces",
        sheet("**A** <!-- id: a choice -->\n\n- [ ] One\n- []Two\n- [ ] Three"),
        ["7:1: '- []Two' is no option; write '- [ ] text', with both spaces"],
    ),
    (
        "an option that is ticked",
        sheet("**A** <!-- id: a choice -->\n\n- [ ] One\n- [x] Two"),
        ["7:3: the learner chooses; write '- [ ]'"],
    ),
    (
        "options that are nested",
        sheet("**A** <!-- id: a choice -->\n\n- [ ] One\n    - [ ] Two\n- [ ] Three"),
        ["7:5: options cannot be nested; begin the line with '- [ ]'"],
    ),
    (
        "two options with one text",
        sheet("**A** <!-- id: a choice -->\n\n- [ ] One\n- [ ] One"),
        ["7:3: option id 'one' is taken on line 6; give one of them its own: <!-- id: some-name -->"],
    ),
    (
        "a word of quizzes in the comment of an option",
        sheet("**A** <!-- id: a choice -->\n\n- [ ] One <!-- fixed -->\n- [ ] Two"),
        ["6:16: unknown word 'fixed' in the comment; did you mean 'id:'? (id:)"],
    ),
    (
        "a comment in the middle of an option",
        sheet("**A** <!-- id: a choice -->\n\n- [ ] One <!-- id: one --> or so\n- [ ] Two"),
        ["6:11: write the comment at the end of the option, and one only"],
    ),
    (
        "a second list of options",
        sheet(f"{KIND}\n\n```\nx\n```\n\n- [ ] Three\n- [ ] Four"),
        [
            f"9:1: {STRAY}",
            "13:1: this field has options already; write a field above these, or make one list of both",
        ],
    ),
    (
        "options of a text",
        sheet("**A** <!-- id: a -->\n\n- [ ] One\n- [ ] Two"),
        ["6:1: this field has options; add 'choice' or 'choices' to its comment, or remove them"],
    ),
    (
        "options before the first field",
        sheet(f"- [ ] One\n- [ ] Two\n\n{A}"),
        [
            "4:1: these options belong to no field; write it above them: **Label** <!-- id: some-name choice -->"
        ],
    ),
    (
        "a paragraph for a field with options",
        sheet(f"{KIND}\n\nWhich?\n\n- [ ] One\n- [ ] Two"),
        [f"9:1: {NO_FIELD}"],
    ),
    (
        "a table without head",
        sheet("**T** <!-- id: t table -->"),
        ["4:1: this field has no table; write its head below it: '| Column |' and '| --- |', a line each"],
    ),
    (
        "a table without dashes",
        sheet("**T** <!-- id: t table -->\n\n| One | Two |"),
        ["6:1: this table has no line '| --- | --- |' below its head"],
    ),
    (
        "a table with rows",
        sheet(f"{TABLE}\n| 1 | 2 |\n| 3 | 4 |"),
        [
            "8:3: the learner writes the rows; remove this one, and say 'rows: 3' in the comment for so many",
        ],
    ),
    (
        "a row that is a bar",
        sheet(f"{TABLE}\n|"),
        [
            "8:1: the learner writes the rows; remove this one, and say 'rows: 3' in the comment for so many",
        ],
    ),
    (
        "a column without name",
        sheet("**T** <!-- id: t table -->\n\n| One | |\n| --- | --- |"),
        ["6:8: this column has no name; learners are told what to write by it"],
    ),
    (
        "two columns with one name",
        sheet("**T** <!-- id: t table -->\n\n| One | One |\n| --- | --- |"),
        ["6:9: column id 'one' is taken on line 6; give one of them its own: <!-- id: some-name -->"],
    ),
    (
        "a misspelt word in the comment of a column",
        sheet("**T** <!-- id: t table -->\n\n| One <!-- di: one --> | Two |\n| --- | --- |"),
        ["6:12: unknown word 'di' in the comment; did you mean 'id:'? (id:)"],
    ),
    (
        "a table of a text",
        sheet("**T** <!-- id: t -->\n\n| One |\n| --- |"),
        ["6:1: this field has a table; add 'table' to its comment, or remove it"],
    ),
    (
        "a second table",
        sheet(f"{TABLE}\n\n| Three |\n| --- |"),
        ["9:1: this field has a table already; write a field above this one"],
    ),
    (
        "two fields with one label",
        sheet("**A**\n\n**A**"),
        ["6:1: field id 'a' is taken on line 4; give one of them its own: <!-- id: some-name -->"],
    ),
    (
        "two labels that read alike",
        sheet("**A *b***\n\n**A b** <!-- id: c -->"),
        ["6:1: the label 'A b' stands on line 4 already; examples could mean either"],
    ),
    (
        "a label that is not bold",
        sheet("A: what? <!-- id: a -->"),
        [f"4:1: {NO_FIELD}"],
    ),
    (
        "a hint without colon",
        sheet("**A** what? <!-- id: a -->"),
        [f"4:1: {NO_FIELD}"],
    ),
    (
        "a heading for a field",
        sheet(f"{A}\n\n### B <!-- id: b -->"),
        [f"6:1: {NO_FIELD}"],
    ),
    (
        "two comments behind a label",
        sheet("**A** <!-- id: a --> <!-- list -->"),
        [f"4:1: {NO_FIELD}"],
    ),
    (
        "a comment on the line below its label",
        sheet("**A**: what?\n<!-- id: a -->"),
        [f"5:1: {LOST}"],
    ),
    (
        "a comment in a paragraph of its own",
        sheet("**A**: what?\n\n<!-- id: a list -->"),
        [f"6:1: {LOST}"],
    ),
    (
        "a paragraph, a quote and a list below a field",
        sheet(f"{A}\n\nMore.\n\n> So.\n\n- this\n- that"),
        [f"6:1: {STRAY}", f"8:1: {STRAY}", f"10:1: {STRAY}"],
    ),
    (
        "details below a field",
        sheet(f"{A}\n\n//// details | More\nSo.\n////"),
        [f"6:1: {STRAY}"],
    ),
    (
        "options that follow their label at once",
        sheet("**A** <!-- id: a choice -->\n- [ ] One\n- [ ] Two"),
        ["5:1: leave an empty line above this list"],
    ),
    (
        "an end that follows the last field at once",
        f"/// worksheet | T\n    id: s-x\n\n{A}\n///\n",
        ["5:1: leave an empty line before the closing '///'"],
    ),
    (
        "a worksheet that is not closed",
        f"/// worksheet | T\n    id: s-x\n\n{A}\n",
        ["1:1: block 'worksheet' is not closed; end it with '///'"],
    ),
    (
        "a quiz in a worksheet",
        sheet(f"Text.\n\n//// quiz | Q\n    id: q\n\n**W?** <!-- open -->\n\n////\n\n{A}"),
        ["6:1: block 'quiz' cannot stand in a worksheet; close the worksheet of line 1 before it"],
    ),
    (
        "an example outside of a worksheet",
        "/// filled | T\n\n**A**: b\n\n///\n",
        ["1:5: block 'filled' stands in a worksheet, below its fields; put it there"],
    ),
    (
        "an example with as many slashes as its worksheet",
        sheet(f"{A}\n\n/// filled | Once\n\n**A**: b\n\n///"),
        [
            "6:1: a block within a block has another number of slashes; write '//// filled', and '////' to close it"
        ],
    ),
    (
        "an example that is not closed",
        sheet(f"{A}\n\n//// filled | Once\n\n**A**: b"),
        ["6:1: block 'filled' is not closed; end it with '////'"],
    ),
    (
        "an example whose title has no bar",
        sheet(f"{A}\n\n//// filled: Once\n\n**A**: b\n\n////"),
        ["6:1: '//// filled: Once' opens no block; write '//// filled | Title'"],
    ),
    (
        "an example that follows a field at once",
        sheet(f"{A}\n//// filled | Once\n\n**A**: b\n\n////"),
        ["5:1: leave an empty line before '//// filled'"],
    ),
    (
        "an end that follows the example at once",
        sheet(f"{A}\n\n//// filled | Once\n\n**A**: b\n////"),
        ["9:1: leave an empty line before the closing '////'"],
    ),
    (
        "an example in an example",
        sheet(f"{A}\n\n//// filled | Once\n\n**A**: b\n\n///// filled | Twice\n\n**A**: b\n\n/////\n\n////"),
        [
            "10:1: block 'filled' cannot stand in a filled example; close the filled example of line 6 before it"
        ],
    ),
    (
        "a label that the worksheet does not have",
        sheet("**Problem**\n\n" + filled("**Probelm**: It hurts.")),
        ["8:1: unknown field 'Probelm'; did you mean 'Problem'? (Problem)"],
    ),
    (
        "a field that is left out",
        sheet("**Problem**\n\n**Jobs** <!-- list -->\n\n" + filled("**Problem**: It hurts.")),
        ["8:1: this example has no value for field 'Jobs'; add '**Jobs**: ...'"],
    ),
    (
        "a field without a value",
        sheet("**Problem**\n\n**Jobs** <!-- list -->\n\n" + filled("**Problem**:", "**Jobs**: x")),
        ["10:1: field 'Problem' has no value; write it behind a colon, or below"],
    ),
    (
        "two values for a field",
        sheet("**Problem**\n\n" + filled("**Problem**: a", "**Problem**: b")),
        ["10:1: field 'Problem' has a value on line 8 already; remove one"],
    ),
    (
        "an option that the field does not have",
        sheet(f"{KIND}\n\n" + filled("**Kind**: Tow")),
        ["11:1: unknown option 'Tow'; did you mean 'Two'? (One, Two)"],
    ),
    (
        "two options of a choice",
        sheet(f"{KIND}\n\n" + filled("**Kind**\n\n- One\n- Two")),
        ["14:3: field 'Kind' takes one option; remove this one"],
    ),
    (
        "an option of several that there is not",
        sheet(KIND.replace("choice", "choices") + "\n\n" + filled("**Kind**\n\n- One\n- Onetwo")),
        ["14:3: unknown option 'Onetwo'; did you mean 'Two'? (One, Two)"],
    ),
    (
        "a score that is out of bounds",
        sheet("**S** <!-- id: s score: 1-5 -->\n\n" + filled("**S**: 7")),
        ["8:1: field 'S' begins with a number from 1 to 5, not '7'"],
    ),
    (
        "a score between two numbers",
        sheet("**S** <!-- id: s score: 1-5 -->\n\n" + filled("**S**: 3.5")),
        ["8:1: field 'S' begins with a number from 1 to 5, not '3.5'"],
    ),
    (
        "a word for a score",
        sheet("**S** <!-- id: s score: 1-5 -->\n\n" + filled("**S**\n\nhigh")),
        ["10:1: field 'S' begins with a number from 1 to 5, not 'high'"],
    ),
    (
        "a text for a table",
        sheet(f"{TABLE}\n\n" + filled("**T**: so")),
        ["11:1: field 'T' is a table; write it below: '| One | Two |'"],
    ),
    (
        "a table with other columns",
        sheet(f"{TABLE}\n\n" + filled("**T**\n\n| One | Three |\n| --- | --- |\n| 1 | 2 |")),
        ["13:1: the columns of field 'T' are 'One', 'Two', not 'One', 'Three'"],
    ),
    (
        "a table without rows",
        sheet(f"{TABLE}\n\n" + filled("**T**\n\n| One | Two |\n| --- | --- |")),
        ["13:1: this table is empty; write at least one row below its head"],
    ),
    (
        "a table without dashes in an example",
        sheet(f"{TABLE}\n\n" + filled("**T**\n\n| One | Two |\n| 1 | 2 |")),
        ["13:1: this table has no line '| --- | --- |' below its head"],
    ),
    (
        "an address that another field has",
        sheet("**A** <!-- id: a -->\n\n**B** <!-- id: a-hint -->"),
        ["6:1: its address '#s-x-a-hint' on this page is that of line 4; choose another id"],
    ),
    (
        "an address that a field of another worksheet has",
        sheet("**A** <!-- id: y-a -->") + "\n" + sheet("**B** <!-- id: a -->").replace("s-x", "s-x-y"),
        ["11:1: its address '#s-x-y-a' on this page is that of line 4; choose another id"],
    ),
    (
        "an address that a question has",
        "/// quiz | T\n    id: q\n\n**W?** <!-- id: s open -->\n\n///\n\n" + sheet(A).replace("s-x", "q-s"),
        ["8:1: its address '#q-s' on this page is that of line 4; choose another id"],
    ),
]

SOUND: dict[str, str] = {
    "the example of the guide": guide_sheet(),
    "bold text in a sentence": sheet(f"**Mara** says so.\n\n{A}"),
    "lists, tables, quotes and details in the introduction": sheet(
        f"- one\n- two\n\n| A |\n| --- |\n| b |\n\n> So.\n\n//// details | More\nSo.\n////\n\n{A}"
    ),
    "remarks": sheet(f"<!-- of spring -->\n\n{A}\n\n<!-- later -->\n\n<!--\n**B**\n-->"),
    "a hint over several lines": sheet("**A**: what\nhurts? <!-- id: a list\nrows: 3 -->"),
    "two worksheets with the same fields": sheet(A) + "\n" + sheet(A).replace("s-x", "s-y"),
    "an option with more below it": sheet(
        "**A** <!-- id: a choices -->\n\n- [ ] One\n\n    More.\n\n    ```\n    - [x] x\n    ```\n\n- [ ] Two"
    ),
    "one option of several": sheet("**A** <!-- id: a choices -->\n\n- [ ] One"),
    "a worksheet in a list": "1. One\n\n" + "".join(f"    {line}\n" for line in sheet(KIND).split("\n")),
    "a worksheet in a fence": f"````markdown\n{sheet('Text.')}````\n",
    "four fields and no more": sheet("**A**\n\n**B**\n\n**C**\n\n**D**", "    layout: quadrant\n"),
    "reasons behind options and scores": sheet(
        f"{KIND}\n\n**S** <!-- id: s score: 1-5 -->\n\n"
        + filled("**S**: 3, since 12.5 % said so", "**Kind**: Two (as in May)")
    ),
    "a negative score": sheet("**S** <!-- id: s score: -2-2 -->\n\n" + filled("**S**: -1")),
    "markup in labels, options and columns": sheet(
        "**The *first* `a|b`** <!-- id: t table -->\n\n| *One* <!-- id: o --> | `a|b` |\n| --- | --- |\n\n"
        + filled("**The *first* `a|b`**\n\n| One | `a|b` |\n| --- | --- |\n| 1 | 2 |")
    ),
    "code, a quote and details for a value": sheet(
        f"{A}\n\n" + filled("**A**\n\n```\n**B**: c\n```\n\n> So.\n\n///// details | More\nSo.\n/////")
    ),
    "all that a worksheet may say": sheet(A, "    layout: 'stack'\n    attrs: {lang: en}\n"),
}


@pytest.mark.parametrize(("text", "expected"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_a_mistake_gets_its_line(text: str, expected: list[str]) -> None:
    assert scan_of(text)[1] == [f"{PAGE}:{line}" for line in expected]


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_what_is_unusual_but_right_is_no_mistake(text: str) -> None:
    assert scan_of(text)[1] == []


def test_all_mistakes_come_together_and_lines_count_from_the_front_matter() -> None:
    text = "---\nid: a\n---\n\n" + sheet(
        "**A** <!-- lsit -->\n\n**B** <!-- choice -->\n\n" + filled("**C**: d")
    )
    places = ["8:12", "10:1", "12:1", "14:1"]
    lines = [line.split(": ")[0] for line in scan_of(text)[1]]
    assert sorted(set(lines), key=lines.index) == [f"{PAGE}:{place}" for place in places]


def test_while_a_label_cannot_be_read_nothing_is_said_of_examples() -> None:
    text = sheet("A: what? <!-- id: a -->\n\n**B**\n\n" + filled("**A**: b", "**B**: c"))
    assert scan_of(text)[1] == [f"{PAGE}:4:1: {NO_FIELD}"]


def test_many_signs_in_a_row_do_not_hold_up_the_check() -> None:
    start = process_time()
    for sign in ("`", "*", "|", "<!--", "[", "- [ ] ", "1", "**a**", "_"):
        assert scan_of(sheet(f"**A {sign * 5000}**: {sign * 5000} <!-- {sign * 5000} -->"))
        assert scan_of(sheet(f"**A** <!-- table -->\n\n| {sign * 5000} |\n| --- |\n\n" + filled(sign * 5000)))
    assert process_time() - start < 20
