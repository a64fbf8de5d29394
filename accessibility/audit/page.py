"""Audits one window."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from accessibility.audit.contrast_rules import (
    boundary_contrast,
    icon_contrast,
    scroll_bar_contrast,
    text_contrast,
)
from accessibility.audit.cut_rules import overlap, text_height, text_width, within_parent
from accessibility.audit.focus_rules import focus_hidden, focus_order, focus_reach, focus_trap
from accessibility.audit.name_rules import button_names, image_names, names
from accessibility.audit.page_view import PageView
from accessibility.audit.ring_rules import focus_ring
from accessibility.audit.scroll_rules import horizontal_scroll
from accessibility.audit.target_rules import row_size, scroll_bar_size, target_size
from accessibility.audit.type_rules import alignment, font_size, line_length, line_spacing
from accessibility.audit.violation import Limits, Violation

Rule = Callable[[PageView], Iterable[Violation]]

RULES: tuple[Rule, ...] = (
    text_contrast,
    icon_contrast,
    boundary_contrast,
    scroll_bar_contrast,
    target_size,
    scroll_bar_size,
    row_size,
    text_height,
    text_width,
    within_parent,
    overlap,
    names,
    image_names,
    button_names,
    font_size,
    line_length,
    line_spacing,
    alignment,
    horizontal_scroll,
    focus_trap,
    focus_reach,
    focus_order,
    focus_hidden,
    focus_ring,
)


def audit_page(widget: QWidget, limits: Limits, rules: Iterable[Rule] = RULES) -> list[Violation]:
    """Return every violation in a window that is shown and laid out; an empty list is good.

    `widget` is a top-level window. The audit makes it active, presses Tab all round, and puts
    focus and scroll bars back; widgets see the focus come and go. Main thread only.
    """
    with _undisturbed(widget):
        view = PageView(widget, limits)
        return [found for rule in rules for found in rule(view)]


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
