"""Which language the theme speaks, and what it says in English whatever that is."""

from __future__ import annotations

from html import escape

from mkdocs.theme import Theme

from handrail.languages import Words


def language_of(theme: Theme) -> str:
    """Return the code of the theme's language: Material's `language`, the `locale` of MkDocs' own themes, else "en"."""
    named = theme.get("language") or theme.get("locale") or "en"
    return str(named).replace("_", "-")


def with_not_found(output: str, words: Words) -> str:
    """Return the page for wrong addresses with its title in the site's language; Material's is English in every one."""
    title = escape(words.say("notFound"), quote=False)
    return output.replace("<h1>404 - Not found</h1>", f"<h1>{title}</h1>", 1)
