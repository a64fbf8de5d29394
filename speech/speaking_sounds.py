"""The sound of one sentence, from disk or from the best voice that works."""

from collections.abc import Callable, Generator

import numpy as np

from speech.events import SpeakingFailed
from speech.prompt_cache import PromptCache
from speech.recogniser import EngineUnavailableError
from speech.resampler import Resampler
from speech.sound import Samples
from speech.speaking_onset import without_silence
from speech.utterance import Utterance
from speech.voice import Voice
from speech.voices import Voices

CHUNKS_A_SECOND = 25


class Sounds:
    """Makes sentences sound. In the voice thread. `failed` is told once when no voice works."""

    def __init__(
        self,
        voices: Voices,
        failed: Callable[[SpeakingFailed], None],
        cache: PromptCache | None = None,
    ) -> None:
        self._voices, self._failed, self._cache = voices, failed, cache
        self._was_told = False

    def of(
        self, sentence: str, utterance: Utterance, rate: int, speed: float
    ) -> Generator[Samples, None, None]:
        """Yield the sound at a rate in chunks of at most 50 ms; closing it stops the work."""
        voice = self._voice(utterance.language)
        resampler = Resampler(voice.rate, rate)
        try:
            chunks = self._chunks(voice, sentence, speed, keep=utterance.keep)
            for chunk in without_silence(chunks, voice.rate):
                yield resampler.convert(chunk)
        except EngineUnavailableError as error:
            self._voices.dismiss(voice, error.code)
            yield from self.of(sentence, utterance, rate, speed)

    def close(self) -> None:
        """Close the voices."""
        self._voices.close()

    def _voice(self, language: str) -> Voice:
        voice = self._voices.choose(language).voice
        if self._voices.is_silence(voice) and not self._was_told:
            self._was_told = True
            self._failed(SpeakingFailed("no_voice"))
        return voice

    def _chunks(
        self, voice: Voice, sentence: str, speed: float, *, keep: bool
    ) -> Generator[Samples, None, None]:
        cache = self._cache if keep and not self._voices.is_silence(voice) else None
        found = cache.find(voice.name, sentence, speed) if cache else None
        if found is not None:
            yield from np.array_split(found, 1 + len(found) * CHUNKS_A_SECOND // voice.rate)
            return
        made: list[Samples] = []
        for chunk in voice.speak(sentence, speed):
            made.append(chunk)
            yield chunk
        if cache and made:
            cache.keep(voice.name, sentence, speed, np.concatenate(made))
