"""What each competency means at each level, as one CFRubric: a criterion per competency, a level per described level."""

from __future__ import annotations

import json

from handrail.exchange.case_fields import CRITERION, CRITERION_LEVEL, RUBRIC, fits
from handrail.exchange.case_ids import OURS, THEIRS, Ids, theirs
from handrail.exchange.draft import Data


def rubric_of(
    info: Data, scales: Data, competencies: list[Data], items: dict[str, Data], ids: Ids, date: str
) -> Data | None:
    """Return the rubric, or None when no competency describes a level.

    Args:
        info: The framework's card as plain data.
        scales: The scales by id.
        competencies: The competencies as plain data, in order.
        items: Their CFItems by id.
        ids: Derives identifiers.
        date: `lastChangeDateTime` of what has none of its own.
    """
    described = [competency for competency in competencies if competency.get("levels")]
    if not described:
        return None
    kept = theirs(info).get("rubric", {})
    rubric: Data = {
        "identifier": ids.identifier("rubric"),
        "uri": ids.uri("rubric"),
        "title": f"{info['title']}: levels",
        "lastChangeDateTime": date,
    }
    rubric |= _fitting(kept, RUBRIC)
    if not kept:
        rubric["extensions"] = {OURS: {"levels": True}}
    rubric["CFRubricCriteria"] = [
        _criterion(competency, place, rubric["identifier"], scales, items[competency["id"]], ids, date)
        for place, competency in enumerate(described, start=1)
    ]
    return rubric


def _criterion(
    competency: Data, place: int, rubric: str, scales: Data, item: Data, ids: Ids, date: str
) -> Data:
    path = f"rubric/{competency['id']}"
    criterion: Data = {
        "identifier": ids.identifier(path),
        "uri": ids.uri(path),
        "description": competency["title"],
        "position": place,
        "lastChangeDateTime": date,
    }
    criterion |= _fitting(theirs(competency).get("criterion", {}), CRITERION)
    title = item.get("abbreviatedStatement", item["fullStatement"])
    criterion |= {
        "rubricId": rubric,
        "CFItemURI": {"title": title, "identifier": item["identifier"], "uri": item["uri"]},
    }
    levels = scales[competency.get("scale", "default")]["levels"]
    criterion["CFRubricCriterionLevels"] = []
    for rank, level in enumerate(levels, start=1):
        if level["id"] not in competency["levels"]:
            continue
        description = competency["levels"][level["id"]]
        inner = f"{path}/{level['id']}"
        texts = [statement["text"] for statement in description.get("statements", [])]
        quality = description.get("title", level["title"])
        made: Data = {
            "identifier": ids.identifier(inner),
            "uri": ids.uri(inner),
            "quality": quality,
            "description": description.get("summary")
            or "\n".join(texts)
            or level.get("description")
            or quality,
            "score": description.get("points", level.get("points", rank)),
            "position": rank,
            "lastChangeDateTime": date,
        }
        made |= _fitting(theirs(description), CRITERION_LEVEL, leave=("quality", "description"))
        made["rubricCriterionId"] = criterion["identifier"]
        ours = {key: value for key, value in description.items() if key not in ("statements", "extensions")}
        if rest := {key: value for key, value in description.get("extensions", {}).items() if key != THEIRS}:
            ours["extensions"] = rest
        made["extensions"] = [*made.get("extensions", []), {OURS: {"level": level["id"], **ours}}]
        criterion["CFRubricCriterionLevels"].append(made)
    return criterion


def strict_rubric(rubric: Data, ids: Ids, date: str) -> Data:
    """Return a rubric that was kept as it came in the form that the official schema allows."""
    path = f"rubrics/{rubric.get('identifier') or json.dumps(rubric, sort_keys=True)}"
    made = _strict_part(rubric, RUBRIC, path, ids, date)
    made["CFRubricCriteria"] = []
    for place, criterion in enumerate(_parts(rubric, "CFRubricCriteria")):
        inner = _strict_part(criterion, CRITERION, f"{path}/{place}", ids, date)
        inner["CFRubricCriterionLevels"] = []
        for rank, level in enumerate(_parts(criterion, "CFRubricCriterionLevels")):
            fitting = _strict_part(level, CRITERION_LEVEL, f"{path}/{place}/{rank}", ids, date)
            if isinstance(fitting.get("extensions"), dict):
                fitting["extensions"] = [fitting["extensions"]]
            inner["CFRubricCriterionLevels"].append(fitting)
        made["CFRubricCriteria"].append(inner)
    return made


def _parts(thing: Data, name: str) -> list[Data]:
    parts = thing.get(name, [])
    return [part for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []


def _strict_part(thing: Data, fields: dict[str, str], path: str, ids: Ids, date: str) -> Data:
    base = {"identifier": ids.identifier(path), "uri": ids.uri(path), "lastChangeDateTime": date}
    inner = ("CFRubricCriteria", "CFRubricCriterionLevels")
    fitting = _fitting(thing, fields)
    rest = {name: value for name, value in thing.items() if name not in fitting and name not in inner}
    if rest:
        extensions = fitting.get("extensions", {})
        fitting["extensions"] = {**(extensions if isinstance(extensions, dict) else {}), THEIRS: rest}
    return {**base, **fitting}


def _fitting(kept: object, fields: dict[str, str], leave: tuple[str, ...] = ()) -> Data:
    if not isinstance(kept, dict):
        return {}
    return {
        name: value for name, value in kept.items() if name not in leave and fits(fields.get(name, ""), value)
    }
