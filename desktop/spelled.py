"""Words and characters with their pinyin, for a keyboard without an input method.

Words are those of petitions (resources/speech/words). Characters are the 6,763 of GB 2312: of the
3,755 common ones in its first level those come first that the words and the program's own
sentences use most, then the rare ones.
"""

from collections import Counter
from collections.abc import Iterator

from desktop import bundled
from speech.text.sounds import is_chinese, readings, syllables

_LANGUAGE = "zh-CN"
FIRST_LEVEL = range(0xB0, 0xD8)
SECOND_LEVEL = range(0xD8, 0xF8)
_CELLS = range(0xA1, 0xFF)


def spelled_words() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each word with a toneless syllable a character, the likelier ones first.

    Takes about a second, most of it for loading pypinyin's tables: not for the main thread.
    """
    words = _words()
    for word in words:
        spelled = syllables(word)
        if len(spelled) == len(word):
            yield word, spelled
    yield from _characters(Counter("".join([*words, *bundled.sentences(_LANGUAGE)])))


def _words() -> list[str]:
    return [word for word in dict.fromkeys(bundled.petition_words()) if is_chinese(word)]


def _characters(uses: Counter[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each character under its usual reading, then under its others."""
    common = sorted(level(FIRST_LEVEL), key=lambda character: -uses[character])
    spelled = [(each, readings(each)[0]) for each in (*common, *level(SECOND_LEVEL))]
    for character, sounds in spelled:
        yield character, sounds[:1]
    for character, sounds in spelled:
        for sound in sounds[1:]:
            yield character, (sound,)


def level(rows: range) -> list[str]:
    """Return the characters in these rows of GB 2312."""
    every = b"".join(bytes((row, cell)) for row in rows for cell in _CELLS)
    # The last five cells of the first level are empty.
    return [each for each in every.decode("gb2312", errors="ignore") if is_chinese(each)]
