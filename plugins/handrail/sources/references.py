"""Names: each belongs to one thing, and whoever uses one must mean a thing that is there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from handrail.model.framework import Competency
from handrail.sources.diagnostics import Diagnostics, unknown
from handrail.sources.yaml_tree import Path, YamlTree


@dataclass(slots=True)
class Taken:
    """The ids and aliases of one kind of thing, and who has them."""

    what: str
    found: Diagnostics
    _owners: dict[str, tuple[str, Path, int]] = field(default_factory=dict)
    """Source, path within it and line of whoever came first."""

    def take(self, thing: Any, tree: YamlTree, source: str, at: Path = ()) -> None:
        """Give the thing its id and aliases; those that another one has are said."""
        aliases = enumerate(getattr(thing, "aliases", ()))
        for place, name in [
            ((*at, "id"), thing.id),
            *(((*at, "aliases", index), name) for index, name in aliases),
        ]:
            line, column = tree.place(place)
            owner, within, first = self._owners.setdefault(name, (source, at, line))
            if (owner, within) != (source, at):
                where = f"on line {first}" if owner == source else f"by {owner}"
                self.found.add(source, line, column, f"{self.what} id {name!r} is taken {where}")

    def take_all(self, things: Iterable[Any], tree: YamlTree, source: str, at: Path) -> None:
        """Do the same for every thing of a list that stands at a path."""
        for index, thing in enumerate(things):
            self.take(thing, tree, source, (*at, index))


@dataclass(frozen=True, slots=True)
class Known:
    """What a reference of one kind may lead to."""

    what: str
    names: Collection[str]
    broken: Collection[str] = ()
    """Ids of what could not be read, which is said elsewhere."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Old ids, with those of today."""
    retired: Collection[str] = ()
    deprecated: Mapping[str, str | None] = field(default_factory=dict)
    """What may no longer be used, with what replaces it."""

    def problem(self, name: str) -> str | None:
        """Say what is wrong with a reference, or return None."""
        if name in self.deprecated:
            heir = self._heir(name)
            return f"{self.what} {name!r} is deprecated; " + (f"use {heir!r}" if heir else "remove it")
        if name in self.names or name in self.broken:
            return None
        if name in self.renamed:
            return f"{self.what} {name!r} is now {self.renamed[name]!r}; write that"
        if name in self.retired:
            return f"{self.what} {name!r} is retired; remove it"
        return unknown(self.what, name, [other for other in self.names if other not in self.deprecated])

    def _heir(self, name: str) -> str | None:
        seen = {name}
        heir = self.deprecated[name]
        while heir is not None and heir in self.deprecated and heir not in seen:
            seen.add(heir)
            heir = self.deprecated[heir]
        return heir if heir in self.names and heir not in seen else None


def known_competencies(
    competencies: Mapping[str, Competency], broken: Collection[str] = (), retired: Collection[str] = ()
) -> Known:
    """Return what a reference to a competency may lead to."""
    return Known(
        "competency",
        competencies,
        broken,
        {old: name for name, competency in competencies.items() for old in competency.aliases},
        retired,
        {n: c.replaced_by for n, c in competencies.items() if c.status == "deprecated"},
    )
