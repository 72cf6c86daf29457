"""Reads the site's glossary from its chapter and says what is wrong with it."""

from __future__ import annotations

from handrail.markdown.glossary_entries import Entry, entries, first_sentence
from handrail.markdown.term_forms import keys_of
from handrail.model.glossary import Glossary, Term
from handrail.sources.diagnostics import Diagnostics, nearest
from handrail.sources.pages import MarkdownPage
from handrail.sources.site import Sources

_OWN = ("forms", "link")
_LINK = {"yes": True, "no": False}


def read_glossary(sources: Sources, found: Diagnostics) -> Glossary | None:
    """Read the chapter that says `glossary: true`.

    Args:
        sources: Everything that was read.
        found: Collects what is wrong.

    Returns:
        The glossary, or None when the site has none.
    """
    chosen = [chapter for chapter in sources.site.handbook.chapters if chapter.glossary]
    if not chosen:
        return None
    first, *others = chosen
    for other in others:
        place = sources.markdown[other.page].tree.place(("glossary",))
        found.add(
            other.source, *place, f"{first.source} is the site's glossary already; there is one at the most"
        )
    page = sources.markdown[first.page]
    glossary = Glossary(source=first.source, page=first.page, terms=_Reading(page, found).terms())
    if not glossary.terms:
        what = "this glossary has no entry with an anchor; write 'Churn {: #churn }', and below it ':   What it means.'"
        found.add(first.source, *page.tree.place(("glossary",)), what)
    return glossary


class _Reading:
    """Checks the entries one after the other."""

    def __init__(self, page: MarkdownPage, found: Diagnostics) -> None:
        self._page = page
        self._found = found
        self._anchors: dict[str, int] = {}
        self._forms: dict[tuple[str, ...], Term] = {}

    def terms(self) -> tuple[Term, ...]:
        """Return every entry that has an anchor."""
        return tuple(term for entry in entries(self._page.body) if (term := self._term(entry)))

    def _term(self, entry: Entry) -> Term | None:
        anchor = entry.attribute("id")
        line = self._page.body_line + entry.line
        self._check_names(entry, line)
        if not anchor:
            return None
        first = self._anchors.setdefault(anchor.value, line)
        if first != line:
            self._say(line, anchor.column, f"the anchor '#{anchor.value}' is taken on line {first}")
            return None
        forms = entry.attribute("forms")
        given = [form.strip() for form in forms.value.split(",") if form.strip()] if forms else []
        term = Term(
            id=anchor.value,
            title=entry.title,
            forms=tuple(dict.fromkeys((*entry.names, *given))),
            meaning=first_sentence(entry.meaning),
            linked=self._linked(entry, line),
            line=line,
            column=1,
        )
        for form in term.forms:
            self._claim(form, term, forms.column if forms and form in given else 1)
        return term

    def _claim(self, form: str, term: Term, column: int) -> None:
        key = keys_of(form)
        if not key:
            self._say(term.line, column, f"the form {form!r} holds no word")
            return
        other = self._forms.setdefault(key, term)
        if other is not term:
            what = f"the form {form!r} belongs to {other.title!r} on line {other.line} already"
            self._say(term.line, column, f"{what}; a form leads to one entry")

    def _linked(self, entry: Entry, line: int) -> bool:
        link = entry.attribute("link")
        if not link:
            return True
        if link.value not in _LINK:
            hint = f"; did you mean {guess!r}?" if (guess := nearest(link.value, _LINK)) else ""
            self._say(line, link.column, f"unknown value {link.value!r} of 'link'{hint} (yes, no)")
        return _LINK.get(link.value, True)

    def _check_names(self, entry: Entry, line: int) -> None:
        for given in entry.attributes:
            guess = nearest(given.name, _OWN, likeness=0.75)
            if guess and given.name not in _OWN:
                self._say(line, given.column, f"unknown attribute {given.name!r}; did you mean {guess!r}?")

    def _say(self, line: int, column: int, message: str) -> None:
        self._found.add(self._page.source, line, column, message)
