"""The theme's own HTML errors: what each means, why it is as it is, and what to do about it.

They are in every site of the theme, on every page, whoever writes it, so they are told apart from the site's. The list
is short and each entry names the tag: the same error in anybody else's markup is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ThemeError:
    """An error that the theme brings along."""

    message: re.Pattern[str]
    tag: re.Pattern[str]
    """What the validator points at."""
    remedy: str


THEME_ERRORS = (
    ThemeError(
        re.compile(r"autocomplete.* is only allowed when the input type is"),
        re.compile(r'<input[^>]*\bclass="(md-toggle|md-option)\b'),
        "Harmless, and meant: it keeps Firefox from opening the menu or the search again when the page is loaded anew. "
        "Nothing needs to be done (mkdocs-material issue 1513).",
    ),
    ThemeError(
        re.compile(r'Bad value "" for attribute "tabindex" on element "label"'),
        re.compile(r'<label class="md-nav__link'),
        "Harmless: an empty tabindex is none. The handrail plugin takes it out of the pages it builds; build the site anew.",
    ),
    ThemeError(
        re.compile(r'"for" attribute of the "label" element must be the ID of a non-hidden form control'),
        re.compile(r'<label class="md-nav__title" for="__(toc|drawer)"'),
        "Harmless: on a page without contents of its own the heading of the contents has nothing to fold. The handrail "
        "plugin takes it out of the pages it builds; build the site anew.",
    ),
)


def theme_error(message: str, tag: str) -> ThemeError | None:
    """Return the entry of an error that is the theme's own, or None.

    Args:
        message: What the validator says.
        tag: What it points at.
    """
    plain = message.translate(_QUOTES)
    return next((one for one in THEME_ERRORS if one.message.search(plain) and one.tag.search(tag)), None)


_QUOTES = str.maketrans("“”‘’", "\"\"''")
