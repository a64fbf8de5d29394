"""The library Zinnia with the simplified Chinese model of Tegaki, where they are installed."""

from collections.abc import Sequence
from ctypes import CDLL, c_char_p, c_float, c_int, c_size_t, c_void_p
from pathlib import Path

from accessibility.handwriting.ink import Ink
from accessibility.handwriting.reading import Guess

LIBRARY = "libzinnia.so.0"
MODELS = (
    Path("/usr/share/tegaki/models/zinnia"),
    Path("/usr/local/share/tegaki/models/zinnia"),
)
MODEL = "handwriting-zh_CN.model"
SIDE = 1000
"""Side of the square in Zinnia's whole numbers."""

_SIGNATURES = {
    "zinnia_recognizer_new": (c_void_p, []),
    "zinnia_recognizer_open": (c_int, [c_void_p, c_char_p]),
    "zinnia_recognizer_destroy": (None, [c_void_p]),
    "zinnia_recognizer_classify": (c_void_p, [c_void_p, c_void_p, c_size_t]),
    "zinnia_character_new": (c_void_p, []),
    "zinnia_character_set_width": (None, [c_void_p, c_size_t]),
    "zinnia_character_set_height": (None, [c_void_p, c_size_t]),
    "zinnia_character_add": (c_int, [c_void_p, c_size_t, c_int, c_int]),
    "zinnia_character_destroy": (None, [c_void_p]),
    "zinnia_result_value": (c_char_p, [c_void_p, c_size_t]),
    "zinnia_result_score": (c_float, [c_void_p, c_size_t]),
    "zinnia_result_size": (c_size_t, [c_void_p]),
    "zinnia_result_destroy": (None, [c_void_p]),
}
"""What each function of zinnia.h gives and takes."""


class Zinnia:
    """Reads one character at a time. One thread at a time; `close` it in the end.

    A call takes 10 ms or more and lets other threads run meanwhile.
    """

    def __init__(self, library: CDLL, model: Path) -> None:
        self._library = library
        for name, (gives, takes) in _SIGNATURES.items():
            function = getattr(library, name)
            function.restype, function.argtypes = gives, takes
        self._reader: int | None = library.zinnia_recognizer_new()
        if not library.zinnia_recognizer_open(self._reader, bytes(model)):
            self.close()
            message = f"Zinnia cannot read {model}"
            raise OSError(message)

    def close(self) -> None:
        """Give the model back."""
        self._library.zinnia_recognizer_destroy(self._reader)
        self._reader = None

    def guesses(self, ink: Ink, most: int) -> list[Guess]:
        """Return the likeliest characters, best first; none for no ink."""
        if not ink:
            return []
        character = self._character(ink)
        result = self._library.zinnia_recognizer_classify(self._reader, character, most)
        self._library.zinnia_character_destroy(character)
        if not result:
            return []
        guesses = [self._guess(result, i) for i in range(self._library.zinnia_result_size(result))]
        self._library.zinnia_result_destroy(result)
        return guesses

    def _character(self, ink: Ink) -> int:
        character: int = self._library.zinnia_character_new()
        self._library.zinnia_character_set_width(character, SIDE)
        self._library.zinnia_character_set_height(character, SIDE)
        for index, stroke in enumerate(ink):
            for x, y in stroke:
                self._library.zinnia_character_add(
                    character, index, round(x * SIDE), round(y * SIDE)
                )
        return character

    def _guess(self, result: int, index: int) -> Guess:
        value: bytes = self._library.zinnia_result_value(result, index)
        return value.decode(), self._library.zinnia_result_score(result, index)


def find_zinnia(folders: Sequence[Path] = MODELS, library: str = LIBRARY) -> Zinnia | None:
    """Return the recogniser of this machine; None where library or model is missing."""
    try:
        model = next(path for folder in folders if (path := folder / MODEL).is_file())
        return Zinnia(CDLL(library), model)
    except (OSError, StopIteration):
        return None
