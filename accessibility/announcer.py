"""Says a sentence through the screen reader, without moving the focus."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QGuiApplication,
)
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget
from shiboken6 import delete, isValid

_LABELS = 3
"""A reader asks for a label's name a little later; the next sentence must not have replaced it."""

_EVENT_PLATFORMS = frozenset({"windows", "cocoa"})


class Announcement(QLabel):
    """What the screen reader is to say: one pixel wide, of the role Notification."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFixedSize(1, 1)
        self.hide()


class _Notification(QAccessibleWidget):
    def __init__(self, label: Announcement) -> None:
        super().__init__(label, QAccessible.Role.Notification)
        self._label = label

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name and isValid(self._label):
            return self._label.text()
        return ""


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    return _Notification(thing) if isinstance(thing, Announcement) else None


class Announcer(QObject):
    """The voice of one window, until the application quits. Main thread only.

    Orca speaks a label of the role Notification when it appears; Orca 43 ignores Qt's own
    announcement event, which Windows and macOS understand (Qt 6.8 and later).
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._by_event = QGuiApplication.platformName() in _EVENT_PLATFORMS
        if not self._known():
            QAccessible.installFactory(_interface)
        self._labels = [Announcement(window) for _ in range(_LABELS)]
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._leave)

    def say(self, sentence: str, *, urgent: bool = False) -> None:
        """Have a sentence spoken, after what is being said or, when urgent, instead of it.

        On Linux the screen reader itself decides how urgent a notification is.
        """
        if self._by_event:
            self._send(sentence, urgent=urgent)
        else:
            self._show(sentence)

    def opened(self, page: str) -> None:
        """Have the name of a page spoken by readers that do not read a new title.

        Orca 43 reads it, and ignores the event; Orca 48 reads it only where no focus moved since.
        """
        self._send(page, urgent=False)

    def _send(self, sentence: str, *, urgent: bool) -> None:
        politeness = QAccessible.AnnouncementPoliteness
        event = QAccessibleAnnouncementEvent(self._window, sentence)
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)

    def _show(self, sentence: str) -> None:
        if not self._labels:
            return
        label = self._labels.pop(0)
        self._labels.append(label)
        label.hide()
        label.setText(sentence)
        label.show()

    def _leave(self) -> None:
        """Take the labels away, and their interfaces with them.

        PySide frees interfaces made in Python when the application goes, but Qt's cache still
        has those of widgets that are left, and the program would end with a crash.
        """
        labels, self._labels = self._labels, []
        for label in labels:
            delete(label)

    def _known(self) -> bool:
        # One of its own: Qt keeps an interface once it was asked for.
        probe = Announcement(self._window)
        role = QAccessible.queryAccessibleInterface(probe).role()
        probe.deleteLater()
        return role == QAccessible.Role.Notification
