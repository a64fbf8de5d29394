"""Inputs for one line and for a long text."""

from PySide6.QtWidgets import QLineEdit

from ui.desk import Desk


class LineInput(QLineEdit):
    """One line of text. Enter goes on (`returnPressed`)."""

    def __init__(self, desk: Desk, text: str, max_length: int) -> None:
        super().__init__()
        self.setMaxLength(max_length)
        self.setText(text)
        self.setMinimumHeight(desk.scale.target)
        # Orca 43 says nothing at the first visit unless the cursor was moved once.
        self.home(False)  # noqa: FBT003 - Qt's own signature
