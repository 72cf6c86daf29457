"""Makes small glossaries for tests, and pages that use their terms."""

from __future__ import annotations

from html.parser import HTMLParser

from markdown import Markdown
from tests.unit.quiz_pages import EXTENSIONS

from handrail.markdown.context import PageContext
from handrail.markdown.extension import HandrailExtension
from handrail.markdown.glossary_entries import entries, first_sentence
from handrail.markdown.terms import Terms
from handrail.model.glossary import Glossary, Term

PAGE = "course/1-value/2-value.md"
GLOSSARY = "handbook/glossary.md"

BODY = """\
Business outcome {: #business-outcome }
:   A figure of the whole company. And more.

Outcome {: #outcome }
:   What people do differently, e.g. *come back*. See [a page](index.md).

Churn {: #churn forms="churned, monthly churn" }
:   The share of customers lost.

Objectives and key results (OKRs) {: #okr }
:   Where we want to be, "here", & how we know <it>.

Capacity {: #capacity }
:   Free days.

Card {: #card link="no" }
:   Half a page.

Trial by lot {: #trial }
:   A test.
"""


def glossary(body: str = BODY) -> Glossary:
    """Read a glossary that is known to be right."""
    terms = []
    for entry in entries(body):
        anchor, forms, link = (entry.attribute(name) for name in ("id", "forms", "link"))
        assert anchor
        given = [form.strip() for form in forms.value.split(",")] if forms else []
        terms.append(
            Term(
                id=anchor.value,
                title=entry.title,
                forms=(*entry.names, *given),
                meaning=first_sentence(entry.meaning),
                linked=not link or link.value == "yes",
                line=entry.line + 1,
                column=1,
            )
        )
    return Glossary(source=GLOSSARY, page=GLOSSARY, terms=tuple(terms))


TERMS = Terms(glossary())


def html_of(text: str, *, terms: Terms | None = TERMS, page: str = PAGE) -> str:
    """Render a page as a site does that has a glossary, or none."""
    extension = HandrailExtension()
    extension.context = PageContext(terms=terms.on(page) if terms else None)
    return Markdown(extensions=[*EXTENSIONS, extension]).convert(text)


def links_of(text: str, *, terms: Terms = TERMS) -> list[tuple[str, str]]:
    """Return the links to entries on a page: the word, and the anchor."""
    reader = _Reader()
    reader.feed(html_of(text, terms=terms))
    return reader.links


def words_of(html: str) -> str:
    """Return what a page says, without any tag."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.words


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.links: list[tuple[str, str]] = []
        self._link: tuple[int, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and "hr-term" in (given.get("class") or "").split():
            self._link = (len(self.words), (given.get("href") or "").partition("#")[2])

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link:
            start, anchor = self._link
            self.links.append((self.words[start:], anchor))
            self._link = None

    def handle_data(self, data: str) -> None:
        self.words += data
