"""A framework to a CASE 1.1 package that the official schema accepts.

Areas, competencies, behaviours, statements, roles and levels are CFItems, told apart by CFItemType. The tree is made of
isChildOf; a statement and its level are joined by hasSkillLevel; a role's target is isRelatedTo with its level in
`notes`; what one competency means at each level is a CFRubric (see `case_rubric`). What CASE has no field for stands
under `handrail` in the `extensions` of its object.
"""

from __future__ import annotations

import json
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from handrail.exchange.case_fields import (
    ASSOCIATION,
    ASSOCIATION_TYPES,
    DEFINITIONS,
    DOCUMENT,
    ITEM,
    REQUIRED_IN_DEFINITIONS,
    fits,
    strict,
)
from handrail.exchange.case_ids import OURS, THEIRS, Ids, is_uuid, theirs
from handrail.exchange.case_rubric import rubric_of, strict_rubric
from handrail.exchange.draft import Data
from handrail.exchange.order import in_order
from handrail.model.framework import Framework

_TEXT_OF = {
    "Area": "summary",
    "Competency": "description",
    "Behaviour": "text",
    "Statement": "text",
    "Role": "summary",
    "Level": "description",
}
"""The field of the model that is an item's full statement."""
_SAID_OTHERWISE = {
    "title", "code", "identifier", "extensions", "levels", "behaviours", "targets", "area", "parent", "requires",
    "aligns", "replaced_by",
}  # fmt: skip
"""Fields of the model that have their place in CASE."""


def framework_case(framework: Framework, date: str) -> str:
    """Return the framework as a CASE package in JSON.

    Args:
        framework: The framework.
        date: `lastChangeDateTime` of everything that brought none along.
    """
    package = _Writer(framework, date).package()
    return json.dumps(package, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


class _Writer:
    def __init__(self, framework: Framework, date: str) -> None:
        data = framework.model_dump(mode="json", exclude_defaults=True, exclude={"competencies", "source"})
        self._info, self._scales = data["framework"], data["scales"]
        self._areas, self._roles = data.get("areas", []), data.get("roles", [])
        self._competencies = [
            competency.model_dump(mode="json", exclude_defaults=True, exclude={"source", "page"})
            for competency in in_order(framework)
        ]
        self._scale_of = {competency.id: competency.scale for competency in framework.competencies}
        self._date = date
        self.ids = Ids.of(framework.framework.id, framework.framework.uri_base)
        self.items: list[Data] = []
        self.associations: list[Data] = []
        self._kept: dict[tuple[str, str, str], Data] = {}
        self._foreign: list[Data] = []

    def package(self) -> Data:
        document = self._document()
        self._keep(document, theirs(self._info))
        levels = self._level_items(document)
        areas: dict[str, Data] = {}
        for area in self._areas:
            areas[area["id"]] = self._item(
                f"areas/{area['id']}", "Area", area["title"], area.get("summary"), area, code=area.get("code")
            )
        for place, area in enumerate(self._areas, start=1):
            self._join("isChildOf", areas[area["id"]], areas.get(area.get("parent", ""), document), place)
        competencies = {c["id"]: self._competency(c, levels) for c in self._competencies}
        places: dict[str, int] = {}
        for competency in self._competencies:
            area_id = competency.get("area", "")
            places[area_id] = places.get(area_id, len(self._areas)) + 1
            item = competencies[competency["id"]]
            self._join("isChildOf", item, areas.get(area_id, document), places[area_id])
            self._relations(competency, item, competencies)
        for place, role in enumerate(self._roles, start=1):
            self._role(role, place, document, competencies, levels)
        self.associations += self._foreign_associations()
        package: Data = {"CFDocument": document, "CFItems": self.items, "CFAssociations": self.associations}
        if definitions := self._definitions():
            package["CFDefinitions"] = definitions
        rubric = rubric_of(self._info, self._scales, self._competencies, competencies, self.ids, self._date)
        kept = theirs(self._info).get("rubrics", [])
        foreign = [strict_rubric(r, self.ids, self._date) for r in kept if isinstance(r, dict)]
        if rubrics := [*([rubric] if rubric else []), *foreign]:
            package["CFRubrics"] = rubrics
        if isinstance(extensions := theirs(self._info).get("package_extensions"), dict):
            package["extensions"] = extensions
        return package

    def _document(self) -> Data:
        info, kept = self._info, theirs(self._info)
        ours: Data = {key: info[key] for key in ("id", "uri_base", "license", "identifier") if key in info}
        ours["date"] = self._date
        ours["scales"] = {
            name: {key: value for key, value in scale.items() if key != "levels"}
            for name, scale in self._scales.items()
        }
        ours |= {"language": info["language"]} if "language" in info else {}
        if rest := {key: value for key, value in info.get("extensions", {}).items() if key != THEIRS}:
            ours["extensions"] = rest
        identifier = info.get("identifier")
        document: Data = {
            "identifier": identifier if is_uuid(identifier) else self.ids.identifier("document"),
            "uri": self.ids.uri("document"),
            "creator": info.get("publisher", info["title"]),
            "title": info["title"],
            "lastChangeDateTime": self._date,
            "language": info.get("language", "en"),
            "version": info["version"],
        }
        for name, field in (
            ("description", "description"),
            ("publisher", "publisher"),
            ("status", "adoptionStatus"),
        ):
            if name in info:
                document[field] = info[name]
        if "source_url" in info:
            document["officialSourceURL"] = info["source_url"]
        document |= _overlay(kept, DOCUMENT, document)
        document["caseVersion"] = "1.1"
        extensions = {**document.get("extensions", {}), OURS: ours}
        return strict(DOCUMENT, {**document, "extensions": extensions})

    def _item(
        self, path: str, kind: str, title: str | None, text: str | None, thing: Data, **more: Any
    ) -> Data:
        """Add an item and return it.

        Args:
            path: The part's path, from which identifier and address are derived.
            kind: Its CFItemType.
            title: Its short name; None when the text is all.
            text: Its full statement; None when the title is all.
            thing: The thing as plain data.
            more: `code`, `rank`, and `ours`: fields for `extensions.handrail` beyond the thing's own.
        """
        kept, identifier = theirs(thing), thing.get("identifier")
        item: Data = {
            "identifier": identifier if is_uuid(identifier) else self.ids.identifier(path),
            "uri": identifier if identifier and not is_uuid(identifier) else self.ids.uri(path),
            "CFItemType": kind,
            "fullStatement": text or title,
            "lastChangeDateTime": self._date,
        }
        if text and title:
            item["abbreviatedStatement"] = title
        if code := more.get("code"):
            item["humanCodingScheme"] = code
        if rank := more.get("rank"):
            item["listEnumeration"] = str(rank)
        item |= _overlay(kept, ITEM, item)
        ours = {
            key: value for key, value in thing.items() if key not in _SAID_OTHERWISE and key != _TEXT_OF[kind]
        }
        if rest := {key: value for key, value in thing.get("extensions", {}).items() if key != THEIRS}:
            ours["extensions"] = rest
        ours |= more.get("ours", {})
        item["extensions"] = {**item.get("extensions", {}), OURS: ours}
        item = strict(ITEM, item)
        self.items.append(item)
        self._keep(item, kept)
        return item

    def _level_items(self, document: Data) -> dict[tuple[str, str], Data]:
        levels: dict[tuple[str, str], Data] = {}
        for name, scale in self._scales.items():
            for rank, level in enumerate(scale["levels"], start=1):
                path = f"scales/{name}/{level['id']}"
                item = self._item(
                    path,
                    "Level",
                    level["title"],
                    level.get("description"),
                    level,
                    rank=rank,
                    ours={"scale": name},
                )
                levels[name, level["id"]] = item
                self._join("isChildOf", item, document, len(levels))
        return levels

    def _competency(self, competency: Data, levels: dict[tuple[str, str], Data]) -> Data:
        path = f"competencies/{competency['id']}"
        item = self._item(
            path,
            "Competency",
            competency["title"],
            competency.get("description"),
            competency,
            code=competency.get("code"),
            ours={"levels": list(competency.get("levels", {}))} if competency.get("levels") else {},
        )
        place = 0
        for place, behaviour in enumerate(competency.get("behaviours", []), start=1):
            inner = self._item(
                f"{path}/behaviours/{behaviour['id']}",
                "Behaviour",
                behaviour["title"],
                behaviour.get("text"),
                behaviour,
            )
            self._join("isChildOf", inner, item, place)
        scale = self._scale_of[competency["id"]]
        for name, level in competency.get("levels", {}).items():
            for statement in level.get("statements", []):
                place += 1
                self._statement(
                    f"{path}/statements/{statement['id']}", statement, item, place, levels[scale, name]
                )
        return item

    def _statement(
        self, path: str, statement: Data, owner: Data, place: int, level: Data, **ours: Any
    ) -> None:
        inner = self._item(path, "Statement", None, statement["text"], statement, ours=ours)
        self._join("isChildOf", inner, owner, place)
        self._join("hasSkillLevel", inner, level)

    def _relations(self, competency: Data, item: Data, competencies: dict[str, Data]) -> None:
        for place, name in enumerate(competency.get("requires", []), start=1):
            if name in competencies:
                self._join("precedes", competencies[name], item, place)
        if (name := competency.get("replaced_by")) in competencies:
            self._join("replacedBy", item, competencies[name])
        for place, align in enumerate(competency.get("aligns", []), start=1):
            kind, uri = align.get("type", "exactMatchOf"), align["uri"]
            ours: Data = {"aligns": True} | ({"title": align["title"]} if "title" in align else {})
            if kind not in ASSOCIATION_TYPES and not kind.startswith("ext:"):
                ours, kind = ours | {"type": kind}, f"ext:{kind}"
            identifier = uri if is_uuid(uri) else str(uuid5(NAMESPACE_URL, uri))
            destination = {"title": align.get("title", uri), "identifier": identifier, "uri": uri}
            self._join(kind, item, destination, place, extensions={OURS: ours})

    def _role(
        self,
        role: Data,
        place: int,
        document: Data,
        competencies: dict[str, Data],
        levels: dict[tuple[str, str], Data],
    ) -> None:
        path = f"roles/{role['id']}"
        item = self._item(path, "Role", role["title"], role.get("summary"), role)
        self._join("isChildOf", item, document, place)
        count = 0
        for number, (name, target) in enumerate(role.get("targets", {}).items(), start=1):
            ours = {key: value for key, value in target.items() if key not in ("statements", "extensions")}
            notes = json.dumps(
                {"targetLevel": target["level"], "required": target.get("required", True)}
                | ({"importance": target["importance"]} if "importance" in target else {})
            )
            if "extensions" in target:
                ours["extensions"] = target["extensions"]
            self._join(
                "isRelatedTo",
                item,
                competencies[name],
                number,
                notes=notes,
                extensions={OURS: {"target": ours}},
            )
            level = levels[self._scale_of[name], target["level"]]
            for statement in target.get("statements", []):
                count += 1
                inner = f"{path}/targets/{name}/{statement['id']}"
                self._statement(inner, statement, item, count, level, competency=name)

    def _join(
        self, kind: str, origin: Data, destination: Data, place: int | None = None, **more: Any
    ) -> None:
        key = (kind, origin["identifier"], destination["identifier"])
        path = "associations/" + "/".join(key)
        association: Data = {
            "identifier": self.ids.identifier(path),
            "associationType": kind,
            "uri": self.ids.uri(path),
            "originNodeURI": _link(origin),
            "destinationNodeURI": _link(destination),
            "lastChangeDateTime": self._date,
        }
        kept = self._kept.pop(key, None) or self._kept.pop((*key[:2], destination["uri"]), None)
        if kept:
            ends = (
                ("originNodeURI", "destinationNodeURI")
                if "lastChangeDateTime" in destination
                else ("originNodeURI",)
            )
            title = kept["destinationNodeURI"].get("title")
            if isinstance(title, str):
                association["destinationNodeURI"]["title"] = title
            association |= _overlay(kept, ASSOCIATION, association, leave=ends)
        if place is not None:
            association["sequenceNumber"] = place
        extensions = {**association.get("extensions", {}), **more.pop("extensions", {})}
        association |= {name: value for name, value in more.items() if name not in association}
        if extensions:
            association["extensions"] = extensions
        self.associations.append(strict(ASSOCIATION, association))

    def _keep(self, origin: Data, kept: Data) -> None:
        """Put the associations that an imported thing brought along aside, for `_join` to find or to be added as they are."""
        for association in kept.get("associations", []):
            if not isinstance(association, dict) or not isinstance(
                association.get("destinationNodeURI"), dict
            ):
                continue
            if association.get("read"):
                kind, to = str(association.get("associationType")), association["destinationNodeURI"]
                for name in ("identifier", "uri"):
                    self._kept[kind, origin["identifier"], str(to.get(name))] = association
            else:
                self._foreign.append({"originNodeURI": _link(origin), **association})

    def _foreign_associations(self) -> list[Data]:
        result = []
        for kept in self._foreign:
            path = f"associations/{kept.get('associationType')}/{json.dumps(kept, sort_keys=True)}"
            base: Data = {"identifier": self.ids.identifier(path), "lastChangeDateTime": self._date}
            base["uri"] = self.ids.uri(f"associations/{base['identifier']}")
            association = strict(ASSOCIATION, {**base, **{k: v for k, v in kept.items() if k != "read"}})
            kind = association.get("associationType", "isRelatedTo")
            if kind not in ASSOCIATION_TYPES and not kind.startswith("ext:"):
                association["extensions"] = {**association.get("extensions", {}), OURS: {"type": kind}}
                association["associationType"] = f"ext:{kind}"
            result.append(association)
        return result

    def _definitions(self) -> Data:
        definitions = theirs(self._info).get("definitions", {})
        result: Data = {}
        for name, fields in DEFINITIONS.items():
            entries = definitions.get(name) if isinstance(definitions, dict) else None
            for entry in entries if isinstance(entries, list) else []:
                if not isinstance(entry, dict):
                    continue
                path = f"definitions/{name}/{entry.get('identifier') or json.dumps(entry, sort_keys=True)}"
                base = {"identifier": self.ids.identifier(path), "uri": self.ids.uri(path)}
                base |= {"lastChangeDateTime": self._date}
                base |= {field: entry.get("title") or "-" for field in REQUIRED_IN_DEFINITIONS[name]}
                fitting = {key: value for key, value in entry.items() if fits(fields.get(key, ""), value)}
                result.setdefault(name, []).append(strict(fields, {**entry, **base, **fitting}))
        return result


def _link(node: Data) -> Data:
    title = (
        node.get("abbreviatedStatement")
        or node.get("fullStatement")
        or node.get("title")
        or node["identifier"]
    )
    return {"title": title, "identifier": node["identifier"], "uri": node["uri"]}


def _overlay(kept: Data, fields: dict[str, str], base: Data, leave: tuple[str, ...] = ()) -> Data:
    """Return the fields of CASE that a thing brought along; what the schema does not allow goes into `extensions`."""
    own = {
        "fullStatement",
        "abbreviatedStatement",
        "humanCodingScheme",
        "sequenceNumber",
        "title",
        "version",
        *leave,
    }
    result: Data = {}
    rest: Data = {}
    for name, value in kept.items():
        if name in _OUR_KEYS or (name in own and name in base):
            continue
        if name in fields and fits(fields[name], value):
            result[name] = value
        else:
            rest[name] = value
    if rest:
        extensions = result.get("extensions", {})
        result["extensions"] = {**extensions, THEIRS: {**extensions.get(THEIRS, {}), **rest}}
    return result


_OUR_KEYS = {
    "associations", "criterion", "rubric", "rubrics", "definitions", "package_extensions", "read",
    "elsewhere",
}  # fmt: skip
"""What stands beside the fields of CASE in our `extensions.case`."""
