"""Somebody who does not see the screen: presses keys and listens to the screen reader."""

import re
import subprocess
from itertools import combinations

import pytest

from tests.journeys.screen_reader.room import Room

BETWEEN_CHINESE_MS = 500
"""Chinese characters are put on a spare key one after the other; each must be read by then."""

BETWEEN_KEYS_MS = 100
"""As fast as people type. Of more than fifty events that wait Orca 43 forgets some, with the
window's new title among them."""

LONG_S = 60
MOST_TABS = 12

FRAME = re.compile(r"^通知 | - 第 \d+ 步,共 \d+ 步.*$| - 信访无障碍客户端.*$")
"""What the reader and the window's title put around a sentence."""

ROLE = re.compile(r" (按钮|文本|密码文本|标签|面板|框架|单选钮|复选框( 未勾选)?)?\.?$|\.$")
WORD = 4
"""Characters of what may come again in a sentence: a page's name does in its question."""


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
        """Press a key and return what is said then, once a sentence was said.

        Silence fails, and so does a sentence that is said twice, also within another one.
        """
        self._spoken.rest()
        self.strike(key)
        heard = self._spoken.listen_for(until)
        assert_nothing_twice(heard)
        return heard

    def tab_to(self, name: str) -> list[str]:
        """Press Tab until something is said whose name begins so; return what was said of it."""
        for _ in range(MOST_TABS):
            heard = self.press("Tab", "")
            if heard[-1].startswith(name):
                return heard
        pytest.fail(f"{name!r} was not among {self.heard[-MOST_TABS:]}")

    def type(self, text: str, until: str = "") -> list[str]:
        """Write a text where the focus is; return what is said to that, which may be nothing.

        Where a sentence is named, it must be said.
        """
        slowly = BETWEEN_KEYS_MS if text.isascii() else BETWEEN_CHINESE_MS
        self._xdotool("type", "--delay", str(slowly), text)
        return self._spoken.listen_for(until) if until else self._spoken.rest()

    def strike(self, key: str) -> None:
        """Press a key and do not listen."""
        self._xdotool("key", "--clearmodifiers", key)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(  # noqa: S603 - our own command
            ["xdotool", *words],  # noqa: S607 - as installed
            env=self._room.environment,
            check=True,
            timeout=LONG_S,
        )


def assert_nothing_twice(heard: list[str]) -> None:
    """Fail where what was said to one key holds a sentence twice."""
    bare = [ROLE.sub("", FRAME.sub("", said)) for said in heard]
    for one, other in combinations((said for said in bare if len(said) > WORD), 2):
        assert one not in other, heard
        assert other not in one, heard
