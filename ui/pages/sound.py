"""Voice, pause, microphone and loudspeaker; every choice is heard at once.

In easy mode each is a screen, round and round.
"""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from accessibility.focus import set_tab_order
from desktop.flow.conversation.ports import TalkState
from desktop.flow.sound import PAUSES_S, SYSTEM_DEVICE
from ui.components.buttons import make_button
from ui.components.choices import Choice
from ui.components.refill import Refill
from ui.components.rows import WrappingRows, columns
from ui.components.sound_trial import TrialPanel
from ui.components.text import hint, subheading
from ui.desk import Desk
from ui.pages.screens_page import ScreensPage

DEVICE_ICONS = {"loudspeaker": "volume-2", "microphone": "mic"}
RESTING = frozenset({TalkState.OFF, TalkState.PAUSED})


class SoundPage(ScreensPage):
    """Choices that are kept, and speed and loudness, which go back with the next person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, desk.words.see("sound-title"))
        words, choice = desk.words, desk.sound.choice
        voices = [Choice(state, words.see(f"sound-voice-{state}")) for state in ("on", "off")]
        self._group("volume-2", "voice", voices, "on" if choice.voice else "off")
        self.part("messages-square", self._manner(), hint(words.see("sound-try")))
        pauses = [Choice(str(s), words.see("sound-pause-option", seconds=str(s))) for s in PAUSES_S]
        self._group("clock", "pause", pauses, str(choice.pause_s))
        self._devices = {kind: Refill(desk) for kind in DEVICE_ICONS}
        for kind, icon in DEVICE_ICONS.items():
            title = subheading(words.see(f"sound-{kind}"))
            self.part(icon, title, self._devices[kind], *self._trial(kind))
        self._show_devices()
        desk.sound.told.connect(self._devices_found)
        desk.session.moved.connect(self._leave)
        desk.conversation.changed.connect(self._make_way)
        desk.sound.look()

    def _group(self, icon: str, name: str, options: list[Choice], current: str) -> None:
        title = self.desk.words.see(f"sound-{name}")
        choose = partial(self._choose, name)
        self.part(icon, subheading(title), self.choices(title, options, current, choose))

    def _manner(self) -> WrappingRows:
        talk, rows = self.desk.conversation, WrappingRows(self.desk.scale, columns)
        deeds = (
            ("sound-slower", talk.slower),
            ("sound-faster", talk.faster),
            ("sound-softer", talk.softer),
            ("sound-louder", talk.louder),
        )
        see = self.desk.words.see
        rows.show_widgets([make_button(self.desk, see(message), do) for message, do in deeds])
        return rows

    def _devices_found(self) -> None:
        self._show_devices()
        set_tab_order(self.window())

    def _show_devices(self) -> None:
        sound, see = self.desk.sound, self.desk.words.see
        known = {
            "loudspeaker": (sound.devices.loudspeakers, sound.choice.loudspeaker),
            "microphone": (sound.devices.microphones, sound.choice.microphone),
        }
        for kind, (devices, chosen) in known.items():
            options = [Choice(SYSTEM_DEVICE, see("sound-system-device"))]
            options += [Choice(device.name, device.label) for device in devices]
            title, choose = see(f"sound-{kind}"), partial(self._choose, kind)
            below = self.choices(title, options, chosen, choose, side_by_side=False)
            self._devices[kind].fill([below])
        self.show_parts()

    def _trial(self, kind: str) -> list[QWidget]:
        trial = self.desk.sound.trial
        is_microphone = kind == "microphone"
        return [TrialPanel(self.desk, trial, of_microphone=is_microphone)] if trial else []

    def _leave(self) -> None:
        """End a trial when the page is left; what was heard in it is forgotten."""
        if self.desk.sound.trial is not None:
            self.desk.sound.trial.abandon()

    def _make_way(self) -> None:
        """End a trial when the conversation does not rest any longer: one voice at a time."""
        trial = self.desk.sound.trial
        if trial is not None and trial.is_on and self.desk.conversation.state not in RESTING:
            trial.abandon()

    def _choose(self, name: str, chosen: str) -> None:
        sound = self.desk.sound
        choice: dict[str, Any] = {name: chosen}
        if name == "voice":
            choice = {"voice": chosen == "on"}
        elif name == "pause":
            choice = {"pause_s": float(chosen)}
        sound.choose(replace(sound.choice, **choice))
