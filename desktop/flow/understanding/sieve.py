"""Of many wordings the few that share nearly all sounds with a phrase, found at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from desktop.flow.understanding.hearing import UNLIKE, sounds_of
from speech.text.sounds import distance, fold

_BYTE = 8


class Sieve:
    """Holds wordings as the bits of large numbers: one number for each sound and each length.

    Twenty thousand wordings are sifted in well under a millisecond.
    """

    def __init__(self, wordings: Iterable[str]) -> None:
        self._wordings = tuple(wordings)
        sounds, lengths = defaultdict[str, list[int]](list), defaultdict[int, list[int]](list)
        for index, wording in enumerate(self._wordings):
            lengths[len(wording)].append(index)
            for sound in {sound for character in wording for sound in sounds_of(character)}:
                sounds[sound].append(index)
        self._with_sound = {sound: self._bits(sounds[sound]) for sound in sounds}
        self._of_length = {length: self._bits(lengths[length]) for length in lengths}
        self._near: dict[str, int] = {}
        self._classes: dict[str, list[str]] = {}
        for sound in sounds:
            self._classes.setdefault(fold(sound), []).append(sound)

    def like(self, phrase: str, misses: tuple[int, ...]) -> Iterator[str]:
        """Yield the wordings that lack few of the phrase's sounds and are of about its length.

        `misses` is how many, by the length of the wording; the last for longer ones.
        """
        lacking = self._lacking(phrase, max(misses))
        for length, of_length in self._of_length.items():
            most = misses[min(length, len(misses) - 1)]
            if abs(length - len(phrase)) <= most:
                yield from self._named(lacking[most] & of_length)

    def _lacking(self, phrase: str, most: int) -> list[int]:
        """For 0 to `most`: the wordings that lack at most so many of the phrase's sounds."""
        every = (1 << len(self._wordings)) - 1
        lacking = [every] * (most + 1)
        for character in phrase:
            near = 0
            for sound in sounds_of(character):
                near |= self._near_to(sound)
            fewer = [0, *lacking[:-1]]
            lacking = [had & near | one_less for had, one_less in zip(lacking, fewer, strict=True)]
        return lacking

    def _near_to(self, sound: str) -> int:
        if sound not in self._near:
            bits = 0
            for other in self._classes.get(fold(sound), ()):
                if distance(sound, other) <= UNLIKE:
                    bits |= self._with_sound[other]
            self._near[sound] = bits
        return self._near[sound]

    def _bits(self, indices: Iterable[int]) -> int:
        row = bytearray(len(self._wordings) // _BYTE + 1)
        for index in indices:
            row[index // _BYTE] |= 1 << index % _BYTE
        return int.from_bytes(row, "little")

    def _named(self, bits: int) -> Iterator[str]:
        while bits:
            lowest = bits & -bits
            yield self._wordings[lowest.bit_length() - 1]
            bits ^= lowest
