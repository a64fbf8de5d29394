from abc import ABC, abstractmethod
from pathlib import Path

import pytest

from desktop.store.credentials import Credentials, StoredCredentials, keyring_credentials
from desktop.store.database import StoreError, open_database
from desktop.store.secrets import Secrets
from desktop.store.store import Store
from tests.store.keyring_fakes import BrokenKeyring, ForgetfulKeyring, FullKeyring, MemoryKeyring
from tests.store.samples import KEY


class CredentialsContract(ABC):
    """What every place for the terminal's credential promises."""

    @pytest.fixture
    @abstractmethod
    def credentials(self, store: Store) -> Credentials:
        """Return a place in which nothing was kept yet."""

    def test_there_is_none_at_first(self, credentials: Credentials) -> None:
        assert credentials.get() is None

    def test_the_last_one_kept_is_found(self, credentials: Credentials) -> None:
        credentials.keep("first")
        credentials.keep("second-ä-密")
        assert credentials.get() == "second-ä-密"

    def test_what_was_forgotten_is_gone(self, credentials: Credentials) -> None:
        credentials.forget()
        credentials.keep("first")
        credentials.forget()
        assert credentials.get() is None


class TestStoredCredentials(CredentialsContract):
    @pytest.fixture
    def credentials(self, store: Store) -> Credentials:
        return StoredCredentials(store.secrets)


class TestKeyringCredentials(CredentialsContract):
    @pytest.fixture
    def credentials(self, store: Store) -> Credentials:
        del store
        return keyring_credentials(MemoryKeyring())


def test_the_stored_credential_is_there_at_the_next_start(path: Path) -> None:
    for expected in (None, "kept"):
        database = open_database(path, KEY)
        credentials = StoredCredentials(Secrets(database))
        assert credentials.get() == expected
        credentials.keep("kept")
        database.close()


@pytest.mark.parametrize("keyring", [BrokenKeyring(), ForgetfulKeyring(), FullKeyring()])
def test_a_keyring_that_does_not_keep_the_credential_is_told(keyring: MemoryKeyring) -> None:
    with pytest.raises(StoreError, match="keyring_failed"):
        keyring_credentials(keyring).keep("credential")


def test_a_keyring_that_cannot_delete_is_told() -> None:
    keyring = FullKeyring()
    MemoryKeyring.set_password(keyring, "petition-desk", "central-credential", "kept")
    with pytest.raises(StoreError, match="keyring_failed"):
        keyring_credentials(keyring).forget()


def test_credential_and_key_lie_apart_in_one_keyring() -> None:
    keyring = MemoryKeyring()
    keyring_credentials(keyring).keep("real")
    keyring_credentials(keyring, "practice-credential").keep("practice")
    assert keyring_credentials(keyring).get() == "real"
