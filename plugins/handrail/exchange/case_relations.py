"""The associations of a CASE package: some are what the model calls targets, prerequisites or alignments, all are kept."""

from __future__ import annotations

import re

from handrail.exchange.case_ids import OURS, THEIRS, Ids
from handrail.exchange.case_levels import Levels
from handrail.exchange.case_tree import Tree
from handrail.exchange.case_words import notes_target, ours_of
from handrail.exchange.draft import Data, Draft, mapping
from handrail.exchange.findings import Findings

_TYPE = re.compile(r"(ext:)?[A-Za-z0-9._-]+")


_MADE_AGAIN = {"identifier", "uri", "associationType", "destinationNodeURI"}
"""Fields of an association that our export makes as they were."""


def read_relations(
    package: Data,
    tree: Tree,
    things: dict[str, Data],
    draft: Draft,
    levels: Levels,
    ids: Ids,
    findings: Findings,
) -> None:
    """Read every association into the things that the items became.

    Args:
        package: The repaired package.
        tree: Its tree.
        things: What each item became, by identifier.
        draft: The draft; its framework keeps associations whose origin is no item.
        levels: The levels, complete.
        ids: Derives the identifiers that our own exports give.
        findings: Collects repairs.
    """
    reader = _Relations(tree, things, levels, draft, findings)
    date = ours_of(package["CFDocument"]).get("date")
    ordered = sorted(enumerate(package["CFAssociations"]), key=lambda entry: (_number(entry[1]), entry[0]))
    kept: dict[int, Data | None] = {}
    for index, association in ordered:
        kept[index] = reader.read(index, association)
    for index in range(len(ordered)):
        association, consumed = package["CFAssociations"][index], kept[index]
        origin, to = tree.find(association["originNodeURI"]), association["destinationNodeURI"]
        found = tree.find(to)
        key = f"associations/{association['associationType']}/{origin}/{found or to.get('identifier')}"
        own = {
            name: value for name, value in association.items() if name not in ("originNodeURI", "extensions")
        }
        extensions = {
            k: v for k, v in mapping(association.get("extensions")).items() if k not in (OURS, THEIRS)
        }
        own |= mapping(mapping(association.get("extensions")).get(THEIRS))
        if extensions:
            own["extensions"] = extensions
        if association.get("lastChangeDateTime") == date:
            own.pop("lastChangeDateTime", None)
        if written := ours_of(association).get("type"):
            own["associationType"] = written
        if consumed is not None:
            own = {
                name: value
                for name, value in own.items()
                if name not in consumed and name != "sequenceNumber"
            }
            made = association.get("identifier") in (
                None,
                ids.identifier(key),
                reader.derived(association, ids),
            )
            if made and set(own) <= _MADE_AGAIN:
                continue
            own["read"] = True
        if origin in things:
            holder = things[str(origin)]
        else:
            holder = draft.framework
            own["originNodeURI"] = association["originNodeURI"]
        case = holder.setdefault("extensions", {}).setdefault(THEIRS, {})
        case.setdefault("associations", []).append(dict(sorted(own.items())))


def _number(association: Data) -> float:
    number = association.get("sequenceNumber")
    return number if isinstance(number, int) else float("inf")


class _Relations:
    def __init__(
        self, tree: Tree, things: dict[str, Data], levels: Levels, draft: Draft, findings: Findings
    ) -> None:
        self._tree, self._things, self._levels = tree, things, levels
        self._draft, self._findings = draft, findings
        self._before: dict[str, list[str]] = {}
        self._replaced: dict[str, str] = {}

    def derived(self, association: Data, ids: Ids) -> str:
        """Return the identifier that our export gives to an alignment, whose destination is no item."""
        to = association["destinationNodeURI"]
        origin = self._tree.find(association["originNodeURI"])
        return ids.identifier(
            f"associations/{association['associationType']}/{origin}/{to.get('identifier')}"
        )

    def read(self, index: int, association: Data) -> Data | None:
        """Return the fields that the model now holds, or None when the association means nothing to it."""
        origin, to = (
            self._tree.find(association["originNodeURI"]),
            self._tree.find(association["destinationNodeURI"]),
        )
        if origin is None or origin not in self._things:
            return None
        kind, kinds = (
            association["associationType"],
            (self._tree.kind[origin], self._tree.kind.get(to or "", "")),
        )
        if kind == "isChildOf":
            return self._child(index, kinds)
        if kind == "hasSkillLevel" and to:
            return self._skill(origin, to)
        if kind == "isRelatedTo" and kinds == ("role", "competency") and to:
            return self._target(association, self._things[origin], self._things[to])
        if kind == "precedes" and kinds == ("competency", "competency") and to and to != origin:
            if self._leads_to(origin, to):
                self._findings.repair("competencies that precede each other in a circle kept as associations")
                return None
            requires = self._things[to].setdefault("requires", [])
            if self._things[origin]["id"] not in requires:
                requires.append(self._things[origin]["id"])
                self._before.setdefault(to, []).append(origin)
                return {}
        elif kind == "replacedBy" and kinds == ("competency", "competency") and to and to != origin:
            if "replaced_by" not in self._things[origin] and not self._is_replaced_by(to, origin):
                self._replaced[origin] = to
                self._things[origin]["replaced_by"] = self._things[to]["id"]
                return {}
        elif kinds[0] == "competency" and (to is None or ours_of(association).get("aligns")):
            return self._alignment(association, self._things[origin])
        return None

    def _is_replaced_by(self, name: str, end: str) -> bool:
        while name in self._replaced and name != end:
            name = self._replaced[name]
        return name == end

    def _leads_to(self, start: str, end: str) -> bool:
        """Tell whether what must be learnt before `start` includes `end`."""
        waiting, seen = [start], set[str]()
        while waiting:
            name = waiting.pop()
            if name == end:
                return True
            if name not in seen:
                seen.add(name)
                waiting.extend(self._before.get(name, []))
        return False

    def _child(self, index: int, kinds: tuple[str, str]) -> Data | None:
        above = {
            "behaviour": ("competency",),
            "statement": ("competency", "role"),
            "role": ("",),
            "level": ("",),
        }
        is_made_again = kinds[1] in above.get(kinds[0], ("area", ""))
        return {} if index in self._tree.used and is_made_again else None

    def _skill(self, origin: str, to: str) -> Data | None:
        if self._tree.kind[to] != "level":
            return None
        if self._tree.kind[origin] == "competency":
            self._things[origin].setdefault("scale", self._levels.of[to][0])
            return None
        is_statement = self._tree.kind[origin] == "statement" or self._levels.skill.get(origin) == to
        return {} if is_statement and self._levels.skill.get(origin) == to else None

    def _target(self, association: Data, role: Data, competency: Data) -> Data | None:
        target = notes_target(association)
        if target is None:
            return None
        scale = self._draft.scales.get(competency.get("scale", "default"), {"levels": []})
        if target["level"] not in [level["id"] for level in scale["levels"]]:
            self._findings.repair("a target of an unknown level kept as an association")
            return None
        held = role.setdefault("targets", {}).get(competency["id"], {})
        role["targets"].pop(competency["id"], None)
        role["targets"][competency["id"]] = {**held, **target}
        return {"notes": True}

    def _alignment(self, association: Data, competency: Data) -> Data | None:
        to, ours = association["destinationNodeURI"], ours_of(association)
        kind, uri = str(ours.get("type") or association["associationType"]), str(to.get("uri", ""))
        if not _TYPE.fullmatch(kind) or not uri or any(sign.isspace() for sign in uri) or len(uri) > 2000:
            return None
        align: Data = {"type": kind, "uri": uri}
        title = ours.get("title") if ours.get("aligns") else to.get("title")
        if title and (title != uri or ours.get("title")):
            align["title"] = title
        competency.setdefault("aligns", []).append(align)
        return {}
