"""A real D-Bus session with a real GNOME keyring in it, for one test."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")


def needs_programs() -> None:
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"this machine has no {' and no '.join(missing)} (Debian: gnome-keyring)")


@contextmanager
def session_bus(home: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Iterator[None]:
    """Run a session bus whose services find an empty home folder."""
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    address = f"unix:path={home / 'bus'}"
    command = ["dbus-daemon", "--nofork", "--print-address=1", f"--address={address}", *arguments]
    with subprocess.Popen(  # noqa: S603 - the command above
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as bus:
        assert bus.stdout is not None
        assert bus.stdout.readline().startswith(b"unix:path=")
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        try:
            yield
        finally:
            bus.terminate()


def unlock_keyring() -> None:
    """Run the keyring unlocked in the present session; it ends with the session's bus."""
    subprocess.run(
        ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--daemonize"],  # noqa: S607 - as installed
        input=b"a password\n",
        check=True,
        capture_output=True,
        timeout=20,
    )
