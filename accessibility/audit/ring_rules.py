"""The focus ring, measured on pixels before and after (WCAG 2.4.13)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from accessibility.audit.page_view import PageView, Seen
from accessibility.audit.tab_walk import REACH, Stop
from accessibility.audit.violation import Violation, violation
from accessibility.contrast import Rgb, contrast

_DEPTH = 12
"""How deep inside a widget its ring is looked for, in pixels."""

_BESIDE = 1
"""How far from the ring its neighbours are looked at: beyond its soft edge, in pixels."""


@dataclass(frozen=True, slots=True)
class _Line:
    """Pixels across one side of a widget, without and with the focus."""

    before: Sequence[Rgb]
    after: Sequence[Rgb]


@dataclass(frozen=True, slots=True)
class _Ring:
    """The thinnest side of a ring, in pixels, and its least contrast to what is beside it."""

    width: int
    beside: float


def focus_ring(view: PageView) -> Iterator[Violation]:
    """Find widgets without a ring of 3 px all round, 3:1 against before and what is beside it."""
    limits = view.limits
    seen_of = {seen.widget: seen for seen in view.seen}
    for stop in view.walk.stops:
        seen = seen_of.get(stop.widget)
        if seen is None:
            continue
        ring = _measure(seen, stop, limits.mark_contrast)
        if ring.width < limits.ring:
            yield violation("focus-ring", stop.widget, f"{ring.width} px", f"{limits.ring} px")
        elif ring.beside < limits.mark_contrast:
            yield violation("focus-ring-contrast", stop.widget, ring.beside, limits.mark_contrast)


def _measure(seen: Seen, stop: Stop, wanted: float) -> _Ring:
    sides = [_side(line, wanted) for line in _lines(seen, stop)]
    return _Ring(min(side.width for side in sides), min(side.beside for side in sides))


def _lines(seen: Seen, stop: Stop) -> Iterator[_Line]:
    shift = seen.rect.topLeft() - stop.place.topLeft()
    for strip in _strips(stop.place.intersected(stop.sight)):
        drawn = strip.translated(-stop.corner).intersected(stop.picture.rect)
        base = drawn.translated(stop.corner + shift).intersected(seen.surface.picture.rect)
        drawn = base.translated(-shift - stop.corner)
        yield _Line(seen.surface.picture.line(base), stop.picture.line(drawn))


def _strips(place: QRect) -> Iterator[QRect]:
    middle, length = place.center(), REACH + _DEPTH
    yield QRect(place.left() - REACH, middle.y(), length, 1)
    yield QRect(place.right() + 1 - _DEPTH, middle.y(), length, 1)
    yield QRect(middle.x(), place.top() - REACH, 1, length)
    yield QRect(middle.x(), place.bottom() + 1 - _DEPTH, 1, length)


def _side(line: _Line, wanted: float) -> _Ring:
    changed = [
        old != new and contrast(old, new) >= wanted
        for old, new in zip(line.before, line.after, strict=True)
    ]
    start, end = _longest_run(changed)
    if start == end:
        return _Ring(0, 0.0)
    ring = line.after[(start + end) // 2]
    beside = [
        contrast(ring, line.after[index])
        for index in (start - 1 - _BESIDE, end + _BESIDE)
        if 0 <= index < len(line.after)
    ]
    return _Ring(end - start, min(beside, default=0.0))


def _longest_run(flags: Sequence[bool]) -> tuple[int, int]:
    best = (0, 0)
    start = 0
    for index, flag in enumerate([*flags, False]):
        if flag:
            continue
        if index - start > best[1] - best[0]:
            best = (start, index)
        start = index + 1
    return best
