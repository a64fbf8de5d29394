from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from speech.events import SpeakingFailed
from speech.prompt_cache import PromptCache
from speech.sound import Samples
from speech.speaking_sounds import Sounds
from speech.utterance import Utterance
from speech.voices import Voices
from tests.speech.mouth.fakes import CHUNK, RATE, LevelVoice

KEPT, PERSONAL = Utterance("ab", keep=True), Utterance("ab")


@pytest.fixture
def failures() -> list[SpeakingFailed]:
    return []


@pytest.fixture
def sounds(voice: LevelVoice, tmp_path: Path, failures: list[SpeakingFailed]) -> Sounds:
    voices = Voices({"zh-CN": [lambda: voice]}, LevelVoice("silence"))
    return Sounds(voices, failures.append, PromptCache(tmp_path / "prompts"))


def made(sounds: Sounds, utterance: Utterance, rate: int = RATE, speed: float = 1.0) -> Samples:
    return np.concatenate(list(sounds.of(utterance.text, utterance, rate, speed)))


def test_a_kept_prompt_is_made_once_and_sounds_the_same(sounds: Sounds, voice: LevelVoice) -> None:
    first, second = made(sounds, KEPT), made(sounds, KEPT)
    assert first == pytest.approx(second, abs=1e-4)
    assert voice.spoken == [("ab", 1.0)]


def test_from_the_disk_too_it_comes_in_chunks_of_50_ms_at_most(sounds: Sounds) -> None:
    made(sounds, KEPT)
    chunks = list(sounds.of("ab", KEPT, RATE, 1.0))
    assert max(map(len, chunks)) <= RATE // 20


def test_nothing_of_a_person_is_kept(sounds: Sounds, voice: LevelVoice, tmp_path: Path) -> None:
    made(sounds, PERSONAL)
    made(sounds, PERSONAL)
    assert len(voice.spoken) == 2
    assert not list(tmp_path.iterdir())


def test_what_was_cut_off_is_not_kept(sounds: Sounds, tmp_path: Path) -> None:
    sound = sounds.of("ab", KEPT, RATE, 1.0)
    next(sound)
    sound.close()
    assert not list(tmp_path.iterdir())


def test_another_rate_keeps_the_length(sounds: Sounds) -> None:
    assert len(made(sounds, PERSONAL, rate=2 * RATE)) == pytest.approx(8 * CHUNK, abs=2)


def test_a_failing_voice_hands_the_sentence_to_the_next(failures: list[SpeakingFailed]) -> None:
    broken, fallback = LevelVoice(fails="voice_failed"), LevelVoice()
    voices = Voices({"zh-CN": [lambda: broken, lambda: fallback]}, LevelVoice("silence"))
    made(Sounds(voices, failures.append), PERSONAL)
    assert fallback.spoken == [("ab", 1.0)]
    assert (failures, broken.is_closed) == ([], True)


def test_that_no_voice_works_is_told_once(failures: list[SpeakingFailed]) -> None:
    sounds = Sounds(Voices({}, LevelVoice("silence")), failures.append)
    made(sounds, PERSONAL)
    made(sounds, PERSONAL)
    assert failures == [SpeakingFailed("no_voice")]


def test_nobody_waits_for_the_silence_a_voice_begins_with(tmp_path: Path) -> None:
    class SlowVoice(LevelVoice):
        def speak(self, text: str, speed: float = 1.0) -> Iterator[Samples]:
            yield np.zeros(CHUNK, np.float32)
            yield from super().speak(text, speed)

    voices = Voices({"zh-CN": [SlowVoice]}, LevelVoice("silence"))
    failures: list[SpeakingFailed] = []
    sounds = Sounds(voices, failures.append, PromptCache(tmp_path))
    for _ in ("new", "kept"):
        assert np.abs(next(sounds.of("ab", KEPT, RATE, 1.0))).max() > 0.05
        made(sounds, KEPT)
