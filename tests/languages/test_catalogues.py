"""The catalogues that come with Handrail: every one sound and complete, and made for scripts that there are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import handrail
from handrail.languages import ENGLISH, LANGUAGES, Words, bundled, words_in
from handrail.languages.catalogue import notes, script_namespaces
from handrail.languages.check import check_phrases, plural_categories

ASSETS = Path(handrail.__file__).parent / "assets"
TRANSLATED = [code for code in LANGUAGES if code != "en"]


def test_english_holds_what_pages_and_scripts_say() -> None:
    namespaces = {key.partition(".")[0] for key in bundled("en")}
    assert {"page", "site", "quiz", "path", "assessment", "worksheet", "data", "coach", "signs"} <= namespaces
    assert namespaces - {"page", "book"} == {
        space for spaces in script_namespaces().values() for space in spaces
    }
    assert namespaces <= set(notes()), "a translator is told where each namespace is said"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_catalogue_has_no_mistake(code: str) -> None:
    assert list(check_phrases(code, bundled(code))) == []
    assert set(bundled(code)) <= set(bundled("en")), "keys that nobody says"


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_catalogue_is_complete(code: str) -> None:
    assert sorted(set(bundled("en")) - set(bundled(code))) == []


def test_scripts_are_there_and_speak_with_their_namespaces() -> None:
    for script, spaces in script_namespaces().items():
        text = (ASSETS / script).read_text("utf-8")
        assert [space for space in spaces if f'("{space}",' not in text] == [], script


def test_the_checks_see_each_kind_of_mistake() -> None:
    wrong = {
        "site.minutes": "{count} Minuten von {total}",
        "site.modulesCompleted": {"one": "{done} von {count}", "few": "{done} von {count}", "other": ""},
        "site.undo": {"other": "Zurück"},
        "site.onDate": "am",
        "site.next": None,
        "site.inPhase": {"by": "phase", "one": "{count} in {phase}", "other": "{count} in {phase}"},
        "quiz.score": {"by": "wrong", "one": "{right} von {count}", "other": "{right} von {count}"},
        "figure.you": "",
        "site.unheard": "{of}",
    }
    assert {
        (found.key, found.category, found.severity, found.message) for found in check_phrases("de", wrong)
    } == {
        ("site.minutes", None, "error", "has no value {total}; there is {count}"),
        ("site.modulesCompleted", "few", "error", "has no plural category 'few' (one, other)"),
        ("site.modulesCompleted", "other", "error", "has no text for 'other'"),
        ("site.undo", None, "error", "has no number to choose a form by; write one text"),
        ("site.onDate", None, "warning", "does not say {date}, which the English phrase does"),
        ("site.next", None, "error", "is neither a text nor texts by plural category"),
        ("quiz.score", None, "error", "chooses its form by {wrong}; there are {count}, {right}"),
        ("figure.you", None, "error", "is neither a text nor texts by plural category"),
    }


def test_plural_categories_are_those_of_cldr() -> None:
    assert plural_categories("ja") == ("other",)
    assert plural_categories("de") == ("one", "other")
    assert plural_categories("ar") == ("zero", "one", "two", "few", "many", "other")


def test_numbers_choose_the_form() -> None:
    arabic = Words(
        "ar",
        {
            "page.modules": {
                "zero": "0",
                "one": "1",
                "two": "2",
                "few": "f {count}",
                "many": "m",
                "other": "o",
            }
        },
    )
    said = [arabic.say("modules", count=count) for count in (0, 1, 2, 3, 11, 100)]
    assert said == ["0", "1", "2", "f 3", "m", "o"]


def test_a_language_may_choose_the_form_by_another_number() -> None:
    forms = {"by": "max", "one": "{min} à {max} point", "other": "{min} à {max} points"}
    french = Words("fr", {"page.pointsRange": forms})
    assert list(check_phrases("fr", {"page.pointsRange": forms | {"many": "{min} à {max} points"}})) == []
    assert french.say("pointsRange", min=0, max=1) == "0 à 1 point"
    assert french.say("pointsRange", min=1, max=5) == "1 à 5 points"


def test_a_language_may_have_no_space_between_sentences() -> None:
    assert list(check_phrases("ja", {"signs.space": ""})) == []
    assert Words("ja", {"signs.space": ""}).space == ""
    assert (ENGLISH.space, words_in("zh").space, words_in("de").space) == (" ", "", " ")


def test_a_page_takes_the_words_of_its_language() -> None:
    assert words_in("de-AT").table("book")["contents"] == "Inhalt"
    assert words_in("pt_BR").language == "pt"
    assert words_in("zh-Hant") is words_in("fi") is ENGLISH
    assert ENGLISH.table("book")["solutionsOn"] == "Solutions: page {page}"


def test_what_a_language_lacks_is_said_in_english_by_english_rules() -> None:
    japanese = Words("ja", {"page.home": "ホーム"})
    assert japanese.say("home") == "ホーム"
    assert [japanese.say("modules", count=count) for count in (1, 2)] == ["1 module", "2 modules"]


def test_numbers_and_dates_are_those_of_the_language() -> None:
    day = date(2026, 11, 3)
    assert (ENGLISH.number(1234.5), ENGLISH.day(day)) == ("1,234.5", "3 November 2026")
    assert (Words("de").number(1234.5), Words("de").day(day)) == ("1.234,5", "3. November 2026")
    assert Words("ar").number(1234) == "1,234", "digits are those of addresses and files"
    assert Words("xx").number(1234.5) == "1,234.5"


def test_english_and_latin_names_keep_their_order_in_a_line_from_right_to_left() -> None:
    arabic = Words("ar", {"page.phaseTitle": "المرحلة {number}: {title}"})
    assert arabic.phase(0, "OKR (2)") == "المرحلة 0: \u2068OKR (2)\u2069"
    assert arabic.phase(0, "القيمة") == "المرحلة 0: القيمة"
    listed = Words("ar", {"page.and": "{first}، {second}"})
    both = listed.say("and", first="OKR", second="القيمة")
    assert both == "\u2068OKR\u2069، القيمة"
    more = listed.say("and", first=both, second="القيمة")
    assert more == f"\u2067{both}\u2069، القيمة", "a list runs as its sentence does, whatever it begins with"
    assert arabic.say("modules", count=2) == "\u20662 modules\u2069"
    assert Words("de").say("modules", count=2) == "2 modules"
