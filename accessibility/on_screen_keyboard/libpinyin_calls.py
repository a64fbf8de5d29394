"""The functions of libpinyin that the engine calls, with their types (`pinyin.h` of 2.3 to 2.8)."""

import ctypes
from dataclasses import dataclass
from typing import Any

_NAMES = ("libpinyin.so.15", "libpinyin.so.13")
_POINTER = ctypes.c_void_p
_TEXT = ctypes.c_char_p
_NUMBER = ctypes.c_uint
_OFFSET = ctypes.c_size_t
_TRUTH = ctypes.c_bool

_TYPES: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "init": (_POINTER, (_TEXT, _TEXT)),
    "fini": (None, (_POINTER,)),
    "set_options": (_TRUTH, (_POINTER, ctypes.c_uint32)),
    "alloc_instance": (_POINTER, (_POINTER,)),
    "free_instance": (None, (_POINTER,)),
    "reset": (_TRUTH, (_POINTER,)),
    "parse_more_full_pinyins": (_OFFSET, (_POINTER, _TEXT)),
    "guess_sentence_with_prefix": (_TRUTH, (_POINTER, _TEXT)),
    "guess_candidates": (_TRUTH, (_POINTER, _OFFSET, _NUMBER)),
    "get_n_candidate": (_TRUTH, (_POINTER, ctypes.POINTER(_NUMBER))),
    "get_candidate": (_TRUTH, (_POINTER, _NUMBER, ctypes.POINTER(_POINTER))),
    "get_candidate_string": (_TRUTH, (_POINTER, _POINTER, ctypes.POINTER(_TEXT))),
    "get_candidate_type": (_TRUTH, (_POINTER, _POINTER, ctypes.POINTER(ctypes.c_int))),
    "choose_candidate": (ctypes.c_int, (_POINTER, _OFFSET, _POINTER)),
}


@dataclass(frozen=True, slots=True)
class Calls:
    """The library, typed. A ctypes call lets other Python threads run meanwhile."""

    library: ctypes.CDLL

    def __call__(self, name: str, *arguments: object) -> Any:
        """Call `pinyin_<name>`."""
        return getattr(self.library, f"pinyin_{name}")(*arguments)

    def count(self, instance: int) -> int:
        """Return how many candidates were guessed."""
        number = _NUMBER()
        self("get_n_candidate", instance, ctypes.byref(number))
        return number.value

    def candidate(self, instance: int, index: int) -> int:
        """Return a candidate, which the instance owns until it guesses again."""
        found = _POINTER()
        self("get_candidate", instance, index, ctypes.byref(found))
        return found.value or 0

    def text(self, instance: int, candidate: int) -> str:
        """Return a candidate's characters."""
        text = _TEXT()
        self("get_candidate_string", instance, candidate, ctypes.byref(text))
        return (text.value or b"").decode("utf-8")

    def kind(self, instance: int, candidate: int) -> int:
        """Return a candidate's `lookup_candidate_type_t`."""
        kind = ctypes.c_int()
        self("get_candidate_type", instance, candidate, ctypes.byref(kind))
        return kind.value


def load() -> Calls | None:
    """Return the calls, or None where the library is not installed."""
    for name in _NAMES:
        try:
            library = ctypes.CDLL(name)
        except OSError:
            continue
        for function, (result, arguments) in _TYPES.items():
            bound = getattr(library, f"pinyin_{function}")
            bound.restype, bound.argtypes = result, arguments
        return Calls(library)
    return None
