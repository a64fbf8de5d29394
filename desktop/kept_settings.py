"""The settings of this machine while the program runs: every change is written in a thread."""

import threading
from dataclasses import asdict

from desktop.flow.appearance import Look
from desktop.flow.sound import SoundChoice
from desktop.paths import Paths
from desktop.settings import keep_settings, load_settings


class KeptSettings:
    """`now` are the settings as they are. Main thread only; the disk is touched in a thread."""

    def __init__(self, paths: Paths) -> None:
        self._path = paths.settings
        self._lock = threading.Lock()
        self.now = load_settings(self._path)

    @property
    def look(self) -> Look:
        """How the pages look."""
        return Look(self.now.language, self.now.theme, self.now.text_size)

    @property
    def sound(self) -> SoundChoice:
        """Voice and devices."""
        now = self.now
        return SoundChoice(now.voice, now.pause_s, now.microphone, now.loudspeaker)

    def keep_look(self, look: Look) -> None:
        """Keep how the pages look."""
        self.keep(language=look.language, theme=look.theme, text_size=look.text_size)

    def keep_sound(self, choice: SoundChoice) -> None:
        """Keep voice and devices."""
        self.keep(**asdict(choice))

    def keep(self, **changes: object) -> None:
        """Change settings by their names."""
        self.now = self.now.model_copy(update=changes)
        threading.Thread(target=self._write, name="settings").start()

    def _write(self) -> None:
        """Write the latest settings; whichever thread comes last writes the last ones."""
        with self._lock:
            keep_settings(self._path, self.now)
