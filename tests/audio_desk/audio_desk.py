"""A desk with a microphone and a loudspeaker that are not there: real sound, no hardware.

    @pytest.fixture(scope="module")
    def running_desk(tmp_path_factory) -> Iterator[AudioDesk]:
        with run_desk(tmp_path_factory.mktemp("desk")) as desk:
            yield desk

    @pytest.fixture
    def desk(running_desk, monkeypatch) -> Iterator[AudioDesk]:
        with sit_down(running_desk, monkeypatch) as desk:
            yield desk

PortAudio looks for devices when it begins: `SoundSystem().refresh()` lets it find the desk.
"""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import numpy as np
import pytest

from speech.sound import RATE, Samples
from tests.own_session import end

SCRIPT = Path(__file__).with_name("virtual_audio.sh")
PROGRAMS = ("dbus-run-session", "pipewire", "wireplumber", "pipewire-pulse", "pactl", "pacat")
MICROPHONE, DESK, LOUDSPEAKER = "microphone", "desk", "loudspeaker"
LONG_S = 60
"""Seconds after which something that should have ended has not."""


class Recording:
    """What the loudspeaker has played since it was begun."""

    def __init__(self, process: "subprocess.Popen[bytes]", path: Path) -> None:
        self._process = process
        self._path = path

    def stop(self) -> Samples:
        """End it and return the sound, 16 kHz mono."""
        self._process.send_signal(signal.SIGINT)
        self._process.wait(LONG_S)
        return np.fromfile(self._path, np.float32)


class Playing:
    """Sound on its way to the microphone."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process

    def wait(self) -> None:
        """Return when all of it was heard."""
        assert self._process.wait(LONG_S) == 0

    def stop(self) -> None:
        """End it at once."""
        self._process.kill()
        self._process.wait(LONG_S)


class AudioDesk:
    """The desk, while its sound server runs; `environment` lets any program find it."""

    def __init__(
        self, folder: Path, environment: Mapping[str, str], places: tuple[str, ...]
    ) -> None:
        self._folder = folder
        self.environment = environment
        self.places = places

    def play(self, sound: Samples, rate: int = RATE) -> Playing:
        """Let the microphone hear a sound; it hears the first of it some 30 ms from now."""
        path = self._folder / "play.f32"
        sound.astype(np.float32).tofile(path)
        with path.open("rb") as file:
            return Playing(
                self._popen(
                    *("pacat", "--playback", f"--device={DESK}", "--latency-msec=20"),
                    *_format(rate),
                    stdin=file,
                )
            )

    def record(self) -> Recording:
        """Begin to record the loudspeaker; it is recording when this returns."""
        path = self._folder / "heard.f32"
        with path.open("wb") as file:
            process = self._popen(
                *("pacat", "--record", f"--device={LOUDSPEAKER}.monitor", "--latency-msec=20"),
                *_format(RATE),
                stdout=file,
            )
        self._wait_for_recording(path)
        return Recording(process, path)

    def unplug(self, name: str = MICROPHONE) -> None:
        """Take a microphone away."""
        self._pactl("unload-module", self._plugged_in()[name])

    def plug_in(self, name: str = MICROPHONE) -> None:
        """Bring a microphone back, or a second one by another name; it is the default now."""
        self._pactl(
            "load-module", "module-remap-source", f"master={DESK}.monitor", f"source_name={name}"
        )
        self._pactl("set-default-source", name)

    def restore(self) -> None:
        """Have the one microphone that there was at first."""
        for name in self._plugged_in().keys() - {MICROPHONE}:
            self.unplug(name)
        if MICROPHONE not in self._plugged_in():
            self.plug_in()

    def _plugged_in(self) -> dict[str, str]:
        """The modules that are microphones, by name."""
        modules = self._pactl("list", "short", "modules").splitlines()
        return {
            line.rpartition("source_name=")[2].strip(): line.split()[0]
            for line in modules
            if "source_name=" in line
        }

    def _wait_for_recording(self, path: Path) -> None:
        watcher = [
            "timeout",
            str(LONG_S),
            "bash",
            "-c",
            f"until [ -s {path} ]; do sleep 0.02; done",
        ]
        subprocess.run(watcher, check=True)  # noqa: S603 - our own command

    def _pactl(self, *arguments: str) -> str:
        command = ["pactl", *arguments]
        return subprocess.run(  # noqa: S603 - our own command
            command, env=self.environment, check=True, capture_output=True, text=True
        ).stdout

    def _popen(
        self, *command: str, stdin: IO[bytes] | None = None, stdout: IO[bytes] | None = None
    ) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(  # noqa: S603 - our own command
            command, env=self.environment, stdin=stdin, stdout=stdout
        )


def _format(rate: int) -> tuple[str, ...]:
    return ("--raw", "--format=float32le", f"--rate={rate}", "--channels=1")


@contextmanager
def run_desk(folder: Path) -> Iterator[AudioDesk]:
    """Run a sound server in a session of its own, whose home is an empty folder."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"this machine has no {' and no '.join(missing)} (Debian: {SCRIPT.name})")
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)
    places = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "PULSE_LATENCY_MSEC": "20"}
    session = subprocess.Popen(  # noqa: S603 - our own command
        ["dbus-run-session", "--", str(SCRIPT)],  # noqa: S607 - as installed
        env=os.environ | places,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with session:
        try:
            assert session.stdout is not None
            assert session.stdout.readline() == b"ready\n"
            yield AudioDesk(folder, os.environ | places, tuple(places))
        finally:
            end(session)


@contextmanager
def sit_down(desk: AudioDesk, monkeypatch: pytest.MonkeyPatch) -> Iterator[AudioDesk]:
    """Let this very process find the desk, for the length of a test."""
    for name in desk.places:
        monkeypatch.setenv(name, desk.environment[name])
    yield desk
    desk.restore()
