from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from accessibility.focus_ring import FocusRing
from accessibility.scale import TextSize
from accessibility.style import Style
from accessibility.theme import THEMES, YELLOW_ON_BLACK
from tests.accessibility.conftest import ShowWindow
from tests.accessibility.test_focus import many_fields


def ring_of(window: QMainWindow) -> FocusRing:
    (ring,) = window.findChildren(FocusRing)
    return ring


def place_of(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_it_surrounds_what_has_the_focus(show_window: ShowWindow) -> None:
    first, second = QLineEdit(), QPushButton("好")
    window = show_window(first, second)
    for widget in (first, second):
        widget.setFocus()
        ring = ring_of(window).geometry()
        assert ring == place_of(widget, window).adjusted(-7, -7, 7, 7)
        assert ring_of(window).isVisible()


def test_it_is_drawn_in_the_focus_colour_of_every_theme(
    show_window: ShowWindow, style: Style
) -> None:
    field = QLineEdit()
    window = show_window(field)
    field.setFocus()
    for theme in THEMES:
        style.apply(theme, TextSize.NORMAL)
        ring = ring_of(window).geometry()
        picture = window.grab().toImage()
        middle = ring.center().y()
        colours = {picture.pixelColor(ring.left() + step, middle).name() for step in range(4)}
        assert colours == {theme.focus}
        assert picture.pixelColor(ring.left() + 5, middle).name() == theme.background


def test_without_a_focus_there_is_no_ring(show_window: ShowWindow) -> None:
    field = QLineEdit()
    window = show_window(field)
    field.setFocus()
    field.clearFocus()
    assert not ring_of(window).isVisible()


def test_it_moves_nothing(show_window: ShowWindow) -> None:
    first, second = QLineEdit(), QLineEdit()
    show_window(first, second)
    first.setFocus()
    before = first.geometry(), second.geometry()
    second.setFocus()
    assert (first.geometry(), second.geometry()) == before


def test_it_follows_a_change_of_size(show_window: ShowWindow, style: Style, qtbot: QtBot) -> None:
    field = QLineEdit()
    window = show_window(QLineEdit(), field)
    field.setFocus()
    style.apply(YELLOW_ON_BLACK, TextSize.LARGEST)
    qtbot.waitUntil(lambda: field.height() > 90)
    assert ring_of(window).geometry() == place_of(field, window).adjusted(-7, -7, 7, 7)


def test_it_scrolls_with_its_widget_and_stays_in_view(show_window: ShowWindow) -> None:
    area, fields = many_fields()
    window = show_window(area)
    view = place_of(area.viewport(), window)
    fields[2].setFocus()
    area.verticalScrollBar().setValue(40)
    whole = place_of(fields[2], window).adjusted(-7, -7, 7, 7)
    assert ring_of(window).geometry() == whole
    area.verticalScrollBar().setValue(whole.top() + 40 - view.top() + 20)
    assert ring_of(window).geometry().top() == view.top()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert not ring_of(window).isVisible()


def test_it_survives_a_page_that_goes_while_it_has_the_focus(
    show_window: ShowWindow, qtbot: QtBot
) -> None:
    area, fields = many_fields(3)
    window = show_window(area)
    fields[1].setFocus()
    newer, others = many_fields(3)
    area.setWidget(newer.takeWidget())
    qtbot.waitUntil(others[0].isVisible)
    assert not ring_of(window).isVisible()
    others[2].setFocus()
    assert ring_of(window).geometry().contains(place_of(others[2], window))


def test_it_hides_with_its_widget(show_window: ShowWindow) -> None:
    field = QLineEdit()
    window = show_window(field)
    field.setFocus()
    field.hide()
    assert not ring_of(window).isVisible()


def test_presses_and_screen_readers_pass_through(show_window: ShowWindow) -> None:
    button = QPushButton("好")
    window = show_window(button)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("pressed"))
    button.setFocus()
    ring = ring_of(window)
    assert window.childAt(ring.geometry().center()) is button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == ["pressed"]
    interface = QAccessible.queryAccessibleInterface(ring)
    assert interface.text(QAccessible.Text.Name) == ""


def test_another_window_has_its_own(show_window: ShowWindow) -> None:
    here, there = QLineEdit(), QLineEdit()
    one = show_window(here)
    other = show_window(there)
    there.setFocus()
    assert ring_of(other).isVisible()
    assert not ring_of(one).isVisible()
