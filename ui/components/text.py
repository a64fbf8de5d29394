"""Texts by their part on the page; the style sheet gives each its look."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from accessibility.paragraph import Paragraph
from ui.desk import Desk


class Heading(Paragraph):
    """A page's heading; it can take the focus, so that a screen reader begins there."""

    def __init__(self, text: str, role: str = "title") -> None:
        super().__init__(text, role)
        self.setObjectName("heading")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class IconLine(QFrame):
    """A text with an icon before it that says the same: colour is never the only sign.

    The role "error" puts both into a box.
    """

    def __init__(self, desk: Desk, text: str, icon: str, role: str = "text") -> None:
        super().__init__()
        boxed = role == "error"
        self.setProperty("role", "error-box" if boxed else "")
        self._picture = QLabel()
        self._picture.setProperty("decorative", True)  # noqa: FBT003 - Qt's own signature
        colour = desk.theme.error if role == "error" else desk.theme.text
        self._picture.setPixmap(desk.icons.pixmap(icon, colour, desk.scale.icon))
        self._picture.setFixedHeight(desk.scale.line)
        self._words = Paragraph(text, "error-text" if boxed else role)
        row = QHBoxLayout(self)
        margin = desk.scale.tight if boxed else 0
        row.setContentsMargins(margin, margin, margin, margin)
        row.setSpacing(desk.scale.tight)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def setText(self, text: str) -> None:
        """Change the words."""
        self._words.setText(text)

    def text(self) -> str:
        """Return the words."""
        return self._words.text()


def paragraph(text: str) -> Paragraph:
    """Return running text."""
    return Paragraph(text)


def subheading(text: str) -> Paragraph:
    """Return the heading of a part of a page."""
    return Paragraph(text, "question")


def hint(text: str) -> Paragraph:
    """Return a help or side remark."""
    return Paragraph(text, "hint")


def label(text: str, buddy: QWidget) -> Paragraph:
    """Return the label of an input, tied to it for screen readers."""
    words = Paragraph(text, "label")
    words.setBuddy(buddy)
    return words


def number_text(text: str) -> Paragraph:
    """Return a number a person copies down."""
    return Paragraph(text, "number")
