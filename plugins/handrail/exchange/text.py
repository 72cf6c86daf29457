"""Texts and ids from elsewhere: what the model's texts may not hold is taken out, ids are made from titles."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from handrail.exchange.findings import Findings

_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\x85]")
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_TITLE_LENGTH = 80


def clean_text(text: str, findings: Findings) -> str:
    """Return a text as the model wants it: one kind of line end, no control characters, no space around it."""
    text = _without_surrogates(_LINE_ENDS.sub("\n", text), findings)
    cleaned, count = _UNWANTED.subn(lambda sign: " " if sign.group() in "\x0b\x0c" else "", text)
    if count:
        findings.repair("control characters taken out of texts", count)
    return cleaned.strip()


def _without_surrogates(text: str, findings: Findings) -> str:
    cleaned, count = _SURROGATES.subn("\ufffd", text)
    if count:
        findings.repair("lone surrogates replaced by U+FFFD", count)
    return cleaned


def clean_json(value: Any, findings: Findings) -> Any:
    """Return a JSON value that can be written as YAML and read again as it is."""
    match value:
        case str():
            return _without_surrogates(value, findings)
        case dict():
            return {_clean_key(key, findings): clean_json(inner, findings) for key, inner in value.items()}
        case list() | tuple():
            return [clean_json(inner, findings) for inner in value]
        case bool() | None:
            return value
        case int() if abs(value) >= 10**18:
            findings.repair("numbers of more than 18 digits kept as texts")
            return str(value)
        case float() if not math.isfinite(value):
            findings.repair("numbers that are not finite kept as texts")
            return str(value)
        case float() if value.is_integer() and abs(value) < 10**15:
            return int(value)
        case _:
            return value


def _clean_key(key: object, findings: Findings) -> str:
    name = _without_surrogates(str(key), findings)
    if name == "<<":
        findings.repair("a foreign field '<<' renamed '_<<', since YAML gives that name a meaning")
        return "_<<"
    return name


def slug(text: str, *, otherwise: str = "item", most: int = 60) -> str:
    """Return an id made of a text's letters and digits, in any script, such as `user-interviews`."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    kept = (sign if _may_stand_in_an_id(sign) else "-" for sign in folded)
    return re.sub("-+", "-", "".join(kept)).strip("-")[:most].strip("-") or otherwise


def _may_stand_in_an_id(sign: str) -> bool:
    category = unicodedata.category(sign)
    return category[0] == "L" or category == "Nd"


class Names:
    """Gives out ids, each once: the second `research` becomes `research-2`."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {name.casefold() for name in taken}

    def new(self, text: str, *, otherwise: str = "item") -> str:
        """Return an id made of a text that has not been given out."""
        wanted = name = slug(text, otherwise=otherwise)
        number = 2
        while name.casefold() in self._taken:
            name, number = f"{wanted}-{number}", number + 1
        self._taken.add(name.casefold())
        return name


def short_title(text: str) -> str:
    """Return the first line of a text, cut at a word where it is too long for a title."""
    line = next((line.strip(" #*:|") for line in text.split("\n") if line.strip(" #*:|-")), text.strip())
    if len(line) <= _TITLE_LENGTH:
        return line
    return line[:_TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:.-") + " …"
