"""Puts pages into the site that are no files below `docs_dir`: the handbook's, and those made from data."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from handrail.pages.site_pages import MadePage
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import Project


def mount(
    files: Files,
    mounted: Mapping[str, Path],
    made: Mapping[str, MadePage],
    *,
    project: Project,
    config: MkDocsConfig,
    found: Diagnostics,
) -> set[str]:
    """Add the pages to the site's files, each with the file that one edits.

    Args:
        files: All files of the site so far.
        mounted: Files from outside `docs_dir`, by their path below the site's sources.
        made: Pages that Handrail makes; those with a source of their own have no Markdown file.
        project: The project's folder.
        config: MkDocs' configuration.
        found: Collects pages that would have the address of another.

    Returns:
        The paths of what was added.
    """
    docs_dir = Path(config.docs_dir)
    taken = {file.dest_uri: _named(file, project) for file in files}
    added: set[str] = set()
    for uri, path in mounted.items():
        _add(
            files,
            File.generated(config, uri, abs_src_path=str(path)),
            path,
            docs_dir,
            project,
            taken,
            added,
            found,
        )
    for uri, page in made.items():
        if page.source and files.get_file_from_path(uri) is None:
            source = project.root / page.source
            _add(
                files, File.generated(config, uri, content=""), source, docs_dir, project, taken, added, found
            )
    return added


def _add(
    files: Files,
    file: File,
    source: Path,
    docs_dir: Path,
    project: Project,
    taken: dict[str, str],
    added: set[str],
    found: Diagnostics,
) -> None:
    name = project.relative(source)
    other = taken.setdefault(file.dest_uri, name)
    if other != name:
        found.add(name, 1, 1, f"has the same address as {other}; rename one")
        return
    file.edit_uri = Path(os.path.relpath(source, docs_dir)).as_posix()
    files.append(file)
    added.add(file.src_uri)


def _named(file: File, project: Project) -> str:
    return project.relative(Path(file.abs_src_path)) if file.abs_src_path else file.src_uri
