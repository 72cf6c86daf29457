"""Reads the quizzes of a page from its text and says what is wrong with them; the rendering is in `quiz_tree`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from handrail.languages import Words
from handrail.markdown.bold import MARKS
from handrail.markdown.check_question import check_question
from handrail.markdown.comments import LOST, about, split_comment
from handrail.markdown.pieces import Piece, checked_pieces
from handrail.markdown.places import Places
from handrail.markdown.plain_text import plain, shortened
from handrail.markdown.quiz_grammar import KEYS, WAYS, read_head
from handrail.markdown.scan_blocks import WrittenBlock
from handrail.markdown.scan_question import WrittenQuestion
from handrail.model.base import is_id
from handrail.model.quiz import Question, Quiz
from handrail.sources.diagnostics import Diagnostics

_ABOUT_QUESTION = about(KEYS, WAYS)
_AS_QUESTION = "this is no question; write it as one bold paragraph with one comment behind it: **...?** <!-- id: some-name -->"


@dataclass(slots=True)
class QuizScan:
    """Checks the quizzes of one page, one after the other."""

    source: str
    """The page's file, for messages."""
    found: Diagnostics
    places: Places
    words: Words
    quizzes: list[Quiz] = field(default_factory=list)

    def read(self, block: WrittenBlock) -> None:
        """Check a quiz; what can be read of it is added."""
        questions = list(self._questions(block))
        if not questions:
            message = "this quiz has no questions; write each as a bold paragraph: **...?**"
            self.found.add(self.source, block.line, 1, message)
        repeated = any(quiz.id == block.id for quiz in self.quizzes)  # which has been said
        seen: dict[str, int] = {}
        read = []
        for question in questions:
            head = question.head
            if head is None:
                continue
            kind = check_question(
                question, lambda place, message: self.found.add(self.source, *place, message)
            )
            first = seen.setdefault(head.id, question.line)
            if first != question.line and not head.comment.problems:
                what = f"question id {head.id!r} is taken on line {first}; give one of them its own: <!-- id: some-name -->"
                self.found.add(self.source, question.line, 1, what)
            elif kind:
                if not repeated:
                    self.places.take(question.places(block.id or ""))
                text = shortened(plain(head.text))
                read.append(Question(id=head.id, text=text, kind=kind, options=tuple(question.option_ids())))
        if block.id and is_id(block.id):
            self.quizzes.append(
                Quiz(
                    id=block.id,
                    title=plain(block.title) or self.words.say("quiz"),
                    pass_mark=block.pass_at,
                    questions=tuple(read),
                )
            )

    def _questions(self, block: WrittenBlock) -> Iterator[WrittenQuestion]:
        question: WrittenQuestion | None = None
        open_list = False
        pieces = list(checked_pieces(block.lines, self.source, self.found))
        for number, piece in enumerate(pieces, 1):
            following = pieces[number] if number < len(pieces) else None
            if open_list and question and piece.continues_item:
                question.continue_item(piece)
                continue
            begun = None
            if piece.sort in ("text", "heading"):
                begun = self._begun(piece, following, question)
            if begun:
                if question:
                    yield question
                question = begun
            elif question is None:
                if piece.has_boxes:
                    what = "these options belong to no question; write it above them as a bold paragraph: **...?**"
                    self.found.add(self.source, piece.line, 1, what)
                    question = WrittenQuestion(None, piece.span())
            else:
                question.take(piece, continued=open_list)
            open_list = piece.sort == "list"
        if question:
            yield question

    def _begun(
        self, piece: Piece, following: Piece | None, before: WrittenQuestion | None
    ) -> WrittenQuestion | None:
        """Return the question that a paragraph begins; one without head when it was probably meant to be one."""
        span = piece.span()
        alone = next((n for n, (_, _, text) in enumerate(span.lines) if text.startswith("<!--")), None)
        says = _ABOUT_QUESTION.search(span.text)
        if alone is not None and says:
            self.found.add(self.source, *span.lines[alone][:2], LOST.format(what="question or the option"))
            if read_head("\n".join(text for _, _, text in span.lines[:alone])) or alone == 0:
                return WrittenQuestion(None, span) if alone else None
        head = read_head(span.text) if piece.sort == "text" else None
        if head and "<!--" not in head.text:
            return WrittenQuestion(head, span)
        asks = following is not None and (
            following.has_boxes or (following.sort == "list" and following.is_ordered)
        )
        bare = split_comment(span.text, (), ())[0].strip()
        complete = before is None or before.is_complete
        meant = (
            head
            or says
            or (asks and span.text.startswith(MARKS) and (complete or bare.endswith("?")))
            or (asks and piece.sort == "heading")
            or (following is not None and following.has_boxes and complete)
            or (asks and bare.endswith("?") and before is not None and before.is_complete)
        )
        if not meant:
            return None
        self.found.add(self.source, *span.place(), _AS_QUESTION)
        return WrittenQuestion(None, span)
