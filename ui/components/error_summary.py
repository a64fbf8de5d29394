"""All that is wrong on a page, with a way to each place; it takes the focus."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGroupBox, QVBoxLayout

from desktop.petition.problem import Problem
from ui.components.buttons import make_button
from ui.components.text import IconLine
from ui.desk import Desk

_GOING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ErrorSummary(QGroupBox):
    """A box that names every problem; each line goes to its field, Enter to the first."""

    def __init__(
        self,
        desk: Desk,
        problems: tuple[Problem, ...],
        sentence: Callable[[Problem], str],
        go_to: Callable[[Problem], None],
    ) -> None:
        super().__init__()
        self._go_to_first = partial(go_to, problems[0])
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = desk.words.see("error-summary-title", count=len(problems))
        sentences = [sentence(problem) for problem in problems]
        self.setAccessibleName(" ".join([title, *sentences]))
        column = QVBoxLayout(self)
        column.setSpacing(desk.scale.tight)
        column.addWidget(IconLine(desk, title, "circle-alert", "question"))
        for problem, text in zip(problems, sentences, strict=True):
            link = make_button(desk, text, partial(go_to, problem), "plain", "arrow-right")
            column.addWidget(link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first place by Enter or the space bar: no key is without effect here."""
        if event.key() in _GOING_KEYS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._go_to_first()
        else:
            super().keyPressEvent(event)
