"""Tab goes on as the eye reads, Shift+Tab goes the same way back, from wherever one is."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QScrollArea, QWidget

from accessibility.focus import tab_chain
from desktop.flow.appearance import Look
from tests.ui.conftest import ShowScene
from tests.ui.test_every_page import SCENES, focus, rounds, settle
from ui.main_window import MainWindow

LOOKS = (Look(), Look(language="en", text_size=36))
every_scene = pytest.mark.parametrize("scene", SCENES)


def stop(widget: QWidget) -> QWidget:
    """Where Tab stops for a widget: radio buttons of one group are one stop."""
    parent = widget.parentWidget()
    return parent if isinstance(widget, QRadioButton) and parent else widget


def ring(window: MainWindow, key: Qt.Key) -> list[QWidget]:
    return [stop(widget) for widget in rounds(window, key)]


def place(window: MainWindow, widget: QWidget) -> QRect:
    """Where a widget stands, as if the page were as high as all that is on it."""
    rect = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    [area] = [
        each for each in window.findChildren(QScrollArea) if each.parent() is window.centralWidget()
    ]
    content = area.widget()
    assert content is not None
    if content.isAncestorOf(widget):
        return rect.translated(0, area.verticalScrollBar().value())
    hidden = content.height() - area.viewport().height()
    top = area.mapTo(window, QPoint(0, 0)).y()
    return rect.translated(0, hidden) if rect.top() > top else rect


def reads_on(window: MainWindow, here: QWidget, there: QWidget) -> bool:
    """Whether there comes after here: in it, below it, or right of it in the same line."""
    one, other = place(window, here), place(window, there)
    beside = other.left() >= one.right() and other.bottom() > one.top()
    return here.isAncestorOf(there) or beside or other.top() >= one.bottom()


@every_scene
@pytest.mark.parametrize("look", LOOKS, ids=["zh-CN-20", "en-36"])
def test_tab_goes_as_the_eye_reads(show_scene: ShowScene, scene: str, look: Look) -> None:
    application = show_scene(scene)
    application.appearance.choose(look)
    window = settle(application)
    stops = ring(window, Qt.Key.Key_Tab)
    first = min(range(len(stops)), key=lambda index: place(window, stops[index]).top())
    ordered = pairwise(stops[first:] + stops[:first])
    assert [(here, there) for here, there in ordered if not reads_on(window, here, there)] == []


@every_scene
def test_shift_tab_goes_the_same_way_back(show_scene: ShowScene, scene: str) -> None:
    window = settle(show_scene(scene))
    first, *others = ring(window, Qt.Key.Key_Tab)
    assert ring(window, Qt.Key.Key_Backtab) == [first, *reversed(others)]


def nexts(window: MainWindow) -> Iterator[tuple[QWidget, QWidget]]:
    """Each control and where Tab leads from it, also from those Tab does not stop at."""
    for widget in tab_chain(window):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        yield stop(widget), stop(focus(window))


@every_scene
def test_tab_leads_on_from_every_control(show_scene: ShowScene, scene: str) -> None:
    window = settle(show_scene(scene))
    stops = ring(window, Qt.Key.Key_Tab)
    following = dict(zip(stops, [*stops[1:], stops[0]], strict=True))
    for here, there in nexts(window):
        assert there is following[here]
