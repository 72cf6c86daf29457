"""A site's language, and the words that a project adds or says otherwise."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.conftest import MINIMAL_SITE, MakeSite
from tests.languages.marked_site import words_file

from handrail.languages import ENGLISH, bundled
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import Project
from handrail.sources.languages import read_words

CONFIG = "site_name: X\ntheme:\n  name: material\n  language: {}\n"


def read(
    root: Path, language: str, files: dict[str, str] | None = None, *, missing: bool = False
) -> tuple[object, list[str]]:
    """Return the words and what is said of them."""
    config = root / "mkdocs.yml"
    config.write_text(CONFIG.format(language), encoding="utf-8")
    for name, text in (files or {}).items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    found = Diagnostics()
    words = read_words(Project(root), "languages", language, config, found, with_missing=missing)
    return words, [f"{problem.severity}: {problem}" for problem in found]


def test_english_needs_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "en") == (ENGLISH, [])


def test_an_unknown_language_is_english_with_a_warning_that_names_those_there_are(tmp_path: Path) -> None:
    words, [said] = read(tmp_path, "fo")
    assert words is ENGLISH
    assert said.startswith("warning: mkdocs.yml:4:13: the interface has no words in the language 'fo'")
    assert re.search(r"there are [a-z, ]*\ben\b", said)
    assert "'languages/fo.yml' would add it" in said


def test_a_project_adds_a_language_and_the_check_lists_what_it_lacks(tmp_path: Path) -> None:
    files = {
        "languages/fo.yml": "page.home: Heim\npage.modules: {one: '{count} lota', other: '{count} lotur'}\n"
    }
    words, said = read(tmp_path, "fo", files)
    assert said == []
    assert words.say("home") == "Heim"  # type: ignore[attr-defined]
    assert words.say("modules", count=1) == "1 lota"  # type: ignore[attr-defined]
    _, lacks = read(tmp_path, "fo", missing=True)
    assert len(lacks) == len(bundled("en")) - 2
    assert (
        "warning: mkdocs.yml:4:13: the words of 'fo' lack 'page.course' ('Course'); add it to 'languages/fo.yml'"
        in lacks
    )


def test_a_variant_of_a_language_is_that_language(tmp_path: Path) -> None:
    words, said = read(tmp_path, "fo-FO", {"languages/fo.yml": "page.home: Heim\n"})
    assert (words.language, said) == ("fo", [])  # type: ignore[attr-defined]


def test_a_variant_that_the_project_adds_says_the_rest_as_its_language(tmp_path: Path) -> None:
    words, said = read(tmp_path, "pt-BR", {"languages/pt-BR.yml": "page.home: Casa\n"}, missing=True)
    assert said == []
    assert words.say("home") == "Casa"  # type: ignore[attr-defined]
    assert words.say("course") == bundled("pt")["page.course"]  # type: ignore[attr-defined]
    _, said = read(tmp_path, "en-GB", {"languages/en-GB.yml": "page.home: Front page\n"}, missing=True)
    assert said == []


def test_traditional_chinese_is_not_simplified_chinese(tmp_path: Path) -> None:
    words, [said] = read(tmp_path, "zh-Hant", {"languages/zh.yml": "page.home: 首页\n"})
    assert words is ENGLISH
    assert "zh" in said


def test_a_project_may_say_something_else_in_english(tmp_path: Path) -> None:
    words, said = read(
        tmp_path, "en", {"languages/en.yml": 'page.doorLearn: Study\nsite.undo: "Take back"\n'}
    )
    assert said == []
    assert words.say("doorLearn") == "Study"  # type: ignore[attr-defined]
    assert words.for_script("handrail.js") == {"site": {"undo": "Take back"}}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("page.hom: Heim", "1:1: unknown phrase 'page.hom'; did you mean 'page.home'?"),
        ("page.minutes: '{cuont} min'", "1:15: 'page.minutes' has no value {cuont}; there is {count}"),
        (
            "page.modules:\n  few: '{count}'\n  one: '{count}'\n  other: '{count}'",
            "2:8: 'page.modules' has no plural category 'few'",
        ),
        (
            "page.modules: {one: '{count}'}",
            "1:15: 'page.modules' has no text for the plural category 'other'",
        ),
        ("page.home: [a]", "1:12: 'page.home' "),
        ("- page.home", "1:1: write one phrase a line: 'page.home: ...'"),
    ],
)
def test_mistakes_are_said_with_their_place(tmp_path: Path, line: str, said: str) -> None:
    _, found = read(tmp_path, "fo", {"languages/fo.yml": f"{line}\n"})
    assert any(problem.startswith(f"error: languages/fo.yml:{said}") for problem in found), found


def test_words_stand_in_front_of_each_script_and_english_costs_nothing(make_site: MakeSite) -> None:
    config = MINIMAL_SITE["mkdocs.yml"]
    assert "handrailWords??=" not in make_site().read("assets/handrail/handrail.js")
    bulgarian = config.replace("  name: material\n", "  name: material\n  language: bg\n")
    built = make_site(
        {"mkdocs.yml": bulgarian, "languages/bg.yml": words_file({"site.undo": "Назад"})}, strict=False
    )
    assert built.returncode == 0, built.output
    script = built.read("assets/handrail/handrail.js")
    first = script.partition("\n")[0]
    assert json.loads(first.partition("??=")[2].partition(";")[0]) == {"language": "bg", "words": {}}
    assert '{"site":{"undo":"Назад"}}' in first
    assert "handrailWords??=" not in built.read("assets/handrail/keeper.js")
