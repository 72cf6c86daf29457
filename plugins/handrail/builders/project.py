"""Opens a project for the command line, by the same configuration that MkDocs builds it with."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from handrail.builders.mkdocs import HandrailPlugin
from handrail.markdown.scan import scan_site
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import Project
from handrail.sources.options import PLUGIN, read_options
from handrail.sources.site import Sources, read_site


class NoProject(Exception):
    """There is no project here, or its `mkdocs.yml` cannot be used."""


def check_project(config_file: Path, found: Diagnostics) -> Sources | None:
    """Read a project and check everything that can be checked without building it.

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
    path = Path(config.config_file_path)
    project, docs_dir = Project(path.parent), Path(config.docs_dir)
    options = read_options(plugin.given, project, path, docs_dir, found)
    if options is None:
        return None
    sources = read_site(project, docs_dir, options, found)
    scan_site(sources, found)
    return sources
