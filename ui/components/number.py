"""A number a person copies down: large, in groups, read digit by digit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGroupBox, QVBoxLayout

from desktop.petition.display import group_digits
from ui.components.text import hint, number_text
from ui.desk import Desk


class NumberDisplay(QGroupBox):
    """A labelled number in a frame; it takes the focus, so that a screen reader stops at it."""

    def __init__(self, desk: Desk, label: str, digits: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        one_by_one = " ".join(digits)
        self.setAccessibleName(f"{label} {one_by_one}")
        column = QVBoxLayout(self)
        margin = desk.scale.space
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(desk.scale.tight)
        column.addWidget(hint(label))
        number = number_text(group_digits(digits))
        # Orca says what stands in the frame and is not in its name: the number a second time.
        number.setAccessibleName(one_by_one)
        column.addWidget(number)
