"""Audits one window."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from accessibility.audit.page_view import PageView
from accessibility.audit.rules import RULES, Rule
from accessibility.audit.violation import Limits, Violation


def audit_page(widget: QWidget, limits: Limits, rules: Iterable[Rule] = RULES) -> list[Violation]:
    """Return every violation in a window that is shown and laid out; an empty list is good.

    `widget` is a top-level window. The audit makes it active, presses Tab all round, and puts
    focus and scroll bars back; widgets see the focus come and go. Main thread only.
    """
    with _undisturbed(widget):
        view = PageView(widget, limits)
        found = [each for rule in rules for each in rule(view)]
        view.let_go()
        return found


@contextmanager
def _undisturbed(window: QWidget) -> Iterator[None]:
    if not window.isActiveWindow():
        window.activateWindow()
    QApplication.processEvents()  # a scroll bar may still be about to come or go
    focused = window.focusWidget()
    bars = [area.verticalScrollBar() for area in window.findChildren(QAbstractScrollArea)]
    values = [(bar, bar.value()) for bar in bars]
    if focused is not None:
        focused.clearFocus()
    try:
        yield
    finally:
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        for bar, value in values:
            bar.setValue(value)
