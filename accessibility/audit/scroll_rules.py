"""Everything scrolls vertically only (WCAG 1.4.10), in a view with room to read."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea

from accessibility.audit.page_view import PageView
from accessibility.audit.violation import Violation, violation
from accessibility.page_area import PageArea


def horizontal_scroll(view: PageView) -> Iterator[Violation]:
    """Find content that is wider than its view, whether a scroll bar shows it or not."""
    for seen in view.of(QAbstractScrollArea):
        area = seen.widget
        if isinstance(area, QAbstractScrollArea):
            surplus = _surplus(area)
            if surplus > 0:
                yield violation("horizontal-scroll", area, f"{surplus} wider", "0")


def page_room(view: PageView) -> Iterator[Violation]:
    """Find pages of which the bars of the window leave too little in sight."""
    wanted = round(view.limits.page_share * view.window.height())
    for seen in view.of(PageArea):
        if seen.rect.height() < wanted:
            yield violation("page-room", seen.widget, f"{seen.rect.height()} px", f"{wanted} px")


def _surplus(area: QAbstractScrollArea) -> int:
    bar = area.horizontalScrollBar()
    content = area.widget() if isinstance(area, QScrollArea) else None
    if content is None:
        return bar.maximum() - bar.minimum()
    return max(content.width() - area.viewport().width(), bar.maximum() - bar.minimum())
