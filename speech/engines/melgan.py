"""Multi-band MelGAN on TFLite: from a mel spectrogram to sound, in slices that join unheard."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from ai_edge_litert.interpreter import Interpreter
from numpy.typing import NDArray

from speech.sound import Samples

RATE = 24_000
FRAME = 300
"""Samples a second, and samples a mel frame: 12.5 ms."""
SEEN = 16
"""Frames to each side that change a sample by more than a hundredth (measured; 24 for none)."""
FEWEST = 28
"""The model mirrors 27 frames at both ends, so it takes no fewer."""
FIRST_FRAMES = 12
MOST_FRAMES = 48
"""The first slice is heard soon; each is twice the one before, to waste less on the overlap, up
to what takes 60 ms to make: a new utterance waits for a slice that was begun."""


class Melgan:
    """The loaded vocoder. One thread at a time."""

    def __init__(self, path: Path, threads: int) -> None:
        self._interpreter = Interpreter(model_path=str(path), num_threads=threads)

    def slices(self, mel: NDArray[np.float32]) -> Iterator[Samples]:
        """Yield the sound of a spectrogram of shape (frames, 80), the first slice soon."""
        begin, size = 0, FIRST_FRAMES
        while begin < len(mel):
            end = min(begin + size, len(mel))
            left = max(0, begin - SEEN)
            sound = self.sound(mel[left : end + SEEN])
            yield sound[(begin - left) * FRAME : (end - left) * FRAME]
            begin, size = end, min(2 * size, MOST_FRAMES)

    def sound(self, mel: NDArray[np.float32]) -> Samples:
        """Return the sound of a whole spectrogram at once."""
        missing = max(0, FEWEST - len(mel))
        padded = np.pad(mel, ((0, missing), (0, 0)), mode="edge")[np.newaxis]
        here = self._interpreter.get_input_details()[0]["index"]
        self._interpreter.resize_tensor_input(here, padded.shape)
        self._interpreter.allocate_tensors()
        self._interpreter.set_tensor(here, padded)
        self._interpreter.invoke()
        there = self._interpreter.get_output_details()[0]["index"]
        sound: Samples = self._interpreter.get_tensor(there)[0, : len(mel) * FRAME, 0]
        return sound
