"""A room with a screen and a screen reader in it, of its own and for one test."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.journeys.screen_reader.spoken import Spoken
from tests.own_session import end

SCRIPT = Path(__file__).with_name("session.sh")
PROGRAMS = (
    "orca",
    "speech-dispatcher",
    "openbox",
    "xdotool",
    "xvfb-run",
    "dbus-run-session",
    "localedef",
)
LANGUAGE = "zh_CN.UTF-8"
LOCALEDEF = ("localedef", "-i", "zh_CN", "-f", "UTF-8")
FOLDERS = {
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
}
SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1280x900x24 -nolisten tcp")


@dataclass(frozen=True, slots=True)
class Room:
    """`environment` lets any program find the screen; `spoken` is what the reader says."""

    environment: Mapping[str, str]
    spoken: Spoken


@contextmanager
def run_room(home: Path) -> Iterator[Room]:
    """Run a screen, a session bus and Orca, whose home is an empty folder."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"this machine has no {' and no '.join(missing)} (Debian: {SCRIPT.name})")
    languages = home / "locale"
    _make_language(languages)
    home.chmod(0o700)
    pipe = home / "spoken"
    os.mkfifo(pipe)
    with Spoken(pipe) as spoken:
        own = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "SPOKEN": str(pipe)}
        own |= {name: str(home / folder) for name, folder in FOLDERS.items()}
        own |= {"LANG": LANGUAGE, "LC_ALL": LANGUAGE, "LANGUAGE": "zh_CN"}
        own |= {"LOCPATH": str(languages)}
        own |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
        with _session(own) as found:
            yield Room(os.environ | own | found, spoken)


@contextmanager
def _session(own: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Run the script, and yield what it says programs need to find it."""
    command = [*SCREEN, "dbus-run-session", "--", str(SCRIPT)]
    with subprocess.Popen(  # noqa: S603 - the command above
        command,
        env=os.environ | own,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as session:
        assert session.stdout is not None
        assert session.stdin is not None
        found = iter(session.stdout.readline, "ready\n")
        try:
            yield dict(line.rstrip("\n").split("=", 1) for line in found if "=" in line)
        finally:
            end(session)


def _make_language(folder: Path) -> None:
    """Make the locale in which Orca speaks Chinese; few machines have it."""
    folder.mkdir()
    made = [*LOCALEDEF, str(folder / LANGUAGE)]
    if subprocess.run(made, capture_output=True, check=False).returncode:  # noqa: S603 - above
        pytest.skip("this machine cannot make a locale (Debian: locales)")
