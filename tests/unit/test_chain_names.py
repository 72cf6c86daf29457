"""A name that is taken, was given up or has become another is said wherever somebody writes it."""

from __future__ import annotations

from tests.unit.loose_links import NEW, OKR, OLD, STRATEGY, framework, module, pm, targets
from tests.unit.mistakes import each_of
from tests.unit.small_project import EXCHANGE, FRAMEWORK, HOW, PM, PROJECT, Read

# name, changed files, the lines that are expected
BROKEN: list[tuple[str, dict[str, str], list[str]]] = [
    (
        "a role id that is another's alias",
        {FRAMEWORK: framework("roles: [", "roles: [{id: lead, title: L, aliases: [owner]}, ")},
        [f"{FRAMEWORK}:8:54: role id 'owner' is taken on line 8"],
    ),
    (
        "a statement's alias that is another's id",
        {PM: pm("{id: owns, text: Owns}", "{id: owns, text: Owns, aliases: [explains]}")},
        [f"{PM}:12:42: statement id 'explains' is taken on line 9"],
    ),
    (
        "a competency's alias that is another's id",
        {OKR: NEW + "aliases: [pm]\n"},
        [f"{PM}:1:5: competency id 'pm' is taken by {OKR}"],
    ),
    (
        "a phase's alias that is another's id",
        {"site_src/course/1-value/index.md": "---\nid: value\naliases: [foundations]\n---\n"},
        [
            "site_src/course/1-value/index.md:3:11: phase id 'foundations' is taken by "
            "site_src/course/0-foundations/index.md"
        ],
    ),
    (
        "a chapter's alias that is another's id",
        {"handbook/index.md": "# H\n", "handbook/what.md": "---\naliases: [how]\n---\n"},
        ["handbook/what.md:2:11: chapter id 'how' is taken by handbook/how.md"],
    ),
    (
        "a competency in the order by the name that it had before",
        {FRAMEWORK: PROJECT[FRAMEWORK] + "order: [product]\n", PM: PROJECT[PM] + "aliases: [product]\n"},
        [f"{FRAMEWORK}:9:9: competency 'product' is now 'pm'; write that"],
    ),
    (
        "a module by the name that it had before",
        {
            EXCHANGE: module("aliases: [trade]\nteaches: []\n"),
            HOW: "---\nmodules: [trade]\n---\n",
        },
        [f"{HOW}:2:11: module 'trade' is now 'exchange'; write that"],
    ),
    (
        "a competency and a statement by the names that they had before",
        {
            PM: pm("{id: owns, text: Owns}", "{id: owns, text: Owns, aliases: [has]}")
            + "aliases: [product]\n",
            EXCHANGE: module("teaches: [product/advanced, pm/advanced/has]\n"),
        },
        [
            f"{EXCHANGE}:3:11: competency 'product' is now 'pm'; write that",
            f"{EXCHANGE}:3:29: statement 'has' is now 'owns'; write that of level pm/advanced",
        ],
    ),
    (
        "a deprecated competency, wherever it is used",
        {
            OKR: OLD + "replaced_by: pm\n",
            EXCHANGE: module("teaches: [old/beginner]\n"),
            FRAMEWORK: targets("{old: {level: beginner}}"),
            STRATEGY: NEW.replace("okr", "strategy") + "requires: [old]\n",
            HOW: "---\ncompetencies: [old]\n---\n",
        },
        [
            f"{FRAMEWORK}:8:45: competency 'old' is deprecated; use 'pm'",
            f"{STRATEGY}:4:12: competency 'old' is deprecated; use 'pm'",
            f"{HOW}:2:16: competency 'old' is deprecated; use 'pm'",
            f"{EXCHANGE}:3:11: competency 'old' is deprecated; use 'pm'",
        ],
    ),
    (
        "a deprecated competency without successor, and one whose successor is deprecated too",
        {
            OKR: OLD,
            "competencies/older.yml": OLD.replace("id: old", "id: older") + "replaced_by: old\n",
            "competencies/oldest.yml": OLD.replace("id: old", "id: oldest") + "replaced_by: older2\n",
            "competencies/older2.yml": OLD.replace("id: old", "id: older2") + "replaced_by: pm\n",
            EXCHANGE: module("teaches: [older/beginner, oldest/beginner, old/beginner]\n"),
        },
        [
            f"{EXCHANGE}:3:11: competency 'older' is deprecated; remove it",
            f"{EXCHANGE}:3:27: competency 'oldest' is deprecated; use 'pm'",
            f"{EXCHANGE}:3:44: competency 'old' is deprecated; remove it",
        ],
    ),
    (
        "retired ids",
        {
            "handrail.lock": "retired:\nmodule trade\ncompetency okr\n",
            EXCHANGE: module("requires: [trade]\nteaches: [okr/beginner]\n"),
            HOW: "---\nmodules: [trade]\ncompetencies: [okr]\n---\n",
            FRAMEWORK: targets("{okr: {level: beginner}}"),
        },
        [
            f"{FRAMEWORK}:8:45: competency 'okr' is retired; remove it",
            f"{HOW}:2:11: module 'trade' is retired; remove it",
            f"{HOW}:3:16: competency 'okr' is retired; remove it",
            f"{EXCHANGE}:3:12: module 'trade' is retired; remove it",
            f"{EXCHANGE}:4:11: competency 'okr' is retired; remove it",
        ],
    ),
]


@each_of("changes", BROKEN)
def test_a_loose_link_gets_its_line(read: Read, changes: dict[str, str], expected: list[str]) -> None:
    assert read(changes)[1] == expected
