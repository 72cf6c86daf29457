"""Reads the whole site: all files once, all mistakes together."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from handrail.languages import ENGLISH, Words
from handrail.model.site import Home, Options, Site
from handrail.sources.chain import Reach, check_chain
from handrail.sources.course import read_course
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.feedback import KEY as FEEDBACK
from handrail.sources.feedback import check_pages
from handrail.sources.files import Project
from handrail.sources.framework import FRAMEWORK_FILE, read_framework
from handrail.sources.handbook import read_handbook
from handrail.sources.lock import LOCK_FILE, Lock, read_lock
from handrail.sources.pages import THEME_KEYS, MarkdownPage, check_robots, read_fields, split_page
from handrail.sources.yaml_tree import YamlTree

MARKDOWN_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
ASSET_ENDINGS = (
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".svg",
    ".webp",
    ".avif",
    ".pdf",
    ".csv",
    ".txt",
    ".mp4",
    ".webm",
    ".xlsx",
    ".docx",
    ".pptx",
    ".odt",
    ".ods",
    ".odp",
    ".zip",
    ".json",
    ".yml",
    ".yaml",
)
"""Files beside the chapters that are published with the handbook."""


@dataclass(slots=True)
class Sources:
    """What was read: the model, the Markdown pages, and which file becomes which page."""

    site: Site
    markdown: dict[str, MarkdownPage] = field(default_factory=dict)
    """Every Markdown page, by its path below the site's sources."""
    mounted: dict[str, Path] = field(default_factory=dict)
    """Files from outside `docs_dir`: path below the site's sources -> file."""
    page_of_source: dict[str, str] = field(default_factory=dict)
    """Page of every source file, both paths with forward slashes."""
    trees: dict[str, YamlTree] = field(default_factory=dict)
    """The front matter or YAML of each source, for places."""
    lock: Lock | None = None
    """What `handrail.lock` says, where there is one."""


def read_site(
    project: Project,
    docs_dir: Path,
    options: Options,
    found: Diagnostics,
    *,
    published: Container[str] | None = None,
    words: Words = ENGLISH,
) -> Sources:
    """Read everything that authors write.

    Args:
        project: The project's folder.
        docs_dir: The folder of the site's own pages.
        options: The plugin's options.
        published: Paths below `docs_dir` that the builder publishes, without drafts; None for all.
        words: What the site says beside what authors wrote.
        found: Collects every mistake; the result holds whatever could be read in spite of them.
    """
    sources = Sources(Site(options=options, words=words))
    lock_file = project.root / LOCK_FILE
    locked = project.read(lock_file, found) if lock_file.exists() else None
    sources.lock = read_lock(locked, found) if locked else None
    retired = sources.lock or Lock()
    for path in project.list_files(docs_dir, MARKDOWN_ENDINGS, found):
        page = path.relative_to(docs_dir).as_posix()
        if published is None or page in published:
            _read_markdown(project, path, page, sources, found)
    handbook = project.root / options.handbook
    for path in project.list_files(handbook, MARKDOWN_ENDINGS + ASSET_ENDINGS, found):
        page = PurePosixPath("handbook", path.relative_to(handbook).as_posix()).as_posix()
        if path.suffix.lower() in MARKDOWN_ENDINGS:
            page = PurePosixPath(page).with_suffix(".md").as_posix()
            _read_markdown(project, path, page, sources, found)
        else:
            sources.page_of_source[project.relative(path)] = page
        sources.mounted[page] = path
    allowed = THEME_KEYS | {FEEDBACK} | set(options.front_matter)
    check_pages(sources.markdown.values(), found)
    check_robots(sources.markdown.values(), found)
    course = read_course(list(_below(sources, options.course)), options.course, allowed, found, words)
    competencies = project.root / options.competencies
    files = {
        project.relative(path): project.read(path, found)
        for path in project.list_files(competencies, (".yml", ".yaml"), found)
    }
    framework = read_framework(files, options.competencies, found, retired=retired.retired_ids("competency"))
    sources.page_of_source |= framework.pages
    main = f"{options.competencies}/{FRAMEWORK_FILE}"
    if main in files:
        sources.page_of_source[main] = "competencies/index.md"
    sound = not any(problem.path in files for problem in found.errors)
    home = sources.markdown.get("index.md")
    sources.site = Site(
        options=options,
        words=words,
        home=read_fields(Home, home, allowed, found) if home and "layout" in home.tree.data else None,
        course=course.course,
        handbook=read_handbook(list(_below(sources, "handbook")), allowed, found, words),
        framework=framework.framework if sound else None,  # no page is made of half a framework
    )
    sources.trees = {page.source: page.tree for page in sources.markdown.values()} | framework.trees
    reach = Reach(
        framework.competencies,
        broken_modules=course.broken_ids,
        broken_competencies=framework.broken_ids,
        retired_modules=retired.retired_ids("module"),
        retired_competencies=retired.retired_ids("competency"),
    )
    check_chain(sources.site, reach, sources.trees, found)
    return sources


def _read_markdown(project: Project, path: Path, page: str, sources: Sources, found: Diagnostics) -> None:
    source = project.relative(path)
    sources.page_of_source[source] = page
    file = project.read(path, found)
    if file:
        sources.markdown[page] = split_page(file, page, found)
    else:
        sources.markdown[page] = MarkdownPage(source, page, YamlTree(data={}), "", 1, broken=True)


def _below(sources: Sources, folder: str) -> Iterator[MarkdownPage]:
    return (page for name, page in sources.markdown.items() if name.startswith(folder + "/"))
