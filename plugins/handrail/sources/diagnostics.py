"""Diagnostics: every mistake of an author, with the place where it stands.

Whoever finds a mistake adds it and goes on; nobody raises. The builder prints all of them, sorted, and fails once.
An error stops the build; a warning is said and stops only a strict one.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One mistake: where it is, what is wrong, what is allowed."""

    path: str
    """Path below the project root, with forward slashes."""
    line: int
    """Line, from 1."""
    column: int
    """Column, from 1, in characters."""
    message: str
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


@dataclass(slots=True)
class Diagnostics:
    """Collects diagnostics of the whole site; the same one is kept once."""

    _found: set[Diagnostic] = field(default_factory=set)
    unsafe: bool = False
    """Whether reading on would leave the project; then nothing more is read."""

    def add(
        self,
        path: str,
        line: int,
        column: int,
        message: str,
        *,
        severity: Severity = "error",
        unsafe: bool = False,
    ) -> None:
        """Add a mistake; line and column count from 1."""
        self._found.add(Diagnostic(path, max(line, 1), max(column, 1), message, severity))
        self.unsafe = self.unsafe or unsafe

    @property
    def errors(self) -> list[Diagnostic]:
        """What stops the build, by path, line and column."""
        return [problem for problem in self if problem.severity == "error"]

    @property
    def warnings(self) -> list[Diagnostic]:
        """What is said without stopping the build, by path, line and column."""
        return [problem for problem in self if problem.severity == "warning"]

    def __iter__(self) -> Iterator[Diagnostic]:
        """Go through them by path, line and column."""
        return iter(sorted(self._found))

    def __len__(self) -> int:
        return len(self._found)


def nearest(name: str, allowed: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """Return the allowed name that the author most probably meant, or None when none is that alike (0 to 1)."""
    by_fold = {candidate.casefold(): candidate for candidate in allowed}
    close = difflib.get_close_matches(name.casefold(), by_fold, n=1, cutoff=likeness)
    return by_fold[close[0]] if close else None


def unknown(what: str, name: str, allowed: Iterable[str], *, most: int = 30) -> str:
    """Say that a name is unknown, which name is nearest, and what is allowed.

    Args:
        what: The kind of thing, such as "level" or "field".
        name: What the author wrote.
        allowed: The names that would have been right.
        most: How many of them the message lists at the most.
    """
    names = list(allowed)
    text = f"unknown {what} {name!r}"
    if guess := nearest(name, names):
        text += f"; did you mean {guess!r}?"
    if not names:
        return text + f" (there is no {what} yet)"
    listed = ", ".join(names[:most]) + (f", and {len(names) - most} more" if len(names) > most else "")
    return text + f" ({listed})"
