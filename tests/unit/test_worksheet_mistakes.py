"""What an author can do wrong in a worksheet and its fields, and the one line that each mistake gets."""

from __future__ import annotations

from tests.unit.mistakes import each_of
from tests.unit.sheet_pages import PAGE, scan_of, sheet

A = "**A** <!-- id: a -->"
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


@each_of("text", MISTAKES)
def test_a_mistake_gets_its_line(text: str, expected: list[str]) -> None:
    assert scan_of(text)[1] == [f"{PAGE}:{line}" for line in expected]
