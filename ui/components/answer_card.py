"""One answer of the review: its label, its text, what is wrong, and the way to change it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.components.buttons import make_button
from ui.components.error_line import ErrorLine
from ui.components.text import hint, paragraph
from ui.desk import Desk

MOST_CHARACTERS = 100
"""Of a long answer its beginning is enough to know it by."""


class AnswerCard(QFrame):
    """A card with a button 修改 that calls `change`."""

    def __init__(
        self,
        desk: Desk,
        label: str,
        text: str,
        change: Callable[[], None],
        *,
        button_text: str = "",
    ) -> None:
        super().__init__()
        words = desk.words
        self.setProperty("role", "card")
        self._error = ErrorLine(desk)
        shown = button_text or words.see("button-change")
        button = make_button(desk, shown, change, icon="pencil")
        given = text or words.see("review-empty")
        deed = words.see("review-change", deed=shown, label=label)
        # By Tab a screen reader comes to the button only: it says the answer too.
        button.setAccessibleName(f"{deed} {shortened(given)}")
        margin = desk.scale.space
        row = QHBoxLayout(self)
        row.setContentsMargins(margin, margin, margin, margin)
        row.setSpacing(margin)
        column = QVBoxLayout()
        column.setSpacing(desk.scale.tight)
        column.addWidget(hint(label))
        column.addLayout(self._error)
        column.addWidget(paragraph(given))
        column.addStretch(1)
        row.addLayout(column, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_error(self, sentence: str) -> None:
        """Show what is wrong; an empty sentence takes it away."""
        self._error.show_error(sentence)


def shortened(text: str) -> str:
    """Return the beginning of a text on one line, marked where something was left out."""
    text = " ".join(text.split())
    return text if len(text) <= MOST_CHARACTERS else f"{text[:MOST_CHARACTERS]}…"
