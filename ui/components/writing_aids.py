"""The ways to write without a keyboard, below the field they write into.

An aid is a `WritingAid` (ui/writing_aid.py): message ids, an icon, and `make(desk, field, writes)`,
which gives the panel. `desk.writing_aids` holds those there are; an input adds
`WritingAids(desk, field, desk.writing_aids, Writes.PHONE)` to its column below its field.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from accessibility.button import Button
from accessibility.focus import set_tab_order
from ui.components.buttons import make_button
from ui.components.rows import WrappingRows, bar
from ui.desk import Desk
from ui.writing_aid import Writes, WritingAid, WritingField


class WritingAids(QWidget):
    """A row with one button for each aid that suits the field, and the panel that is open.

    A press on a button shows its panel below the row, never over the field; a second press, or
    another aid's button, takes it away. The panel is made when it is first wanted.
    """

    def __init__(
        self,
        desk: Desk,
        field: WritingField,
        aids: Sequence[WritingAid],
        writes: Writes = Writes.TEXT,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._field = field
        self._writes = writes
        self._aids = [aid for aid in aids if writes in aid.suits]
        self.panel: QWidget | None = None
        self._open: WritingAid | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.scale.space)
        self._buttons = {aid.id: self._button(aid) for aid in self._aids}
        row = WrappingRows(desk.scale, bar)
        row.show_widgets(list(self._buttons.values()))
        self._column.addWidget(row)
        if not self._aids:
            self.hide()
        field.installEventFilter(self)

    def event(self, event: QEvent) -> bool:
        """Take Escape from the panel's own controls."""
        return self._takes_escape(event) or super().event(event)

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Take Escape from the field."""
        return self._takes_escape(event)

    def _takes_escape(self, event: QEvent) -> bool:
        """Put an open panel away on Escape, which otherwise leads a page back."""
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if self.panel is None or not is_key:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            self._put_away()
        return True

    def _button(self, aid: WritingAid) -> Button:
        words = self._desk.words
        button = make_button(
            self._desk, words.see(aid.show), partial(self._pressed, aid), icon=aid.icon
        )
        button.setObjectName(f"writing-aid:{aid.id}")
        return button

    def _pressed(self, aid: WritingAid) -> None:
        shown = self._open
        self._put_away()
        if shown is not aid:
            self._show(aid)

    def _show(self, aid: WritingAid) -> None:
        self.panel = aid.make(self._desk, self._field, self._writes)
        self._open = aid
        self._label(aid, aid.hide)
        self._column.addWidget(self.panel)
        set_tab_order(self.window())
        self._desk.announce(self._desk.words.see(aid.opened))
        # After the focus was followed to the button that was pressed.
        QTimer.singleShot(0, self, self._reveal)

    def _put_away(self) -> None:
        if self.panel is None or self._open is None:
            return
        self._label(self._open, self._open.show)
        if self.panel.isAncestorOf(self.window().focusWidget() or self):
            self._buttons[self._open.id].setFocus()
        self.panel.hide()
        self.panel.deleteLater()
        self.panel = self._open = None

    def _label(self, aid: WritingAid, message: str) -> None:
        text = self._desk.words.see(message)
        self._buttons[aid.id].setText(text)
        self._buttons[aid.id].setAccessibleName(text)

    def _reveal(self) -> None:
        """Scroll no more than it takes to see the panel; its top, where the view is too low."""
        area = _scroll_area(self)
        content = area.widget() if area else None
        if self.panel is None or area is None or content is None:
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        top = self.panel.mapTo(content, QPoint(0, 0)).y()
        area.ensureVisible(0, top + self.panel.height(), 0, 0)
        area.ensureVisible(0, top - self._desk.scale.ring_reach, 0, 0)


def _scroll_area(widget: QWidget) -> QScrollArea | None:
    step = widget.parentWidget()
    while step is not None and not isinstance(step, QScrollArea):
        step = step.parentWidget()
    return step
