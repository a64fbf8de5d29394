"""How Chinese sounds: toneless pinyin, and how alike two phrases are to the ear.

Pure. Fuzzy classes are those that the Mandarin of many regions does not tell apart; a syllable's
price is 0 for the same sound and 1 for another one.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_CACHED = 20_000
_FIRST_CHINESE, _LAST_CHINESE = 0x3400, 0x9FFF
_INITIALS = (
    *("zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h"),
    *("j", "q", "x", "r", "z", "c", "s", "y", "w"),
)
_FUZZY_INITIALS = frozenset(
    {
        *(frozenset(pair) for pair in (("zh", "z"), ("ch", "c"), ("sh", "s"))),
        *(frozenset(pair) for pair in (("n", "l"), ("f", "h"), ("r", "l"))),
    }
)
_NEAR_INITIALS = frozenset(
    {
        *(frozenset(pair) for pair in (("b", "p"), ("d", "t"), ("g", "k"), ("j", "q"))),
        *(frozenset(pair) for pair in (("zh", "ch"), ("z", "c"), ("j", "zh"), ("q", "ch"))),
        *(frozenset(pair) for pair in (("x", "sh"), ("x", "s"), ("m", "n"))),
    }
)
"""Not told apart in noise, by no dialect."""
_FOLDED = {"zh": "z", "ch": "c", "sh": "s", "n": "l", "r": "l", "h": "f"}
_NASALS = ("in", "en", "an")
_NAMES_OF_DIGITS = "ling yi er san si wu liu qi ba jiu"
_DIGITS: dict[str, tuple[str, ...]] = {
    str(digit): (name,) for digit, name in enumerate(_NAMES_OF_DIGITS.split())
}
_DIGITS |= {"1": ("yi", "yao"), "2": ("er", "liang")}


@dataclass(frozen=True, slots=True)
class Fuzziness:
    """What it costs to take one sound of a class for another, a near sound, and any other."""

    initial: float = 0.15
    final: float = 0.1
    near_initial: float = 0.6
    near_final: float = 0.7
    other_initial: float = 0.6
    other_final: float = 0.7


STANDARD = Fuzziness()
EXACT = Fuzziness(0.6, 0.7)
"""No classes: what is not the same is another sound."""
NOISY = Fuzziness(near_initial=0.25, near_final=0.35)
"""As a recogniser hears it in noise."""


def is_chinese(text: str) -> bool:
    """Return whether a text is made of Chinese characters only, and of one at least."""
    return bool(text) and all(_FIRST_CHINESE <= ord(c) <= _LAST_CHINESE for c in text)


def syllables(text: str) -> tuple[str, ...]:
    """Return the toneless pinyin of each Chinese character, as read where it stands.

    Digits are read, Latin letters stand for themselves, all else is left out.
    """
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - as in `_sounds`

    kept = _audible(text)
    # Pypinyin's types say a string; its manual allows a list, which keeps one entry a character.
    read = lazy_pinyin(kept, style=Style.NORMAL, errors=list)  # type: ignore[arg-type]
    return tuple(_sounds(syllable)[0] if len(syllable) == 1 else syllable for syllable in read)


def readings(text: str) -> tuple[tuple[str, ...], ...]:
    """Return every toneless reading of each audible character, the usual one first."""
    return tuple(_sounds(character) for character in _audible(text))


@lru_cache(_CACHED)
def distance(a: str, b: str, fuzzy: Fuzziness = STANDARD) -> float:
    """Return how far two syllables are apart, from 0 (the same) to 1 (nothing in common)."""
    if a == b:
        return 0.0
    (initial_a, final_a), (initial_b, final_b) = _split(a), _split(b)
    return min(1.0, _initials(initial_a, initial_b, fuzzy) + _finals(final_a, final_b, fuzzy))


def sounds_like(a: str, b: str, fuzzy: Fuzziness = STANDARD) -> float:
    """Return how alike two phrases sound, from 0 to 1 (the same syllables, any reading).

    A missing or added syllable counts as much as a wrong one. Two silent texts are not alike.
    """
    heard, wanted = readings(a), readings(b)
    longest = max(len(heard), len(wanted))
    return 1.0 - _edits(heard, wanted, fuzzy) / longest if longest else 0.0


def _edits(
    heard: Sequence[tuple[str, ...]], wanted: Sequence[tuple[str, ...]], fuzzy: Fuzziness
) -> float:
    row = [float(column) for column in range(len(wanted) + 1)]
    for line, sounds in enumerate(heard, start=1):
        previous, row = row, [float(line)]
        for column, others in enumerate(wanted):
            taken = previous[column] + _nearest(sounds, others, fuzzy)
            row.append(min(taken, previous[column + 1] + 1.0, row[column] + 1.0))
    return row[-1]


@lru_cache(_CACHED)
def apart(character: str, syllable: str) -> float:
    """Return how far a character's nearest reading is from a syllable in noise, from 0 to 1."""
    return _nearest(_sounds(character), (syllable,), NOISY)


@lru_cache(_CACHED)
def fold(syllable: str) -> str:
    """Return what all syllables share that fuzzy classes hold for one."""
    initial, final = _split(syllable)
    bare = final.removesuffix("g")
    return _FOLDED.get(initial, initial) + (bare if bare.endswith(_NASALS) else final)


@lru_cache(_CACHED)
def _nearest(sounds: tuple[str, ...], others: tuple[str, ...], fuzzy: Fuzziness) -> float:
    return min(distance(a, b, fuzzy) for a in sounds for b in others)


@lru_cache(_CACHED)
def _sounds(character: str) -> tuple[str, ...]:
    if character in _DIGITS:
        return _DIGITS[character]
    # Its tables take half a second to load: who only knows this module must not pay for them.
    from pypinyin import Style, pinyin  # noqa: PLC0415

    read = pinyin(character, style=Style.NORMAL, heteronym=True)
    return tuple(dict.fromkeys(read[0])) if read and read[0] else (character,)


def _audible(text: str) -> str:
    whole = unicodedata.normalize("NFKC", text).lower()
    return "".join(character for character in whole if character.isalnum())


@lru_cache(_CACHED)
def _split(syllable: str) -> tuple[str, str]:
    initial = next((start for start in _INITIALS if syllable.startswith(start)), "")
    return initial, syllable[len(initial) :]


def _initials(a: str, b: str, fuzzy: Fuzziness) -> float:
    if a == b:
        return 0.0
    pair = frozenset((a, b))
    if pair in _FUZZY_INITIALS:
        return fuzzy.initial
    return fuzzy.near_initial if pair in _NEAR_INITIALS else fuzzy.other_initial


def _finals(a: str, b: str, fuzzy: Fuzziness) -> float:
    if a == b:
        return 0.0
    if a.removesuffix("g") == b.removesuffix("g") and a.removesuffix("g").endswith(_NASALS):
        return fuzzy.final
    near = a[:1] == b[:1] or a[-1:] == b[-1:]
    return fuzzy.near_final if near else fuzzy.other_final
