"""A package manager at work: its arguments are a list, its output is kept for the reason."""

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryFile

from speech.models.errors import ModelError

LOOK_EVERY_S = 0.25
LONGEST_REASON = 300


def run(
    tool: str,
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    look: Callable[[], None],
) -> None:
    """Run a command inside a folder until it ends, calling `look` meanwhile.

    Raises ModelError: `tool-missing`, or `tool-failed` with the last thing that was said.
    """
    with TemporaryFile() as said:
        try:
            process = subprocess.Popen(  # noqa: S603 - an argument list, nothing of it from outside
                command,
                cwd=folder,
                env={**os.environ, **environment},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
            )
        except FileNotFoundError as error:
            raise ModelError("tool-missing", tool=tool) from error
        _wait(process, look)
        if process.returncode:
            said.seek(0)
            reason = last_line(said.read())
            raise ModelError("tool-failed", tool=tool, reason=reason)


def _wait(process: subprocess.Popen[bytes], look: Callable[[], None]) -> None:
    try:
        while process.poll() is None:
            look()
            try:
                process.wait(LOOK_EVERY_S)
            except subprocess.TimeoutExpired:
                continue
    finally:
        # Somebody pressed Ctrl+C, or `look` failed: nothing goes on behind their back.
        if process.poll() is None:
            process.kill()
            process.wait()


def last_line(output: bytes) -> str:
    """Return the last line that was written, shortened; nothing when none was."""
    lines = [line.strip() for line in output.decode("utf-8", "replace").splitlines()]
    return next((line[:LONGEST_REASON] for line in reversed(lines) if line), "")


def biggest_below(folder: Path) -> int:
    """Return the size of the largest file in a folder that somebody else is writing to."""
    sizes = (_size(Path(above, name)) for above, _, names in os.walk(folder) for name in names)
    return max(sizes, default=0)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
