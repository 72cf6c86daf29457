"""The twelve person files as they are before the quarter: everything that a file may look like."""

from __future__ import annotations

import json
from typing import Any

NAMES = (
    "Anna <b>Berg</b>",
    "Ben",
    "",
    "Chloë “Co” O'Neil",
    "東京 太郎",
    "נועה",
    "Dora: # Day",
    "<script>alert(1)</script>",
    "yes",
    "Emil",
    "Fay",
    "Gus",
)
ROLES = ("product-owner", "associate-product-owner", "senior-product-owner")

_OLD = """\
assignments:
  # Agreed on the phone.
  - id: g-20250902-a1b2   # the first one
    date: 2025-09-02
    by: c-old
    competency: product-strategy
    level: beginner
    framework: product-owner@1.0.0
    note: |-
      Two lines,
        the second further in
    x-mood: good
"""
_STRANGE = """\
assessments:
  - {id: c-20250901-zz11, date: 2025-09-01, by: c-old, kind: coach, framework: sailing@2.0, levels: {knots: deep}}
assignments:
  - {id: g-20250901-zz22, date: 2025-09-01, by: c-old, competency: knots, level: deep, framework: sailing@2.0}
  - {id: g-20250901-zz33, date: 2025-09-01, by: c-old, competency: experimentation, level: wizard, framework: sailing@2.0}
"""


def name_of(who: int) -> str:
    return NAMES[who]


def shown_name(who: int) -> str:
    return NAMES[who] or person_id(who)


def person_id(who: int) -> str:
    return f"p-{who + 1:02}"


def role_of(who: int) -> str:
    return ROLES[who % 3]


def file_of(who: int) -> str:
    return person_id(who) + (".json" if who == 9 else ".yaml" if who == 4 else ".yml")


def _head(who: int) -> str:
    name = f"  name: {json.dumps(NAMES[who], ensure_ascii=False)}\n" if NAMES[who] else ""
    return f"person:\n  id: {person_id(who)}\n{name}  role: {role_of(who)}\n  coach: c-mara\n"


def text_of(who: int) -> str:
    """Return the file of a person."""
    plain = "schema: 1\n" + _head(who)
    match who:
        case 1:
            return f"# Kept by Mara, since 2025\n\n{plain}  team: Shops # since May\n  x-badge: 77\n{_OLD}x-own:\n  - a\n"
        case 2:
            return plain.replace("\n", "\r\n")
        case 3:
            return "\ufeff" + plain + "evidence: []\ngoals:\n"
        case 5:
            return plain + _STRANGE
        case 6:
            return plain + _OLD.rstrip("\n")
        case 7:
            return (
                plain
                + "assignments: [\n  {id: g-1, date: 2025-01-01, by: c-old, competency: experimentation,\n"
                + ("   level: none, framework: product-owner@1.0.0} # flow\n]\n")
            )
        case 9:
            return json.dumps(_json(who), indent=2, ensure_ascii=False) + "\n"
        case 10:
            return f"{_OLD}\n---\n".replace("---\n", "") + plain
        case _:
            return plain


def _json(who: int) -> dict[str, Any]:
    return {
        "schema": 1,
        "person": {"id": person_id(who), "name": NAMES[who], "role": role_of(who), "coach": "c-mara"},
        "assignments": [],
        "x-own": {"kept": [1, None, True]},
    }


FILES = {file_of(who): text_of(who) for who in range(12)}


def lost(before: bytes, after: bytes) -> list[bytes]:
    """Return the lines that were there and are not any more, in their order.

    A list that was empty makes room for a full one; into one in brackets entries come before what closes it.
    """
    left = iter(after.splitlines())

    def stays(line: bytes) -> bool:
        first, _, rest = line.partition(b"} #")
        if rest:
            return any(now.startswith(first) and now.endswith(rest) for now in left)
        # In JSON a comma comes behind what was the last.
        return any(now == line or (line.endswith(b"}") and now.startswith(line + b",")) for now in left)

    return [
        line
        for line in before.splitlines()
        if not line.endswith((b"[]", b"[],", b"goals:")) and not stays(line)
    ]
