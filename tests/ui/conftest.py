"""The real window over a real store; nothing is sent, for no central API is set up."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.commands.place import place_under_passphrase
from tests.journeys.house import House


@pytest.fixture
def house(qapp: QApplication) -> Iterator[House]:
    with House(qapp, place_under_passphrase()) as house:
        yield house
