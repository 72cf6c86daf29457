"""Figures of targets, as numbers that a template draws: a radar for three to twelve axes, bars for fewer or more.

All lengths are in units of the figure's own view box; y grows downwards.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

FEWEST_AXES, MOST_AXES = 3, 12
RADIUS = 150.0
CENTRE = (335.0, 220.0)
WIDTH = 670
BAR_WIDTH, BAR_STEP = 360, 40
_LABEL_RADIUS = RADIUS + 22
_LINE = 15.0
_ROOM_BESIDE = (19, 3)
_ROOM_ABOVE = (32, 2)
"""Letters in a line and lines, beside the radar and above or below it."""


@dataclass(frozen=True, slots=True)
class Axis:
    """One competency of a figure."""

    number: int
    """Its number in the table beside the figure."""
    title: str
    value: int
    """Rank of the target; 0 for none."""
    levels: int
    """Number of levels of its scale."""
    before: int | None = None
    """Rank of the target in the role before."""
    required: bool = True
    level: str = ""
    """Name of the level asked for."""


@dataclass(frozen=True, slots=True)
class Label:
    """The words at the end of an axis."""

    number: int
    x: float
    y: float
    anchor: str
    lines: tuple[tuple[float, float, str], ...]
    """x, y and text of each line."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A target on its axis."""

    x: float
    y: float
    required: bool


@dataclass(frozen=True, slots=True)
class Radar:
    """A radar: everything a template needs to draw it."""

    rings: tuple[str, ...]
    """Points of each ring, the innermost first."""
    ring_names: tuple[tuple[float, float, str], ...]
    spokes: tuple[tuple[float, float], ...]
    """The outer end of each axis."""
    area: str
    """Points of the targets."""
    before: str
    """Points of the targets of the role before; empty when there are none."""
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    top: int
    """Where the picture begins: no paper is left empty above the labels."""
    height: int
    kind: str = "radar"
    width: int = WIDTH
    centre: tuple[float, float] = CENTRE


@dataclass(frozen=True, slots=True)
class Bar:
    """One axis drawn as a bar."""

    axis: Axis
    y: float
    length: float
    before: float | None
    ticks: tuple[float, ...]
    """Where each level ends."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars: everything a template needs to draw them."""

    bars: tuple[Bar, ...]
    height: int
    kind: str = "bars"
    width: int = BAR_WIDTH


def figure(axes: Sequence[Axis], levels: Sequence[str] = ()) -> Radar | Bars:
    """Return the figure that suits the number of axes.

    Args:
        axes: The axes, clockwise from the top or from the top down.
        levels: Names of the levels, where all axes share one scale; they name the rings.
    """
    if FEWEST_AXES <= len(axes) <= MOST_AXES:
        return radar(axes, levels)
    return bars(axes)


def radar(axes: Sequence[Axis], levels: Sequence[str] = ()) -> Radar:
    """Return a radar of at least three axes; a value is drawn at its share of its own scale."""
    count = len(axes)
    number_of_rings = len(levels) or max(axis.levels for axis in axes)
    shares = [ring / number_of_rings for ring in range(1, number_of_rings + 1)]
    labels = tuple(_label(axis, place, count) for place, axis in enumerate(axes))
    rows = [y for label in labels for y in (label.y, *(y for _, y, _ in label.lines))]
    top, bottom = math.floor(min(rows)) - 16, math.ceil(max(rows)) + 10
    ends = tuple(_at(place, count, 1) for place in range(count))
    has_before = any(axis.before for axis in axes)
    return Radar(
        rings=tuple(_points([_at(place, count, share) for place in range(count)]) for share in shares),
        ring_names=tuple(
            (CENTRE[0] + 4, round(CENTRE[1] - RADIUS * share + 12, 1), name)
            for share, name in zip(shares, levels, strict=False)
        ),
        spokes=ends,
        area=_points([_at(place, count, axis.value / axis.levels) for place, axis in enumerate(axes)]),
        before=_points(
            [_at(place, count, (axis.before or 0) / axis.levels) for place, axis in enumerate(axes)]
        )
        if has_before
        else "",
        marks=tuple(
            Mark(*_at(place, count, axis.value / axis.levels), axis.required)
            for place, axis in enumerate(axes)
            if axis.value
        ),
        labels=labels,
        top=top,
        height=bottom - top,
    )


def bars(axes: Sequence[Axis]) -> Bars:
    """Return one bar per axis; its length is the value's share of its own scale."""
    return Bars(
        bars=tuple(
            Bar(
                axis,
                place * BAR_STEP,
                round(BAR_WIDTH * axis.value / axis.levels, 1),
                round(BAR_WIDTH * axis.before / axis.levels, 1) if axis.before else None,
                tuple(round(BAR_WIDTH * rank / axis.levels, 1) for rank in range(1, axis.levels)),
            )
            for place, axis in enumerate(axes)
        ),
        height=BAR_STEP * len(axes),
    )


def _at(place: int, count: int, share: float, radius: float = RADIUS) -> tuple[float, float]:
    turn = 2 * math.pi * place / count
    x = CENTRE[0] + radius * share * math.sin(turn)
    y = CENTRE[1] - radius * share * math.cos(turn)
    return round(x, 1), round(y, 1)


def _points(places: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in places)


def _label(axis: Axis, place: int, count: int) -> Label:
    x, y = _at(place, count, 1, _LABEL_RADIUS)
    sideways = x - CENTRE[0]
    anchor = "middle" if abs(sideways) < 40 else "start" if sideways > 0 else "end"
    letters, most = _ROOM_ABOVE if anchor == "middle" else _ROOM_BESIDE
    lines = textwrap.wrap(axis.title, letters, max_lines=most, placeholder="…") or [axis.title]
    # The number stands on the axis; the words beside it, away from the centre.
    if anchor == "middle":
        text_x, first = x, y - 18 - _LINE * (len(lines) - 1) if y < CENTRE[1] else y + 27
    else:
        text_x, first = x + (16 if anchor == "start" else -16), y + 5 - _LINE * (len(lines) - 1) / 2
    return Label(
        axis.number,
        x,
        y,
        anchor,
        tuple((round(text_x, 1), round(first + _LINE * nth, 1), line) for nth, line in enumerate(lines)),
    )
