"""What the voice is doing, to see: who speaks, what was heard, how loud; and its buttons."""

from collections.abc import Callable
from itertools import accumulate
from unicodedata import east_asian_width

from PySide6.QtWidgets import QFrame, QVBoxLayout

from accessibility.button import Button
from accessibility.level_meter import LevelMeter
from accessibility.paragraph import Paragraph
from desktop.flow.conversation.ports import TalkState
from ui.components.buttons import make_bar_button
from ui.components.rows import WrappingRows, bar
from ui.desk import Desk

MOST_CHARACTERS, FEWEST_CHARACTERS = 48, 16
"""Of what is said or heard, the end is shown: on two lines, in very large type on one. Chinese
characters; of Latin letters there is room for twice as many."""

LARGE_CAPTION = 22
"""Of what is said in very large type: as much as one line holds, also with wide letters."""


def shortened(text: str, most: int = MOST_CHARACTERS) -> str:
    """Return the end of a text on one line, marked where something was left out."""
    text = " ".join(text.split())
    widths = accumulate(2 if east_asian_width(each) in "WF" else 1 for each in reversed(text))
    room = sum(width <= 2 * most for width in widths)
    return text if room == len(text) else f"…{text[len(text) - room :]}"


class TalkBand(QFrame):
    """One band above the deeds while the voice is on; it follows the conversation.

    Captions (what is being said) and what was heard are written out for those who do not hear. In
    very large type there is one line for what was heard and for advice: the page needs the room.
    While the program speaks it is the caption's, and advice about the microphone waits.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "bar")
        words = desk.words
        self._state = Paragraph("", "tag")
        self._meter = LevelMeter(desk.scale, words.see("talk-loudness"), is_still=desk.is_still)
        self._lines = {name: Paragraph("", name) for name in ("text", "hint")}
        self._row = WrappingRows(desk.scale, bar)
        self._pause = self._button("talk-pause", desk.conversation.toggle, "mic")
        repeat = self._button("talk-repeat", desk.conversation.repeat, "rotate-ccw")
        self._row.show_widgets([self._state, self._meter, repeat, self._pause])
        margin = desk.scale.space
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin // 2, margin, margin // 2)
        column.setSpacing(0)
        column.addWidget(self._row)
        for line in self._lines.values():
            column.addWidget(line)
        desk.conversation.changed.connect(self.refresh)
        desk.conversation.level_changed.connect(self._show_level)
        self.refresh()

    def refresh(self) -> None:
        """Show the conversation as it is."""
        talk = self._desk.conversation
        heard = talk.partial or talk.heard
        text = talk.caption if talk.state is TalkState.SPEAKING else heard
        self.show_talk(talk.state, text, talk.failure or talk.advice)

    def show_talk(self, state: TalkState, text: str, advice: str) -> None:
        """Show a state, what is being said or was heard, and a message that helps (its id)."""
        words = self._desk.words
        self.setVisible(state is not TalkState.OFF)
        self._state.setText(words.see(f"talk-{state}"))
        is_paused = state is TalkState.PAUSED
        self._pause.setText(words.see("talk-go-on" if is_paused else "talk-pause"))
        if state is TalkState.SPEAKING:
            most = LARGE_CAPTION if self._is_large else MOST_CHARACTERS
            self._show_lines(shortened(text, most), "" if self._is_large else advice)
            return
        shown = shortened(text, FEWEST_CHARACTERS if self._is_large else MOST_CHARACTERS)
        heard = words.see("talk-heard", text=shown) if shown else ""
        self._show_lines("" if self._is_large and advice else heard, advice)

    @property
    def _is_large(self) -> bool:
        return self._desk.scale.is_very_large

    def _show_lines(self, text: str, advice: str) -> None:
        self._show("text", text)
        self._show("hint", self._desk.words.see(advice) if advice else "")

    def _show(self, name: str, text: str) -> None:
        line = self._lines[name]
        line.setText(text)
        line.setVisible(bool(text))

    def _show_level(self) -> None:
        self._meter.show_loudness(self._desk.conversation.loudness)

    def _button(self, message: str, do: Callable[[], object], icon: str) -> Button:
        return make_bar_button(self._desk, self._desk.words.see(message), do, icon)
