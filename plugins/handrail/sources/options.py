"""The plugin's options, checked where they stand in `mkdocs.yml`."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

from handrail.model.site import Options
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.feedback import KEY as FEEDBACK
from handrail.sources.feedback import check_feedback
from handrail.sources.files import Project
from handrail.sources.validate import build
from handrail.sources.yaml_tree import Path as TreePath
from handrail.sources.yaml_tree import YamlTree, read_yaml

PLUGIN = "handrail"


def read_options(
    given: dict[str, Any], project: Project, config_file: Path, docs_dir: Path, found: Diagnostics
) -> Options | None:
    """Check the options, or say everything that is wrong with them and return None.

    Args:
        given: The options as the builder read them.
        project: The project's folder.
        config_file: `mkdocs.yml`, for lines and columns.
        docs_dir: The folder of the site's own pages, which holds the course.
        found: Collects what is wrong.
    """
    name = project.relative(config_file)
    tree = read_config(config_file)
    inside = _locate(tree)
    data = {str(key): _as_written(value) for key, value in given.items()}
    for field in ("course", "handbook", "competencies", "languages"):
        if isinstance(data.get(field), str) and data[field]:
            data[field] = PurePosixPath(data[field]).as_posix()
    before = len(found)
    if not docs_dir.resolve().is_relative_to(project.root.resolve()):
        place = tree.place(("docs_dir",))
        found.add(name, *place, "'docs_dir' must lie below the folder of this file")
        return None
    options = build(Options, tree, name, found, data=data, inside=inside)
    if options:
        beside = ("handbook", "competencies", "languages")
        for field, base in (("course", docs_dir), *((name, project.root) for name in beside)):
            folder = base / getattr(options, field)
            if not folder.resolve().is_relative_to(base.resolve()) or folder.resolve() == base.resolve():
                line, column = tree.place((*inside, field))
                found.add(
                    name,
                    line,
                    column,
                    f"{field!r} leads out of its folder; allowed: a folder below '{project.relative(base)}/'",
                )
            elif base == project.root and folder.resolve().is_relative_to(docs_dir.resolve()):
                line, column = tree.place((*inside, field))
                inside_docs = project.relative(docs_dir)
                found.add(
                    name,
                    line,
                    column,
                    f"{field!r} lies in '{inside_docs}/', the folder of the site's own pages; move it beside",
                )
            elif field in given and not folder.is_dir():
                line, column = tree.place((*inside, field))
                found.add(name, line, column, f"{field!r}: there is no folder {project.relative(folder)!r}")
        if options.feedback:

            def add(field: str, message: str) -> None:
                # What is wrong with all of it is said at the option's name, where the eye looks for it.
                path = (*inside, FEEDBACK, field) if field else (*inside, FEEDBACK)
                found.add(name, *tree.place(path, key=not field), message)

            check_feedback(options.feedback, add)
    return options if len(found) == before else None


def _as_written(value: Any) -> Any:
    """Undo YAML 1.1's guesses for what the model wants as text."""
    if isinstance(value, list):
        return [_as_written(entry) for entry in value]
    if isinstance(value, dict):
        return {str(key): _as_written(entry) for key, entry in value.items()}
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


def read_config(config_file: Path) -> YamlTree:
    """Return the tree of `mkdocs.yml`, for places alone: the builder has read it and said what is wrong with it."""
    try:
        text = config_file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return YamlTree()
    return read_yaml(text, config_file.name, Diagnostics(), own_tags=True) or YamlTree()


def published_folders(config_file: Path) -> list[Path]:
    """Return the folders of which a site publishes what lies in them, and the one that it publishes."""
    tree, root = read_config(config_file), config_file.parent
    data = tree.data if isinstance(tree.data, dict) else {}
    options = _at(data, _locate(tree))
    theme = data.get("theme")
    names = [
        data.get("docs_dir") or "docs",
        data.get("site_dir") or "site",
        options.get("handbook") or Options.model_fields["handbook"].default,
        options.get("competencies") or Options.model_fields["competencies"].default,
        theme.get("custom_dir") if isinstance(theme, dict) else None,
    ]
    return [root / name for name in names if isinstance(name, str)]


def site_id_of(config_file: Path) -> str | None:
    """Return the site's id, where the plugin's options say it."""
    tree = read_config(config_file)
    given = _at(tree.data, _locate(tree)).get("site_id")
    return given if isinstance(given, str) else None


def _at(data: Any, path: TreePath) -> dict[Any, Any]:
    for part in path:
        data = data[part]
    return data if isinstance(data, dict) and path else {}


def _locate(tree: YamlTree) -> TreePath:
    """Return the path of the plugin's options in `mkdocs.yml`, as near as they can be found."""
    plugins = tree.data.get("plugins") if isinstance(tree.data, dict) else None
    if isinstance(plugins, dict):
        return ("plugins", PLUGIN) if PLUGIN in plugins else ("plugins",)
    for index, entry in enumerate(plugins or []):
        if entry == PLUGIN:
            return ("plugins", index)
        if isinstance(entry, dict) and PLUGIN in entry:
            return ("plugins", index, PLUGIN)
    return ()
