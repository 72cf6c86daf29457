"""An option as it is written, in quizzes and worksheets alike."""

from __future__ import annotations

from dataclasses import dataclass

from handrail.markdown.comments import Comment, split_comment
from handrail.markdown.items import BOX, derived_id


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of a question or a field: a task, an item to put in order, the left cell of a pair, a column."""

    id: str
    """The author's id, else one derived from the text."""
    text: str
    """The text as written, without box and comment."""
    comment: Comment
    ticked: bool | None = None
    """Whether its box is ticked; None without a box."""

    @property
    def fixed(self) -> bool:
        """Whether it keeps its place when the others are shuffled."""
        return self.comment.word == "fixed"


def read_choice(text: str, *, fixable: bool = False) -> Choice:
    """Read what follows a bullet or number, or stands in a cell.

    Args:
        text: The text, with its comment.
        fixable: Whether it may keep its place when the others are shuffled.
    """
    bare, comment = split_comment(text, ("id",), ("fixed",) if fixable else ())
    box = BOX.match(bare)
    shown = box["text"] if box else bare
    return Choice(comment.id or derived_id(shown), shown, comment, box["mark"] != " " if box else None)
