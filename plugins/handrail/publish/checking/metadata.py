"""What pages say about themselves: title, description, address, whether to be indexed, and what a chat shows of a link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import quote, urlsplit

from handrail.publish.built import THIS_MACHINE
from handrail.publish.checking.findings import Finding, Place
from handrail.publish.checking.page import Page
from handrail.publish.checking.site import NOT_FOUND, CheckedSite

OFFLINE_INDEX = "search/search_index.js"
"""Only a site that is made to be opened from disk has it."""

_ROBOTS = {
    "all",
    "none",
    "index",
    "noindex",
    "follow",
    "nofollow",
    "noarchive",
    "nosnippet",
    "noimageindex",
    "notranslate",
    "nocache",
}
"""Rules without a value; those with one, such as max-snippet:50, are taken as they are."""
_PREVIEW = ("og:title", "og:description", "og:url")
_ONCE = (
    "description",
    "robots",
    "viewport",
    "og:title",
    "og:description",
    "og:url",
    "og:site_name",
    "og:type",
)
_PICTURES = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image")


def content_pages(site: CheckedSite, pages: Sequence[Page]) -> list[Page]:
    """Return the pages that are for readers: not the one for wrong addresses, none that forwards, no part of a script."""
    named = bool(site.base.url) and any(page.canonical for page in pages)
    return [
        page
        for page in pages
        if page.path != NOT_FOUND
        and not page.forwards
        and (page.canonical if named else not page.path.startswith("assets/"))
    ]


def check_metadata(site: CheckedSite, pages: Sequence[Page]) -> Iterator[Finding]:
    """Yield what is wrong with what the pages say about themselves.

    Args:
        site: The site.
        pages: The pages for readers.
    """
    yield from _check_site_url(site)
    titles = Counter(title for page in pages for title in page.titles[:1])
    descriptions = Counter(entry[0] for page in pages for entry in page.meta.get("description", [])[:1])
    for page in pages:
        top = Place(page.path)
        if not page.lang:
            yield Finding(top, "does not say its language; set theme.language")
        if len(page.titles) != 1 or not page.titles[0].strip():
            yield Finding(top, f"has {len(page.titles)} titles" if len(page.titles) > 1 else "has no title")
        elif (same := titles[page.titles[0]]) > 1:
            title = page.titles[0].strip()
            yield Finding(top, f"{same} pages have the title {title!r}; give each its own", "warning")
        yield from _check_description(page, descriptions)
        yield from _check_addresses(site, page)
        yield from _check_once(page)
        for content, line, column in page.meta.get("robots", []):
            for rule in content.lower().replace(" ", "").split(","):
                if rule not in _ROBOTS and ":" not in rule:
                    yield Finding(
                        Place(page.path, line, column),
                        f"robots: unknown rule {rule!r}; such as noindex",
                        "warning",
                    )


def robots_said(pages: Sequence[Page]) -> str:
    """Return in words what the pages tell search engines."""
    rules = Counter(page.meta["robots"][0][0] if page.meta.get("robots") else "nothing" for page in pages)
    return ", ".join(f"{rule!r} on {count:,}" if rule != "nothing" else f"nothing on {count:,}" for rule, count in
                     rules.most_common())  # fmt: skip


def _check_site_url(site: CheckedSite) -> Iterator[Finding]:
    if OFFLINE_INDEX in site.files:
        return
    if not site.base.url:
        yield Finding(
            Place("index.html"),
            "site_url is not set: the sitemap is empty, instant navigation does not work, and the page for wrong"
            " addresses is broken below any path",
            "warning",
        )
    elif urlsplit(site.base.url).hostname in THIS_MACHINE:
        yield Finding(
            Place("index.html"),
            f"site_url is {site.base.url}, the machine that built it; set it to where the site will be",
            "warning",
        )


def _check_description(page: Page, descriptions: Counter[str]) -> Iterator[Finding]:
    given = page.meta.get("description", [])
    if not given or not given[0][0].strip():
        yield Finding(
            Place(page.path), "has no description; write 'description' into its front matter", "warning"
        )
    elif (same := descriptions[given[0][0]]) > 1:
        text, line, column = given[0]
        short = text if len(text) < 60 else text[:59] + "…"
        yield Finding(
            Place(page.path, line, column),
            f"{same} pages have the description {short!r}; give each its own",
            "warning",
        )


def _check_addresses(site: CheckedSite, page: Page) -> Iterator[Finding]:
    own = _own_address(site, page.path)
    if len(page.canonical) > 1:
        _, line, column = page.canonical[1]
        yield Finding(
            Place(page.path, line, column), "says twice which address is the page's own (canonical)"
        )
    for address, line, column in page.canonical[:1]:
        if site.base.url and address not in own:
            yield Finding(
                Place(page.path, line, column, address),
                f"the page says that it is {address}, and it is {own[0]}",
            )
    for address, line, column in page.meta.get("og:url", [])[:1]:
        if page.canonical and address != page.canonical[0][0]:
            yield Finding(
                Place(page.path, line, column, address),
                f"og:url is {address}, and the page's own address is {page.canonical[0][0]}",
            )
    if any(name in page.meta for name in _PREVIEW):
        for name in _PREVIEW:
            if not any(entry[0].strip() for entry in page.meta.get(name, [])):
                yield Finding(
                    Place(page.path), f"has no {name}, and other parts of a link preview", "warning"
                )
    for name in _PICTURES:
        for address, line, column in page.meta.get(name, []):
            target = site.base.resolve(address, page.path)
            place = Place(page.path, line, column, address)
            if target.way == "host":
                yield Finding(
                    place, f"{name} lies on another host, {target.path}; put the picture into the site"
                )
            elif target.way == "site" and target.path not in site.files:
                yield Finding(place, f"{name} leads to {target.path}, which is not in the site")


def _check_once(page: Page) -> Iterator[Finding]:
    for name in _ONCE:
        if len(given := page.meta.get(name, [])) > 1:
            _, line, column = given[1]
            yield Finding(Place(page.path, line, column), f"says {name} {len(given)} times", "warning")


def _own_address(site: CheckedSite, path: str) -> tuple[str, ...]:
    """Return the addresses that a page may call its own, the usual one first."""
    whole = site.base.url + quote(path, safe="/~!$&'()*+,;=:@-._")
    if path.rpartition("/")[2] == "index.html":
        return whole.removesuffix("index.html"), whole
    return (whole,)
