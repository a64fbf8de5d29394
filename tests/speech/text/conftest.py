"""One writer for all tests of the text stage: it holds no state."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from speech.expectation import AnswerKind
from speech.recogniser import Transcript
from speech.text.written import Writer, load_writer

Write: TypeAlias = Callable[[str, AnswerKind], str]


@pytest.fixture(scope="session")
def writer() -> Writer:
    return load_writer()


@pytest.fixture(scope="session")
def write(writer: Writer) -> Write:
    """What is written for what an engine wrote."""
    return lambda heard, kind: writer.write(Transcript(heard), kind).text
