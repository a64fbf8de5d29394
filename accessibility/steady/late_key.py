"""A key handed on later than it was pressed: shortcuts first, as Qt does with keys in time."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class LateKey:
    """What is kept of a press while it waits."""

    key: int
    modifiers: Qt.KeyboardModifier
    text: str

    @classmethod
    def of(cls, event: QKeyEvent) -> "LateKey":
        """Return what is needed to press the same key again."""
        return cls(event.key(), event.modifiers(), event.text())

    def press(self, window: QWindow) -> None:
        """Press the key in the window now."""
        override = self._event(QEvent.Type.ShortcutOverride)
        override.ignore()
        QCoreApplication.sendEvent(window, override)
        shortcut = None if override.isAccepted() else self._shortcut()
        if shortcut is not None:
            shortcut.activated.emit()
        else:
            QCoreApplication.sendEvent(window, self._event(QEvent.Type.KeyPress))

    def _event(self, kind: QEvent.Type) -> QKeyEvent:
        return QKeyEvent(kind, self.key, self.modifiers, self.text)

    def _shortcut(self) -> QShortcut | None:
        """Find the shortcut of the active window that these keys stand for.

        Qt asks its own map, to which nothing leads from here.
        """
        window = QApplication.activeWindow()
        known = window.findChildren(QShortcut) if window else []
        pressed = QKeySequence(QKeyCombination(self.modifiers, Qt.Key(self.key)))
        return next((each for each in known if each.isEnabled() and each.key() == pressed), None)
