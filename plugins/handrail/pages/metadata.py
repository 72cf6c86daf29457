"""What a page says about itself in its head: a description of its own, whether to be indexed, and a link preview."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from handrail.markdown.html_reading import HtmlReader
from handrail.markdown.plain_text import plain, shortened
from handrail.model.site import Options, Site
from handrail.pages.framework_view import OVERVIEW, role_pages

MOST = 160
"""Characters of a description that search engines and chats show."""
_LEAST = 40
"""A text that is shorter says too little."""
_EMPTY = {"br", "hr", "img", "input", "wbr"}
_ENOUGH = 8
"""Paragraphs that are looked at; the first good one is taken."""


def descriptions(site: Site) -> dict[str, str]:
    """Return what the sources say each page is about, by path below the site's sources."""
    course, handbook, framework = site.course, site.handbook, site.framework
    texts: dict[str | None, str | None] = {course.page: course.summary, handbook.page: handbook.summary}
    if site.home:
        texts["index.md"] = site.home.lead
    for phase in course.phases:
        texts[phase.page] = phase.summary
        texts |= {module.page: module.summary for module in phase.modules}
    texts |= {chapter.page: chapter.summary for chapter in handbook.pages}
    if framework:
        texts[OVERVIEW] = framework.framework.description
        for competency in framework.competencies:
            texts[competency.page] = competency.purpose or competency.summary or competency.description
        by_id = {role.id: role for role in framework.roles}
        texts |= {page: by_id[name].summary for name, page in role_pages(framework).items()}
    return {page: shortened(plain(text), MOST) for page, text in texts.items() if page and text}


def description_of(content: str, said: str | None, *, title: str, fills_itself: bool, site: str) -> str:
    """Return what a page is about: what the sources say, else its first paragraph, else its title.

    Args:
        content: The HTML of the page's content.
        said: What the sources say.
        title: The page's title; empty for the home page.
        fills_itself: Whether it is filled in the browser; such pages begin alike.
        site: What the site is about, or its name.
    """
    text = said or _first_paragraph(content)
    if not title:
        return text or site
    return f"{title}: {text or site}" if fills_itself or len(text) < _LEAST else text


def _first_paragraph(content: str) -> str:
    reader = _Paragraphs()
    reader.feed(content)
    reader.close()
    texts = (" ".join(text.split()) for text in reader.texts)
    return shortened(next((text for text in texts if len(text) >= _LEAST), ""), MOST)


class _Paragraphs(HtmlReader):
    """Takes the text of the first paragraphs, without counts and controls: what the search leaves out, too."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._inside = False
        self._left_out: tuple[str, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._left_out:
            name, depth = self._left_out
            self._left_out = (name, depth + (tag == name))
        elif tag not in _EMPTY and any(name == "data-search-exclude" for name, _ in attrs):
            self._left_out = (tag, 1)
            self._inside = False
        elif tag == "p" and len(self.texts) < _ENOUGH:
            self.texts.append("")
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        if self._left_out:
            name, depth = self._left_out
            depth -= tag == name
            self._left_out = (name, depth) if depth else None
        elif tag == "p":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[-1] += data


def with_head(
    page: str,
    options: Options,
    *,
    title: str = "",
    description: str = "",
    url: str = "",
    site_name: str = "",
    is_home: bool = False,
    robots: str | None = None,
    build: str = "",
) -> str:
    """Return a page with what its head lacks; what is there already stays.

    Args:
        page: The whole page.
        options: The plugin's options.
        title: The page's title; without one there is no link preview.
        description: What it is about.
        url: Its whole address, if the site knows its own.
        site_name: The site's name.
        is_home: Whether it is the home page.
        robots: What the page's author says about indexing it.
        build: What tells the pages of this build from those of another.
    """
    head, end, rest = page.partition("</head>")
    if not end:
        return page
    wanted: list[tuple[str, str, str]] = []
    rule = robots or ("noindex, nofollow" if options.robots == "noindex" else "")
    if rule:
        wanted.append(("name", "robots", rule))
    wanted.append(("name", "handrail-build", build))
    if options.link_previews and title:
        wanted += [
            ("property", "og:title", title),
            ("property", "og:description", description),
            ("property", "og:type", "website" if is_home else "article"),
            ("property", "og:url", url),
            ("property", "og:site_name", site_name),
        ]
    tags = [
        f'<meta {kind}="{name}" content="{html.escape(content)}">\n'
        for kind, name, content in wanted
        if content
        and not re.search(rf"""<meta\s(?:[^>]*\s)?(?:name|property)\s*=\s*["']?{name}["'\s/>]""", head)
    ]
    return f"{head}{''.join(tags)}{end}{rest}"


def as_attribute(text: str) -> str:
    """Return a text as it may stand in an attribute."""
    return html.escape(text)


def plain_title(titles: Iterable[object]) -> str:
    """Return the first title there is, as text: they are HTML by now."""
    first = next((str(title) for title in titles if title), "")
    return html.unescape(re.sub(r"<[^<>]*>", "", first)).strip()
