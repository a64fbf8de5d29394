"""The ways to write without a keyboard, below the field they write into.

An aid is a `WritingAid` (ui/writing_aid.py): message ids, an icon, and `make(desk, field, writes)`,
which gives the panel. `desk.writing_aids` holds those there are; an input adds
`WritingAids(desk, field, desk.writing_aids, Writes.PHONE)` to its column below its field.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessibility.button import Button
from accessibility.focus import scroll_area_around, set_tab_order
from ui.components.buttons import make_button
from ui.components.rows import WrappingRows, flowing
from ui.desk import Desk
from ui.writing_aid import Writes, WritingAid, WritingField


class WritingAids(QWidget):
    """A row with one button for each aid that suits the field, and the panel that is open.

    A press on a button shows its panel below the row, never over the field; a second press, or
    another aid's button, takes it away. The panel is made when it is first wanted: for the way to
    write that the person chose, when they come to the field. `of` names the field where a page has
    several.
    """

    def __init__(
        self,
        desk: Desk,
        field: WritingField,
        aids: Sequence[WritingAid],
        writes: Writes = Writes.TEXT,
        of: str = "",
    ) -> None:
        super().__init__()
        self._of = of
        self._desk = desk
        self._field = field
        self._writes = writes
        self._aids = [aid for aid in aids if writes in aid.suits and aid.is_for(desk)]
        self._awaits_focus = True
        self.panel: QWidget | None = None
        self._open: WritingAid | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.scale.space)
        self._buttons = {aid.id: self._button(aid) for aid in self._aids}
        row = WrappingRows(desk.scale, flowing)
        row.show_widgets(list(self._buttons.values()))
        self._column.addWidget(row)
        if not self._aids:
            self.hide()
        field.installEventFilter(self)

    def event(self, event: QEvent) -> bool:
        """Take Escape from the panel's own controls."""
        return self._takes_escape(event) or super().event(event)

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Take Escape from the field, and open what the person writes with."""
        if event.type() is QEvent.Type.FocusIn and self._awaits_focus:
            self._awaits_focus = False
            self._open_by_itself()
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
        button.setAccessibleName(self._named(button.text()))
        return button

    def _pressed(self, aid: WritingAid) -> None:
        shown = self._open
        self._put_away()
        if shown is not aid:
            self._show(aid)
            self._desk.announce(self._desk.words.see(aid.opened))
            # After the focus was followed to the button that was pressed.
            QTimer.singleShot(0, self, self._reveal)

    def _open_by_itself(self) -> None:
        """Show the aid of the person's choice; nobody is told, for they expect it."""
        chosen = (aid for aid in self._aids if aid.id == self._desk.writing.choice)
        aid = next(chosen, None)
        if aid is not None and self._open is None:
            panel = self._show(aid)
            panel.setProperty("opened-by-itself", True)  # noqa: FBT003 - Qt's own signature
            QTimer.singleShot(0, self, self._reveal_below_field)

    def _show(self, aid: WritingAid) -> QWidget:
        self.panel = aid.make(self._desk, self._field, self._writes)
        # By its name scanning knows that the panel is one thing.
        self.panel.setAccessibleName(self._desk.words.see(aid.show))
        self._open = aid
        self._label(aid, aid.hide)
        self._column.addWidget(self.panel)
        set_tab_order(self.window())
        return self.panel

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
        self._buttons[aid.id].setAccessibleName(self._named(text))

    def _named(self, text: str) -> str:
        return " ".join(filter(None, [text, self._of]))

    def _reveal(self) -> None:
        """Scroll no more than it takes to see the panel; its top, where the view is too low."""
        area = scroll_area_around(self)
        if self.panel is None or area is None:
            return
        top, bottom = _extent(self.panel, area.widget() or area)
        area.ensureVisible(0, bottom, 0, 0)
        area.ensureVisible(0, top - self._desk.scale.ring_reach, 0, 0)

    def _reveal_below_field(self) -> None:
        """Scroll to all of the panel where the field stays in sight, else not at all.

        The person has just come to the question, and reads it first.
        """
        area = scroll_area_around(self)
        if self.panel is None or area is None:
            return
        _, bottom = _extent(self.panel, area.widget() or area)
        top = _extent(self._field, area.widget() or area)[0] - self._desk.scale.ring_reach
        if bottom - top <= area.viewport().height():
            area.ensureVisible(0, bottom, 0, 0)


def _extent(widget: QWidget, content: QWidget) -> tuple[int, int]:
    """Return top and bottom of a widget in a content, once that is laid out."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    top = widget.mapTo(content, QPoint(0, 0)).y()
    return top, top + widget.height()
