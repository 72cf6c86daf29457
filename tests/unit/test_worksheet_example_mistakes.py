"""What an author can do wrong in a filled example, and the one line that each mistake gets."""

from __future__ import annotations

from tests.unit.mistakes import each_of
from tests.unit.sheet_pages import PAGE, filled, scan_of, sheet

A = "**A** <!-- id: a -->"
KIND = "**Kind** <!-- id: kind choice -->\n\n- [ ] One\n- [ ] Two"
TABLE = "**T** <!-- id: t table -->\n\n| One | Two |\n| --- | --- |"

# name, page, the lines that are expected
MISTAKES: list[tuple[str, str, list[str]]] = [
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
]


@each_of("text", MISTAKES)
def test_a_mistake_gets_its_line(text: str, expected: list[str]) -> None:
    assert scan_of(text)[1] == [f"{PAGE}:{line}" for line in expected]
