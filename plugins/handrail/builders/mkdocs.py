"""The MkDocs plugin: events only. Each hands plain values to the rooms above and takes their answer."""

from __future__ import annotations

import html
import logging
import sys
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urljoin, urlsplit

from markdown import Markdown
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from handrail.builders.assets import ASSETS, add_assets, add_scripts_and_styles, build_of
from handrail.builders.language import language_of, with_not_found
from handrail.builders.mounting import authors_files, mount
from handrail.builders.serve import keep_last_good_site
from handrail.exchange.scripts import site_scripts
from handrail.languages import Words
from handrail.markdown.context import PageContext
from handrail.markdown.extension import HandrailExtension
from handrail.markdown.links import Links
from handrail.markdown.published import published_entries
from handrail.markdown.scan import scan_site
from handrail.markdown.scan_terms import read_glossary
from handrail.markdown.terms import Terms
from handrail.model.site import Options
from handrail.pages.feedback import Foot, feedback_foot, id_of, page_ids, wants_feedback
from handrail.pages.metadata import (
    as_attribute,
    description_of,
    descriptions,
    plain_title,
    with_head,
)
from handrail.pages.navigation import navigation, sections, with_sections
from handrail.pages.own import ANCHOR
from handrail.pages.render import counted
from handrail.pages.site_pages import MadePage, made_pages
from handrail.pages.theme_mends import mended
from handrail.sources.diagnostics import Diagnostic, Diagnostics
from handrail.sources.files import Project
from handrail.sources.languages import read_words
from handrail.sources.lock import check_lock
from handrail.sources.nav import check_nav
from handrail.sources.options import read_config, read_options
from handrail.sources.private_files import check_private, check_private_content
from handrail.sources.site import Sources, read_site

_log = logging.getLogger("mkdocs.plugins.handrail")


class _NoOptions(Config):
    """MkDocs checks none of our options; `sources.options` does, with their place in the file."""


class _Refused(PluginError):
    """The build is stopped by us; what is wrong has been said."""


class HandrailPlugin(BasePlugin[_NoOptions]):
    """Builds the course, the handbook and the framework into a MkDocs site."""

    _command: Literal["build", "gh-deploy", "serve"] = "build"
    given: dict[str, Any]
    _project: Project
    _options: Options
    _words: Words
    _found: Diagnostics
    _sources: Sources
    _links: Links
    _terms: Terms | None
    _checked: dict[str, bool]
    """What MkDocs would validate: everything, unless the site sets it to `ignore`."""
    _made: dict[str, MadePage]
    _descriptions: dict[str, str]
    _page_ids: dict[str, str]
    _build: str
    """What tells the pages of this build from those of another."""
    _mounted: set[str]
    _looked_at: set[Path]
    """What was searched for what is private."""
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
        config_file = Path(config.config_file_path).resolve()
        self._project = Project(config_file.parent)
        options = read_options(self.given, self._project, config_file, Path(config.docs_dir), self._found)
        if options is None:
            self._fail_if_wrong()
            raise AssertionError("options are wrong but nothing was said")
        self._options = options
        self._words = read_words(
            self._project, options.languages, language_of(config.theme), config_file, self._found
        )
        self._extension = HandrailExtension(self._words)
        config.markdown_extensions.append(self._extension)  # type: ignore[arg-type]  # MkDocs hands the list on as it is
        add_scripts_and_styles(config, serving=self._command == "serve")
        config.watch.extend(
            str(folder)
            for name in (options.handbook, options.competencies, options.languages)
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
        # `mike` takes the slash off after MkDocs has put it there; on 404.html the site would then begin one folder up.
        if config.site_url and not config.site_url.endswith("/"):
            config.site_url += "/"
        for _ in self._project.list_files(Path(config.docs_dir), None, self._found):
            pass
        if self._found.unsafe:
            self._fail_if_wrong()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read all sources, mount what lies outside `docs_dir`, and build the navigation."""
        docs_dir, found = Path(config.docs_dir), self._found
        serving = self._command == "serve"
        given = [file for file in files if _is_published(file, serving=serving)]
        published = {file.src_uri for file in given}
        sources = self._sources = read_site(
            self._project, docs_dir, self._options, found, published=published, words=self._words
        )
        self._looked_at = set(authors_files(given, sources, self._project))
        check_private(self._project, self._looked_at, found)
        site = sources.site
        scan = scan_site(sources, found, _known_blocks(config))
        self._descriptions, self._page_ids = descriptions(site), page_ids(site)
        self._made = made_pages(site, scan.worksheets)
        glossary = read_glossary(sources, found)
        self._terms = Terms(glossary, without=["index.md"] if site.home else []) if glossary else None
        if not found.errors:
            entries = published_entries(scan, site.course.modules)
            check_lock(sources.lock, site, entries, found, severity="error" if config.strict else "warning")
        self._mounted = mount(
            files, sources.mounted, self._made, project=self._project, config=config, found=found
        )
        checklists = {
            page: {block.id: block.title for block in blocks if block.name == "checklist" and block.id}
            for page, blocks in scan.blocks.items()
        }
        # With mistakes nothing is published, and a page may be missing.
        scripts = (
            {}
            if found.errors
            else site_scripts(
                site,
                scan.quizzes,
                lambda uri: _file(files, uri).url,
                ASSETS,
                checklists=checklists,
                worksheets=scan.worksheets,
            )
        )
        add_assets(files, config, scripts, self._words, with_diagrams=scan.has_diagram, serving=serving)
        self._build = build_of(files)
        pages = {file.src_uri for file in files if _is_published(file, serving=serving)}
        pages |= set(sources.page_of_source.values())
        self._links = Links(sources.page_of_source, pages, found if self._checked["links"] else Diagnostics())
        self._navigate(files, config)
        return files

    def _navigate(self, files: Files, config: MkDocsConfig) -> None:
        site = self._sources.site
        if config.nav is None:
            listed = files.documentation_pages(inclusion=InclusionLevel.is_in_nav)
            config.nav = navigation(site, [file.src_uri for file in listed])
            return
        if self._checked["nav"]:
            path = Path(config.config_file_path).resolve()
            known = {*files.src_uris, *sections(site)}
            check_nav(read_config(path), self._project.relative(path), config.nav, known, self._found)
        config.nav = with_sections(config.nav, site)

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Hand over what was read: for a broken file nothing, which has been said; else the text as it was checked."""
        written = self._sources.markdown.get(page.file.src_uri)
        if written is None:
            return None
        return "" if written.broken else written.text

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Make the page around what its author wrote."""
        uri = page.file.src_uri
        made, written = self._made.get(uri), self._sources.markdown.get(uri)
        context = self._extension.context = PageContext(module_id=made.module_id if made else None)
        context.terms = self._terms.on(uri) if self._terms else None
        if written:
            seen: dict[str, int] = {}
            context.resolve = lambda address: self._links.resolve(written, address, seen)
            if "title" in page.meta:
                page.meta["title"] = (
                    html.escape(str(written.tree.data.get("title") or ""), quote=False) or None
                )
        if uri in self._mounted and page.edit_url:
            page.edit_url = _folded(page.edit_url)
        if made is None:
            return markdown
        page.meta["title"] = html.escape(made.title, quote=False)  # the theme prints titles as they are
        if made.hide:
            page.meta.setdefault("hide", list(made.hide))
        return made.make(markdown, lambda target: _file(files, target).url_relative_to(page.file))

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Say what the page is about, and let the theme offer to skip the navigation: it does so where a page has a heading."""
        uri = page.file.src_uri
        made = self._made.get(uri)
        about = page.meta.get("description") or description_of(
            html,
            self._descriptions.get(uri),
            title="" if page.is_homepage else plain_title([page.meta.get("title"), page.title]),
            fills_itself=bool(made and made.own),
            site=config.site_description or config.site_name,
        )
        page.meta["description"] = as_attribute(str(about))  # the theme prints it as it is
        if made and made.own and not list(page.toc):
            page.toc.items.append(AnchorLink(made.title, ANCHOR, 1))
        return html + self._feedback(page, own=bool(made and made.own))

    def _feedback(self, page: Page, *, own: bool) -> str:
        uri, site = page.file.src_uri, self._sources.site
        feedback = site.options.feedback
        if not feedback or not wants_feedback(site, uri, own=own, said=page.meta.get("feedback")):
            return ""
        title = plain_title([page.meta.get("title"), page.title])
        foot = Foot(title, id_of(uri, self._page_ids), page.canonical_url or page.url)
        return "\n" + feedback_foot(feedback, foot, self._words)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Complete the page's head, and take out what the theme's markup has wrong."""
        head = with_head(
            output,
            self._options,
            title=plain_title([page.meta.get("title"), page.title, config.site_name]),
            description=plain_title([page.meta.get("description"), config.site_description]),
            url=page.canonical_url or "",
            site_name=config.site_name,
            is_home=page.is_homepage,
            robots=str(page.meta.get("robots") or ""),
            build=self._build,
        )
        return mended(head, self._words)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Do the same for the page that is shown for wrong addresses."""
        if template_name != "404.html":
            return output_content
        output = with_not_found(output_content, self._words)
        return mended(with_head(output, self._options, robots="noindex", build=self._build), self._words)

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """All pages are rendered and none is written: say everything that is wrong, once."""
        if self._checked["anchors"]:
            pages = [file.page for file in files.documentation_pages() if file.page]
            # A page that a dirty build leaves as it is has no anchors to compare with.
            anchors = {
                p.file.src_uri: p.present_anchor_ids for p in pages if p.present_anchor_ids is not None
            }
            self._links.check_anchors(anchors, self._found)
            if self._terms:
                self._terms.check_anchors(anchors, self._found)
        self._look_at_late_files(files, config)
        for problem in self._found.warnings:
            _log.warning("%s", problem)
        self._fail_if_wrong()

    def _look_at_late_files(self, files: Files, config: MkDocsConfig) -> None:
        """Search what hooks and other plugins put in after us, too, for what is private."""
        serving = self._command == "serve"
        others = [
            file
            for file in files
            if _is_published(file, serving=serving)
            and config.plugins.get(file.generated_by or "") is not self
        ]
        late = set(authors_files(others, self._sources, self._project)) - self._looked_at
        check_private(self._project, late, self._found)
        for file in others:
            if file.abs_src_path is None:
                check_private_content(file.src_uri, file.content_bytes, self._found)

    def on_build_error(self, *, error: Exception) -> None:
        """Say what was found before the build failed for another reason."""
        found: Diagnostics | None = getattr(self, "_found", None)
        if found and found.errors and not isinstance(error, _Refused):
            _print(found.errors)

    @event_priority(-100)  # last: others compare the builder with the server's own
    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Keep the last good site up while an author mends a mistake."""
        return keep_last_good_site(server, Path(config.site_dir), self._take_problems)

    def _take_problems(self) -> list[str]:
        lines = [str(problem) for problem in self._found.errors]
        self._found = Diagnostics()
        return lines

    def _fail_if_wrong(self) -> None:
        if problems := self._found.errors:
            _print(problems)
            raise _Refused(f"Handrail found {counted(len(problems), 'problem')}; nothing was published.")


def _is_published(file: File, *, serving: bool) -> bool:
    level = file.inclusion
    return bool(level.is_in_serve() if serving else level.is_included())


def _known_blocks(config: MkDocsConfig) -> frozenset[str]:
    """Return the names of all blocks that the site's Markdown extensions register."""
    md = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})
    manager: Any = md.parser.blockprocessors["blocks"]
    return frozenset(manager.blocks)


def _file(files: Files, uri: str) -> File:
    file = files.get_file_from_path(uri)
    if file is None:
        raise KeyError(uri)
    return file


def _folded(address: str) -> str:
    """Return an address without the `..` in its path; a query stays as it is."""
    parts = urlsplit(address)
    return parts._replace(path=urlsplit(urljoin(address, parts.path)).path).geturl()


def _print(problems: list[Diagnostic]) -> None:
    print(*problems, sep="\n", file=sys.stderr, flush=True)
