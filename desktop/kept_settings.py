"""The settings of this machine while the program runs: every change is written in a thread."""

import threading
from dataclasses import asdict

from desktop.flow.appearance import Look
from desktop.flow.sound import SoundChoice
from desktop.paths import Paths
from desktop.settings import Settings, keep_settings, load_settings

OF_THE_MACHINE = frozenset({"key", "central_url", "ca_bundle", "microphone", "loudspeaker"})
"""What is written even while the machine is lent: it is chosen for everybody."""


class KeptSettings:
    """`now` are the settings as they are. Main thread only; the disk is touched in a thread.

    While the machine is lent, what a person chooses changes `now` and is not written.
    """

    def __init__(self, paths: Paths) -> None:
        self._path = paths.settings
        self._lock = threading.Lock()
        self.now = self._lasting = load_settings(self._path)
        self._is_lent = False

    @property
    def look(self) -> Look:
        """How the pages look."""
        now = self.now
        return Look(now.language, now.theme, now.text_size, now.spacing, now.motion, now.mode)

    @property
    def sound(self) -> SoundChoice:
        """Voice and devices."""
        now = self.now
        return SoundChoice(now.voice, now.pause_s, now.microphone, now.loudspeaker)

    def keep_look(self, look: Look) -> None:
        """Keep how the pages look."""
        self.keep(**asdict(look))

    def keep_sound(self, choice: SoundChoice) -> None:
        """Keep voice and devices."""
        self.keep(**asdict(choice))

    def keep(self, **changes: object) -> None:
        """Change settings by their names."""
        self.now = self.now.model_copy(update=changes)
        lent = changes.keys() - OF_THE_MACHINE if self._is_lent else frozenset()
        lasting = {name: value for name, value in changes.items() if name not in lent}
        if lasting:
            self._make_last(self._lasting.model_copy(update=lasting))

    def lend(self) -> None:
        """From now on write nothing of what a person chooses."""
        self._is_lent = True

    def take_back(self) -> None:
        """Write again what is chosen; what was lent is forgotten."""
        self._is_lent = False
        self.now = self._lasting

    def keep_lent(self) -> None:
        """Write again what is chosen, beginning with what was lent."""
        self._is_lent = False
        self._make_last(self.now)

    def _make_last(self, settings: Settings) -> None:
        self._lasting = settings
        threading.Thread(target=self._write, name="settings").start()

    def _write(self) -> None:
        """Write the latest settings; whichever thread comes last writes the last ones."""
        with self._lock:
            keep_settings(self._path, self._lasting)
