"""Opening the database at the start: with the keyring, else by a clear choice of the person."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.flow.ports import Failure, KeyChoice, Lock

LEAST_PASSPHRASE = 8


class Opening(QObject):
    """Asks for what the lock needs until it opens. Main thread only; never waits.

    `fail` shows why it cannot be opened; it gets the way to try again.
    """

    choose_asked = Signal()
    passphrase_asked = Signal()
    told = Signal()
    opened = Signal()

    def __init__(self, lock: Lock, fail: Callable[[str, Callable[[], None]], None]) -> None:
        super().__init__()
        self._lock = lock
        self._fail = fail
        self._choice: KeyChoice | None = None
        self._opening = False
        self.new_passphrase = False
        self.problem = ""

    def start(self) -> None:
        """Open as it was set up."""
        self._open("")

    def choose(self, choice: KeyChoice) -> None:
        """Take the person's choice."""
        self._choice = choice
        if choice is KeyChoice.PASSPHRASE:
            self.new_passphrase = True
            self.passphrase_asked.emit()
        else:
            self.start()

    def enter_passphrase(self, passphrase: str) -> None:
        """Open with a passphrase."""
        if self.new_passphrase and len(passphrase) < LEAST_PASSPHRASE:
            self._tell("passphrase_short")
        else:
            self._open(passphrase)

    def set_aside(self) -> None:
        """Keep the damaged file aside and begin anew."""
        if not self._opening:
            self._opening = True
            self._lock.set_aside(self._answered)

    def _open(self, passphrase: str) -> None:
        """Open once, however often it is asked for: each opening makes a key and threads."""
        if not self._opening:
            self._opening = True
            self._lock.open(self._choice, passphrase, self._answered)

    def _answered(self, failure: Failure | None) -> None:
        self._opening = False
        self.problem = ""
        if failure is None:
            self.opened.emit()
        elif failure.code == "choose":
            self.choose_asked.emit()
        elif failure.code == "wrong_passphrase":
            self._tell(failure.code)
        elif failure.code == "passphrase":
            self.passphrase_asked.emit()
        else:
            self._fail(failure.code, self.start)

    def _tell(self, problem: str) -> None:
        self.problem = problem
        self.told.emit()
