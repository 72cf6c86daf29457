"""A quiz as the rest of the site knows it: its questions and their ids. The answers stay on the page."""

from __future__ import annotations

from typing import Literal

from handrail.model.base import Frozen, Id

Kind = Literal["single", "several", "text", "number", "open", "order", "match"]
"""How a question is answered; `open` has no right answer."""


class Question(Frozen):
    """One question of a quiz."""

    id: Id
    text: str
    """Plain text, shortened to 140 characters."""
    kind: Kind
    options: tuple[Id, ...] = ()
    """Ids of its options, in the order of writing."""

    @property
    def graded(self) -> bool:
        """Whether it has a right answer."""
        return self.kind != "open"


class Quiz(Frozen):
    """Some questions with which learners check what they understood."""

    id: Id
    title: str
    pass_mark: float
    """Share of the graded questions to get right, 0 to 1."""
    questions: tuple[Question, ...]
