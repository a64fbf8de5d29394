"""How the person works the program: by hand, by one switch or two, or by resting the pointer."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, Signal

SCAN_MS = (600, 1000, 1500, 2500, 4000)
FIRST_MS = (0, 1000, 2000)
COOLDOWN_MS = (200, 500, 1000)
ROUNDS = (1, 2, 3)
DWELL_MS = (800, 1200, 2000, 3000)
"""What may be chosen; times in milliseconds."""

SPACE, ENTER = "key:32", "key:16777220"
"""What most switch interfaces send, as `accessibility.scanning.switches` names keys."""


class WayIn(StrEnum):
    """How the window is worked."""

    HANDS = "hands"
    AUTO = "auto"
    """One switch: the frame goes by itself, the switch chooses."""
    STEP = "step"
    """Two switches: one steps, one chooses."""
    DWELL = "dwell"


@dataclass(frozen=True, slots=True)
class WaysInChoice:
    """What was chosen. Switches go by the names that `accessibility.scanning.switches` gives."""

    way: WayIn = WayIn.HANDS
    chooses: str = SPACE
    steps: str = ENTER
    scan_ms: int = SCAN_MS[2]
    first_ms: int = FIRST_MS[1]
    cooldown_ms: int = COOLDOWN_MS[1]
    rounds: int = ROUNDS[1]
    names_said: bool = True
    tones: bool = True
    dwell_ms: int = DWELL_MS[1]
    big_pointer: bool = False

    @property
    def says_names(self) -> bool:
        """Whether the names of what is framed are said aloud."""
        return self.way in (WayIn.AUTO, WayIn.STEP) and self.names_said

    def is_usable(self) -> bool:
        """Tell whether every time lies within what can be worked with."""
        return (
            SCAN_MS[0] <= self.scan_ms <= SCAN_MS[-1]
            and FIRST_MS[0] <= self.first_ms <= FIRST_MS[-1]
            and COOLDOWN_MS[0] <= self.cooldown_ms <= COOLDOWN_MS[-1]
            and ROUNDS[0] <= self.rounds <= ROUNDS[-1]
            and DWELL_MS[0] <= self.dwell_ms <= DWELL_MS[-1]
            and self.chooses != self.steps
        )


class StepVoice(Protocol):
    """Lets scanning be heard. Main thread only; never waits."""

    def say(self, name: str) -> None:
        """Say the name of what is framed."""

    def step(self) -> None:
        """Sound that the frame went on."""

    def choice(self) -> None:
        """Sound that a press was taken."""


class WaysIn(QObject):
    """The choice of the moment. `keep` stores it. Main thread only.

    `learning` names the switch ("chooses" or "steps") that the next press will be, or is empty.
    `say` is given the name of what scanning is at, until `sound_by` gives it a voice.
    """

    changed = Signal()
    learning_changed = Signal()

    def __init__(
        self,
        choice: WaysInChoice,
        keep: Callable[[WaysInChoice], None],
        say: Callable[[str], None],
    ) -> None:
        super().__init__()
        self.choice = choice
        self.learning = ""
        self._say = say
        self._voice: StepVoice | None = None
        self._keep = keep

    def sound_by(self, voice: StepVoice) -> None:
        """Let names and tones be heard by this voice from now on."""
        self._voice = voice

    def stepped(self, name: str) -> None:
        """Let be heard, as far as it was chosen, that the frame is at this."""
        if self.choice.tones and self._voice is not None:
            self._voice.step()
        if self.choice.names_said:
            (self._voice.say if self._voice is not None else self._say)(name)

    def took(self) -> None:
        """Let be heard, if that was chosen, that a press was taken."""
        if self.choice.tones and self._voice is not None:
            self._voice.choice()

    def choose(self, choice: WaysInChoice) -> None:
        """Change to `choice` at once."""
        if choice != self.choice:
            self.choice = choice
            self._keep(choice)
            self.changed.emit()

    def learn(self, which: str) -> None:
        """Take the next key or button that is pressed for this switch."""
        self.learning = which
        self.learning_changed.emit()

    def learned(self, switch: str) -> None:
        """Take a key or button for the switch being learned; two switches never share one."""
        chooses, steps = self.choice.chooses, self.choice.steps
        if self.learning == "chooses":
            chooses, steps = switch, chooses if switch == steps else steps
        elif self.learning == "steps":
            chooses, steps = steps if switch == chooses else chooses, switch
        self.learning = ""
        self.choose(replace(self.choice, chooses=chooses, steps=steps))
        self.learning_changed.emit()
