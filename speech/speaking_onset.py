"""The sound of a sentence without the silence before it: nobody waits for that."""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from speech.sound import Samples

AUDIBLE = 0.003
"""What is quieter at the beginning is silence: 50 decibels below the loudest there is."""
LEAD_S = 0.002
"""So much is kept before the first that is heard, and fades in, so that nothing clicks."""
LONGEST_S = 0.25
"""More silence than this is meant: it is left as it is."""


def without_silence(sound: Iterable[Samples], rate: int) -> Iterator[Samples]:
    """Yield the chunks of a sound from just before the first that is heard, at a rate in hertz.

    Nothing that is heard is lost; a sound that is all silence stays whole.
    """
    chunks = iter(sound)
    silent: list[Samples] = []
    for chunk in chunks:
        silent.append(chunk)
        if _is_audible(chunk).any():
            silent = [_begun(np.concatenate(silent), rate)]
            break
        if sum(map(len, silent)) > LONGEST_S * rate:
            break
    yield from silent
    yield from chunks


def _begun(sound: Samples, rate: int) -> Samples:
    lead = max(1, round(LEAD_S * rate))
    start = int(np.argmax(_is_audible(sound))) - lead
    if start <= 0:
        return sound
    begun = sound[start:].copy()
    begun[:lead] *= np.linspace(0, 1, lead, dtype=np.float32)
    return begun


def _is_audible(sound: Samples) -> NDArray[np.bool_]:
    return np.asarray(np.abs(sound) > AUDIBLE)
