"""Which of a few likely words was said, where a piece is too short to be read well."""

import math
import re
from collections.abc import Sequence

from speech.engines.whisper_model import Encoded, Reading, WhisperModel
from speech.recogniser import Transcript
from speech.text.sounds import NOISY, sounds_like

LONGEST_S = 1.6
"""A longer piece is a sentence: it is read, with the words told."""
FEWEST, MOST = 2, 16
"""Words that are weighed; each takes some 25 ms. One alone has nothing to be likelier than."""
LIKELY, BEHIND = -7.5, 7.0
"""The least mean log probability of a word that was said, and the most that it is behind the free
reading. Why these, and the next two: docs/decisions/011-few-words.md"""
APART = 2.0
"""The least that it is ahead of the next likely word."""
ALIKE, AS_LIKELY = 0.5, 1.0
"""How alike to a free reading it sounds, from 0 to 1, unless it is behind by so little."""
GUESSED = -3.0
"""A free reading that is worse is of no voice."""
LONGER = 1
"""Characters that the free reading may be longer than a word that is as likely; else it was not the
whole piece."""
LOOP = re.compile(r"^(.+?)\1+$")
"""A word that Whisper says over and over is that word."""


def chosen(
    model: WhisperModel, piece: Encoded, readings: Sequence[Reading], words: Sequence[str]
) -> Transcript | None:
    """Return the word that was said, as sure as it is against the others; None if none surely was.

    `readings` are what the piece reads like when no words are told, the best first.
    """
    free = readings[0]
    length = len(LOOP.sub(r"\1", "".join(filter(str.isalnum, free.text))))
    fitting = [word for word in dict.fromkeys(words) if length <= len(word) + LONGER][:MOST]
    if free.score < GUESSED or len(fitting) < FEWEST:
        return None
    scores = {word: model.score(piece, word) for word in fitting}
    second, best = sorted(scores, key=lambda word: scores[word])[-FEWEST:]
    if scores[best] < max(LIKELY, free.score - BEHIND) or scores[best] - scores[second] < APART:
        return None
    alike = max(sounds_like(each.text, best, NOISY) for each in readings)
    if scores[best] < free.score - AS_LIKELY and (alike < ALIKE or length > len(best)):
        return None
    share = 1 / sum(math.exp(each - scores[best]) for each in scores.values())
    return Transcript(best, share)
