"""Where the focus is, where it goes next, and that a person sees it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from accessibility.scale import Scale, TextSize


def focusable(widget: QWidget) -> bool:
    """Tell whether Tab can reach the widget now."""
    reachable = Qt.FocusPolicy.TabFocus in widget.focusPolicy()
    return reachable and widget.isEnabled() and widget.isVisibleTo(widget.window())


def tab_chain(window: QWidget) -> tuple[QWidget, ...]:
    """Return what Tab reaches in the window, in its order, from the first."""
    chain: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if focusable(widget) and widget.focusProxy() is None:
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return tuple(chain)


def layout_order(root: QWidget) -> Iterator[QWidget]:
    """Yield the widgets inside `root` in the order of its layouts: the order of reading."""
    for widget in _inside(root):
        yield widget
        yield from layout_order(widget)


def set_tab_order(root: QWidget) -> None:
    """Make Tab and screen readers follow the layouts, whatever was made first.

    Qt takes the order of Tab as a ring and leaves a pair alone that is adjacent across the
    ring's seam, so each widget is put right behind the first one, the last of them to begin with.
    """
    ordered = [widget for widget in layout_order(root) if _in_tab_order(widget)]
    for widget in reversed(ordered[1:]):
        QWidget.setTabOrder(ordered[0], widget)
    set_reading_order(root)


def set_reading_order(root: QWidget) -> None:
    """Let a screen reader meet the widgets inside `root` in the order of its layouts.

    It meets brothers and sisters in the order they lie on each other, the lowest first, which is
    that of their making (WCAG 1.3.2). What is in no layout keeps its place on top.
    """
    families: dict[QWidget, list[QWidget]] = {}
    for widget in layout_order(root):
        parent = widget.parentWidget()
        if parent is not None and parent.layout() is not None:
            families.setdefault(parent, []).append(widget)
    for parent, family in families.items():
        _stack(parent, family)


def focus_on(widget: QWidget) -> None:
    """Give the focus to a widget, and show it.

    Orca 43 is silent at the first visit of a line edit whose cursor was never moved.
    """
    if isinstance(widget, QLineEdit) and not widget.hasSelectedText():
        widget.home(False)  # noqa: FBT003 - Qt's argument
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    reveal(widget)


def focus_first_wrong(root: QWidget) -> QWidget | None:
    """Give the focus to the first input marked wrong (the property `wrong` is "true").

    Returns it, or None when nothing is wrong.
    """
    for widget in layout_order(root):
        if widget.property("wrong") == "true" and widget.isVisibleTo(root):
            focus_on(widget)
            return widget
    return None


def reveal(widget: QWidget) -> None:
    """Scroll so that the whole widget and its focus ring can be seen (WCAG 2.4.11, 2.4.12).

    Its label too, where the view holds it and them. Of a widget higher than the view, the cursor,
    or else the top.
    """
    area = scroll_area_around(widget)
    content = area.widget() if area else None
    if area is None or content is None:
        return
    reach = Scale(TextSize.NORMAL, widget.logicalDpiX()).ring_reach
    place = _with_label(widget, content, area.viewport().height() - 2 * reach)
    spare = area.viewport().height() - place.height()
    if spare < 0:
        place = _essential(widget).translated(place.topLeft())
    else:
        reach = min(reach, spare // 2)
    place.adjust(0, -reach, 0, reach)
    area.ensureVisible(0, place.bottom() + 1, 0, 0)
    area.ensureVisible(0, place.top(), 0, 0)


def scroll_area_around(widget: QWidget) -> QScrollArea | None:
    """Return the innermost area that scrolls the widget."""
    step = widget.parentWidget()
    while step is not None and not isinstance(step, QScrollArea):
        step = step.parentWidget()
    return step


class KeepInView(QObject):
    """Scrolls after the focus in one window, however it moved. Main thread only.

    At once, and again when a page that was only just made has its layout.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        # What is being pressed must not move away from under the finger.
        is_pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and now.window() is self._window and not is_pressed:
            reveal(now)
            QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        widget = self._window.focusWidget()
        if widget is not None and isValid(widget):
            reveal(widget)


def _stack(parent: QWidget, family: list[QWidget]) -> None:
    members = set(family)
    if [child for child in parent.children() if child in members] == family:
        return
    for below, above in reversed(list(pairwise(family))):
        children = parent.children()
        if children.index(below) > children.index(above):
            below.stackUnder(above)


def _inside(root: QWidget) -> Iterable[QWidget]:
    content = root.widget() if isinstance(root, QScrollArea) else None
    if content is not None:
        return (content,)
    layout = root.layout()
    return _by_place(root) if layout is None else _widgets(layout)


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        inner = item.layout() if item else None
        widget = item.widget() if item else None
        if inner is not None:
            yield from _widgets(inner)
        elif widget is not None:
            yield widget


def _by_place(root: QWidget) -> list[QWidget]:
    children = [child for child in root.children() if isinstance(child, QWidget)]
    return sorted(
        (child for child in children if not child.isWindow()),
        key=lambda child: (child.y(), child.x()),
    )


def _in_tab_order(widget: QWidget) -> bool:
    return Qt.FocusPolicy.TabFocus in widget.focusPolicy() and widget.focusProxy() is None


def _with_label(widget: QWidget, content: QWidget, room: int) -> QRect:
    """Return the place of a widget in the content, and of its label if both have room."""
    place = QRect(widget.mapTo(content, QPoint(0, 0)), widget.size())
    for label in content.findChildren(QLabel):
        if label.buddy() is widget and label.isVisibleTo(content):
            both = place.united(QRect(label.mapTo(content, QPoint(0, 0)), label.size()))
            return both if both.height() <= room else place
    return place


def _essential(widget: QWidget) -> QRect:
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        offset = widget.viewport().mapTo(widget, QPoint(0, 0))
        return widget.cursorRect().translated(offset)
    return QRect(0, 0, widget.width(), 1)
