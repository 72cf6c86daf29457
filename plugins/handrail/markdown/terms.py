"""The glossary's terms on a page: which of them it links to, and at which address."""

from __future__ import annotations

import posixpath
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import quote, unquote

from handrail.markdown.term_forms import TermForms
from handrail.model.glossary import Glossary, Term
from handrail.sources.diagnostics import Diagnostics


@dataclass(frozen=True, slots=True)
class TermsOnPage:
    """What the Markdown extension needs to know for one page."""

    forms: TermForms
    by_id: dict[str, Term]
    address: str
    """Of the glossary, relative to the page as the builder knows it."""
    here: bool
    """Whether the page is the glossary."""

    def href(self, term: Term) -> str:
        """Return the address of an entry."""
        return f"{quote(self.address, safe='/')}#{term.id}"

    def at(self, href: str) -> Term | None:
        """Return the entry that an address leads to."""
        path, _, anchor = href.partition("#")
        return self.by_id.get(unquote(anchor)) if anchor and unquote(path) == self.address else None


class Terms:
    """The glossary of a site, made ready once for all its pages."""

    def __init__(self, glossary: Glossary, *, without: Collection[str] = ()) -> None:
        """Make the terms ready.

        Args:
            glossary: What the glossary's chapter says.
            without: Pages whose text links to no entry.
        """
        self._glossary = glossary
        self._without = frozenset(without)
        self._forms = TermForms(glossary.terms)
        self._by_id = {term.id: term for term in glossary.terms}

    def on(self, page: str) -> TermsOnPage | None:
        """Return what a page needs, or None when nothing is linked there."""
        if page in self._without:
            return None
        address = posixpath.relpath(self._glossary.page, posixpath.dirname(page) or ".")
        return TermsOnPage(self._forms, self._by_id, address, page == self._glossary.page)

    def check_anchors(self, anchors: dict[str, set[str]], found: Diagnostics) -> None:
        """Say when the glossary's page was rendered without the anchors of its entries.

        Args:
            anchors: The ids on each page that was rendered.
            found: Collects what is wrong.
        """
        there = anchors.get(self._glossary.page)
        lost = [term for term in self._glossary.terms if there is not None and term.id not in there]
        if lost:
            what = f"the page has no anchor '#{lost[0].id}'"
            hint = "list 'attr_list' and 'def_list' under 'markdown_extensions'"
            found.add(self._glossary.source, lost[0].line, lost[0].column, f"{what}; {hint}")
