"""A lock that opens, or not, when the test says so."""

from dataclasses import dataclass

from desktop.flow.ports import Done, Failure, KeyChoice


@dataclass(frozen=True)
class Opened:
    """One try to open: how, and with which passphrase."""

    choice: KeyChoice | None
    passphrase: str


class FakeLock:
    """`Lock`: remembers every try; `answer` ends the one that waits."""

    def __init__(self) -> None:
        self.tries: list[Opened] = []
        self.set_asides = 0
        self._done: Done | None = None

    def open(self, choice: KeyChoice | None, passphrase: str, done: Done) -> None:
        assert self._done is None, "opened twice at a time"
        self.tries.append(Opened(choice, passphrase))
        self._done = done

    def set_aside(self, done: Done) -> None:
        assert self._done is None, "set aside while it was opened"
        self.set_asides += 1
        self._done = done

    def answer(self, code: str = "") -> None:
        """End the try: it is open, or `code` says why not."""
        assert self._done is not None, "nothing was asked"
        done, self._done = self._done, None
        done(Failure(code) if code else None)
