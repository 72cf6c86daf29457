"""Fills the templates. What comes out is Markdown with blocks of HTML in it, so that any builder can take it.

Everything from a file is escaped here; texts from YAML may hold the small inline Markdown of `markdown.inline`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from handrail.languages import Words
from handrail.languages.words import isolated
from handrail.markdown.inline import inline_html, paragraphs_html

Link = Callable[[str], str]
"""Turns the path of a page below the site's sources into an address relative to the page being made."""

_SPECIAL = re.compile(r"[^\w\s,;'\"?/%@]")
_PLACE = "\ue000{}\ue001"
"""Stands for a value while a phrase is escaped."""


@lru_cache(maxsize=4)
def _environment(words: Words) -> Environment:
    environment = Environment(
        loader=PackageLoader("handrail", "pages/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"inline": inline_html, "paragraphs": paragraphs_html, "plain": as_plain_markdown}
    environment.globals |= {"say": partial(said, words), "day": words.day, "number": words.number}
    environment.globals["space"] = words.space
    return environment


def render(template: str, words: Words, **values: Any) -> str:
    """Fill a template of this room; lines are flush left, since four spaces would make code of them.

    In a template, `say("name", ...)` says a phrase, `day` and `number` write a date and a number; `space` stands
    between two sentences.
    """
    text = _environment(words).get_template(template).render(**values)
    return re.sub(r"\n\s*\n+", "\n\n", text).strip()


def said(words: Words, name: str, **values: Any) -> Markup:
    """Return a phrase as HTML, with values in their places that may be HTML themselves; all else is escaped."""
    marked = {
        key: value if isinstance(value, (int, float)) else _PLACE.format(key) for key, value in values.items()
    }
    text = str(escape(words.say(name, **marked)))
    for key, value in values.items():
        place, filling = _PLACE.format(key), str(escape(value))
        text = text.replace(isolated(place), isolated(filling)).replace(place, filling)
    return Markup(text)  # noqa: S704 (its parts are escaped)


def as_plain_markdown(text: str) -> str:
    """Return a text such that Markdown shows it letter by letter, for headings."""
    return _SPECIAL.sub(lambda sign: f"&#{ord(sign.group())};", " ".join(text.split())).replace("_", "&#95;")


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its unit, such as "1 module" or "2 modules"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
