"""The terminal's address and credential: in the system keyring, else in the encrypted database."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from desktop.flow.ports import KeyChoice
from desktop.senders import Address
from desktop.settings import Settings
from desktop.store.credentials import Credentials, StoredCredentials, keyring_credentials
from desktop.store.keyrings import find_keyring
from desktop.store.store import store_over
from desktop.vault import Unlocked


@contextmanager
def open_credentials(unlocked: Unlocked) -> Iterator[Credentials]:
    """Give the place of the credential that goes with the kind of key. Not the main thread.

    Raises StoreError. A session's credential is in the keyring too: its database is gone when
    the window closes, and the credential with it.
    """
    if unlocked.choice is not KeyChoice.PASSPHRASE:
        yield keyring_credentials(find_keyring())
        return
    with closing(unlocked.open()) as database:
        yield StoredCredentials(store_over(database).secrets)


def find_address(settings: Settings, unlocked: Unlocked) -> Address:
    """Return where to send to; it is not complete where nobody has set it up. Raises StoreError."""
    if not settings.central_url:
        return Address("", "")
    with open_credentials(unlocked) as credentials:
        credential = credentials.get() or ""
    return Address(settings.central_url, credential, settings.ca_bundle)
