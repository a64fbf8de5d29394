"""Which kind of sherpa-onnx model lies in a folder: told by its files, before one is loaded.

sherpa-onnx ends the whole program when it is given a model of another kind than it was told.
"""

import mmap
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from speech.recogniser import EngineUnavailableError

TOKENS = "tokens.txt"
ITS_OWN = {
    "streaming transducer": (b"decode_chunk_len",),
    "paraformer": (b"lfr_window_size", b"inv_stddev"),
    "sense voice": (b"with_itn", b"lang_zh"),
}


class Kind(Enum):
    """What a model is, and so how it is loaded."""

    STREAMING_TRANSDUCER = auto()
    STREAMING_PARAFORMER = auto()
    TRANSDUCER = auto()
    PARAFORMER = auto()
    SENSE_VOICE = auto()

    @property
    def is_streaming(self) -> bool:
        """Whether it hears while somebody speaks."""
        return self in {Kind.STREAMING_TRANSDUCER, Kind.STREAMING_PARAFORMER}


@dataclass(frozen=True, slots=True)
class SherpaFiles:
    """The files of one model. `model` is the encoder where there is one."""

    kind: Kind
    tokens: Path
    model: Path
    decoder: Path | None = None
    joiner: Path | None = None


def sherpa_files(folder: Path) -> SherpaFiles:
    """Return what lies in a folder. The names of files may vary as those of the models do.

    Raise EngineUnavailableError `model_missing`, or `model_damaged` when nothing tells its kind.
    """
    tokens, encoder = folder / TOKENS, _onnx(folder, "encoder")
    decoder, joiner = _onnx(folder, "decoder"), _onnx(folder, "joiner")
    model = encoder or _onnx(folder, "model")
    if model is None or not tokens.is_file():
        raise EngineUnavailableError("model_missing", str(folder))
    return SherpaFiles(_kind(model, encoder, decoder, joiner), tokens, model, decoder, joiner)


def _kind(model: Path, encoder: Path | None, decoder: Path | None, joiner: Path | None) -> Kind:
    if encoder and decoder and joiner:
        streams = _says(encoder, "streaming transducer")
        return Kind.STREAMING_TRANSDUCER if streams else Kind.TRANSDUCER
    if encoder and decoder and _says(encoder, "paraformer"):
        return Kind.STREAMING_PARAFORMER
    if not encoder and _says(model, "sense voice"):
        return Kind.SENSE_VOICE
    if not encoder and _says(model, "paraformer"):
        return Kind.PARAFORMER
    raise EngineUnavailableError("model_damaged", str(model))


def _onnx(folder: Path, part: str) -> Path | None:
    """Return the file of a part; the one with 8-bit weights before others."""
    found = sorted(
        folder.glob(f"*{part}*.onnx"), key=lambda path: (".int8." not in path.name, path)
    )
    return next((path for path in found if path.stat().st_size), None)


def _says(model: Path, kind: str) -> bool:
    """Whether a model's description, at the end of its file, has the words of a kind."""
    with model.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return all(content.rfind(word) >= 0 for word in ITS_OWN[kind])
