"""What every command for the volunteer works on, and how it opens the database."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from desktop import bundled
from desktop.commands.terminal import Terminal
from desktop.credentials import find_address
from desktop.flow.ports import KeyChoice
from desktop.flow.words import Words
from desktop.paths import Paths, find_paths
from desktop.practice import PracticeCentral
from desktop.senders import Address
from desktop.settings import Settings, load_settings
from desktop.store.errors import StoreError
from desktop.store.keyrings import available_keyring, find_keyring
from desktop.store.keys import KeyringKey
from desktop.store.passphrase import PassphraseKey
from desktop.store.store import Store, store_over
from desktop.vault import Unlocked, chosen_before, keyring_account


class NothingKeptError(Exception):
    """The key is in the window's memory only; there is nothing a command could open."""


class PassphraseNeededError(Exception):
    """Nobody gave the passphrase."""


@dataclass(frozen=True, slots=True)
class Installation:
    """The folders, the settings, and the terminal of who gives the command."""

    paths: Paths
    settings: Settings
    terminal: Terminal
    practice: bool = False

    @property
    def choice(self) -> KeyChoice | None:
        """How the key is kept; None where nobody has chosen yet."""
        return chosen_before(self.paths, self.settings.key)

    def unlock(self) -> Unlocked:
        """Return the database with the key the window uses, asking for a passphrase.

        Raises NothingKeptError, PassphraseNeededError and StoreError.
        """
        path, choice = self.paths.database, self.choice
        if choice is KeyChoice.SESSION or (self.practice and available_keyring() is None):
            raise NothingKeptError
        if choice is KeyChoice.PASSPHRASE:
            passphrase = self.terminal.secret("command-passphrase")
            if not passphrase:
                raise PassphraseNeededError
            return Unlocked(path, PassphraseKey(self.paths.passphrase, passphrase).key(), choice)
        account = keyring_account(practice=self.practice)
        key = KeyringKey(find_keyring(), account).key()
        return Unlocked(path, key, KeyChoice.KEYRING)

    @contextmanager
    def open_address(self, unlocked: Unlocked) -> Iterator[Address]:
        """Give where to send to; in practice mode a server runs for as long. Raises StoreError."""
        if not self.practice:
            yield find_address(self.settings, unlocked)
            return
        central = PracticeCentral(self.paths.central_database)
        try:
            yield central.start()
        finally:
            central.stop()


@contextmanager
def open_store(unlocked: Unlocked) -> Iterator[Store]:
    """Give the store over a connection of its own. Raises StoreError."""
    with closing(unlocked.open()) as database:
        yield store_over(database)


def find_installation(*, practice: bool) -> Installation:
    """Return the installation of this user."""
    paths = find_paths(practice=practice)
    settings = load_settings(paths.settings)
    words = Words(settings.language, bundled.sentences(settings.language))
    return Installation(paths, settings, Terminal(words), practice)


def run_on(installation: Installation, command: Callable[[Installation], int]) -> int:
    """Run a command and return its exit code; what the store cannot do is told plainly."""
    try:
        return command(installation)
    except StoreError as error:
        installation.terminal.complain(f"store-{error.code}")
        installation.terminal.complain(f"store-{error.code}-way-out")
    except PassphraseNeededError:
        installation.terminal.complain("command-passphrase-needed")
    except KeyboardInterrupt:
        installation.terminal.complain("command-stopped")
    return 1
