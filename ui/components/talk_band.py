"""What the voice is doing, to see: who speaks, what was heard, how loud; and its buttons."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from accessibility.level_meter import LevelMeter
from accessibility.paragraph import Paragraph
from accessibility.scale import TextSize
from desktop.flow.conversation.ports import TalkState
from ui.components.buttons import make_button
from ui.components.rows import WrappingRows, bar
from ui.desk import Desk

MOST_CHARACTERS, FEWEST_CHARACTERS = 48, 16
"""Of what is said or heard, the end is shown: on two lines, in very large type on one."""

VERY_LARGE = TextSize.LARGER
"""From this size on there is one line for text and advice: the page needs the room."""


def shortened(text: str, most: int = MOST_CHARACTERS) -> str:
    """Return the end of a text on one line, marked where something was left out."""
    text = " ".join(text.split())
    return text if len(text) <= most else f"…{text[-most:]}"


class TalkBand(QFrame):
    """One band above the deeds while the voice is on; it follows the conversation.

    Captions (what is being said) and what was heard are written out for those who do not hear.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "bar")
        words = desk.words
        self._state = Paragraph("", "tag")
        self._meter = LevelMeter(desk.scale, words.see("talk-loudness"))
        self._lines = {name: Paragraph("", name) for name in ("text", "hint")}
        self._row = WrappingRows(desk.scale, bar)
        self._row.show_widgets([self._state, self._meter, *self._buttons()])
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
        is_large = self._desk.scale.size >= VERY_LARGE
        shown = shortened(text, FEWEST_CHARACTERS if is_large else MOST_CHARACTERS)
        is_heard = shown and state is not TalkState.SPEAKING
        said = words.see("talk-heard", text=shown) if is_heard else shown
        self._show("text", "" if is_large and advice else said)
        self._show("hint", words.see(advice) if advice else "")

    def _show(self, name: str, text: str) -> None:
        line = self._lines[name]
        line.setText(text)
        line.setVisible(bool(text))

    def _show_level(self) -> None:
        self._meter.show_loudness(self._desk.conversation.loudness)

    def _buttons(self) -> list[QWidget]:
        desk, talk = self._desk, self._desk.conversation
        deeds = (
            ("talk-repeat", talk.repeat, "rotate-ccw"),
            ("talk-pause", talk.toggle, "mic"),
        )
        return [
            make_button(desk, desk.words.see(message), do, "plain", icon)
            for message, do, icon in deeds
        ]
