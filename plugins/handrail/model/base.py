"""What every thing of the model has in common: it is frozen, typed, and has a permanent id.

Every scalar of a YAML file reaches these classes as the string that the author wrote (see
`sources.yaml_tree`), so `title: no` stays "no" and only fields declared as numbers become numbers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[^\W_]([\w.-]*\w)?$"
"""What an id looks like, for JSON Schema; `is_id` decides."""

_CONNECTORS = "-_."


def is_id(text: str) -> bool:
    """Tell whether a text can be an id: letters (with their marks) and digits of any script, `-`, `_` and `.`.

    No slash, because references join ids with slashes; it begins and ends with a letter or digit.
    """
    kinds = [unicodedata.category(character)[0:2] for character in text]
    inside = all(
        kind[0] in "LM" or kind == "Nd" or sign in _CONNECTORS for kind, sign in zip(kinds, text, strict=True)
    )
    return inside and 0 < len(text) <= 100 and text[0] not in _CONNECTORS and text[-1] not in _CONNECTORS


def as_id(name: str) -> str | None:
    """Return a name as an id, with hyphens for what an id cannot hold; None when nothing is left."""
    kept = "".join(
        sign if is_id(sign) or sign in _CONNECTORS or unicodedata.category(sign)[0] == "M" else "-"
        for sign in name.lower()
    )
    return re.sub(r"-{2,}", "-", kept)[:100].strip(_CONNECTORS) or None


def _id(text: str) -> str:
    if not is_id(text):
        raise PydanticCustomError("id", "cannot be an id")
    return text


class Frozen(BaseModel):
    """A thing of the model: immutable, and strict about its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def _without_control_characters(text: str) -> str:
    for character in text:
        if (ord(character) < 32 and character not in "\n\t") or character in "\x7f\u2028\u2029":
            raise ValueError(f"a control character (U+{ord(character):04X}) has no place in a text")
    return text


class PlainScalar(str):
    """A YAML scalar that was written without quotes; text like any other, but `json_value` may read it as a number."""

    __slots__ = ()


_INTEGER = re.compile(r"[-+]?(0|[1-9]\d{0,17})")
_FLOAT = re.compile(r"[-+]?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d{1,3})?")
_WORDS = {"true": True, "false": False}


def json_value(value: Any) -> Any:
    """Return a value read from YAML as JSON has it: unquoted numbers, true and false by YAML 1.2's core schema."""
    if isinstance(value, dict):
        return {str(key): json_value(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [json_value(inner) for inner in value]
    if not isinstance(value, PlainScalar):
        return value
    if value in _WORDS:
        return _WORDS[value]
    if _INTEGER.fullmatch(value):
        return int(value)
    return float(value) if _FLOAT.fullmatch(value) else str(value)


Text = Annotated[str, StringConstraints(min_length=1), AfterValidator(_without_control_characters)]
"""Plain text; where it is shown on a page a small inline Markdown subset is allowed."""

Id = Annotated[
    str, AfterValidator(_id), WithJsonSchema({"type": "string", "pattern": ID_PATTERN, "maxLength": 100})
]
"""A permanent id, such as `outcome-thinking`. Never reused; old ones are listed in `aliases`."""


class Identified(Frozen):
    """A thing that a learner's record may point at."""

    id: Id
    """Permanent id. Titles, paths and order may change, this may not."""
    aliases: tuple[Id, ...] = ()
    """Ids that this thing had before; records made under them are kept."""


_Thing = TypeVar("_Thing", bound=Identified)


def by_id(things: Iterable[_Thing]) -> dict[str, _Thing]:
    """Return the things by their id, in the given order."""
    return {thing.id: thing for thing in things}
