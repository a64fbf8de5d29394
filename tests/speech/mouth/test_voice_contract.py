"""What holds for every voice: the same class over all of them."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from speech.engines.neural_voice import NeuralVoice
from speech.engines.pyttsx3_voice import Pyttsx3Voice
from speech.engines.silence import Silence
from speech.loudness import SPEECH_RMS, speech_rms
from speech.sound import Samples
from speech.voice import Voice

SENTENCES = {"zh-CN": "您好，请说您的姓名。", "en": "Hello, please say your name."}
ODD = ("", " ", "。", "𠮷", "\0", "…！？", "123", "abc", "<speak>&", "\n\n", "嗯")


def baker_voice(request: pytest.FixtureRequest) -> Voice:
    folder: Path = request.getfixturevalue("baker")
    return NeuralVoice(folder)


def system_voice(language: str) -> Voice:
    if shutil.which("espeak-ng") is None:
        pytest.skip("espeak-ng is not on this machine")
    return Pyttsx3Voice(language)


VOICES: dict[str, Callable[[pytest.FixtureRequest], Voice]] = {
    "neural": baker_voice,
    "system-zh-CN": lambda _: system_voice("zh-CN"),
    "system-en": lambda _: system_voice("en"),
    "silence": lambda _: Silence(),
}


def sound_of(voice: Voice, text: str, speed: float = 1.0) -> Samples:
    return np.concatenate([np.zeros(0, np.float32), *voice.speak(text, speed)])


@pytest.fixture(params=VOICES)
def voice(request: pytest.FixtureRequest) -> Iterator[Voice]:
    made = VOICES[request.param](request)
    yield made
    made.close()


@pytest.fixture
def sentence(voice: Voice) -> str:
    return SENTENCES[voice.languages[0]]


class TestEveryVoice:
    def test_it_has_a_name_a_rate_and_known_languages(self, voice: Voice) -> None:
        assert voice.name
        assert voice.rate >= 16_000
        assert set(voice.languages) <= {"zh-CN", "en"}

    def test_a_sentence_comes_in_short_chunks_of_mono_floats(
        self, voice: Voice, sentence: str
    ) -> None:
        for chunk in voice.speak(sentence):
            assert chunk.dtype == np.dtype(np.float32)
            assert chunk.ndim == 1
            assert len(chunk) <= voice.rate * 0.05
            assert not len(chunk) or np.abs(chunk).max() <= 1

    def test_a_sentence_takes_about_as_long_as_people_need(
        self, voice: Voice, sentence: str
    ) -> None:
        assert 1.0 < len(sound_of(voice, sentence)) / voice.rate < 6.0

    def test_twice_as_fast_is_shorter_and_half_as_fast_is_longer(
        self, voice: Voice, sentence: str
    ) -> None:
        fast, normal, slow = (len(sound_of(voice, sentence, speed)) for speed in (2.0, 1.0, 0.5))
        assert fast < 0.75 * normal
        assert slow > 1.4 * normal

    def test_it_is_as_loud_as_the_others(self, voice: Voice, sentence: str) -> None:
        loud = speech_rms(sound_of(voice, sentence))
        assert voice.name == "silence" or 0.7 * SPEECH_RMS < loud < 1.4 * SPEECH_RMS

    def test_it_begins_and_ends_without_a_click(self, voice: Voice, sentence: str) -> None:
        sound = sound_of(voice, sentence)
        assert max(abs(sound[0]), abs(sound[-1])) < 0.01

    @pytest.mark.parametrize("text", ODD)
    def test_odd_texts_do_no_harm(self, voice: Voice, text: str) -> None:
        assert len(sound_of(voice, text)) / voice.rate < 4.0

    def test_it_can_be_left_in_the_middle_and_speaks_again(
        self, voice: Voice, sentence: str
    ) -> None:
        speaking = voice.speak(sentence)
        next(speaking)
        del speaking
        assert len(sound_of(voice, sentence))

    def test_closing_twice_does_no_harm(self, voice: Voice) -> None:
        voice.close()
        voice.close()
