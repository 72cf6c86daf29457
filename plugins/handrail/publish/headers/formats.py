"""The headers as hosts want them written: nginx, Apache, Caddy, Netlify, and a `meta` element where none can be sent."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from handrail.publish.built import BuiltFolder
from handrail.publish.headers.built import DRAWER, is_drawer
from handrail.publish.headers.policy import Policies

HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
"""What every answer carries beside the policy."""
FOREVER = "max-age=31536000, immutable"
"""For files with a hash of their content in the name: they never change."""
ALWAYS_ASK = "no-cache"
"""For all others: keep it, but ask whether it is still the newest. An unchanged file costs an answer without content."""
HASHED = r"\.[0-9a-f]{8}\.min\.(?:css|js)$"
_DRAWER = "/" + str(DRAWER).replace(".", r"\.") + "$"


def nginx(policies: Policies, prefix: str = "handrail") -> str:
    """Return two maps for the `http` block; the recipe's `server` block uses them.

    Args:
        policies: Of the site.
        prefix: What the names of the variables begin with: a server with several sites needs several.
    """
    lines = [
        "# Written by `handrail headers --format nginx`, from a built site; write it again after every build.",
        "# It belongs into http {}, as every file of /etc/nginx/conf.d/ does. The server {} then says:",
        f"#     add_header Content-Security-Policy ${prefix}_policy always;",
        f"#     add_header Cache-Control ${prefix}_cache always;",
        *(f'#     add_header {name} "{value}" always;' for name, value in HEADERS),
        f"map $uri ${prefix}_policy {{",
        f'    default "{policies.pages}";',
    ]
    if policies.drawer:
        lines += ["    # Draws diagrams in a frame; no other page has inline styles."]
        lines += [f'    "~{_DRAWER}" "{policies.drawer}";']
    lines += [
        "}",
        f"map $uri ${prefix}_cache {{",
        f'    default "{ALWAYS_ASK}";',
        f'    "~{HASHED}" "{FOREVER}";',
        "}",
    ]
    return _text(lines)


def apache(policies: Policies) -> str:
    """Return directives for a `.htaccess` in the site's folder, or for its `<Directory>`."""
    lines = [
        "# Written by `handrail headers --format apache`, from a built site; write it again after every build.",
        "# Needs mod_headers.",
        f'Header always set Content-Security-Policy "{policies.pages}"',
        *(f'Header always set {name} "{value}"' for name, value in HEADERS),
        f'Header always set Cache-Control "{ALWAYS_ASK}"',
        f'<FilesMatch "{HASHED}">',
        f'    Header always set Cache-Control "{FOREVER}"',
        "</FilesMatch>",
    ]
    if policies.drawer:
        lines += [
            "# Draws diagrams in a frame; no other page has inline styles.",
            f'<Files "{DRAWER.name}">',
            f'    Header always set Content-Security-Policy "{policies.drawer}"',
            "</Files>",
        ]
    return _text(lines)


def caddy(policies: Policies) -> str:
    """Return a snippet for a Caddyfile: `import handrail` in the site's block uses it."""
    lines = [
        "# Written by `handrail headers --format caddy`, from a built site; write it again after every build.",
        "# At the top of the Caddyfile; the site's block then says: import handrail",
        "(handrail) {",
        "    header {",
        *(f'        {name} "{value}"' for name, value in HEADERS),
        "    }",
        f"    @handrail_hashed path_regexp {HASHED}",
        f'    header @handrail_hashed Cache-Control "{FOREVER}"',
        "    @handrail_others {",
        f"        not path_regexp {HASHED}",
        "    }",
        f'    header @handrail_others Cache-Control "{ALWAYS_ASK}"',
    ]
    if policies.drawer:
        lines += [
            "    # Draws diagrams in a frame; no other page has inline styles.",
            f"    @handrail_drawer path_regexp {_DRAWER}",
            f'    header @handrail_drawer Content-Security-Policy "{policies.drawer}"',
            "    @handrail_pages {",
            f"        not path_regexp {_DRAWER}",
            "    }",
            f'    header @handrail_pages Content-Security-Policy "{policies.pages}"',
        ]
    else:
        lines += [f'    header Content-Security-Policy "{policies.pages}"']
    return _text([*lines, "}"])


def netlify(policies: Policies, site: BuiltFolder) -> str:
    """Return a `_headers` file.

    Where two of its patterns match, the host joins what they say, and a browser obeys both policies. So no pattern with
    a policy matches the page that draws diagrams.
    """
    drawers = [page for page in site.pages if is_drawer(page)] if policies.drawer else []
    held = {page.split("/")[0] for page in drawers if "/" in page}
    lines = [
        "# Written by `handrail headers --format netlify`, from a built site; write it again after every build."
    ]
    lines += ["/*", *(f"  {name}: {value}" for name, value in HEADERS)]
    for pattern in _disjoint(site.pages, held):
        lines += [pattern, f"  Content-Security-Policy: {policies.pages}"]
    for page in drawers:
        lines += [
            "# Draws diagrams in a frame; no other page has inline styles.",
            f"/{page}",
            f"  Content-Security-Policy: {policies.drawer}",
        ]
    return _text(lines)


def _disjoint(pages: Iterable[str], held: set[str]) -> list[str]:
    """Return patterns that match all pages, one by one in folders that hold a drawer, by folder elsewhere."""
    if not held:
        return ["/*"]
    patterns: dict[str, None] = {"/": None}
    for page in pages:
        top, below, _ = page.partition("/")
        if below and top not in held:
            patterns[f"/{top}/*"] = None
        elif not is_drawer(page):
            patterns[f"/{page}"] = None
            if page.endswith("/index.html"):
                patterns[f"/{page.removesuffix('index.html')}"] = None
    return list(patterns)


def meta(policy: str) -> str:
    """Return the elements that a page carries where its host sends no headers."""
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy)}">'
        '<meta name="referrer" content="same-origin">'
    ).replace("&#x27;", "'")


_OLD = re.compile(
    r'<meta http-equiv="Content-Security-Policy" content="[^"]*"><meta name="referrer" content="same-origin">'
)
_BEFORE = (
    re.compile(r"<meta\s+charset\s*=[^>]*>", re.IGNORECASE),
    re.compile(r"<head(?:\s[^>]*)?>", re.IGNORECASE),
    re.compile(r"<html(?:\s[^>]*)?>", re.IGNORECASE),
    re.compile(r"<!doctype[^>]*>", re.IGNORECASE),
)


def with_meta(page: str, policy: str) -> str:
    """Return a page that carries the policy, before whatever the policy is about; an older one of ours is replaced."""
    page = _OLD.sub("", page)
    for pattern in _BEFORE:
        if match := pattern.search(page):
            return page[: match.end()] + meta(policy) + page[match.end() :]
    return meta(policy) + page


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"
