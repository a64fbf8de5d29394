"""A piece of text put into a field, and taken out again."""

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit

from accessibility.on_screen_keyboard.written_into import WrittenInto

_PARAGRAPH = "\u2029"
"""How a QTextCursor tells of the end of a line."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """`text` was written before the cursor, in the place of `instead`, which was selected."""

    text: str
    instead: str


def has_room(target: WrittenInto, text: str) -> bool:
    """Tell whether the whole text goes into the field."""
    field = target.field
    if not isinstance(field, QLineEdit):
        return True
    return len(field.text()) - len(field.selectedText()) + len(text) <= field.maxLength()


def insert(target: WrittenInto, text: str) -> Insertion:
    """Write a text that has room, and return what takes it back."""
    instead = _selected(target)
    target.write(text)
    return Insertion(text, instead)


def take_back(target: WrittenInto, insertion: Insertion) -> bool:
    """Restore what stood there before; False where the person has written on since."""
    count = len(insertion.text)
    if target.before(count) != insertion.text:
        return False
    _select_before(target, count)
    if insertion.instead:
        target.write(insertion.instead)
    else:
        target.delete()
    return True


def _selected(target: WrittenInto) -> str:
    field = target.field
    if isinstance(field, QLineEdit):
        return field.selectedText()
    return field.textCursor().selectedText().replace(_PARAGRAPH, "\n")


def _select_before(target: WrittenInto, count: int) -> None:
    field = target.field
    if isinstance(field, QLineEdit):
        field.cursorBackward(True, count)  # noqa: FBT003 - Qt's own signature
        return
    cursor = field.textCursor()
    left, keep = QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor
    cursor.movePosition(left, keep, count)
    field.setTextCursor(cursor)
