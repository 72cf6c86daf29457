"""What CASE says and the model has no place for: kept in `extensions.case` on the way in, given back on the way out."""

from __future__ import annotations

from handrail.exchange.case_fields import fits, put_aside
from handrail.exchange.case_ids import OURS, THEIRS
from handrail.exchange.case_words import ours_of
from handrail.exchange.draft import Data, mapping

_OUR_KEYS = {
    "associations", "criterion", "rubric", "rubrics", "definitions", "package_extensions", "read",
    "elsewhere",
}  # fmt: skip
"""What stands beside the fields of CASE in our `extensions.case`."""


def own_extensions(thing: Data) -> Data:
    """Return the extensions of a thing that are not CASE's."""
    return {key: value for key, value in thing.get("extensions", {}).items() if key != THEIRS}


def overlay(kept: Data, fields: dict[str, str], base: Data, leave: tuple[str, ...] = ()) -> Data:
    """Return the fields of CASE that a thing brought along; what the schema does not allow goes into `extensions`."""
    own = {
        "fullStatement",
        "abbreviatedStatement",
        "humanCodingScheme",
        "sequenceNumber",
        "title",
        "version",
        *leave,
    }
    result: Data = {}
    rest: Data = {}
    for name, value in kept.items():
        if name in _OUR_KEYS or (name in own and name in base):
            continue
        if name in fields and fits(fields[name], value):
            result[name] = value
        else:
            rest[name] = value
    return put_aside(rest, result)


def foreign_fields(thing: Data, taken: set[str], uri: str, document: Data) -> Data:
    """Return what of a CASE object is to be kept as it is.

    Args:
        thing: The object.
        taken: Its fields that the model has.
        uri: The address that it would get from us.
        document: The CFDocument; tells the date of an export of ours.
    """
    ours = ours_of(document)
    extensions = mapping(thing.get("extensions"))
    kept: Data = {k: v for k, v in thing.items() if k not in taken and k != "extensions"}
    kept |= mapping(extensions.get(THEIRS))
    if foreign := {k: v for k, v in extensions.items() if k not in (OURS, THEIRS)}:
        kept["extensions"] = foreign
    if kept.get("uri") == uri:
        del kept["uri"]
    if kept.get("lastChangeDateTime") == ours.get("date") and ours:
        kept.pop("lastChangeDateTime", None)
    return dict(sorted(kept.items()))
