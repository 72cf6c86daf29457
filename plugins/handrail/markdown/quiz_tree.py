"""Rebuilds what authors write in `/// quiz` into questions with controls and closed answers.

Works on the page's own tree: `QuizProcessor` before inline parsing, so that questions and options may hold any Markdown;
`QuizCopyProcessor` after it, so that a text that stands in the answer as well is rendered, and its links checked, once.
"""

from __future__ import annotations

import copy
import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from handrail.languages import Words
from handrail.markdown.choice import read_choice
from handrail.markdown.controls import Place
from handrail.markdown.items import read_item
from handrail.markdown.quiz_controls import Copies, choices, matching, ordering, writing
from handrail.markdown.quiz_grammar import Head, kind_of, read_head
from handrail.markdown.task_lists import text_holder
from handrail.model.quiz import Kind

_TAG = re.compile(r"<[^>]*>")


class QuizProcessor(Treeprocessor):
    """Rewrites every quiz of the page."""

    def __init__(self, md: Markdown, words: Words) -> None:
        super().__init__(md)
        self._words = words
        self.copies: Copies = []

    def run(self, root: etree.Element) -> None:
        """Rewrite the quizzes in place."""
        self.copies = []
        for quiz in list(root.iter("handrail-quiz")):
            _rewrite(quiz, self.copies, self._words)


class QuizCopyProcessor(Treeprocessor):
    """Fills the answers with what was rendered on the question's side."""

    def __init__(self, md: Markdown, quizzes: QuizProcessor) -> None:
        super().__init__(md)
        self._quizzes = quizzes

    def run(self, root: etree.Element) -> None:
        """Fill in every copy, without ids, which are once on a page."""
        for target, source in self._quizzes.copies:
            if target.tag == "option":
                target.text = " ".join(HTML_PLACEHOLDER_RE.sub(self._stashed_text, _text(source)).split())
                continue
            copied = copy.deepcopy(source)
            for element in copied.iter():
                element.attrib.pop("id", None)
            target.text = copied.text
            target.extend(list(copied))

    def _stashed_text(self, placeholder: re.Match[str]) -> str:
        """Return the text of HTML that Python-Markdown keeps out of the tree, such as highlighted code."""
        stashed = self.md.htmlStash.rawHtmlBlocks[int(placeholder[1])]
        return unescape(_TAG.sub("", stashed)) if isinstance(stashed, str) else _text(stashed)


def _text(element: etree.Element) -> str:
    """Return the text of an element; pictures give their description."""
    inner = [element.get("alt", ""), element.text or ""]
    for child in element:
        inner += [_text(child), child.tail or ""]
    return "".join(inner)


def _rewrite(quiz: etree.Element, copies: Copies, words: Words) -> None:
    parts = list(quiz)[1:]
    intro = etree.Element("div", {"class": "hr-quiz-intro"})
    questions: list[_Question] = []
    for part in parts:
        quiz.remove(part)
        head = read_head(part.text or "") if part.tag == "p" and not len(part) else None
        if head:
            questions.append(_Question(head, words))
        elif questions:
            questions[-1].take(part)
        else:
            intro.append(part)
    if len(intro):
        quiz.append(intro)
    for question in questions:
        quiz.append(question.element(quiz.get("quiz", ""), copies))


@dataclass(slots=True)
class _Question:
    """What stands between the beginning of a question and that of the next."""

    head: Head
    words: Words
    body: list[etree.Element] = field(default_factory=list)
    control: etree.Element | None = None
    """The list or table that is to be answered."""
    explanation: list[etree.Element] = field(default_factory=list)
    summary: str = ""
    """What the author calls the answer."""

    def take(self, part: etree.Element) -> None:
        """Sort an element in."""
        way = self.head.way
        if part.tag == "details":
            title, *content = part if len(part) and part[0].tag == "summary" else (None, *part)
            if title is not None and way == "open" and title.text:
                self.summary = title.text
            self.explanation += content
        elif part.tag == "blockquote" and way != "open":
            self.explanation += list(part)
        elif self.control is None and self._can_be_answered(part):
            self.control = part
        else:
            self.body.append(part)

    def _can_be_answered(self, part: etree.Element) -> bool:
        match self.head.way:
            case "order":
                return part.tag == "ol"
            case "match":
                return part.tag == "table"
            case "open":
                return False
        return self.head.comment.answer is None and part.tag in ("ul", "ol") and any(map(_is_option, part))

    def element(self, quiz: str, copies: Copies) -> etree.Element:
        """Return the field set of the question."""
        place = Place(quiz, self.head.id)
        attributes = {"class": "hr-question", "id": place.id, "data-question": self.head.id}
        element = etree.Element("fieldset", attributes)
        etree.SubElement(element, "legend").text = self.head.text
        if self.body:
            etree.SubElement(element, "div", {"class": "hr-question-body"}).extend(self.body)
        kind = self._kind()
        if kind is None:
            return element
        element.set("data-kind", kind)
        control, answer = self._parts(kind, place, copies)
        element.append(control)
        details = etree.SubElement(element, "details", {"class": "hr-answer", "data-search-exclude": ""})
        etree.SubElement(details, "summary").text = self.summary or self.words.say("answer")
        if answer is not None:
            details.append(answer)
        if self.explanation:
            name = "hr-model-answer" if kind == "open" else "hr-explanation"
            etree.SubElement(details, "div", {"class": name}).extend(self.explanation)
        return element

    def _kind(self) -> Kind | None:
        listed = self.control is not None and self.control.tag in ("ul", "ol")
        entries: Iterable[etree.Element] = self.control if listed and self.control is not None else ()
        kind = kind_of(self.head, [read_choice(text_holder(entry).text or "") for entry in entries])
        return None if kind in ("order", "match") and self.control is None else kind

    def _parts(self, kind: Kind, place: Place, copies: Copies) -> tuple[etree.Element, etree.Element | None]:
        if kind in ("text", "number", "open"):
            return writing(self.head, kind, place, self.words)
        assert self.control is not None  # noqa: S101 (`_kind` has seen to it)
        if kind == "order":
            return ordering(self.control, place, copies)
        if kind == "match":
            return matching(self.control, place, copies, self.words)
        return choices(self.control, place, copies, self.words, several=kind == "several")


def _is_option(entry: etree.Element) -> bool:
    return entry.tag == "li" and read_item(text_holder(entry).text or "") is not None
