"""The addresses of elements on one page; each belongs to one question, option or field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from handrail.sources.diagnostics import Diagnostics


@dataclass(slots=True)
class Places:
    """Ids of elements, each with the line that it comes from."""

    source: str
    """The page's file, for messages."""
    found: Diagnostics
    _lines: dict[str, int] = field(default_factory=dict)

    def take(self, places: Iterable[tuple[str, int]]) -> None:
        """Say which element would have the id of another: `q-a` with `b-c` is `q-a-b` with `c`."""
        for name, line in places:
            first = self._lines.setdefault(name, line)
            if first != line:
                what = f"its address '#{name}' on this page is that of line {first}; choose another id"
                self.found.add(self.source, line, 1, what)
                return
