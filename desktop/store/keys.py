"""Where the key of the database comes from: the system keyring, or this program's memory only.

The third source, a passphrase, is in `passphrase.py`. Which one is used is chosen by a person
when the program is set up; no source ever falls back to another, and none keeps the key plainly.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from desktop.store.database import KEY_BYTES
from desktop.store.errors import StoreError

SERVICE = "petition-desk"
DATABASE_ACCOUNT = "database"


class KeySource(Protocol):
    """Gives the 256-bit key of the database. Any thread but the main one: it may wait."""

    def create(self) -> bytes:
        """Return the key, making it first where there is none. Raises StoreError."""

    def key(self) -> bytes:
        """Return the key that was made before. Raises StoreError, `key_missing` for none."""


class PasswordStore(Protocol):
    """What we use of a backend of the `keyring` package."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """Return the password, or None."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Keep the password."""

    def delete_password(self, service: str, username: str, /) -> None:
        """Delete the password; an error if there is none."""


class KeyringEntry:
    """One text in a system keyring. Raises StoreError `keyring_failed`.

    The backend comes from `keyrings.find_keyring`, which makes sure that it does not prompt.
    """

    def __init__(self, backend: PasswordStore, account: str) -> None:
        self._backend = backend
        self._account = account

    def get(self) -> str | None:
        """Return the text, or None."""
        with _keyring_errors():
            return self._backend.get_password(SERVICE, self._account)

    def keep(self, text: str) -> None:
        """Keep the text, and read it back: some backends take everything and keep nothing."""
        with _keyring_errors():
            self._backend.set_password(SERVICE, self._account, text)
        if self.get() != text:
            raise StoreError("keyring_failed")

    def forget(self) -> None:
        """Delete the text, if there is one."""
        if self.get() is not None:
            with _keyring_errors():
                self._backend.delete_password(SERVICE, self._account)


@contextmanager
def _keyring_errors() -> Iterator[None]:
    try:
        yield
    except StoreError:
        raise
    except Exception as error:
        # Each system's keyring has errors of its own, and they need not share a base.
        raise StoreError("keyring_failed") from error


class KeyringKey:
    """A random key in the system keyring; every database needs an account of its own."""

    def __init__(self, backend: PasswordStore, account: str = DATABASE_ACCOUNT) -> None:
        self._entry = KeyringEntry(backend, account)

    def create(self) -> bytes:
        """Return the key, making it first where there is none."""
        if self._entry.get() is None:
            self._entry.keep(secrets.token_hex(KEY_BYTES))
        return self.key()

    def key(self) -> bytes:
        """Return the key. Raises StoreError: key_missing, key_damaged, keyring_failed."""
        text = self._entry.get()
        if text is None:
            raise StoreError("key_missing")
        try:
            key = bytes.fromhex(text)
        except ValueError:
            raise StoreError("key_damaged") from None
        if len(key) != KEY_BYTES:
            raise StoreError("key_damaged")
        return key


class SessionKey:
    """A random key that no one can read after this program ends, nor anything under it.

    The outbox is lost with it: what is not delivered by then must be sent from elsewhere.
    """

    def __init__(self) -> None:
        self._key: bytes | None = None

    def create(self) -> bytes:
        """Return the key, making it at the first call."""
        if self._key is None:
            self._key = secrets.token_bytes(KEY_BYTES)
        return self._key

    def key(self) -> bytes:
        """Return the key. Raises StoreError key_missing before `create`."""
        if self._key is None:
            raise StoreError("key_missing")
        return self._key
