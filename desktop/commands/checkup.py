"""What a check sees of this machine, and what it may find."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from desktop import bundled
from desktop.commands.installation import Installation, NothingKeptError, PassphraseNeededError
from desktop.commands.office import Office, visit
from desktop.credentials import find_address
from desktop.flow.ports import KeyChoice
from desktop.practice import own_command
from desktop.senders import Address, UnusableAddressError
from desktop.store.errors import StoreError
from desktop.vault import Unlocked

PROBE_SECONDS = 30.0


class State(StrEnum):
    """How bad it is."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found: `message` names the sentence, `way_out` a second one or nothing."""

    state: State
    message: str
    arguments: Mapping[str, str | int] = field(default_factory=dict)
    way_out: str = ""


def well(message: str, **arguments: str | int) -> Finding:
    """Return the finding that all is well."""
    return Finding(State.OK, message, arguments)


def warning(message: str, **arguments: str | int) -> Finding:
    """Return a finding that stops nobody yet."""
    return Finding(State.WARN, message, arguments)


def failure(message: str, **arguments: str | int) -> Finding:
    """Return a finding that must be mended."""
    return Finding(State.FAIL, message, arguments)


def store_failure(error: StoreError) -> Finding:
    """Return what the store cannot do, in the window's own words."""
    return Finding(State.FAIL, f"store-{error.code}", way_out=f"store-{error.code}-way-out")


def utc_now() -> datetime:
    """Return the time of the moment, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Surroundings:
    """This installation and its machine; what takes long is asked once, when it is needed."""

    installation: Installation
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    platform: str = sys.platform
    fonts: tuple[Path, ...] = field(default_factory=bundled.font_paths)
    now: Callable[[], datetime] = utc_now

    @property
    def has_database(self) -> bool:
        """Whether anything is kept on this machine."""
        return self.installation.paths.database.exists()

    @cached_property
    def unlocked(self) -> Unlocked | StoreError | PassphraseNeededError | None:
        """The database with its key, why there is no key, or None where nothing is kept."""
        try:
            return self.installation.unlock() if self.has_database else None
        except NothingKeptError:
            return None
        except (StoreError, PassphraseNeededError) as error:
            return error

    @cached_property
    def credential(self) -> str | None:
        """The terminal's credential, "" for none; None while its place cannot be opened."""
        place, choice = self.unlocked, self.installation.choice
        if not isinstance(place, Unlocked):
            if choice is KeyChoice.PASSPHRASE:
                return None
            place = Unlocked(self.installation.paths.database, b"", choice or KeyChoice.KEYRING)
        try:
            return find_address(self.installation.settings, place).credential
        except StoreError:
            return None

    @cached_property
    def office(self) -> Office | UnusableAddressError | None:
        """What the central API says; None where none is set up, and in practice mode."""
        settings = self.installation.settings
        if self.installation.practice or not settings.central_url:
            return None
        try:
            address = Address(settings.central_url, self.credential or "", settings.ca_bundle)
            return visit(address, self.now)
        except UnusableAddressError as error:
            return error

    @cached_property
    def window(self) -> Mapping[str, Any] | None:
        """What Qt met on the screen; None where it cannot be used."""
        return self.start_qt(offscreen=False)

    def start_qt(self, *, offscreen: bool) -> Mapping[str, Any] | None:
        """Start Qt in a child process; return what `screen_probe` says, None where it dies."""
        environment = {
            **self.environment,
            **({"QT_QPA_PLATFORM": "offscreen"} if offscreen else {}),
        }
        arguments = [*([] if offscreen else ["--assistive"]), *map(str, self.fonts)]
        try:
            child = subprocess.run(  # noqa: S603 - our own program, no shell
                own_command("screen-probe", *arguments),
                env=environment,
                capture_output=True,
                timeout=PROBE_SECONDS,
                check=True,
            )
            report: Mapping[str, Any] = json.loads(child.stdout)
        except (OSError, subprocess.SubprocessError, ValueError):
            return None
        return report
