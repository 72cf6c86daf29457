"""The MkDocs plugin: events only. Each hands plain values to the rooms above and takes their answer."""

from __future__ import annotations

import html
import logging
import os
import sys
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urljoin, urlsplit

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from handrail.builders.assets import add_assets, add_scripts_and_styles
from handrail.builders.serve import keep_last_good_site
from handrail.exchange.manifest import site_manifest
from handrail.markdown.context import PageContext
from handrail.markdown.extension import HandrailExtension
from handrail.markdown.links import Links
from handrail.markdown.scan import scan_site
from handrail.model.site import Options
from handrail.pages.navigation import navigation, sections, with_sections
from handrail.pages.render import counted
from handrail.pages.site_pages import MadePage, made_pages
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import Project
from handrail.sources.nav import check_nav
from handrail.sources.options import read_config, read_options
from handrail.sources.site import Sources, read_site


class _NoOptions(Config):
    """MkDocs checks none of our options; `sources.options` does, with their place in the file."""


class HandrailPlugin(BasePlugin[_NoOptions]):
    """Builds the course, the handbook and the framework into a MkDocs site."""

    _command: Literal["build", "gh-deploy", "serve"] = "build"
    given: dict[str, Any]
    _project: Project
    _options: Options
    _found: Diagnostics
    _sources: Sources
    _links: Links
    _checked: dict[str, bool]
    """What MkDocs would validate: everything, unless the site sets it to `ignore`."""
    _made: dict[str, MadePage]
    _mounted: set[str]
    _extension: HandrailExtension

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[list[Any], list[Any]]:
        """Keep the options; they are checked in `on_config`, with their place in the file."""
        self.given = options
        return [], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember the command. That this event exists keeps the plugin alive between rebuilds."""
        self._command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the options and add our Markdown extension, styles and scripts."""
        self._found = Diagnostics()
        config_file = Path(config.config_file_path)
        self._project = Project(config_file.parent)
        options = read_options(self.given, self._project, config_file, Path(config.docs_dir), self._found)
        if options is None:
            self._fail_if_wrong()
            raise AssertionError("options are wrong but nothing was said")
        self._options = options
        self._extension = HandrailExtension()
        config.markdown_extensions.append(self._extension)  # type: ignore[arg-type]  # MkDocs hands the list on as it is
        add_scripts_and_styles(config, serving=self._command == "serve")
        config.watch.extend(
            str(folder)
            for name in (options.handbook, options.competencies)
            if (folder := self._project.root / name).is_dir()
        )
        # What these find, `Links` and `check_nav` say with line and column; MkDocs would say it again without.
        checks = config.validation
        self._checked = {
            "links": checks.links.not_found > logging.DEBUG,
            "anchors": checks.links.anchors > logging.DEBUG,
            "nav": checks.nav.not_found > logging.DEBUG,
        }
        checks.links.not_found = checks.links.anchors = checks.nav.not_found = logging.DEBUG
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Look for links out of the project: after this MkDocs follows every one, be it to the root of the disk."""
        for _ in self._project.list_files(Path(config.docs_dir), (), self._found):
            pass
        if self._found.unsafe:
            self._fail_if_wrong()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read all sources, mount what lies outside `docs_dir`, and build the navigation."""
        docs_dir = Path(config.docs_dir)
        serving = self._command == "serve"
        left_out = {
            f.src_uri
            for f in files
            if f.inclusion.is_excluded() or not (serving or f.inclusion.is_included())
        }
        self._sources = read_site(self._project, docs_dir, self._options, self._found, left_out=left_out)
        site = self._sources.site
        self._made = made_pages(site)
        self._mounted = set()
        scan = scan_site(self._sources, self._found)
        for uri, path in self._sources.mounted.items():
            self._mount(files, File.generated(config, uri, abs_src_path=str(path)), path, docs_dir)
        for uri, made in self._made.items():
            if made.source and files.get_file_from_path(uri) is None:
                self._mount(
                    files, File.generated(config, uri, content=""), self._project.root / made.source, docs_dir
                )
        manifest = site_manifest(site, lambda uri: _file(files, uri).url)
        add_assets(files, config, manifest, with_diagrams=scan.has_diagram, serving=serving)
        self._links = Links(
            self._sources.page_of_source,
            {*files.src_uris, *self._sources.page_of_source.values()},
            self._found if self._checked["links"] else Diagnostics(),
        )
        pages = [file.src_uri for file in files.documentation_pages()]
        if self._checked["nav"]:
            name = Path(config.config_file_path)
            known = {*files.src_uris, *sections(site)}
            check_nav(read_config(name), self._project.relative(name), known, self._found)
        config.nav = navigation(site, pages) if config.nav is None else with_sections(config.nav, site)
        return files

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Stand in for a file that cannot be read; what is wrong with it has been said."""
        written = self._sources.markdown.get(page.file.src_uri)
        return "" if written and written.broken else None

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Make the page around what its author wrote."""
        uri = page.file.src_uri
        made, written = self._made.get(uri), self._sources.markdown.get(uri)
        context = self._extension.context = PageContext(module_id=made.module_id if made else None)
        if written:
            seen: dict[str, int] = {}
            context.resolve = lambda address: self._links.resolve(written, address, seen)
            if "title" in page.meta:
                page.meta["title"] = (
                    html.escape(str(written.tree.data.get("title") or ""), quote=False) or None
                )
        if uri in self._mounted and page.edit_url:
            page.edit_url = urljoin(page.edit_url, urlsplit(page.edit_url).path)  # folds the `..`
        if made is None:
            return markdown
        page.meta["title"] = html.escape(made.title, quote=False)  # the theme prints titles as they are
        if made.wide:
            page.meta.setdefault("hide", ["navigation", "toc"])
        return made.make(markdown, lambda target: _file(files, target).url_relative_to(page.file))

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """All pages are rendered and none is written: say everything that is wrong, once."""
        pages = [file.page for file in files.documentation_pages() if file.page]
        if self._checked["anchors"]:
            anchors = {page.file.src_uri: page.present_anchor_ids or set() for page in pages}
            self._links.check_anchors(anchors, self._found)
        self._fail_if_wrong()

    def on_build_error(self, *, error: Exception) -> None:
        """Say what was found before the build failed for another reason."""
        if not isinstance(error, PluginError) and getattr(self, "_found", None):
            _print(self._found)

    @event_priority(-100)  # last: others compare the builder with the server's own
    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Keep the last good site up while an author mends a mistake."""
        return keep_last_good_site(server, Path(config.site_dir), self._take_problems)

    def _mount(self, files: Files, file: File, source: Path, docs_dir: Path) -> None:
        if files.get_file_from_path(file.src_uri) is not None:
            self._found.add(
                self._project.relative(source),
                1,
                1,
                f"'{self._project.relative(docs_dir)}/{file.src_uri}' has the same address",
            )
            return
        self._mounted.add(file.src_uri)
        file.edit_uri = Path(os.path.relpath(source, docs_dir)).as_posix()
        files.append(file)

    def _take_problems(self) -> list[str]:
        lines = [str(problem) for problem in self._found]
        self._found = Diagnostics()
        return lines

    def _fail_if_wrong(self) -> None:
        if number := len(self._found):
            _print(self._found)
            raise PluginError(f"Handrail found {counted(number, 'problem')}; nothing was published.")


def _file(files: Files, uri: str) -> File:
    file = files.get_file_from_path(uri)
    if file is None:
        raise KeyError(uri)
    return file


def _print(found: Diagnostics) -> None:
    print(*found, sep="\n", file=sys.stderr, flush=True)
