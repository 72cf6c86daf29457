"""What a page or a style sheet makes a browser ask for, and which directive of a policy is asked about each.

Source:
    https://html.spec.whatwg.org/multipage/indices.html#attributes-3 lists the attributes that hold addresses,
    https://www.w3.org/TR/CSP3/#directives-fetch what each directive is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_ELEMENTS: Mapping[tuple[str, str], str] = {
    ("a", "ping"): "connect-src",
    ("area", "ping"): "connect-src",
    ("audio", "src"): "media-src",
    ("base", "href"): "base-uri",
    ("button", "formaction"): "form-action",
    ("embed", "src"): "object-src",
    ("feimage", "href"): "img-src",
    ("feimage", "xlink:href"): "img-src",
    ("form", "action"): "form-action",
    ("frame", "src"): "frame-src",
    ("iframe", "src"): "frame-src",
    ("image", "href"): "img-src",
    ("image", "xlink:href"): "img-src",
    ("img", "src"): "img-src",
    ("img", "srcset"): "img-src",
    ("input", "formaction"): "form-action",
    ("input", "src"): "img-src",
    ("link", "imagesrcset"): "img-src",
    ("object", "data"): "object-src",
    ("script", "src"): "script-src",
    ("source", "src"): "media-src",  # that of a picture is in its srcset
    ("source", "srcset"): "img-src",
    ("track", "src"): "media-src",
    ("use", "href"): "img-src",
    ("use", "xlink:href"): "img-src",
    ("video", "poster"): "img-src",
    ("video", "src"): "media-src",
}
_LINKS: Mapping[str, str] = {
    "apple-touch-icon": "img-src",
    "dns-prefetch": "connect-src",
    "icon": "img-src",
    "manifest": "manifest-src",
    "mask-icon": "img-src",
    "modulepreload": "script-src",
    "preconnect": "connect-src",
    "prefetch": "default-src",
    "preload": "default-src",
    "prerender": "default-src",
    "stylesheet": "style-src",
}
"""By what a `link` says it is."""
_PRELOADED: Mapping[str, str] = {
    "audio": "media-src",
    "fetch": "connect-src",
    "font": "font-src",
    "image": "img-src",
    "script": "script-src",
    "style": "style-src",
    "track": "media-src",
    "video": "media-src",
    "worker": "worker-src",
}
"""By what a `link` to be loaded ahead says it is for."""
ASKING = frozenset({"href"} | {attribute for _, attribute in _ELEMENTS})
"""Attributes with addresses that a browser may ask for."""
_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s[^,(]*(?:\([^)]*\)[^,(]*)*)?")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_IN_STYLES = re.compile(
    r"""(?:@import\s+)?url\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"\n]*)"|'([^'\n]*)')""",
    re.IGNORECASE,
)
_FONT = re.compile(
    r"data:(?:font|application/(?:x-)?font)|(?!data:).*\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)", re.IGNORECASE
)


def asked_by(tag: str, name: str, attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the directive and the address of everything that an attribute of an element asks for.

    Args:
        tag: The element, in small letters.
        name: The attribute, one of `ASKING`.
        attributes: All that the element has.
    """
    value = attributes[name]
    if tag == "link" and name == "href":
        for word in attributes.get("rel", "").lower().split():
            if word == "preload" and (purpose := attributes.get("as", "").lower()) in _PRELOADED:
                yield _PRELOADED[purpose], value
            elif word in _LINKS:
                yield _LINKS[word], value
    elif directive := _ELEMENTS.get((tag, name)):
        if name in {"srcset", "imagesrcset"}:
            addresses = [match[1] for match in _CANDIDATE.finditer(value)]
        else:
            addresses = value.split() if name == "ping" else [value]
        for address in addresses:
            yield directive, address


def asked_by_styles(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the offset, the directive and the address of everything that a style sheet asks for.

    Args:
        text: A style sheet, or what a `style` attribute holds.
    """
    if "(" not in text and "@" not in text:
        return
    bare = _COMMENT.sub(lambda comment: " " * len(comment[0]), text)
    for match in _IN_STYLES.finditer(bare):
        group = match.lastindex
        if not group or not (address := match[group]):
            continue
        file = "font-src" if _FONT.match(address) else "img-src"
        yield match.start(group), "style-src" if match[0].startswith("@") else file, address
