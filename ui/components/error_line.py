"""The place of an error among other widgets: empty until there is one."""

from PySide6.QtWidgets import QVBoxLayout

from accessibility.focus import set_reading_order
from ui.components.text import IconLine
from ui.desk import Desk


class ErrorLine(QVBoxLayout):
    """Shows one sentence, or nothing; most are never needed, so the widget is made late."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._line: IconLine | None = None

    def show_error(self, sentence: str) -> None:
        """Show what is wrong and how to mend it; an empty sentence takes it away."""
        if self._line is None and sentence:
            self._line = IconLine(self._desk, sentence, "circle-alert", "error")
            self.addWidget(self._line)
            self._put_in_order()
        if self._line is not None:
            self._line.setText(sentence)
            self._line.setVisible(bool(sentence))

    def _put_in_order(self) -> None:
        holder = self.parentWidget()
        if holder is not None:
            set_reading_order(holder)
