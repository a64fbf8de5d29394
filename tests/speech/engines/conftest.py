"""Engines are loaded once: that takes seconds."""

from collections.abc import Iterator

import pytest

from tests.speech.engines.ears import EARS, Ear, open_ear


@pytest.fixture(scope="session", params=EARS)
def ear(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ear]:
    with open_ear(request.param, tmp_path_factory.mktemp("ear")) as opened:
        yield opened


@pytest.fixture(scope="session")
def whisper_ear(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ear]:
    with open_ear("whisper", tmp_path_factory.mktemp("whisper")) as opened:
        yield opened
