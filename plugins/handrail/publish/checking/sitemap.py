"""The sitemap: by it search engines find the pages, and instant navigation knows which addresses are its own."""

from __future__ import annotations

import datetime
import gzip
import re
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from handrail.publish.checking.findings import Finding, Place
from handrail.publish.checking.site import NOT_FOUND, CheckedSite

SITEMAP = "sitemap.xml"
PACKED = "sitemap.xml.gz"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MOST_ADDRESSES = 50_000
"""What the protocol allows in one file: https://www.sitemaps.org/protocol.html."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?")


@dataclass(slots=True)
class _Entries:
    """What a sitemap lists, with the places."""

    root: str = ""
    addresses: list[tuple[str, int, int]] = field(default_factory=list)
    dates: list[tuple[str, int, int]] = field(default_factory=list)


def check_sitemap(site: CheckedSite, pages: Collection[str], today: datetime.date) -> Iterator[Finding]:
    """Yield what is wrong with the sitemap.

    Args:
        site: The site.
        pages: The pages that have to be in it.
        today: Nothing can have changed later.
    """
    if SITEMAP not in site.files:
        yield Finding(Place("index.html"), f"the site has no {SITEMAP}")
        return
    try:
        content = (site.folder / SITEMAP).read_bytes()
    except OSError:
        return  # said of every file that cannot be read
    try:
        entries = _read(content)
    except expat.ExpatError as error:
        yield Finding(
            Place(SITEMAP, error.lineno, error.offset + 1), f"no XML: {expat.ErrorString(error.code)}"
        )
        return
    except (LookupError, ValueError) as error:  # an encoding that is not known
        yield Finding(Place(SITEMAP), f"no XML: {error}")
        return
    yield from _check_packed(site, content)
    if entries.root != f"{_NAMESPACE} urlset":
        yield Finding(Place(SITEMAP), f"its first element has to be a urlset of {_NAMESPACE}")
    if len(entries.addresses) > _MOST_ADDRESSES:
        yield Finding(
            Place(SITEMAP), f"lists {len(entries.addresses):,} addresses; {_MOST_ADDRESSES:,} are allowed"
        )
    for text, line, column in entries.dates:
        if problem := _wrong_date(text, today):
            yield Finding(Place(SITEMAP, line, column, text), problem)
    listed: set[str] = set()
    for address, line, column in entries.addresses:
        place = Place(SITEMAP, line, column, address)
        target = site.base.resolve(address, SITEMAP)
        if target.way != "site" or not address.startswith(site.base.url):
            yield Finding(place, f"{address!r} is not below {site.base.url or 'any known site_url'}")
        elif target.path == NOT_FOUND:
            yield Finding(place, f"lists {NOT_FOUND}, which is no page to be found")
        elif target.path not in site.files:
            yield Finding(place, f"lists {target.path}, which is not in the site")
        elif target.path in listed:
            yield Finding(place, f"lists {target.path} twice")
        listed.add(target.path)
    for path in sorted(set(pages) - listed):
        yield Finding(Place(path), f"is not in {SITEMAP}; instant navigation and search engines go by it")


def _check_packed(site: CheckedSite, content: bytes) -> Iterator[Finding]:
    if PACKED not in site.files:
        return
    try:
        same = gzip.decompress((site.folder / PACKED).read_bytes()) == content
    except (OSError, EOFError, zlib.error):
        same = False
    if not same:
        yield Finding(Place(PACKED), f"does not hold what {SITEMAP} holds; build the site anew")


def _wrong_date(text: str, today: datetime.date) -> str | None:
    if not _DATE.fullmatch(text):
        return f"{text!r} is no date; allowed: 2026-05-31 or 2026-05-31T08:00:00+00:00"
    try:
        day = datetime.date.fromisoformat(text[:10])
    except ValueError:
        return f"{text!r} is no day of the calendar"
    # Somewhere it is tomorrow already.
    return f"{text!r} lies in the future" if day > today + datetime.timedelta(days=1) else None


def _read(content: bytes) -> _Entries:
    entries, inside, texts = _Entries(), [], []  # type: ignore[var-annotated]
    parser = expat.ParserCreate(namespace_separator=" ")
    begun = (1, 1)

    def start(name: str, _: dict[str, str]) -> None:
        nonlocal begun
        entries.root = entries.root or name
        inside.append(name.rpartition(" ")[2])
        texts.clear()
        begun = (parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    def end(_: str) -> None:
        name = inside.pop()
        if name in {"loc", "lastmod"} and inside[-1:] == ["url"]:
            into = entries.addresses if name == "loc" else entries.dates
            into.append(("".join(texts).strip(), *begun))
        texts.clear()

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = texts.append
    parser.Parse(content, True)
    return entries
