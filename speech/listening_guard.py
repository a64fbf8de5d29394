"""Whether a text can have been said at all: engines invent words in noise and go round in loops."""

MOST_PER_SECOND = 9.0
"""Characters in a second of voice; the fastest speakers of Mandarin reach eight syllables."""

GRACE = 4
"""Characters more than that: voice activity misses soft beginnings and ends."""

LOOPS = 4
NUMBER_LOOPS = 8
"""So often nobody says the same words, or the same two figures, one after another."""

SHORTEST_LOOP = 2
"""Characters: a single one may be repeated, as in a row of zeros."""

REPEATED_PER_SECOND = 6.0
"""Characters in a second at which nobody says the same thing twice; engines do."""

SHORTEST_DOUBLE = 3
"""Characters: shorter words people do say twice in haste."""

LINKS = frozenset({"", " ", ","})
"""What an engine writes between the two."""


def plausible(text: str, voiced_s: float) -> bool:
    """Whether a text fits into so many seconds of voice, and is no loop.

    Latin letters and figures count a third: about a syllable for every three.
    """
    return _syllables(text) <= GRACE + MOST_PER_SECOND * voiced_s and not loops(text)


def once(text: str, voiced_s: float) -> str:
    """Return a text without saying it twice, where there was no time to say it twice."""
    half = len(text) // 2
    is_double = (
        half >= SHORTEST_DOUBLE and text[:half] == text[-half:] and text[half:-half] in LINKS
    )
    return text[:half] if is_double and _syllables(text) > REPEATED_PER_SECOND * voiced_s else text


def loops(text: str) -> bool:
    """Whether a text ends in the same words said over and over; numbers may for a while."""
    plain = "".join(each for each in text if each.isalnum())
    longest = len(plain) // LOOPS
    return any(_ends_in_loop(plain, length) for length in range(SHORTEST_LOOP, longest + 1))


def _ends_in_loop(plain: str, length: int) -> bool:
    phrase = plain[-length:]
    times = NUMBER_LOOPS if all(map(str.isnumeric, phrase)) else LOOPS
    return len(set(phrase)) > 1 and plain.endswith(phrase * times)


def _syllables(text: str) -> float:
    return sum(1 / 3 if each.isascii() else 1.0 for each in text if each.isalnum())
