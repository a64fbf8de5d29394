"""Finding a system keyring that keeps a secret without asking anybody anything."""

import importlib
import sys

from desktop.store.errors import StoreError
from desktop.store.keys import PasswordStore

PATIENCE = 3.0

BACKENDS = {
    "win32": ("keyring.backends.Windows", "WinVaultKeyring"),
    "darwin": ("keyring.backends.macOS", "Keyring"),
}
"""Everywhere else it is the Secret Service. No other backend: some prompt, some keep plain text."""


def available_keyring(*, patience: float = PATIENCE) -> PasswordStore | None:
    """Return the system keyring, or None where none can be used now. See `find_keyring`."""
    try:
        return find_keyring(patience=patience)
    except StoreError:
        return None


def find_keyring(*, patience: float = PATIENCE) -> PasswordStore:
    """Return the system keyring, which takes secrets without a prompt.

    Gives up after `patience` seconds. Not the main thread: the first call takes 0.2 s of imports.
    Raises StoreError: keyring_missing, or keyring_locked, which a person mends by logging in anew
    or by unlocking it in the system's own window.
    """
    if sys.platform in BACKENDS:
        return named_backend(*BACKENDS[sys.platform])
    # Here, because importing it takes 0.2 s and only a Linux desktop has it.
    from desktop.store.secret_service import open_secret_service  # noqa: PLC0415

    return open_secret_service(patience)


def named_backend(module: str, name: str) -> PasswordStore:
    """Return a backend of the `keyring` package that says it works on this machine."""
    backend = getattr(importlib.import_module(module), name)
    try:
        usable = backend.priority > 0
    except RuntimeError as error:
        raise StoreError("keyring_missing") from error
    if not usable:
        raise StoreError("keyring_missing")
    keyring: PasswordStore = backend()
    return keyring
