"""Opens a project for the command line, by the same configuration that MkDocs builds it with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.structure.files import get_files

from handrail.builders.language import language_of
from handrail.builders.mkdocs import HandrailPlugin
from handrail.builders.mounting import authors_files
from handrail.markdown.published import published_entries
from handrail.markdown.scan import Scan, scan_site
from handrail.markdown.scan_terms import read_glossary
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import Project
from handrail.sources.languages import read_words
from handrail.sources.lock import check_lock
from handrail.sources.options import PLUGIN, read_options
from handrail.sources.private_files import check_private
from handrail.sources.site import Sources, read_site


class NoProject(Exception):
    """There is no project here, or its `mkdocs.yml` cannot be used."""


@dataclass(frozen=True, slots=True)
class OpenProject:
    """A project that could be read."""

    root: Path
    sources: Sources
    scan: Scan

    @property
    def entries(self) -> set[str]:
        """What is published within pages, as entries of `handrail.lock`."""
        return published_entries(self.scan, self.sources.site.course.modules)


def check_project(config_file: Path, found: Diagnostics) -> Sources | None:
    """Read a project and check everything that can be checked without building it.

    Raises:
        NoProject: There is no usable `mkdocs.yml`, or it does not name the plugin.
    """
    opened = open_project(config_file, found)
    return opened.sources if opened else None


def open_project(
    config_file: Path, found: Diagnostics, *, published_only: bool = False
) -> OpenProject | None:
    """Read a project, check it, and return all that is known of it.

    Args:
        config_file: Its `mkdocs.yml`.
        found: Collects what is wrong.
        published_only: Whether to leave out what a build leaves out, such as drafts.

    Raises:
        NoProject: There is no usable `mkdocs.yml`, or it does not name the plugin.
    """
    try:
        config = load_config(str(config_file))
    except (ConfigurationError, Abort) as error:
        raise NoProject(f"{config_file}: {error}") from None
    plugin = config.plugins.get(PLUGIN)
    if not isinstance(plugin, HandrailPlugin):
        raise NoProject(f"{config_file}: the plugin {PLUGIN!r} is not listed under 'plugins'")
    path = Path(config.config_file_path).resolve()
    project, docs_dir = Project(path.parent), Path(config.docs_dir)
    options = read_options(plugin.given, project, path, docs_dir, found)
    if options is None:
        return None
    published: set[str] | None = None
    if published_only:
        for _ in project.list_files(docs_dir, None, found):
            pass  # says which links lead out of the project; MkDocs would follow them
        if found.unsafe:
            return None
        published = {file.src_uri for file in get_files(config) if file.inclusion.is_included()}
    language = language_of(config.theme)
    words = read_words(project, options.languages, language, path, found, with_missing=True)
    sources = read_site(project, docs_dir, options, found, published=published, words=words)
    if not found.unsafe:
        given = [file for file in get_files(config) if file.inclusion.is_included()]
        check_private(project, authors_files(given, sources, project), found)
    opened = OpenProject(path.parent, sources, scan_site(sources, found))
    read_glossary(sources, found)
    check_lock(sources.lock, sources.site, opened.entries, found, severity="warning")
    return opened
