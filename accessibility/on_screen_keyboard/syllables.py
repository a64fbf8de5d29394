"""Toneless pinyin cut into syllables, and what southern ears do not tell apart."""

from collections.abc import Collection

SEPARATOR = "'"

_INITIALS = {"zh": "z", "ch": "c", "sh": "s", "n": "l", "r": "l", "h": "f"}
_NASALS = ("in", "en", "an")
_LONGEST = 6


def fold(syllable: str) -> str:
    """Return what all syllables share that sound alike in the south: zh/z, n/l, f/h, ang/an."""
    head = next((head for head in _INITIALS if syllable.startswith(head)), "")
    rest = syllable.removeprefix(head)
    bare = rest.removesuffix("g")
    final = bare if bare.endswith(_NASALS) else rest
    return _INITIALS.get(head, head) + final


def split(letters: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the letters as syllables, as few as can be; the last one may be unfinished.

    What begins no syllable ends the reading: the rest is left out.
    """
    found: list[str] = []
    for part in letters.split(SEPARATOR):
        best = _longest(part, known)
        found += best
        if sum(map(len, best)) < len(part):
            break
    return tuple(found)


def letters_of(syllables: tuple[str, ...], letters: str) -> int:
    """Return how many of the letters the syllables take, separators included."""
    place = 0
    for syllable in syllables:
        while letters.startswith(SEPARATOR, place):
            place += 1
        place += len(syllable)
    return place


def _longest(part: str, known: Collection[str]) -> list[str]:
    """Return the reading that covers most, of those the one with the fewest syllables.

    Of two such readings the one whose first syllable is longer.
    """
    best: list[list[str]] = [[] for _ in range(len(part) + 1)]
    for start in reversed(range(len(part))):
        for end in range(start + 1, min(start + _LONGEST, len(part)) + 1):
            head = part[start:end]
            if head in known or (end == len(part) and _begins_one(head, known)):
                best[start] = max(best[start], [head, *best[end]], key=_worth)
    return best[0]


def _begins_one(head: str, known: Collection[str]) -> bool:
    return any(each.startswith(head) for each in known)


def _worth(reading: list[str]) -> tuple[int, int, int]:
    return sum(map(len, reading)), -len(reading), len(reading[0]) if reading else 0
