"""Contrast, measured on pixels: WCAG 1.4.6 for text, 1.4.11 for borders, icons and marks."""

from collections.abc import Iterator
from typing import Protocol, TypeGuard

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollBar

from accessibility.audit.page_view import INPUTS, PageView, Seen
from accessibility.audit.text_places import text_places
from accessibility.audit.violation import Violation, violation
from accessibility.contrast import Rgb

_EDGE = 10
"""How deep a border may lie within its widget, in pixels; no text begins there."""

_NEAR = 3
"""How far outside a widget its surroundings are looked at, in pixels."""

_NOTHING = 1.05
"""Below this contrast there is no boundary at all."""


class KnowsItsIcon(Protocol):
    """A widget that paints an icon itself and tells where; an empty place means none."""

    def icon_rect(self) -> QRect:
        """Return where the icon stands."""


def knows_its_icon(widget: object) -> TypeGuard[KnowsItsIcon]:
    """Tell whether the widget can be asked."""
    return hasattr(widget, "icon_rect")


def text_contrast(view: PageView) -> Iterator[Violation]:
    """Find text below 7:1 on its ground; disabled text and examples in empty fields count."""
    wanted = view.limits.text_contrast
    for seen in view.seen:
        for place in text_places(seen.widget):
            measured = seen.surface.picture.contrast_within(seen.place(place), wanted)
            if measured < wanted:
                yield violation("text-contrast", seen.widget, measured, wanted)


def icon_contrast(view: PageView) -> Iterator[Violation]:
    """Find icons and marks below 3:1 on their ground."""
    wanted = view.limits.mark_contrast
    for seen in view.seen:
        place = _icon_place(seen)
        if place.isEmpty():
            continue
        measured = seen.surface.picture.contrast_within(seen.place(place), wanted)
        if measured < wanted:
            yield violation("icon-contrast", seen.widget, measured, wanted)


def boundary_contrast(view: PageView) -> Iterator[Violation]:
    """Find inputs and buttons whose boundary is below 3:1 against what surrounds them.

    A push button may have none: then its text alone shows it.
    """
    wanted = view.limits.mark_contrast
    for seen in view.of(*INPUTS, QAbstractButton):
        measured = _boundary(seen, wanted)
        may_lack = isinstance(seen.widget, QAbstractButton) and not seen.widget.isCheckable()
        if measured < wanted and not (may_lack and measured < _NOTHING):
            yield violation("boundary-contrast", seen.widget, measured, wanted)


def scroll_bar_contrast(view: PageView) -> Iterator[Violation]:
    """Find scroll bars whose handle is below 3:1 in its groove."""
    wanted = view.limits.mark_contrast
    for seen in view.of(QScrollBar):
        width = min(seen.rect.width(), seen.rect.height())
        groove = seen.rect.adjusted(0, width, 0, -width)
        measured = seen.surface.picture.contrast_within(groove, wanted)
        if measured < wanted:
            yield violation("scroll-bar-contrast", seen.widget, measured, wanted)


def _icon_place(seen: Seen) -> QRect:
    widget = seen.widget
    if knows_its_icon(widget):
        return widget.icon_rect()
    if isinstance(widget, QLabel) and not widget.pixmap().isNull():
        return widget.contentsRect()
    return QRect()


def _boundary(seen: Seen, wanted: float) -> float:
    around = _surroundings(seen)
    if around is None:
        return float("inf")
    rect = seen.rect
    height = rect.height() // 2
    edge = QRect(rect.left(), rect.top() + height // 2, _EDGE, max(height, 1))
    return seen.surface.picture.contrast_against(edge, around, wanted)


def _surroundings(seen: Seen) -> Rgb | None:
    rect, picture = seen.rect, seen.surface.picture
    middle = rect.center()
    beside = (
        (rect.left() - _NEAR, middle.y()),
        (middle.x(), rect.top() - _NEAR),
        (rect.right() + _NEAR, middle.y()),
        (middle.x(), rect.bottom() + _NEAR),
    )
    inside = (point for point in beside if picture.rect.contains(*point))
    return next((picture.colour(*point) for point in inside), None)
