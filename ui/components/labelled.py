"""Label, hint, error and input as one component, for the eye and for a screen reader."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.components.error_line import ErrorLine
from ui.components.text import hint, label
from ui.desk import Desk


class Labelled(QWidget):
    """One input with its words. The error is part of the input's accessible name.

    `label_text` is empty where the page's heading already is the label. `said_last` is what the
    control itself shows: whoever speaks to it says that (WCAG 2.5.3).
    """

    def __init__(
        self,
        desk: Desk,
        control: QWidget,
        *,
        name: str,
        label_text: str = "",
        hint_text: str = "",
        said_last: str = "",
    ) -> None:
        super().__init__()
        self._desk = desk
        more = " ".join(filter(None, [hint_text, said_last]))
        self._name = desk.words.see("field-name", question=name, hint=more)
        self.control = control
        self._error = ErrorLine(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.scale.space)
        self._label = label(label_text, control) if label_text else None
        if self._label:
            column.addWidget(self._label)
        self._hint = hint(hint_text) if hint_text else None
        if self._hint:
            column.addWidget(self._hint)
        column.addLayout(self._error)
        column.addWidget(control)
        self.show_error("")

    def hide_hint(self) -> None:
        """Leave the hint to the accessible name: it is shown elsewhere."""
        if self._hint:
            self._hint.hide()

    def show_error(self, sentence: str) -> None:
        """Show what is wrong and how to mend it; an empty sentence takes it away."""
        self._error.show_error(sentence)
        name = self._name
        if sentence:
            name = self._desk.words.see("error-name", name=name, error=sentence)
        self.control.setAccessibleName(name)
        if self._label:
            # Orca says the label of an input instead of its name: hint and error with it.
            self._label.setAccessibleName(name)
        self.control.setProperty("wrong", "true" if sentence else "false")
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)
