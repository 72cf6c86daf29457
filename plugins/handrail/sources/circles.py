"""Circles in what requires, contains or replaces what: a chain that bites its own tail leads nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter


def circles(links: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Go through the circles, each from a thing to the one that it points at, until none is left.

    Args:
        links: What each thing points at; a thing that points at itself, or at nothing known, is passed over.
    """
    order = {name: place for place, name in enumerate(links)}
    left = {name: {other for other in others if other in links} - {name} for name, others in links.items()}
    while True:
        try:
            TopologicalSorter(left).prepare()
        except CycleError as error:
            circle = list(reversed(error.args[1]))[:-1]
            start = circle.index(min(circle, key=order.__getitem__))
            circle = circle[start:] + circle[:start]
            yield circle
            left[circle[0]].discard(circle[1])
        else:
            return


def way_round(circle: list[str]) -> str:
    """Return the circle as a message shows it: a -> b -> a, a long one shortened in the middle."""
    shown = circle if len(circle) <= 8 else [*circle[:4], f"... {len(circle) - 7} more ...", *circle[-3:]]
    return " -> ".join([*shown, circle[0]])
