"""Opening the database with the key the person chose, and keeping the one worker that owns it."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop.flow.bridge import Bridge
from desktop.flow.ports import Done, Failure, KeyChoice
from desktop.paths import Paths
from desktop.store.connection import Database
from desktop.store.database import open_database, remove_database, set_aside
from desktop.store.errors import StoreError
from desktop.store.keyrings import available_keyring, find_keyring
from desktop.store.keys import DATABASE_ACCOUNT, KeyringKey, KeySource, SessionKey
from desktop.store.passphrase import PassphraseKey
from desktop.store.worker import StoreWorker

PRACTICE_ACCOUNT = "practice"


@dataclass(frozen=True, slots=True)
class Unlocked:
    """An open database: where it lies, its key, and how the key is kept."""

    path: Path
    key: bytes
    choice: KeyChoice

    def open(self) -> Database:
        """Open a further connection, for another thread."""
        return open_database(self.path, self.key)


def unlock(path: Path, source: KeySource, choice: KeyChoice) -> Unlocked:
    """Return the database at `path` with its key. Raises StoreError; not the main thread.

    A key is made only with its database: another one would never open what is there.
    """
    return Unlocked(path, source.key() if path.exists() else source.create(), choice)


def chosen_before(paths: Paths, chosen: KeyChoice | None) -> KeyChoice | None:
    """Return how the key is kept, also when the settings that said so are lost."""
    if chosen is None and paths.passphrase.exists():
        return KeyChoice.PASSPHRASE
    return chosen


def keyring_account(*, practice: bool) -> str:
    """Return the name of the key in the keyring: every database has a key of its own."""
    return PRACTICE_ACCOUNT if practice else DATABASE_ACCOUNT


class Vault:
    """A `Lock`. Keys and files are touched in the worker's thread only.

    In practice mode without a keyring the key is kept in memory: nothing real is in there.
    `unlocked` is called in the main thread when the database is open.
    """

    def __init__(
        self,
        paths: Paths,
        bridge: Bridge,
        *,
        practice: bool,
        chosen: KeyChoice | None,
        unlocked: Callable[[Unlocked], None],
        bug: Callable[[Exception], None],
    ) -> None:
        self._paths = paths
        self._bridge = bridge
        self._practice = practice
        self._chosen = chosen
        self._unlocked = unlocked
        self._bug = bug
        self._open: Unlocked | None = None
        self._asked = ""
        self.worker: StoreWorker | None = None

    def open(self, choice: KeyChoice | None, passphrase: str, done: Done) -> None:
        """Open the database; see `Lock.open`."""
        self._start(lambda: self._opened(choice or self._chosen, passphrase), done)

    def set_aside(self, done: Done) -> None:
        """Keep the damaged file aside and open a new one under the same kind of key."""

        def opener() -> Database:
            set_aside(self._paths.database, datetime.now(UTC))
            return self._opened(self._chosen, "")

        self._start(opener, done)

    def close(self) -> None:
        """Write what waits and close; a session's database is deleted."""
        if self.worker is not None:
            self.worker.stop()
            self.worker = None
        if self._open is not None and self._open.choice is KeyChoice.SESSION:
            remove_database(self._open.path)
        self._open = None

    def _start(self, opener: Callable[[], Database], done: Done) -> None:
        self.close()
        self._asked = ""
        self.worker = StoreWorker(
            opener,
            lambda error: self._bridge.hand(lambda: self._answer(error, done)),
            self._bug,
        )
        self.worker.start()

    def _opened(self, choice: KeyChoice | None, passphrase: str) -> Database:
        kept = self._key_source(choice, passphrase)
        if kept is None:
            raise StoreError("key_missing")
        source, kind = kept
        unlocked = unlock(self._path(kind), source, kind)
        database = unlocked.open()
        self._open = unlocked
        return database

    def _key_source(
        self, asked: KeyChoice | None, passphrase: str
    ) -> tuple[KeySource, KeyChoice] | None:
        choice = chosen_before(self._paths, asked)
        if choice is KeyChoice.PASSPHRASE:
            if not passphrase:
                self._asked = "passphrase"
                return None
            return PassphraseKey(self._paths.passphrase, passphrase), choice
        if choice is KeyChoice.SESSION:
            return SessionKey(), choice
        # What lies under a key in the keyring opens with no other: a new choice would hide it.
        backend = find_keyring() if choice is KeyChoice.KEYRING else available_keyring()
        if backend is not None:
            account = keyring_account(practice=self._practice)
            return KeyringKey(backend, account), KeyChoice.KEYRING
        if self._practice:
            return SessionKey(), KeyChoice.SESSION
        self._asked = "choose"
        return None

    def _path(self, kind: KeyChoice) -> Path:
        if kind is not KeyChoice.SESSION:
            return self._paths.database
        return self._paths.data / f"session-{secrets.token_hex(8)}.db"

    def _answer(self, error: StoreError | None, done: Done) -> None:
        if error is not None:
            done(Failure(self._asked or error.code))
        elif self._open is not None:
            self._chosen = self._open.choice
            self._unlocked(self._open)
            done(None)
