"""The words of both languages, and the code that speaks them."""

import pytest

from desktop.bundled import sentences
from desktop.flow.words import Words
from tests.architecture.source import Source, python_sources
from tests.words.speaking_code import speaking

LANGUAGES = ("zh-CN", "en")


@pytest.fixture(scope="session", params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Words:
    return Words(request.param, sentences(request.param))


@pytest.fixture(scope="session")
def code() -> list[Source]:
    return speaking(python_sources())
