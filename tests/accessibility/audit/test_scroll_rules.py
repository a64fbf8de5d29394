import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from accessibility.audit.scroll_rules import horizontal_scroll, page_room
from accessibility.page_area import PageArea
from accessibility.paragraph import Paragraph
from tests.accessibility.audit.finding import found
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.gallery import MIXED, UNBROKEN


def area_with(least_width: int) -> QScrollArea:
    page = QWidget()
    page.setMinimumWidth(least_width)
    QVBoxLayout(page).addWidget(Paragraph(MIXED * 9))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(page)
    return area


@pytest.mark.parametrize(("least_width", "count"), [(100, 0), (1500, 1)])
@pytest.mark.parametrize("hidden", [False, True])
def test_content_wider_than_its_view_is_found(
    show_window: ShowWindow, least_width: int, count: int, *, hidden: bool
) -> None:
    area = area_with(least_width)
    if hidden:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    assert len(found(horizontal_scroll, show_window(area))) == count


def test_a_text_field_that_does_not_wrap_is_found(show_window: ShowWindow) -> None:
    wraps, runs_on = QPlainTextEdit(UNBROKEN), QPlainTextEdit(UNBROKEN)
    runs_on.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    assert len(found(horizontal_scroll, show_window(wraps, runs_on))) == 1


@pytest.mark.parametrize(("bar_height", "count"), [(100, 0), (400, 1)])
def test_bars_that_leave_a_page_too_little_room_are_found(
    show_window: ShowWindow, bar_height: int, count: int
) -> None:
    bar, area = QWidget(), PageArea()
    bar.setFixedHeight(bar_height)
    area.setMinimumHeight(150)
    window = show_window(bar, area)
    window.resize(600, bar_height + 200)
    assert len(found(page_room, window)) == count
