"""Sound of fixed prompts on disk, so that they are heard at once. Never anything of a person."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from speech.sound import Samples

EDITION = "1"
"""Raised when a voice changes without a new name: older files are not found any more."""
MOST_BYTES = 64 * 1024 * 1024
SUFFIX = ".sound"
DIGEST_BYTES = 32
LOUDEST = 32_767


class PromptCache:
    """Keeps sound in one folder, 64 MB at most; what was not heard for longest goes first.

    A full disk, a missing right or a damaged file never matters: the sound is made anew. One
    thread at a time; other processes may share the folder.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder, self._most = folder, most_bytes

    def find(self, voice: str, text: str, speed: float) -> Samples | None:
        """Return the sound of a sentence; None when it is not there or is damaged."""
        path = self._path(voice, text, speed)
        try:
            content = path.read_bytes()
            sound = _unpacked(content)
            if sound is None:
                path.unlink()
            else:
                os.utime(path)
        except OSError:
            return None
        return sound

    def keep(self, voice: str, text: str, speed: float, sound: Samples) -> None:
        """Write the sound of a sentence, whole or not at all."""
        content = _packed(sound)
        if len(content) > self._most:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._write(self._path(voice, text, speed), content)
            self._make_room()
        except OSError:
            return

    def _path(self, voice: str, text: str, speed: float) -> Path:
        key = "\0".join((EDITION, voice, f"{speed:.2f}", text))
        return self._folder / f"{hashlib.sha256(key.encode()).hexdigest()}{SUFFIX}"

    def _write(self, path: Path, content: bytes) -> None:
        with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
            temporary = Path(file.name)
            try:
                file.write(content)
                file.close()
                temporary.replace(path)
            except OSError:
                temporary.unlink(missing_ok=True)
                raise

    def _make_room(self) -> None:
        files = sorted(_aged(self._folder), reverse=True)
        total = 0
        for _when, size, path in files:
            total += size
            if total > self._most:
                path.unlink(missing_ok=True)


def _aged(folder: Path) -> Iterator[tuple[int, int, Path]]:
    for path in folder.iterdir():
        state = path.stat()
        yield state.st_mtime_ns, state.st_size, path


def _packed(sound: Samples) -> bytes:
    body = (np.clip(sound, -1, 1) * LOUDEST).astype("<i2").tobytes()
    return hashlib.sha256(body).digest() + body


def _unpacked(content: bytes) -> Samples | None:
    digest, body = content[:DIGEST_BYTES], content[DIGEST_BYTES:]
    if hashlib.sha256(body).digest() != digest:
        return None
    sound: Samples = np.frombuffer(body, "<i2").astype(np.float32) / np.float32(LOUDEST)
    return sound
