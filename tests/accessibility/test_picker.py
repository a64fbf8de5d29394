import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from accessibility.picker import Picker
from accessibility.scale import TextSize
from accessibility.style import Style
from accessibility.theme import LIGHT
from tests.accessibility.conftest import ShowWindow


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("size", TextSize)
def test_its_rows_are_main_targets(show_window: ShowWindow, style: Style, size: TextSize) -> None:
    style.apply(LIGHT, size)
    picker = Picker(("北京市", "天津市"))
    show_window(picker)
    picker.showPopup()
    assert picker.view().sizeHintForRow(0) >= 60
    picker.hidePopup()
    assert picker.height() >= 60


def test_the_wheel_changes_nothing(show_window: ShowWindow) -> None:
    picker = Picker(("北京市", "天津市"))
    show_window(picker)
    picker.setFocus()
    middle = QPointF(picker.rect().center())
    wheel = QWheelEvent(
        middle,
        picker.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's argument
    )
    QApplication.sendEvent(picker, wheel)
    assert picker.currentIndex() == 0
