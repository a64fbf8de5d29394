"""What the session needs from the rest of the program, as protocols; the root hands them in.

Every `done` is called in the main thread, later, exactly once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from desktop.petition.model import Petition, PetitionId
from desktop.petition.outcome import LookUpResult


@dataclass(frozen=True, slots=True)
class Failure:
    """A failure of the store as a value; `code` names the sentence (`store-<code>`)."""

    code: str


Done = Callable[[Failure | None], None]


class Records(Protocol):
    """The store, asked from the main thread without ever waiting for it."""

    def save_soon(self, petition: Petition) -> None:
        """Save a keystroke's change; a later one of the same petition may replace it."""

    def save(self, petition: Petition, done: Done) -> None:
        """Save, and tell when it is on disk."""

    def queue(self, petition: Petition, done: Done) -> None:
        """Save and put into the outbox in one go."""

    def recall(self, petition_id: PetitionId, done: Done) -> None:
        """Take a petition that was never sent back out of the outbox."""

    def reopen(self, refused: PetitionId, draft: Petition, done: Done) -> None:
        """Put the amended draft in the place of the refused petition."""

    def delete(self, petition_id: PetitionId, done: Done) -> None:
        """Forget a petition."""

    def find(
        self, petition_id: PetitionId, done: Callable[[Petition | Failure | None], None]
    ) -> None:
        """Fetch one petition; None when there is none."""

    def all(self, done: Callable[[tuple[Petition, ...] | Failure], None]) -> None:
        """Fetch every petition, newest change first."""


class Post(Protocol):
    """The way to the central API, which lives in a thread of its own."""

    def wake(self) -> None:
        """Say that the outbox has something to send."""

    def look_up(self, number: str, code: str, done: Callable[[LookUpResult], None]) -> None:
        """Ask what became of a petition."""


class KeyChoice(StrEnum):
    """Where the key of the database lives."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a choice, not a secret
    SESSION = "session"


class Lock(Protocol):
    """Opens the database."""

    def open(self, choice: KeyChoice | None, passphrase: str, done: Done) -> None:
        """Open with the given choice; None means as set up.

        Failures beside the store's own: `choose` (no keyring, and no choice was made yet),
        `passphrase` (the passphrase is needed), `wrong_passphrase`.
        """

    def set_aside(self, done: Done) -> None:
        """Keep the damaged file aside and begin a new one."""
