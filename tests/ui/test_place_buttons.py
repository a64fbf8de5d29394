"""Choosing a county: the focus goes on from list to list, and the search has its ways to write."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from accessibility.on_screen_keyboard.panel import KeyboardPanel
from tests.ui.conftest import Show
from ui.components.region_picker import RegionPicker
from ui.components.writing_aids import WritingAids
from ui.desk import Desk


@pytest.fixture
def picker(desk: Desk, show: Show) -> RegionPicker:
    picker = RegionPicker(desk, "")
    show(picker)
    return picker


def button(picker: RegionPicker, text: str) -> QPushButton:
    [found] = [b for b in picker.findChildren(QPushButton) if b.isVisible() and b.text() == text]
    return found


def focused(picker: RegionPicker) -> QWidget | None:
    return picker.window().focusWidget()


def test_the_first_of_the_next_places_takes_over_the_focus(
    picker: RegionPicker, qapp: QApplication
) -> None:
    """And none of the earlier ones has it meanwhile: a screen reader would begin to read them."""
    seen: list[str] = []
    province = button(picker, "安徽省")
    province.setFocus()
    qapp.focusChanged.connect(
        lambda _old, now: seen.append(now.text() if isinstance(now, QPushButton) else "")
    )
    province.click()
    assert focused(picker) is button(picker, "合肥市")
    assert set(seen) == {"合肥市"}


def test_enter_leads_from_the_search_to_the_first_place(picker: RegionPicker) -> None:
    search = picker.findChild(QLineEdit, "address-search")
    assert isinstance(search, QLineEdit)
    search.setFocus()
    search.setText("西湖区")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert focused(picker) is button(picker, "浙江省杭州市西湖区")


def test_the_search_has_its_ways_to_write(picker: RegionPicker, qtbot: QtBot) -> None:
    [aids] = picker.findChildren(WritingAids)
    assert button(picker, "手写").isVisible()
    button(picker, "键盘").click()
    assert isinstance(aids.panel, KeyboardPanel)
    qtbot.waitUntil(lambda: isinstance(aids.panel, KeyboardPanel) and aids.panel.is_whole)
