"""Debian packages fetched by apt, which checks their signatures, and never installed."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from speech.models.child import biggest_below, run
from speech.models.errors import ModelError
from speech.models.manifest import DebianSource
from speech.models.progress import Counter

APT = ("apt-get", "--quiet")
PLAIN = {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}


def find_package(name: str, folder: Path) -> Path | None:
    """Return a package in a folder, by its file name; the last by name of several."""
    return max(folder.glob(f"{name}_*.deb"), default=None)


def fetch_packages(source: DebianSource, folder: Path, counter: Counter) -> list[Path]:
    """Fetch what is not in the folder yet; return all packages of a source. Raises ModelError."""
    return [_package(name, folder, counter) for name in source.packages]


def _package(name: str, folder: Path, counter: Counter) -> Path:
    package = find_package(name, folder)
    if package is None:
        package = _download(name, folder, counter)
    counter.add(package.stat().st_size)
    return package


def _download(name: str, folder: Path, counter: Counter) -> Path:
    arriving = folder / "arriving"
    shutil.rmtree(arriving, ignore_errors=True)
    arriving.mkdir()
    before = counter.done

    def look() -> None:
        counter.reach(before + biggest_below(arriving))

    _ask_apt(name, arriving, look)
    counter.done = before
    package = find_package(name, arriving)
    if package is None:
        raise ModelError("file-missing", file=name)
    return package.rename(folder / package.name)


def _ask_apt(name: str, arriving: Path, look: Callable[[], None]) -> None:
    """Fetch with the machine's lists, else with lists of our own.

    A fresh image has none, and not everybody may renew them.
    """
    try:
        run(APT[0], (*APT, "download", name), arriving, PLAIN, look)
    except ModelError as error:
        if error.code != "tool-failed":
            raise
        own = _own_lists(arriving)
        run(APT[0], (*APT, *own, "update"), arriving, PLAIN, lambda: None)
        run(APT[0], (*APT, *own, "download", name), arriving, PLAIN, look)


def _own_lists(arriving: Path) -> Sequence[str]:
    lists, cache = arriving / "lists", arriving / "cache"
    for folder in (lists / "partial", cache / "archives" / "partial"):
        folder.mkdir(parents=True, exist_ok=True)
    return ("-o", f"Dir::State::lists={lists}", "-o", f"Dir::Cache={cache}")
