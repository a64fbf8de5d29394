"""How Mandarin is read: syllables of words, with the readings a dictionary gets wrong."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from pypinyin import Style, lazy_pinyin
from pypinyin.seg.mmseg import seg

LONGEST_SPELLING = 40
"""Latin letters and digits in a row that are spelled; text is said, not read from a table."""


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable: its character, its pinyin without a tone, the tone (5 is the neutral one).

    `begins_word` keeps tones of one word together; `is_r` says that it ends in a curled tongue.
    """

    character: str
    pinyin: str
    tone: int
    begins_word: bool = True
    is_r: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What `resources/speech/mandarin_voice.json` says: marks, exceptions, names of letters."""

    stops: str
    pauses: str
    one: str
    not_: str
    counted_before_one: str
    counted_after_one: str
    erhua: tuple[str, ...]
    readings: Mapping[str, str]
    letters: Mapping[str, str]


def load_reading() -> Reading:
    """Return the bundled exceptions."""
    text = (files("resources") / "speech" / "mandarin_voice.json").read_text(encoding="utf-8")
    fields = json.loads(text)
    fields["not_"] = fields.pop("not")
    return Reading(**{**fields, "erhua": tuple(fields["erhua"])})


class Words:
    """Reads a clause without punctuation as syllables; what nobody can read is left out."""

    def __init__(self, reading: Reading) -> None:
        known = sorted((*reading.readings, *reading.erhua), key=len, reverse=True)
        self._known = re.compile(f"({'|'.join(map(re.escape, known))}|[a-z]+|[0-9]+)")
        self._reading = reading

    def syllables(self, clause: str) -> Iterator[Syllable]:
        """Yield the syllables of a clause in order, in their own tones."""
        for part in self._known.split(clause.casefold()):
            if part in self._reading.readings:
                yield from _word(part, self._reading.readings[part].split())
            elif part in self._reading.erhua:
                yield from _curled(part)
            elif part.isascii():
                yield from self._spelled(part[:LONGEST_SPELLING])
            else:
                yield from _looked_up(part)

    def _spelled(self, text: str) -> Iterator[Syllable]:
        for character in text:
            names = self._reading.letters.get(character, "").split()
            yield from (_syllable(character, name, begins_word=True) for name in names)


def _looked_up(text: str) -> Iterator[Syllable]:
    for word in seg.cut(text):
        sounds = lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True, errors="ignore")
        if len(sounds) == len(word):
            yield from _word(word, sounds)
        elif len(word) > 1:
            yield from (each for character in word for each in _looked_up(character))


def _word(word: str, sounds: Sequence[str]) -> Iterator[Syllable]:
    for index, (character, sound) in enumerate(zip(word, sounds, strict=True)):
        yield _syllable(character, sound, begins_word=not index)


def _curled(word: str) -> Iterator[Syllable]:
    """Yield a word whose last character only curls the tongue at the end of the one before."""
    for each in _looked_up(word[:-1]):
        yield Syllable(each.character, each.pinyin, each.tone, each.begins_word, is_r=True)


def _syllable(character: str, sound: str, *, begins_word: bool) -> Syllable:
    tone = int(sound[-1]) if sound[-1].isdigit() else 5
    return Syllable(character, sound.rstrip("12345"), tone, begins_word)
