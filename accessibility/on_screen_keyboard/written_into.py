"""The field a keyboard writes into, whichever of the two kinds it is."""

from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit


class WrittenInto:
    """Writes at the cursor of a field as an input method does; the focus stays where it is."""

    def __init__(self, field: QLineEdit | QPlainTextEdit) -> None:
        self.field = field
        if not field.hasFocus():
            self._to_end()

    def write(self, text: str) -> None:
        """Put a text in place of what is selected, or at the cursor; a full field takes nothing."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.field, event)

    def delete(self) -> None:
        """Take away what is selected, or the sign before the cursor."""
        if isinstance(self.field, QLineEdit):
            self.field.backspace()
        else:
            self.field.textCursor().deletePreviousChar()

    def move(self, signs: int) -> None:
        """Move the cursor by so many signs, to the left where there are fewer than none."""
        if isinstance(self.field, QLineEdit):
            self.field.setCursorPosition(max(0, self.field.cursorPosition() + signs))
            return
        left, right = QTextCursor.MoveOperation.Left, QTextCursor.MoveOperation.Right
        self.field.moveCursor(left if signs < 0 else right)

    def before(self, most: int) -> str:
        """Return what is seen before the cursor, `most` signs at most; a passphrase is dots."""
        if isinstance(self.field, QLineEdit):
            text, place = self.field.displayText(), self.field.cursorPosition()
        else:
            cursor = self.field.textCursor()
            text, place = cursor.block().text(), cursor.positionInBlock()
        return text[max(0, place - most) : place]

    def _to_end(self) -> None:
        if isinstance(self.field, QLineEdit):
            self.field.end(False)  # noqa: FBT003 - Qt's own signature
        else:
            self.field.moveCursor(QTextCursor.MoveOperation.End)
