"""What every rule is held against."""

import pytest

from tests.architecture.source import Source, python_sources


@pytest.fixture(scope="session")
def sources() -> tuple[Source, ...]:
    return python_sources()


@pytest.fixture(scope="session")
def product(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    return tuple(source for source in sources if source.is_product)
