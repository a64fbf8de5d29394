import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from accessibility.paragraph import Paragraph
from accessibility.scale import TextSize
from accessibility.style import Style
from accessibility.theme import LIGHT, YELLOW_ON_BLACK
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.gallery import MIXED, UNBROKEN

TEXTS = {"short": "姓名", "mixed": MIXED, "long": MIXED * 12, "unbroken": UNBROKEN * 3}
every_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
every_size = pytest.mark.parametrize("size", TextSize)


def fits(paragraph: Paragraph) -> bool:
    """Whether the text is wholly inside the label, and the label inside what holds it."""
    held = QRect(paragraph.pos(), paragraph.size())
    parent = paragraph.parentWidget()
    while parent is not None and parent.parentWidget() is not None:
        if isinstance(parent.parentWidget(), QScrollArea):
            break
        if not parent.rect().contains(held):
            return False
        held.translate(parent.pos())
        parent = parent.parentWidget()
    return paragraph.contentsRect().contains(paragraph.text_rect())


def in_scroll_area(inside: QLayout) -> QScrollArea:
    page = QWidget()
    page.setLayout(inside)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(page)
    return area


@every_size
@every_text
def test_the_whole_text_has_room_in_a_scrolling_column(
    show_window: ShowWindow, style: Style, text: str, size: TextSize
) -> None:
    style.apply(LIGHT, size)
    column = QVBoxLayout()
    paragraphs = [Paragraph(text, role) for role in ("question", "text", "error", "number")]
    for paragraph in paragraphs:
        column.addWidget(paragraph)
    area = in_scroll_area(column)
    show_window(area)
    assert all(fits(paragraph) for paragraph in paragraphs)
    content = area.widget()
    assert content is not None
    assert content.width() <= area.viewport().width()


def nested_rows(paragraph: Paragraph) -> QWidget:
    outer = QWidget()
    row = QHBoxLayout(outer)
    row.addWidget(Paragraph("旁边的话"), 1)
    row.addWidget(paragraph, 2)
    return outer


def framed(paragraph: Paragraph) -> QWidget:
    frame = QFrame()
    frame.setProperty("role", "card")
    QVBoxLayout(frame).addWidget(paragraph)
    return frame


def stacked(paragraph: Paragraph) -> QWidget:
    stack = QStackedWidget()
    stack.addWidget(framed(paragraph))
    return stack


def in_form(paragraph: Paragraph) -> QWidget:
    outer = QWidget()
    form = QFormLayout(outer)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.addRow(QLineEdit(), paragraph)
    return outer


def in_grid(paragraph: Paragraph) -> QWidget:
    outer = QWidget()
    grid = QGridLayout(outer)
    grid.addWidget(Paragraph("一"), 0, 0)
    grid.addWidget(paragraph, 0, 1, 1, 2)
    return outer


@pytest.mark.parametrize("hold", [nested_rows, framed, stacked, in_form, in_grid])
@pytest.mark.parametrize("width", [500, 1280])
def test_the_whole_text_has_room_in_every_kind_of_layout(
    show_window: ShowWindow, style: Style, hold: object, width: int
) -> None:
    style.apply(LIGHT, TextSize.LARGER)
    paragraph = Paragraph(MIXED * 3)
    column = QVBoxLayout()
    assert callable(hold)
    column.addWidget(hold(paragraph))
    show_window(in_scroll_area(column), width=width)
    assert fits(paragraph)


def test_it_grows_when_the_window_becomes_narrower(show_window: ShowWindow, qtbot: QtBot) -> None:
    paragraph = Paragraph(MIXED * 3)
    column = QVBoxLayout()
    column.addWidget(paragraph)
    column.addStretch(1)
    window = show_window(in_scroll_area(column), width=1200)
    before = paragraph.height()
    window.resize(500, 700)
    qtbot.waitUntil(lambda: paragraph.width() < 500)
    assert fits(paragraph)
    assert paragraph.height() > before


def test_it_grows_with_the_text_size(show_window: ShowWindow, style: Style) -> None:
    paragraph = Paragraph(MIXED)
    column = QVBoxLayout()
    column.addWidget(paragraph)
    show_window(in_scroll_area(column))
    before = paragraph.sizeHint().height()
    style.apply(YELLOW_ON_BLACK, TextSize.LARGEST)
    assert paragraph.sizeHint().height() > 1.8 * before


def test_lines_hold_no_more_than_the_column(show_window: ShowWindow) -> None:
    paragraph = Paragraph(MIXED * 3)
    show_window(paragraph, width=3000)
    assert paragraph.width() > 1500
    assert paragraph.text_rect().width() == 36 * 24


def test_a_screen_reader_meets_a_label_with_its_text(show_window: ShowWindow) -> None:
    paragraph = Paragraph("您的姓名")
    show_window(paragraph)
    interface = QAccessible.queryAccessibleInterface(paragraph)
    assert interface.role() == QAccessible.Role.StaticText
    assert interface.text(QAccessible.Text.Name) == "您的姓名"


def test_it_names_the_input_it_is_the_label_of(show_window: ShowWindow) -> None:
    paragraph, field = Paragraph("您的姓名", "label"), QLineEdit()
    paragraph.setBuddy(field)
    show_window(paragraph, field)
    interface = QAccessible.queryAccessibleInterface(field)
    assert interface.text(QAccessible.Text.Name) == "您的姓名"


def test_markup_is_shown_as_it_was_written() -> None:
    assert Paragraph("<b>5 < 6</b>").textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("role", ["error", "success", "notice"])
def test_a_boxed_text_keeps_its_distance_from_the_box(show_window: ShowWindow, role: str) -> None:
    paragraph = Paragraph(MIXED, role)
    show_window(paragraph)
    distance = paragraph.text_rect().topLeft()
    assert distance.x() >= 16
    assert distance.y() >= 8


def test_a_new_role_changes_the_look(show_window: ShowWindow) -> None:
    paragraph = Paragraph("话")
    show_window(paragraph)
    paragraph.set_role("title")
    assert paragraph.font().pointSizeF() > 20


def test_centred_text_stands_in_the_middle(show_window: ShowWindow) -> None:
    paragraph = Paragraph("中")
    paragraph.setAlignment(Qt.AlignmentFlag.AlignCenter)
    show_window(paragraph, width=2000)
    middle = paragraph.text_rect().center().x()
    assert middle == pytest.approx(paragraph.rect().center().x(), abs=1)
