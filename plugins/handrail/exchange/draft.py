"""What every import makes first: the framework as plain data in the shape that authors write, not yet checked.

`complete` cleans it, checks every part against the model and every reference within it, and says each problem at the
place where the source has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from handrail.exchange.findings import Findings
from handrail.exchange.text import clean_json, clean_text
from handrail.model.framework import CompetencyFields, FrameworkFields
from handrail.sources.diagnostics import Diagnostics, unknown
from handrail.sources.validate import build
from handrail.sources.yaml_tree import Path, Place, YamlTree

Data = dict[str, Any]

FRAMEWORK_PARTS = ("framework", "scales", "areas", "roles", "order")


def mapping(value: Any) -> Data:
    """Return the value where it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


@dataclass(slots=True)
class Draft:
    """A framework as plain data, and where its parts stand in the source."""

    framework: Data = field(default_factory=dict)
    scales: dict[str, Data] = field(default_factory=dict)
    areas: list[Data] = field(default_factory=list)
    roles: list[Data] = field(default_factory=list)
    order: list[str] = field(default_factory=list)
    """Ids of competencies as they are shown, where the source says so; else they are shown as they stand."""
    competencies: list[Data] = field(default_factory=list)
    places: dict[Path, str] = field(default_factory=dict)
    """Place in the source of a part, such as `("competencies", 3)` -> `row 12`."""
    silent: frozenset[str] = frozenset()
    """Parts that the source names without describing them: `framework`, `scales`, `areas`, `roles`, `behaviours`. What
    stands there already stays, and what is missing is added."""
    says: dict[str, set[str]] = field(default_factory=dict)
    """Fields by kind of thing (`competency`, `statement`, ...) that the source holds even where all are empty."""
    whole: bool = False
    """Whether a field that stands nowhere in the source is thereby empty; only our own JSON says everything."""

    def parts(self) -> Data:
        """Return the framework without its competencies, as `framework.yml` has it."""
        return {name: getattr(self, name) for name in FRAMEWORK_PARTS}

    def place(self, path: Path) -> str:
        """Return where the source has a part, or the nearest part around it."""
        known = path
        while known and known not in self.places:
            known = known[:-1]
        rest = path[len(known) :]
        if known and not self.places[known].startswith("row "):
            return spelled(rest, self.places[known])
        return self.places[known] if known else spelled(path)


def spelled(path: Iterable[str | int], start: str = "") -> str:
    """Return a path as `competencies[3].title`."""
    text = start
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


class _Places(YamlTree):
    """Gives each path that is asked for a line of its own, so that it can be found again from a diagnostic."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Path] = []

    def place(self, path: Path, *, key: bool = False) -> Place:
        self.asked.append(path)
        return (len(self.asked), 1)


def complete(draft: Draft, findings: Findings) -> None:
    """Clean a draft in place and say everything that is wrong with it."""
    for name in FRAMEWORK_PARTS:
        setattr(draft, name, _cleaned(getattr(draft, name), findings) or type(getattr(draft, name))())
    draft.competencies = [_cleaned(competency, findings) or {} for competency in draft.competencies]
    _fill_levels(draft, findings)
    _check(FrameworkFields, draft.parts(), (), draft, findings)
    for index, competency in enumerate(draft.competencies):
        _check(CompetencyFields, competency, ("competencies", index), draft, findings)
    if not findings.problems:
        _check_references(draft, findings)


def _fill_levels(draft: Draft, findings: Findings) -> None:
    """See to it that a described level says something, as the framework's readers expect."""
    for competency in draft.competencies:
        levels = competency.get("levels")
        if not isinstance(levels, dict):
            continue
        for name, level in list(levels.items()):
            if level == {}:
                del levels[name]
                findings.repair("a level of which nothing is said left out")
            elif isinstance(level, dict) and not draft.whole and not {"summary", "statements"} & set(level):
                level["summary"] = level.get("title") or name
                findings.repair("a level without a text given its title as summary")
        if not levels:
            del competency["levels"]


def _cleaned(value: Any, findings: Findings, *, named: str = "") -> Any:
    """Return the data with clean texts and without what is empty; `named` is the field that holds it."""
    if named == "extensions":
        return clean_json(value, findings)
    match value:
        case str():
            return clean_text(value, findings) or None
        case Mapping():
            inner = {k: _cleaned(v, findings, named=k) for k, v in value.items()}
            # A level may be described by nothing and still be one of the competency's.
            return {
                k: v for k, v in inner.items() if v not in (None, [], {}) or (v == {} and named == "levels")
            }
        case list() | tuple():
            return [entry for v in value if (entry := _cleaned(v, findings)) not in (None, "")]
        case _:
            return value


def _check(model: type[BaseModel], data: Data, at: Path, draft: Draft, findings: Findings) -> None:
    places, found = _Places(), Diagnostics()
    build(model, places, findings.path, found, data=data)
    for problem in found:
        findings.problem(draft.place((*at, *places.asked[problem.line - 1])), problem.message)


def _check_references(draft: Draft, findings: Findings) -> None:
    known = {competency["id"] for competency in draft.competencies}
    areas = [area["id"] for area in draft.areas]
    for name in ("competencies", "areas", "roles"):
        _check_unique(getattr(draft, name), name, draft, findings)
    for index, area in enumerate(draft.areas):
        if "areas" not in draft.silent and area.get("parent") and area["parent"] not in areas:
            findings.problem(draft.place(("areas", index, "parent")), unknown("area", area["parent"], areas))
    for index, competency in enumerate(draft.competencies):
        at: Path = ("competencies", index)
        if "areas" not in draft.silent and competency.get("area") and competency["area"] not in areas:
            findings.problem(draft.place((*at, "area")), unknown("area", competency["area"], areas))
        if "scales" not in draft.silent:
            _check_levels(competency, at, draft, findings)
        _check_statements(competency, at, draft, findings)
    for index, name in enumerate(draft.order):
        if name not in known:
            findings.problem(draft.place(("order", index)), unknown("competency", name, known))
    scale_of = {competency["id"]: competency.get("scale", "default") for competency in draft.competencies}
    for index, role in enumerate(draft.roles):
        for name, target in role.get("targets", {}).items():
            where: Path = ("roles", index, "targets", name)
            if name not in known:
                findings.problem(draft.place(where), unknown("competency", name, known))
            elif "scales" not in draft.silent and scale_of[name] in draft.scales:
                levels = [level["id"] for level in draft.scales[scale_of[name]]["levels"]]
                if target["level"] not in levels:
                    findings.problem(
                        draft.place((*where, "level")), unknown("level", target["level"], levels)
                    )


def _check_levels(competency: Data, at: Path, draft: Draft, findings: Findings) -> None:
    scale = draft.scales.get(competency.get("scale", "default"))
    if scale is None:
        name = competency.get("scale", "default")
        findings.problem(draft.place((*at, "scale")), unknown("scale", name, draft.scales))
        return
    levels = [level["id"] for level in scale["levels"]]
    for name in competency.get("levels", {}):
        if name not in levels:
            findings.problem(draft.place((*at, "levels", name)), unknown("level", name, levels))


def _check_statements(competency: Data, at: Path, draft: Draft, findings: Findings) -> None:
    behaviours = [behaviour["id"] for behaviour in competency.get("behaviours", [])]
    seen: set[str] = set()
    for level, described in competency.get("levels", {}).items():
        for index, statement in enumerate(described.get("statements", [])):
            where: Path = (*at, "levels", level, "statements", index)
            if statement["id"] in seen:
                message = f"statement id {statement['id']!r} stands twice in competency {competency['id']!r}"
                findings.problem(draft.place((*where, "id")), message)
            seen.add(statement["id"])
            named = statement.get("behaviour")
            if named and "behaviours" not in draft.silent and named not in behaviours:
                findings.problem(draft.place((*where, "behaviour")), unknown("behaviour", named, behaviours))


def _check_unique(things: list[Data], name: str, draft: Draft, findings: Findings) -> None:
    what = {"competencies": "competency", "areas": "area", "roles": "role"}[name]
    seen: set[str] = set()
    for index, thing in enumerate(things):
        if thing["id"] in seen:
            findings.problem(draft.place((name, index, "id")), f"{what} id {thing['id']!r} stands twice")
        seen.add(thing["id"])
