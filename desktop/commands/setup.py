"""`petition-desk setup`: where this terminal sends to, as whom, and how what is written is kept.

The credential comes from standard input, never from the command line, which others can see.
"""

import ssl
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from desktop.commands.installation import Installation, find_installation, run_on
from desktop.credentials import open_credentials
from desktop.delivery.address import InsecureAddressError, checked_address
from desktop.delivery_lock import DeliveryLock
from desktop.flow.opening import LEAST_PASSPHRASE
from desktop.flow.ports import KeyChoice
from desktop.senders import Address, UnusableAddressError, make_client
from desktop.settings import Settings, save_settings
from desktop.store.errors import store_errors
from desktop.store.keyrings import available_keyring, find_keyring
from desktop.store.keys import KeyringKey, KeySource, SessionKey
from desktop.store.passphrase import PassphraseKey
from desktop.vault import Unlocked, keyring_account, unlock

BAD_ADDRESSES = {"malformed": "setup-url-malformed", "not_https": "setup-url-not-https"}


class SetUpError(Exception):
    """Cannot be set up like this; `message` names the sentence that says how it can."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks for; None keeps what was set up before."""

    central_url: str | None = None
    ca_bundle: Path | None = None
    key: str | None = None


def run(wishes: Wishes, *, practice: bool) -> int:
    """Set this terminal up; return 1 with a plain sentence where that cannot be."""
    return run_on(find_installation(practice=practice), partial(_run, wishes=wishes))


def _run(installation: Installation, wishes: Wishes) -> int:
    terminal, paths = installation.terminal, installation.paths
    lock = DeliveryLock(paths.data)
    try:
        if installation.practice:
            raise SetUpError("setup-practice")
        with store_errors():
            paths.make()
            if not lock.take():
                raise SetUpError("setup-window-open")
        _set_up(installation, wishes)
    except SetUpError as error:
        terminal.complain(error.message)
        return 1
    finally:
        lock.release()
    terminal.say("setup-done")
    return 0


def _set_up(installation: Installation, wishes: Wishes) -> None:
    """Check everything first; write only what can be used."""
    settings = installation.settings.model_copy(
        update={
            "central_url": _checked_url(wishes.central_url or installation.settings.central_url),
            "ca_bundle": _checked_bundle(wishes.ca_bundle or installation.settings.ca_bundle),
            "key": _checked_choice(installation, KeyChoice(wishes.key) if wishes.key else None),
        }
    )
    credential = installation.terminal.secret("setup-credential")
    _check_credential(settings, credential)
    _keep_credential(_unlocked(installation, settings), credential)
    with store_errors():
        save_settings(installation.paths.settings, settings)


def _checked_url(url: str) -> str:
    if not url:
        raise SetUpError("setup-url-missing")
    try:
        return checked_address(url)
    except InsecureAddressError as error:
        raise SetUpError(BAD_ADDRESSES[str(error)]) from error


def _checked_bundle(bundle: Path | None) -> Path | None:
    if bundle is None:
        return None
    try:
        ssl.create_default_context(cafile=bundle)
    except OSError as error:
        raise SetUpError("setup-ca-bundle") from error
    return bundle.absolute()


def _checked_choice(installation: Installation, wish: KeyChoice | None) -> KeyChoice:
    """Return how the key is kept, before anything secret is asked for. Raises StoreError too."""
    before = installation.choice
    choice = wish or before
    if before not in (None, choice) and installation.paths.database.exists():
        raise SetUpError("setup-key-stays")
    if choice is KeyChoice.KEYRING:
        find_keyring()
    elif choice is not KeyChoice.PASSPHRASE and available_keyring() is None:
        raise SetUpError("setup-session-needs-keyring" if choice else "setup-choose-key")
    return choice or KeyChoice.KEYRING


def _check_credential(settings: Settings, credential: str) -> None:
    """Refuse what could never be sent; an empty one keeps the one before."""
    try:
        make_client(Address(settings.central_url, credential, settings.ca_bundle)).close()
    except UnusableAddressError as error:
        raise SetUpError("setup-credential-malformed") from error


def _unlocked(installation: Installation, settings: Settings) -> Unlocked:
    """Return the database under the chosen kind of key, which is made now where there is none."""
    path, choice = installation.paths.database, settings.key or KeyChoice.KEYRING
    if choice is KeyChoice.SESSION:
        return Unlocked(path, SessionKey().create(), choice)
    unlocked = unlock(path, _key_source(installation, choice), choice)
    # Opened once, so that a wrong key is found now and not by the first person.
    unlocked.open().close()
    return unlocked


def _key_source(installation: Installation, choice: KeyChoice) -> KeySource:
    if choice is KeyChoice.KEYRING:
        return KeyringKey(find_keyring(), keyring_account(practice=False))
    file = installation.paths.passphrase
    new = not file.exists()
    passphrase = installation.terminal.secret(
        "command-passphrase-new" if new else "command-passphrase"
    )
    if new and len(passphrase) < LEAST_PASSPHRASE:
        raise SetUpError("problem-passphrase_short")
    if new and _retyped(installation, passphrase) != passphrase:
        raise SetUpError("setup-passphrase-differs")
    return PassphraseKey(file, passphrase)


def _retyped(installation: Installation, passphrase: str) -> str:
    terminal = installation.terminal
    return terminal.secret("command-passphrase-again") if terminal.is_watched else passphrase


def _keep_credential(unlocked: Unlocked, credential: str) -> None:
    with open_credentials(unlocked) as credentials:
        if credential:
            credentials.keep(credential)
        elif not credentials.get():
            raise SetUpError("setup-credential-missing")
