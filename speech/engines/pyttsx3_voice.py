"""The system's own voices: espeak-ng on Linux, those of Windows and macOS, through pyttsx3.

pyttsx3 plays by itself and cannot be cut short (platform.md), so a child process writes each
sentence into a private file, which is read, removed and played like everything else. A child says
one sentence; the next one is started beforehand and waits for its order.
"""

import contextlib
import json
import shutil
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from speech.loudness import levelled
from speech.recogniser import EngineUnavailableError
from speech.resampler import Resampler
from speech.sound import Samples

CHILD = (sys.executable, "-P", str(Path(__file__).with_name("pyttsx3_child.py")))
RATE = 24_000
CHUNK = RATE // 25
WORDS_A_MINUTE = 175
SLOWEST, FASTEST = 0.5, 2.5
PATIENCE_S = 10.0
"""The longest a child may take for a sentence, or to say which voices there are."""
GLANCE_S = 0.02
LONGEST = 2_000
"""Characters of one sentence."""
FULL_SCALE = 32_768
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class Pyttsx3Voice:
    """The system's voice for one language. `child` is the command that starts the child."""

    def __init__(self, language: str, child: Sequence[str] = CHILD) -> None:
        """Raise EngineUnavailableError `voice_missing` when the system has none."""
        self._child, self._language = tuple(child), language
        self._voice = self._ask_for(language)
        self._folder = Path(tempfile.mkdtemp(prefix="petition-desk-voice-"))
        self._next: subprocess.Popen[bytes] | None = self._start()

    @property
    def name(self) -> str:
        """`pyttsx3` and the language, as each has a voice of its own."""
        return f"pyttsx3-{self._language}"

    @property
    def rate(self) -> int:
        """24,000 samples a second."""
        return RATE

    @property
    def languages(self) -> tuple[str, ...]:
        """The one language it was made for."""
        return (self._language,)

    def speak(self, text: str, speed: float = 1.0) -> Iterator[Samples]:
        """Yield a sentence in chunks of 40 ms, and empty chunks while the child works.

        Raises EngineUnavailableError `voice_failed` when it gives no sound within 10 s.
        """
        if not text.strip():
            return
        child, self._next = self._next or self._start(), None
        path = self._folder / f"{child.pid}.wav"
        try:
            _order(child, self._sentence(text, speed, path))
            yield from _awaited(child)
            sound = _read(path)
        finally:
            _end(child)
            path.unlink(missing_ok=True)
        self._next = self._start()
        for begin in range(0, len(sound), CHUNK):
            yield sound[begin : begin + CHUNK]

    def close(self) -> None:
        """End the child that waits, and remove the folder."""
        if self._next is not None:
            _end(self._next)
            self._next = None
        shutil.rmtree(self._folder, ignore_errors=True)

    def _ask_for(self, language: str) -> str:
        command = [*self._child, "voices"]
        try:
            said = subprocess.run(  # noqa: S603 - our own program, no shell
                command,
                capture_output=True,
                timeout=PATIENCE_S,
                check=True,
                creationflags=NO_WINDOW,
            )
            return str(json.loads(said.stdout)[language])
        except (OSError, subprocess.SubprocessError, ValueError, KeyError) as error:
            raise EngineUnavailableError("voice_missing", language) from error

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - our own program, no shell
            [*self._child, "say"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=NO_WINDOW,
        )

    def _sentence(self, text: str, speed: float, path: Path) -> dict[str, str | int]:
        rate = int(WORDS_A_MINUTE * min(max(speed, SLOWEST), FASTEST))
        return {"text": text[:LONGEST], "voice": self._voice, "rate": rate, "path": str(path)}


def _order(child: subprocess.Popen[bytes], sentence: dict[str, str | int]) -> None:
    """Tell the child what to say: through a pipe, as other users can read arguments."""
    pipe = child.stdin
    if pipe is not None:
        with contextlib.suppress(BrokenPipeError):  # a dead child is seen by what it did not write
            pipe.write(json.dumps(sentence).encode() + b"\n")
            pipe.close()


def _awaited(child: subprocess.Popen[bytes]) -> Iterator[Samples]:
    """Yield nothing to play until the child ends, so that the caller can give up meanwhile."""
    latest = time.monotonic() + PATIENCE_S
    while child.poll() is None:
        if time.monotonic() > latest:
            raise EngineUnavailableError("voice_failed", "too slow")
        yield np.zeros(0, np.float32)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(GLANCE_S)


def _end(child: subprocess.Popen[bytes]) -> None:
    if child.stdin is not None:
        with contextlib.suppress(BrokenPipeError):
            child.stdin.close()
    if child.poll() is None:
        child.kill()
    child.wait()


def _read(path: Path) -> Samples:
    try:
        with wave.open(str(path), "rb") as file:
            source, shape = file.getframerate(), (-1, file.getnchannels())
            frames = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    except (OSError, EOFError, wave.Error) as error:
        raise EngineUnavailableError("voice_failed", "no sound") from error
    mono = (frames.reshape(shape)[:, 0] / FULL_SCALE).astype(np.float32)
    return levelled(Resampler(source, RATE).convert(mono))
