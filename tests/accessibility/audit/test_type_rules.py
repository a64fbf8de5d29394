import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTextEdit, QWidget

from accessibility.audit.type_rules import alignment, font_size, line_length, line_spacing
from accessibility.long_text import LongText
from accessibility.paragraph import Paragraph
from tests.accessibility.audit.finding import found
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.gallery import MIXED

KINDS = {"label": QLabel, "button": QPushButton, "line": QLineEdit, "paragraph": Paragraph}


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS.keys())
@pytest.mark.parametrize(("points", "count"), [(18, 0), (17, 1)])
def test_small_print_is_found(
    show_window: ShowWindow, make: object, points: int, count: int
) -> None:
    assert callable(make)
    widget = make("话")
    assert isinstance(widget, QWidget)
    widget.setStyleSheet(f"font-size: {points}pt")
    assert len(found(font_size, show_window(widget))) == count


def test_what_shows_no_text_may_have_any_font(show_window: ShowWindow) -> None:
    empty = QLabel()
    empty.setStyleSheet("font-size: 8pt")
    assert found(font_size, show_window(empty)) == []


def wrapped() -> QLabel:
    label = QLabel(MIXED * 4)
    label.setWordWrap(True)
    return label


LONG = {"label": wrapped, "long text": lambda: LongText(MIXED * 4)}


@pytest.mark.parametrize("make", LONG.values(), ids=LONG.keys())
@pytest.mark.parametrize(("width", "count"), [(900, 0), (1300, 1)])
def test_a_line_of_more_than_forty_characters_is_found(
    show_window: ShowWindow, make: object, width: int, count: int
) -> None:
    assert callable(make)
    assert len(found(line_length, show_window(make(), width=width))) == count


def test_a_paragraph_keeps_to_its_column(show_window: ShowWindow) -> None:
    wide = Paragraph(MIXED * 4, column_em=60)
    assert found(line_length, show_window(Paragraph(MIXED * 4), width=2400)) == []
    assert len(found(line_length, show_window(wide, width=2400))) == 1


def test_a_short_text_in_a_wide_label_passes(show_window: ShowWindow) -> None:
    assert found(line_length, show_window(QLabel("一句话"), width=2400)) == []


def test_paragraphs_have_room_between_lines_and_fields_as_much_as_qt_gives(
    show_window: ShowWindow,
) -> None:
    window = show_window(Paragraph(MIXED), LongText(MIXED * 3), height=1200)
    assert found(line_spacing, window) == []


def test_the_lines_of_a_plain_label_are_found(show_window: ShowWindow) -> None:
    (violation,) = found(line_spacing, show_window(wrapped(), QLabel("一句话")))
    assert violation.wanted == "1.50"
    assert 1.3 < float(violation.measured) < 1.5


def test_narrow_lines_are_found(show_window: ShowWindow) -> None:
    field = QTextEdit()
    field.setPlainText(MIXED * 4)
    narrow = QTextBlockFormat()
    kind = QTextBlockFormat.LineHeightTypes.FixedHeight
    narrow.setLineHeight(26, kind.value)
    cursor = QTextCursor(field.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(narrow)
    (violation,) = found(line_spacing, show_window(field))
    assert float(violation.measured) == pytest.approx(26 / 24, abs=0.01)


def test_justified_text_is_found(show_window: ShowWindow) -> None:
    label, field = wrapped(), QTextEdit(MIXED)
    for widget in (label, field):
        widget.setAlignment(Qt.AlignmentFlag.AlignJustify)
    window = show_window(label, field, wrapped(), LongText(MIXED))
    assert len(found(alignment, window)) == 2
