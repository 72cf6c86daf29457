"""Figures of targets: where their points lie, and when a radar gives way to bars."""

from __future__ import annotations

import math

import pytest

from handrail.pages.radar import CENTRE, RADIUS, WIDTH, Axis, Bars, Radar, figure


def axes(*values: int, levels: int = 4) -> list[Axis]:
    return [Axis(number, f"Axis {number}", value, levels) for number, value in enumerate(values, 1)]


def places(points: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in (pair.split(",") for pair in points.split())]


def distance(place: tuple[float, float]) -> float:
    return math.dist(place, CENTRE)


@pytest.mark.parametrize(("count", "kind"), [(1, Bars), (2, Bars), (3, Radar), (12, Radar), (13, Bars)])
def test_a_radar_has_three_to_twelve_axes_and_anything_else_is_drawn_as_bars(count: int, kind: type) -> None:
    assert isinstance(figure(axes(*[2] * count)), kind)


def test_a_target_lies_at_its_share_of_its_own_scale() -> None:
    mixed = [Axis(1, "Four levels", 2, 4), Axis(2, "Two levels", 2, 2), Axis(3, "No target", 0, 4)]
    drawn = figure(mixed)
    assert isinstance(drawn, Radar)
    shares = [distance(place) / RADIUS for place in places(drawn.area)]
    assert shares == pytest.approx([0.5, 1, 0], abs=0.01)
    assert len(drawn.marks) == 2


def test_axes_go_clockwise_from_the_top() -> None:
    drawn = figure(axes(4, 4, 4, 4))
    assert isinstance(drawn, Radar)
    x, y = CENTRE
    assert list(drawn.spokes) == [(x, y - RADIUS), (x + RADIUS, y), (x, y + RADIUS), (x - RADIUS, y)]
    assert [label.anchor for label in drawn.labels] == ["middle", "start", "middle", "end"]


def test_rings_carry_the_names_of_the_levels_only_where_all_axes_share_them() -> None:
    named = figure(axes(1, 2, 3, levels=2), ["Low", "High"])
    assert isinstance(named, Radar)
    assert [name for _, _, name in named.ring_names] == ["Low", "High"]
    # Each name stands just below the top of its ring.
    for (_, y, _), ring in zip(named.ring_names, named.rings, strict=True):
        assert 0 < y - places(ring)[0][1] < 20
    assert [round(distance(places(ring)[0])) for ring in named.rings] == [75, 150]
    unnamed = figure(axes(1, 2, 3, levels=5))
    assert isinstance(unnamed, Radar)
    assert unnamed.ring_names == ()
    assert len(unnamed.rings) == 5


def test_the_role_before_is_drawn_when_it_asks_for_anything() -> None:
    with_before = [Axis(number, "A", 3, 4, before=number - 1 or None) for number in (1, 2, 3)]
    drawn = figure(with_before)
    assert isinstance(drawn, Radar)
    assert [round(distance(place) / RADIUS * 4) for place in places(drawn.before)] == [0, 1, 2]
    without = figure(axes(3, 3, 3))
    assert isinstance(without, Radar)
    assert without.before == ""


def test_long_titles_stay_within_the_picture() -> None:
    title = "Prioritisation, roadmapping and the communication of everything that was decided"
    for count in range(3, 13):
        drawn = figure([Axis(number, title, 1, 4) for number in range(1, count + 1)])
        assert isinstance(drawn, Radar)
        for label in drawn.labels:
            assert len(label.lines) <= 3
            for x, y, line in label.lines:
                width = 7.5 * len(line)
                left = {"start": x, "middle": x - width / 2, "end": x - width}[label.anchor]
                assert left >= 0
                assert left + width <= WIDTH
                assert drawn.top + 10 <= y <= drawn.top + drawn.height


def test_bars_stand_below_each_other_with_a_tick_between_levels() -> None:
    drawn = figure([Axis(1, "A", 1, 4, before=3), Axis(2, "B", 4, 4)])
    assert isinstance(drawn, Bars)
    first, second = drawn.bars
    assert (first.length, first.before, second.length, second.before) == (90, 270, 360, None)
    assert first.ticks == (90, 180, 270)
    assert first.y < second.y < drawn.height
