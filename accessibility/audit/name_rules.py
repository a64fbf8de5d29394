"""What a screen reader can say of every widget (WCAG 4.1.2, 1.1.1)."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QRadioButton, QWidget

from accessibility.audit.page_view import PageView
from accessibility.audit.violation import Violation, violation


def accessible_name(widget: QWidget) -> str:
    """Return the name a screen reader hears."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def image_names(view: PageView) -> Iterator[Violation]:
    """Find images without a name whose property `decorative` is not true."""
    for seen in view.of(QLabel):
        label = seen.widget
        if not isinstance(label, QLabel) or label.pixmap().isNull():
            continue
        if not label.property("decorative") and not accessible_name(label):
            yield violation("image-name", label, "no name", "a name, or decorative")


def button_names(view: PageView) -> Iterator[Violation]:
    """Find push buttons of the same name as another on the page."""
    buttons = [
        (accessible_name(seen.widget), seen.widget)
        for seen in view.of(QAbstractButton)
        if not isinstance(seen.widget, QRadioButton | QCheckBox)
    ]
    counts = Counter(name for name, _ in buttons)
    for name, button in buttons:
        if name and counts[name] > 1:
            yield violation("button-name", button, f"{counts[name]} times", "once", name)
