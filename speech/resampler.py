"""From one sample rate to another, chunk by chunk, without a seam."""

import numpy as np

from speech.sound import Samples


class Resampler:
    """Draws straight lines between samples: enough to raise the rate of a voice or a tone."""

    def __init__(self, source: int, target: int) -> None:
        self._step = source / target
        self._last = np.zeros(1, np.float32)
        self._position = 1.0  # of the next sample, in samples of the source; 0 is the last one

    def convert(self, samples: Samples) -> Samples:
        """Return the next samples at the target rate."""
        if self._step == 1:
            return samples
        known = np.concatenate((self._last, samples))
        count = max(0, int(np.ceil((len(known) - 1 - self._position) / self._step)))
        positions = self._position + self._step * np.arange(count)
        self._position += self._step * count - len(samples)
        self._last = known[-1:]
        sound: Samples = np.interp(positions, np.arange(len(known)), known).astype(np.float32)
        return sound
