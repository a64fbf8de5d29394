"""What happens when a person presses Tab until the focus comes round again."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QTextEdit, QWidget

from accessibility.audit.picture import Picture, draw
from accessibility.focus import tab_chain

REACH = 14
"""How far around a widget its focus ring is looked for, in pixels."""

_MOST_STOPS = 500


@dataclass(frozen=True, slots=True)
class Stop:
    """The focus at one widget. Places are in the window, at that moment.

    `place` is the widget's own, `sight` what of the window can show it (less than all of it
    inside a scroll area), `picture` shows, from `corner` on, a line
    across the middle of what can be seen of the widget and one down it, with their surroundings.
    """

    widget: QWidget
    place: QRect
    sight: QRect
    picture: Picture
    corner: QPoint


@dataclass(frozen=True, slots=True)
class Walk:
    """The stops in their order, and the widgets Tab cannot leave."""

    stops: tuple[Stop, ...]
    traps: tuple[QWidget, ...]


def walk(window: QWidget) -> Walk:
    """Press Tab in an active window until the focus comes round. Moves focus and scroll bars."""
    stops: list[Stop] = []
    traps: list[QWidget] = []
    _press_tab(window)
    for widget in _landings(window):
        stops.append(_stop(window, widget))
        if _keeps_tab(widget):
            traps.append(widget)
            _after(window, widget).setFocus(Qt.FocusReason.TabFocusReason)
            continue
        _press_tab(widget)
        if QApplication.focusWidget() is widget and len(tab_chain(window)) > 1:
            traps.append(widget)
    return Walk(tuple(stops), tuple(traps))


def _landings(window: QWidget) -> Iterator[QWidget]:
    visited: set[QWidget] = set()
    while len(visited) < _MOST_STOPS:
        widget = QApplication.focusWidget()
        if widget is None or widget in visited or widget.window() is not window:
            return
        visited.add(widget)
        yield widget


def _stop(window: QWidget, widget: QWidget) -> Stop:
    place = _place(window, widget)
    sight = _sight(window, widget)
    around = place.adjusted(-REACH, -REACH, REACH, REACH).intersected(sight)
    middle = place.intersected(sight).center()
    across = QRect(around.left(), middle.y(), around.width(), 1)
    down = QRect(middle.x(), around.top(), 1, around.height())
    lines = QRegion(across).united(down).intersected(around)
    picture = Picture(draw(window, lines, window.palette().window().color()))
    return Stop(widget, place, sight, picture, lines.boundingRect().topLeft())


def _place(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _sight(window: QWidget, widget: QWidget) -> QRect:
    sight = window.rect()
    step = widget.parentWidget()
    while step is not None and step is not window:
        if isinstance(step, QAbstractScrollArea):
            sight = sight.intersected(_place(window, step.viewport()))
        step = step.parentWidget()
    return sight


def _press_tab(widget: QWidget) -> None:
    none = Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_Tab, none, "\t"))


def _keeps_tab(widget: QWidget) -> bool:
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return not widget.tabChangesFocus()
    return False


def _after(window: QWidget, widget: QWidget) -> QWidget:
    chain = tab_chain(window)
    index = chain.index(widget) + 1 if widget in chain else 0
    return chain[index % len(chain)]
