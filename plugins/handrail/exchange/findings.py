"""What an import has to say: problems that stop it, and repairs that it made, each kind once with a count."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Findings:
    """Collects what is wrong with a file and what was mended in it."""

    path: str
    """The file's name in messages."""
    problems: list[str] = field(default_factory=list)
    """Whole lines, in the order of finding; with one of them nothing is written."""
    _repairs: Counter[str] = field(default_factory=Counter)

    def problem(self, where: str, message: str) -> None:
        """Add a problem.

        Args:
            where: The place within the file, such as `CFItems[3].fullStatement` or `row 12, column "level"`;
                a number is a line; empty for the whole file.
            message: What is wrong, what is allowed.
        """
        separator = ":" if where.isdigit() else ": " if where else ""
        line = f"{self.path}{separator}{where}: {message}"
        if line not in self.problems[-50:]:
            self.problems.append(line)

    def repair(self, kind: str, times: int = 1) -> None:
        """Count a repair; the kind is a whole sentence without its full stop."""
        self._repairs[kind] += times

    @property
    def warnings(self) -> list[str]:
        """One line for each kind of repair, with how often it was made."""
        return [
            f"{self.path}: {kind}" + (f" ({count} times)" if count > 1 else "")
            for kind, count in self._repairs.items()
        ]
