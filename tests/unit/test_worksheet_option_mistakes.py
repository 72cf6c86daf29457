"""What an author can do wrong in the options and tables of a worksheet, and the one line that each mistake gets."""

from __future__ import annotations

from tests.unit.mistakes import each_of
from tests.unit.sheet_pages import PAGE, scan_of, sheet

A = "**A** <!-- id: a -->"
KIND = "**Kind** <!-- id: kind choice -->\n\n- [ ] One\n- [ ] Two"
TABLE = "**T** <!-- id: t table -->\n\n| One | Two |\n| --- | --- |"
NO_FIELD = "this is no field; write a bold label, a colon and a hint, and one comment: **Label**: hint <!-- id: some-name -->"
STRAY = "this belongs to no field; write it above the first field, or behind the colon of a label"

# name, page, the lines that are expected
MISTAKES: list[tuple[str, str, list[str]]] = [
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
]


@each_of("text", MISTAKES)
def test_a_mistake_gets_its_line(text: str, expected: list[str]) -> None:
    assert scan_of(text)[1] == [f"{PAGE}:{line}" for line in expected]
