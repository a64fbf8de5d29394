"""The house, the desk in it with real sound, and somebody who talks."""

from collections.abc import Iterator

import pytest

from speech.devices.sound_system import SoundSystem
from speech.models.shelf import find_model
from tests.audio_desk.audio_desk import AudioDesk, run_desk, sit_down
from tests.audio_desk.spoken import Speaker
from tests.journeys.house import House
from tests.journeys.voice.person import VoicePerson


@pytest.fixture(scope="package")
def running_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AudioDesk]:
    with run_desk(tmp_path_factory.mktemp("desk")) as desk:
        yield desk


@pytest.fixture
def desk(running_desk: AudioDesk, monkeypatch: pytest.MonkeyPatch) -> Iterator[AudioDesk]:
    with sit_down(running_desk, monkeypatch) as desk:
        assert SoundSystem().refresh()
        yield desk


@pytest.fixture(scope="package")
def speaker() -> Iterator[Speaker]:
    speaker = Speaker(0.95)
    yield speaker
    speaker.close()


@pytest.fixture
def person(desk: AudioDesk, house: House, speaker: Speaker) -> VoicePerson:
    if find_model("whisper-base") is None:
        pytest.skip("whisper-base is not installed (petition-desk models install)")
    return VoicePerson(house, desk, speaker)
