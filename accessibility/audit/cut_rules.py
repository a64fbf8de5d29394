"""Nothing is cut, elided, covered or pushed out of sight."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from accessibility.audit.page_view import INPUTS, PageView, Seen
from accessibility.audit.text_places import rows_of, shown_text, text_places
from accessibility.audit.violation import Violation, violation

_ITEM_PADDING = 8
"""What a list leaves free beside an item's text at the least, in pixels."""


def text_height(view: PageView) -> Iterator[Violation]:
    """Find texts that wrap and have less height than they need at their width."""
    for seen in view.of(QLabel, QAbstractButton):
        widget = seen.widget
        if not shown_text(widget).strip():
            continue
        needed = _needed_height(widget)
        if needed > widget.height():
            yield violation("text-height", widget, widget.height(), needed, "text is cut below")


def text_width(view: PageView) -> Iterator[Violation]:
    """Find texts that cannot wrap and have less width than they need."""
    for seen in view.seen:
        needed, room = _needed_width(seen.widget)
        if needed > room:
            yield violation("text-width", seen.widget, room, needed, "text is cut at the side")


def within_parent(view: PageView) -> Iterator[Violation]:
    """Find texts and controls that stick out of what holds them."""
    for seen in view.seen:
        widget = seen.widget
        parent = widget.parentWidget()
        if parent is None or widget is seen.surface.root or not _matters(widget):
            continue
        if not parent.rect().contains(QRect(widget.pos(), widget.size())):
            measured = f"{widget.x()},{widget.y()} {widget.width()}×{widget.height()}"
            wanted = f"within {parent.width()}×{parent.height()}"
            yield violation("within-parent", widget, measured, wanted)


def overlap(view: PageView) -> Iterator[Violation]:
    """Find widgets that cover another beside them."""
    for siblings in _families(view):
        for one, other in combinations(siblings, 2):
            shared = one.rect.intersected(other.rect)
            if not shared.isEmpty():
                measured = f"{shared.width()}×{shared.height()}"
                yield violation("overlap", one.widget, measured, "0×0", _name(other.widget))


def _needed_height(widget: QWidget) -> int:
    if widget.hasHeightForWidth():
        return widget.heightForWidth(widget.width())
    return min(widget.sizeHint().height(), _text_height(widget))


def _text_height(widget: QWidget) -> int:
    lines = shown_text(widget).count("\n") + 1
    return lines * widget.fontMetrics().height()


def _needed_width(widget: QWidget) -> tuple[int, int]:
    match widget:
        case QLabel() | QAbstractButton():
            return _label_width(widget)
        case QLineEdit() if not widget.text():
            return _line_width(widget, widget.placeholderText())
        case QComboBox():
            return _line_width(widget, widget.currentText())
        case QAbstractItemView():
            return _rows_width(widget)
        case _:
            return 0, 0


def _label_width(widget: QLabel | QAbstractButton) -> tuple[int, int]:
    if not shown_text(widget).strip():
        return 0, 0
    if widget.hasHeightForWidth():
        return min(widget.minimumSizeHint().width(), widget.sizeHint().width()), widget.width()
    return widget.sizeHint().width(), widget.width()


def _line_width(widget: QWidget, text: str) -> tuple[int, int]:
    if not text:
        return 0, 0
    room = next(text_places(widget)).width()
    return widget.fontMetrics().horizontalAdvance(text), room


def _rows_width(view: QAbstractItemView) -> tuple[int, int]:
    metrics = QFontMetrics(view.font())
    model = view.model()
    texts = [
        str(model.index(row, 0, view.rootIndex()).data() or "")
        for row in range(model.rowCount(view.rootIndex()))
    ]
    room = min((row.width() - _ITEM_PADDING for row in rows_of(view)), default=0)
    widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
    return (widest, room) if room else (0, 0)


def _matters(widget: QWidget) -> bool:
    return isinstance(widget, (QLabel, QAbstractButton, *INPUTS))


def _families(view: PageView) -> Iterator[list[Seen]]:
    families: dict[QWidget, list[Seen]] = {}
    for seen in view.seen:
        parent = seen.widget.parentWidget()
        internal = parent is None or isinstance(parent, QAbstractScrollArea)
        if parent is not None and not internal and seen.widget is not seen.surface.root:
            families.setdefault(parent, []).append(seen)
    yield from families.values()


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}".strip()
