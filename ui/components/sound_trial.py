"""The button that tries a microphone or a loudspeaker, and what comes of it."""

from types import MappingProxyType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from accessibility.focus import reveal
from accessibility.level_meter import LevelMeter
from accessibility.paragraph import Paragraph
from desktop.flow.sound_trial import SoundTrial
from desktop.flow.sound_trial_ports import EARS, TrialState
from desktop.flow.sound_trial_result import shown
from ui.components.buttons import make_button
from ui.components.rows import WrappingRows, bar
from ui.desk import Desk

DOING = MappingProxyType(
    {
        TrialState.SPEAKING: "sound-trial-speaking",
        TrialState.ASKING: "sound-trial-asking",
        TrialState.STARTING: "sound-trial-starting",
        TrialState.LISTENING: "sound-trial-listening",
        TrialState.HEARING: "sound-trial-hearing",
    }
)
"""What is written while there is no result yet."""


class TrialPanel(QWidget):
    """One of the two trials: what is written here is also said, by voice or screen reader."""

    def __init__(self, desk: Desk, trial: SoundTrial, *, of_microphone: bool) -> None:
        super().__init__()
        self.is_of_microphone = of_microphone
        self._desk, self._trial = desk, trial
        self._told = Paragraph("", "text")
        loudness = desk.words.see("talk-loudness")
        self._meter = LevelMeter(desk.scale, loudness, is_still=desk.is_still)
        row = WrappingRows(desk.scale, bar)
        row.show_widgets([self._button(), self._meter] if of_microphone else [self._button()])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.scale.tight)
        column.addWidget(row)
        column.addWidget(self._told)
        trial.changed.connect(self.refresh)
        trial.level_changed.connect(self._show_level)
        self.refresh()

    def refresh(self) -> None:
        """Show how the trial stands, where it is the one of this device."""
        text = self._text() if self._trial.is_of_microphone is self.is_of_microphone else ""
        is_news = text not in {"", self._told.text()}
        self._told.setText(text)
        self._told.setVisible(bool(text))
        if is_news:
            QTimer.singleShot(0, self._reveal)
        self._meter.setVisible(self.is_of_microphone and self._trial.state in EARS)

    def _reveal(self) -> None:
        """Scroll to what is new, once it has its place: it stands below what was pressed."""
        reveal(self._told)

    def _text(self) -> str:
        trial, words = self._trial, self._desk.words
        if trial.partial:
            return words.see("talk-heard", text=trial.partial)
        if trial.result or trial.state is TrialState.OFF:
            return shown(words, trial.result)
        return words.see(DOING[trial.state])

    def _show_level(self) -> None:
        self._meter.show_loudness(self._trial.loudness)

    def _button(self) -> QWidget:
        desk, trial = self._desk, self._trial
        if self.is_of_microphone:
            message, icon, begin = "sound-try-microphone", "mic", trial.try_microphone
        else:
            message, icon, begin = "sound-try-loudspeaker", "volume-2", trial.try_loudspeaker

        def press() -> None:
            begin(desk.conversation, desk.words)

        return make_button(desk, desk.words.see(message), press, "secondary", icon)
