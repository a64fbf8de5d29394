"""What was just written, beside the keys: in large type the field itself may be out of sight."""

from PySide6.QtGui import QResizeEvent

from accessibility.on_screen_keyboard.written_into import WrittenInto
from accessibility.paragraph import Paragraph
from accessibility.scale import Scale

_MOST = 40


class Echo(Paragraph):
    """The end of the text before the cursor and the letters nobody chose for yet, in one line.

    A passphrase shows as dots. `hint` stands there while there is nothing to show.
    """

    def __init__(self, scale: Scale, target: WrittenInto, hint: str) -> None:
        super().__init__(hint, "hint")
        self._em = scale.em
        self._target = target
        self._hint = hint
        self._letters = ""
        self.setMinimumHeight(scale.line)
        target.field.textChanged.connect(self._show)
        target.field.cursorPositionChanged.connect(self._show)

    def show_letters(self, letters: str) -> None:
        """Show these letters behind the text."""
        self._letters = letters
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as the new width holds."""
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        text = self._target.before(_MOST) + self._letters
        room = max(1, self.width() // self._em - 1)
        wanted = text[-room:] or self._hint
        if wanted != self.text():
            self.setText(wanted)
