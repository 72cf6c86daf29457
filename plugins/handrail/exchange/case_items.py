"""CFItems: areas, competencies, behaviours, statements, roles and levels, told apart by CFItemType."""

from __future__ import annotations

from typing import Any

from handrail.exchange.case_associations import Associations
from handrail.exchange.case_fields import ITEM, strict
from handrail.exchange.case_ids import OURS, Ids, is_uuid, theirs
from handrail.exchange.case_kept import overlay, own_extensions
from handrail.exchange.draft import Data

LevelItems = dict[tuple[str, str], Data]
"""Items of levels by scale and level id."""

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


class Items:
    """Collects the items of a package."""

    def __init__(self, ids: Ids, date: str, associations: Associations) -> None:
        self._ids, self._date, self._associations = ids, date, associations
        self.all: list[Data] = []
        """In the order of adding."""

    def add(
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
            "identifier": identifier if is_uuid(identifier) else self._ids.identifier(path),
            "uri": identifier if identifier and not is_uuid(identifier) else self._ids.uri(path),
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
        item |= overlay(kept, ITEM, item)
        ours = {
            key: value for key, value in thing.items() if key not in _SAID_OTHERWISE and key != _TEXT_OF[kind]
        }
        if rest := own_extensions(thing):
            ours["extensions"] = rest
        ours |= more.get("ours", {})
        item["extensions"] = {**item.get("extensions", {}), OURS: ours}
        item = strict(ITEM, item)
        self.all.append(item)
        self._associations.keep(item, kept)
        return item

    def levels(self, scales: Data, document: Data) -> LevelItems:
        """Add all levels of all scales below the document; return them by scale and id."""
        levels: LevelItems = {}
        for name, scale in scales.items():
            for rank, level in enumerate(scale["levels"], start=1):
                path = f"scales/{name}/{level['id']}"
                item = self.add(
                    path,
                    "Level",
                    level["title"],
                    level.get("description"),
                    level,
                    rank=rank,
                    ours={"scale": name},
                )
                levels[name, level["id"]] = item
                self._associations.join("isChildOf", item, document, len(levels))
        return levels

    def competency(self, competency: Data, scale: str, levels: LevelItems) -> Data:
        """Add a competency with its behaviours and statements, and return its item."""
        path = f"competencies/{competency['id']}"
        item = self.add(
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
            inner = self.add(
                f"{path}/behaviours/{behaviour['id']}",
                "Behaviour",
                behaviour["title"],
                behaviour.get("text"),
                behaviour,
            )
            self._associations.join("isChildOf", inner, item, place)
        for name, level in competency.get("levels", {}).items():
            for statement in level.get("statements", []):
                place += 1
                self.statement(
                    f"{path}/statements/{statement['id']}", statement, item, place, levels[scale, name]
                )
        return item

    def statement(
        self, path: str, statement: Data, owner: Data, place: int, level: Data, **ours: Any
    ) -> None:
        """Add a statement at a place below a competency or a role, and join it with its level."""
        inner = self.add(path, "Statement", None, statement["text"], statement, ours=ours)
        self._associations.join("isChildOf", inner, owner, place)
        self._associations.join("hasSkillLevel", inner, level)
