"""Sizes a finger can hit (MIIT elder interface; T/TAF 114)."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QAbstractItemView, QScrollBar, QWidget

from accessibility.audit.page_view import PageView, is_small_target
from accessibility.audit.text_places import rows_of
from accessibility.audit.violation import Violation, pixels, violation


def target_size(view: PageView) -> Iterator[Violation]:
    """Find main targets below 60 by 60 dp, and any other below 48 by 48."""
    for seen in view.controls():
        widget = seen.widget
        small = is_small_target(widget)
        dp = view.limits.small_target if small else view.limits.main_target
        size = _hittable(widget)
        least = pixels(dp, widget)
        if min(size.width(), size.height()) < least:
            yield violation("target-size", widget, _text(size), f"{least:.0f}×{least:.0f}")


def scroll_bar_size(view: PageView) -> Iterator[Violation]:
    """Find scroll bars thinner than 48 dp."""
    for seen in view.of(QScrollBar):
        thick = min(seen.rect.width(), seen.rect.height())
        least = pixels(view.limits.small_target, seen.widget)
        if thick < least:
            yield violation("scroll-bar-size", seen.widget, thick, f"{least:.0f}")


def row_size(view: PageView) -> Iterator[Violation]:
    """Find lists whose rows are lower than 60 dp."""
    for seen in view.of(QAbstractItemView):
        least = pixels(view.limits.main_target, seen.widget)
        for row in rows_of(seen.widget):
            if row.height() < least:
                yield violation("row-size", seen.widget, row.height(), f"{least:.0f}")


def _hittable(widget: QWidget) -> QSize:
    parent = widget.parentWidget()
    whole = QRect(widget.pos(), widget.size())
    return whole.intersected(parent.rect()).size() if parent else whole.size()


def _text(size: QSize) -> str:
    return f"{size.width()}×{size.height()}"
