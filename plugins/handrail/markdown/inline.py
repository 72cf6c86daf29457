"""The small inline Markdown that texts in YAML may hold: emphasis, code, links. Everything else stays text.

Python-Markdown passes HTML and any URL scheme through; markdown-it with HTML off does not.
"""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markupsafe import Markup

_SCHEMES = ("https://", "http://", "mailto:")


class _Inline(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 (markdown-it's name)
        """Let only addresses of the web and of e-mail become links."""
        return url.lower().startswith(_SCHEMES)


@cache
def _parser() -> MarkdownIt:
    parser = _Inline("zero", {"html": False}).enable(["escape", "backticks", "emphasis", "link", "entity"])
    # A backslash at the end of a line would break it.
    parser.add_render_rule("hardbreak", lambda renderer, tokens, index, options, env: "\n")
    return parser


def inline_html(text: str) -> Markup:
    """Return a text from YAML as safe HTML, without paragraphs around it."""
    return Markup(_parser().renderInline(text.strip()))  # noqa: S704 (markdown-it escapes, HTML is off)


def paragraphs_html(text: str) -> Markup:
    """Return a longer text from YAML as safe HTML paragraphs, parted at empty lines."""
    parts = (part for part in text.split("\n\n") if part.strip())
    return Markup("\n").join(
        Markup("<p>{}</p>").format(inline_html(" ".join(part.split()))) for part in parts
    )
