"""What the conversation shows of itself, for the eye."""

from PySide6.QtCore import QObject, Signal

from speech.events import Advice, Level

HEARING, SPEAKING = "hearing-", "speaking-"
"""How the messages of failing ears and of a failing mouth begin."""


class Shown(QObject):
    """Main thread only.

    `changed` says that state, caption, partial, heard or failure changed, `level_changed` that
    loudness or advice did. `caption` is the sentence being said, `heard` what was heard last;
    `failure` and `advice` are message ids or "".
    """

    changed = Signal()
    level_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.caption = self.partial = self.heard = self.advice = self.failure = ""
        self.loudness = 0.0

    def _show_level(self, level: Level) -> None:
        self.loudness = level.loudness
        self.advice = "" if level.advice is Advice.NONE else f"hearing-{level.advice}"
        self.level_changed.emit()

    def _show_partial(self, text: str) -> None:
        self.partial = text
        self.changed.emit()

    def _show_heard(self, text: str) -> None:
        self.partial, self.heard = "", text or self.heard
        self.changed.emit()

    def _show_caption(self, text: str) -> None:
        self.caption = text
        self._recover(SPEAKING)
        self.changed.emit()

    def _recover(self, prefix: str) -> None:
        if self.failure.startswith(prefix):
            self.failure = ""
            self.changed.emit()
