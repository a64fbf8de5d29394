"""Where a person is in a text, to come back to when its page is made anew."""

from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from accessibility.focus import focus_on


@dataclass(frozen=True, slots=True)
class PlaceInText:
    """A control by its name, and the cursor in it."""

    name: str
    cursor: int

    def go_back(self, window: QWidget) -> None:
        """Give the focus to the control of this name, with the cursor where it was."""
        found = window.findChildren(QWidget, self.name)
        if found:
            # The last one made: an earlier one of this name is about to be deleted.
            focus_on(found[-1])
            self._put_cursor(found[-1])

    def _put_cursor(self, widget: QWidget) -> None:
        if isinstance(widget, QLineEdit):
            widget.setCursorPosition(self.cursor)
        elif isinstance(widget, QPlainTextEdit):
            cursor = widget.textCursor()
            cursor.setPosition(self.cursor)
            widget.setTextCursor(cursor)


def place_in_text(widget: QWidget | None) -> PlaceInText | None:
    """Return where the focus is, or None where it cannot be found again."""
    if widget is None or not widget.objectName():
        return None
    if isinstance(widget, QLineEdit):
        return PlaceInText(widget.objectName(), widget.cursorPosition())
    if isinstance(widget, QPlainTextEdit):
        return PlaceInText(widget.objectName(), widget.textCursor().position())
    return PlaceInText(widget.objectName(), 0)
