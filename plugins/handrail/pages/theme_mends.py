"""What the theme's markup has wrong, put right in the pages as they are written.

The theme opens its menus with labels of check boxes that nobody sees: a mouse can do that, a keyboard cannot, and a
screen reader hears nothing of it. Each gets a button beside it, which stands in its place as soon as scripts run
(`browser/menus.ts`, `styles/menus.css`). Pages of another theme pass through unchanged.
"""

from __future__ import annotations

import re
from html import escape, unescape

from handrail.languages import Words

CONTENT = "hr-content"
"""The anchor of a page's content."""

_OUTDATED = re.compile(r'(base=new URL\("[^"]*"),?\),outdated=')
"""The script of the banner for readers of an old version asks for an address relative to nothing, which throws."""
_EMPTY_TABINDEX = re.compile(r'(<label class="md-nav__link[^<>]*?) tabindex=""')
_SKIP = re.compile(r'(<div data-md-component="skip">).*?(</div>)', re.DOTALL)
_ARTICLE = '<article class="md-content__inner md-typeset">'
_SEARCH = '<div class="md-search" data-md-component="search" role="dialog">'
_FOUND = '<div class="md-search-result__meta">'
_PATH = re.compile(r'(<nav class="md-path") aria-label="[^"]*"')
_SECTION = re.compile(
    r'<nav class="md-nav" data-md-level="([1-9])" aria-labelledby="[^"]*" aria-expanded="\w+">'
)
_PART = re.compile(r'<nav class="md-nav" aria-label="[^"]*">')
_SIDEBAR = re.compile(
    r'<div class="md-sidebar md-sidebar--primary".*?<div class="md-sidebar__inner">', re.DOTALL
)
_CONTENTS = 'data-md-type="toc"'
"""Where the list of the page's own headings begins; its heading folds nothing."""
_LABEL = re.compile(
    r'<label class="(?P<kind>md-header__button md-icon|md-nav__link[^"]*|md-nav__title)" '
    r'for="(?P<box>__drawer|__search|__toc|__nav_\d\w*)"(?P<rest>[^>]*)>(?P<inside>.*?)</label>',
    re.DOTALL,
)
_TITLE = re.compile(
    r'<label class="md-nav__title" for="(?P<box>__nav_\d\w*)">(?P<inside>.*?)</label>', re.DOTALL
)
_BUNDLE = re.compile(r'<script src="[^"]*assets/javascripts/bundle\b[^"]*"></script>')
_STEPS = '<script>addEventListener("popstate",step=>{self.handrailWithin&&step.stopImmediatePropagation()})</script>'
"""Only what listens before the theme can keep a step from it; which steps, `browser/elements/theme-mends.ts` knows."""
_TAG = re.compile(r"<[^<>]*>")


def mended(page: str, words: Words) -> str:
    """Return a page in which everybody can use what the theme gives them.

    Args:
        page: A page as the theme makes it.
        words: The words of the site.
    """
    page = _EMPTY_TABINDEX.sub(r"\1", page)
    page = _OUTDATED.sub(r"\1,location),outdated=", page)
    if 'id="__toc"' not in page:
        page = page.replace('<label class="md-nav__title" for="__toc">', '<label class="md-nav__title">')
    page = _with_landmarks(_with_skip_link(page, words), words)
    page = _BUNDLE.sub(lambda bundle: _STEPS + bundle[0], page, count=1)
    return _with_buttons(page, words)


def _with_skip_link(page: str, words: Words) -> str:
    """Let every page begin with a link to its content.

    The theme's leads to the first heading in the list of contents, past what stands before it; without one there is none.
    """
    if not _SKIP.search(page) or _ARTICLE not in page:
        return page
    link = f'<a href="#{CONTENT}" class="md-skip">{_said(words, "skip")}</a>'
    page = _SKIP.sub(lambda skip: skip[1] + link + skip[2], page, count=1)
    return page.replace(_ARTICLE, f'{_ARTICLE[:-1]} id="{CONTENT}">', 1)


def _with_landmarks(page: str, words: Words) -> str:
    """Give a name of its own to every landmark; the sections of the navigation are none, but lists within it."""
    page = page.replace(_SEARCH, f'{_SEARCH[:-1]} aria-label="{_said(words, "search")}">', 1)
    page = page.replace(_FOUND, f'{_FOUND[:-1]} role="status">', 1)
    named = f' aria-label="{_said(words, "breadcrumbs")}"'
    page = _PATH.sub(lambda path: path[1] + named, page, count=1)
    page = _SECTION.sub(r'<nav class="md-nav" data-md-level="\1" role="presentation">', page)
    return _PART.sub('<nav class="md-nav" role="presentation">', page)


def _with_buttons(page: str, words: Words) -> str:
    """Put a button before every label that opens or closes a part of the page."""
    menus, contents, rest = page.partition(_CONTENTS)
    titles = {title["box"]: _text(title["inside"]) for title in _TITLE.finditer(menus)}
    titles |= {"__drawer": words.say("navigation"), "__search": words.say("search")}

    def with_button(label: re.Match[str]) -> str:
        kind, box = label["kind"], label["box"]
        if kind == "md-nav__title" and box == "__drawer":
            return label[0]
        text = _text(label["inside"])
        name = "" if text else f' aria-label="{escape(titles.get(box, ""))}"'
        is_open = re.search(rf'<input [^>]*id="{box}" checked>', menus) is not None
        button = (
            f'<button type="button" class="{kind.strip()} hr-toggle" data-hr-toggle="{box}"'
            f' aria-expanded="{str(is_open).lower()}"{name}>{label["inside"]}</button>'
        )
        return button + label[0].replace(' tabindex="0"', "", 1)

    menus = _LABEL.sub(with_button, menus)
    close = (
        '<button type="button" class="md-icon hr-toggle hr-close" data-hr-toggle="__drawer"'
        f' aria-label="{_said(words, "closeNavigation")}"></button>'
    )
    return _SIDEBAR.sub(lambda sidebar: sidebar[0] + close, menus, count=1) + contents + rest


def _text(markup: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", markup)).split())


def _said(words: Words, name: str) -> str:
    return escape(words.say(name))
