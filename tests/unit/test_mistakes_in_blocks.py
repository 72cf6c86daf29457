"""What an author can do wrong in a checklist or its items, and the one line that each mistake gets."""

from __future__ import annotations

import pytest
from tests.unit.mistakes import Change, Mistake, each_of, module
from tests.unit.small_project import EXCHANGE, INTRO, Read


def checklist(
    items: str, *, options: str = "    id: c-x\n", front: str = "id: exchange\n"
) -> tuple[str, str]:
    """Return a module with a checklist; its items begin two lines below the options."""
    return module(front, f"/// checklist | Do\n{options}\n{items}\n\n///\n")


MISTAKES: list[Mistake] = [
    (
        "a misspelt block",
        module("id: exchange\n", "/// checklst | Do\n    id: c-x\n\n- [ ] A\n\n///\n"),
        [
            f"{EXCHANGE}:4:5: unknown block 'checklst'; did you mean 'checklist'? (checklist, example, filled, quiz, worksheet)"
        ],
    ),
    (
        "a checklist without id",
        checklist("- [ ] A", options=""),
        [f"{EXCHANGE}:4:1: this checklist has no id; add a line '    id: c-some-name' below"],
    ),
    (
        "a checklist id that is taken",
        checklist("- [ ] A", options="    id: c-intro\n"),
        [f"{EXCHANGE}:5:9: block id 'c-intro' is taken at {INTRO}:13"],
    ),
    (
        "a checklist that does not end",
        module("id: exchange\n", "/// checklist | Do\n    id: c-x\n\n- [ ] A\n"),
        [f"{EXCHANGE}:4:1: block 'checklist' is not closed; end it with '///'"],
    ),
    (
        "an end that follows the last item at once",
        module("id: exchange\n", "/// checklist | Do\n    id: c-x\n\n- [ ] A\n///\n"),
        [f"{EXCHANGE}:8:1: leave an empty line before the closing '///'"],
    ),
    (
        "a checklist without items",
        checklist("Text."),
        [f"{EXCHANGE}:4:1: this checklist has no items; write them as '- [ ] text'"],
    ),
    (
        "an unknown option",
        checklist("- [ ] A", options="    id: c-x\n    titel: Do\n"),
        [f"{EXCHANGE}:6:5: unknown option 'titel' (id) of block 'checklist'"],
    ),
    (
        "an item that is ticked from the start",
        checklist("- [x] A"),
        [f"{EXCHANGE}:7:3: an item of a checklist begins open; write '- [ ]', the learner ticks it"],
    ),
    (
        "an item without a space",
        checklist("-[ ] A\n- [ ] B"),
        [f"{EXCHANGE}:7:1: '-[ ] A' is no task; write '- [ ] text', with both spaces"],
    ),
    (
        "two items with one text",
        module("id: exchange\n", "- [ ] Ask a user\n- [ ] Ask a user\n"),
        [
            f"{EXCHANGE}:5:3: item id 'ask-a-user' is taken on line 4; give one of them its own: <!-- id: some-name -->"
        ],
    ),
    (
        "an item id with a space",
        module("id: exchange\n", "- [ ] Ask <!-- id: a user -->\n"),
        [
            f"{EXCHANGE}:4:11: '<!-- id: a user -->' is no id; end the item's line with <!-- id: some-name -->, of letters, digits and '-'"
        ],
    ),
    (
        "a checklist whose id YAML takes for a number",
        checklist("- [ ] A", options="    id: 2024\n", front="id: exchange\nteaches: []\n"),
        [f"{EXCHANGE}:6:9: '2024' is no text in YAML; put quotes round it, or choose another id"],
    ),
    (
        "an option without a space",
        checklist("- [ ] A", options="    id:c-x\n", front="id: exchange\nteaches: []\n"),
        [f"{EXCHANGE}:6:5: 'id:c-x' is no option; write 'name: value'"],
    ),
    (
        "a checklist after a line of inline code that begins with three backticks",
        module(
            "id: exchange\nteaches: []\n", "```inline``` is code\n\n/// checklist | Do\n\n- [ ] A\n\n///\n"
        ),
        [f"{EXCHANGE}:7:1: this checklist has no id; add a line '    id: c-some-name' below"],
    ),
    (
        "a checklist without id within a list",
        module("id: exchange\nteaches: []\n", "1. One\n\n    /// checklist | Do\n\n    - [ ] A\n\n    ///\n"),
        [f"{EXCHANGE}:7:1: this checklist has no id; add a line '    id: c-some-name' below"],
    ),
    (
        "an item with its id in the middle",
        module("id: exchange\nteaches: []\n", "- [ ] Ask <!-- id: ask --> a user\n"),
        [
            f"{EXCHANGE}:5:11: '<!-- id: ask -->' is no id; end the item's line with <!-- id: some-name -->, of letters, digits and '-'"
        ],
    ),
]

UNUSUAL: dict[str, tuple[str, str]] = {
    "an id in another script": module("id: हिन्दी\nteaches: []\n", "- [ ] परिचय <!-- id: परिचय -->\n"),
    "a comment behind an option": checklist("- [ ] A", options="    id: c-x  # why\n", front="teaches: []\n"),
    "blocks in comments, fences, raw and indented code": module(
        "teaches: []\n",
        "<!--\n/// checklist\n- [ ] A\n- [ ] A\n-->\n\n````md\n```\n/// checklist\n```\n````\n\n<pre>\n///\n</pre>\n\nSo:\n\n    - [ ] A\n    - [ ] A\n",
    ),
    "a checklist of an ordered list": checklist("1. [ ] A\n2. [ ] B", front="teaches: []\n"),
}


@each_of("change", MISTAKES)
def test_a_mistake_gets_its_line(read: Read, change: Change, expected: list[str]) -> None:
    assert read(dict([change]))[1] == expected


@pytest.mark.parametrize("change", UNUSUAL.values(), ids=UNUSUAL)
def test_what_is_unusual_but_right_is_no_mistake(read: Read, change: tuple[str, str]) -> None:
    assert read(dict([change]))[1] == []
