"""Two large buttons that scroll a page: for fingers that cannot drag, and eyes that point."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from accessibility.button import Button
from ui.components.buttons import make_button
from ui.desk import Desk

SHARE = 0.8
"""Of the view that a press scrolls by: what was last in sight stays in sight."""


class PageTurner(QWidget):
    """Stands beside a scroll area and is shown while there is more than the view holds.

    Its room is kept when it is hidden, or the page would jump to another width. Tab passes it by:
    with keys the page follows the focus.
    """

    def __init__(self, desk: Desk, area: QScrollArea) -> None:
        # Else it were a window of its own, and took the focus, until its row has a place.
        super().__init__(area.parentWidget())
        self._area = area
        self._up = self._button(desk, "page-up", "chevron-up", -1)
        self._down = self._button(desk, "page-down", "chevron-down", 1)
        column = QVBoxLayout(self)
        margin = desk.scale.tight
        column.setContentsMargins(0, margin, margin, margin)
        column.addWidget(self._up)
        column.addStretch(1)
        column.addWidget(self._down)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        area.verticalScrollBar().rangeChanged.connect(self._follow)
        area.verticalScrollBar().valueChanged.connect(self._follow)
        self._follow()

    def _button(self, desk: Desk, message: str, icon: str, views: int) -> Button:
        button = make_button(desk, "", partial(self._turn, views), icon=icon)
        button.setAccessibleName(desk.words.see(message))
        button.setObjectName(message)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setProperty("part-of", "scroll-bar")
        button.set_role("key")
        button.setFixedWidth(desk.scale.key)
        return button

    def _turn(self, views: int) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + round(views * SHARE * bar.pageStep()))

    def _follow(self) -> None:
        bar = self._area.verticalScrollBar()
        self._up.setEnabled(bar.value() > bar.minimum())
        self._down.setEnabled(bar.value() < bar.maximum())
        self.setVisible(bar.maximum() > bar.minimum())
