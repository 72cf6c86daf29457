"""How commands show that they are at work on many files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

_Thing = TypeVar("_Thing")


class Follow(Protocol):
    """Shows how far the work is; goes through things as they are."""

    def __call__(self, things: Iterable[_Thing], doing: str, total: int) -> Iterable[_Thing]:
        """Go through things, of which there are `total`."""
