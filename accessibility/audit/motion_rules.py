"""Nothing moves on a page that has settled (WCAG 2.2.2, 2.3.3; EN 301 549 5.2)."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractAnimation, QObject, QTimer
from PySide6.QtGui import QMovie
from PySide6.QtWidgets import QWidget

from accessibility.audit.page_view import PageView
from accessibility.audit.violation import Violation, violation

_SLOWEST_FRAME_MS = 200
"""A timer that goes on and on faster than this draws frames, whatever it is meant for."""


def motion(view: PageView) -> Iterator[Violation]:
    """Find animations, films and timers with the pace of one that run on the page."""
    for thing in _moving(view.window):
        pace = type(thing).__name__
        yield violation("motion", _holder(thing, view.window), f"{pace} runs", "stands still")


def _moving(window: QWidget) -> Iterator[QObject]:
    for animation in window.findChildren(QAbstractAnimation):
        if animation.state() is QAbstractAnimation.State.Running:
            yield animation
    for film in window.findChildren(QMovie):
        if film.state() is QMovie.MovieState.Running:
            yield film
    for timer in window.findChildren(QTimer):
        repeats = timer.isActive() and not timer.isSingleShot()
        if repeats and timer.interval() < _SLOWEST_FRAME_MS:
            yield timer


def _holder(thing: QObject, window: QWidget) -> QWidget:
    step: QObject | None = thing
    while step is not None and not isinstance(step, QWidget):
        step = step.parent()
    return step if step is not None else window
