"""Ids of new entries: a letter for their kind, their day, and four random signs, so that two coaches never meet."""

from __future__ import annotations

import datetime
import secrets
import string

_SIGNS = string.ascii_lowercase + string.digits
LETTERS = {"self": "s", "coach": "c", "assignments": "g", "evidence": "e", "goals": "o"}


def new_id(kind: str, day: datetime.date) -> str:
    """Return an id for an entry of a kind, such as `g-20260308-9f2c`."""
    return f"{LETTERS[kind]}-{day:%Y%m%d}-{''.join(secrets.choice(_SIGNS) for _ in range(4))}"
