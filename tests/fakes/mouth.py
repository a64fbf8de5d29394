"""A mouth that says what waits when the test lets it."""

from collections import deque
from collections.abc import Callable

from speech.events import Said, SentenceBegun, Spoken
from speech.utterance import Utterance


class FakeMouth:
    """`Mouth`: `said` are all utterances begun, `finish` lets them come to their end."""

    def __init__(self) -> None:
        self.tell: Callable[[Said], None] = _nobody
        self.said: list[Utterance] = []
        self.deeds: list[str] = []
        self.tones = 0
        self.speed = self.volume = 1.0
        self.may_speak: Callable[[], bool] = lambda: True
        self._waiting: deque[Utterance] = deque()

    @property
    def is_speaking(self) -> bool:
        return bool(self._waiting)

    @property
    def last(self) -> str:
        return self.said[-1].text if self.said else ""

    def say(self, utterance: Utterance) -> None:
        assert self.may_speak(), "speaks while the microphone is open"
        self.said.append(utterance)
        self._waiting.append(utterance)

    def finish(self) -> None:
        """Say everything that waits, and what comes of it; not for ever."""
        for _ in range(100):
            if not self._waiting:
                return
            self._say(self._waiting.popleft())
        raise AssertionError("talks for ever")

    def stop(self) -> None:
        self.deeds.append("stop")
        cut, self._waiting = self._waiting, deque()
        for utterance in list(cut)[:1]:
            self.tell(Spoken(utterance.key, whole=False))

    def pause(self) -> None:
        self.deeds.append("pause")

    def go_on(self) -> None:
        self.deeds.append("go_on")

    def back(self) -> None:
        self.deeds.append("back")
        if not self._waiting and self.said:
            self.say(self.said[-1])

    def forward(self) -> None:
        self.deeds.append("forward")

    def set_speed(self, speed: float) -> None:
        self.speed = speed

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def please_speak(self) -> None:
        self.tones += 1

    def _say(self, utterance: Utterance) -> None:
        for index, sentence in enumerate(utterance.text.splitlines()):
            self.tell(SentenceBegun(utterance.key, index, sentence))
        self.tell(Spoken(utterance.key, whole=True))


def _nobody(_event: Said) -> None:
    pass
