"""The desk, once for all these tests."""

from collections.abc import Iterator

import pytest

from tests.audio_desk.audio_desk import AudioDesk, run_desk, sit_down


@pytest.fixture(scope="module")
def running_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AudioDesk]:
    with run_desk(tmp_path_factory.mktemp("desk")) as desk:
        yield desk


@pytest.fixture
def desk(running_desk: AudioDesk, monkeypatch: pytest.MonkeyPatch) -> Iterator[AudioDesk]:
    with sit_down(running_desk, monkeypatch) as desk:
        yield desk
