"""Makes links of the glossary's terms: the first time that a page uses one, the word leads to its entry.

Runs when links are resolved and before the builder turns them into addresses, so the builder checks ours as well.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from handrail.markdown.context import PageContext
from handrail.markdown.term_forms import Hit
from handrail.markdown.terms import TermsOnPage
from handrail.model.glossary import Term

LEAST_WORDS_BETWEEN = 10
"""Between two links of one text paragraph, and of a whole list or table; what comes sooner waits for its next time."""
MOST_TOGETHER = 3
"""Links to entries in one paragraph, list item or row of a table."""

_NAMES = """
    a abbr b button cite code dt em figcaption figure h1 h2 h3 h4 h5 h6 handrail-checklist handrail-quiz
    handrail-worksheet i kbd label legend math nav pre samp script select strong style summary svg textarea th var
"""
_QUIET = frozenset(_NAMES.split())
"""Elements in which a word is no link: it is one, is being named (bold, italics), or would be in the way as one."""
_QUIET_CLASSES = frozenset(
    ("admonition-title", "arithmatex", "hr-example-title", "hr-label", "hr-no-terms", "mermaid")
)
_INLINE = frozenset(("bdi", "del", "ins", "mark", "q", "s", "small", "span", "sub", "sup", "td", "time", "u"))
"""Elements that are part of the paragraph, or the row, in which they stand."""
_ROWS = frozenset(("dd", "li", "td"))
"""Elements that stand close together: the distance is kept from one to the next."""
_VOID = frozenset(
    ("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_MARK = "data-hr-no-terms"
_STASHED = re.compile(r"\x02wzxhzdk:(\d+)\x03")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][\w:-]*)(?P<attributes>[^>]*?)(?P<closed>/?)>")
_CLASSES = re.compile(r"\bclass\s*=\s*[\"']?([^\"'>]*)")


class TermProcessor(Treeprocessor):
    """Links the terms of a page; on the glossary's page it takes away what only we read."""

    def __init__(self, md: Markdown, context: PageContext) -> None:
        super().__init__(md)
        self._context = context

    def run(self, root: etree.Element) -> None:
        """Link the terms of the whole page."""
        terms = self._context.terms
        if terms is None:
            return
        if terms.here:
            for entry in root.iter("dt"):
                for name in ("forms", "link"):
                    entry.attrib.pop(name, None)
            return
        _Page(self.md, terms).walk(root, _Paragraph())


class _Paragraph:
    """How many links it has, and which raw tags are open, in the paragraph, item or row that is being read."""

    def __init__(self) -> None:
        self.links = 0
        self.open: list[tuple[str, bool]] = []
        """Tags that the author wrote as HTML, each with whether it is quiet."""

    @property
    def is_quiet(self) -> bool:
        return any(quiet for _, quiet in self.open)


class _Page:
    def __init__(self, md: Markdown, terms: TermsOnPage) -> None:
        self._stash = md.htmlStash.rawHtmlBlocks
        self._terms = terms
        self._linked: set[str] = set()
        self._words = LEAST_WORDS_BETWEEN
        """Words since the last link, whoever made it."""

    def walk(self, parent: etree.Element, paragraph: _Paragraph) -> None:
        """Link the terms in an element's own text and in what it holds."""
        children = list(parent)
        parent.text = self._take(parent, 0, parent.text, paragraph)
        for child in children:
            if child.tag == "a":
                self._meet(child)
            elif not _is_quiet(child):
                if child.tag == "p" and parent.tag not in _ROWS:
                    self._words = LEAST_WORDS_BETWEEN
                self.walk(child, paragraph if child.tag in _INLINE else _Paragraph())
            else:
                for link in child.iter("a"):
                    self._meet(link)
                self._words += len("".join(child.itertext()).split())
            place = list(parent).index(child) + 1
            child.tail = self._take(parent, place, child.tail, paragraph)

    def _meet(self, link: etree.Element) -> None:
        """Take note of a link that an author made."""
        self._words = 0
        term = self._terms.at(link.get("href") or "")
        if term:
            _mark(link, term)
            self._linked.add(term.id)

    def _take(self, parent: etree.Element, place: int, text: str | None, paragraph: _Paragraph) -> str | None:
        """Put links for the terms of a text into its element, from a place on; return the text before them."""
        if not text or not text.strip():
            return text
        kept, before = "", None
        for piece in self._pieces(text, paragraph):
            if isinstance(piece, str):
                if before is None:
                    kept += piece
                else:
                    before.tail = (before.tail or "") + piece
                continue
            word, term = piece
            before = etree.Element("a", {"href": self._terms.href(term)})
            _mark(before, term)
            before.text = word
            parent.insert(place, before)
            place += 1
        return kept

    def _pieces(self, text: str, paragraph: _Paragraph) -> Iterator[str | tuple[str, Term]]:
        """Part a text at its terms and at the tags that the author wrote in it."""
        done = 0
        for tag in _STASHED.finditer(text):
            yield from self._parted(text[done : tag.start()], paragraph)
            yield tag[0]
            self._note(self._stash[int(tag[1])], paragraph)
            done = tag.end()
        yield from self._parted(text[done:], paragraph)

    def _parted(self, text: str, paragraph: _Paragraph) -> Iterator[str | tuple[str, Term]]:
        if paragraph.is_quiet:
            yield text
            return
        hits, after = self._terms.forms.find(text)
        done = 0
        for hit in hits:
            self._words += hit.words_before
            if self._is_welcome(hit, paragraph):
                yield text[done : hit.start]
                yield text[hit.start : hit.end], hit.term
                done = hit.end
                self._linked.add(hit.term.id)
                self._words = 0
                paragraph.links += 1
            else:
                self._words += 1
        self._words += after
        yield text[done:]

    def _is_welcome(self, hit: Hit, paragraph: _Paragraph) -> bool:
        return (
            hit.term.linked
            and hit.term.id not in self._linked
            and self._words >= LEAST_WORDS_BETWEEN
            and paragraph.links < MOST_TOGETHER
        )

    def _note(self, raw: object, paragraph: _Paragraph) -> None:
        tag = _TAG.fullmatch(raw) if isinstance(raw, str) else None
        if not tag or tag["closed"] or tag["name"].lower() in _VOID:
            return
        name = tag["name"].lower()
        if not tag["end"]:
            found = _CLASSES.search(tag["attributes"])
            classes = set(found[1].split()) if found else set()
            quiet = name in _QUIET or _MARK in tag["attributes"] or bool(classes & _QUIET_CLASSES)
            paragraph.open.append((name, quiet))
        elif name in (names := [name for name, _ in paragraph.open]):
            del paragraph.open[len(names) - 1 - names[::-1].index(name) :]


def _is_quiet(element: etree.Element) -> bool:
    tag: object = element.tag  # a comment's is a function
    if not isinstance(tag, str) or tag in _QUIET or _MARK in element.attrib:
        return True
    return not _QUIET_CLASSES.isdisjoint((element.get("class") or "").split())


def _mark(link: etree.Element, term: Term) -> None:
    link.set("class", " ".join(filter(None, (link.get("class"), "hr-term"))))
    if not link.get("title") and term.meaning:
        link.set("title", term.meaning)
