"""Sound in WAV files of every kind a recorder writes, by FFmpeg."""

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np

from speech.sound import RATE, Samples

LONGEST_S = 3600
"""Seconds of a file that are read; what follows is left out."""


class WavError(Exception):
    """The file is no WAV file, or holds no sound that can be read."""


def read_wav(path: Path) -> Samples:
    """Return a WAV file as 16 kHz mono, whatever its rate, channels and kind of samples are.

    Of a file that breaks off, what is there. Raises WavError, and OSError when it is not readable.
    """
    try:
        with path.open("rb") as file, av.open(file, mode="r", format="wav") as container:
            blocks = list(_blocks(container))
    except (av.FFmpegError, IndexError) as error:  # the latter: no stream of sound in it
        raise WavError(str(path)) from error
    return np.concatenate([np.zeros(0, np.float32), *blocks])[: LONGEST_S * RATE]


def _blocks(container: av.container.InputContainer) -> Iterator[Samples]:
    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    count = 0
    for frame in container.decode(container.streams.audio[0]):
        for part in resampler.resample(frame):
            yield part.to_ndarray()[0]
            count += part.samples
        if count > LONGEST_S * RATE:
            return
    for part in resampler.resample(None):
        yield part.to_ndarray()[0]
