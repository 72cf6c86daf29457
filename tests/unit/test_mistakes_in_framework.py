"""What an author can do wrong in a competency or the framework, and the one line that each mistake gets."""

from __future__ import annotations

from tests.unit.mistakes import Change, Mistake, changed, each_of
from tests.unit.small_project import FRAMEWORK, INTRO, PM, PROJECT, Read

STATEMENT = "      - {id: explains, text: Explains, behaviour: vision}\n"

MISTAKES: list[Mistake] = [
    (
        "a level that does not exist",
        changed(PM, "  beginner:", "  begginer:"),
        [
            f"{PM}:7:3: unknown level 'begginer' in scale 'default'; did you mean 'beginner'? (beginner, advanced)",
            f"{INTRO}:6:11: unknown level 'beginner'; did you mean 'begginer'? (begginer, advanced) of competency 'pm'",
        ],
    ),
    ("an empty competency", (PM, ""), [f"{PM}:1:1: must be a mapping of fields, it is empty"]),
    (
        "a field of a statement in the wrong place",
        changed(PM, STATEMENT, "      - {id: explains, text: Explains, behavior: vision}\n"),
        [
            f"{PM}:9:40: unknown field 'behavior'; did you mean 'behaviour'? (id, aliases, text, behaviour, examples, evidence, extensions)"
        ],
    ),
    (
        "a behaviour that does not exist",
        changed(PM, "behaviour: vision", "behaviour: visoin"),
        [f"{PM}:9:51: unknown behaviour 'visoin'; did you mean 'vision'? (vision)"],
    ),
    (
        "a statement id twice",
        changed(PM, "id: owns", "id: explains"),
        [f"{PM}:12:14: statement id 'explains' is taken on line 9"],
    ),
    (
        "an area that does not exist",
        changed(PM, "area: direction", "area: directon"),
        [f"{PM}:3:7: unknown area 'directon'; did you mean 'direction'? (direction)"],
    ),
    (
        "a target above the scale",
        changed(FRAMEWORK, "{level: advanced}", "{level: expert}"),
        [f"{FRAMEWORK}:8:57: unknown level 'expert' (beginner, advanced)"],
    ),
    (
        "the same target twice",
        changed(FRAMEWORK, "{pm: {level: advanced}}", "{pm: {level: advanced}, pm: {level: advanced}}"),
        [f"{FRAMEWORK}:8:68: duplicate key 'pm'; it stands first on line 8"],
    ),
    (
        "a level without statements",
        changed(PM, "    statements:\n      - {id: owns, text: Owns}\n", "    title: Owns\n"),
        [f"{PM}:10:3: level pm/advanced says nothing; give it a summary or statements, or remove it"],
    ),
    (
        "a competency that requires one that does not exist",
        (PM, PROJECT[PM] + "requires: [discovery]\n"),
        [f"{PM}:13:12: unknown competency 'discovery' (pm)"],
    ),
    (
        "a version that is none",
        changed(FRAMEWORK, "version: 1.0.0", "version: first"),
        [f"{FRAMEWORK}:1:48: 'first' is not a version such as 1.0.0"],
    ),
]


@each_of("change", MISTAKES)
def test_a_mistake_gets_its_line(read: Read, change: Change, expected: list[str]) -> None:
    assert read(dict([change]))[1] == expected
