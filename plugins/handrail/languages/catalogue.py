"""The catalogues that come with Handrail: `<code>.json` beside this file, each a mapping of keys to phrases.

A key is `<namespace>.<name>`. `page.*` is said by the pages and `book.*` by documents for paper; every other namespace
by the scripts, whose build writes `en.json` and says in `scripts.json` which script speaks with which namespaces.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

Phrase = str | Mapping[str, str]
"""A text, or one for each plural category of CLDR that the language has; `other` is always there.

The number `count` chooses among them, or the one that `by` names beside them."""

_FOLDER = Path(__file__).parent
_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z]+)?")

LANGUAGES = tuple(sorted(path.stem for path in _FOLDER.glob("*.json") if _CODE.fullmatch(path.stem)))
"""Codes of the languages that come with Handrail."""

_OTHER_SCRIPTS = {"zh-TW", "zh-Hant"}
"""Languages of the theme for which the language before the hyphen will not do."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@cache
def bundled(code: str) -> Mapping[str, Phrase]:
    """Return the phrases that come with Handrail in a language; none in one that does not."""
    if code not in LANGUAGES:
        return MappingProxyType({})
    return MappingProxyType({k: v for k, v in _read(f"{code}.json").items() if not k.startswith("@")})


def code_for(language: str, codes: Collection[str] = LANGUAGES) -> str | None:
    """Return the code whose words a language such as "de-AT" takes: its own, or that before the hyphen."""
    base = language.replace("_", "-").partition("-")[0].lower()
    fitting = (language,) if language in _OTHER_SCRIPTS else (language, base)
    return next((code for code in fitting if code in codes), None)


@cache
def notes() -> Mapping[str, str]:
    """Return what a translator has to know, by the key of a phrase or the name of a namespace."""
    return MappingProxyType({k[1:]: v for k, v in _read("en.json").items() if k.startswith("@")})


@cache
def script_namespaces() -> Mapping[str, tuple[str, ...]]:
    """Return the namespaces that each script speaks with, by the script's name."""
    return MappingProxyType({name: tuple(spaces) for name, spaces in _read("scripts.json").items()})


def placeholders(phrase: Phrase) -> frozenset[str]:
    """Return the names of the values that a phrase has places for, in any of its forms."""
    return frozenset(name for text in forms(phrase).values() for name in _PLACEHOLDER.findall(text))


def forms(phrase: Phrase) -> Mapping[str, str]:
    """Return the texts of a phrase by plural category; a single text is that of `other`."""
    if isinstance(phrase, str):
        return {"other": phrase}
    return {category: text for category, text in phrase.items() if category != "by"}


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((_FOLDER / name).read_text("utf-8"))
    return read
