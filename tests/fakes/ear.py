"""An ear that hears what the test says, when it is open."""

from collections.abc import Callable

from speech.events import Final, Heard, Listening, SpeechStarted
from speech.expectation import Expectation


class FakeEar:
    """`Ear`: remembers what is waited for; events go to `tell` as the listener's do."""

    def __init__(self) -> None:
        self.tell: Callable[[Heard], None] = _nobody
        self.expectation: Expectation | None = None
        self.waited_for: list[Expectation] = []
        self.is_muted = self.is_held = False
        self.kept_open = 0

    @property
    def is_open(self) -> bool:
        return self.expectation is not None and not self.is_muted

    def listen(self, expectation: Expectation) -> None:
        self.expectation = expectation
        self.waited_for.append(expectation)

    def stop(self) -> None:
        self.expectation = None

    def mute(self) -> None:
        self.is_muted = True

    def unmute(self) -> None:
        self.is_muted = False

    def hold(self, held: bool) -> None:
        self.is_held = held

    def keep_open(self) -> None:
        self.kept_open += 1

    # What the person does

    def hears(self, text: str, *alternatives: str) -> None:
        """One utterance from its beginning to its end."""
        assert self.is_open, f"nobody listens to {text!r}"
        self.tell(Listening())
        self.tell(SpeechStarted())
        self.tell(Final(text, raw=text, alternatives=alternatives))


def _nobody(_event: Heard) -> None:
    pass
