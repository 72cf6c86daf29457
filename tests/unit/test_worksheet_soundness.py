"""What is unusual in a worksheet but right, and what is said when much is wrong at once."""

from __future__ import annotations

from time import process_time

import pytest
from tests.unit.sheet_pages import PAGE, filled, guide_sheet, scan_of, sheet

A = "**A** <!-- id: a -->"
KIND = "**Kind** <!-- id: kind choice -->\n\n- [ ] One\n- [ ] Two"
NO_FIELD = "this is no field; write a bold label, a colon and a hint, and one comment: **Label**: hint <!-- id: some-name -->"

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
