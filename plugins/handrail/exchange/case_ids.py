"""Identifiers and addresses of exported parts: the imported ones, else derived from paths and the same every time."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from handrail.exchange.draft import Data, mapping

DEFAULT_DATE = "2020-01-01T00:00:00+00:00"
"""`lastChangeDateTime` of what has none of its own, unless the user gives a date: fixed, so that exports are the same."""

OURS = "handrail"
"""The name in `extensions` of CASE objects under which fields stand that CASE has no place for."""

THEIRS = "case"
"""The name in our `extensions` under which fields of CASE stand that we have no place for."""


@dataclass(frozen=True, slots=True)
class Ids:
    """Derives identifiers and addresses."""

    base: str
    """Address below which every part has its own."""

    @classmethod
    def of(cls, framework_id: str, uri_base: str | None) -> Ids:
        """Return the ids of a framework: below its `uri_base`, or below a URN made of its id."""
        return cls((uri_base or f"urn:handrail:{framework_id}").rstrip("/"))

    def identifier(self, path: str) -> str:
        """Return the UUID of the part at a path, such as `competencies/interviews`."""
        return str(uuid5(NAMESPACE_URL, self.uri(path)))

    def uri(self, path: str) -> str:
        """Return the address of the part at a path."""
        return f"{self.base}/{path}"


def is_uuid(text: object) -> bool:
    """Tell whether a text is a UUID in its usual form."""
    if not isinstance(text, str) or not re.fullmatch(r"[0-9A-Fa-f-]{36}", text):
        return False
    try:
        return bool(UUID(text))
    except ValueError:
        return False


def theirs(thing: Data) -> Data:
    """Return what a thing keeps of the CASE object that it came from."""
    return mapping(thing.get("extensions", {}).get(THEIRS))


def case_time(text: str) -> str | None:
    """Return a day or a time with its zone, as CASE wants it, or None when the text is neither."""
    try:
        value = datetime.fromisoformat(text.strip().replace(" ", "T", 1))
    except ValueError:
        return None
    return (value if value.tzinfo else value.replace(tzinfo=UTC)).isoformat()


def export_date(given: str | None) -> str | None:
    """Return the date of an export: the given one, else SOURCE_DATE_EPOCH, else the fixed one; None when it is no date."""
    if given is not None:
        return case_time(given)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal() and len(epoch) < 12:
        return datetime.fromtimestamp(int(epoch), UTC).isoformat()
    return DEFAULT_DATE
