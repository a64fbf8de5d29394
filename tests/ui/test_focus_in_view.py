"""For magnifiers: what has the focus is in view, with its words where both fit (WCAG 2.4.11)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from accessibility.focus import tab_chain
from desktop.app import Application
from desktop.commands.audit import settle
from desktop.flow.appearance import TEXT_SIZES
from tests.ui.conftest import ShowScene

SCENES = (
    "question-identity",
    "question-address",
    "question-facts-filled",
    "settings",
    "look-up-empty",
)


def label_of(window: QWidget, widget: QWidget) -> QLabel | None:
    """The words that are tied to an input."""
    labels = [each for each in window.findChildren(QLabel) if each.buddy() is widget]
    return next((each for each in labels if each.isVisible()), None)


def place(widget: QWidget, viewport: QWidget) -> QRect:
    return QRect(widget.mapTo(viewport.window(), QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
@pytest.mark.parametrize("size", [TEXT_SIZES[0], TEXT_SIZES[-1]])
@pytest.mark.parametrize("scene", SCENES)
def test_each_stop_of_tab_is_in_view_with_its_label(
    application: Application, show_scene: ShowScene, scene: str, size: int, key: Qt.Key
) -> None:
    application.appearance.choose(replace(application.appearance.look, text_size=size))
    show_scene(scene)
    settle(application)
    window = application.window
    [area] = [each for each in window.findChildren(QScrollArea) if each.isVisible()]
    view = place(area.viewport(), area)
    for _ in tab_chain(window):
        QTest.keyClick(window.focusWidget() or window, key)
        settle(application)
        focused = window.focusWidget()
        assert focused is not None
        if not area.isAncestorOf(focused):
            continue
        here = place(focused, area)
        if here.height() <= view.height():
            assert view.contains(QRect(view.left(), here.top(), 1, here.height())), focused
        label = label_of(window, focused)
        if label is None:
            continue
        both = here.united(place(label, area))
        if both.height() <= view.height():
            assert view.top() <= both.top(), (scene, label.text())
