"""What in a window can be pressed or written in: its name, its place, and using it."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from accessibility.focus import focus_on, layout_order
from accessibility.sight import place_in, sight_of


def is_target(widget: QWidget) -> bool:
    """Tell whether a widget can be used now."""
    if not widget.isEnabled() or not widget.isVisibleTo(widget.window()):
        return False
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractButton)


def targets_in(root: QWidget) -> tuple[QWidget, ...]:
    """Return all targets inside, in the order of reading; not what is part of a target."""
    found: list[QWidget] = []
    for widget in layout_order(root):
        # What is inside a widget comes right behind it.
        is_part = bool(found) and found[-1].isAncestorOf(widget)
        if not is_part and is_target(widget):
            found.append(widget)
    return tuple(found)


def target_at(window: QWidget, point: QPoint) -> QWidget | None:
    """Return the target at a point of the window."""
    step = window.childAt(point)
    while step is not None and step is not window:
        if is_target(step):
            return step
        step = step.parentWidget()
    return None


def name_of(target: QWidget) -> str:
    """Return what a target is called, in one line; of an input the label, not the hint."""
    if isinstance(target, QRadioButton | QCheckBox):
        # The first of several cards carries the whole question in its accessible name.
        return target.text()
    interface = QAccessible.queryAccessibleInterface(target)
    name = interface.text(QAccessible.Text.Name) if interface else ""
    lines = name.splitlines()
    return " ".join(lines if isinstance(target, QAbstractButton) else lines[:1])


def use(target: QWidget) -> None:
    """Press a button as a mouse does, or give the focus to an input.

    Keys of a keyboard take no focus: it stays where they write.
    """
    if isinstance(target, QAbstractButton):
        if Qt.FocusPolicy.ClickFocus in target.focusPolicy():
            target.setFocus(Qt.FocusReason.MouseFocusReason)
        target.click()
    else:
        focus_on(target)


def seen_part(window: QWidget, widgets: Iterable[QWidget]) -> QRect:
    """Return where these widgets can be seen, together, in the window's coordinates."""
    whole = QRect()
    for widget in widgets:
        seen = place_in(window, widget).intersected(sight_of(window, widget))
        whole = whole.united(seen)
    return whole
