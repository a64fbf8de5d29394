"""Pinyin by libpinyin, where the machine has it: sentences by a language model of 100,000 words.

libpinyin is under the GPL: it is never handed on with this program, only loaded where somebody
installed it (Debian: libpinyin15 and libpinyin-data). It learns nothing and writes nothing:
what one person wrote must not be offered to the next one.
"""

import glob
import os
import tempfile
from itertools import zip_longest
from pathlib import Path

from accessibility.on_screen_keyboard.candidates import Candidate, without_doubles
from accessibility.on_screen_keyboard.libpinyin_calls import Calls, load

MOST_LETTERS = 60
"""Of one sentence: decoding takes longer with each."""

_DATA = ("/usr/lib/*/libpinyin/data", "/usr/lib*/libpinyin/data", "/usr/local/lib/libpinyin/data")
_TABLE = "table.conf"
_VERSIONS = 2
_MOST = 80
_SENTENCE = 1
_SENTENCES = 2
_SHORTER_AND_LIKELIER = 0x2 | 0x4 | 0x10

_PINYIN = 1 << 1 | 1 << 3 | 1 << 7 | 1 << 8 | 0xFF << 21
"""Pinyin, also unfinished, also divided otherwise, with the usual slips of spelling."""

_SOUTHERN = 1 << 10 | 1 << 11 | 1 << 12 | 1 << 13 | 1 << 15 | 1 << 16 | 1 << 17 | 1 << 18 | 1 << 19
"""c/ch, s/sh, z/zh, f/h, l/n, l/r, an/ang, en/eng, in/ing (`PinyinAmbiguity2`)."""


class LibPinyin:
    """An engine over the installed library.

    What is spelled exactly comes before what only sounds alike to a southern ear.
    """

    def __init__(self, calls: Calls, data: Path) -> None:
        self._calls = calls
        self._own = tempfile.TemporaryDirectory(prefix="petition-desk-pinyin-")
        _say_versions(data, Path(self._own.name))
        self._context = calls("init", os.fsencode(data), os.fsencode(self._own.name))
        calls("set_options", self._context, _PINYIN)
        self._instance = calls("alloc_instance", self._context)

    def candidates(self, letters: str, before: str) -> tuple[Candidate, ...]:
        """Return whole sentences, then words and characters."""
        exact = self._guess(letters[:MOST_LETTERS], before, _PINYIN)
        fuzzy = self._guess(letters[:MOST_LETTERS], before, _PINYIN | _SOUTHERN)
        sentences = [
            candidate
            for pair in zip_longest(exact[:_SENTENCES], fuzzy[:_SENTENCES])
            for candidate in pair
            if candidate
        ]
        words = sorted([*exact, *fuzzy], key=lambda each: -each.letters)
        return without_doubles([*sentences, *words], 2 * _MOST)

    def close(self) -> None:
        """Free the library's memory."""
        self._calls("free_instance", self._instance)
        self._calls("fini", self._context)
        self._own.cleanup()

    def _guess(self, letters: str, before: str, options: int) -> list[Candidate]:
        calls, instance = self._calls, self._instance
        calls("set_options", self._context, options)
        calls("reset", instance)
        if not calls("parse_more_full_pinyins", instance, letters.encode("ascii", "ignore")):
            return []
        calls("guess_sentence_with_prefix", instance, before.encode("utf-8"))
        calls("guess_candidates", instance, 0, _SHORTER_AND_LIKELIER)
        return [self._candidate(index) for index in range(min(calls.count(instance), _MOST))]

    def _candidate(self, index: int) -> Candidate:
        calls, instance = self._calls, self._instance
        found = calls.candidate(instance, index)
        text = calls.text(instance, found)
        return Candidate(text, max(1, calls("choose_candidate", instance, 0, found)))


def open_libpinyin() -> LibPinyin | None:
    """Return the engine, or None where the library or its data is not installed."""
    calls, data = load(), _data_folder()
    return LibPinyin(calls, data) if calls and data else None


def _data_folder() -> Path | None:
    found = [folder for pattern in _DATA for folder in glob.glob(pattern)]  # noqa: PTH207 - a root
    return next((Path(folder) for folder in found if Path(folder, _TABLE).is_file()), None)


def _say_versions(data: Path, own: Path) -> None:
    """Write the versions of the data where the library looks for them, else it complains aloud."""
    lines = (data / _TABLE).read_text(encoding="utf-8").splitlines(keepends=True)
    (own / "user.conf").write_text("".join(lines[:_VERSIONS]), encoding="utf-8")
