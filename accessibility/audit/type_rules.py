"""How text is set: size, line length, line spacing, alignment (WCAG 1.4.8; MIIT)."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QWidget

from accessibility.audit.page_view import PageView, Seen
from accessibility.audit.text_places import (
    em_of_widget,
    points_of,
    shown_text,
    text_places,
)
from accessibility.audit.violation import Violation, violation
from accessibility.paragraph import Paragraph

_ROUNDING = 0.1


def font_size(view: PageView) -> Iterator[Violation]:
    """Find text smaller than 18 pt."""
    wanted = view.limits.font_points
    for seen in view.seen:
        points = points_of(seen.widget.font())
        if points < wanted - _ROUNDING and any(True for _ in text_places(seen.widget)):
            yield violation("font-size", seen.widget, points, wanted)


def line_length(view: PageView) -> Iterator[Violation]:
    """Find texts of several lines with room for more than 40 Chinese characters on one."""
    wanted = view.limits.line_em
    for seen, widget in _texts(view):
        width = next(text_places(widget)).width()
        measured = width / em_of_widget(widget)
        if measured > wanted and _is_long(seen):
            yield violation("line-length", widget, measured, wanted)


def line_spacing(view: PageView) -> Iterator[Violation]:
    """Find texts whose lines are less than 1.5 em apart, in fields for writing 1.3 em (MIIT)."""
    for seen, widget in _texts(view):
        if not _is_long(seen) and "\n" not in shown_text(widget):
            continue
        is_field = isinstance(widget, QPlainTextEdit | QTextEdit)
        wanted = view.limits.written_line_spacing if is_field else view.limits.line_spacing
        measured = _pitch(widget) / em_of_widget(widget)
        if measured < wanted:
            yield violation("line-spacing", widget, measured, wanted)


def alignment(view: PageView) -> Iterator[Violation]:
    """Find justified text."""
    for _, widget in _texts(view):
        if _is_justified(widget):
            yield violation("alignment", widget, "justified", "not justified")


def _texts(view: PageView) -> Iterator[tuple[Seen, QWidget]]:
    for seen in view.of(QLabel, QPlainTextEdit, QTextEdit):
        if shown_text(seen.widget).strip():
            yield seen, seen.widget


def _is_long(seen: Seen) -> bool:
    if not isinstance(seen.widget, QLabel):
        return True
    place = next(text_places(seen.widget))
    text = shown_text(seen.widget)
    return seen.widget.fontMetrics().horizontalAdvance(text) > place.width()


def _pitch(widget: QWidget) -> float:
    match widget:
        case Paragraph():
            return widget.line_pitch()
        case QPlainTextEdit() | QTextEdit():
            return _block_pitch(widget, widget.document().firstBlock())
        case _:
            return float(widget.fontMetrics().lineSpacing())


def _block_pitch(edit: QPlainTextEdit | QTextEdit, block: QTextBlock) -> float:
    layout = block.layout()
    if layout.lineCount() > 1:
        return layout.lineAt(1).y() - layout.lineAt(0).y()
    return float(edit.fontMetrics().lineSpacing())


def _is_justified(widget: QWidget) -> bool:
    if isinstance(widget, QLabel | QTextEdit):
        return Qt.AlignmentFlag.AlignJustify in widget.alignment()
    if isinstance(widget, QPlainTextEdit):
        option = widget.document().defaultTextOption()
        return Qt.AlignmentFlag.AlignJustify in option.alignment()
    return False
