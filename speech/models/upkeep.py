"""Looking after models that are installed: checking every byte, and taking them away."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from speech.models.errors import ModelError
from speech.models.installing import hold_shelf
from speech.models.manifest import Model, ModelFile
from speech.models.progress import Counter, Stage, Tell
from speech.models.shelf import RECEIPT, Shelf

CHUNK = 1 << 20


class Fault(StrEnum):
    """What is wrong with a file of a model."""

    MISSING = "missing"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Blemish:
    """A file that is not what was installed."""

    path: str
    fault: Fault


def verify(shelf: Shelf, model: Model, tell: Tell) -> tuple[Blemish, ...]:
    """Read every file of a model and return those that are wrong.

    A known model is held against the manifest, another against what came when it was installed.
    Raises ModelError when it is not here, or when nothing is known to hold it against.
    """
    place, receipt = shelf.place(model.id), shelf.receipt(model.id)
    if not place.is_dir():
        raise ModelError("not-installed", model=model.id)
    if receipt is None and not model.is_known:
        raise ModelError("not-comparable", model=model.id)
    known = receipt.files if receipt and not model.is_known else model.files
    paths = dict.fromkeys(file.path for file in known)
    counter = Counter(tell, model.id, Stage.CHECKING, model.size)
    found = [(path, read_file(place, path, counter)) for path in paths]
    counter.finish()
    return tuple(
        Blemish(path, Fault.CHANGED if file else Fault.MISSING)
        for path, file in found
        if file not in known
    )


def read_file(place: Path, path: str, counter: Counter) -> ModelFile | None:
    """Return what a file really is; None when there is none that can be read."""
    digest, size = hashlib.sha256(), 0
    try:
        with (place / path).open("rb") as file:
            while block := file.read(CHUNK):
                digest.update(block)
                size += len(block)
                counter.add(len(block))
    except OSError:
        return None
    return ModelFile(path=path, size=size, sha256=digest.hexdigest())


def remove(shelf: Shelf, model: Model) -> tuple[str, ...]:
    """Remove a model's own files from a shelf; return the names of what else lies there and stays.

    Raises ModelError when the model is not there.
    """
    with hold_shelf(shelf):
        place, receipt = shelf.place(model.id), shelf.receipt(model.id)
        if not place.is_dir():
            raise ModelError("not-installed", model=model.id)
        # The receipt goes first: half a model is never taken for a whole one.
        (place / RECEIPT).unlink(missing_ok=True)
        for path in {*model.paths, *(file.path for file in (receipt.files if receipt else ()))}:
            (place / path).unlink(missing_ok=True)
        _remove_empty(place)
        left = (path for path in place.rglob("*") if not path.is_dir())
        return tuple(sorted(path.relative_to(place).as_posix() for path in left))


def _remove_empty(place: Path) -> None:
    folders = sorted((path for path in place.rglob("*") if path.is_dir()), reverse=True)
    for folder in (*folders, place):
        if not any(folder.iterdir()):
            folder.rmdir()
