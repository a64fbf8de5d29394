"""The keyring of Linux desktops, the Secret Service, kept from ever showing a prompt.

Importing this takes 0.2 s; only `keyrings.py` does, when it is needed.
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

from jeepney.bus import get_bus  # type: ignore[import-untyped]  # it brings no types
from jeepney.io.blocking import DBusConnection, prep_socket  # type: ignore[import-untyped]
from jeepney.wrappers import DBusErrorResponse  # type: ignore[import-untyped]
from keyring.backends import SecretService
from secretstorage import (
    Collection,
    Item,
    ItemNotFoundException,
    SecretServiceNotAvailableException,
    dbus_init,
)

from desktop.store.errors import StoreError


class SecretServiceKeyring(SecretService.Keyring):
    """Uses the default collection as it is: a locked one is not unlocked, a missing one not made.

    Either would show a prompt, and wait for it without end.
    """

    def get_preferred_collection(self) -> Collection:
        """Return the default collection, with a connection of its own that the caller closes."""
        connection = dbus_init()
        try:
            return _default_collection(connection)
        except BaseException:
            connection.close()
            raise

    def unlock(self, item: Item) -> None:
        """Accept an item that is open. Raises StoreError keyring_locked."""
        if item.is_locked():
            raise StoreError("keyring_locked")


def open_secret_service(patience: float) -> SecretServiceKeyring:
    """Return the Secret Service after asking it, for `patience` seconds, whether it is open.

    Raises StoreError: keyring_missing, keyring_locked.
    """
    try:
        with _bounded_connection(patience) as connection:
            _default_collection(connection)
    # A broken bus shows itself in many ways, and none of them is ours.
    except (DBusErrorResponse, KeyError, OSError, RuntimeError, StopIteration, ValueError) as error:
        raise StoreError("keyring_missing") from error
    return SecretServiceKeyring()  # type: ignore[no-untyped-call]  # its base has no types


def _default_collection(connection: DBusConnection) -> Collection:
    try:
        collection = Collection(connection)
    except (ItemNotFoundException, SecretServiceNotAvailableException) as error:
        raise StoreError("keyring_missing") from error
    if collection.is_locked():
        raise StoreError("keyring_locked")
    return collection


@contextmanager
def _bounded_connection(patience: float) -> Iterator[DBusConnection]:
    """Connect to the session bus, and cut the connection after `patience` seconds.

    The library waits without end for the bus's answer to its greeting.
    """
    with closing(prep_socket(get_bus("SESSION"), timeout=patience)) as line:
        watchdog = threading.Timer(patience, _cut, (line,))
        watchdog.start()
        try:
            with closing(DBusConnection(line)) as connection:
                yield connection
        finally:
            watchdog.cancel()
            watchdog.join()


def _cut(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
