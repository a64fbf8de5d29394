"""Tones as they are said in a row: two words that bend, and third tones that make way.

The rules are those of every Mandarin grammar, e.g. Chao, A Grammar of Spoken Chinese, 1.3.4.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from speech.engines.pinyin_phones_words import Reading, Syllable

RISING, LOW, FALLING, NEUTRAL = 2, 3, 4, 5


def with_sandhi(syllables: Sequence[Syllable], reading: Reading) -> list[Syllable]:
    """Return the syllables of one clause in the tones people say."""
    bent = [_bent(syllables, index, reading) for index in range(len(syllables))]
    return [replace(each, tone=tone) for each, tone in zip(bent, _low_tones(bent), strict=True)]


def _bent(syllables: Sequence[Syllable], index: int, reading: Reading) -> Syllable:
    here = syllables[index]
    before = syllables[index - 1] if index else None
    after = syllables[index + 1] if index + 1 < len(syllables) else None
    if after is None or here.character not in (reading.one, reading.not_):
        return here
    if before is not None and before.character == after.character:
        return replace(here, tone=NEUTRAL)
    if here.character == reading.not_:
        return replace(here, tone=RISING if after.tone == FALLING else FALLING)
    if after.character in reading.counted_after_one:
        return here
    if before is not None and before.character in reading.counted_before_one:
        return here
    return replace(here, tone=RISING if after.tone in (FALLING, NEUTRAL) else FALLING)


def _low_tones(syllables: Sequence[Syllable]) -> list[int]:
    """Raise a third tone before a third one: within words all of them, then where words meet."""
    tones = [each.tone for each in syllables]
    for index, (here, after) in enumerate(pairwise(syllables)):
        if here.tone == after.tone == LOW and not after.begins_word:
            tones[index] = RISING
    for index in range(len(tones) - 2, -1, -1):
        if tones[index] == tones[index + 1] == LOW:
            tones[index] = RISING
    return tones
