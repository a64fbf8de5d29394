"""Whether a text can have been said at all: engines invent words in noise and go round in loops."""

import re

MOST_PER_SECOND = 9.0
"""Characters in a second of voice; the fastest speakers of Mandarin reach eight syllables."""

GRACE = 4
"""Characters more than that: voice activity misses soft beginnings and ends."""

LOOPS = 4
NUMBER_LOOPS = 8
"""So often nobody says the same words, or the same two figures, one after another."""

CHARACTER_LOOPS = 8
"""So often nobody says one and the same character; figures people do, as in a row of zeros."""

REPEATED_PER_SECOND = 6.0
"""Characters in a second at which nobody says the same thing twice; engines do."""

REPETITION = re.compile(r"(.{3,}?)(?:[ ,]?\1)+")
"""The same thing again and again; shorter words people do say twice in haste."""


def plausible(text: str, voiced_s: float) -> bool:
    """Whether a text fits into so many seconds of voice, and is no loop."""
    return syllables(text) <= GRACE + MOST_PER_SECOND * voiced_s and not loops(text)


def syllables(text: str) -> float:
    """Return about how many syllables a text has; Latin letters and figures count a third."""
    return sum(1 / 3 if each.isascii() else 1.0 for each in text if each.isalnum())


def once(text: str, voiced_s: float) -> str:
    """Return a text without saying it again, where there was no time to say it again."""
    repeated = REPETITION.fullmatch(text)
    is_hasty = syllables(text) > REPEATED_PER_SECOND * voiced_s
    return repeated[1] if repeated and is_hasty else text


def loops(text: str) -> bool:
    """Whether a text ends in the same words said over and over; numbers may for a while."""
    plain = "".join(each for each in text if each.isalnum())
    longest = len(plain) // LOOPS
    return any(_ends_in_loop(plain, length) for length in range(1, longest + 1))


def _ends_in_loop(plain: str, length: int) -> bool:
    phrase = plain[-length:]
    if len(set(phrase)) == 1:
        return not phrase.isnumeric() and plain.endswith(phrase[0] * CHARACTER_LOOPS)
    times = NUMBER_LOOPS if phrase.isnumeric() else LOOPS
    return plain.endswith(phrase * times)
