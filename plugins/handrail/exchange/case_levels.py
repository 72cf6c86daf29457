"""The levels of a CASE package: its Level items, else the qualities of its rubric, else one; and what the rubric says."""

from __future__ import annotations

from typing import Any

from handrail.exchange.case_ids import THEIRS, Ids
from handrail.exchange.case_tree import Tree
from handrail.exchange.case_words import ours_of, titled
from handrail.exchange.csv_lookup import one_level_scale
from handrail.exchange.draft import Data, mapping
from handrail.exchange.findings import Findings
from handrail.exchange.text import Names

Known = tuple[str, str]
"""Scale and level."""


class Levels:
    """The scales, made while the items are read."""

    def __init__(self, tree: Tree, package: Data, ours: Data, findings: Findings) -> None:
        self.of: dict[str, Known] = {}
        """Scale and level by identifier of the Level item."""
        self.skill: dict[str, str] = {}
        """Identifier of the first Level item that an item is joined to by hasSkillLevel."""
        self._tree, self._package, self._findings = tree, package, findings
        self._scales: dict[str, Data] = {}
        self._about = mapping(ours.get("scales"))
        self._names: dict[str, Names] = {}
        for association in package["CFAssociations"]:
            if association["associationType"] == "hasSkillLevel":
                origin, to = (
                    tree.find(association["originNodeURI"]),
                    tree.find(association["destinationNodeURI"]),
                )
                if origin and to and tree.kind[to] == "level":
                    self.skill.setdefault(origin, to)
        if "level" not in tree.kind.values():
            qualities = self._qualities()
            names = Names()
            levels = [
                {"id": names.new(quality, otherwise="level"), "title": quality} for quality in qualities
            ]
            self._scales["default"] = {"levels": levels} if levels else one_level_scale(findings)

    def level(self, name: str) -> Data:
        """Read a Level item; its rank stands beside until the item's own fields have been compared with it."""
        item, ours = self._tree.items[name], ours_of(self._tree.items[name])
        scale = str(ours.get("scale") or "default")
        title, text = titled(item, self._findings)
        levels = self._scales.setdefault(scale, {**mapping(self._about.get(scale)), "levels": []})["levels"]
        names = self._names.setdefault(scale, Names())
        level: Data = {
            "id": ours.get("id") or names.new(title, otherwise="level"),
            "title": title,
            "description": text,
        }
        level |= {key: value for key, value in ours.items() if key not in ("id", "scale", "extensions")}
        level["rank"] = len(levels) + 1
        levels.append(level)
        self.of[name] = (scale, level["id"])
        return level

    def scales(self) -> dict[str, Data]:
        """Return the scales; complete once all Level items have been read."""
        return self._scales

    def lowest(self, competency: Data) -> str:
        """Return the lowest level of a competency's scale."""
        scale = self._scales.get(competency.get("scale", "default")) or next(iter(self._scales.values()))
        return str(scale["levels"][0]["id"])

    def _qualities(self) -> list[str]:
        found: dict[str, tuple[Any, ...]] = {}
        for rubric in self._package["CFRubrics"]:
            for criterion in rubric.get("CFRubricCriteria", []):
                for place, level in enumerate(criterion.get("CFRubricCriterionLevels", [])):
                    quality = str(level.get("quality") or "").strip()
                    if quality and quality.casefold() not in {known.casefold() for known in found}:
                        score = level.get("score", level.get("position", place))
                        found[quality] = (score if isinstance(score, (int, float)) else place, place)
        return sorted(found, key=lambda quality: found[quality])

    def read_rubrics(self, things: dict[str, Data], ids: Ids) -> Data:
        """Put what the first fitting rubric says into the competencies' levels; return what is kept of all rubrics.

        Args:
            things: What each item became, by identifier.
            ids: Derives the identifiers that our own exports give.
        """
        kept: Data = {}
        others: list[Data] = []
        read = False
        for rubric in self._package["CFRubrics"]:
            if read or not self._fits(rubric):
                others.append(rubric)
                continue
            read = True
            if not ours_of(rubric).get("levels"):
                kept["rubric"] = {key: value for key, value in rubric.items() if key != "CFRubricCriteria"}
            for criterion in rubric.get("CFRubricCriteria", []):
                name = self._tree.find(criterion["CFItemURI"])
                self._criterion(criterion, things[str(name)], ids)
        if others:
            self._findings.repair(
                "a rubric that does not describe the levels of competencies kept as it is", len(others)
            )
            kept["rubrics"] = others
        return kept

    def _fits(self, rubric: Data) -> bool:
        seen: set[str] = set()
        for criterion in rubric.get("CFRubricCriteria", []):
            name = self._tree.find(criterion["CFItemURI"]) if "CFItemURI" in criterion else None
            if name is None or self._tree.kind[name] != "competency" or name in seen:
                return False
            seen.add(name)
            levels = [self._known(level) for level in criterion.get("CFRubricCriterionLevels", [])]
            if None in levels or len(set(levels)) < len(levels):
                return False
        return bool(seen)

    def _known(self, level: Data) -> str | None:
        ours = _ours_in_list(level)
        if isinstance(ours.get("level"), str):
            return str(ours["level"])
        quality = str(level.get("quality") or "").strip().casefold()
        for scale in self._scales.values():
            for known in scale["levels"]:
                if quality in (known["id"].casefold(), known["title"].casefold()):
                    return str(known["id"])
        return None

    def _criterion(self, criterion: Data, competency: Data, ids: Ids) -> None:
        path = f"rubric/{competency['id']}"
        if criterion.get("identifier") != ids.identifier(path):
            dropped = ("CFRubricCriterionLevels", "CFItemURI", "rubricId")
            own = {key: value for key, value in criterion.items() if key not in dropped}
            competency.setdefault("extensions", {}).setdefault(THEIRS, {})["criterion"] = dict(
                sorted(own.items())
            )
        for level in criterion.get("CFRubricCriterionLevels", []):
            name, ours = str(self._known(level)), _ours_in_list(level)
            described = competency.setdefault("levels", {}).setdefault(name, {})
            described |= {key: value for key, value in ours.items() if key != "level"}
            if ours and level.get("identifier") == ids.identifier(f"{path}/{name}"):
                continue
            if not ours:
                described["summary"] = level.get("description")
            kept = {
                key: value for key, value in level.items() if key not in ("rubricCriterionId", "extensions")
            }
            if not ours and (own := level.get("quality")) and own != self._title(name):
                described["title"] = own
            for taken in ("quality", "description"):
                kept.pop(taken, None)
            foreign = [entry for entry in level.get("extensions", []) if "handrail" not in mapping(entry)]
            kept |= {"extensions": foreign} if foreign else {}
            described.setdefault("extensions", {})[THEIRS] = dict(sorted(kept.items()))

    def _title(self, name: str) -> str:
        return next(
            (
                str(level["title"])
                for scale in self._scales.values()
                for level in scale["levels"]
                if level["id"] == name
            ),
            "",
        )


def _ours_in_list(level: Data) -> Data:
    entries = level.get("extensions")
    for entry in entries if isinstance(entries, list) else [entries]:
        if ours := mapping(mapping(entry).get("handrail")):
            return ours
    return {}
