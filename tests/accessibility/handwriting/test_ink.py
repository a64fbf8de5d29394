"""Strokes without trembling, and strokes in another order."""

import math
import random

from accessibility.handwriting.ink import reordered, steady

LINE = ((0.1, 0.5), (0.9, 0.5))
CORNER = ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9))


def test_a_straight_line_is_its_ends_however_many_points_it_was_drawn_with() -> None:
    many = tuple((0.1 + 0.8 * step / 300, 0.5) for step in range(301))
    for line in (LINE, many):
        assert steady((line,)) == (LINE,)


def test_a_corner_stays_near_its_place() -> None:
    [stroke] = steady((CORNER,))
    assert (stroke[0], stroke[-1]) == (CORNER[0], CORNER[-1])
    assert min(math.dist(point, CORNER[1]) for point in stroke) < 0.07


def test_a_trembling_line_is_nearly_straight() -> None:
    chance = random.Random(3)
    shaken = tuple((0.1 + 0.8 * n / 40, 0.5 + chance.gauss(0, 0.02)) for n in range(41))
    [stroke] = steady((shaken,))
    assert len(stroke) < len(shaken) / 4
    assert max(abs(y - 0.5) for _, y in stroke) < max(abs(y - 0.5) for _, y in shaken)


def test_dots_scribbles_and_closed_strokes_are_borne() -> None:
    chance = random.Random(4)
    scribble = tuple((chance.random(), chance.random()) for _ in range(2_000))
    ring = tuple((math.cos(n / 9) / 3 + 0.5, math.sin(n / 9) / 3 + 0.5) for n in range(58))
    dot, twice = ((0.5, 0.5),), ((0.5, 0.5), (0.5, 0.5))
    result = steady((scribble, (*ring, ring[0]), dot, twice, ()))
    assert [stroke[0] for stroke in result] == [scribble[0], ring[0], dot[0], dot[0]]
    assert len(result[0]) <= 401
    assert len(result[1]) > 8


def test_each_pair_of_neighbours_changes_places_once() -> None:
    a, b, c = ((0.1, 0.1),), ((0.2, 0.2),), ((0.3, 0.3),)
    assert list(reordered((a, b, c))) == [(b, a, c), (a, c, b)]
    assert list(reordered((a,))) == list(reordered(())) == []
