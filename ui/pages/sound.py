"""Voice, pause, microphone and loudspeaker; every choice is heard at once."""

from dataclasses import replace
from typing import Any

from accessibility.focus import set_tab_order
from desktop.flow.sound import PAUSES_S, SYSTEM_DEVICE
from ui.components.buttons import make_button
from ui.components.choices import Choice, Choices
from ui.components.refill import Refill
from ui.components.rows import WrappingRows, columns
from ui.components.text import hint, subheading
from ui.desk import Desk
from ui.pages.page import Deed, Page


class SoundPage(Page):
    """Choices that are kept, and speed and loudness, which go back with the next person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, desk.words.see("sound-title"))
        words, choice = desk.words, desk.sound.choice
        voices = [Choice(state, words.see(f"sound-voice-{state}")) for state in ("on", "off")]
        self.add(subheading(words.see("sound-voice")))
        self.add(self._choices("sound-voice", voices, "on" if choice.voice else "off", "voice"))
        self.add(self._manner())
        self.add(hint(words.see("sound-try")))
        pauses = [Choice(str(s), words.see("sound-pause-option", seconds=str(s))) for s in PAUSES_S]
        self.add(subheading(words.see("sound-pause")))
        self.add(self._choices("sound-pause", pauses, str(choice.pause_s), "pause_s"))
        self._devices = Refill(desk)
        self.add(self._devices)
        self._show_devices()
        desk.sound.told.connect(self._devices_found)
        desk.sound.look()

    def deeds(self) -> tuple[Deed, ...]:
        """Return the way back."""
        back = self.desk.session.go_back
        return (Deed("button-close", back, "primary", "arrow-left"),)

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
        kinds = (
            ("microphone", sound.devices.microphones, sound.choice.microphone),
            ("loudspeaker", sound.devices.loudspeakers, sound.choice.loudspeaker),
        )
        self._devices.fill([])
        for kind, devices, chosen in kinds:
            options = [Choice(SYSTEM_DEVICE, see("sound-system-device"))]
            options += [Choice(device.name, device.label) for device in devices]
            self._devices.add(subheading(see(f"sound-{kind}")))
            self._devices.add(self._choices(f"sound-{kind}", options, chosen, kind))

    def _choices(self, message: str, options: list[Choice], current: str, name: str) -> Choices:
        choices = Choices(self.desk, options, current, side_by_side=name in ("voice", "pause_s"))
        choices.setAccessibleName(self.desk.words.see(message))
        choices.chosen.connect(lambda chosen: self._choose(name, chosen))
        return choices

    def _choose(self, name: str, chosen: str) -> None:
        sound = self.desk.sound
        value: Any = chosen
        if name == "voice":
            value = chosen == "on"
        elif name == "pause_s":
            value = float(chosen)
        sound.choose(replace(sound.choice, **{name: value}))
