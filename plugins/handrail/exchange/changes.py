"""What an import adds, changes and takes away, counted by kind and listed by id."""

from __future__ import annotations

from dataclasses import dataclass, field

from handrail.exchange.draft import Data

KINDS = ("competencies", "statements", "levels", "areas", "roles", "targets")


@dataclass(slots=True)
class Changes:
    """The ids of what is added, changed and removed, by kind."""

    added: dict[str, list[str]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    changed: dict[str, list[str]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    removed: dict[str, list[str]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    same: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))

    def __bool__(self) -> bool:
        """Tell whether anything is different."""
        return any(ids for part in (self.added, self.changed, self.removed) for ids in part.values())


def changes_between(old: dict[str, Data], new: dict[str, Data], gone: set[str]) -> Changes:
    """Compare two states.

    Args:
        old: The things as they were, by kind and id, from `things_of`.
        new: The same as they shall be.
        gone: Ids of competencies that stay as deprecated files but are no longer in the source.
    """
    changes = Changes()
    for kind in KINDS:
        for name in [*old[kind], *(name for name in new[kind] if name not in old[kind])]:
            if name not in new[kind] or (kind == "competencies" and name in gone):
                changes.removed[kind].append(name)
            elif name not in old[kind]:
                changes.added[kind].append(name)
            elif old[kind][name] != new[kind][name]:
                changes.changed[kind].append(name)
            else:
                changes.same[kind] += 1
    return changes


def things_of(framework: Data, competencies: list[Data]) -> dict[str, Data]:
    """Return every thing of a framework by kind and id; inner things carry their owner's id before a slash."""
    things: dict[str, Data] = {kind: {} for kind in KINDS}
    for competency in competencies:
        own = {name: value for name, value in competency.items() if name != "levels"}
        levels = competency.get("levels", {})
        own["levels"] = {
            name: {field: value for field, value in level.items() if field != "statements"}
            for name, level in levels.items()
        }
        things["competencies"][competency["id"]] = own
        for name, level in levels.items():
            for statement in level.get("statements", []):
                things["statements"][f"{competency['id']}/{statement['id']}"] = (name, statement)
    for name, scale in framework.get("scales", {}).items():
        for level in scale["levels"]:
            things["levels"][f"{name}/{level['id']}"] = level
    for area in framework.get("areas", []):
        things["areas"][area["id"]] = area
    for role in framework.get("roles", []):
        things["roles"][role["id"]] = {name: value for name, value in role.items() if name != "targets"}
        for name, target in role.get("targets", {}).items():
            own = {field: value for field, value in target.items() if field != "statements"}
            things["targets"][f"{role['id']}/{name}"] = own
            for statement in target.get("statements", []):
                things["statements"][f"{role['id']}/{name}/{statement['id']}"] = statement
    return things
