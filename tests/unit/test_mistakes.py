"""What an author can do wrong, and the one line that each mistake gets."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.small_project import PROJECT, Read, write

from handrail.sources.files import MAX_BYTES

FRAMEWORK = "competencies/framework.yml"
PM = "competencies/pm.yml"
INTRO = "site_src/course/0-foundations/1-intro.md"
EXCHANGE = "site_src/course/1-value/1-exchange.md"
PHASE = "site_src/course/0-foundations/index.md"
FIELDS = "id, aliases, title, summary, minutes, outcomes, teaches, requires, worksheets, resources, revised"
STATEMENT = "      - {id: explains, text: Explains, behaviour: vision}\n"


def changed(name: str, old: str, new: str) -> tuple[str, str]:
    assert old in PROJECT[name]
    return name, PROJECT[name].replace(old, new)


def module(front: str, body: str = "Text.\n") -> tuple[str, str]:
    return EXCHANGE, f"---\n{front}---\n{body}"


# name, (file, content), the lines that are expected
MISTAKES: list[tuple[str, tuple[str, str | bytes], list[str]]] = [
    (
        "a level that does not exist",
        changed(PM, "  beginner:", "  begginer:"),
        [
            f"{PM}:7:3: unknown level 'begginer' in scale 'default'; did you mean 'beginner'? (beginner, advanced)",
            f"{INTRO}:6:11: unknown level 'beginner'; did you mean 'begginer'? (begginer, advanced) of competency 'pm'",
        ],
    ),
    (
        "a misspelt field",
        module("minuts: 20\n"),
        [f"{EXCHANGE}:2:1: unknown field 'minuts'; did you mean 'minutes'? ({FIELDS})"],
    ),
    (
        "a word for a number",
        module("minutes: twenty\n"),
        [f"{EXCHANGE}:2:10: 'minutes' must be a whole number, not 'twenty'"],
    ),
    ("no time at all", module("minutes: 0\n"), [f"{EXCHANGE}:2:10: 'minutes' is 0; the least is 1"]),
    (
        "a text for a list",
        module("outcomes: Say it\n"),
        [f"{EXCHANGE}:2:11: 'outcomes' must be a list, not 'Say it'; write [a, b] or one '- ' line each"],
    ),
    ("an empty title", module("title: ''\n"), [f"{EXCHANGE}:2:8: 'title' must be a text, it is empty"]),
    (
        "an id with a slash",
        module("id: ../../etc/passwd\n"),
        [
            f"{EXCHANGE}:2:5: '../../etc/passwd' cannot be an id; use letters, digits, '-', '_' and '.', such as 'value-exchange'"
        ],
    ),
    (
        "a required module that does not exist",
        module("requires: [intrp]\n"),
        [f"{EXCHANGE}:2:12: unknown module 'intrp'; did you mean 'intro'? (intro, exchange)"],
    ),
    (
        "a module that requires itself",
        module("id: exchange\nrequires: [exchange]\n"),
        [f"{EXCHANGE}:3:12: module 'exchange' requires itself"],
    ),
    (
        "an id that is taken",
        module("id: intro\n"),
        [f"{EXCHANGE}:2:5: module id 'intro' is taken by {INTRO}"],
    ),
    (
        "an alias that is taken",
        module("id: exchange\naliases: [intro]\n"),
        [f"{EXCHANGE}:3:11: module id 'intro' is taken by {INTRO}"],
    ),
    (
        "teaching a competency that does not exist",
        module("teaches: [pmm/beginner]\n"),
        [f"{EXCHANGE}:2:11: unknown competency 'pmm'; did you mean 'pm'? (pm)"],
    ),
    (
        "teaching a statement that does not exist",
        module("teaches: [pm/beginner/explain]\n"),
        [
            f"{EXCHANGE}:2:11: unknown statement 'explain'; did you mean 'explains'? (explains) of level pm/beginner"
        ],
    ),
    (
        "teaching without a level",
        module("teaches: [pm]\n"),
        [f"{EXCHANGE}:2:11: 'pm' is not of the form 'competency/level' or 'competency/level/statement'"],
    ),
    (
        "a resource without provider and of an unknown kind",
        module("resources:\n  - {title: T, url: 'https://example.org', kind: vidoe}\n"),
        [
            f"{EXCHANGE}:3:5: field 'provider' is missing",
            f"{EXCHANGE}:3:50: unknown kind 'vidoe'; did you mean 'video'? (article, book, course, guide, podcast, template, tool, video)",
        ],
    ),
    (
        "an address with a scheme that runs code",
        module("resources:\n  - {title: T, provider: P, url: 'javascript:alert(1)'}\n"),
        [
            f"{EXCHANGE}:3:34: 'url': 'javascript:alert(1)' is not a web address; allowed: https://... or http://..."
        ],
    ),
    (
        "a day that does not exist",
        module("revised: 2026-02-30\n"),
        [f"{EXCHANGE}:2:10: 'revised' must be a day such as 2026-11-22, not '2026-02-30'"],
    ),
    (
        "a duplicate key",
        module("id: exchange\ntitle: A\ntitle: B\n"),
        [f"{EXCHANGE}:4:1: duplicate key 'title'; it stands first on line 3"],
    ),
    (
        "an anchor and an alias",
        module("title: &t A\nsummary: *t\n"),
        [
            f"{EXCHANGE}:2:8: anchor '&t' is not allowed; write the value out where it is needed",
            f"{EXCHANGE}:3:10: alias '*t' is not allowed; write the value out",
        ],
    ),
    (
        "a merge key",
        module("<<: {title: A}\n"),
        [f"{EXCHANGE}:2:1: merge key '<<' is not allowed; write the fields out"],
    ),
    (
        "a tag that would run code",
        module("title: !!python/object/apply:os.system [ls]\n"),
        [
            f"{EXCHANGE}:2:8: tag '!!python/object/apply:os.system' is not allowed; write plain text, lists and mappings"
        ],
    ),
    (
        "a tab in the indentation",
        module("resources:\n\t- {title: T}\n"),
        [f"{EXCHANGE}:3:1: a tab in the indentation; YAML wants spaces"],
    ),
    (
        "a colon in a title without quotes",
        module("title: Value: an exchange\n"),
        [
            f"{EXCHANGE}:2:13: not valid YAML: mapping values are not allowed in this context; put quotes round a text that holds ': '"
        ],
    ),
    (
        "front matter that does not end",
        (EXCHANGE, "---\ntitle: A\n\nText\n"),
        [f"{EXCHANGE}:1:1: the front matter is not closed; end it with a line '---'"],
    ),
    (
        "front matter that is a list",
        (EXCHANGE, "---\n- a\n---\nText\n"),
        [f"{EXCHANGE}:2:1: the front matter must be a mapping, one 'name: value' a line"],
    ),
    (
        "too deep",
        (PM, PROJECT[PM] + "extra: " + "[" * 40 + "]" * 40 + "\n"),
        [f"{PM}:13:39: nested deeper than 32 levels"],
    ),
    (
        "too large",
        (PM, PROJECT[PM] + "#" * MAX_BYTES),
        [f"{PM}:1:1: has {MAX_BYTES + len(PROJECT[PM]):,} bytes; at most 1,048,576 (1 MiB) are read"],
    ),
    (
        "not UTF-8",
        (PM, PROJECT[PM].replace("lead", "führen").encode("latin-1")),
        [f"{PM}:4:14: not UTF-8: byte 0xFC; save the file as UTF-8"],
    ),
    (
        "a NUL character",
        (EXCHANGE, "Text\nwith \0\n"),
        [f"{EXCHANGE}:2:6: holds a NUL character, so it is not a text file"],
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
    (
        "a chapter that is not listed",
        ("handbook/more.md", "# More\n"),
        ["handbook/index.md:3:1: chapter 'more' is not listed; list every chapter or leave 'chapters' out"],
    ),
    (
        "a listed chapter that does not exist",
        ("handbook/index.md", "---\nchapters: [how, what]\n---\n"),
        ["handbook/index.md:2:17: unknown chapter 'what' (how)"],
    ),
    (
        "a module beside the phases",
        ("site_src/course/stray.md", "# Stray\n"),
        [
            "site_src/course/stray.md:1:1: a module belongs in the folder of its phase, such as 'course/0-foundations/'"
        ],
    ),
    (
        "a phase number that is taken",
        changed("site_src/course/1-value/index.md", "title: Value", "title: Value\nnumber: 0"),
        [f"site_src/course/1-value/index.md:4:9: phase number 0 is taken by {PHASE}"],
    ),
    (
        "a folder without index.md",
        ("site_src/course/2-more/1-a.md", "# A\n"),
        [
            "site_src/course/2-more/1-a.md:1:1: its phase has no 'index.md'; add 'site_src/course/2-more/index.md'"
        ],
    ),
    (
        "a name that no host takes",
        ("handbook/a\\b.md", "# A\n"),
        [r"handbook/a\b.md:1:1: the file name holds '\\'; use letters, digits, '-', '_' and '.'"],
    ),
    (
        "a device for a name",
        ("competencies/con.yml", "id: con\n"),
        ["competencies/con.yml:1:1: 'con' is a device name on some systems; choose another file name"],
    ),
    (
        "a name that differs in capitals alone",
        ("handbook/How.md", "# How\n"),
        ["handbook/how.md:1:1: differs from 'How.md' in capitals alone; rename one"],
    ),
    (
        "a misspelt block",
        module("id: exchange\n", "/// checklst | Do\n    id: c-x\n\n- [ ] A\n\n///\n"),
        [
            f"{EXCHANGE}:4:5: unknown block 'checklst'; did you mean 'checklist'? (checklist, example, filled, quiz, worksheet)"
        ],
    ),
    (
        "a checklist without id",
        module("id: exchange\n", "/// checklist | Do\n\n- [ ] A\n\n///\n"),
        [f"{EXCHANGE}:4:1: this checklist has no id; add a line '    id: c-some-name' below"],
    ),
    (
        "a checklist id that is taken",
        module("id: exchange\n", "/// checklist | Do\n    id: c-intro\n\n- [ ] A\n\n///\n"),
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
        module("id: exchange\n", "/// checklist | Do\n    id: c-x\n\nText.\n\n///\n"),
        [f"{EXCHANGE}:4:1: this checklist has no items; write them as '- [ ] text'"],
    ),
    (
        "an unknown option",
        module("id: exchange\n", "/// checklist | Do\n    id: c-x\n    titel: Do\n\n- [ ] A\n\n///\n"),
        [f"{EXCHANGE}:6:5: unknown option 'titel' (id) of block 'checklist'"],
    ),
    (
        "an item that is ticked from the start",
        module("id: exchange\n", "/// checklist | Do\n    id: c-x\n\n- [x] A\n\n///\n"),
        [f"{EXCHANGE}:7:3: an item of a checklist begins open; write '- [ ]', the learner ticks it"],
    ),
    (
        "an item without a space",
        module("id: exchange\n", "/// checklist | Do\n    id: c-x\n\n-[ ] A\n- [ ] B\n\n///\n"),
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
        module("id: exchange\nteaches: []\n", "/// checklist | Do\n    id: 2024\n\n- [ ] A\n\n///\n"),
        [f"{EXCHANGE}:6:9: '2024' is no text in YAML; put quotes round it, or choose another id"],
    ),
    (
        "an option without a space",
        module("id: exchange\nteaches: []\n", "/// checklist | Do\n    id:c-x\n\n- [ ] A\n\n///\n"),
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
    (
        "front matter that begins too late",
        (EXCHANGE, "\n---\nid: exchange\n---\n"),
        [f"{EXCHANGE}:2:1: front matter begins on the first line; remove what is above it"],
    ),
    (
        "an umlaut before what is not UTF-8",
        (EXCHANGE, b"---\nteaches: []\ntitle: \xc3\xbc\xc3\xbc\xfc\n---\n"),
        [f"{EXCHANGE}:3:10: not UTF-8: byte 0xFC; save the file as UTF-8"],
    ),
    (
        "an invisible line end",
        module("title: a\u2028b\n"),
        [f"{EXCHANGE}:2:9: U+2028 is an invisible line end; remove it"],
    ),
    (
        "a quote that does not end",
        module("teaches: []\ntitle: 'a\n"),
        [f"{EXCHANGE}:3:8: not valid YAML: found unexpected end of stream; a quote or bracket is not closed"],
    ),
]


def test_the_small_project_is_sound(read: Read) -> None:
    assert read()[1] == []


@pytest.mark.parametrize(("change", "expected"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_a_mistake_gets_its_line(read: Read, change: tuple[str, str | bytes], expected: list[str]) -> None:
    assert read(dict([change]))[1] == expected


def test_a_circle_of_requirements_is_said_once(read: Read) -> None:
    name, text = changed(INTRO, "minutes: 15", "minutes: 15\nrequires: [exchange]")
    assert read({name: text})[1] == [
        f"{INTRO}:5:12: modules require each other in a circle: intro -> exchange -> intro"
    ]


def test_all_mistakes_come_together_and_in_order(read: Read) -> None:
    changes = dict([module("minuts: 20\n"), changed(PM, "area: direction", "area: nowhere")])
    assert [line.split(": ")[0] for line in read(changes)[1]] == [f"{PM}:3:7", f"{EXCHANGE}:2:1"]


def test_what_refers_to_a_broken_file_is_not_said_as_well(read: Read) -> None:
    assert read({PM: "id: pm\n\ttitle: x\n"})[1] == [f"{PM}:2:1: a tab in the indentation; YAML wants spaces"]
    assert read({INTRO: "---\nid: intro\nminutes: x\n---\n", PM: PROJECT[PM]})[1] == [
        f"{INTRO}:3:10: 'minutes' must be a whole number, not 'x'"
    ]


def test_a_byte_order_mark_and_carriage_returns_change_nothing(read: Read) -> None:
    text = b"\xef\xbb\xbf" + PROJECT[INTRO].replace("\n", "\r\n").encode()
    sources, problems = read({INTRO: text})
    assert problems == []
    assert sources.site.course.modules[0].title == "Introduction"


def test_yaml_guesses_nothing(read: Read) -> None:
    sources, problems = read(dict([module("id: exchange\ntitle: no\nsummary: 22:22\naliases: [014]\n")]))
    assert problems == []
    assert (sources.site.course.modules[1].title, sources.site.course.modules[1].summary) == ("no", "22:22")
    assert sources.site.course.modules[1].aliases == ("014",)


@pytest.mark.parametrize("name", ["handbook/secret.md", "site_src/secret.md", "competencies/secret.yml"])
def test_a_link_out_of_the_project_is_refused(read: Read, tmp_path: Path, name: str) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.txt"
    outside.write_text("id: secret\n")
    write(tmp_path, {"handbook/x": ""})
    for folder in ("site_src", "competencies"):
        (tmp_path / folder).mkdir()
    (tmp_path / name).symlink_to(outside)
    assert f"{name}:1:1: is a link that leads out of the project; copy what it leads to in" in read()[1]


def test_a_folder_that_links_out_of_the_project_is_refused(read: Read, tmp_path: Path) -> None:
    (tmp_path / "handbook").mkdir()
    (tmp_path / "handbook/away").symlink_to("/")
    assert read()[1] == [
        "handbook/away:1:1: is a link that leads out of the project; copy what it leads to in"
    ]


UNUSUAL: dict[str, tuple[str, str]] = {
    "an id in another script": module("id: हिन्दी\nteaches: []\n", "- [ ] परिचय <!-- id: परिचय -->\n"),
    "a comment behind an option": module(
        "teaches: []\n", "/// checklist | Do\n    id: c-x  # why\n\n- [ ] A\n\n///\n"
    ),
    "blocks in comments, fences, raw and indented code": module(
        "teaches: []\n",
        "<!--\n/// checklist\n- [ ] A\n- [ ] A\n-->\n\n````md\n```\n/// checklist\n```\n````\n\n<pre>\n///\n</pre>\n\nSo:\n\n    - [ ] A\n    - [ ] A\n",
    ),
    "a checklist of an ordered list": module(
        "teaches: []\n", "/// checklist | Do\n    id: c-x\n\n1. [ ] A\n2. [ ] B\n\n///\n"
    ),
    "a file name with a sign that is neither letter nor digit": (
        "site_src/course/1-value/2-m².md",
        "---\nteaches: []\n---\n",
    ),
    "a very long file name": (f"site_src/course/1-value/2-{'long-' * 30}name.md", "---\nteaches: []\n---\n"),
    "a module of a book's length": module("teaches: []\n", "word " * 160_000),
}


@pytest.mark.parametrize("change", UNUSUAL.values(), ids=UNUSUAL)
def test_what_is_unusual_but_right_is_no_mistake(read: Read, change: tuple[str, str]) -> None:
    assert read(dict([change]))[1] == []


def test_reading_a_heading_takes_no_longer_for_many_spaces(read: Read) -> None:
    sources, problems = read({EXCHANGE: f"---\nteaches: []\n---\n# a{' ' * 200_000}b {{#x}}\n"})
    assert problems == []
    assert sources.site.course.modules[1].title.startswith("a ")


@pytest.mark.parametrize("target", ["missing.md", "self.md"])
def test_a_link_that_leads_nowhere_is_refused(read: Read, tmp_path: Path, target: str) -> None:
    (tmp_path / "handbook").mkdir()
    (tmp_path / "handbook/self.md").symlink_to(tmp_path / "handbook" / target)
    assert len([line for line in read()[1] if line.startswith("handbook/self.md:1:1: is a link that")]) == 1
