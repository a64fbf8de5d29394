"""Where a widget shows text, in its own coordinates."""

from collections.abc import Iterator
from typing import Protocol, TypeGuard

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QTextEdit,
    QWidget,
)

_FRAME = 8
"""Pixels at a control's edge that hold its border, never text."""


class KnowsItsText(Protocol):
    """A widget that paints its text itself and tells where."""

    def text_rect(self) -> QRect:
        """Return where the text stands."""


def knows_its_text(widget: object) -> TypeGuard[KnowsItsText]:
    """Tell whether the widget can be asked."""
    return hasattr(widget, "text_rect")


def shown_text(widget: QWidget) -> str:
    """Return the text a person reads on the widget itself, or nothing."""
    match widget:
        case QLabel() | QAbstractButton():
            return widget.text()
        case QLineEdit():
            return widget.displayText() or widget.placeholderText()
        case QComboBox():
            return widget.currentText()
        case QPlainTextEdit() | QTextEdit():
            return widget.toPlainText() or widget.placeholderText()
        case _:
            return ""


def text_places(widget: QWidget) -> Iterator[QRect]:
    """Yield the parts of the widget that hold text: one, or one for each row of a list."""
    if isinstance(widget, QAbstractItemView):
        edge = _FRAME // 2
        yield from (row.adjusted(edge, edge, -edge, -edge) for row in rows_of(widget))
    elif shown_text(widget).strip():
        yield _place(widget)


def em_of_widget(widget: QWidget) -> int:
    """Return the width of a Chinese character on the widget, in pixels."""
    return QFontInfo(widget.font()).pixelSize()


def points_of(font: QFont) -> float:
    """Return the size the font really has, in points."""
    return QFontInfo(font).pointSizeF()


def _place(widget: QWidget) -> QRect:
    if knows_its_text(widget):
        return widget.text_rect()
    match widget:
        case QLabel():
            return widget.contentsRect()
        case QComboBox():
            return _combo_field(widget)
        case QPlainTextEdit() | QTextEdit():
            return QRect(widget.viewport().mapTo(widget, QPoint(0, 0)), widget.viewport().size())
        case _:
            return widget.rect().adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)


def _combo_field(combo: QComboBox) -> QRect:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    return combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, combo)


def rows_of(view: QWidget) -> Iterator[QRect]:
    """Yield the places of a list's rows that are in view in their whole height."""
    if not isinstance(view, QAbstractItemView):
        return
    corner = view.viewport().mapTo(view, QPoint(0, 0))
    inside = view.viewport().rect()
    model = view.model()
    for row in range(model.rowCount(view.rootIndex()) if model else 0):
        rect = view.visualRect(model.index(row, 0, view.rootIndex()))
        if inside.top() <= rect.top() and rect.bottom() <= inside.bottom():
            yield rect.intersected(inside).translated(corner)
