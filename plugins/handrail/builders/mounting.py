"""Puts pages into the site that are no files below `docs_dir`: the handbook's, and those made from data."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from importlib.resources import files as package_files
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from handrail.pages.site_pages import MadePage
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import Project
from handrail.sources.site import Sources


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

    def add(file: File, source: Path | None) -> None:
        name = project.relative(source) if source else f"Handrail's page {file.src_uri}"
        other = taken.setdefault(file.dest_uri, name)
        if other != name:
            said_of, against = (name, other) if source else (other, name)
            found.add(said_of, 1, 1, f"has the same address as {against}; rename {'one' if source else 'it'}")
            return
        file.edit_uri = Path(os.path.relpath(source, docs_dir)).as_posix() if source else None
        files.append(file)
        added.add(file.src_uri)

    for uri, path in mounted.items():
        add(File.generated(config, uri, abs_src_path=str(path)), path)
    for uri, page in made.items():
        if files.get_file_from_path(uri) is not None:
            continue
        if page.source:
            add(File.generated(config, uri, content=""), project.root / page.source)
        elif page.own:
            # A hand-written navigation may leave it out.
            add(File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV), None)
    return added


def authors_files(files: Iterable[File], sources: Sources, project: Project) -> list[Path]:
    """Return the files of which something is published, without those that Python packages bring along.

    Args:
        files: What the builder publishes.
        sources: What was read; files from outside `docs_dir` are among it.
        project: The project's folder.
    """
    packages = Path(str(package_files("material"))).parent.as_posix()
    paths = (Path(file.abs_src_path) for file in files if file.abs_src_path)
    own = [path for path in paths if not path.as_posix().startswith(f"{packages}/")]
    competencies = project.root / sources.site.options.competencies
    return [*own, *sources.mounted.values(), *(path for path in competencies.rglob("*") if path.is_file())]


def _named(file: File, project: Project) -> str:
    return project.relative(Path(file.abs_src_path)) if file.abs_src_path else file.src_uri
