"""What every thing of the model has in common: it is frozen, typed, and has a permanent id.

Every scalar of a YAML file reaches these classes as the string that the author wrote (see
`sources.yaml_tree`), so `title: no` stays "no" and only fields declared as numbers become numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

ID_PATTERN = r"^[^\W_](?:[\w.-]*\w)?$"
"""Letters, digits, `-`, `_` and `.`, in any script; no slash, because references join ids with slashes."""


class Frozen(BaseModel):
    """A thing of the model: immutable, and strict about its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def _without_control_characters(text: str) -> str:
    for character in text:
        if (ord(character) < 32 and character not in "\n\t") or character in "\x7f\u2028\u2029":
            raise ValueError(f"a control character (U+{ord(character):04X}) has no place in a text")
    return text


Text = Annotated[str, StringConstraints(min_length=1), AfterValidator(_without_control_characters)]
"""Plain text; where it is shown on a page a small inline Markdown subset is allowed."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=100)]
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
