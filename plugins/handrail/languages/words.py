"""Says the phrases of one language, with their plural forms, numbers and dates; what it lacks is said in English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

from handrail.languages.catalogue import Phrase, bundled, code_for, script_namespaces

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_ISOLATE = "\u2068"
"""Begins a text that runs as its first letter does; `_LEFTWARDS` one that runs from right to left."""
_LEFTWARDS = "\u2067"

_BRITISH = Locale("en", "GB")
"""Bare "en" would mean the American order of a date, which most readers of English do not use."""


@dataclass(frozen=True, eq=False)
class Words:
    """The words of a site."""

    language: str
    """Such as "de"; a bare "en" is British."""
    own: Mapping[str, Phrase] = field(default_factory=lambda: MappingProxyType({}))
    """What is not as in the English catalogue, by key: the language's catalogue, and over it what the project says."""

    @cached_property
    def locale(self) -> Locale:
        """What Babel knows of the language; of one that it does not know, it takes British ways."""
        try:
            return _BRITISH if self.language == "en" else Locale.parse(self.language, sep="-")
        except (UnknownLocaleError, ValueError):
            return _BRITISH

    def phrase(self, key: str, values: Mapping[str, str | float] = MappingProxyType({})) -> str:
        """Return the text behind a key, by the plural rule for a number where it has several; placeholders stay."""
        own = self.own.get(key)
        phrase, locale = (bundled("en")[key], _BRITISH) if own is None else (own, self.locale)
        if isinstance(phrase, str):
            return phrase
        number = values.get(phrase.get("by", "count"))
        category = locale.plural_form(number) if isinstance(number, (int, float)) else "other"
        return phrase.get(category, phrase["other"])

    def say(self, name: str, **values: str | float) -> str:
        """Say one of the pages' phrases, with values in their places.

        Args:
            name: Its key without `page.`.
            values: By the name of the place. Numbers are written as the language writes them, and choose among forms.
        """
        text = self.phrase(f"page.{name}", values)

        def value_of(place: re.Match[str]) -> str:
            value = values.get(place[1], place[0])
            if not isinstance(value, str):
                return self.number(value)
            return isolated(value) if self._is_isolated(value) else value

        said = _PLACEHOLDER.sub(value_of, text)
        if f"page.{name}" not in self.own and self._runs_left:
            return f"\u2066{said}\u2069"  # the signs of English would change places
        return said

    @property
    def _runs_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.locale.text_direction == "rtl"

    def _is_isolated(self, value: str) -> bool:
        """Whether a text of another direction could reorder the sentence around it, such as a file's name."""
        return self._runs_left and any("a" <= sign <= "z" for sign in value.lower())

    def number(self, number: float) -> str:
        """Return a number as the language writes it, in the digits of pages, files and addresses."""
        return format_decimal(number, locale=self.locale, numbering_system="latn")

    def day(self, day: date) -> str:
        """Return a day in words."""
        return format_date(day, "long", locale=self.locale)

    def phase(self, number: int, title: str) -> str:
        """Return the name that navigation shows of a phase, such as "Phase 0: Foundations"."""
        return self.say("phaseTitle", number=number, title=title)

    @property
    def space(self) -> str:
        """What stands between two sentences; nothing in some languages."""
        return self.phrase("signs.space")

    @property
    def colon(self) -> str:
        """What stands between a label and its text, where each is an element of its own."""
        return self.say("labelled", label="\0", text="\0").split("\0")[1]

    def any_of(self, texts: Sequence[str]) -> str:
        """Return texts of which each will do: "a or b or c"."""
        first, *others = texts
        for other in others:
            first = self.say("or", first=first, second=other)
        return first

    def table(self, namespace: str) -> dict[str, str]:
        """Return every phrase of a namespace by its name, with the places for values as they stand."""
        start = f"{namespace}."
        return {key.removeprefix(start): self.phrase(key) for key in bundled("en") if key.startswith(start)}

    def for_script(self, name: str) -> dict[str, dict[str, Phrase]]:
        """Return what a script says otherwise than in the English that it holds itself, by namespace and name."""
        found: dict[str, dict[str, Phrase]] = {}
        for namespace in script_namespaces().get(name, ()):
            start = f"{namespace}."
            words = {
                key.removeprefix(start): value for key, value in self.own.items() if key.startswith(start)
            }
            if words:
                found[namespace] = words
        return found


def isolated(text: str) -> str:
    """Return a text so that it does not reorder the sentence around it.

    What holds such a text was put together here and runs as the sentence does, whatever it begins with.
    """
    return f"{_LEFTWARDS if _ISOLATE in text else _ISOLATE}{text}\u2069"


ENGLISH = Words("en")
"""The words of a site that says nothing of its language."""


def words_in(language: str) -> Words:
    """Return the words that come with Handrail for a page in a language; English ones where there are none."""
    code = code_for(language)
    return Words(code, bundled(code)) if code not in (None, "en") else ENGLISH
