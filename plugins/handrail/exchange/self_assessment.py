"""A learner's self-assessment file becomes an entry of their person file.

`browser/people/entries.ts` makes the same entry. The file is the learner's: anybody may have written it.
"""

from __future__ import annotations

import json
import re
from datetime import UTC

from pydantic import ValidationError

from handrail.exchange.yaml_emit import Fields
from handrail.model.base import is_id
from handrail.model.learner import SELF_ASSESSMENT_SCHEMA, SelfAssessmentFile
from handrail.sources.files import MAX_BYTES

LONGEST_TEXT = 20_000
"""Characters of a note that are kept."""

_OTHERS = {
    "urn:handrail:schema:worksheet": "a worksheet",
    "urn:handrail:schema:agreed-result": "an agreed result",
    "urn:handrail:schema:team-report": "a report",
    "urn:handrail:schema:person-report": "a report",
}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_LINE_END = re.compile(r"\r\n?|[\x85\u2028\u2029]")


class NotRead(Exception):
    """It is no self-assessment file; the message says what is wrong with it."""


def read_self_assessment(data: bytes) -> SelfAssessmentFile:
    """Read a self-assessment file.

    Raises:
        NotRead: It is none.
    """
    if len(data) > MAX_BYTES:
        raise NotRead(f"has {len(data):,} bytes; at most {MAX_BYTES:,} (1 MiB) are read")
    try:
        told = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise NotRead("is no JSON; a self-assessment file is what 'Give it to your coach' saves") from None
    if not isinstance(told, dict):
        raise NotRead("is no self-assessment file")
    kind = told.get("$schema")
    if kind != SELF_ASSESSMENT_SCHEMA:
        other = "the learner's whole record" if "leaves" in told else _OTHERS.get(str(kind), "something else")
        raise NotRead(f"is no self-assessment file but {other}")
    version = told.get("schema")
    if isinstance(version, int) and version > 1:
        raise NotRead(f"was made by a newer Handrail (schema {version}); this one reads schema 1")
    try:
        return SelfAssessmentFile.model_validate(told)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        where = ".".join(map(str, detail["loc"]))
        raise NotRead(f"is damaged: {where}: {detail['msg']}") from None


def self_assessment_entry(file: SelfAssessmentFile, person: str) -> Fields:
    """Return the entry; its id is that of the file, so that the same file is never in twice.

    Args:
        file: The file.
        person: Id of the person whose it is.
    """
    moment = file.date.astimezone(UTC)
    return {
        "id": file.id,
        "date": f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03}Z",
        "by": person,
        "kind": "self",
        "framework": f"{file.framework.id}@{file.framework.version}",
        "role": file.role if is_id(file.role) else "",
        "ratings": {name: dict(of) for name, of in file.ratings.items() if of},
        "notes": {name: _clean(text) for name, text in file.notes.items()},
        "evidence": {name: _clean(text) for name, text in file.evidence.items()},
    }


def _clean(text: str) -> str:
    """Return a text without the signs that no file may hold, and no longer than it may be."""
    return _CONTROL.sub("", _LINE_END.sub("\n", text)).strip()[:LONGEST_TEXT]
