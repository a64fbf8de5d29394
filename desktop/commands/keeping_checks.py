"""Checks of what is kept on this machine: settings, disk, keyring, database."""

import shutil
import tempfile

from pydantic import ValidationError

from desktop.commands.checkup import (
    Finding,
    Surroundings,
    failure,
    store_failure,
    warning,
    well,
)
from desktop.commands.installation import PassphraseNeededError, open_store
from desktop.flow.ports import KeyChoice
from desktop.settings import Settings
from desktop.store.errors import StoreError, store_errors
from desktop.store.keyrings import find_keyring

LEAST_FREE = 200 * 1024 * 1024
MEGABYTE = 1024 * 1024


def check_settings(machine: Surroundings) -> Finding:
    """Check that the settings say what was set up."""
    path = machine.installation.paths.settings
    try:
        if path.exists():
            Settings.model_validate_json(path.read_bytes())
    except ValidationError:
        return warning("doctor-settings-damaged", path=str(path))
    except OSError:
        return failure("doctor-settings-unreadable", path=str(path))
    return well("doctor-settings-ok")


def check_disk(machine: Surroundings) -> Finding:
    """Check that the data folder can be written to and has room."""
    paths = machine.installation.paths
    try:
        with store_errors(paths.data):
            paths.make()
            with tempfile.TemporaryFile(dir=paths.data) as file:
                file.write(b"\0" * MEGABYTE)
                file.flush()
            free = shutil.disk_usage(paths.data).free
    except StoreError as error:
        return store_failure(error)
    if free < LEAST_FREE:
        return failure("doctor-disk-full", free=free // MEGABYTE, path=str(paths.data))
    return well("doctor-disk-ok", free=free // MEGABYTE)


def check_keyring(machine: Surroundings) -> Finding:
    """Check the system keyring, where it is needed. The credential of a session is in it too."""
    choice = machine.installation.choice
    if choice is KeyChoice.PASSPHRASE:
        return well("doctor-keyring-unneeded")
    try:
        find_keyring()
    except StoreError as error:
        if machine.installation.practice:
            return well("doctor-keyring-practice")
        return store_failure(error) if choice else warning("doctor-keyring-choose")
    return well("doctor-keyring-ok")


def check_database(machine: Surroundings) -> Finding:
    """Check that the database opens and that every page of it is whole."""
    unlocked = machine.unlocked
    if unlocked is None:
        return well("doctor-database-none")
    if isinstance(unlocked, PassphraseNeededError):
        return warning("doctor-database-locked")
    if isinstance(unlocked, StoreError):
        return store_failure(unlocked)
    try:
        with open_store(unlocked) as store:
            store.database.check()
            return well("doctor-database-ok", waiting=store.outbox.waiting())
    except StoreError as error:
        return store_failure(error)
