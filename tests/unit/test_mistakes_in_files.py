"""What is wrong with a file whatever it is about: its text, its YAML, its name, where it lies and leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.mistakes import Change, Mistake, changed, each_of, module
from tests.unit.small_project import EXCHANGE, INTRO, PM, PROJECT, Read, write

from handrail.sources.files import MAX_BYTES

PHASE = "site_src/course/0-foundations/index.md"

MISTAKES: list[Mistake] = [
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

UNUSUAL: dict[str, tuple[str, str]] = {
    "a file name with a sign that is neither letter nor digit": (
        "site_src/course/1-value/2-m².md",
        "---\nteaches: []\n---\n",
    ),
    "a very long file name": (f"site_src/course/1-value/2-{'long-' * 30}name.md", "---\nteaches: []\n---\n"),
    "a module of a book's length": module("teaches: []\n", "word " * 160_000),
}


@each_of("change", MISTAKES)
def test_a_mistake_gets_its_line(read: Read, change: Change, expected: list[str]) -> None:
    assert read(dict([change]))[1] == expected


@pytest.mark.parametrize("change", UNUSUAL.values(), ids=UNUSUAL)
def test_what_is_unusual_but_right_is_no_mistake(read: Read, change: tuple[str, str]) -> None:
    assert read(dict([change]))[1] == []


def test_a_byte_order_mark_and_carriage_returns_change_nothing(read: Read) -> None:
    text = b"\xef\xbb\xbf" + PROJECT[INTRO].replace("\n", "\r\n").encode()
    sources, problems = read({INTRO: text})
    assert problems == []
    assert sources.site.course.modules[0].title == "Introduction"


def test_reading_a_heading_takes_no_longer_for_many_spaces(read: Read) -> None:
    sources, problems = read({EXCHANGE: f"---\nteaches: []\n---\n# a{' ' * 200_000}b {{#x}}\n"})
    assert problems == []
    assert sources.site.course.modules[1].title.startswith("a ")


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


@pytest.mark.parametrize("target", ["missing.md", "self.md"])
def test_a_link_that_leads_nowhere_is_refused(read: Read, tmp_path: Path, target: str) -> None:
    (tmp_path / "handbook").mkdir()
    (tmp_path / "handbook/self.md").symlink_to(tmp_path / "handbook" / target)
    assert len([line for line in read()[1] if line.startswith("handbook/self.md:1:1: is a link that")]) == 1
