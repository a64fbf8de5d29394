"""The panel: what may be written next, more of it, and the way back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessibility.focus import reveal
from accessibility.on_screen_keyboard.echo import Echo
from accessibility.on_screen_keyboard.key import Key
from accessibility.on_screen_keyboard.key_rows import KeyRows
from accessibility.on_screen_keyboard.written_into import WrittenInto
from accessibility.phrases.insertion import Insertion, has_room, insert, take_back
from accessibility.phrases.phrase_keys import PhraseKeys
from accessibility.phrases.phrase_model import Suggestion
from accessibility.scale import Scale

_SHOWN_BEFORE = 60
"""Characters before the cursor that decide what is suggested."""


@dataclass(frozen=True, slots=True)
class PhraseTexts:
    """Every sentence of the panel, in the person's language.

    `title` names the keys together, `name` gives the spoken name of a word or mark; `found` is of
    a count, `written` of a word and the count that follows it, `taken_back` of a word.
    """

    title: str
    hint: str
    more: str
    undo: str
    full: str
    nothing_to_undo: str
    name: Callable[[str], str]
    found: Callable[[int], str]
    written: Callable[[str, int], str]
    taken_back: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class PhraseTools:
    """What a panel is given besides its field.

    `suggest` returns what may follow a text, within a few milliseconds; `announce` speaks through
    a screen reader.
    """

    scale: Scale
    texts: PhraseTexts
    suggest: Callable[[str], Sequence[Suggestion]]
    announce: Callable[[str], None]


class PhrasePanel(QWidget):
    """Writes suggested words at the cursor of one field. Main thread only.

    Six words at a time follow the text wherever it is changed; the last ones written here are
    taken back one after another, as long as nothing was written behind them.
    """

    def __init__(self, tools: PhraseTools, target: WrittenInto) -> None:
        super().__init__()
        self._tools, self._texts, self._target = tools, tools.texts, target
        self._written: list[Insertion] = []
        self._before: str | None = None
        self._was_seen = False
        self.keys = PhraseKeys(tools.scale, tools.texts.title, tools.texts.name)
        self._deeds = KeyRows(tools.scale.tight)
        self._lay_out()
        self.keys.chosen.connect(self._take)
        target.field.textChanged.connect(self._follow)
        target.field.cursorPositionChanged.connect(self._follow)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show keys and deeds, once it is known how much room they take, and say how many."""
        super().resizeEvent(event)
        if not self._was_seen:
            self._was_seen = True
            QTimer.singleShot(0, self, self._show_itself)

    def _show_itself(self) -> None:
        for part in (self._deeds, self.keys):
            reveal(part)
        self._tools.announce(self._texts.found(len(self.keys.shown)))

    def _lay_out(self) -> None:
        scale = self._tools.scale
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scale.space)
        for part in (Echo(scale, self._target, self._texts.hint), self.keys, self._deeds):
            column.addWidget(part)
        more = self._deed("more", self._texts.more, self._more)
        undo = self._deed("undo", self._texts.undo, self._undo)
        self._deeds.show_rows([[more, undo]])

    def _deed(self, place: str, text: str, press: Callable[[], None]) -> Key:
        key = Key(self._tools.scale, text, press, parent=self)
        key.setObjectName(f"phrases:{place}")
        return key

    def _follow(self) -> None:
        before = self._target.before(_SHOWN_BEFORE)
        if before != self._before:
            self._before = before
            self.keys.show_suggestions(self._tools.suggest(before))

    def _take(self, suggestion: Suggestion) -> None:
        if not has_room(self._target, suggestion.text):
            self._tools.announce(self._texts.full)
            return
        self._written.append(insert(self._target, suggestion.text))
        word = self._texts.name(suggestion.shown)
        self._tools.announce(self._texts.written(word, len(self.keys.shown)))

    def _more(self) -> None:
        self.keys.turn()
        self._tools.announce(self._texts.found(len(self.keys.shown)))

    def _undo(self) -> None:
        last = self._written.pop() if self._written else None
        if last is None or not take_back(self._target, last):
            self._written.clear()
            self._tools.announce(self._texts.nothing_to_undo)
            return
        self._tools.announce(self._texts.taken_back(last.text))
