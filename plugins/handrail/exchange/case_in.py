"""A CASE package, 1.0 or 1.1, to a draft.

What CASE says and the model has no place for is kept in `extensions.case` of the thing that the object became:
foreign identifiers and fields, associations of every type, rubrics that do not describe our levels. `case_out` gives
all of it back.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from handrail.exchange.case_framework import framework_of
from handrail.exchange.case_ids import THEIRS, Ids, is_uuid
from handrail.exchange.case_kept import foreign_fields
from handrail.exchange.case_levels import Levels
from handrail.exchange.case_relations import read_relations
from handrail.exchange.case_repair import repaired
from handrail.exchange.case_tree import Tree, read_tree
from handrail.exchange.case_words import ours_of, titled
from handrail.exchange.draft import Data, Draft, mapping
from handrail.exchange.findings import Findings
from handrail.exchange.reading import decode, parse_json
from handrail.exchange.text import Names, slug

_DEFAULT_TYPES = {
    "area": "Area", "competency": "Competency", "behaviour": "Behaviour", "statement": "Statement", "role": "Role",
    "level": "Level",
}  # fmt: skip
_PATHS = {"area": "areas", "competency": "competencies", "role": "roles"}


def read_case(data: bytes, findings: Findings) -> Draft | None:
    """Read a CASE package in JSON, or say what is wrong and return None."""
    text = decode(data, findings)
    parsed = parse_json(text, findings) if text is not None else None
    return None if findings.problems else draft_of_case(parsed, findings)


def draft_of_case(parsed: Any, findings: Findings) -> Draft | None:
    """Read parsed JSON that is meant to be a CASE package, or say what is wrong and return None."""
    package = repaired(parsed, findings)
    return _Reader(package, findings).draft() if package else None


class _Reader:
    def __init__(self, package: Data, findings: Findings) -> None:
        self._package, self._findings = package, findings
        document = package["CFDocument"]
        self._ours = ours_of(document)
        title = str(document.get("title") or PurePath(findings.path).stem or "Framework")
        self._title = title
        self._id = str(self._ours.get("id") or slug(title, otherwise="framework"))
        self._ids = Ids.of(self._id, self._ours.get("uri_base"))
        self._tree: Tree = read_tree(package, findings)
        self._things: dict[str, Data] = {}
        self._draft = Draft()
        self._names = {kind: Names() for kind in ("area", "competency", "role")}
        self._places = {
            item["identifier"]: f"CFItems[{index}]" for index, item in enumerate(package["CFItems"])
        }

    def draft(self) -> Draft:
        draft, tree = self._draft, self._tree
        draft.framework = framework_of(self._package, self._id, self._title, self._ids, self._findings)
        levels = Levels(tree, self._package, self._ours, self._findings)
        taken = {
            kind: {str(ours_of(tree.items[n]).get("id")) for n in tree.items if tree.kind[n] == kind}
            for kind in self._names
        }
        self._names = {kind: Names(taken[kind]) for kind in self._names}
        for name in tree.walk():
            kind = tree.kind[name]
            if kind in ("area", "competency", "role"):
                self._top_thing(name, kind)
        for name in tree.walk():
            if tree.kind[name] == "level":
                self._things[name] = levels.level(name)
                self._keep(name, f"scales/{levels.of[name][0]}/{levels.of[name][1]}")
        for name in tree.walk():
            if tree.kind[name] == "behaviour" and name not in levels.skill:
                self._behaviour(name)
            elif tree.kind[name] in ("behaviour", "statement"):
                self._statement(name, levels)
        draft.scales = levels.scales()
        kept_rubrics = levels.read_rubrics(self._things, self._ids)
        case = draft.framework.setdefault("extensions", {}).setdefault(THEIRS, {})
        case |= kept_rubrics
        read_relations(self._package, tree, self._things, draft, levels, self._ids, self._findings)
        if not case:
            del draft.framework["extensions"][THEIRS]
        return draft

    def _keep(self, name: str, path: str) -> None:
        """Note the foreign identifier and fields of an item at the thing that it became."""
        item, thing = self._tree.items[name], self._things[name]
        kind = self._tree.kind[name]
        taken = {"fullStatement", "abbreviatedStatement", "identifier"}
        if kind in ("area", "competency"):
            taken.add("humanCodingScheme")
        if item.get("CFItemType") == _DEFAULT_TYPES[kind]:
            taken.add("CFItemType")
        if kind == "level" and item.get("listEnumeration") == str(thing.get("rank")):
            taken.add("listEnumeration")
        if kind == "level":
            thing.pop("rank", None)
        kept = foreign_fields(item, taken, self._ids.uri(path), self._package["CFDocument"])
        if name != self._ids.identifier(path):
            if kind in ("competency", "role"):
                thing["identifier"] = name
                if kept.get("uri") == name and not is_uuid(name):
                    del kept["uri"]
            else:
                kept = dict(sorted({**kept, "identifier": name}.items()))
        elif kind in ("competency", "role") and "uri" in kept and not is_uuid(kept["uri"]) and ours_of(item):
            thing["identifier"] = kept.pop("uri")
        ours = mapping(ours_of(item).get("extensions"))
        if extensions := {**ours, **({THEIRS: kept} if kept else {})}:
            thing["extensions"] = extensions

    def _top_thing(self, name: str, kind: str) -> None:
        item, ours = self._tree.items[name], ours_of(self._tree.items[name])
        title, text = titled(item, self._findings)
        thing: Data = {"id": ours.get("id") or self._names[kind].new(title, otherwise=kind), "title": title}
        thing["description" if kind == "competency" else "summary"] = text
        if kind != "role" and item.get("humanCodingScheme"):
            thing["code"] = str(item["humanCodingScheme"])[:100]
        thing |= {k: v for k, v in ours.items() if k not in ("id", "extensions", "levels", "scale_id")}
        above = self._owner(name, ("area",))
        if above and kind != "role":
            thing["parent" if kind == "area" else "area"] = self._things[above]["id"]
        things = {
            "area": self._draft.areas,
            "competency": self._draft.competencies,
            "role": self._draft.roles,
        }[kind]
        self._draft.places[_PATHS[kind], len(things)] = self._places[name]
        things.append(thing)
        self._things[name] = thing
        if kind == "competency" and isinstance(ours.get("levels"), list):
            thing["levels"] = {str(level): {} for level in ours["levels"]}
        self._keep(name, f"{_PATHS[kind]}/{thing['id']}")

    def _owner(self, name: str, kinds: tuple[str, ...]) -> str | None:
        """Return the nearest item above that is of one of the kinds."""
        above = self._tree.parent.get(name)
        while above is not None and self._tree.kind[above] not in kinds:
            above = self._tree.parent.get(above)
        return above

    def _behaviour(self, name: str) -> None:
        item, ours = self._tree.items[name], ours_of(self._tree.items[name])
        owner = self._things[self._owner(name, ("competency",)) or self._first_competency()]
        title, text = titled(item, self._findings)
        behaviours = owner.setdefault("behaviours", [])
        names = Names(behaviour["id"] for behaviour in behaviours)
        thing: Data = {"id": ours.get("id") or names.new(title), "title": title, "text": text}
        thing |= {k: v for k, v in ours.items() if k not in ("id", "extensions")}
        behaviours.append(thing)
        self._things[name] = thing
        self._keep(name, f"competencies/{owner['id']}/behaviours/{thing['id']}")

    def _first_competency(self) -> str:
        return next(name for name, kind in self._tree.kind.items() if kind == "competency")

    def _statement(self, name: str, levels: Levels) -> None:
        item, ours = self._tree.items[name], ours_of(self._tree.items[name])
        above = self._owner(name, ("competency", "role")) or self._first_competency()
        owner = self._things[above]
        level = levels.of.get(levels.skill.get(name, ""))
        text = str(item["fullStatement"])
        thing: Data = {"id": ours.get("id"), "text": text}
        thing |= {k: v for k, v in ours.items() if k not in ("id", "extensions", "competency")}
        if self._tree.kind[above] == "role":
            competency = str(ours.get("competency", ""))
            held = owner.setdefault("targets", {}).setdefault(
                competency, {"level": level[1] if level else ""}
            )
            path = f"roles/{owner['id']}/targets/{competency}"
        else:
            if level is None:
                self._findings.repair("a statement without hasSkillLevel put at the lowest level")
            chosen = level[1] if level else levels.lowest(owner)
            if level and level[0] != "default":
                owner.setdefault("scale", level[0])
            held = owner.setdefault("levels", {}).setdefault(chosen, {})
            path = f"competencies/{owner['id']}/statements"
        if not thing["id"]:
            described = owner.get("levels", {}).values() if self._tree.kind[above] != "role" else [held]
            thing["id"] = Names(s["id"] for d in described for s in d.get("statements", [])).new(text)
        held.setdefault("statements", []).append(thing)
        self._things[name] = thing
        self._keep(name, f"{path}/{thing['id']}")
        if "humanCodingScheme" in item:
            thing.setdefault("extensions", {}).setdefault(THEIRS, {})["humanCodingScheme"] = item[
                "humanCodingScheme"
            ]
