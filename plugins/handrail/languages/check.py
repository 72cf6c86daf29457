"""Says what is wrong with phrases: unknown keys, places without a value, plural forms that a language does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from babel import Locale, UnknownLocaleError

from handrail.languages.catalogue import Phrase, bundled, forms, placeholders

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""The plural categories of CLDR, in their order."""


class Finding(NamedTuple):
    """What is wrong with one phrase."""

    key: str
    category: str | None
    """The form that it is about."""
    message: str
    severity: Literal["error", "warning"] = "error"


def plural_categories(code: str) -> tuple[str, ...]:
    """Return the plural categories that a language has; all of them for one that is not known."""
    try:
        tags = Locale.parse(code, sep="-").plural_form.tags
    except (UnknownLocaleError, ValueError):
        return CATEGORIES
    return tuple(category for category in CATEGORIES if category in tags or category == "other")


def check_phrases(code: str, phrases: Mapping[str, Any]) -> Iterator[Finding]:
    """Go through what is wrong with the phrases of a language; keys that English does not have are not among it.

    Args:
        code: The language's code.
        phrases: By key: texts, or texts by plural category; what is neither is said to be wrong.
    """
    english = bundled("en")
    allowed = plural_categories(code)
    for key, phrase in phrases.items():
        if key not in english:
            continue
        places = placeholders(english[key])
        if not isinstance(phrase, (str, Mapping)) or (not phrase and not _may_be_empty(english[key])):
            yield Finding(key, None, "is neither a text nor texts by plural category")
            continue
        if isinstance(phrase, Mapping):
            by = phrase.get("by")
            if str(by or "count") not in places | _chooser(english[key]):
                yield Finding(key, None, _no_number(by, places))
                continue
            yield from _forms(key, forms(phrase), allowed)
        texts = forms(phrase).items() if isinstance(phrase, Mapping) else [(None, phrase)]
        said: set[str] = set()
        for category, text in texts:
            if not isinstance(text, str):
                continue
            said |= placeholders(text)
            for name in sorted(placeholders(text) - places):
                yield Finding(key, category, f"has no value {{{name}}}; there {_are(places)}")
        for name in sorted(places - said):
            yield Finding(key, None, f"does not say {{{name}}}, which the English phrase does", "warning")


def _may_be_empty(english: Phrase) -> bool:
    """Whether the English is nothing but a space, which not every language has between sentences."""
    return isinstance(english, str) and not english.strip()


def _chooser(english: Phrase) -> frozenset[str]:
    """Return the number by which the English chooses a form, which it need not write."""
    return frozenset() if isinstance(english, str) else frozenset({english.get("by", "count")})


def _no_number(by: object, places: frozenset[str]) -> str:
    if by is not None:
        return f"chooses its form by {{{by}}}; there {_are(places)}"
    if not places:
        return "has no number to choose a form by; write one text"
    return f"has no number {{count}} to choose a form by; write one text, or name a number in 'by'; there {_are(places)}"


def _forms(key: str, phrase: Mapping[Any, Any], allowed: tuple[str, ...]) -> Iterator[Finding]:
    for category, text in phrase.items():
        if category not in allowed:
            yield Finding(key, str(category), f"has no plural category {category!r} ({', '.join(allowed)})")
        elif not isinstance(text, str) or not text:
            yield Finding(key, str(category), f"has no text for {category!r}")
    for category in allowed:
        if category not in phrase:
            severity: Literal["error", "warning"] = "error" if category == "other" else "warning"
            yield Finding(key, None, f"has no text for the plural category {category!r}", severity)


def _are(places: frozenset[str]) -> str:
    names = ", ".join(f"{{{name}}}" for name in sorted(places))
    return f"is {names}" if len(places) == 1 else f"are {names}" if names else "is none"
