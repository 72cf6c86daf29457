"""The Content-Security-Policy of a built site: as strict as its pages allow, and what does not fit under it.

Source:
    https://www.w3.org/TR/CSP3/
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from handrail.publish.built import BuiltFolder, is_page, shown
from handrail.publish.headers.built import DRAWER, is_drawer
from handrail.publish.headers.origins import is_allowed, origin_of
from handrail.publish.headers.page_reading import Place, Reading, read_page, read_styles
from handrail.publish.progress import Follow
from handrail.sources.diagnostics import Diagnostics

DIRECTIVES = (
    "default-src",
    "script-src",
    "style-src",
    "img-src",
    "font-src",
    "connect-src",
    "worker-src",
    "frame-src",
    "media-src",
    "manifest-src",
    "object-src",
    "base-uri",
    "form-action",
    "frame-ancestors",
)
"""Those that a policy of ours may hold, in this order."""
LONGEST = 4000
"""Characters of a policy that every server takes: nginx ends a word of its configuration at 4096."""
_NONE_UNLESS_ASKED = frozenset({"frame-src", "media-src", "manifest-src", "object-src", "form-action"})
_SOURCE = re.compile(r"[A-Za-z0-9:/.*_~%+'-]+")
_ANY = re.compile(r"'unsafe-.*|(?:[a-z]+:(?://)?)?\*(?::\*|:\d+)?/?|[a-z]+:", re.IGNORECASE)
"""Sources of scripts that name none: a keyword, a scheme, every host."""


@dataclass(frozen=True, slots=True)
class Policies:
    """What the host is to send."""

    pages: str
    """For everything but the page that draws diagrams."""
    drawer: str | None
    """For the page that draws diagrams, when the site has any: inline styles, and framed by the site's own pages."""

    def in_meta(self) -> Policies:
        """Return them without what has no effect in a `meta` element."""
        return Policies(_without_ancestors(self.pages), self.drawer and _without_ancestors(self.drawer))


def read_allowed(text: str) -> tuple[str, str]:
    """Read "frame-src https://comments.example.com".

    Raises:
        ValueError: It is no such thing; the text says why.
    """
    directive, _, source = text.strip().partition(" ")
    source = source.strip()
    if directive not in DIRECTIVES:
        raise ValueError(f"unknown directive {directive!r} ({', '.join(DIRECTIVES)})")
    if not _SOURCE.fullmatch(source):
        raise ValueError(f"{text!r} names no source; write 'frame-src https://comments.example.com'")
    if directive == "script-src" and _ANY.fullmatch(source):
        raise ValueError(f"script-src {source} would allow any script; name the address of the one you need")
    return directive, source


def site_policies(
    site: BuiltFolder, allowed: Iterable[tuple[str, str]], found: Diagnostics, follow: Follow
) -> Policies:
    """Return the policies of a site.

    Args:
        site: What was built.
        allowed: Directives with sources that are to be allowed beside the site itself.
        found: Takes what the policy will block.
        follow: Shows how far the work is.
    """
    drawn = any(is_drawer(page) for page in site.pages)
    sources = _sources(drawn)
    extra: dict[str, list[str]] = {}
    for directive, source in allowed:
        extra.setdefault(directive, []).append(source)
    paths = [path for path in sorted(site.files) if is_page(path) or path.lower().endswith(".css")]
    for path in follow(paths, "Reading", len(paths)):
        name = shown(path)
        try:
            text = site.read(path)
        except OSError as error:
            found.add(name, 1, 1, f"cannot be read: {error.strerror or error}")
            continue
        if is_page(path):
            _read_page(name, read_page(text), drawn=drawn, sources=sources, extra=extra, found=found)
            continue
        for place in read_styles(text):
            _collect_address(place, sources)
            _object_to_address(name, place, extra, found)
    for directive, more in extra.items():
        held = sources[directive]
        held.pop("'none'", None)
        held.update(dict.fromkeys(more))
    policy = _text(sources)
    if len(policy) > LONGEST:
        message = (
            f"the policy is {len(policy)} characters long, and servers take {LONGEST}: too many different scripts or "
            "styles stand in pages; move them to files"
        )
        found.add(shown(site.pages[0]), 1, 1, message)
    return Policies(policy, _drawer_policy(sources, extra) if drawn else None)


def _read_page(
    page: str,
    reading: Reading,
    *,
    drawn: bool,
    sources: dict[str, dict[str, None]],
    extra: Mapping[str, list[str]],
    found: Diagnostics,
) -> None:
    for directive, places in (("script-src", reading.scripts), ("style-src", reading.styles)):
        for place in places:
            sources[directive][hash_source(place.text)] = None
    for place in reading.addresses:
        _collect_address(place, sources)
    _object(page, reading, extra, found)
    for place in [] if drawn else reading.diagrams[:1]:
        message = (
            f"a diagram, but no page that may draw it: {DRAWER} is missing; build with Handrail's own Mermaid"
        )
        found.add(page, place.line, place.column, message)


def _sources(drawn: bool) -> dict[str, dict[str, None]]:
    """Return what every site of ours needs. An ordered set is a dict without values."""
    needed: dict[str, list[str]] = {
        # Nothing but the next page, which Firefox fetches ahead: all else has a directive of its own.
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "frame-src": ["'none'"],
        "media-src": ["'none'"],
        "manifest-src": ["'none'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
    if drawn:
        needed["frame-src"] = ["'self'"]
    return {directive: dict.fromkeys(sources) for directive, sources in needed.items()}


def _collect_address(place: Place, sources: dict[str, dict[str, None]]) -> None:
    origin = origin_of(place.text)
    if origin == "data:" and place.directive in {"img-src", "font-src"}:
        sources[place.directive]["data:"] = None
    elif origin is None and place.directive in _NONE_UNLESS_ASKED:
        sources[place.directive] = {"'self'": None}


def hash_source(code: str) -> str:
    """Return the source that allows exactly this script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def _object(page: str, reading: Reading, extra: Mapping[str, list[str]], found: Diagnostics) -> None:
    def add(place: Place, message: str) -> None:
        found.add(page, place.line, place.column, message)

    for place in reading.handlers:
        add(
            place,
            f"inline event handler {place.text!r}; a script in a file of its own can listen for the event",
        )
    for place in reading.code_addresses:
        add(place, "an address that is code (javascript:); use a button and a script in a file of its own")
    for place in reading.documents:
        add(place, "a document in an attribute (srcdoc) cannot be checked; give it an address of its own")
    if not is_drawer(page):
        for place in reading.style_attributes:
            add(
                place, "inline style; give the element a class and the class its style in a file of extra_css"
            )
    for place in reading.addresses:
        _object_to_address(page, place, extra, found)


def _object_to_address(page: str, place: Place, extra: Mapping[str, list[str]], found: Diagnostics) -> None:
    origin = origin_of(place.text)
    if place.directive == "base-uri":
        found.add(page, place.line, place.column, "a base element; write addresses that need none")
    elif origin is not None and not (origin == "data:" and place.directive in {"img-src", "font-src"}):
        if is_allowed(place.text, tuple(extra.get(place.directive, ()))):
            return
        shown = place.text if len(place.text) <= 80 else f"{place.text[:79]}…"
        what = "an address of another host" if "://" in origin else "an address that no site can serve"
        message = (
            f"{shown}: {what}; put the file into the site, or add --allow '{place.directive} {origin}' "
            "if that host is yours"
        )
        found.add(page, place.line, place.column, message)


def _drawer_policy(sources: Mapping[str, Mapping[str, None]], extra: Mapping[str, list[str]]) -> str:
    kept = {name: sources[name] for name in ("img-src", "font-src", "base-uri", "form-action")}
    ancestors = ["'self'", *extra.get("frame-ancestors", ())]
    return _text(
        kept
        | {
            "default-src": {"'none'": None},
            "script-src": {"'self'": None},
            "style-src": {"'self'": None, "'unsafe-inline'": None},
            "frame-ancestors": dict.fromkeys(ancestors),
        }
    )


def _text(sources: Mapping[str, Iterable[str]]) -> str:
    told = (f"{name} {' '.join(sources[name])}" for name in DIRECTIVES if name in sources)
    return "; ".join(told)


def _without_ancestors(policy: str) -> str:
    return re.sub(r"; frame-ancestors [^;]*", "", policy)
