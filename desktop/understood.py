"""The understanding of what is heard: made once, in a thread, for it takes a second."""

import threading
from typing import TYPE_CHECKING

from desktop import bundled

if TYPE_CHECKING:
    from desktop.flow.understanding.intent import Understanding

LANGUAGE = "zh-CN"
"""Everybody is understood in Mandarin, whatever the language of the pages."""


class OneUnderstanding:
    """Makes the understanding at the first call, which waits for it; `warm_up` makes it before."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: Understanding | None = None

    def __call__(self) -> "Understanding":
        """Return it. Any thread."""
        with self._lock:
            if self._made is None:
                # The tables of how characters sound are large, and no page needs them.
                from desktop.flow.understanding.hearing import get_ready  # noqa: PLC0415
                from desktop.flow.understanding.intent import Understanding  # noqa: PLC0415
                from desktop.flow.understanding.phrases import load_phrases  # noqa: PLC0415

                get_ready()
                self._made = Understanding(load_phrases(*bundled.phrases(LANGUAGE)))
            return self._made

    def warm_up(self) -> None:
        """Make it in a thread, so that nobody waits for it later."""
        threading.Thread(target=self, name="understanding").start()
