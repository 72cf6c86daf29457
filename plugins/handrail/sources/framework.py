"""The competencies folder: `framework.yml`, and one file per competency."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from handrail.model.framework import Competency, CompetencyFields, Framework, FrameworkFields
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import SourceFile
from handrail.sources.framework_chain import check_framework
from handrail.sources.validate import build
from handrail.sources.yaml_tree import YamlTree, read_yaml

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


def read_framework(
    files: dict[str, SourceFile | None],
    folder: str,
    found: Diagnostics,
    *,
    retired: Collection[str] = (),
) -> ReadFramework:
    """Read the framework and all its competencies.

    Args:
        files: The YAML files of the folder by path, in order of file name; None for one that is unreadable.
        folder: The folder's path below the project root.
        found: Collects what is wrong.
        retired: Ids of competencies that are listed as retired.
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
    check_framework(
        main,
        main_source,
        competencies,
        result.trees,
        found,
        broken=result.broken_ids,
        retired=retired,
    )
    result.framework = Framework(
        **{name: getattr(main, name) for name in FrameworkFields.model_fields},
        competencies=_in_order(main, competencies.values()),
        source=main_source,
    )
    return result


def _in_order(main: FrameworkFields, competencies: Iterable[Competency]) -> tuple[Competency, ...]:
    """Sort by area, then as `order` has them; what neither tells apart stays in order of file name."""
    areas = {area.id: place for place, area in enumerate(main.areas)}
    places = {name: place for place, name in enumerate(main.order)}

    def place_of(competency: Competency) -> tuple[int, int]:
        return areas.get(competency.area or "", len(areas)), places.get(competency.id, len(places))

    return tuple(sorted(competencies, key=place_of))


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
