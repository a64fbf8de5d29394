"""One answer of the review: its label, its text, what is wrong, and the way to change it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.components.buttons import make_button
from ui.components.text import IconLine, hint, paragraph
from ui.desk import Desk


class AnswerCard(QFrame):
    """A card with a button 修改 that calls `change`."""

    def __init__(self, desk: Desk, label: str, text: str, change: Callable[[], None]) -> None:
        super().__init__()
        words = desk.words
        self.setProperty("role", "card")
        self._error = IconLine(desk, "", "circle-alert", "error")
        button = make_button(desk, words.see("button-change"), change, icon="pencil")
        button.setAccessibleName(words.see("review-change", label=label))
        margin = desk.scale.space
        row = QHBoxLayout(self)
        row.setContentsMargins(margin, margin, margin, margin)
        row.setSpacing(margin)
        column = QVBoxLayout()
        column.setSpacing(desk.scale.tight)
        column.addWidget(hint(label))
        column.addWidget(self._error)
        column.addWidget(paragraph(text or words.see("review-empty")))
        column.addStretch(1)
        row.addLayout(column, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.show_error("")

    def show_error(self, sentence: str) -> None:
        """Show what is wrong; an empty sentence takes it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
