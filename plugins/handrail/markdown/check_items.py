"""Says what is wrong with the options of a question or a field, each by itself and beside the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from handrail.markdown.choice import Choice
from handrail.markdown.pieces import Span

Say = Callable[[tuple[int, int], str], None]
"""Takes a mistake with its line and column."""


def check_items(items: Iterable[tuple[Span, Choice]], thing: str, say: Say) -> None:
    """Check comments and ids.

    Args:
        items: What is written, and what it says.
        thing: What each is called, such as `option`.
        say: Takes what is wrong.
    """
    seen: dict[str, tuple[int, int]] = {}
    for item, choice in items:
        for problem in choice.comment.problems:
            say(item.place(problem.at), problem.message)
        if "<!--" in choice.text:
            place = item.place(item.text.index("<!--"))
            say(place, f"write the comment at the end of the {thing}, and one only")
        first = item.place() if choice.comment.problems else seen.setdefault(choice.id, item.place())
        if first != item.place():
            what = f"{thing} id {choice.id!r} is taken on line {first[0]}; give one of them its own: <!-- id: some-name -->"
            say(item.place(), what)
