"""Finds the glossary's terms in a text: whole words, the longest term first.

Words in lower case match in any case, since a sentence may begin with them; words in capitals (OKR) match capitals
alone. Besides the forms that authors give there is the regular English plural.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handrail.model.glossary import Term

_TOKEN = re.compile(r"\w+(?:[-‐‑]\w+)*(?![\w@/\\]|[.-]\w)")
"""A word, with its hyphens."""
_JOINED = frozenset("@#/\\&.-\x02")
"""Before a word: it is part of an address, of a file's name, or of a sign in Python-Markdown's disguise."""
_WORD = re.compile(r"\w+(?:[-‐‑]\w+)*")
_HISSING = ("s", "x", "z", "ch", "sh")


@dataclass(frozen=True, slots=True)
class Hit:
    """A term in a text."""

    start: int
    end: int
    term: Term
    words_before: int
    """Words of the text between the hit before it and this one, or between its beginning and this one."""


@dataclass(frozen=True, slots=True)
class _Form:
    keys: tuple[str, ...]
    exact: tuple[str | None, ...]
    """The words that must be written so."""
    term: Term


class TermForms:
    """All forms of all terms, made once for a whole site."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._forms: dict[str, list[_Form]] = {}
        known: set[tuple[str, ...]] = set()
        terms = list(terms)
        written = [(form, term) for term in terms for form in term.forms]
        plurals = [(form, term) for given, term in written for form in _inflected(given)]
        for form, term in (*written, *plurals):  # what an author writes counts before what follows from it
            keys = keys_of(form)
            if keys and keys not in known:
                known.add(keys)
                exact = tuple(word if _is_capital(word) else None for word in _WORD.findall(form))
                self._forms.setdefault(keys[0], []).append(_Form(keys, exact, term))
        for forms in self._forms.values():
            forms.sort(key=lambda form: -len(form.keys))

    def find(self, text: str) -> tuple[list[Hit], int]:
        """Return the terms in a text, none within another, and the number of words after the last of them."""
        keys = [word.casefold() for word in _TOKEN.findall(text)]
        begun = [place for place, key in enumerate(keys) if key in self._forms]
        if not begun:
            return [], len(keys)
        words = list(_TOKEN.finditer(text))
        hits: list[Hit] = []
        free = 0
        for place in begun:
            at = words[place].start()
            if place < free or (at and text[at - 1] in _JOINED):
                continue
            if form := self._form_at(text, words, place):
                last = place + len(form.keys) - 1
                hits.append(Hit(at, words[last].end(), form.term, place - free))
                free = last + 1
        return hits, len(keys) - free

    def _form_at(self, text: str, words: list[re.Match[str]], place: int) -> _Form | None:
        forms = self._forms[words[place][0].casefold()]
        return next((form for form in forms if _stands(form, text, words, place)), None)


def keys_of(form: str) -> tuple[str, ...]:
    """Return the words of a form as they are compared."""
    return tuple(word.casefold() for word in _WORD.findall(form))


def _stands(form: _Form, text: str, words: list[re.Match[str]], place: int) -> bool:
    found = words[place : place + len(form.keys)]
    if len(found) < len(form.keys):
        return False
    for index, (word, key, exact) in enumerate(zip(found, form.keys, form.exact, strict=True)):
        if word[0] != exact if exact else word[0].casefold() != key:
            return False
        if index and not text[found[index - 1].end() : word.start()].isspace():
            return False
    return True


def _is_capital(word: str) -> bool:
    stem = word.removesuffix("s")
    return len(stem) > 1 and stem.isupper()


def _inflected(form: str) -> Iterator[str]:
    """Go through the regular plural of a form; of one in capitals with an "s" also the singular."""
    words = _WORD.findall(form)
    if not words:
        return
    head, last = form[: form.rindex(words[-1])], words[-1]
    if _is_capital(last):
        yield head + (last[:-1] if last.endswith("s") else last + "s")
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        yield head + last[:-1] + "ies"
    else:
        yield head + last + ("es" if last.endswith(_HISSING) else "s")
