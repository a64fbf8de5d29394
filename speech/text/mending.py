"""The text stage as the program uses it: with the language model where that is installed."""

from collections.abc import Callable
from pathlib import Path

from speech.text.written import Mend, Writer, load_writer

MODEL = "zh-lm"
FILE = "zh_CN.lm"


def mending_writer(find_model: Callable[[str], Path | None]) -> Writer:
    """Return a writer that mends homophones, or a plain one where the model or library is absent.

    Takes about two seconds, so never in the main thread.
    """
    folder = find_model(MODEL)
    return load_writer(_mender(folder / FILE) if folder else None)


def _mender(path: Path) -> Mend | None:
    try:
        # Loaded only where there is a model: the library is large.
        from speech.text.homophones import Mender  # noqa: PLC0415
        from speech.text.language_model import LanguageModel  # noqa: PLC0415
        from speech.text.vocabulary import load_vocabulary  # noqa: PLC0415

        return Mender(LanguageModel(path), load_vocabulary())
    except (ImportError, OSError, RuntimeError):  # RuntimeError is what KenLM makes of damage
        return None
