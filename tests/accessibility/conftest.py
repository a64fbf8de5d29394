"""A dressed application and windows on it, offscreen."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLayout, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from accessibility.focus_ring import FocusRing
from accessibility.icons import Icons
from accessibility.scale import TextSize
from accessibility.style import Style
from accessibility.theme import LIGHT
from tests.accessibility.gallery import RESOURCES, load_style

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ShowWindow = Callable[..., QMainWindow]


@pytest.fixture
def style(qapp: QApplication, tmp_path: Path) -> Iterator[Style]:
    """The light theme at the normal size; the application is left as it was found."""
    font, palette = qapp.font(), qapp.palette()
    style = load_style(qapp, tmp_path)
    style.apply(LIGHT, TextSize.NORMAL)
    yield style
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.fixture
def icons() -> Icons:
    """The bundled icons."""
    return Icons(RESOURCES / "icons")


@pytest.fixture
def show_window(style: Style, qtbot: QtBot) -> Iterator[ShowWindow]:
    """Show widgets below each other in an active, dressed window with a focus ring.

    In the end the windows really go: what Python tells screen readers may not outlive it.
    """
    windows: list[QMainWindow] = []

    def show(
        *widgets: QWidget,
        layout: QLayout | None = None,
        width: int = 900,
        height: int = 700,
        ring: bool = True,
    ) -> QMainWindow:
        window = QMainWindow()
        windows.append(window)
        page = QWidget()
        column = layout or QVBoxLayout()
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(24)
        for widget in widgets:
            column.addWidget(widget)
        page.setLayout(column)
        window.setCentralWidget(page)
        style.dress(window)
        if ring:
            FocusRing(window)
        window.resize(width, height)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield show
    for window in filter(isValid, windows):
        delete(window)
