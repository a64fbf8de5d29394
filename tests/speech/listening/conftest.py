"""A listener that hears what a test feeds it."""

from collections.abc import Iterator

import pytest

from tests.speech.listening.bench_ear import Bench, bench


@pytest.fixture
def ear() -> Iterator[Bench]:
    with bench() as running:
        yield running
