"""A framework to a CASE 1.1 package that the official schema accepts.

Areas, competencies, behaviours, statements, roles and levels are CFItems, told apart by CFItemType. The tree is made of
isChildOf; a statement and its level are joined by hasSkillLevel; a role's target is isRelatedTo with its level in
`notes`; what one competency means at each level is a CFRubric (see `case_rubric`). What CASE has no field for stands
under `handrail` in the `extensions` of its object.
"""

from __future__ import annotations

import json
from uuid import NAMESPACE_URL, uuid5

from handrail.exchange.case_associations import Associations
from handrail.exchange.case_document import definitions_of, document_of
from handrail.exchange.case_fields import ASSOCIATION_TYPES
from handrail.exchange.case_ids import OURS, Ids, is_uuid, theirs
from handrail.exchange.case_items import Items, LevelItems
from handrail.exchange.case_rubric import rubric_of, strict_rubric
from handrail.exchange.draft import Data
from handrail.model.framework import Framework


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
            for competency in framework.competencies
        ]
        self._scale_of = {competency.id: competency.scale for competency in framework.competencies}
        self._date = date
        self._ids = Ids.of(framework.framework.id, framework.framework.uri_base)
        self._associations = Associations(self._ids, date)
        self._items = Items(self._ids, date, self._associations)

    def package(self) -> Data:
        document = document_of(self._info, self._scales, self._ids, self._date)
        self._associations.keep(document, theirs(self._info))
        levels = self._items.levels(self._scales, document)
        areas: dict[str, Data] = {}
        for area in self._areas:
            areas[area["id"]] = self._items.add(
                f"areas/{area['id']}", "Area", area["title"], area.get("summary"), area, code=area.get("code")
            )
        for place, area in enumerate(self._areas, start=1):
            self._associations.join(
                "isChildOf", areas[area["id"]], areas.get(area.get("parent", ""), document), place
            )
        competencies = {
            c["id"]: self._items.competency(c, self._scale_of[c["id"]], levels) for c in self._competencies
        }
        places: dict[str, int] = {}
        for competency in self._competencies:
            area_id = competency.get("area", "")
            places[area_id] = places.get(area_id, len(self._areas)) + 1
            item = competencies[competency["id"]]
            self._associations.join("isChildOf", item, areas.get(area_id, document), places[area_id])
            self._relations(competency, item, competencies)
        for place, role in enumerate(self._roles, start=1):
            self._role(role, place, document, competencies, levels)
        package: Data = {
            "CFDocument": document,
            "CFItems": self._items.all,
            "CFAssociations": [*self._associations.joined, *self._associations.foreign()],
        }
        if definitions := definitions_of(self._info, self._ids, self._date):
            package["CFDefinitions"] = definitions
        rubric = rubric_of(self._info, self._scales, self._competencies, competencies, self._ids, self._date)
        kept = theirs(self._info).get("rubrics", [])
        foreign = [strict_rubric(r, self._ids, self._date) for r in kept if isinstance(r, dict)]
        if rubrics := [*([rubric] if rubric else []), *foreign]:
            package["CFRubrics"] = rubrics
        if isinstance(extensions := theirs(self._info).get("package_extensions"), dict):
            package["extensions"] = extensions
        return package

    def _relations(self, competency: Data, item: Data, competencies: dict[str, Data]) -> None:
        for place, name in enumerate(competency.get("requires", []), start=1):
            if name in competencies:
                self._associations.join("precedes", competencies[name], item, place)
        if (name := competency.get("replaced_by")) in competencies:
            self._associations.join("replacedBy", item, competencies[name])
        for place, align in enumerate(competency.get("aligns", []), start=1):
            kind, uri = align.get("type", "exactMatchOf"), align["uri"]
            ours: Data = {"aligns": True} | ({"title": align["title"]} if "title" in align else {})
            if kind not in ASSOCIATION_TYPES and not kind.startswith("ext:"):
                ours, kind = ours | {"type": kind}, f"ext:{kind}"
            identifier = uri if is_uuid(uri) else str(uuid5(NAMESPACE_URL, uri))
            destination = {"title": align.get("title", uri), "identifier": identifier, "uri": uri}
            self._associations.join(kind, item, destination, place, extensions={OURS: ours})

    def _role(
        self,
        role: Data,
        place: int,
        document: Data,
        competencies: dict[str, Data],
        levels: LevelItems,
    ) -> None:
        path = f"roles/{role['id']}"
        item = self._items.add(path, "Role", role["title"], role.get("summary"), role)
        self._associations.join("isChildOf", item, document, place)
        count = 0
        for number, (name, target) in enumerate(role.get("targets", {}).items(), start=1):
            ours = {key: value for key, value in target.items() if key not in ("statements", "extensions")}
            notes = json.dumps(
                {"targetLevel": target["level"], "required": target.get("required", True)}
                | ({"importance": target["importance"]} if "importance" in target else {})
            )
            if "extensions" in target:
                ours["extensions"] = target["extensions"]
            self._associations.join(
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
                self._items.statement(inner, statement, item, count, level, competency=name)
