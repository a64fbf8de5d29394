"""Putting a model on a shelf: whole and checked, or not at all."""

import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from speech.models.errors import ModelCode, ModelError
from speech.models.lock import hold_lock
from speech.models.manifest import Model, UrlSource
from speech.models.progress import Counter, Stage, Tell
from speech.models.shelf import RECEIPT, Receipt, Shelf
from speech.models.supply import Supplied, Supply
from speech.models.unpacking import unpack

SPARE_BYTES = 50_000_000
"""What must stay free for petitions when a model has come."""
FULL = (errno.ENOSPC, errno.EDQUOT)
SPOILT = ("archive-broken", "archive-unsafe", "file-missing", "file-wrong")
"""What fetching again may mend."""


def free_bytes(folder: Path) -> int:
    """Return how much may still be written there."""
    return shutil.disk_usage(folder).free


@dataclass(frozen=True, slots=True)
class Installer:
    """Puts models on one shelf, from one supply, one installer at a time."""

    shelf: Shelf
    supply: Supply
    tell: Tell
    free: Callable[[Path], int] = free_bytes

    def install(self, model: Model, *, accept_unverified: bool = False) -> bool:
        """Install a model; return whether it was not here before. Raises ModelError.

        What was fetched before an interruption is used; nothing is seen of a model until it is
        whole and checked.
        """
        if self.shelf.holds(model):
            return False
        if not model.can_be_checked and not accept_unverified:
            raise ModelError("unverified", model=model.id)
        with hold_shelf(self.shelf):
            if self.shelf.holds(model):
                return False
            self._install(model, accept_unverified=accept_unverified)
        return True

    def _install(self, model: Model, *, accept_unverified: bool) -> None:
        fetched = self.shelf.folder / f".{model.id}.fetched"
        self._need_room(model, fetched)
        fetched.mkdir(exist_ok=True)
        counter = Counter(self.tell, model.id, Stage.FETCHING, model.fetched)
        supplied = self.supply(model, fetched, counter)
        counter.finish()
        try:
            if not model.is_known and not accept_unverified:
                check_archive(model, supplied)
            self._place(model, supplied)
        except ModelError as error:
            if error.code in SPOILT:
                shutil.rmtree(fetched)
            raise
        shutil.rmtree(fetched)

    def _need_room(self, model: Model, fetched: Path) -> None:
        have = sum(path.stat().st_size for path in fetched.rglob("*") if path.is_file())
        needed = model.size + max(0, model.fetched - have) + SPARE_BYTES
        free = self.free(self.shelf.folder)
        if free < needed:
            raise ModelError("no-room", needed=megabytes(needed), free=megabytes(free))

    def _place(self, model: Model, supplied: Supplied) -> None:
        new = self.shelf.folder / f".{model.id}.new"
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir()
        try:
            counter = Counter(self.tell, model.id, Stage.UNPACKING, model.size)
            files = unpack(model, supplied.source, supplied.archives, new, counter)
            counter.finish()
            receipt = Receipt(model=model.id, files=files)
            (new / RECEIPT).write_text(receipt.model_dump_json(indent=1), encoding="utf-8")
            _reach_the_disk(new)
            _swap(new, self.shelf.place(model.id))
        finally:
            shutil.rmtree(new, ignore_errors=True)


def check_archive(model: Model, supplied: Supplied) -> None:
    """Raise ModelError unless what was supplied is the very archive that the manifest knows."""
    (archive,) = supplied.archives
    wanted = supplied.source.sha256 if isinstance(supplied.source, UrlSource) else None
    if wanted is None or archive.is_dir():
        raise ModelError("unverified", model=model.id)
    with archive.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != wanted:
            raise ModelError("file-wrong", file=archive.name)


def megabytes(count: int) -> int:
    """Return bytes as megabytes, as disks are sold; a begun one is a whole one."""
    return -(-count // 1_000_000)


@contextmanager
def hold_shelf(shelf: Shelf) -> Iterator[None]:
    """Hold a shelf that is about to change; what its disk refuses becomes a ModelError."""
    folder = shelf.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with hold_lock(folder / ".lock"):
            yield
    except OSError as error:
        code: ModelCode = "disk-full" if error.errno in FULL else "not-writable"
        raise ModelError(code, folder=str(folder), reason=error.strerror or "") from error


def _reach_the_disk(folder: Path) -> None:
    """Make sure that the files outlive a power cut before their name is changed."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())


def _swap(new: Path, place: Path) -> None:
    """Put a folder where another may be, which was not whole."""
    old = new.with_suffix(".old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)
