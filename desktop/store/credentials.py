"""Where this terminal's credential for the central API lives: never in a plain file."""

from typing import Protocol

from desktop.store.keys import KeyringEntry, PasswordStore
from desktop.store.secrets import Secrets

CREDENTIAL = "central-credential"


class Credentials(Protocol):
    """Keeps the bearer credential. Every method may raise StoreError and may wait."""

    def get(self) -> str | None:
        """Return the credential, or None."""

    def keep(self, credential: str) -> None:
        """Keep the credential in the place of the one before."""

    def forget(self) -> None:
        """Delete the credential, if there is one."""


def keyring_credentials(backend: PasswordStore, account: str = CREDENTIAL) -> Credentials:
    """Return the credential's place in the system keyring."""
    return KeyringEntry(backend, account)


class StoredCredentials:
    """The credential inside the encrypted database, where there is no keyring."""

    def __init__(self, secrets: Secrets, name: str = CREDENTIAL) -> None:
        self._secrets = secrets
        self._name = name

    def get(self) -> str | None:
        """Return the credential, or None."""
        return self._secrets.get(self._name)

    def keep(self, credential: str) -> None:
        """Keep the credential in the place of the one before."""
        self._secrets.keep(self._name, credential)

    def forget(self) -> None:
        """Delete the credential, if there is one."""
        self._secrets.forget(self._name)
