"""Any key or touch silences the program at once: whoever acts need not hear it to the end."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.flow.conversation.conversation import Conversation

HOLD_KEY = Qt.Key.Key_F10
TALK_KEYS = frozenset({Qt.Key.Key_F5, Qt.Key.Key_F9, HOLD_KEY, Qt.Key.Key_F11, Qt.Key.Key_F12})
"""Keys that have the voice itself do something."""

SENTENCE_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})
"""With Alt they go from sentence to sentence."""

MODIFIER_KEYS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock}
    | {Qt.Key.Key_AltGr, Qt.Key.Key_NumLock, Qt.Key.Key_Insert}
)
"""Keys that do nothing alone; screen readers use some of them."""

TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})


class Interruption(QObject):
    """Watches one window before its widgets get anything; it takes nothing away from them."""

    def __init__(self, window: QWidget, conversation: Conversation) -> None:
        super().__init__(window)
        self._conversation = conversation
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Silence the program, or hear that the key is held no longer."""
        if event.type() in TOUCHES:
            self._conversation.interrupt()
        elif isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> None:
        if event.key() == HOLD_KEY:
            self._conversation.hold(event.type() == QEvent.Type.KeyPress)
        elif event.type() == QEvent.Type.KeyPress and not _is_for_the_voice(event):
            self._conversation.interrupt()


def _is_for_the_voice(event: QKeyEvent) -> bool:
    alt = Qt.KeyboardModifier.AltModifier in event.modifiers()
    key = event.key()
    return key in TALK_KEYS | MODIFIER_KEYS or (alt and key in SENTENCE_KEYS)
