"""The competencies folder: `framework.yml`, and one file per competency."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from handrail.model.framework import Area, Competency, CompetencyFields, Framework, FrameworkFields
from handrail.sources.diagnostics import Diagnostics, unknown
from handrail.sources.files import SourceFile
from handrail.sources.validate import build
from handrail.sources.yaml_tree import Path, YamlTree, read_yaml

FRAMEWORK_FILE = "framework.yml"


@dataclass(slots=True)
class ReadFramework:
    """The framework, where its parts stand, and the ids of what could not be read."""

    framework: Framework | None = None
    competencies: dict[str, Competency] = field(default_factory=dict)
    """All competencies that could be read, also when `framework.yml` could not."""
    trees: dict[str, YamlTree] = field(default_factory=dict)
    """By source path."""
    broken_ids: set[str] = field(default_factory=set)
    pages: dict[str, str] = field(default_factory=dict)
    """Page of each source, also of a broken one."""


def read_framework(files: dict[str, SourceFile | None], folder: str, found: Diagnostics) -> ReadFramework:
    """Read the framework and all its competencies.

    Args:
        files: The YAML files of the folder by path, in order of file name; None for one that is unreadable.
        folder: The folder's path below the project root.
        found: Collects what is wrong.
    """
    result = ReadFramework()
    if not files:
        return result
    main: FrameworkFields | None = None
    main_source = f"{folder}/{FRAMEWORK_FILE}"
    competencies = result.competencies
    for path, file in files.items():
        tree = _read_mapping(file, found) if file else None
        if path == main_source:
            main = build(FrameworkFields, tree, path, found) if tree else None
            result.trees[path] = tree or YamlTree(data={})
            continue
        page = "competencies/" + PurePosixPath(path).relative_to(folder).with_suffix(".md").as_posix()
        result.pages[path] = page
        competency = _read_competency(tree, path, page, found) if tree else None
        if tree is None or competency is None:
            written = tree.data.get("id") if tree else None
            result.broken_ids.add(written if isinstance(written, str) else PurePosixPath(path).stem)
        elif competency.id in competencies:
            line, column = tree.place(("id",))
            message = f"competency id {competency.id!r} is taken by {competencies[competency.id].source}"
            found.add(path, line, column, message)
        else:
            competencies[competency.id] = competency
            result.trees[path] = tree
    if main is None:
        if main_source not in result.trees:
            found.add(main_source, 1, 1, f"is missing; a folder of competencies needs a {FRAMEWORK_FILE!r}")
        return result
    _check_inside(main, list(competencies.values()), main_source, result, found)
    order = {area.id: place for place, area in enumerate(main.areas)}
    result.framework = Framework(
        **{name: getattr(main, name) for name in FrameworkFields.model_fields},
        competencies=tuple(sorted(competencies.values(), key=lambda c: order.get(c.area or "", len(order)))),
        source=main_source,
    )
    return result


def _read_mapping(file: SourceFile, found: Diagnostics) -> YamlTree | None:
    tree = read_yaml(file.text, file.path, found)
    if tree and not isinstance(tree.data, dict):
        found.add(
            file.path,
            1,
            1,
            "must be a mapping of fields, it is empty"
            if tree.data is None
            else "must be a mapping of fields",
        )
        return None
    return tree


def _read_competency(tree: YamlTree, source: str, page: str, found: Diagnostics) -> Competency | None:
    fields = build(CompetencyFields, tree, source, found)
    if fields is None:
        return None
    values = {name: getattr(fields, name) for name in CompetencyFields.model_fields}
    return Competency(**values, source=source, page=page)


def _check_inside(
    main: FrameworkFields,
    competencies: list[Competency],
    source: str,
    result: ReadFramework,
    found: Diagnostics,
) -> None:
    """Check every reference within the framework: areas, scales, levels, behaviours, targets."""
    tree = result.trees[source]
    for name, scale in main.scales.items():
        _unique_ids(scale.levels, ("scales", name, "levels"), "level", tree, source, found)
    _unique_ids(main.areas, ("areas",), "area", tree, source, found)
    _unique_ids(main.roles, ("roles",), "role", tree, source, found)
    by_id = {competency.id: competency for competency in competencies}
    for competency in competencies:
        _check_competency(competency, main, result.trees[competency.source], found)
    for index, role in enumerate(main.roles):
        for name, target in role.targets.items():
            at: Path = ("roles", index, "targets", name)
            aimed = by_id.get(name)
            if aimed is None:
                if name not in result.broken_ids:
                    found.add(source, *tree.place(at, key=True), unknown("competency", name, by_id))
            elif aimed.scale in main.scales:
                levels = [level.id for level in main.scales[aimed.scale].levels]
                _check_known(target.level, levels, "level", (*at, "level"), tree, source, found)


def _check_competency(
    competency: Competency, main: FrameworkFields, tree: YamlTree, found: Diagnostics
) -> None:
    source = competency.source
    areas: tuple[Area, ...] = main.areas
    if competency.area:
        _check_known(competency.area, (area.id for area in areas), "area", ("area",), tree, source, found)
    _unique_ids(competency.behaviours, ("behaviours",), "behaviour", tree, source, found)
    scale = main.scales.get(competency.scale)
    if scale is None:
        _check_known(competency.scale, main.scales, "scale", ("scale",), tree, source, found)
        return
    levels = [level.id for level in scale.levels]
    behaviours = [behaviour.id for behaviour in competency.behaviours]
    first_at: dict[str, Path] = {}
    for name, level in competency.levels.items():
        if name not in levels:
            message = unknown("level", name, levels).replace(
                f"{name!r}", f"{name!r} in scale {competency.scale!r}", 1
            )
            found.add(source, *tree.place(("levels", name), key=True), message)
        for index, statement in enumerate(level.statements):
            at: Path = ("levels", name, "statements", index)
            if statement.id in first_at:
                line = tree.place((*first_at[statement.id], "id"))[0]
                message = f"statement id {statement.id!r} is taken on line {line}"
                found.add(source, *tree.place((*at, "id")), message)
            first_at.setdefault(statement.id, at)
            if statement.behaviour:
                _check_known(
                    statement.behaviour, behaviours, "behaviour", (*at, "behaviour"), tree, source, found
                )


def _check_known(
    name: str, allowed: Any, what: str, at: Path, tree: YamlTree, source: str, found: Diagnostics
) -> None:
    names = list(allowed)
    if name not in names:
        found.add(source, *tree.place(at), unknown(what, name, names))


def _unique_ids(
    things: tuple[Any, ...], at: Path, what: str, tree: YamlTree, source: str, found: Diagnostics
) -> None:
    first: dict[str, int] = {}
    for index, thing in enumerate(things):
        if thing.id in first:
            line = tree.place((*at, first[thing.id], "id"))[0]
            found.add(
                source, *tree.place((*at, index, "id")), f"{what} id {thing.id!r} is taken on line {line}"
            )
        first.setdefault(thing.id, index)
