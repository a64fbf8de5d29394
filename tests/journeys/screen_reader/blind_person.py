"""Somebody who does not see the screen: presses keys and listens to the screen reader."""

import subprocess

from tests.journeys.screen_reader.room import Room

BETWEEN_KEYS_MS = 200
"""Chinese characters are put on a spare key one after the other; each must be read by then."""

LONG_S = 60


class BlindPerson:
    """Knows of the program only what the screen reader says."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._spoken = room.spoken

    @property
    def heard(self) -> list[str]:
        """All that was heard so far."""
        return self._spoken.all

    def hear(self, sentence: str) -> list[str]:
        """Wait until a sentence was said."""
        return self._spoken.listen_for(sentence)

    def press(self, key: str, until: str) -> list[str]:
        """Press a key and return what is said then, once a sentence was said; silence fails."""
        self._spoken.rest()
        self._xdotool("key", "--clearmodifiers", key)
        return self._spoken.listen_for(until)

    def type(self, text: str) -> None:
        """Write a text where the focus is; nothing need be said to that."""
        slowly = BETWEEN_KEYS_MS if not text.isascii() else 30
        self._xdotool("type", "--delay", str(slowly), text)
        self._spoken.rest()

    def _xdotool(self, *words: str) -> None:
        subprocess.run(  # noqa: S603 - our own command
            ["xdotool", *words],  # noqa: S607 - as installed
            env=self._room.environment,
            check=True,
            timeout=LONG_S,
        )
