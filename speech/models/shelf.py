"""Where models lie on this machine, and whether one is whole."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from pydantic import ValidationError

from speech.models.manifest import (
    Manifest,
    Model,
    ModelFile,
    ModelId,
    Record,
    SafePath,
    bundled_manifest,
)

MODELS_VARIABLE = "PETITION_DESK_MODELS"
"""Names a folder of models somebody filled by hand: a disk of the office, a USB stick."""
HOME_VARIABLE = "PETITION_DESK_HOME"
"""Names the folder that holds everything of the program, as it does for petitions."""
RECEIPT = "installed.json"


class Receipt(Record):
    """What was installed, written last: a folder without it is not a whole model."""

    model: ModelId
    files: tuple[ModelFile, ...]

    def is_for(self, model: Model) -> bool:
        """Whether it lists that model, and in an edition the manifest still knows."""
        paths = {file.path for file in self.files}
        right = not model.is_known or set(self.files) <= set(model.files)
        return right and paths >= set(model.paths)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder with one folder a model. One `by_hand` needs no receipts, just the right files."""

    folder: Path
    by_hand: bool = False

    def place(self, model_id: str) -> Path:
        """Return the folder that a model has or would have."""
        return self.folder / model_id

    def receipt(self, model_id: str) -> Receipt | None:
        """Return what was installed under that name; None when that cannot be told."""
        try:
            text = (self.place(model_id) / RECEIPT).read_text(encoding="utf-8")
            return Receipt.model_validate_json(text)
        except (OSError, ValidationError):
            return None

    def holds(self, model: Model) -> bool:
        """Whether the model is here and whole, by the sizes of its files; fast."""
        place, receipt = self.place(model.id), self.receipt(model.id)
        if receipt is not None:
            sizes_fit = all(_size(place / file.path) == file.size for file in receipt.files)
            return receipt.is_for(model) and sizes_fit
        return self.by_hand and all(_fits(model, place, path) for path in model.paths)


def user_shelf() -> Shelf:
    """Return the shelf of who uses the program."""
    home = os.environ.get(HOME_VARIABLE)
    data = Path(home) if home else platformdirs.user_data_path("petition-desk", appauthor=False)
    return Shelf(data / "models")


def shared_shelf() -> Shelf:
    """Return the shelf that belongs to the program's own installation."""
    return Shelf(Path(sys.prefix) / "share" / "petition-desk" / "models")


def shelves() -> Iterator[Shelf]:
    """Give the shelves in the order they are looked through."""
    by_hand = os.environ.get(MODELS_VARIABLE)
    if by_hand:
        yield Shelf(Path(by_hand), by_hand=True)
    yield user_shelf()
    yield shared_shelf()


def find_model(model_id: str, manifest: Manifest | None = None) -> Path | None:
    """Return the folder of a model that is whole; None when there is none on this machine."""
    model = (manifest or bundled_manifest()).find(model_id)
    if model is None:
        return None
    return next((shelf.place(model.id) for shelf in shelves() if shelf.holds(model)), None)


def _fits(model: Model, place: Path, path: SafePath) -> bool:
    size = _size(place / path)
    known = [file.size for file in model.editions(path)]
    return size in known if known else size is not None


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size if path.is_file() else None
    except OSError:
        return None
